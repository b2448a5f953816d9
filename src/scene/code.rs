//! The code panel: the listings with their tools, and where the run stands in them.

use crate::session::Session;
use crate::session::run::Run;
use crate::sim::event::Fact;
use crate::sim::ids::{MethodId, ObjectId, Party};
use crate::sim::ordered::distinct;
use crate::sim::program::{Edit, Guard, LineId, Program, ReadingId, Side, SlotState};

/// The number of a line in the listings, counted from 1 over all of them.
pub type LineNumber = u16;

/// All listings of one party, in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub party: Party,
    pub methods: Vec<Method>,
}

/// A method's lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method {
    pub method: MethodId,
    /// The number of the line with its name.
    pub number: LineNumber,
    pub lines: Vec<CodeLine>,
}

/// A line as the panel prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeLine {
    pub id: LineId,
    pub number: LineNumber,
    /// The operation's own text.
    pub text: String,
    pub depth: u8,
    pub state: SlotState,
    /// What the reader may do to it now, in the order of the gutter.
    pub tools: Vec<Edit>,
    /// What the reader has done to it.
    pub edits: Vec<Edit>,
}

/// The listings of a program. They do not depend on where a run stands.
pub fn sections(program: &Program) -> Vec<Section> {
    let mut number: LineNumber = 0;
    [Party::Provider, Party::Mapi, Party::Client]
        .into_iter()
        .map(|party| Section {
            party,
            methods: program
                .listings()
                .iter()
                .filter(|listing| listing.method.party() == party && !listing.slots.is_empty())
                .map(|listing| method(program, listing.method, &mut number))
                .collect(),
        })
        .collect()
}

fn method(program: &Program, id: MethodId, number: &mut LineNumber) -> Method {
    *number += 1;
    let head = *number;
    let lines = program.listing(id).slots.iter().map(|slot| {
        *number += 1;
        CodeLine {
            id: slot.id,
            number: *number,
            text: slot.op.to_string(),
            depth: slot.depth,
            state: slot.state,
            tools: tools(program, slot.id),
            edits: program.edits().on(slot.id).collect(),
        }
    });
    Method { method: id, number: head, lines: lines.collect() }
}

/// The edits of a line that are permitted.
fn tools(program: &Program, id: LineId) -> Vec<Edit> {
    if id.method.party() != Party::Provider {
        return Vec::new();
    }
    [Edit::Strike(id), Edit::Double(id), Edit::Up(id), Edit::Down(id), Edit::Insert(id)]
        .into_iter()
        .filter(|edit| program.edits().with(*edit, program.readings()).is_ok())
        .collect()
}

impl Method {
    /// Whether the reader has changed anything in it.
    pub fn is_edited(&self) -> bool {
        self.lines.iter().any(|line| !line.edits.is_empty())
    }
}

/// The methods that a run calls after its prologue.
pub fn used_methods(run: &Run) -> Vec<MethodId> {
    let called = run.after_prologue().filter_map(|event| match event.fact {
        Fact::Call { method, .. } => Some(method),
        _ => None,
    });
    distinct(called)
}

/// The number of a line under a program, as the panel prints it.
pub fn line_number(program: &Program, id: LineId) -> Option<LineNumber> {
    let mut number: usize = 0;
    for party in [Party::Provider, Party::Mapi, Party::Client] {
        let listings = program.listings().iter();
        for listing in listings.filter(|l| l.method.party() == party && !l.slots.is_empty()) {
            number += 1;
            if listing.method == id.method {
                let at = listing.slots.iter().position(|slot| slot.id == id)?;
                return LineNumber::try_from(number + at + 1).ok();
            }
            number += listing.slots.len();
        }
    }
    None
}

/// Where the run stands in the listings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The line of the event at the cursor.
    pub current: Option<LineId>,
    /// Lines that wait for a call to return, the innermost first.
    pub waiting: Vec<LineId>,
    /// The line that the reader has gone after.
    pub chosen: Option<LineId>,
    /// The call stack, the newest call first; the client, at the bottom, is number 0.
    pub stack: Vec<Call>,
}

/// A running call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// Its place in the stack: the outermost call is 1.
    pub n: u8,
    /// `None` for the client's own code.
    pub method: Option<MethodId>,
    pub this: Option<ObjectId>,
    pub at: At,
}

/// What a running call is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// It has just been called.
    Entering,
    /// It executes this line.
    Line(LineNumber),
    /// It waits in this line.
    Waits(LineNumber),
    /// The client waits for its call, or does nothing.
    Client { waits: bool },
}

impl Standing {
    pub fn of(session: &Session) -> Self {
        let program = &session.branch().program;
        let stack = &session.world().stack;
        let event = session.event();
        let current = event.and_then(|event| event.line);
        let entering = event.is_some_and(|event| matches!(event.fact, Fact::Call { .. }));
        let chosen = session.sought.as_ref().and_then(|sought| sought.line);
        let mut standing = Self { current, chosen, ..Self::default() };
        for (depth, frame) in stack.iter().enumerate().rev() {
            let top = depth + 1 == stack.len();
            let slots = &program.listing(frame.method).slots;
            let line = slots.get(usize::from(frame.pc)).map(|slot| slot.id);
            let line = line.or_else(|| slots.last().map(|slot| slot.id));
            let number = line.and_then(|id| line_number(program, id)).unwrap_or(0);
            let at = match line {
                _ if top && entering => At::Entering,
                _ if top => At::Line(number),
                _ => At::Waits(number),
            };
            if let Some(id) = line
                && matches!(at, At::Waits(_))
                && current != Some(id)
            {
                standing.waiting.push(id);
            }
            standing.stack.push(Call {
                n: u8::try_from(depth + 1).unwrap_or(u8::MAX),
                method: Some(frame.method),
                this: frame.this,
                at,
            });
        }
        standing.stack.push(Call {
            n: 0,
            method: None,
            this: None,
            at: At::Client { waits: !stack.is_empty() },
        });
        standing
    }

