//! What one run comes to under each side of a reading.

use crate::session::align::is_same;
use crate::session::run::{Branch, Run};
use crate::sim::ordered::distinct;
use crate::sim::program::{Edits, Program, ReadingId, Side};
use crate::sim::rule::explain::Why;
use crate::sim::rule::{RuleId, Verdict};

/// The same commands under every side of a reading; everything else is as in the run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub reading: ReadingId,
    /// The side that the run itself takes.
    pub here: Side,
    /// What comes of each side, in their order.
    pub outcomes: Vec<Outcome>,
    /// The first step at which another side differs from the run, 0 if one does so before the first;
    /// `None` if all run alike.
    pub differs: Option<u32>,
}

/// How a run ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub side: Side,
    /// The first step at which it differs from the run itself.
    pub differs: Option<u32>,
    pub verdict: Verdict,
    pub why: Why,
    /// The rules that are broken on the way, in that order.
    pub broken: Vec<RuleId>,
}

impl Comparison {
    pub fn of(branch: &Branch, reading: ReadingId) -> Self {
        let readings = branch.program.readings();
        let here = readings.side(reading);
        let program = &branch.program;
        let outcome = |side: &Side| {
            if *side == here {
                return Outcome::of(*side, &branch.run, None);
            }
            let readings = readings.with(reading, *side);
            let edits = program.edits().clone();
            let other = branch.under(Program::styled(program.style(), readings, edits));
            Outcome::of(*side, &other.run, first_difference(&branch.run, &other.run))
        };
        let outcomes: Vec<_> = reading.sides().iter().map(outcome).collect();
        let differs = outcomes.iter().filter_map(|outcome| outcome.differs).min();
        Self { reading, here, outcomes, differs }
    }
}

impl Outcome {
    fn of(side: Side, run: &Run, differs: Option<u32>) -> Self {
        let broken = distinct(run.findings().map(|(_, finding)| finding.rule));
        Self { side, differs, verdict: run.verdict.clone(), why: run.why(), broken }
    }
}

/// A run of more steps than this is not compared with what it would be without its edits.
const MOST: u32 = 1_000;

/// Whether the program has edits, and every step of the run is as it would be without them: the run
/// does not come by the changed lines, or they do nothing in it. Not said of runs of over a thousand
/// steps, which would have to be run anew after each command.
#[inline(never)]
pub fn is_idle(branch: &Branch) -> bool {
    let program = &branch.program;
    if program.edits().is_empty() || branch.run.last() > MOST {
        return false;
    }
    *branch.idle.get(|| {
        let plain = Program::styled(program.style(), program.readings(), Edits::default());
        first_difference(&branch.run, &branch.under(plain).run).is_none()
    })
}

/// The first step in which something else happens.
fn first_difference(one: &Run, other: &Run) -> Option<u32> {
    let prologue =
        |run: &Run| run.events().take(run.before()).map(|(_, event)| *event).collect::<Vec<_>>();
    let (ours, theirs) = (prologue(one), prologue(other));
    let alike = ours.len() == theirs.len() && ours.iter().zip(&theirs).all(|(a, b)| is_same(a, b));
    if !alike {
        return Some(0);
    }
    let steps = one.after_prologue().zip(other.after_prologue());
    let same = steps.take_while(|(a, b)| is_same(a, b)).count();
    let longest = one.last().max(other.last()) as usize;
    (same < longest).then(|| u32::try_from(same + 1).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::program::{Choice, Readings};
    use crate::sim::scenario::ScenarioId;

    fn both(scenario: ScenarioId, reading: ReadingId) -> Comparison {
        Comparison::of(&Branch::of(scenario), reading)
    }

    #[test]
    fn a_reading_that_a_run_does_not_meet_changes_nothing() {
        let alike = both(ScenarioId::StoreClose, ReadingId::C10);
        assert_eq!(alike.differs, None);
        let [a, b] = &alike.outcomes[..] else { panic!("two positions") };
        assert_eq!(a, &Outcome { side: Side::A, ..b.clone() });
    }

    #[test]
    fn both_outcomes_and_the_first_difference_are_told() {
        let late = both(ScenarioId::LateCalls, ReadingId::C18);
        assert_eq!(late.here, Side::A);
        let [a, b] = &late.outcomes[..] else { panic!("two positions") };
        assert!(a.broken.contains(&RuleId(102)) && !b.broken.contains(&RuleId(102)));
        let run = &Branch::of(ScenarioId::LateCalls).run;
        let first = run.findings().find(|(_, finding)| finding.rule == RuleId(102)).unwrap().0;
        assert_eq!(late.differs, u32::try_from(first).ok());
        let own = both(ScenarioId::SpoolerLeaves, ReadingId::C09);
        assert_eq!(own.differs, Some(0), "the spooler logs on before the first step");
        let kept = both(ScenarioId::StoreClose, ReadingId::C42);
        assert_eq!(kept.differs, Some(0), "the folder is opened before the first step");
    }

    /// From another side the same is seen, but for what it is compared with.
    #[test]
    fn a_comparison_is_the_same_from_every_side() {
        let ends = |compared: &Comparison| -> Vec<_> {
            let ends = compared.outcomes.iter();
            ends.map(|end| Outcome { differs: None, ..end.clone() }).collect()
        };
        for Choice { reading, side } in Choice::others() {
            for scenario in ScenarioId::ALL {
                let here = both(scenario, reading);
                let flipped = Readings::default().with(reading, side);
                let own = Branch::of(scenario);
                let edits = own.program.edits().clone();
                let program = Program::styled(own.program.style(), flipped, edits);
                let other = own.under(program);
                // A command that makes no sense on another side ends the run there for good.
                if other.commands == own.commands {
                    let there = Comparison::of(&other, reading);
                    assert_eq!(there.here, side);
                    assert_eq!(ends(&there), ends(&here), "{reading:?}");
                    let back = there.outcomes[Side::A as usize].differs;
                    assert_eq!(back, here.outcomes[side as usize].differs, "{reading:?}");
                }
            }
        }
    }

    #[test]
    fn a_password_that_is_missing_has_three_answers() {
        let compared = both(ScenarioId::LogonNoPassword, ReadingId::C31);
        assert_eq!(compared.outcomes.len(), 3);
        assert!(compared.differs.is_some());
        let differs: Vec<_> = compared.outcomes.iter().map(|end| end.differs).collect();
        assert_eq!(differs[0], None);
        assert!(differs[1].is_some() && differs[2].is_some(), "{differs:?}");
    }
}
