//! A run: a story's prologue and commands under a program, with every event and world on the way.

use std::rc::Rc;

use crate::session::log::{Reading, Tape};
use crate::session::once::Once;
use crate::sim::claim::{Claim, Settled};
use crate::sim::command::Command;
use crate::sim::event::{Event, Fact, Finding, Trouble};
use crate::sim::ids::ObjectId;
use crate::sim::program::{Program, Readings};
use crate::sim::rule::Verdict;
use crate::sim::rule::explain::Why;
use crate::sim::rule::reach::Reach;
use crate::sim::scenario::ScenarioId;
use crate::sim::step::{Refusal, Step, step};
use crate::sim::world::World;
use crate::trace;

/// No reader's run has more commands than this: a link has to hold them.
pub const MAX_COMMANDS: usize = 400;

/// One line of events, with the program that it ran under. Branches share what they have in common
/// only by having been run alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    pub scenario: ScenarioId,
    pub program: Rc<Program>,
    /// What the client does after the prologue.
    pub commands: Vec<Command>,
    pub run: Rc<Run>,
    /// Where it left another branch: the step up to which the two agree.
    pub from: Option<u32>,
    /// What an address says of it.
    pub address: Once<String>,
    /// Whether its edits change nothing of the run.
    pub idle: Once<bool>,
    /// The log that it was read from.
    pub log: Option<Rc<Reading>>,
}

/// What came of it. Runs of which one goes on from the other share their steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The prologue's events; the last one is event 0. None are here of a run that was read from a
    /// log; [`Run::events`] has those of either.
    pub prologue: Vec<Rc<Step>>,
    /// The events after the prologue; the first one is event 1. None are here of a log either.
    pub steps: Vec<Rc<Step>>,
    /// For each command that was performed, the events that it brought about.
    pub spans: Vec<Span>,
    /// The first command that made no sense any more, and why. It ends the run.
    pub refused: Option<(Command, Refusal)>,
    start: World,
    /// What a log tells; prologue and steps are here then.
    pub tape: Option<Tape>,
    /// The world at rest after the last command.
    rest: World,
    /// The verdict on the last world.
    pub verdict: Verdict,
    // What the page asks for at every step, and what would take a look at every event.
    claims: Once<[Settled; Claim::ALL.len()]>,
    found: Once<Vec<i32>>,
    /// The first event that breaks each of the broken rules, in their order.
    pub(super) broken: Once<Vec<i32>>,
    reach: Once<Reach>,
}

/// The events `first..=last` of a command, counted after the prologue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub command: Command,
    pub first: u32,
    pub last: u32,
}

impl Branch {
    /// A story by the book.
    pub fn of(scenario: ScenarioId) -> Self {
        let program = scenario.program(Readings::default());
        Self::run(scenario, Rc::new(program), scenario.script().to_vec(), None)
    }

    /// A story's prologue and these commands under a program.
    pub fn run(
        scenario: ScenarioId,
        program: Rc<Program>,
        commands: Vec<Command>,
        from: Option<u32>,
    ) -> Self {
        let run = Rc::new(Run::new(scenario, &program, &commands));
        let commands = run.spans.iter().map(|span| span.command).collect();
        let (address, idle) = (Once::default(), Once::default());
        Self { scenario, program, commands, run, from, address, idle, log: None }
    }

    /// The branch with one command more at its end.
    #[must_use]
    pub fn more(&self, command: Command) -> Self {
        let run = Rc::new(self.run.more(&self.program, command));
        let commands = run.spans.iter().map(|span| span.command).collect();
        Self { run, commands, ..self.clone() }
    }

    /// The same commands under another program. The story goes on where this one had cut it short.
    #[must_use]
    pub fn under(&self, program: Program) -> Self {
        let mut commands = self.commands.clone();
        if let Some((command, _)) = self.run.refused {
            commands.push(command);
            let rest = self.scenario.script().strip_prefix(commands.as_slice());
            commands.extend(rest.unwrap_or_default());
        }
        Self::run(self.scenario, Rc::new(program), commands, self.from)
    }

    /// The run as a log, one event a line; `docs/trace.md` says how.
    pub fn trace(&self) -> String {
        match &self.log {
            Some(log) => log.text.to_string(),
            None => trace::write(self.scenario, &self.program, &self.commands),
        }
    }

    /// Whether the commands are the story's own and the program is as documented.
    pub fn is_as_documented(&self) -> bool {
        let story = self.scenario.program(self.program.readings());
        self.log.is_none() && self.commands == self.scenario.script() && *self.program == story
    }
}

