//! The ways of all references and calls.

use crate::scene::diagram::{Diagram, Key, RefState, Reference};
use crate::scene::layout::grid::Grid;
use crate::scene::layout::place::{Room, Want, place};
use crate::scene::layout::route::route;
use crate::scene::layout::seats::Seats;
use crate::scene::layout::tags::tag_size;
use crate::scene::layout::{Point, Rect, Say};
use crate::sim::ordered::sorted;

/// The ways of references and the places of their labels, the same at every step. In the order of
/// the diagram's references; a way is empty where there is none.
pub(super) struct Ways {
    pub(super) refs: Vec<Vec<Point>>,
    /// Where the usual label of each reference goes.
    pub(super) usual: Vec<Option<Rect>>,
    /// The grid with nothing on it but cards and names.
    grid: Grid,
}

impl Ways {
    /// Whether every reference has found a way.
    pub(super) fn are_complete(&self) -> bool {
        self.refs.iter().all(|path| path.len() > 1)
    }
}

/// References find their ways first, all that the run ever sees.
pub(super) fn ways(diagram: &Diagram, seats: &Seats, names: &[Rect], say: Say) -> Ways {
    let seat = |key| seat(diagram, seats, key);
    let bare = Grid::new(seats, &seats.cards, names);
    let mut grid = bare.clone();
    let length = |(at, reference): (usize, &Reference)| {
        let ends = (seat(reference.from), seat(reference.to));
        let length = match ends {
            (Some(a), Some(b)) => a.center().distance(b.center()),
            _ => 0,
        };
        (length, at)
    };
    let order = sorted(diagram.refs.iter().enumerate().map(length));
    let order: Vec<usize> = order.into_iter().map(|(_, at)| at).collect();
    let mut refs = vec![Vec::new(); diagram.refs.len()];
    for at in &order {
        let reference = &diagram.refs[*at];
        if let (Some(from), Some(to)) = (seat(reference.from), seat(reference.to)) {
            refs[*at] = route(&grid, from, to);
            grid.take(&refs[*at]);
        }
    }
    let usual = usual(diagram, seats, &refs, (names, &order), say);
    Ways { refs, usual, grid: bare }
}

/// Calls go where the references of this step and their labels leave room; in the order of the
/// diagram's calls.
pub(super) fn calls(diagram: &Diagram, seats: &Seats, ways: &Ways) -> Vec<Vec<Point>> {
    if diagram.arrows.is_empty() { Vec::new() } else { all_calls(diagram, seats, ways) }
}

#[inline(never)]
fn all_calls(diagram: &Diagram, seats: &Seats, ways: &Ways) -> Vec<Vec<Point>> {
    let mut grid = ways.grid.clone();
    for (at, reference) in diagram.refs.iter().enumerate() {
        if reference.state != RefState::Absent {
            grid.take(&ways.refs[at]);
            if let Some(rect) = ways.usual[at] {
                grid.charge(rect.grown(3), 40);
            }
        }
    }
    let mut arrows = Vec::new();
    for arrow in &diagram.arrows {
        let ends = (seat(diagram, seats, arrow.from), seat(diagram, seats, arrow.to));
        let path = match ends {
            (Some(from), Some(to)) => route(&grid, from, to),
            _ => Vec::new(),
        };
        grid.take(&path);
        arrows.push(path);
    }
    arrows
}

fn seat(diagram: &Diagram, seats: &Seats, key: Key) -> Option<Rect> {
    let at = diagram.cards.iter().position(|card| card.key == key);
    at.map(|at| seats.cards[at])
}

/// A place for the label of every reference, whether or not it is there at this step.
fn usual(
    diagram: &Diagram,
    seats: &Seats,
    paths: &[Vec<Point>],
    (names, order): (&[Rect], &[usize]),
    say: Say,
) -> Vec<Option<Rect>> {
    let mut room = Room::new(seats, names);
    for (at, path) in paths.iter().enumerate() {
        room.add_line(path, at);
    }
    let mut usual = vec![None; paths.len()];
    for at in order {
        let (w, h) = tag_size(&diagram.refs[*at].usual, diagram.width, say);
        usual[*at] = place(&room, &paths[*at], *at, (w, h), Want::NearEnd);
        room.taken.extend(usual[*at]);
    }
    usual
}
