//! Which row and column of its lane each card gets: the one that it wishes for, or one near it.

use crate::scene::diagram::{Diagram, Key};
use crate::sim::ids::ObjectKind;

/// A seat given to a card.
pub(super) struct Seat {
    pub(super) card: usize,
    pub(super) lane: usize,
    pub(super) row: usize,
    pub(super) column: usize,
    /// Below another card in the same seat.
    pub(super) stacked: bool,
}

/// The seat that each card wishes for, or the next row if that is taken. Folded logons have none:
/// they stand in rows of their own.
pub(super) fn give(diagram: &Diagram, columns: usize) -> Vec<Seat> {
    let mut seats: Vec<Seat> = Vec::new();
    let cards = diagram.cards.iter().map(|card| card.key).enumerate();
    for (at, key) in cards.filter(|(_, key)| !matches!(key, Key::Group(_))) {
        let lane = key.lane() as usize;
        let taken =
            |(row, column)| seats.iter().any(|s| (s.lane, s.row, s.column) == (lane, row, column));
        let wishes = if diagram.busy { busy(diagram, columns, key) } else { Vec::new() };
        let wishes = if wishes.is_empty() { vec![calm(columns, key)] } else { wishes };
        let stacked = stacks(diagram, columns, key) && taken(wishes[0]);
        let free = wishes.iter().copied().find(|wish| stacked || !taken(*wish));
        let (row, column) = free.unwrap_or_else(|| {
            let (mut row, mut column) = wishes[0];
            while taken((row, column)) {
                // Sinks sit side by side; everything else goes below.
                if lane == 0 && column + 1 < columns {
                    column += 1;
                } else {
                    row += 1;
                    column = wishes[0].1;
                }
            }
            (row, column)
        });
        seats.push(Seat { card: at, lane, row, column, stacked });
    }
    seats
}

/// Whether a card may sit below another one in the same seat.
fn stacks(diagram: &Diagram, columns: usize, key: Key) -> bool {
    match key {
        Key::Rows => diagram.busy || columns == 3,
        Key::Spooler => true,
        Key::Transport => columns == 3,
        _ => false,
    }
}

/// The seat in a diagram of one client with one store.
fn calm(columns: usize, key: Key) -> (usize, usize) {
    let narrow = columns == 3;
    match key {
        Key::Client(_) | Key::Mapi | Key::Group(_) => (0, 0),
        Key::Spooler | Key::Transport => (1, 0),
        Key::Uids => (0, 1),
        Key::Rows => (0, if narrow { 1 } else { 2 }),
        Key::Object(id) => match id.kind {
            ObjectKind::Session => (0, columns - 1),
            ObjectKind::Sink | ObjectKind::Support => (0, 1),
            ObjectKind::Buffer => (1, 1),
            ObjectKind::Store => (0, 0),
            ObjectKind::Logon | ObjectKind::Section => (0, 2),
            ObjectKind::Provider => (usize::from(narrow), columns - 1),
            ObjectKind::Folder => (1, 0),
            ObjectKind::Status => (1, if narrow { 1 } else { 2 }),
        },
    }
}

/// Seats in a busy diagram, the best one first; none for what sits where it always does. Clients are
/// side by side, the spooler and the transports in MAPI's lane, folders around the store.
#[inline(never)]
fn busy(diagram: &Diagram, columns: usize, key: Key) -> Vec<(usize, usize)> {
    let narrow = columns == 3;
    let last = columns - 1;
    let mail = diagram.cards.iter().any(|card| card.key == Key::Transport);
    let clients = diagram.cards.iter().filter(|card| matches!(card.key, Key::Client(_))).count();
    match key {
        Key::Client(id) => vec![(0, id.index().min(last))],
        Key::Uids | Key::Rows => vec![(0, 1)],
        Key::Spooler => vec![(0, 0)],
        Key::Transport if narrow => vec![(0, 1)],
        Key::Transport => vec![(0, 2)],
        Key::Object(id) => match id.kind {
            ObjectKind::Session if narrow => vec![(0, last), (1, last)],
            ObjectKind::Session if mail => vec![(0, last), (1, last), (1, last - 1)],
            ObjectKind::Session => vec![(0, last), (0, last - 1), (1, last)],
            // Its label needs room beside the client, and its name is longer than a column is wide.
            ObjectKind::Sink if narrow && clients == 1 => vec![(0, 1), (1, 1), (1, 0)],
            ObjectKind::Sink if narrow => vec![(1, 0), (1, 1), (2, 0), (2, 1)],
            ObjectKind::Sink if clients == 1 => vec![(0, 2), (1, 1), (1, 2)],
            ObjectKind::Sink if clients == 2 => vec![(0, last), (1, 1), (1, 2), (1, 3)],
            ObjectKind::Sink => vec![(1, 1), (1, 2), (2, 1), (2, 2)],
            ObjectKind::Buffer if narrow => vec![(1, 1), (1, 2), (2, 1), (2, 2)],
            ObjectKind::Buffer => vec![(1, 1), (1, 2), (1, 3), (2, 1)],
            ObjectKind::Folder if narrow => vec![(1, 0), (2, 0), (2, 1), (3, 0), (3, 1)],
            ObjectKind::Folder => vec![(1, 0), (1, 1), (2, 0), (2, 1)],
            _ => Vec::new(),
        },
        Key::Mapi | Key::Group(_) => Vec::new(),
    }
}
