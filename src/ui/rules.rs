//! The rules panel: what is broken, by which line and who holds what; what is kept; what is to come.

use yew::prelude::*;

use crate::i18n::{fill, published_page, rule_title};
use crate::scene::rules::{RulesScene, waiting};
use crate::session::Session;
use crate::session::action::Action;
use crate::sim::rule::{RuleId, Wait};
use crate::ui::broken::broken;
use crate::ui::ctx::Ui;
use crate::ui::parts::{GlyphKind, button, el, glyph, list, node, proof_sign, prose_of};
use crate::ui::search::search;

#[inline(never)]
pub fn rules(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.rules;
    let scene = RulesScene::of(session);
    el!(
        "div",
        ["class" = "rules"],
        [
            counts(ui, &scene),
            search(ui, session),
            ahead(ui, &scene),
            if scene.broken.is_empty() {
                el!("p", ["class" = "panel-hint"], [node(text.none_broken)])
            } else {
                el!(
                    "ul",
                    ["class" = "rule-list"],
                    (scene.broken.iter().map(|card| broken(ui, card))).collect::<Vec<_>>()
                )
            },
            el!(
                "ul",
                ["class" = "rule-list", "aria-label" = text.kept],
                (scene.kept.iter().map(|(rule, n)| rule_line(ui, *rule, Some(*n))))
                    .collect::<Vec<_>>()
            ),
            el!(
                "ul",
                ["class" = "rule-list", "aria-label" = text.not_reached],
                (scene.not_reached.iter().map(|rule| rule_line(ui, *rule, None)))
                    .collect::<Vec<_>>()
            ),
            waiting_rules(ui)
        ]
    )
}

/// What this very run will break; nobody should have to look for it.
fn ahead(ui: &Ui, scene: &RulesScene) -> Html {
    if scene.to_come.is_empty() {
        return Html::default();
    }
    let rule = |(rule, n): &(RuleId, i32)| {
        el!(
            "li",
            ["class" = "rule rule-ahead", "data-rule" = rule.name()],
            [glyph(GlyphKind::Violation), title(ui, *rule), step_button(ui, *n)]
        )
    };
    el!("ul", ["class" = "rule-list"], [list(scene.to_come.iter().map(rule))])
}

fn counts(ui: &Ui, scene: &RulesScene) -> Html {
    let text = &ui.words.catalog.rules;
    let broken =
        if scene.broken.is_empty() { "rule-count" } else { "rule-count rule-count-broken" };
    el!(
        "ul",
        ["class" = "rule-counts"],
        [
            el!(
                "li",
                ["class" = broken],
                [
                    glyph(GlyphKind::Violation),
                    el!("b", [], [node(scene.broken.len())]),
                    node(" "),
                    node(text.broken)
                ]
            ),
            el!(
                "li",
                ["class" = "rule-count rule-count-kept"],
                [
                    proof_sign(true),
                    el!("b", [], [node(scene.kept.len())]),
                    node(" "),
                    node(text.kept)
                ]
            ),
            el!(
                "li",
                ["class" = "rule-count"],
                [
                    proof_sign(false),
                    el!("b", [], [node(scene.not_reached.len())]),
                    node(" "),
                    node(text.not_reached)
                ]
            )
        ]
    )
}

/// A rule that is kept, since the step that showed it, or that has not come up.
fn rule_line(ui: &Ui, rule: RuleId, kept: Option<i32>) -> Html {
    let text = &ui.words.catalog.rules;
    let at = match kept {
        Some(n) if n > 0 => step_button(ui, n),
        Some(_) => el!("span", ["class" = "rule-at"], [node(text.in_prologue)]),
        None => el!("span", ["class" = "rule-at"], [node(text.not_reached)]),
    };
    let class = if kept.is_some() { "rule rule-kept" } else { "rule rule-open" };
    el!(
        "li",
        key(rule.0),
        ["class" = class, "data-rule" = rule.name()],
        [proof_sign(kept.is_some()), title(ui, rule), at]
    )
}

fn title(ui: &Ui, rule: RuleId) -> Html {
    let name = el!("span", ["class" = "rule-name"], [node(rule.name())]);
    let title = rule_title(ui.words.locale, rule).unwrap_or_default();
    el!("p", ["class" = "rule-title"], [name, node(" "), prose_of(title)])
}

/// Goes to a step of the story.
fn step_button(ui: &Ui, n: i32) -> Html {
    let label = fill(ui.words.catalog.rules.go_to_step, &[("n", &n.to_string())]);
    button!(
        ui.click(Action::Go(u32::try_from(n).unwrap_or(0))),
        ["class" = "rule-step"],
        [node(label)]
    )
}

/// The rules that no run is held against yet, with the reason.
fn waiting_rules(ui: &Ui) -> Html {
    el!(
        "details",
        ["class" = "disclosure rule-waiting"],
        [
            el!("summary", [], [node(ui.words.catalog.rules.waiting)]),
            el!(
                "dl",
                [],
                (waiting().iter().map(|(wait, rules)| waiting_group(ui, *wait, rules)))
                    .collect::<Vec<_>>()
            )
        ]
    )
}

fn waiting_group(ui: &Ui, wait: Wait, rules: &[RuleId]) -> Html {
    let words = ui.words;
    list([
        el!(
            "dt",
            [],
            (rules.iter().map(|rule| list([
                el!(
                    "a",
                    ["href" = published_page(words.locale, rule.info().page)],
                    [node(rule.name())]
                ),
                node(" ")
            ])))
            .collect::<Vec<_>>()
        ),
        el!("dd", [], [prose_of(words.catalog.waits[wait as usize])]),
    ])
}
