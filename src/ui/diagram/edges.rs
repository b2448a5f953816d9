//! Lines between cards and their labels: references with a dot at the holder, calls with a head.

use yew::prelude::*;

use crate::scene::diagram::{ArrowKind, RefState};
use crate::scene::layout::{Edge, EdgeKind, Point, Tag, head, rounded};
use crate::ui::diagram::shapes::{corners, num, text};

/// How round bends are.
const BEND: i32 = 10;

pub(super) fn edge(edge: &Edge, step: u32) -> Html {
    let points = &edge.points;
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Html::default();
    };
    match edge.kind {
        EdgeKind::Reference(state) => html! {
            <g key={edge.key.clone()} class={reference_class(state, edge.now)}>
                <path class="dg-line" d={rounded(points, BEND)} />
                <circle class="dg-dot" cx={num(first.x)} cy={num(first.y)} r="3.5" />
                if state != RefState::Gone {
                    <polyline class="dg-end" points={open_head(points)} />
                }
            </g>
        },
        EdgeKind::Call(kind) => {
            let back = matches!(kind, ArrowKind::Returned | ArrowKind::Failed);
            let whole = if edge.ahead.len() > 1 { &edge.ahead } else { points };
            let (from, tip) = if back {
                (points[1], *first)
            } else {
                (whole[whole.len() - 2], *whole.last().unwrap_or(last))
            };
            // What happens now is drawn anew at each step, so that it comes in anew.
            let key = if edge.now { format!("{}@{step}", edge.key) } else { edge.key.clone() };
            html! {
                <g {key} class={call_class(kind)}>
                    <path class="dg-line" d={rounded(points, BEND)} />
                    if edge.ahead.len() > 1 {
                        <path class="dg-ahead" d={rounded(&edge.ahead, BEND)} />
                    }
                    <polygon class="dg-head" points={corners(&head(from, tip, 8, 4))} />
                </g>
            }
        }
    }
}

/// The two strokes at the end of a reference.
fn open_head(points: &[Point]) -> String {
    let [.., from, tip] = points else {
        return String::new();
    };
    let [tip, left, right] = head(*from, *tip, 5, 4);
    corners(&[left, tip, right])
}

fn reference_class(state: RefState, now: bool) -> Classes {
    let state = match state {
        RefState::Absent | RefState::Held => "dg-ref",
        RefState::Gone => "dg-ref dg-gone",
        RefState::Bad => "dg-ref dg-bad",
    };
    classes!(state, now.then_some("dg-touched"))
}

fn call_class(kind: ArrowKind) -> &'static str {
    match kind {
        ArrowKind::Open => "dg-call dg-open",
        ArrowKind::Now => "dg-call dg-now",
        ArrowKind::Returned => "dg-call dg-returned",
        ArrowKind::Failed => "dg-call dg-failed",
        ArrowKind::Bad => "dg-call dg-wrong",
    }
}

/// A label with its frame; the current call's is a solid token.
pub(super) fn tag(tag: &Tag, step: u32) -> Html {
    let rect = tag.rect;
    let corner = Point::new(rect.x, rect.y);
    let place = format!("translate({} {})", rect.x, rect.y);
    let (class, key) = match tag.kind {
        EdgeKind::Reference(state) => (reference_class(state, tag.now), tag.key.clone()),
        EdgeKind::Call(ArrowKind::Open) => (classes!("dg-call", "dg-open"), tag.key.clone()),
        EdgeKind::Call(kind) => (classes!(call_class(kind)), format!("{}@{step}", tag.key)),
    };
    let round = match tag.kind {
        EdgeKind::Reference(_) => "5",
        EdgeKind::Call(ArrowKind::Open) => "11",
        EdgeKind::Call(_) => "9",
    };
    html! {
        <g {key} {class} transform={place}>
            <rect class="dg-tag" width={num(rect.w)} height={num(rect.h)} rx={round} />
            if let Some((at, number)) = tag.number {
                <circle class="dg-disc" cx={num(at.x - rect.x)} cy={num(at.y - rect.y)} r="8" />
                <text class="dg-depth" x={num(at.x - rect.x)} y={num(at.y - rect.y)} dy=".36em" text-anchor="middle">
                    { number }
                </text>
            }
            { for tag.lines.iter().map(|line| text(line, corner)) }
        </g>
    }
}
