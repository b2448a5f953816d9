//! What a reader may do to the provider's lines: strike, double, move, put in; and the two guards.

use crate::sim::ids::{MethodId, Party};
use crate::sim::program::line::LineId;
use crate::sim::program::op::Op;
use crate::sim::program::reading::Readings;
use crate::sim::program::{Program, Slot, SlotState, Style, base, key, parse_key};

/// One of the two guards that let both doors into teardown exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Guard {
    /// MAPI calls `Logoff` from the support object's last `Release` only if it has not yet.
    One,
    /// The provider empties its support pointer before it calls `Release` through it.
    Two,
}

/// One change to the listings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edit {
    Strike(LineId),
    Double(LineId),
    /// Moves a line above the one before it.
    Up(LineId),
    /// Moves a line below the one after it.
    Down(LineId),
    /// Puts a temptation in.
    Insert(LineId),
    RemoveGuard(Guard),
}

/// Why an edit cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EditRefusal {
    /// MAPI's and the client's lines are fixed.
    Fixed,
    /// A return cannot be struck or moved.
    Return,
    /// Guards, loop heads and returns cannot be doubled.
    NotAnEffect,
    /// There is no line to change places with.
    NoNeighbour,
    /// Only a temptation can be put in, and a temptation not put in cannot be changed.
    Temptation,
    /// The line is not there under these readings.
    NotThere,
    /// The line has been edited already.
    Again,
}

/// The edits of a program, in the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edits(Vec<Edit>);

impl Edits {
    /// No more edits than this: more than the listings have lines.
    pub const MAX: usize = 64;

    pub fn iter(&self) -> impl Iterator<Item = Edit> {
        self.0.iter().copied()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn contains(&self, edit: Edit) -> bool {
        self.0.contains(&edit)
    }

    /// These edits and one more.
    ///
    /// # Errors
    /// The reason if the edit is not permitted.
    pub fn with(&self, edit: Edit, readings: Readings) -> Result<Self, EditRefusal> {
        self.with_in(Style::ByTheBook, edit, readings)
    }

    /// [`Edits::with`] where the provider may be of another style than by the book.
    ///
    /// # Errors
    /// The reason if the edit is not permitted.
    #[inline(never)]
    pub fn with_in(
        &self,
        style: Style,
        edit: Edit,
        readings: Readings,
    ) -> Result<Self, EditRefusal> {
        permitted(edit, style, readings, self)?;
        let next = self.unchecked(edit);
        // A line that is moved there and back is not moved.
        let moves = |edit: &Edit| matches!(edit, Edit::Up(_) | Edit::Down(_));
        let order = |edits: &Self| {
            let program = Program::styled(style, readings, edits.clone());
            let ids = edit.lines().into_iter().flat_map(|line| {
                program.listing(line.method).slots.iter().map(|slot| slot.id).collect::<Vec<_>>()
            });
            ids.collect::<Vec<_>>()
        };
        let undone = self.iter().filter(|_| moves(&edit)).filter(moves);
        let mut fewer = undone.map(|other| self.without(other));
        let wanted = order(&next);
        Ok(fewer.find(|fewer| order(fewer) == wanted).unwrap_or(next))
    }

    /// These edits and one more, MAPI's lines included: for tests of the rules that bind MAPI.
    #[must_use]
    pub fn unchecked(&self, edit: Edit) -> Self {
        Self(self.0.iter().copied().chain([edit]).collect())
    }

    /// These edits but one.
    #[must_use]
    pub fn without(&self, edit: Edit) -> Self {
        Self(self.0.iter().copied().filter(|other| *other != edit).collect())
    }

    /// The lines that are edited.
    pub fn lines(&self) -> impl Iterator<Item = LineId> {
        self.iter().flat_map(Edit::lines)
    }

    /// The edits that touch a line.
    pub fn on(&self, line: LineId) -> impl Iterator<Item = Edit> {
        self.iter().filter(move |edit| edit.lines().contains(&line))
    }
}

impl Edit {
    /// The lines that the edit touches.
    pub fn lines(self) -> Vec<LineId> {
        match self {
            Self::Strike(id)
            | Self::Double(id)
            | Self::Up(id)
            | Self::Down(id)
            | Self::Insert(id) => {
                vec![id]
            }
            Self::RemoveGuard(guard) => guard.lines().to_vec(),
        }
    }

    /// The stable text form, as links have it.
    pub fn name(self) -> String {
        match self {
            Self::Strike(id) => format!("strike {}", key(id)),
            Self::Double(id) => format!("double {}", key(id)),
            Self::Up(id) => format!("up {}", key(id)),
            Self::Down(id) => format!("down {}", key(id)),
            Self::Insert(id) => format!("insert {}", key(id)),
            Self::RemoveGuard(Guard::One) => String::from("remove guard-1"),
            Self::RemoveGuard(Guard::Two) => String::from("remove guard-2"),
        }
    }

    /// The inverse of [`Edit::name`].
    #[inline(never)]
    pub fn parse(text: &str) -> Option<Self> {
        let (verb, rest) = text.split_once(' ')?;
        Some(match (verb, rest) {
            ("remove", "guard-1") => Self::RemoveGuard(Guard::One),
            ("remove", "guard-2") => Self::RemoveGuard(Guard::Two),
            ("strike", line) => Self::Strike(parse_key(line)?),
            ("double", line) => Self::Double(parse_key(line)?),
            ("up", line) => Self::Up(parse_key(line)?),
            ("down", line) => Self::Down(parse_key(line)?),
            ("insert", line) => Self::Insert(parse_key(line)?),
            _ => return None,
        })
    }

