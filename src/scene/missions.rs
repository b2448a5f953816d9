//! The missions panel: every mission with its state, or the one that runs, and how it stands.

use crate::session::Session;
use crate::session::mission::{Current, HINTS};
use crate::sim::mission::{Count, Goal, Hands, Mission, MissionId, OffCourse};

/// A mission in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    pub id: MissionId,
    /// The reader's lowest score; `None` while it is open.
    pub own: Option<u8>,
    pub best: u8,
}

/// The mission that runs.
#[derive(Clone, Debug)]
pub struct Running {
    pub id: MissionId,
    pub mission: &'static Mission,
    pub goals: Vec<(Goal, bool)>,
    pub off: Option<OffCourse>,
    pub score: u8,
    pub own: Option<u8>,
    pub hints: u8,
    pub end: Option<End>,
}

/// How it has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Nobody can do better.
    Best,
    Solved,
    /// The reader looks at the best run.
    Shown,
}

/// Every mission.
pub fn listed(session: &Session) -> Vec<Listed> {
    let missions = session.missions.as_deref();
    let own = |id| missions.and_then(|missions| missions.own_best(id));
    MissionId::ALL.map(|id| Listed { id, own: own(id), best: id.mission().best }).into()
}

/// The one that runs.
pub fn running(session: &Session) -> Option<Running> {
    let missions = session.missions.as_deref()?;
    let current = missions.current.as_ref()?;
    let mission = current.id.mission();
    Some(Running {
        id: current.id,
        mission,
        goals: mission.goals.iter().copied().zip(current.judged.met.iter().copied()).collect(),
        off: current.judged.off,
        score: current.judged.score,
        own: missions.own_best(current.id),
        hints: current.hints,
        end: end(current),
    })
}

fn end(current: &Current) -> Option<End> {
    match (current.shown, current.judged.is_solved()) {
        (true, _) => Some(End::Shown),
        (false, true) if current.judged.score == current.id.mission().best => Some(End::Best),
        (false, true) => Some(End::Solved),
        (false, false) => None,
    }
}

impl Running {
    /// Whether there is another stage of the hint to ask for.
    pub fn has_hint(&self) -> bool {
        self.hints < HINTS && self.end.is_none()
    }

    /// What the reader may do, and what of it counts: a number in the list of texts.
    pub fn terms(&self) -> usize {
        match (self.mission.count, self.mission.hands) {
            (Count::Rules, _) => 3,
            (Count::Moves, Hands::Commands) => 0,
            (Count::Moves, Hands::Edits) => 1,
            (Count::Moves, Hands::OneEdit) => 2,
        }
    }

    /// How many of the goals are reached.
    pub fn reached(&self) -> usize {
        self.goals.iter().filter(|(_, met)| *met).count()
    }
}
