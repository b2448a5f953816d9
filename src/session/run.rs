//! A run: a story's prologue and commands under a program, with every event and world on the way.

use std::rc::Rc;

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
}

/// What came of it. Runs of which one goes on from the other share their steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The prologue's events; the last one is event 0.
    pub prologue: Vec<Rc<Step>>,
    /// The events after the prologue; the first one is event 1.
    pub steps: Vec<Rc<Step>>,
    /// For each command that was performed, the events that it brought about.
    pub spans: Vec<Span>,
    /// The first command that made no sense any more, and why. It ends the run.
    pub refused: Option<(Command, Refusal)>,
    start: World,
    /// The world at rest after the last command.
    rest: World,
    /// The verdict on the last world.
    pub verdict: Verdict,
    // What the page asks for at every step, and what would take a look at every event.
    claims: Once<[Settled; Claim::ALL.len()]>,
    found: Once<Vec<i32>>,
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
        Self { scenario, program, commands, run, from, address: Once::default() }
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
        trace::write(self.scenario, &self.program, &self.commands)
    }

    /// Whether the commands are the story's own and the program is as documented.
    pub fn is_as_documented(&self) -> bool {
        let story = self.scenario.program(self.program.readings());
        self.commands == self.scenario.script() && *self.program == story
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
            rest: world.clone(),
            verdict: Verdict::of(&world),
            claims: Once::default(),
            found: Once::default(),
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

    /// How many events there are after the prologue.
    pub fn last(&self) -> u32 {
        u32::try_from(self.steps.len()).unwrap_or(u32::MAX)
    }

    /// Event N, counted from 1; `None` for 0 and beyond the end.
    pub fn event(&self, n: u32) -> Option<&Event> {
        let at = (n as usize).checked_sub(1)?;
        self.steps.get(at).map(|step| &step.event)
    }

    /// An event with the world after it, by its number in [`Run::numbered`].
    pub fn step(&self, n: i32) -> Option<&Step> {
        let before = self.prologue.len();
        let at = usize::try_from(n + i32::try_from(before).ok()? - 1).ok()?;
        let step = self.prologue.get(at).or_else(|| self.steps.get(at.checked_sub(before)?));
        step.map(Rc::as_ref)
    }

    /// The world after event N; world 0 is the one after the prologue.
    pub fn world(&self, n: u32) -> &World {
        let at = (n as usize).min(self.steps.len());
        at.checked_sub(1).map_or(&self.start, |at| &self.steps[at].world)
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
        let found = |step: &Step| matches!(step.event.fact, Fact::Finding(_));
        let all = self
            .found
            .get(|| self.numbered().filter(|(_, step)| found(step)).map(|(n, _)| n).collect());
        all.iter().filter_map(|n| match &self.step(*n)?.event.fact {
            Fact::Finding(finding) => Some((*n, finding)),
            _ => None,
        })
    }

    /// Where the events after the prologue settle a claim; the first one is event 0.
    pub fn settles(&self, claim: Claim) -> Settled {
        let all = self.claims.get(|| {
            let events = || self.steps.iter().map(|step| &step.event);
            Claim::ALL.map(|claim| claim.settled(&self.start, events()))
        });
        all[claim as usize]
    }

    /// How the run stands with the rules, at each of its events.
    pub fn reach(&self) -> &Reach {
        self.reach.get(|| Reach::of(self.numbered().map(|(n, step)| (n, &step.event))))
    }

    /// Every event with its number: the prologue's count down from 0 backwards.
    pub fn numbered(&self) -> impl Iterator<Item = (i32, &Step)> {
        let first = 1 - i32::try_from(self.prologue.len()).unwrap_or(i32::MAX);
        (first..).zip(self.prologue.iter().chain(&self.steps).map(Rc::as_ref))
    }

    /// The first event in which two runs differ, counted from 1.
    pub fn first_difference(&self, other: &Self) -> u32 {
        let same = self.steps.iter().zip(&other.steps).take_while(|(a, b)| a == b).count();
        let same = if self.start == other.start { same } else { 0 };
        u32::try_from(same + 1).unwrap_or(u32::MAX)
    }
}