impl Run {
    /// Runs a story's prologue, as far as it makes sense, and the commands; a command that makes no sense
    /// ends the run.
    pub fn new(scenario: ScenarioId, program: &Program, commands: &[Command]) -> Self {
        Self::in_world(scenario.world(), scenario.story().prologue, program, commands)
    }

    /// The same from any world that nothing has happened in.
    pub fn in_world(
        mut world: World,
        prologue: &[Command],
        program: &Program,
        commands: &[Command],
    ) -> Self {
        let mut run = Self {
            prologue: Vec::new(),
            steps: Vec::new(),
            spans: Vec::new(),
            refused: None,
            start: world.clone(),
            tape: None,
            rest: world.clone(),
            verdict: Verdict::of(&world),
            claims: Once::default(),
            found: Once::default(),
            broken: Once::default(),
            reach: Once::default(),
        };
        for command in prologue {
            // A client that was not given an object does not release it, and goes on.
            if let Ok(outcome) = step(program, &world, *command) {
                run.prologue.extend(outcome.steps.into_iter().map(Rc::new));
                world = outcome.world;
            }
        }
        run.start = world.clone();
        run.rest = world;
        for command in commands {
            if run.refused.is_some() {
                break;
            }
            run.perform(program, *command);
        }
        run.verdict = Verdict::of(&run.rest);
        run
    }

    /// The same run, with what was asked of it once, and without the worlds that were laid out.
    #[must_use]
    pub fn lighter(&self) -> Self {
        Self {
            claims: self.claims.kept(),
            found: self.found.kept(),
            broken: self.broken.kept(),
            reach: self.reach.kept(),
            ..self.clone()
        }
    }

    /// What a log tells, under the verdict on it.
    pub fn read(tape: Tape, end: World, verdict: Verdict) -> Self {
        Self {
            prologue: Vec::new(),
            steps: Vec::new(),
            spans: Vec::new(),
            refused: None,
            start: tape.start().clone(),
            tape: Some(tape),
            rest: end,
            verdict,
            claims: Once::default(),
            found: Once::default(),
            broken: Once::default(),
            reach: Once::default(),
        }
    }

    /// The run with one command more.
    fn more(&self, program: &Program, command: Command) -> Self {
        let mut run = self.clone();
        run.perform(program, command);
        run.verdict = Verdict::of(&run.rest);
        run
    }

    fn perform(&mut self, program: &Program, command: Command) {
        match step(program, &self.rest, command) {
            Ok(outcome) => {
                let first = self.last() + 1;
                self.steps.extend(outcome.steps.into_iter().map(Rc::new));
                self.spans.push(Span { command, first, last: self.last() });
                self.rest = outcome.world;
            }
            Err(refusal) => self.refused = Some((command, refusal)),
        }
    }

    /// How many events the prologue has.
    pub fn before(&self) -> usize {
        self.tape.as_ref().map_or(self.prologue.len(), |tape| tape.told().before)
    }

    /// How many events there are, the prologue's among them.
    pub fn total(&self) -> usize {
        let own = self.prologue.len() + self.steps.len();
        self.tape.as_ref().map_or(own, |tape| tape.told().events.len())
    }

    /// How many events there are after the prologue.
    pub fn last(&self) -> u32 {
        u32::try_from(self.total() - self.before()).unwrap_or(u32::MAX)
    }

    /// The number of the first event of all.
    pub fn first(&self) -> i32 {
        1 - i32::try_from(self.before()).unwrap_or(i32::MAX)
    }

    /// The event at a place, counted from 0 at the first of all.
    pub fn event_at(&self, at: usize) -> Option<&Event> {
        match &self.tape {
            Some(tape) => tape.told().events.get(at).map(|(event, _)| event),
            None => self.step_at(at).map(|step| &step.event),
        }
    }

    fn step_at(&self, at: usize) -> Option<&Step> {
        if let Some(tape) = &self.tape {
            return tape.step(at);
        }
        let before = self.prologue.len();
        let step = self.prologue.get(at).or_else(|| self.steps.get(at.checked_sub(before)?));
        step.map(Rc::as_ref)
    }

    /// Event N, counted from 1; `None` for 0 and beyond the end.
    pub fn event(&self, n: u32) -> Option<&Event> {
        let at = (n as usize).checked_sub(1)?;
        self.event_at(self.before() + at)
    }

    /// An event by its number in [`Run::numbered`].
    pub fn event_of(&self, n: i32) -> Option<&Event> {
        let before = i32::try_from(self.before()).ok()?;
        self.event_at(usize::try_from(n + before - 1).ok()?)
    }

