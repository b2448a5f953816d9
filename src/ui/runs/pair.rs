//! Two runs side by side: how each ends, where they part, and their steps.

use yew::prelude::*;

use super::rows::{Alike, Apart};
use super::{name_html, words};
use crate::i18n::{fill, verdict};
use crate::scene::runs::{BlockRow, End, Pair, Side};
use crate::session::Session;
use crate::session::action::Action;
use crate::session::runs::Deed;
use crate::sim::rule::RuleId;
use crate::ui::ctx::{Shared, Ui};
use crate::ui::narration::answering;
use crate::ui::parts::{
    GlyphKind, button, classes, el, glyph, node, option, proof_sign, prose, select, when,
};

/// The comparison, as soon as there is more than one run.
#[inline(never)]
pub(super) fn pair(ui: &Ui, session: &Session) -> Html {
    let Some(pair) = Pair::of(session) else {
        return Html::default();
    };
    let text = &ui.words.more.runs;
    el!(
        "section",
        ["class" = "panel-section pair", "aria-labelledby" = "pair-title"],
        [
            el!("h3", ["class" = "panel-title", "id" = "pair-title"], [node(text.title)]),
            choice(ui, session),
            el!(
                "div",
                ["class" = "pair-heads"],
                pair.sides.iter().map(|side| head(ui, session, side, &pair)).collect::<Vec<_>>()
            ),
            when(!pair.both.is_empty(), || el!(
                "p",
                ["class" = "pair-both"],
                [node(broken(ui, text.both_broken, &pair.both))]
            )),
            parting(ui, &pair),
            steps(ui, &pair)
        ]
    )
}

/// Which run the present one is compared with.
fn choice(ui: &Ui, session: &Session) -> Html {
    let partner = session.partner();
    let number = session.about(session.current).number.to_string();
    let others = (0..session.branches.len()).filter(|at| *at != session.current).map(|at| {
        let called = words::called(ui.words, session, at);
        option(at.to_string(), None, called, Some(at) == partner)
    });
    el!(
        "label",
        ["class" = "picker"],
        [
            el!("span", [], [node(fill(ui.words.more.runs.compare, &[("n", &number)]))]),
            select!(
                ui.choose(|at| at.parse().ok().map(|at| Action::Keep(Deed::With(at)))),
                ["class" = "select", "id" = "run-with"],
                others.collect::<Vec<_>>()
            )
        ]
    )
}

fn broken(ui: &Ui, template: &str, rules: &[RuleId]) -> String {
    let rules = ui.words.catalog.listed(rules.iter().map(|rule| rule.name()));
    fill(template, &[("rules", &rules)])
}

/// A run: its name, how it ends and what is left, and the rules that only it breaks.
fn head(ui: &Ui, session: &Session, side: &Side, pair: &Pair) -> Html {
    let text = &ui.words.more.runs;
    let Some(branch) = session.branches.get(side.at) else {
        return Html::default();
    };
    let found = &branch.run.verdict;
    let end = End::of(found);
    let breaks = !side.broken.is_empty() || !pair.both.is_empty();
    let bad = end.is_bad() || breaks;
    let sentence = verdict(ui.words.locale, found, &branch.run.why(), answering(session, branch));
    el!(
        "div",
        [
            "class" = classes(&[Some("pair-head"), side.cursor.map(|_| "pair-shown")]),
            "data-run" = side.number.to_string()
        ],
        [
            el!(
                "p",
                ["class" = "pair-name"],
                [
                    el!("span", ["class" = "run-number"], [node(side.number)]),
                    el!("span", [], [name_html(words::name(ui.words, session, side.at))])
                ]
            ),
            el!(
                "p",
                ["class" = if bad { "run-verdict run-verdict-bad" } else { "run-verdict" }],
                [
                    if bad { glyph(GlyphKind::Violation) } else { proof_sign(end == End::Clean) },
                    node(words::end_name(ui.words, end))
                ]
            ),
            el!("p", ["class" = "pair-said"], [prose(&sentence)]),
            if side.broken.is_empty() {
                when(!breaks, || el!("p", ["class" = "pair-said"], [node(text.none)]))
            } else {
                el!(
                    "p",
                    ["class" = "pair-broken"],
                    [node(broken(ui, text.only_broken, &side.broken))]
                )
            }
        ]
    )
}

