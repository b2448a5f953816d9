//! What comes next? The next call or return, among others that could be taken for it.

use crate::scene::diagram::{Key, target};
use crate::scene::sequence::{Said, forms};
use crate::session::Session;
use crate::session::run::Branch;
use crate::sim::event::Fact;
use crate::sim::menu;
use crate::sim::program::{Edit, Guard, Program, ReadingId, SlotState};
use crate::sim::step::step;

/// So many answers are wrong, if there are as many that look likely.
const WRONG: usize = 3;
/// A count that comes back begins with this.
const COUNT: char = '→';
/// What comes back where nothing has set it.
const UNSET: char = '?';
/// With fewer there is nothing to guess.
const FEWEST: usize = 2;

/// A question with its answers, one of which is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Riddle {
    /// The step that is asked for.
    pub at: u32,
    /// In an order that tells nothing.
    pub answers: Vec<Next>,
}

/// Something that may come next: a call or a return.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    pub fact: Fact,
    pub call: bool,
    pub from: Key,
    pub to: Key,
    /// What is called or comes back, the same in every language.
    pub code: String,
}

impl Next {
    fn of(fact: Fact) -> Option<Self> {
        let code = |fact: &Fact| match forms(fact).into_iter().next() {
            Some(Said::Code(code)) => code,
            _ => String::new(),
        };
        match fact {
            Fact::Call { from, this, method, .. } => {
                let (from, to) = (Key::of_agent(from), target(this, method));
                Some(Self { fact, call: true, from, to, code: code(&fact) })
            }
            Fact::Return { to, this, method, .. } => {
                let (from, to) = (target(this, method), Key::of_agent(to));
                let name = method.short();
                let code = match code(&fact) {
                    result if result.is_empty() => format!("{name}()"),
                    result if result.starts_with(COUNT) => format!("{name}() {result}"),
                    result => format!("{name}() = {result}"),
                };
                Some(Self { fact, call: false, from, to, code })
            }
            _ => None,
        }
    }

    /// Whether two of them read alike.
    fn is_like(&self, other: &Self) -> bool {
        (self.call, self.from, self.to, &self.code)
            == (other.call, other.from, other.to, &other.code)
    }
}

/// The question at the cursor; `None` where nothing is left to ask for.
pub fn riddle(session: &Session) -> Option<Riddle> {
    let branch = session.branch();
    let at = session.next_said()?;
    let right = Next::of(branch.run.event(at)?.fact)?;
    let mut answers = vec![right];
    let mut add = |fact: Fact, most: usize| {
        if let Some(next) = Next::of(fact)
            && answers.len() <= most
            // Nobody would expect that.
            && !next.code.ends_with(UNSET)
            && !answers.iter().any(|other| other.is_like(&next))
        {
            answers.push(next);
        }
        answers.len() <= most
    };
    // What could happen instead; then, so that not all is about edits, what comes later, and what
    // else could be done.
    programs(branch, at)
        .filter_map(|program| instead(branch, &program, at))
        .all(|fact| add(fact, FEWEST));
    let later = (at + 1..=branch.run.last()).filter_map(|n| branch.run.event(n));
    later.map(|event| event.fact).all(|fact| add(fact, WRONG));
    beside(branch, at).all(|fact| add(fact, WRONG));
    if answers.len() <= FEWEST {
        return None;
    }
    answers.sort_by(|a, b| (&a.code, a.call, a.from, a.to).cmp(&(&b.code, b.call, b.from, b.to)));
    Some(Riddle { at, answers })
}

/// The program with one thing changed: a line of the methods in question, a guard, a reading.
fn programs(branch: &Branch, at: u32) -> impl Iterator<Item = Program> {
    let program = &branch.program;
    let (style, readings) = (program.style(), program.readings());
    let running = branch.run.world(at - 1).stack.iter().rev().map(|frame| frame.method);
    let methods: Vec<_> = running.take(2).collect();
    let lines = methods.into_iter().flat_map(move |method| &program.listing(method).slots);
    let edits = lines.map(|slot| match slot.state {
        SlotState::Tempting => Edit::Insert(slot.id),
        _ => Edit::Strike(slot.id),
    });
    let guards = [Guard::Two, Guard::One].map(Edit::RemoveGuard);
    let edits = edits.chain(guards).filter_map(move |edit| {
        let edits = program.edits().with_in(style, edit, readings).ok()?;
        Some(Program::styled(style, readings, edits))
    });
    let other = move |reading: ReadingId| {
        let sides = reading.sides().iter().filter(move |side| **side != readings.side(reading));
        sides.map(move |side| readings.with(reading, *side))
    };
    let flipped = ReadingId::ALL.into_iter().flat_map(other);
    let flipped =
        flipped.map(move |readings| Program::styled(style, readings, program.edits().clone()));
    edits.chain(flipped)
}

/// What would be called or come back at this place under another program, if all before it is the
/// same.
fn instead(branch: &Branch, program: &Program, at: u32) -> Option<Fact> {
    let span = branch.run.span_at(at)?;
    let start = branch.run.world(span.first - 1);
    let other = step(program, start, span.command).ok()?;
    let mine = (span.first..=at).filter_map(|n| branch.run.event(n)).map(|event| event.fact);
    let mine: Vec<_> = mine.filter(is_said).collect();
    let (last, before) = mine.split_last()?;
    let mut theirs = other.steps.iter().map(|step| step.event.fact).filter(is_said);
    let same = before.iter().all(|fact| theirs.next().as_ref() == Some(fact));
    theirs.next().filter(|fact| same && fact != last)
}

/// The calls that others could begin where this command begins.
fn beside(branch: &Branch, at: u32) -> impl Iterator<Item = Fact> {
    let run = &branch.run;
    let world = run.span_at(at).map(|span| run.world(span.first - 1));
    let choices = world.map(|world| (world, menu::commands(&branch.program, world)));
    choices.into_iter().flat_map(|(world, choices)| {
        choices.into_iter().filter_map(|choice| {
            let outcome = step(&branch.program, world, choice.command).ok()?;
            outcome.steps.first().map(|step| step.event.fact)
        })
    })
}

fn is_said(fact: &Fact) -> bool {
    matches!(fact, Fact::Call { .. } | Fact::Return { .. })
}