    /// An event with the world after it, by its number in [`Run::numbered`].
    pub fn step(&self, n: i32) -> Option<&Step> {
        let before = i32::try_from(self.before()).ok()?;
        self.step_at(usize::try_from(n + before - 1).ok()?)
    }

    /// The world after event N; world 0 is the one after the prologue.
    pub fn world(&self, n: u32) -> &World {
        if n == 0 || self.total() == self.before() {
            return &self.start;
        }
        let at = self.before() + (n.min(self.last()) as usize) - 1;
        self.step_at(at).map_or(&self.start, |step| &step.world)
    }

    /// The worlds after the events `first..=last` with these, one after another.
    pub fn each(&self, first: u32, last: u32, mut see: impl FnMut(u32, &Event, &World)) {
        let last = last.min(self.last());
        if let Some(tape) = &self.tape {
            let place = |n: u32| (self.before() + n as usize).saturating_sub(1);
            let first = first.max(1);
            if first > last {
                return;
            }
            let mut n = first;
            return tape.told().worlds.each(place(first), place(last), |at, world| {
                if let Some(event) = self.event_at(at) {
                    see(n, event, world);
                }
                n += 1;
            });
        }
        for n in first.max(1)..=last {
            if let Some(event) = self.event(n) {
                see(n, event, self.world(n));
            }
        }
    }

    /// The world at the end.
    pub fn end(&self) -> &World {
        self.world(self.last())
    }

    /// The world at rest after the last command.
    pub fn rest(&self) -> &World {
        &self.rest
    }

    /// What explains the verdict.
    pub fn why(&self) -> Why {
        let line = |id: ObjectId| {
            let mut found = self.findings().map(|(_, finding)| finding);
            let of = |what| matches!(what, Trouble::LeftOver { object, .. } if object == id);
            found.find(|finding| of(finding.what)).and_then(|finding| finding.line)
        };
        Why::of(self.end(), &self.verdict, &line)
    }

    /// The command that event N belongs to.
    pub fn span_at(&self, n: u32) -> Option<&Span> {
        self.spans.iter().find(|span| span.first <= n && n <= span.last)
    }

    /// The findings of the whole run, each with its event's number; those of the prologue have
    /// numbers of 0 and below.
    pub fn findings(&self) -> impl Iterator<Item = (i32, &Finding)> {
        let found = |event: &Event| matches!(event.fact, Fact::Finding(_));
        let all = self
            .found
            .get(|| self.events().filter(|(_, event)| found(event)).map(|(n, _)| n).collect());
        let (first, at) = (self.first(), |n: i32| usize::try_from(n).ok());
        all.iter().filter_map(move |n| match &self.event_at(at(*n - first)?)?.fact {
            Fact::Finding(finding) => Some((*n, finding)),
            _ => None,
        })
    }

    /// Where the events after the prologue settle a claim; the first one is event 0.
    pub fn settles(&self, claim: Claim) -> Settled {
        let all = self.claims.get(|| {
            let events = || self.after_prologue();
            Claim::ALL.map(|claim| claim.settled(&self.start, events()))
        });
        all[claim as usize]
    }

    /// How the run stands with the rules, at each of its events.
    pub fn reach(&self) -> &Reach {
        self.reach.get(|| Reach::of(self.events()))
    }

    /// Every event with its number: the prologue's count down from 0 backwards.
    pub fn events(&self) -> impl Iterator<Item = (i32, &Event)> {
        let all = (0..self.total()).filter_map(|at| self.event_at(at));
        (self.first()..).zip(all)
    }

    /// The events that the prologue does not have.
    pub fn after_prologue(&self) -> impl Iterator<Item = &Event> {
        (self.before()..self.total()).filter_map(|at| self.event_at(at))
    }

    /// The same with their worlds; of a long log it lays out all of them.
    pub fn numbered(&self) -> impl Iterator<Item = (i32, &Step)> {
        let all = (0..self.total()).filter_map(|at| self.step_at(at));
        (self.first()..).zip(all)
    }

    /// The first event in which two runs differ, counted from 1.
    pub fn first_difference(&self, other: &Self) -> u32 {
        let same = if self.start != other.start {
            0
        } else if self.tape.is_some() || other.tape.is_some() {
            let both = self.after_prologue().zip(other.after_prologue());
            both.take_while(|(a, b)| a == b).count()
        } else {
            self.steps.iter().zip(&other.steps).take_while(|(a, b)| a == b).count()
        };
        u32::try_from(same + 1).unwrap_or(u32::MAX)
    }
}
