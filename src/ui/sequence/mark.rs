//! The drawing of a message: an arrow, a count, a cross, a note, and what is written on it.

use yew::prelude::*;

use crate::scene::layout::{Point, Rect};
use crate::scene::sequence::{ARROW, GUTTER, Layout, Mark};
use crate::ui::diagram::shapes::{circle, frame, path, written};
use crate::ui::parts::{GlyphKind, el, list, mark as exclamation};

/// The height of everything but arrows in its row.
const MIDDLE: i32 = 16;
/// How far from its lifeline an arrow ends: the half of a bar.
const BESIDE: i32 = 5;

/// A text that fits, whether it is code, and how wide it is.
pub(super) type Written = (String, bool, i32);

pub(super) fn mark(layout: &Layout, mark: Mark, text: Option<Written>) -> Html {
    let Some(text) = text else {
        return shape(layout, mark);
    };
    let width = text.2;
    let (x, y) = match mark {
        Mark::Call { .. } | Mark::Return { .. } | Mark::AddRef { .. } | Mark::Create { .. } => {
            (layout.above(mark, width), ARROW - 8)
        }
        Mark::Release { at, .. }
        | Mark::End { at }
        | Mark::Invalid { at }
        | Mark::Finding { at: Some(at) } => (layout.beside(at, 9, width), MIDDLE + 4),
        Mark::Finding { at: None } => (GUTTER + 22, MIDDLE + 4),
        Mark::Note { at } => {
            let x = layout.over(at, width + 16);
            return list([note(x, width + 16), label(text, x + 8, MIDDLE + 4)]);
        }
    };
    let plate = frame("seq-plate", Rect::new(x - 2, y - 12, width + 4, 16), "2");
    list([shape(layout, mark), plate, label(text, x, y)])
}

fn label((text, code, _): Written, x: i32, y: i32) -> Html {
    let class = if code { "seq-text seq-code" } else { "seq-text" };
    written(class, Point::new(x, y), None, code, &text)
}

fn shape(layout: &Layout, mark: Mark) -> Html {
    match mark {
        Mark::Call { from, to } => arrow(layout, (from, to), false, true),
        Mark::Return { from, to, .. } => arrow(layout, (from, to), true, false),
        Mark::AddRef { from, to, .. } => arrow(layout, (from, to), false, false),
        Mark::Create { from, to } => arrow(layout, (from, to), true, true),
        Mark::Release { at, refs } => count(layout.x(at), refs),
        Mark::End { at } => ended(layout.x(at), false),
        Mark::Invalid { at } => ended(layout.x(at), true),
        Mark::Note { at } => note(layout.over(at, 20), 20),
        Mark::Finding { at } => warning(at.map_or(GUTTER + 4, |at| layout.x(at) - 7)),
    }
}

/// An arrow between two lifelines, or from one around to itself, with a full or an open head.
fn arrow(layout: &Layout, (from, to): (usize, usize), dashed: bool, full: bool) -> Html {
    let (a, b) = (layout.x(from), layout.x(to));
    let (line, x, y, way) = if a == b {
        // At the right edge it goes around on the other side.
        let way = if a + 24 < layout.width { 1 } else { -1 };
        let (x, out, y) = (a + BESIDE * way, a + 20 * way, ARROW + 6);
        (format!("M{x} {}H{out}V{y}H{}", ARROW - 3, x + 3 * way), x, y, -way)
    } else {
        let way = (b - a).signum();
        let x = b - BESIDE * way;
        (format!("M{} {ARROW}H{}", a + BESIDE * way, x - 3 * way), x, ARROW, way)
    };
    let back = x - 7 * way;
    let tip = format!("M{back} {}L{x} {y}L{back} {}", y - 4, y + 4);
    list([
        path(if dashed { "seq-line seq-dashed" } else { "seq-line" }, line),
        path(if full { "seq-tip" } else { "seq-line" }, tip),
    ])
}

/// The count that a reference fewer leaves.
fn count(x: i32, refs: i8) -> Html {
    let refs = refs.to_string().replace('-', "−");
    list([
        circle("seq-ring", Point::new(x, MIDDLE), "9"),
        written("seq-left", Point::new(x, MIDDLE + 4), Some("middle"), false, &refs),
    ])
}

/// A sign that stands out from the bar under it: a cross, or a circle struck through.
fn ended(x: i32, invalid: bool) -> Html {
    let (l, r, t, b) = (x - 5, x + 5, MIDDLE - 5, MIDDLE + 5);
    let stroke = format!("M{l} {b}L{r} {t}");
    let sign = if invalid { stroke } else { format!("{stroke}M{l} {t}L{r} {b}") };
    let plate = if invalid { "seq-plate seq-line" } else { "seq-plate" };
    list([circle(plate, Point::new(x, MIDDLE), "8"), path("seq-line", sign)])
}

/// A leaf with a corner turned down.
fn note(x: i32, width: i32) -> Html {
    let (right, top, bottom) = (x + width, MIDDLE - 11, MIDDLE + 11);
    let leaf = format!("M{x} {top}H{}l6 6V{bottom}H{x}zM{} {top}v6h6", right - 6, right - 6);
    path("seq-note", leaf)
}

/// The sign of a broken rule, from its left edge.
pub(super) fn warning(x: i32) -> Html {
    let place = format!("translate({x} {})", MIDDLE - 6);
    let kind = GlyphKind::Violation;
    el!("g", ["transform" = place], [path(kind.class(), kind.path()), exclamation()])
}
