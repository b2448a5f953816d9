//! A run recorded: its events, and what of its worlds no event tells.

use std::cell::RefCell;
use std::collections::VecDeque;

use crate::sim::command::Command;
use crate::sim::event::{Event, Fact, Finding};
use crate::sim::follow::unseen::changes;
use crate::sim::follow::{Follower, Place, Told, is_slip};
use crate::sim::ids::Holder;
use crate::sim::machine::{MAX_LINES, Machine};
use crate::sim::menu;
use crate::sim::program::{LineId, Program};
use crate::sim::scenario::ScenarioId;
use crate::sim::world::World;

/// An event of a run, with all that a follower needs.
#[derive(Clone, Debug)]
pub struct Recorded {
    pub event: Event,
    pub begins: Option<Command>,
    pub spender: Option<Holder>,
    /// The line that is running; who answers for a finding may be another.
    pub line: Option<LineId>,
    /// A finding that no other event leads to: see [`is_slip`].
    pub slip: bool,
    /// What has changed before it without an event.
    pub unseen: Vec<Place>,
}

/// Records a story's prologue, as far as it makes sense, and the commands, up to the first that
/// makes none; the events, and how many of them are the prologue's.
pub fn record(
    scenario: ScenarioId,
    program: &Program,
    commands: &[Command],
) -> (Vec<Recorded>, usize) {
    let mut world = scenario.world();
    let recorder = RefCell::new(Recorder {
        follower: Follower::new(program, world.clone()),
        before: None,
        begins: None,
        found: VecDeque::new(),
        events: Vec::new(),
    });
    for command in scenario.story().prologue {
        if menu::refusal(&world, *command).is_none() {
            perform(program, &mut world, *command, &recorder);
        }
    }
    let prologue = recorder.borrow().events.len();
    for command in commands {
        if menu::refusal(&world, *command).is_some() {
            break;
        }
        perform(program, &mut world, *command, &recorder);
    }
    (recorder.into_inner().events, prologue)
}

/// Goes along with a run line by line.
struct Recorder<'a> {
    follower: Follower<'a>,
    /// The world before the line that runs; `None` once it has brought an event about.
    before: Option<World>,
    begins: Option<Command>,
    /// What the follower has found since the last event.
    found: VecDeque<Finding>,
    events: Vec<Recorded>,
}

/// A command, as [`Machine::run`] carries it out, with a look at the world before each line.
fn perform(
    program: &Program,
    world: &mut World,
    command: Command,
    recorder: &RefCell<Recorder<'_>>,
) {
    let mut breaches = menu::breaches(program.readings(), world, command);
    let mut sink = |event: &Event, world: &World| recorder.borrow_mut().note(event, world);
    recorder.borrow_mut().begins = Some(command);
    recorder.borrow_mut().before = Some(world.clone());
    let mut machine = Machine::new(program, world, &mut sink);
    machine.open(command, &mut breaches);
    for _ in 0..=MAX_LINES {
        recorder.borrow_mut().before = Some(machine.world.clone());
        if machine.world.stack.is_empty() {
            if !machine.wake() {
                break;
            }
        } else {
            machine.advance();
        }
    }
    machine.world.stack.clear();
    machine.close();
}

impl Recorder<'_> {
    fn note(&mut self, event: &Event, world: &World) {
        let running = world.stack.last().and_then(|frame| {
            let slots = &self.follower.program.listing(frame.method).slots;
            slots.get(usize::from(frame.pc)).map(|slot| slot.id)
        });
        if let Fact::Finding(finding) = event.fact {
            let known = self.found.front().is_some_and(|found| found.what == finding.what);
            if known {
                self.found.pop_front();
            }
            let slip = is_slip(&finding) && !known;
            let unseen = if slip { self.say_unseen(None) } else { Vec::new() };
            if slip {
                self.tell(&Told { line: running, ..Told::of(event.fact) });
                self.found.clear();
            }
            let event = *event;
            let (begins, spender) = (None, None);
            return self.events.push(Recorded {
                event,
                begins,
                spender,
                line: running,
                slip,
                unseen,
            });
        }
        let begins = self.begins.take();
        if begins.is_some() {
            // What comes of the rest belongs to the world before.
            self.follower.rest(&mut |_, _| {});
        }
        // These lines change more than the event tells, before they tell it.
        let cut = matches!(event.fact, Fact::Invalidate { .. } | Fact::Mail { .. })
            .then(|| world.clone());
        let unseen = self.say_unseen(cut);
        let spender = match event.fact {
            Fact::Call { method, .. } if method.is_release() => {
                let frame = world.stack.last().filter(|frame| frame.called == method);
                frame.map(|frame| frame.spender)
            }
            _ => None,
        };
        let line = event.line;
        self.tell(&Told { fact: event.fact, begins, spender, line });
        self.events.push(Recorded { event: *event, begins, spender, line, slip: false, unseen });
    }

    /// What has changed unseen up to a world, or to the one before the line that runs.
    fn say_unseen(&mut self, upto: Option<World>) -> Vec<Place> {
        let before = self.before.take();
        let Some(world) = upto.or(before) else { return Vec::new() };
        let unseen = changes(self.follower.world(), &world);
        for (place, word) in &unseen {
            self.follower.set(place, word);
        }
        unseen
    }

    /// Tells the follower, and notes what it finds by itself.
    fn tell(&mut self, told: &Told) {
        let found = &mut self.found;
        found.clear();
        self.follower.tell(told, &mut |event, _| {
            if let Fact::Finding(finding) = event.fact {
                found.push_back(finding);
            }
        });
    }
}
