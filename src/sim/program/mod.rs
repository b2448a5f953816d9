//! The listing is the program: method bodies as data, with the reader's edits and readings.

pub mod op;
pub mod line;
pub mod reading;
pub mod conflict;
pub mod style;
pub mod edit;
mod flow;
mod text;
mod provider;
mod mapi;
mod notice;

pub use edit::{Edit, EditRefusal, Edits, Guard};
pub use line::{Basis, Line, LineId};
pub use reading::{Choice, ReadingId, Readings, Side};
pub use style::Style;

use crate::sim::ids::{MethodId, Party};
use crate::sim::program::op::Op;
use crate::sim::rule::RuleId;

/// All listings as they run: base listing, readings and edits together. A parameter of
/// [`crate::sim::step`], never part of a world.
#[derive(Clone, Debug, Eq)]
pub struct Program {
    style: Style,
    readings: Readings,
    edits: Edits,
    listings: Vec<Listing>,
}

/// One method's lines, in the order in which they run and print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    pub method: MethodId,
    pub slots: Vec<Slot>,
}

/// A line at its place in a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    pub id: LineId,
    pub op: Op,
    pub depth: u8,
    /// How often it runs: 0 if struck or only tempting, 2 if doubled.
    pub times: u8,
    pub state: SlotState,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SlotState {
    Plain,
    Struck,
    Doubled,
    /// A line that the lawful program leaves out: not there.
    Tempting,
    /// A line that the lawful program leaves out: put in.
    Inserted,
}

impl Program {
    /// The program by the book, under these readings and edits.
    pub fn new(readings: Readings, edits: Edits) -> Self {
        Self::styled(Style::ByTheBook, readings, edits)
    }

    /// The program of a provider of this style, under these readings and edits.
    pub fn styled(style: Style, readings: Readings, edits: Edits) -> Self {
        let compiled = |method| compile(method, style, readings, &edits);
        let listings = MethodId::ALL.into_iter().map(compiled).collect();
        Self { style, readings, edits, listings }
    }

    pub fn style(&self) -> Style {
        self.style
    }

    pub fn readings(&self) -> Readings {
        self.readings
    }

    pub fn edits(&self) -> &Edits {
        &self.edits
    }

    pub fn listings(&self) -> &[Listing] {
        &self.listings
    }

    /// The lines of a method.
    pub fn listing(&self, method: MethodId) -> &Listing {
        &self.listings[method as usize]
    }

    /// The edited lines that serve a rule, in listing order; moved ones included.
    pub fn edited_for(&self, rule: RuleId) -> impl Iterator<Item = LineId> {
        self.edits.lines().filter(move |id| base(*id).rules.contains(&rule))
    }
}

/// The listings follow from the rest.
impl PartialEq for Program {
    fn eq(&self, other: &Self) -> bool {
        self.style == other.style && self.readings == other.readings && self.edits == other.edits
    }
}

impl Default for Program {
    /// By the book, with the default readings.
    fn default() -> Self {
        Self::new(Readings::default(), Edits::default())
    }
}

impl Listing {
    /// The first slot after the block of a head.
    pub(crate) fn end_of_block(&self, head: u8) -> u8 {
        let depth = self.slots[usize::from(head)].depth;
        let after = usize::from(head) + 1;
        let inside = self.slots[after..].iter().take_while(|slot| slot.depth > depth).count();
        u8::try_from(after + inside).unwrap_or(u8::MAX)
    }

    /// The head of the innermost loop around a slot.
    pub(crate) fn loop_around(&self, at: u8) -> Option<u8> {
        let at = usize::from(at);
        let head = self.slots[..at].iter().rposition(|slot| matches!(slot.op, Op::ForEach(..)))?;
        let inside = self.slots[head + 1..=at].iter().all(|s| s.depth > self.slots[head].depth);
        inside.then(|| u8::try_from(head).unwrap_or(u8::MAX))
    }
}

/// The line as it was written.
pub fn base(id: LineId) -> &'static Line {
    const MISSING: Line = Line::new("", Op::ReturnNothing, &[], "", Basis::Inferred);
    static NONE: Line = MISSING;
    body(id.method).get(usize::from(id.ix)).unwrap_or(&NONE)
}

/// The stable name of a line in links: `IMsgStore::Release.give-back`.
pub fn key(id: LineId) -> String {
    format!("{}.{}", id.method.name(), base(id).key)
}

/// The inverse of [`key`], for the provider's lines.
pub fn parse_key(text: &str) -> Option<LineId> {
    provider_lines().find(|id| key(*id) == text)
}

/// Every line of the provider's, in every reading, temptations included.
pub fn provider_lines() -> impl Iterator<Item = LineId> {
    MethodId::ALL.into_iter().filter(|method| method.party() == Party::Provider).flat_map(lines)
}

/// Every line of a method's base listing.
pub fn lines(method: MethodId) -> impl Iterator<Item = LineId> {
    let count = u8::try_from(body(method).len()).unwrap_or(u8::MAX);
    (0..count).map(move |ix| LineId { method, ix })
}

fn body(method: MethodId) -> &'static [Line] {
    match method.party() {
        Party::Provider => provider::body(method),
        Party::Mapi | Party::Client => mapi::body(method),
    }
}

fn compile(method: MethodId, style: Style, readings: Readings, edits: &Edits) -> Listing {
    let mut slots: Vec<Slot> = lines(method)
        .map(|id| (id, base(id)))
        .filter(|(_, line)| readings.allows(line.when))
        .filter(|(_, line)| line.styles.is_empty() || line.styles.contains(&style))
        .map(|(id, line)| {
            let (times, state) =
                if line.temptation { (0, SlotState::Tempting) } else { (1, SlotState::Plain) };
            Slot { id, op: line.op, depth: line.depth, times, state }
        })
        .collect();
    for edit in edits.iter() {
        edit.apply(method, &mut slots);
    }
    Listing { method, slots }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Links and the Code panel know a line by its key.
    #[test]
    fn no_two_lines_of_a_method_share_a_key() {
        let twice: Vec<String> = MethodId::ALL
            .into_iter()
            .flat_map(|method| {
                let mut keys: Vec<String> = lines(method).map(key).collect();
                keys.sort();
                let pairs: Vec<String> = keys
                    .windows(2)
                    .filter(|two| two[0] == two[1])
                    .map(|two| two[0].clone())
                    .collect();
                pairs
            })
            .collect();
        assert_eq!(twice, Vec::<String>::new());
    }
}