    /// The place of a line, if the run stands in it.
    pub fn at(&self, id: LineId) -> Option<Place> {
        if self.current == Some(id) {
            Some(Place::Now)
        } else if self.waiting.contains(&id) {
            Some(Place::Waits)
        } else {
            None
        }
    }

    /// The places within a method, so that only panels of methods that change are drawn anew.
    pub fn within(&self, method: MethodId) -> Vec<(LineId, Place)> {
        let lines = self.current.into_iter().chain(self.waiting.iter().copied());
        let mut places: Vec<_> = lines
            .filter(|id| id.method == method)
            .filter_map(|id| Some((id, self.at(id)?)))
            .collect();
        if self.chosen.is_some() {
            self.add_chosen(method, &mut places);
        }
        places.dedup();
        places
    }

    /// The line that the reader has gone after, unless the run stands in it.
    #[inline(never)]
    fn add_chosen(&self, method: MethodId, places: &mut Vec<(LineId, Place)>) {
        let here = self.chosen.filter(|id| id.method == method && self.at(*id).is_none());
        places.extend(here.map(|id| (id, Place::Chosen)));
    }
}

/// How a line takes part in what is going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    Now,
    Waits,
    /// It does not, but the reader has gone after the line.
    Chosen,
}

/// A reading, with the side that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingRow {
    pub id: ReadingId,
    pub side: Side,
}

/// The switches above the listings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switches {
    /// Each guard, and whether it is there.
    pub guards: [(Guard, bool); 2],
    pub readings: Vec<ReadingRow>,
    /// How many edits can be taken back.
    pub edits: usize,
}

impl Switches {
    pub fn of(program: &Program) -> Self {
        let edits = program.edits();
        let there = |guard| (guard, !edits.contains(Edit::RemoveGuard(guard)));
        Self {
            guards: [there(Guard::One), there(Guard::Two)],
            readings: ReadingId::ALL
                .into_iter()
                .map(|id| ReadingRow { id, side: program.readings().side(id) })
                .collect(),
            edits: edits.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::program::{Edits, Readings, base, key, parse_key};
    use crate::sim::scenario::ScenarioId;

    #[test]
    fn numbers_run_through_all_listings_and_agree_with_the_look_up() {
        for readings in [Readings::default(), Readings::default().with(ReadingId::C01, Side::B)] {
            let program = Program::new(readings, Edits::default());
            let mut next = 1;
            for method in sections(&program).iter().flat_map(|s| &s.methods) {
                assert_eq!(method.number, next);
                next += 1;
                for line in &method.lines {
                    assert_eq!(line.number, next);
                    assert_eq!(line_number(&program, line.id), Some(next), "{}", key(line.id));
                    next += 1;
                }
            }
        }
    }

    #[test]
    fn a_line_offers_what_is_permitted_and_nothing_else() {
        let program = Program::default();
        for section in sections(&program) {
            for line in section.methods.iter().flat_map(|m| &m.lines) {
                if section.party != Party::Provider {
                    assert!(line.tools.is_empty());
                } else if line.state == SlotState::Tempting {
                    assert_eq!(line.tools, [Edit::Insert(line.id)]);
                } else if base(line.id).op.is_return() {
                    assert!(line.tools.is_empty());
                } else {
                    assert!(line.tools.contains(&Edit::Strike(line.id)), "{}", line.text);
                }
            }
        }
        let id = parse_key("IMsgStore::Release.give-back").unwrap();
        let struck = Edits::default().with(Edit::Strike(id), Readings::default());
        let program = Program::new(Readings::default(), struck.unwrap());
        let all = sections(&program);
        let line = all[0].methods.iter().flat_map(|m| &m.lines);
        let line = line.clone().find(|line| line.id == id).unwrap();
        assert_eq!(line.state, SlotState::Struck);
        assert_eq!(line.edits, [Edit::Strike(id)]);
        assert!(line.tools.is_empty());
    }

    #[test]
    fn a_call_is_made_by_the_line_that_waits() {
        let mut session = Session::new(Locale::En, ScenarioId::StoreClose);
        let logoff = (1..=session.last())
            .find(|n| {
                session.branch().run.event(*n).is_some_and(|event| {
                    matches!(event.fact, Fact::Call { method: MethodId::LogonLogoff, .. })
                })
            })
            .unwrap();
        session = update(&session, Action::Go(logoff));
        let standing = Standing::of(&session);
        let methods: Vec<_> = standing.stack.iter().map(|call| call.method).collect();
        assert_eq!(
            methods,
            [
                Some(MethodId::LogonLogoff),
                Some(MethodId::SupportRelease),
                Some(MethodId::StoreRelease),
                None
            ]
        );
        assert_eq!(standing.stack[0].at, At::Entering);
        assert_eq!(standing.current.unwrap().method, MethodId::SupportRelease);
        assert_eq!(standing.waiting.len(), 1);
        assert_eq!(standing.waiting[0].method, MethodId::StoreRelease);
        assert_eq!(standing.within(MethodId::SupportRelease)[0].1, Place::Now);
        assert_eq!(standing.within(MethodId::StoreRelease)[0].1, Place::Waits);
    }
}
