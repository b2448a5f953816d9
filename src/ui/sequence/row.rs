//! A message in its row, with its number and what folds its call.

use yew::prelude::*;

use crate::i18n::{fill, narration, plain};
use crate::scene::layout::{Point, Rect};
use crate::scene::player::Glyph;
use crate::scene::sequence::{GUTTER, Mark, ROW, Row};
use crate::ui::ctx::Words;
use crate::ui::diagram::shapes::{frame, path, written};
use crate::ui::parts::{classes, el, list, word};
use crate::ui::sequence::{Scene, mark, words};
use crate::ui::steps::told;

/// Where a row is, seen from the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    Past,
    Now,
    Ahead,
}

/// All that the drawing of a row depends on beside the scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) row: Row,
    pub(super) time: Time,
    /// The keyboard stops here.
    pub(super) stop: bool,
}

pub(super) fn id(n: i32) -> String {
    format!("seq-{n}")
}

pub(super) fn row(words: Words, scene: &Scene, shown: Shown) -> Html {
    let (row, trace, layout) = (shown.row, &scene.trace, &scene.layout);
    let (Some(message), Some(step)) = (trace.message(row.at), trace.run().step(row.n)) else {
        return Html::default();
    };
    let forms = message.forms.iter().map(|said| words::written(words, said, &row));
    let text = layout.fitting(forms.collect());
    let kind = kind(Glyph::of(&step.event), &message.mark);
    let time = match shown.time {
        Time::Past => None,
        Time::Now => Some("seq-now"),
        Time::Ahead => Some("seq-ahead"),
    };
    let y = i32::try_from(row.row).unwrap_or(i32::MAX / ROW).saturating_mul(ROW);
    el!(
        "g",
        key(row.n),
        [
            "class" = classes(&[Some("seq-row"), Some(kind), time]),
            "id" = id(row.n),
            "transform" = format!("translate(0 {y})"),
            "role" = "treeitem",
            "tabindex" = if shown.stop { "0" } else { "-1" },
            "aria-level" = (row.depth + 1).to_string(),
            "aria-posinset" = row.among.0.to_string(),
            "aria-setsize" = row.among.1.to_string(),
            "aria-expanded" = row.folded.map(|folded| if folded { "false" } else { "true" }),
            "aria-current" = (shown.time == Time::Now).then_some("step"),
            "data-seq" = row.n.to_string(),
            "data-kind" = step.event.fact.kind(),
            "data-basis" = step.event.basis.name()
        ],
        [
            // The name of the row, which says all that is drawn; a pointer shows it too.
            el!("title", [], [word(spoken(words, scene, &row))]),
            frame("seq-back", Rect::new(0, 0, layout.width, ROW), "0"),
            el!(
                "g",
                ["aria-hidden" = "true"],
                [gutter(&row), mark::mark(layout, message.mark, text)]
            )
        ]
    )
}

/// What a voice says of a row: its number, its sentence, and what it hides.
fn spoken(words: Words, scene: &Scene, row: &Row) -> String {
    let run = scene.trace.run();
    let sentence = plain(&narration(words.locale, told(run, row.n), run.world(0)));
    let label = format!("{} {sentence}", row.n);
    if row.hidden == 0 {
        return label;
    }
    let hidden = fill(words.more.sequence.inside, &[("n", &row.hidden.to_string())]);
    format!("{label} {hidden}")
}

/// The class that colours a row.
fn kind(glyph: Glyph, mark: &Mark) -> &'static str {
    match (glyph, mark) {
        (_, Mark::Return { failed: true, .. }) => "seq-bad",
        (Glyph::Call, _) => "seq-call",
        (Glyph::Return, _) => "seq-return",
        (Glyph::Count, _) => "seq-count",
        (Glyph::Table, _) => "seq-table",
        (Glyph::Freed, _) => "seq-freed",
        (Glyph::Violation, _) => "seq-bad",
    }
}

/// The number of the step, and what folds its call. A fold that hides a broken rule shows its sign.
fn gutter(row: &Row) -> Html {
    let at = Point::new(GUTTER - 8, 20);
    let number = written("seq-number", at, Some("end"), false, &row.n.to_string());
    let Some(folded) = row.folded else { return number };
    let sign = if folded { "M6 11l5 5-5 5" } else { "M4 13.5l5 5 5-5" };
    let mut parts = vec![
        frame("seq-back", Rect::new(0, 0, GUTTER - 4, ROW), "0"),
        path("seq-sign", sign),
        number,
    ];
    if row.findings > 0 {
        parts.push(mark::warning(GUTTER + 4));
    }
    el!("g", ["class" = "seq-fold", "data-fold" = ""], [list(parts)])
}
