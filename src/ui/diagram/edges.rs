//! Lines between cards and their labels: references with a dot at the holder, calls with a head.

use yew::prelude::*;

use crate::scene::diagram::{ArrowKind, RefState};
use crate::scene::layout::{Edge, EdgeKind, Point, Rect, Tag, head, rounded};
use crate::ui::diagram::shapes::{circle, corners, frame, num, path, text};
use crate::ui::parts::{classes, el, word};

/// How round bends are.
const BEND: i32 = 10;

pub(super) fn edge(edge: &Edge, step: u32) -> Html {
    let points = &edge.points;
    let Some(first) = points.first() else {
        return Html::default();
    };
    match edge.kind {
        EdgeKind::Reference(state) => {
            let mut parts =
                vec![path("dg-line", rounded(points, BEND)), circle("dg-dot", *first, "3.5")];
            if state != RefState::Gone {
                parts.push(el!("polyline", ["class" = "dg-end", "points" = open_head(points)], []));
            }
            el!("g", key(edge.key.clone()), ["class" = reference_class(state, edge.now)], parts)
        }
        EdgeKind::Call(kind) => call(edge, kind, step),
    }
}

#[inline(never)]
fn call(edge: &Edge, kind: ArrowKind, step: u32) -> Html {
    let points = &edge.points;
    let whole = if edge.ahead.len() > 1 { &edge.ahead } else { points };
    let ends = match kind {
        ArrowKind::Returned | ArrowKind::Failed => (points.get(1), points.first()),
        _ => (whole.iter().nth_back(1), whole.last()),
    };
    let (Some(from), Some(tip)) = ends else {
        return Html::default();
    };
    // What happens now is drawn anew at each step, so that it comes in anew.
    let key = if edge.now { format!("{}@{step}", edge.key) } else { edge.key.clone() };
    let mut parts = vec![path("dg-line", rounded(points, BEND))];
    if edge.ahead.len() > 1 {
        parts.push(path("dg-ahead", rounded(&edge.ahead, BEND)));
    }
    let head = corners(&head(*from, *tip, 8, 4));
    parts.push(el!("polygon", ["class" = "dg-head", "points" = head], []));
    el!("g", key(key), ["class" = call_class(kind)], parts)
}

/// The two strokes at the end of a reference.
fn open_head(points: &[Point]) -> String {
    let [.., from, tip] = points else {
        return String::new();
    };
    let [tip, left, right] = head(*from, *tip, 5, 4);
    corners(&[left, tip, right])
}

fn reference_class(state: RefState, now: bool) -> String {
    let state = match state {
        RefState::Absent | RefState::Held => "dg-ref",
        RefState::Gone => "dg-ref dg-gone",
        RefState::Bad => "dg-ref dg-bad",
    };
    classes(&[Some(state), now.then_some("dg-touched")])
}

fn call_class(kind: ArrowKind) -> &'static str {
    match kind {
        ArrowKind::Open => "dg-call dg-open",
        ArrowKind::Now => "dg-call dg-now",
        ArrowKind::Returned => "dg-call dg-returned",
        ArrowKind::Failed => "dg-call dg-failed",
        ArrowKind::Bad => "dg-call dg-wrong",
        ArrowKind::Parked => "dg-call dg-open dg-parked",
        ArrowKind::Waits => "dg-call dg-open dg-waits",
        ArrowKind::Loop => "dg-call dg-wrong dg-loop",
    }
}

/// A label with its frame; the current call's is a solid token.
pub(super) fn tag(tag: &Tag, step: u32) -> Html {
    let rect = tag.rect;
    let corner = Point::new(rect.x, rect.y);
    let place = format!("translate({} {})", rect.x, rect.y);
    let (class, key) = match tag.kind {
        EdgeKind::Reference(state) => (reference_class(state, tag.now), tag.key.clone()),
        EdgeKind::Call(kind) if kind.is_quiet() => (call_class(kind).to_owned(), tag.key.clone()),
        EdgeKind::Call(kind) => (call_class(kind).to_owned(), format!("{}@{step}", tag.key)),
    };
    let round = match tag.kind {
        EdgeKind::Reference(_) => "5",
        EdgeKind::Call(kind) if kind.is_quiet() => "11",
        EdgeKind::Call(_) => "9",
    };
    let size = Rect { x: 0, y: 0, ..rect };
    let mut parts = vec![frame("dg-tag", size, round)];
    if let Some((at, number)) = tag.number {
        let at = Point::new(at.x - rect.x, at.y - rect.y);
        parts.push(circle("dg-disc", at, "8"));
        let (x, y) = (num(at.x), num(at.y));
        parts.push(el!(
            "text",
            ["class" = "dg-depth", "x" = x, "y" = y, "dy" = ".36em", "text-anchor" = "middle"],
            [word(number.to_string())]
        ));
    }
    parts.extend(tag.lines.iter().map(|line| text(line, corner)));
    el!("g", key(key), ["class" = class, "transform" = place], parts)
}
