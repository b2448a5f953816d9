//! The rules panel: what is broken, by which line and who holds what; what is to come; and what
//! everybody owes, by who owes it.

pub mod links;

use yew::prelude::*;

use crate::browser::focus;
use crate::i18n::{capital, fill, published_page, rule_title};
use crate::scene::rules::groups::{Group, Row, groups, ways_of};
use crate::scene::rules::{Card, RulesScene, waiting};
use crate::session::action::Action;
use crate::session::{Panel, Session};
use crate::sim::ids::ObjectKind;
use crate::sim::rule::{Owner, RuleId, Wait};
use crate::ui::broken::broken;
use crate::ui::ctx::{Ui, Words};
use crate::ui::parts::{GlyphKind, button, classes, el, glyph, list, node, proof_sign, prose_of};
use crate::ui::rules::links::links;
use crate::ui::search;

#[inline(never)]
pub fn rules(ui: &Ui, session: &Session) -> Html {
    let text = &ui.words.catalog.rules;
    let scene = RulesScene::of(session);
    let came_to = session.sought.as_ref().and_then(|sought| sought.rule);
    let card = |card: &Card| {
        if session.seeks_line() {
            // Which line answers for it is for the reader to find.
            return broken(ui, &card.without_line(), Html::default());
        }
        let ways = ways_of(&session.branch().program, card.finding.rule);
        broken(ui, card, links(ui, card.finding.rule, &ways))
    };
    el!(
        "div",
        ["class" = "rules"],
        [
            counts(ui, &scene),
            to_search(ui),
            ahead(ui, &scene),
            if scene.broken.is_empty() {
                el!("p", ["class" = "panel-hint"], [node(text.none_broken)])
            } else {
                let cards: Vec<_> = scene.broken.iter().map(card).collect();
                el!("ul", ["class" = "rule-list"], cards)
            },
            list(groups(session).iter().map(|group| owed(ui, group, came_to))),
            waiting_rules(ui)
        ]
    )
}

/// The way to the panel that tries every run.
fn to_search(ui: &Ui) -> Html {
    let onclick = {
        let ui = ui.clone();
        Callback::from(move |event: MouseEvent| {
            focus::hold(&event);
            focus::then(format!("#{}", search::FIELD));
            ui.send(Action::Panel(Panel::Search));
        })
    };
    let text = ui.words.more.search.find;
    let class = "button button-small";
    button!(Some(onclick), ["class" = class, "id" = "to-search"], [node(text)])
}

/// What one of those who take part owes, and how much of it is broken, kept and not reached.
fn owed(ui: &Ui, group: &Group, came_to: Option<RuleId>) -> Html {
    let text = &ui.words.catalog.rules;
    let id = format!("owed-{}", group.owner as usize);
    let counts = [
        (group.broken, text.broken),
        (group.kept, text.kept),
        (group.not_reached, text.not_reached),
    ];
    let counts = counts.into_iter().filter(|(n, _)| *n > 0);
    let counts: Vec<_> = counts.map(|(n, what)| format!("{what} {n}")).collect();
    el!(
        "section",
        ["class" = "rule-group", "aria-labelledby" = id.clone()],
        [
            el!(
                "h3",
                ["class" = "panel-title", "id" = id],
                [
                    node(capital(owner_name(ui.words, group.owner))),
                    el!("span", ["class" = "panel-aside"], [node(counts.join(" · "))])
                ]
            ),
            el!(
                "ul",
                ["class" = "rule-list"],
                (group.rows.iter().map(|row| rule_line(ui, row, came_to == Some(row.rule))))
                    .collect::<Vec<_>>()
            )
        ]
    )
}

fn owner_name(words: Words, owner: Owner) -> &'static str {
    let catalog = words.catalog;
    let noun = match owner {
        // There are providers of other kinds.
        Owner::Provider => return catalog.code.provider,
        Owner::Client => catalog.client(),
        Owner::Mapi => catalog.mapi(),
        Owner::Support => catalog.noun(ObjectKind::Support),
        Owner::Spooler => &catalog.crowd.spooler,
        Owner::Transport => &catalog.crowd.transport,
    };
    noun.name
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

/// A rule that is kept, since the step that showed it, or that has not come up; and what this run
/// will do to it.
fn rule_line(ui: &Ui, row: &Row, came_to: bool) -> Html {
    let text = &ui.words.catalog.rules;
    let at = match (row.to_come, row.kept) {
        (Some(n), _) => step_button(ui, n),
        (None, Some(n)) if n > 0 => step_button(ui, n),
        (None, Some(_)) => el!("span", ["class" = "rule-at"], [node(text.in_prologue)]),
        (None, None) => el!("span", ["class" = "rule-at"], [node(text.not_reached)]),
    };
    let sign = match row.to_come {
        Some(_) => glyph(GlyphKind::Violation),
        None => proof_sign(row.kept.is_some()),
    };
    let state = if row.kept.is_some() { "rule-kept" } else { "rule-open" };
    let here = came_to.then_some("rule-here");
    el!(
        "li",
        key(row.rule.0),
        [
            "class" = classes(&[Some("rule"), Some(state), here]),
            "id" = links::id(row.rule),
            "data-rule" = row.rule.name()
        ],
        [sign, title(ui, row.rule), at, links(ui, row.rule, &row.ways)]
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
