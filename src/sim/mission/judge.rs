//! How a run stands with a mission: which goals it has reached, and at what cost.

use crate::sim::command::Command;
use crate::sim::event::Event;
use crate::sim::mission::{Count, Goal, Hands, Mission, Tally};
use crate::sim::program::{Edits, Program, Readings};
use crate::sim::rule::Verdict;
use crate::sim::scenario::ScenarioId;
use crate::sim::world::World;

/// Why a run is none of this mission's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OffCourse {
    /// Another story, style or reading, or what was given has not been done.
    Elsewhere,
    /// More of the listings is changed than the mission permits.
    Edited,
    /// The mission leaves what is done as it is.
    Commanded,
}

/// How a run stands with a mission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    pub off: Option<OffCourse>,
    /// In the order of the mission's goals.
    pub met: Vec<bool>,
    pub score: u8,
}

impl Judgement {
    /// Judges a whole run: its events, each with its number, which is above 0 after the prologue, and
    /// the world after it.
    pub fn of<'r>(
        mission: &Mission,
        (scenario, program, commands): (ScenarioId, &Program, &[Command]),
        events: impl IntoIterator<Item = (i32, &'r Event, &'r World)>,
        end: &World,
    ) -> Self {
        let mut tally = Tally::default();
        for (n, event, world) in events {
            tally.see(mission.goals, n > 0, event, world);
        }
        let verdict = Verdict::of(end);
        let met = |goal: &Goal| {
            listed(mission, *goal, program.edits()) && tally.met(*goal, end, &verdict)
        };
        Self {
            off: off_course(mission, scenario, program, commands),
            met: mission.goals.iter().map(met).collect(),
            score: score(mission, program.edits(), commands, &tally),
        }
    }

    pub fn is_solved(&self) -> bool {
        self.off.is_none() && self.met.iter().all(|met| *met)
    }
}

fn off_course(
    mission: &Mission,
    scenario: ScenarioId,
    program: &Program,
    commands: &[Command],
) -> Option<OffCourse> {
    let given = scenario == mission.scenario
        && program.style() == mission.style
        && program.readings() == Readings::default()
        && (mission.hands == Hands::Edits || commands.starts_with(mission.done));
    if !given {
        return Some(OffCourse::Elsewhere);
    }
    match mission.hands {
        Hands::Commands if changes(mission, program.edits()) > 0 => Some(OffCourse::Edited),
        Hands::OneEdit if changes(mission, program.edits()) > 1 => Some(OffCourse::Edited),
        // A line that is changed may end the run early.
        Hands::Edits if !mission.done.starts_with(commands) => Some(OffCourse::Commanded),
        Hands::Commands | Hands::Edits | Hands::OneEdit => None,
    }
}

/// Whether the listings are as a goal asks for, if it asks for that.
pub fn listed(mission: &Mission, goal: Goal, edits: &Edits) -> bool {
    let start = mission.program();
    match goal {
        Goal::Stays => start.edits().iter().all(|edit| edits.contains(edit)),
        Goal::OnlyBack => edits.iter().all(|edit| start.edits().contains(edit)),
        _ => true,
    }
}

/// In how many edits the listings differ from those of the start.
fn changes(mission: &Mission, edits: &Edits) -> usize {
    let start = mission.program();
    let start = start.edits();
    let made = edits.iter().filter(|edit| !start.contains(*edit)).count();
    made + start.iter().filter(|edit| !edits.contains(*edit)).count()
}

fn score(mission: &Mission, edits: &Edits, commands: &[Command], tally: &Tally) -> u8 {
    let score = match mission.count {
        Count::Rules => tally.rules.len(),
        Count::Moves => changes(mission, edits) + commands.len().saturating_sub(mission.done.len()),
    };
    u8::try_from(score).unwrap_or(u8::MAX)
}
