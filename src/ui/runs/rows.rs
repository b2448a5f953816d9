//! Steps of two runs: rows that both have, and columns that only one has. They are drawn anew only
//! if the mark comes or goes.

use yew::prelude::*;

use crate::i18n::{fill, narration, plain};
use crate::scene::player::Glyph;
use crate::scene::sequence::said;
use crate::scene::steps::{Attributes, StepRow};
use crate::session::action::Action;
use crate::session::align::Stretch;
use crate::session::run::Run;
use crate::session::runs::Deed;
use crate::ui::ctx::{Shared, Ui};
use crate::ui::parts::{GlyphKind, button, classes, el, glyph, list, node};
use crate::ui::sequence::says;
use crate::ui::steps::told;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RowsProps {
    pub(super) ui: Ui,
    pub(super) runs: [Shared<Run>; 2],
    /// Their places among the branches, and their numbers.
    pub(super) places: [usize; 2],
    pub(super) numbers: [u32; 2],
    pub(super) stretches: [Stretch; 2],
    /// The step that is shown, if it is among these.
    pub(super) marks: [Option<i32>; 2],
}

/// Steps that both have: one row for the two.
#[component]
pub(super) fn Alike(props: &RowsProps) -> Html {
    let [one, other] = props.stretches;
    let rows = one.numbers().zip(other.numbers()).map(|(a, b)| {
        let second = fill(
            props.ui.words.more.runs.step,
            &[("run", &props.numbers[1].to_string()), ("n", &b.to_string())],
        );
        el!(
            "li",
            ["class" = "pair-row"],
            [
                step(props, 0, a),
                button!(
                    go(props, 1, b),
                    [
                        "class" = classes(&[
                            Some("pair-number"),
                            (props.marks[1] == Some(b)).then_some("pair-now"),
                        ]),
                        "aria-label" = second,
                        "aria-current" = (props.marks[1] == Some(b)).then_some("step")
                    ],
                    [node(b)]
                )
            ]
        )
    });
    el!("ol", ["class" = "pair-list"], rows.collect::<Vec<_>>())
}

/// Steps that only one has, in a column each.
#[component]
pub(super) fn Apart(props: &RowsProps) -> Html {
    list([0, 1].map(|which| column(props, which)))
}

fn column(props: &RowsProps, which: usize) -> Html {
    let text = &props.ui.words.more.runs;
    let number = props.numbers[which].to_string();
    let stretch = props.stretches[which];
    let rows = stretch.numbers().map(|n| el!("li", [], [step(props, which, n)]));
    let (side, sign) = if which == 0 { ("pair-one", "−") } else { ("pair-other", "+") };
    let none = (stretch.count == 0).then_some("pair-none");
    let class = classes(&[Some("pair-column"), Some(side), none]);
    let template = if stretch.count == 0 { text.absent } else { text.only };
    el!(
        "div",
        ["class" = class],
        [
            el!(
                "p",
                ["class" = "pair-only"],
                [
                    el!("span", ["class" = "pair-sign", "aria-hidden" = "true"], [node(sign)]),
                    node(fill(template, &[("n", &number)]))
                ]
            ),
            if stretch.count == 0 {
                Html::default()
            } else {
                el!("ol", ["class" = "pair-list"], rows.collect::<Vec<_>>())
            }
        ]
    )
}

fn go(props: &RowsProps, which: usize, n: i32) -> Callback<MouseEvent> {
    let step = u32::try_from(n).unwrap_or(0);
    props.ui.click(Action::Keep(Deed::Show(props.places[which], step)))
}

/// A step: its number, its sign, whom it is about, and what happens, as the sequence writes it. The
/// whole sentence is its description.
fn step(props: &RowsProps, which: usize, n: i32) -> Html {
    let run = &props.runs[which];
    let Some(event) = run.event_of(n).copied() else {
        return Html::default();
    };
    let row = StepRow { n, event };
    let at: Attributes = row.attributes();
    let sentence = plain(&narration(props.ui.words.locale, told(run, n), run.world(0)));
    let (text, is_code) = says(props.ui.words, &said(&event.fact));
    let now = props.marks[which] == Some(n);
    let lang = is_code.then_some("en");
    button!(
        go(props, which, n),
        [
            "class" = classes(&[Some("pair-step"), now.then_some("pair-now")]),
            "title" = sentence,
            "data-n" = n.to_string(),
            "data-run" = props.numbers[which].to_string(),
            "data-kind" = at.kind,
            "aria-current" = now.then_some("step")
        ],
        [
            el!("span", ["class" = "step-number"], [node(n)]),
            glyph(GlyphKind::from(Glyph::of(&event))),
            el!(
                "span",
                ["class" = format!("pair-words pair-depth-{}", row.indent().min(6))],
                [
                    el!("code", ["translate" = "no", "lang" = "en"], [node(at.object_name())]),
                    node(" "),
                    el!("span", ["lang" = lang], [node(text)])
                ]
            )
        ]
    )
}
