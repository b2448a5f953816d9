//! Finds the way of a line from one card to another: short, with few bends, and clear of the rest.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::scene::layout::grid::{CLEAR, Grid, WALL};
use crate::scene::layout::{Point, Rect};

/// The cost of a bend, of crossing another line, and of touching another line's bend.
const BEND: u32 = 30;
const CROSSING: u32 = 45;
const CORNER: u32 = 400;
/// No line begins closer than this to the corner of a card.
const INSET: i32 = 9;

/// The way from the edge of a card to the edge of another; empty if there is none.
pub(super) fn route(grid: &Grid, from: Rect, to: Rect) -> Vec<Point> {
    let starts = ports(grid, from);
    let ends = ports(grid, to);
    let mut search = Search::new(grid, to, &ends);
    for port in &starts {
        search.reach(port.node, port.across, port.cost, NOWHERE);
    }
    let Some(last) = search.run() else {
        return Vec::new();
    };
    let mut states = vec![last];
    while let Some(before) = search.before(states[states.len() - 1]) {
        states.push(before);
    }
    states.reverse();
    let point = |state: usize| {
        let node = state / 2;
        grid.at(node % grid.xs.len(), node / grid.xs.len())
    };
    let end = |ports: &[Port], state: usize| {
        let port = ports
            .iter()
            .filter(|p| p.node == state / 2 && p.across == state.is_multiple_of(2))
            .min_by_key(|p| p.cost);
        port.map(|p| p.edge)
    };
    let mut path = Vec::new();
    path.extend(end(&starts, states[0]));
    path.extend(states.iter().map(|state| point(*state)));
    path.extend(end(&ends, last));
    straight(path)
}

/// Leaves out the points between the bends.
fn straight(path: Vec<Point>) -> Vec<Point> {
    let mut bends: Vec<Point> = Vec::new();
    for point in path {
        if let [.., a, b] = bends[..]
            && ((a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y))
        {
            bends.pop();
        }
        if bends.last() != Some(&point) {
            bends.push(point);
        }
    }
    bends
}

/// Where a line may leave a card.
struct Port {
    /// On the card's edge.
    edge: Point,
    /// The first crossing outside.
    node: usize,
    across: bool,
    cost: u32,
}

/// Every line of the grid that meets one of the card's sides.
fn ports(grid: &Grid, card: Rect) -> Vec<Port> {
    let mut ports = Vec::new();
    let center = card.center();
    let outside = card.grown(CLEAR);
    let right = grid.xs.partition_point(|x| *x < outside.right());
    let left = grid.xs.partition_point(|x| *x <= outside.x).checked_sub(1);
    let below = grid.ys.partition_point(|y| *y < outside.bottom());
    let above = grid.ys.partition_point(|y| *y <= outside.y).checked_sub(1);
    let taken = |node: usize, flag: u8| if grid.used[node] & flag > 0 { 900 } else { 0 };
    for (i, x) in grid.xs.iter().enumerate() {
        if *x < card.x + INSET || *x > card.right() - INSET {
            continue;
        }
        let off = (x - center.x).unsigned_abs() / 4;
        let mut add = |j: usize, y: i32| {
            let node = grid.node(i, j);
            ports.push(Port {
                edge: Point::new(*x, y),
                node,
                across: false,
                cost: off + (grid.ys[j] - y).unsigned_abs() + taken(node, 2),
            });
        };
        if let Some(j) = above {
            add(j, card.y);
        }
        if below < grid.ys.len() {
            add(below, card.bottom());
        }
    }
    for (j, y) in grid.ys.iter().enumerate() {
        if *y < card.y + INSET || *y > card.bottom() - INSET {
            continue;
        }
        let off = (y - center.y).unsigned_abs() / 4;
        let mut add = |i: usize, x: i32| {
            let node = grid.node(i, j);
            ports.push(Port {
                edge: Point::new(x, *y),
                node,
                across: true,
                cost: off + (grid.xs[i] - x).unsigned_abs() + taken(node, 1),
            });
        };
        if let Some(i) = left {
            add(i, card.x);
        }
        if right < grid.xs.len() {
            add(right, card.right());
        }
    }
    ports
}

