//! The sentence for what has just happened, and where it comes from.

use yew::prelude::*;

use crate::i18n::catalog::Reference;
use crate::i18n::phrase::line_number;
use crate::i18n::{self, Told, fill, narration as sentence, pieces, plain, source};
use crate::scene::player::Glyph;
use crate::scene::reference::shown_now;
use crate::session::Session;
use crate::session::help::Hint;
use crate::session::player::Speed;
use crate::session::run::Branch;
use crate::sim::claim::Claim;
use crate::sim::event::{Event, Fact};
use crate::sim::program::Program;
use crate::ui::ctx::Ui;
use crate::ui::help::hint;
use crate::ui::parts::{GlyphKind, IconKind, el, glyph, icon, list, node, prose};
use crate::ui::terms;

pub fn narration(ui: &Ui, session: &Session) -> Html {
    let sentence = sentence(ui.words.locale, told(session), session.world());
    let event = session.event();
    let violation = event.is_some_and(|event| matches!(event.fact, Fact::Finding(_)));
    let ended = session.cursor == session.last() && session.last() > 0;
    el!(
        "div",
        ["class" = if violation { "say say-violation" } else { "say" }],
        [
            el!(
                "div",
                ["class" = "say-orb"],
                [if let Some(event) = event {
                    glyph(GlyphKind::from(Glyph::of(event)))
                } else {
                    icon(IconKind::Start)
                }]
            ),
            el!(
                "div",
                ["class" = "say-words"],
                [
                    el!(
                        "p",
                        ["class" = "say-sentence"],
                        [terms::told(ui, session.whole, &sentence)]
                    ),
                    match event {
                        Some(event) => origin(ui, session, event),
                        None if session.hint == Hint::Shown => hint(ui),
                        None => Html::default(),
                    },
                    if ended { verdict(ui, session) } else { Html::default() }
                ]
            ),
            el!(
                "p",
                [
                    "class" = "visually-hidden",
                    "id" = "live",
                    "aria-live" = "polite",
                    "aria-atomic" = "true"
                ],
                [node(if is_spoken(session) { plain(&sentence) } else { String::new() })]
            )
        ]
    )
}

/// Each step is spoken, unless the player is faster than a voice.
fn is_spoken(session: &Session) -> bool {
    !session.player.playing || session.player.speed == Speed::Half
}

/// Which line brought the event about, how well that is founded, and which claim it shows.
#[inline(never)]
fn origin(ui: &Ui, session: &Session, event: &Event) -> Html {
    let program = &session.branch().program;
    let mut event = *event;
    if matches!(event.fact, Fact::Finding(_)) && session.seeks_line() {
        event.line = None;
    }
    let number = event.line.and_then(|line| line_number(program, line));
    let origin = source(ui.words.locale, &event, number);
    let claim = shown_now(session).map(|claim| {
        let name = claim_name(&ui.words.catalog.reference, claim);
        pieces(&fill(ui.words.catalog.facts.shows, &[("claim", &name)]))
    });
    el!(
        "p",
        ["class" = "say-source"],
        [
            if let Some(claim) = claim {
                list([el!("b", ["class" = "say-claim"], [prose(&claim)]), node(" · ")])
            } else {
                Html::default()
            },
            prose(&origin)
        ]
    )
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
#[inline(never)]
fn verdict(ui: &Ui, session: &Session) -> Html {
    let branch = session.branch();
    let (found, mut why) = (&branch.run.verdict, branch.run.why());
    // What has just been said of this step is not said twice.
    if let Some(event) = session.event() {
        if let Fact::Finding(finding) = event.fact {
            why.after(finding.what);
        }
        for (_, line) in &mut why.leaks {
            *line = line.filter(|line| event.line != Some(*line));
        }
    }
    let clean = found.is_clean() && !found.undefined;
    el!(
        "p",
        ["class" = "say-verdict"],
        [
            if !clean { glyph(GlyphKind::Violation) } else { Html::default() },
            el!("b", [], [node(ui.words.catalog.page.verdict)]),
            node(ui.words.catalog.joins.colon),
            prose(&i18n::verdict(ui.words.locale, found, &why, answering(session, branch)))
        ]
    )
}

/// The program whose lines answer for what is left, unless the reader has to find them.
pub fn answering<'a>(session: &Session, branch: &'a Branch) -> Option<&'a Program> {
    (!session.seeks_line()).then_some(&*branch.program)
}

/// The event at the cursor with the worlds around it.
pub fn told(session: &Session) -> Option<Told<'_>> {
    let event = session.event()?;
    Some(Told { event, before: session.world_before(), after: session.world() })
}
