//! What the reader has to be told: refusals, unreadable links, runs that end early.

use yew::prelude::*;

use crate::i18n::{Locale, Phrase, edit_refusal, fill, pieces, refusal};
use crate::session::action::Action;
use crate::session::{Notice, Session};
use crate::ui::ctx::Ui;
use crate::ui::parts::{IconKind, button, el, icon, prose};

pub fn notices(ui: &Ui, session: &Session) -> Html {
    let texts = &ui.words.catalog.notices;
    el!(
        "div",
        ["class" = "notices", "role" = "status", "aria-label" = texts.label],
        (session.notices.iter().enumerate().map(|(at, told)| notice(ui, at, told)))
            .collect::<Vec<_>>()
    )
}

#[inline(never)]
fn notice(ui: &Ui, at: usize, told: &Notice) -> Html {
    let onclick = ui.click(Action::Dismiss(at));
    el!(
        "p",
        key(at),
        ["class" = "notice"],
        [
            el!("span", [], [prose(&sentence(ui.words.locale, told))]),
            button!(
                onclick,
                ["class" = "button button-icon", "aria-label" = ui.words.catalog.notices.dismiss],
                [icon(IconKind::Close)]
            )
        ]
    )
}

fn sentence(locale: Locale, notice: &Notice) -> Phrase {
    let words = locale.catalog();
    let n = &words.notices;
    let text = match notice {
        Notice::Refused(why) => refusal(words, *why),
        Notice::EditRefused(why) => edit_refusal(locale, *why).to_owned(),
        Notice::RunEndsEarly { command, refusal: why } => {
            fill(n.run_ends, &[("command", command), ("why", &refusal(words, *why))])
        }
        Notice::BadQuery { name, value } => fill(n.bad_query, &[("name", name), ("value", value)]),
        Notice::BadLink { part } => fill(n.bad_link, &[("part", part)]),
        Notice::LostLink { part } => fill(n.lost_link, &[("part", part)]),
        Notice::NewerLink => n.newer_link.to_owned(),
        Notice::NoWords(other) => fill(n.no_words, &[("language", other.own_name())]),
        Notice::RunIsFull(most) => fill(n.run_is_full, &[("n", &most.to_string())]),
        Notice::MissionLost => locale.more().missions.lost.to_owned(),
        Notice::IsLog => locale.more().log.no_listing.to_owned(),
        Notice::LogGone => locale.more().log.gone.to_owned(),
        Notice::LinkFromOtherProgram => n.other_program.to_owned(),
        Notice::StepOutOfRange { asked, last } => {
            fill(n.out_of_range, &[("asked", &asked.to_string()), ("last", &last.to_string())])
        }
    };
    pieces(&text)
}