const NOWHERE: usize = usize::MAX;

/// A state is a crossing together with the direction in which it was reached.
struct Search<'a> {
    grid: &'a Grid,
    to: Rect,
    /// The cost of the last bit from a state to the card; nothing if it is no port of it.
    ends: Vec<u32>,
    costs: Vec<u32>,
    origin: Vec<usize>,
    heap: BinaryHeap<Reverse<(u32, usize)>>,
}

impl<'a> Search<'a> {
    fn new(grid: &'a Grid, to: Rect, ports: &[Port]) -> Self {
        let states = grid.used.len() * 2;
        let mut ends = vec![u32::MAX; states];
        for port in ports {
            let state = port.node * 2 + usize::from(!port.across);
            ends[state] = ends[state].min(port.cost);
        }
        Self {
            grid,
            to,
            ends,
            costs: vec![u32::MAX; states],
            origin: vec![NOWHERE; states],
            heap: BinaryHeap::new(),
        }
    }

    fn before(&self, state: usize) -> Option<usize> {
        Some(self.origin[state]).filter(|state| *state != NOWHERE)
    }

    fn reach(&mut self, node: usize, across: bool, cost: u32, origin: usize) {
        let state = node * 2 + usize::from(!across);
        if cost < self.costs[state] {
            self.costs[state] = cost;
            self.origin[state] = origin;
            let point = self.grid.at(node % self.grid.xs.len(), node / self.grid.xs.len());
            let ahead = self.to.distance(point).unsigned_abs();
            self.heap.push(Reverse((cost + ahead, state)));
        }
    }

    /// The cheapest way's last state.
    fn run(&mut self) -> Option<usize> {
        let mut best: Option<(u32, usize)> = None;
        while let Some(Reverse((guess, state))) = self.heap.pop() {
            if best.is_some_and(|(cost, _)| cost <= guess) {
                break;
            }
            let cost = self.costs[state];
            if self.ends[state] < u32::MAX {
                let total = cost + self.ends[state];
                if best.is_none_or(|(least, _)| total < least) {
                    best = Some((total, state));
                }
            }
            self.spread(state, cost);
        }
        best.map(|(_, state)| state)
    }

    fn spread(&mut self, state: usize, cost: u32) {
        let (node, across) = (state / 2, state.is_multiple_of(2));
        let w = self.grid.xs.len();
        let (i, j) = (node % w, node / w);
        let used = self.grid.used[node];
        let corner = if used & 4 > 0 { CORNER } else { 0 };
        // Turning on a crossing that another line passes straight through looks like a join.
        let turn = BEND + if used > 0 { CORNER } else { 0 };
        self.reach_turn(node, across, cost + turn, state);
        let crossed = if used & if across { 2 } else { 1 } > 0 { CROSSING } else { 0 };
        let cost = cost + crossed + corner;
        if across {
            if i + 1 < w {
                self.go(node, node + 1, (true, cost, state));
            }
            if i > 0 {
                self.go(node - 1, node - 1, (true, cost, state));
            }
        } else {
            if j + 1 < self.grid.ys.len() {
                self.go(node, node + w, (false, cost, state));
            }
            if j > 0 {
                self.go(node - w, node - w, (false, cost, state));
            }
        }
    }

    fn reach_turn(&mut self, node: usize, across: bool, cost: u32, state: usize) {
        self.reach(node, !across, cost, state);
    }

    /// One way on: `way` is the crossing that the way's cost is kept at.
    fn go(&mut self, way: usize, to: usize, (across, cost, state): (bool, u32, usize)) {
        let extra = self.grid.way(way, across);
        if extra == WALL {
            return;
        }
        let w = self.grid.xs.len();
        let (a, b) = (state / 2, to);
        let from = self.grid.at(a % w, a / w);
        let length = from.distance(self.grid.at(b % w, b / w)).unsigned_abs();
        self.reach(to, across, cost + length + u32::from(extra), state);
    }
}