/// Where the two part, and the way there in either.
fn parting(ui: &Ui, pair: &Pair) -> Html {
    let text = &ui.words.more.runs;
    let Some(first) = pair.first else {
        return el!("p", ["class" = "pair-first", "id" = "pair-first"], [node(text.alike)]);
    };
    let said = match first[0] {
        ..1 => text.apart_before.to_owned(),
        1 => text.apart_start.to_owned(),
        n => fill(text.apart, &[("n", &(n - 1).to_string())]),
    };
    let way = |which: usize| {
        let side = &pair.sides[which];
        let (run, last) = (side.number.to_string(), side.run.last());
        let n = u32::try_from(first[which]).unwrap_or(0);
        let text = if n > last {
            fill(text.end, &[("run", &run)])
        } else {
            fill(text.step, &[("run", &run), ("n", &n.to_string())])
        };
        button!(
            ui.click(Action::Keep(Deed::Show(side.at, n.min(last)))),
            ["class" = "button button-small", "id" = format!("pair-go-{run}")],
            [node(text)]
        )
    };
    el!(
        "div",
        ["class" = "pair-first", "id" = "pair-first"],
        [el!("p", [], [node(said)]), way(0), way(1)]
    )
}

fn steps(ui: &Ui, pair: &Pair) -> Html {
    let text = &ui.words.more.runs;
    el!(
        "div",
        ["class" = "pair-steps"],
        [
            el!(
                "ol",
                ["class" = "pair-blocks"],
                pair.blocks.iter().map(|row| block(ui, pair, row)).collect::<Vec<_>>()
            ),
            when(pair.cut_short, || el!("p", ["class" = "panel-hint"], [node(text.cut)]))
        ]
    )
}

/// The step that is shown, if it is among these of a side.
fn current(row: &BlockRow, side: &Side, which: usize) -> Option<i32> {
    let stretch = [row.block.one, row.block.other][which];
    side.cursor.filter(|n| row.shown_of(stretch).numbers().contains(n))
}

fn block(ui: &Ui, pair: &Pair, row: &BlockRow) -> Html {
    let text = &ui.words.more.runs;
    let [one, other] = [&pair.sides[0], &pair.sides[1]];
    let runs = [one, other].map(|side| Shared::from(std::rc::Rc::clone(&side.run)));
    let places = [one.at, other.at];
    let numbers = [one.number, other.number];
    let marks = [current(row, one, 0), current(row, other, 1)];
    let stretches = [row.block.one, row.block.other].map(|stretch| row.shown_of(stretch));
    let hides = [row.block.one, row.block.other]
        .into_iter()
        .zip([one, other])
        .any(|(stretch, side)| side.cursor.is_some_and(|n| row.hides(stretch, n)));
    let inside = when(row.shown > 0, || {
        let ui = ui.clone();
        if row.block.alike {
            html! { <Alike {ui} {runs} {places} {numbers} {stretches} {marks} /> }
        } else {
            html! { <Apart {ui} {runs} {places} {numbers} {stretches} {marks} /> }
        }
    });
    let fold = |deed: Deed, text: String, open: &'static str| {
        button!(
            ui.click(Action::Keep(deed)),
            ["class" = "pair-fold", "aria-expanded" = open],
            [node(text)]
        )
    };
    let counted = |template: &str| fill(template, &[("n", &row.hidden.to_string())]);
    let class = if row.block.alike { "pair-block pair-alike" } else { "pair-block pair-apart" };
    el!(
        "li",
        key(row.at),
        ["class" = class, "data-block" = row.at.to_string(), "data-keep-focus" = ""],
        [
            inside,
            when(row.hidden > 0, || {
                let name = match (row.shown, row.block.is_prologue()) {
                    (0, true) => ui.words.catalog.steps.prologue.to_owned(),
                    (0, false) => counted(text.stretch),
                    _ => counted(text.more),
                };
                fold(Deed::Unfold(row.at), name, "false")
            }),
            when(row.opened, || fold(Deed::Fold(row.at), text.fold.to_owned(), "true")),
            when(hides, || el!("span", ["class" = "pair-here"], [node(text.at)]))
        ]
    )
}
