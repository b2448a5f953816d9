//! Finds room for a label on its line: clear of cards and other labels, away from other lines.

use crate::scene::layout::seats::Seats;
use crate::scene::layout::{Point, Rect};

/// Where a label would best be on its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Want {
    NearEnd,
    Middle,
    /// In the middle, or beside the line where there is nothing nearer.
    Beside,
    /// Near the end, or beside it.
    BesideEnd,
}

/// What is there already.
#[derive(Clone)]
pub(super) struct Room {
    bounds: Rect,
    /// Cards and names of lanes, with a margin.
    walls: Vec<Rect>,
    /// Labels.
    pub(super) taken: Vec<Rect>,
    /// Lines, and whose they are.
    lines: Vec<(Point, Point, usize)>,
}

/// The least way between a label and a card, another label, or the edge of the picture.
const MARGIN: i32 = 3;
/// So many steps may a label be off its line.
const FAR: i32 = 5;
/// The way between two places that are tried.
const STEP: i32 = 6;

impl Room {
    pub(super) fn new(seats: &Seats, names: &[Rect]) -> Self {
        Self::between(seats, seats.cards.iter().chain(names))
    }

    /// The same between some of the cards.
    pub(super) fn between<'a>(seats: &Seats, walls: impl Iterator<Item = &'a Rect>) -> Self {
        Self {
            bounds: seats.bounds.grown(-MARGIN),
            walls: walls.map(|rect| rect.grown(MARGIN)).collect(),
            taken: Vec::new(),
            lines: Vec::new(),
        }
    }

    pub(super) fn add_line(&mut self, path: &[Point], owner: usize) {
        let pairs = path.windows(2).map(|pair| (pair[0], pair[1], owner));
        self.lines.extend(pairs);
    }

    /// Whether nothing is in the way of a label.
    pub(super) fn is_free(&self, rect: Rect) -> bool {
        self.bounds.contains(rect)
            && !self.walls.iter().any(|wall| wall.overlaps(rect))
            && !self.taken.iter().any(|label| label.grown(MARGIN).overlaps(rect))
    }

    /// How much a label would hide: other lines, and its own line's ends.
    fn hidden(&self, rect: Rect, path: &[Point], owner: usize) -> i32 {
        let near = rect.grown(2);
        let others =
            self.lines.iter().filter(|(a, b, of)| *of != owner && near.crosses(*a, *b)).count();
        let ends = [path.first(), path.last()];
        let ends = ends.into_iter().flatten().filter(|end| rect.distance(**end) < 8).count();
        let bends = path
            .iter()
            .skip(1)
            .take(path.len().saturating_sub(2))
            .filter(|bend| near.distance(**bend) == 0)
            .count();
        let cost = others * 40 + ends * 30 + bends * 8;
        i32::try_from(cost).unwrap_or(i32::MAX)
    }
}

/// The best place for a label of this size on a path; `None` if there is no room.
pub(super) fn place(
    room: &Room,
    path: &[Point],
    owner: usize,
    (w, h): (i32, i32),
    want: Want,
) -> Option<Rect> {
    let length: i32 = path.windows(2).map(|pair| pair[0].distance(pair[1])).sum();
    let mut best: Option<(i32, Rect)> = None;
    let mut gone = 0;
    for pair in path.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let part = a.distance(b);
        for n in 0..=part / STEP {
            let along = (n * STEP).min(part);
            let on =
                Point::new(a.x + (b.x - a.x).signum() * along, a.y + (b.y - a.y).signum() * along);
            let far = match want {
                Want::NearEnd | Want::BesideEnd => length - gone - along,
                Want::Middle | Want::Beside => (length / 2 - gone - along).abs(),
            };
            for (shift, cost) in shifts(a.x == b.x, (w, h), want) {
                let rect = Rect::around(Point::new(on.x + shift.x, on.y + shift.y), w, h);
                let cost = cost + far / 6;
                if best.is_some_and(|(least, _)| least <= cost) || !room.is_free(rect) {
                    continue;
                }
                let cost = cost + room.hidden(rect, path, owner);
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, rect));
                }
            }
        }
        gone += part;
    }
    best.map(|(_, rect)| rect)
}

/// How far off the line the middle of a label may be, and what that costs: on it, partly on it,
/// beside it.
fn shifts(down: bool, (w, h): (i32, i32), want: Want) -> Vec<(Point, i32)> {
    let half = if down { w / 2 } else { h / 2 };
    let mut shifts = Vec::new();
    let near = [(0, 0), (half / 3, 6), (half * 2 / 3, 9), (half - 4, 14), (half + 5, 44)];
    let far = match want {
        Want::NearEnd | Want::Middle => 0,
        Want::Beside | Want::BesideEnd => FAR,
    };
    for (by, cost) in near.into_iter().chain((1..=far).map(|n| (half + 5 + n * 12, 44 + n * 30))) {
        for by in [by, -by] {
            let shift = if down { Point::new(by, 0) } else { Point::new(0, by) };
            shifts.push((shift, cost));
        }
    }
    shifts
}
