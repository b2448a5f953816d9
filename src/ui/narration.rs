//! The sentence for what has just happened, and where it comes from.

use yew::prelude::*;

use crate::i18n::phrase::line_number;
use crate::i18n::{Told, narration, plain, source, verdict};
use crate::session::Session;
use crate::sim::event::Fact;
use crate::ui::ctx::{View, use_words};
use crate::ui::parts::{Glyph, GlyphKind, glyph_of, prose};

#[component]
pub fn Narration(props: &View) -> Html {
    let words = use_words();
    let session = &props.session;
    let sentence = narration(words.locale, told(session));
    let event = session.event();
    let violation = event.is_some_and(|event| matches!(event.fact, Fact::Finding(_)));
    let glyph = event.map_or(GlyphKind::Call, |event| glyph_of(&event.fact));
    let program = &session.branch().program;
    let origin = event.map(|event| {
        let number = event.line.and_then(|line| line_number(program, line));
        source(words.locale, event, number)
    });
    let ended = session.cursor == session.last() && session.last() > 0;
    let end = verdict(words.locale, &session.branch().run.verdict);
    // Said aloud once for each step; while it plays, only where it stops.
    let aloud = if session.player.playing {
        String::new()
    } else {
        plain(&sentence)
    };
    html! {
        <div class={if violation { "say say-violation" } else { "say" }}>
            <div class="say-orb"><Glyph kind={glyph} /></div>
            <div class="say-words">
                <p class="say-sentence">{ prose(&sentence) }</p>
                if let Some(origin) = origin {
                    <p class="say-source">{ prose(&origin) }</p>
                }
                if ended {
                    <p class="say-verdict">
                        <b>{ words.catalog.page.verdict }</b>{ " " }{ prose(&end) }
                    </p>
                }
            </div>
            <p class="visually-hidden" id="live" aria-live="polite" aria-atomic="true">{ aloud }</p>
        </div>
    }
}

/// The event at the cursor with the worlds around it.
pub fn told(session: &Session) -> Option<Told<'_>> {
    let event = session.event()?;
    Some(Told {
        event,
        before: session.world_before(),
        after: session.world(),
    })
}
