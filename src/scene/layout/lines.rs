//! The ways of all references and calls.

use crate::scene::diagram::{Diagram, Key, RefState, Reference};
use crate::scene::layout::grid::Grid;
use crate::scene::layout::place::{Room, Want, place};
use crate::scene::layout::route::route;
use crate::scene::layout::seats::Seats;
use crate::scene::layout::tags::tag_size;
use crate::scene::layout::{Point, Rect, Say};
use crate::sim::ordered::sorted;

/// Paths, in the order of the diagram's references and calls; empty where there is no way.
pub(super) struct Wires {
    pub(super) refs: Vec<Vec<Point>>,
    pub(super) arrows: Vec<Vec<Point>>,
    /// Where the usual label of each reference goes.
    pub(super) usual: Vec<Option<Rect>>,
}

/// References find their ways first, all that the run ever sees: a way is the same at every step.
/// Calls go where the references of this step and their labels leave room.
pub(super) fn wires(diagram: &Diagram, seats: &Seats, names: &[Rect], say: Say) -> Wires {
    let seat = |key: Key| {
        let at = diagram.cards.iter().position(|card| card.key == key);
        at.map(|at| seats.cards[at])
    };
    let mut grid = Grid::new(seats, &seats.cards, names);
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
    let mut grid = Grid::new(seats, &seats.cards, names);
    for (at, reference) in diagram.refs.iter().enumerate() {
        if reference.state != RefState::Absent {
            grid.take(&refs[at]);
            if let Some(rect) = usual[at] {
                grid.charge(rect.grown(3), 40);
            }
        }
    }
    let mut arrows = Vec::new();
    for arrow in &diagram.arrows {
        let path = match (seat(arrow.from), seat(arrow.to)) {
            (Some(from), Some(to)) => route(&grid, from, to),
            _ => Vec::new(),
        };
        grid.take(&path);
        arrows.push(path);
    }
    Wires { refs, arrows, usual }
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
