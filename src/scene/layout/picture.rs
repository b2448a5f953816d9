//! The finished picture: shapes with positions, texts in place.

use crate::scene::diagram::{
    Arrow, ArrowKind, Badge, Card, Diagram, Lane, RefState, RowState, Width,
};
use crate::scene::layout::lines::calls;
use crate::scene::layout::plan::Plan;
use crate::scene::layout::seats::{LaneSeat, Seats};
use crate::scene::layout::tags::{Tags, tags};
use crate::scene::layout::{Point, Rect, Say, Style, cards};

/// A diagram with positions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    pub width: Width,
    /// The view box.
    pub bounds: Rect,
    pub lanes: Vec<LanePicture>,
    pub cards: Vec<CardPicture>,
    pub edges: Vec<Edge>,
    pub tags: Vec<Tag>,
    pub step: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanePicture {
    pub lane: Lane,
    pub rect: Rect,
    /// The upper left corner of its sign.
    pub icon: Point,
    pub lines: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardPicture {
    pub card: Card,
    pub rect: Rect,
    pub lines: Vec<Line>,
    pub rows: Vec<RowPicture>,
    /// The middle and radius of the count.
    pub badge: Option<(Point, i32, Badge)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowPicture {
    pub line: Line,
    pub mark: Point,
    pub state: RowState,
    pub now: bool,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where it begins, or its middle if it is centred; on the baseline.
    pub at: Point,
    pub centred: bool,
    pub style: Style,
    pub text: String,
    /// Where it is going to be at most.
    pub rect: Rect,
}

impl Line {
    /// A line whose upper left corner is given.
    pub(super) fn new(x: i32, y: i32, style: Style, text: String, width: Width) -> Self {
        let w = style.width(&text, width);
        Self {
            at: Point::new(x, y + style.ascent(width)),
            centred: false,
            style,
            rect: Rect::new(x, y, w, style.line(width)),
            text,
        }
    }

    /// A line around the middle of its upper edge.
    pub(super) fn centred(x: i32, y: i32, style: Style, text: String, width: Width) -> Self {
        let w = style.width(&text, width);
        Self {
            at: Point::new(x, y + style.ascent(width)),
            centred: true,
            style,
            rect: Rect::new(x - w / 2, y, w, style.line(width)),
            text,
        }
    }
}

/// A line from card to card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Stable from step to step.
    pub key: String,
    pub kind: EdgeKind,
    pub points: Vec<Point>,
    /// The part that still lies ahead of the current call.
    pub ahead: Vec<Point>,
    /// It has just changed.
    pub now: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EdgeKind {
    Reference(RefState),
    Call(ArrowKind),
}

/// A label on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    pub key: String,
    pub kind: TagKind,
    pub rect: Rect,
    pub lines: Vec<Line>,
    /// The number of a call and the middle of its disc.
    pub number: Option<(Point, u8)>,
    pub now: bool,
}

pub type TagKind = EdgeKind;

/// Draws a diagram on a plan; also whether there was room for every label. With
/// `far`, labels may be off their lines.
pub(super) fn draw(diagram: &Diagram, plan: &Plan, say: Say, far: bool) -> (Picture, bool) {
    let calls = calls(diagram, &plan.seats, &plan.ways);
    let place = (&plan.seats, &*plan.names);
    let (tags, complete) = tags(diagram, place, (&plan.ways, &calls), (say, far));
    let cards = diagram
        .cards
        .iter()
        .zip(&plan.seats.cards)
        .filter(|(card, _)| card.shown)
        .map(|(card, rect)| cards::draw(card, *rect, diagram.width, say))
        .collect();
    let picture = Picture {
        width: diagram.width,
        bounds: plan.seats.bounds,
        lanes: plan.lanes.clone(),
        cards,
        edges: edges(diagram, (&plan.ways.refs, &calls), &tags),
        tags: tags.drawn(diagram),
        step: diagram.step,
    };
    (picture, complete)
}

/// The stable name of a call's shapes: calls of the same depth turn into one another.
pub(super) fn arrow_key(arrow: &Arrow) -> String {
    match arrow.kind {
        ArrowKind::Parked | ArrowKind::Waits | ArrowKind::Loop => {
            format!("wait-{}-{}-{}", arrow.depth, arrow.from.name(), arrow.to.name())
        }
        _ => format!("call-{}-{}", arrow.depth, arrow.method.name()),
    }
}

fn edges(
    diagram: &Diagram,
    (refs, calls): (&[Vec<Point>], &[Vec<Point>]),
    tags: &Tags,
) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (at, reference) in diagram.refs.iter().enumerate() {
        let points = &refs[at];
        if reference.state != RefState::Absent && points.len() > 1 {
            edges.push(Edge {
                key: format!("ref-{}-{}", reference.from.name(), reference.to.name()),
                kind: EdgeKind::Reference(reference.state),
                points: points.clone(),
                ahead: Vec::new(),
                now: reference.now,
            });
        }
    }
    for (at, arrow) in diagram.arrows.iter().enumerate() {
        edges.extend(call_edge(arrow, &calls[at], tags.arrow_rect(at)));
    }
    edges
}

