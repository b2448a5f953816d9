//! The sentence for what has just happened, and where it comes from.

use yew::prelude::*;

use crate::i18n::catalog::Reference;
use crate::i18n::phrase::line_number;
use crate::i18n::{Told, fill, narration, pieces, plain, source, verdict};
use crate::session::Session;
use crate::session::player::Speed;
use crate::sim::claim::Claim;
use crate::sim::event::Fact;
use crate::ui::ctx::{View, use_words};
use crate::ui::parts::{Glyph, GlyphKind, Icon, IconKind, glyph_of, prose};
use crate::ui::reference::shown_now;

#[component]
pub fn Narration(props: &View) -> Html {
    let words = use_words();
    let session = &props.session;
    let sentence = narration(words.locale, told(session));
    let event = session.event();
    let violation = event.is_some_and(|event| matches!(event.fact, Fact::Finding(_)));
    let ended = session.cursor == session.last() && session.last() > 0;
    html! {
        <div class={if violation { "say say-violation" } else { "say" }}>
            <div class="say-orb">
                if let Some(event) = event {
                    <Glyph kind={glyph_of(&event.fact)} />
                } else {
                    <Icon kind={IconKind::Start} />
                }
            </div>
            <div class="say-words">
                <p class="say-sentence">{ prose(&sentence) }</p>
                <Origin session={session.clone()} />
                if ended {
                    <Verdict session={session.clone()} />
                }
            </div>
            <p class="visually-hidden" id="live" aria-live="polite" aria-atomic="true">
                { if is_spoken(session) { plain(&sentence) } else { String::new() } }
            </p>
        </div>
    }
}

/// Each step is spoken, unless the player is faster than a voice.
fn is_spoken(session: &Session) -> bool {
    !session.player.playing || session.player.speed == Speed::Half
}

/// Which line brought the event about, how well that is founded, and which claim it shows.
#[component]
fn Origin(props: &View) -> Html {
    let words = use_words();
    let session = &props.session;
    let Some(event) = session.event() else {
        return Html::default();
    };
    let program = &session.branch().program;
    let number = event.line.and_then(|line| line_number(program, line));
    let origin = source(words.locale, event, number);
    let claim = shown_now(session).map(|claim| {
        let name = claim_name(&words.catalog.reference, claim);
        pieces(&fill(words.catalog.facts.shows, &[("claim", &name)]))
    });
    html! {
        <p class="say-source">
            if let Some(claim) = claim {
                <b class="say-claim">{ prose(&claim) }</b>{ " · " }
            }
            { prose(&origin) }
        </p>
    }
}

/// Where the reference makes a claim.
fn claim_name(text: &Reference, claim: Claim) -> String {
    let situation = |number: &str| format!("{} {number}", text.remarks);
    match claim {
        Claim::PointerToZero => String::from("`lpulFlags`"),
        Claim::ReturnsOk => String::from("`S_OK`"),
        Claim::LetsGo => text.remarks.to_owned(),
        Claim::FromSession => situation("1"),
        Claim::FromSupport => situation("2"),
        Claim::AfterStoreLogoff => situation("2a"),
        Claim::WithoutStoreLogoff => situation("2b"),
    }
}

/// How the run ends.
#[component]
fn Verdict(props: &View) -> Html {
    let words = use_words();
    let found = &props.session.branch().run.verdict;
    let clean = found.is_clean() && !found.undefined;
    html! {
        <p class="say-verdict">
            if !clean {
                <Glyph kind={GlyphKind::Violation} />
            }
            <b>{ words.catalog.page.verdict }</b>{ ": " }{ prose(&verdict(words.locale, found)) }
        </p>
    }
}

/// The event at the cursor with the worlds around it.
pub fn told(session: &Session) -> Option<Told<'_>> {
    let event = session.event()?;
    Some(Told { event, before: session.world_before(), after: session.world() })
}
