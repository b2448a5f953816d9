//! What a run comes to under each side of a reading, side by side.

use yew::prelude::*;

use crate::i18n::{self, fill};
use crate::session::action::Action;
use crate::session::compare::{Comparison, Outcome};
use crate::sim::program::ReadingId;
use crate::ui::ctx::Ui;
use crate::ui::parts::{GlyphKind, button, el, glyph, list, node, prose};

/// The button that compares, and what comes of it.
pub fn comparison(ui: &Ui, reading: ReadingId, compared: Option<&Comparison>) -> Html {
    let text = &ui.words.more.compare;
    let next = if compared.is_some() { None } else { Some(reading) };
    let id = format!("compare-{}", reading.name());
    el!(
        "div",
        ["class" = "compare"],
        [
            button!(
                ui.click(Action::Compare(next)),
                [
                    "class" = "button button-small",
                    "id" = id.clone(),
                    "aria-expanded" = if compared.is_some() { "true" } else { "false" },
                    "aria-describedby" = format!("question-{}", reading.name())
                ],
                [node(text.compare)]
            ),
            compared.map_or_else(Html::default, |compared| outcomes(ui, compared))
        ]
    )
}

fn outcomes(ui: &Ui, compared: &Comparison) -> Html {
    let text = &ui.words.more.compare;
    let said = match compared.differs {
        None => text.alike.to_owned(),
        Some(0) => text.differs_before.to_owned(),
        Some(n) => fill(text.differs, &[("n", &n.to_string())]),
    };
    el!(
        "div",
        ["class" = "outcomes", "role" = "status"],
        [
            el!("p", [], [node(said)]),
            if compared.differs.is_some() {
                el!(
                    "dl",
                    [],
                    [list(compared.outcomes.iter().map(|one| outcome(ui, compared, one)))]
                )
            } else {
                Html::default()
            }
        ]
    )
}

/// A side, how the run ends there, and the way there.
fn outcome(ui: &Ui, compared: &Comparison, found: &Outcome) -> Html {
    let words = ui.words.catalog;
    let side = found.side;
    let here = side == compared.here;
    let broken = words.listed(found.broken.iter().map(|rule| rule.name()));
    let at = found.differs.or(compared.differs).unwrap_or_default();
    let onclick = {
        let (ui, reading) = (ui.clone(), compared.reading);
        Callback::from(move |_: MouseEvent| {
            if !here {
                ui.send(Action::Read(reading, side));
            }
            ui.send(Action::Go(at));
        })
    };
    let clean = found.verdict.is_clean() && broken.is_empty();
    let text = &ui.words.more.compare;
    let name = if here { text.here } else { text.there };
    let step = fill(words.rules.go_to_step, &[("n", &at.to_string())]);
    el!(
        "div",
        ["class" = "outcome", "data-side" = format!("{side:?}")],
        [
            el!("dt", [], [node(fill(name, &[("side", &format!("{side:?}"))]))]),
            el!(
                "dd",
                [],
                [
                    if clean { Html::default() } else { glyph(GlyphKind::Violation) },
                    prose(&i18n::verdict(ui.words.locale, &found.verdict, &found.why, None)),
                    if broken.is_empty() {
                        Html::default()
                    } else {
                        let breaks = fill(text.breaks, &[("rules", &broken)]);
                        node(format!("{}{breaks}", words.joins.sentence))
                    },
                    button!(
                        onclick,
                        ["class" = "button button-small button-raised"],
                        [node(if here {
                            step
                        } else {
                            fill(text.open, &[("n", &at.to_string())])
                        })]
                    )
                ]
            )
        ]
    )
}
