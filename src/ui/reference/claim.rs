//! A claim of the reference: its sentence, how far this run has proved it, and the story that does.

use yew::prelude::*;

use crate::browser::{focus, page};
use crate::i18n::fill;
use crate::scene::reference::{ClaimState, ReferenceScene};
use crate::session::action::Action;
use crate::sim::claim::{Claim, Proof};
use crate::sim::scenario::ScenarioId;
use crate::ui::ctx::Ui;
use crate::ui::parts::{
    GlyphKind, IconKind, button, el, glyph, icon, list, node, proof_sign, prose_of,
};
use crate::ui::player::PLAY;

/// A sentence that can be gone to, and how far the run has got with it.
pub fn claim_line(ui: &Ui, scene: &ReferenceScene, claim: Claim, label: &'static str) -> Html {
    let state = scene.claim(claim);
    el!(
        "div",
        ["class" = "claim"],
        [claim_text(ui, claim, None, label, state), proof_mark(ui, state.so_far, true)]
    )
}

/// A situation of the remarks.
pub struct Situation {
    pub claim: Claim,
    pub number: &'static str,
    pub label: &'static str,
    pub scenario: ScenarioId,
}

/// A situation with the button that runs it.
pub fn situation(ui: &Ui, scene: &ReferenceScene, shown: &Situation) -> Html {
    let text = &ui.words.catalog.reference;
    let state = scene.claim(shown.claim);
    let scenario = shown.scenario;
    let here = scene.here == Some(scenario);
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |_: MouseEvent| {
            ui.send(Action::Run(scenario));
            ui.send(Action::Play);
            // The player's keys act where the run is.
            focus::to(PLAY);
            // On a phone the picture is above the text.
            page::go_up_to("stage");
        })
    };
    let class = match (here, state.so_far) {
        (true, Proof::Contradicted(_)) => "situation situation-here situation-bad",
        (true, _) => "situation situation-here",
        (false, _) => "situation",
    };
    el!(
        "div",
        [
            "class" = class,
            "role" = "group",
            "aria-label" = format!("{} {}", text.remarks, shown.number)
        ],
        [
            claim_text(ui, shown.claim, Some(shown.number), shown.label, state),
            el!(
                "div",
                ["class" = "situation-row"],
                [
                    button!(
                        onclick,
                        ["class" = "button button-run", "id" = format!("run-{}", scenario.name())],
                        [
                            icon(IconKind::Play),
                            node(if here && scene.begun { text.again } else { text.run }),
                            el!(
                                "span",
                                ["class" = "visually-hidden"],
                                [node(format!(" {}", shown.number))]
                            )
                        ]
                    ),
                    proof_mark(ui, state.so_far, here)
                ]
            )
        ]
    )
}

/// The sentence: a button where the run has a step that settles it.
fn claim_text(
    ui: &Ui,
    claim: Claim,
    number: Option<&'static str>,
    label: &'static str,
    state: ClaimState,
) -> Html {
    let onclick = ui.click(Action::Show(claim));
    let (class, current) =
        if state.now { ("claim-text claim-now", Some("step")) } else { ("claim-text", None) };
    button!(
        onclick,
        [
            "class" = class,
            "aria-current" = current,
            "disabled" = (state.whole == Proof::NotReached).then_some("disabled")
        ],
        [
            if let Some(number) = number {
                list([el!("b", ["class" = "situation-number"], [node(number)]), node(" ")])
            } else {
                Html::default()
            },
            el!("span", ["class" = "claim-words"], [prose_of(label)])
        ]
    )
}

/// How far a run that could have got there (`ran`) has got.
fn proof_mark(ui: &Ui, proof: Proof, ran: bool) -> Html {
    let text = &ui.words.catalog.reference;
    let at = |template: &str, at: u32| fill(template, &[("n", &(at + 1).to_string())]);
    let (class, sign, label) = match proof {
        Proof::NotReached => (
            "proof",
            proof_sign(false),
            if ran { text.not_reached } else { text.not_run }.to_owned(),
        ),
        Proof::Shown(n) => ("proof proof-shown", proof_sign(true), at(text.shown, n)),
        Proof::Contradicted(n) => {
            ("proof proof-contradicted", glyph(GlyphKind::Violation), at(text.contradicted, n))
        }
    };
    el!("span", ["class" = class], [node(sign), node(label)])
}
