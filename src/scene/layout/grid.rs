//! The lines along which references and calls may run: between the cards, and from their sides.

use crate::scene::layout::seats::Seats;
use crate::scene::layout::{Point, Rect};
use crate::sim::ordered::distinct;

/// How close a line may come to a card that it does not belong to.
pub(super) const CLEAR: i32 = 7;
/// The way between two lines that run side by side.
const TRACK: i32 = 10;

/// Crossing lines, and what is in the way of them.
#[derive(Clone)]
pub(super) struct Grid {
    pub(super) xs: Vec<i32>,
    pub(super) ys: Vec<i32>,
    /// For each way from a crossing to the next: the extra cost of running there.
    across: Vec<u16>,
    down: Vec<u16>,
    /// Which ways pass through each crossing: 1 across, 2 down, 4 a bend.
    pub(super) used: Vec<u8>,
}

/// No way through.
pub(super) const WALL: u16 = u16::MAX;
/// The cost of running along another line.
const SHARED: u16 = 900;

impl Grid {
    /// The grid between cards; no line passes through a wall.
    pub(super) fn new(seats: &Seats, walls: &[Rect], strips: &[Rect]) -> Self {
        let xs = xs(seats);
        let ys = ys(seats);
        let ways = xs.len() * ys.len();
        let mut grid =
            Self { xs, ys, across: vec![0; ways], down: vec![0; ways], used: vec![0; ways] };
        for wall in walls {
            grid.charge(wall.grown(CLEAR), WALL);
        }
        for strip in strips {
            grid.charge(*strip, 90);
        }
        grid
    }

    /// Makes running through a rectangle dearer.
    pub(super) fn charge(&mut self, rect: Rect, cost: u16) {
        for j in 0..self.ys.len() {
            for i in 0..self.xs.len() {
                let here = self.at(i, j);
                let node = self.node(i, j);
                if i + 1 < self.xs.len() && rect.crosses(here, self.at(i + 1, j)) {
                    self.across[node] = self.across[node].saturating_add(cost);
                }
                if j + 1 < self.ys.len() && rect.crosses(here, self.at(i, j + 1)) {
                    self.down[node] = self.down[node].saturating_add(cost);
                }
            }
        }
    }

    pub(super) fn node(&self, i: usize, j: usize) -> usize {
        j * self.xs.len() + i
    }

    pub(super) fn at(&self, i: usize, j: usize) -> Point {
        Point::new(self.xs[i], self.ys[j])
    }

    /// The cost of the way from a crossing to the right, or down.
    pub(super) fn way(&self, node: usize, across: bool) -> u16 {
        if across { self.across[node] } else { self.down[node] }
    }

    /// Marks a path as taken.
    pub(super) fn take(&mut self, path: &[Point]) {
        for pair in path.windows(2) {
            let (a, b) = (pair[0], pair[1]);
            let across = a.y == b.y;
            let low = Point::new(a.x.min(b.x), a.y.min(b.y));
            let high = Point::new(a.x.max(b.x), a.y.max(b.y));
            let first_x = self.xs.partition_point(|x| *x < low.x);
            let first_y = self.ys.partition_point(|y| *y < low.y);
            for j in (first_y..self.ys.len()).take_while(|j| self.ys[*j] <= high.y) {
                for i in (first_x..self.xs.len()).take_while(|i| self.xs[*i] <= high.x) {
                    let node = self.node(i, j);
                    self.used[node] |= if across { 1 } else { 2 };
                    if self.at(i, j) != high {
                        let ways = if across { &mut self.across } else { &mut self.down };
                        ways[node] = ways[node].saturating_add(SHARED);
                    }
                }
            }
        }
        for bend in path.iter().skip(1).take(path.len().saturating_sub(2)) {
            let i = self.xs.partition_point(|x| *x < bend.x);
            let j = self.ys.partition_point(|y| *y < bend.y);
            if i < self.xs.len() && j < self.ys.len() && self.at(i, j) == *bend {
                let node = self.node(i, j);
                self.used[node] |= 4;
            }
        }
    }
}

/// Lines down: some through each column, and tracks between the columns.
fn xs(seats: &Seats) -> Vec<i32> {
    let mut xs = Vec::new();
    let mut from = seats.left();
    for (left, right) in &seats.columns {
        tracks(&mut xs, from, *left);
        let w = right - left;
        // Dense enough for several lines at one side of a card, and one through its middle.
        let step = (w / 7).max(11);
        let middle = left + w / 2;
        let reach = (w / 2 - 12) / step;
        xs.extend((-reach..=reach).map(|n| middle + n * step));
        from = *right;
    }
    tracks(&mut xs, from, seats.bounds.right() - 10);
    let passes = |(left, right): &(i32, i32), x: i32| x > left + CLEAR && x + CLEAR < *right;
    for gap in &seats.gaps {
        if !xs.iter().any(|x| passes(gap, *x)) {
            xs.push((gap.0 + gap.1) / 2);
        }
    }
    distinct(xs)
}

/// Lines across: some through each row, and tracks between the rows.
fn ys(seats: &Seats) -> Vec<i32> {
    let mut ys = Vec::new();
    let mut from = seats.bounds.y + 4;
    for (top, bottom) in &seats.rows {
        tracks(&mut ys, from, *top);
        let h = bottom - top;
        let lowest = seats
            .cards
            .iter()
            .filter(|card| card.y >= *top && card.y < *bottom)
            .map(|card| card.h)
            .min()
            .unwrap_or(h);
        let middle = top + lowest / 2;
        let step = (lowest / 4).clamp(8, 14);
        ys.extend([middle - step, middle, middle + step]);
        tracks(&mut ys, top + lowest, *bottom);
        from = *bottom;
    }
    tracks(&mut ys, from, seats.bounds.bottom() - 6);
    distinct(ys)
}

/// Evenly spaced lines strictly between two edges.
fn tracks(into: &mut Vec<i32>, from: i32, to: i32) {
    let room = to - from - 2 * (CLEAR + 1);
    if room < 0 {
        return;
    }
    let count = room / TRACK;
    let first = from + CLEAR + 1 + (room - count * TRACK) / 2;
    into.extend((0..=count).map(|n| first + n * TRACK));
}