#[inline(never)]
fn call_edge(arrow: &Arrow, points: &[Point], tag: Option<Rect>) -> Option<Edge> {
    if points.len() < 2 {
        return None;
    }
    let (points, ahead) = match arrow.kind {
        ArrowKind::Now => split(points, tag),
        _ => (points.to_vec(), Vec::new()),
    };
    Some(Edge {
        key: arrow_key(arrow),
        kind: EdgeKind::Call(arrow.kind),
        points,
        ahead,
        now: !arrow.kind.is_quiet(),
    })
}

/// Parts a path where it goes through a rectangle: up to it, and on from it.
fn split(points: &[Point], rect: Option<Rect>) -> (Vec<Point>, Vec<Point>) {
    let Some(rect) = rect else {
        return (points.to_vec(), Vec::new());
    };
    let last = points.windows(2).rposition(|pair| rect.crosses(pair[0], pair[1]));
    let Some(at) = last else {
        return (points.to_vec(), Vec::new());
    };
    let (a, b) = (points[at], points[at + 1]);
    let out = Point::new(
        b.x.clamp(rect.x.min(a.x), rect.right().max(a.x)),
        b.y.clamp(rect.y.min(a.y), rect.bottom().max(a.y)),
    );
    let inside = Point::new(
        out.x.clamp(rect.x + 2, rect.right() - 2),
        out.y.clamp(rect.y + 2, rect.bottom() - 2),
    );
    let mut behind = points[..=at].to_vec();
    behind.push(inside);
    let mut ahead = vec![out];
    ahead.extend_from_slice(&points[at + 1..]);
    (behind, ahead)
}

/// A lane with its name in place.
pub(super) fn draw_lane(lane: &LaneSeat, seats: &Seats) -> LanePicture {
    let rect = lane.rect;
    let strip = seats.strip() > 0;
    let icon = if strip {
        Point::new(rect.x + 10, rect.y + 5)
    } else {
        Point::new(rect.x + 14, rect.y + 11)
    };
    let x = if strip { icon.x + 20 } else { icon.x };
    let mut y = if strip { rect.y + 4 } else { icon.y + 20 };
    let mut lines = Vec::new();
    for (texts, style) in [(&lane.name, Style::LaneName), (&lane.note, Style::LaneNote)] {
        for text in texts {
            lines.push(Line::new(x, y, style, text.clone(), seats.width));
            y += style.line(seats.width);
        }
    }
    LanePicture { lane: lane.lane, rect, icon, lines }
}

/// Where no label may go: a lane's sign and its name.
pub(super) fn name_rects(lane: &LanePicture) -> Vec<Rect> {
    let mut rects: Vec<Rect> = lane.lines.iter().map(|line| line.rect).collect();
    rects.push(Rect::new(lane.icon.x, lane.icon.y, 16, 16));
    rects
}