    /// Makes the change in a method's slots; a line that is not there is left alone.
    pub(super) fn apply(self, method: MethodId, slots: &mut Vec<Slot>) {
        let find = |slots: &[Slot], id: LineId| slots.iter().position(|slot| slot.id == id);
        match self {
            Self::Strike(id) => {
                if let Some(at) = find(slots, id) {
                    strike(slots, at);
                }
            }
            Self::Double(id) => {
                if let Some(at) = find(slots, id) {
                    slots[at].times = 2;
                    slots[at].state = SlotState::Doubled;
                }
            }
            Self::Insert(id) => {
                if let Some(at) = find(slots, id) {
                    slots[at].times = 1;
                    slots[at].state = SlotState::Inserted;
                }
            }
            Self::Up(id) => swap(slots, id, Direction::Up),
            Self::Down(id) => swap(slots, id, Direction::Down),
            Self::RemoveGuard(guard) => {
                for id in guard.lines().into_iter().filter(|id| id.method == method) {
                    if let Some(at) = find(slots, id) {
                        slots[at].times = 0;
                        slots[at].state = SlotState::Struck;
                    }
                }
            }
        }
    }
}

impl Guard {
    /// The lines that make the guard.
    pub fn lines(self) -> Vec<LineId> {
        let (methods, key): (&[MethodId], _) = match self {
            Self::One => (&[MethodId::SupportRelease], "guard"),
            Self::Two => (&[MethodId::LogonLogoff, MethodId::StoreRelease], "no-support"),
        };
        let lines = methods.iter().flat_map(|method| super::lines(*method));
        lines.filter(|id| base(*id).key == key).collect()
    }
}

#[derive(Clone, Copy)]
enum Direction {
    Up,
    Down,
}

/// Striking a loop head strikes its body; striking a guard or a block head lets the flow through.
fn strike(slots: &mut [Slot], at: usize) {
    let depth = slots[at].depth;
    let is_loop = matches!(slots[at].op, Op::ForEach(..));
    let block = slots[at + 1..].iter().take_while(|slot| slot.depth > depth).count();
    let last = if is_loop { at + block } else { at };
    for slot in &mut slots[at..=last] {
        slot.times = 0;
        slot.state = SlotState::Struck;
    }
}

/// The line that a line would change places with: the next one of the same block that is there.
fn neighbour(slots: &[Slot], at: usize, direction: Direction) -> Option<usize> {
    let there = |i: &usize| slots[*i].state != SlotState::Tempting;
    let other = match direction {
        Direction::Up => (0..at).rev().find(there)?,
        Direction::Down => (at + 1..slots.len()).find(there)?,
    };
    let same_block = slots[other].depth == slots[at].depth;
    (same_block && !slots[other].op.is_return() && !slots[other].op.is_head()).then_some(other)
}

fn swap(slots: &mut Vec<Slot>, id: LineId, direction: Direction) {
    let Some(at) = slots.iter().position(|slot| slot.id == id) else {
        return;
    };
    if let Some(other) = neighbour(slots, at, direction) {
        let slot = slots.remove(at);
        slots.insert(other, slot);
    }
}

fn permitted(
    edit: Edit,
    style: Style,
    readings: Readings,
    edits: &Edits,
) -> Result<(), EditRefusal> {
    let again = edits.contains(edit) && !matches!(edit, Edit::Up(_) | Edit::Down(_));
    if again || edits.len() >= Edits::MAX {
        return Err(EditRefusal::Again);
    }
    if let Edit::RemoveGuard(_) = edit {
        return Ok(());
    }
    for id in edit.lines() {
        let line = base(id);
        if id.method.party() != Party::Provider {
            return Err(EditRefusal::Fixed);
        }
        if !readings.allows(line.when) {
            return Err(EditRefusal::NotThere);
        }
        if line.op.is_return() {
            return Err(EditRefusal::Return);
        }
        if line.temptation != matches!(edit, Edit::Insert(_)) {
            return Err(EditRefusal::Temptation);
        }
        let edited = edits
            .on(id)
            .any(|other| std::mem::discriminant(&other) != std::mem::discriminant(&edit));
        if edited {
            return Err(EditRefusal::Again);
        }
        let slots = &super::compile(id.method, style, readings, edits).slots;
        let Some(at) = slots.iter().position(|slot| slot.id == id) else {
            return Err(EditRefusal::NotThere);
        };
        match edit {
            Edit::Double(_) if !line.op.is_effect() => return Err(EditRefusal::NotAnEffect),
            Edit::Up(_) if line.op.is_head() || neighbour(slots, at, Direction::Up).is_none() => {
                return Err(EditRefusal::NoNeighbour);
            }
            Edit::Down(_)
                if line.op.is_head() || neighbour(slots, at, Direction::Down).is_none() =>
            {
                return Err(EditRefusal::NoNeighbour);
            }
            _ => {}
        }
    }
    Ok(())
}
