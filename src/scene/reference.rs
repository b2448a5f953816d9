//! The reference text: how far the run has got with each of its claims, and which of the documented
//! situations it is.

use crate::session::Session;
use crate::sim::claim::{Claim, Proof};
use crate::sim::scenario::ScenarioId;

/// What the text says of the run. Few steps change any of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReferenceScene {
    /// In the order of `Claim::ALL`.
    claims: [ClaimState; Claim::ALL.len()],
    /// The story that runs; none where it is a log.
    pub here: Option<ScenarioId>,
    /// The reader has gone into it; before that, nothing has run that could run again.
    pub begun: bool,
}

impl ReferenceScene {
    pub fn of(session: &Session) -> Self {
        Self {
            claims: Claim::ALL.map(|claim| ClaimState::of(session, claim)),
            here: (!session.is_log()).then_some(session.branch().scenario),
            begun: session.cursor > 0,
        }
    }

    pub fn claim(&self, claim: Claim) -> ClaimState {
        self.claims[claim as usize]
    }
}

/// How a claim stands: up to the cursor, in the whole run, and whether this very step shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClaimState {
    pub so_far: Proof,
    pub whole: Proof,
    pub now: bool,
}

impl ClaimState {
    fn of(session: &Session, claim: Claim) -> Self {
        let settled = session.branch().run.settles(claim);
        let so_far = settled.after(session.cursor);
        let now = match so_far {
            Proof::Shown(at) | Proof::Contradicted(at) => at + 1 == session.cursor,
            Proof::NotReached => false,
        };
        Self { so_far, whole: settled.whole(), now }
    }
}

/// The most telling claim that the step at the cursor shows.
pub fn shown_now(session: &Session) -> Option<Claim> {
    let shown = |claim: &Claim| {
        let state = ClaimState::of(session, *claim);
        state.now && matches!(state.so_far, Proof::Shown(_))
    };
    Claim::ALL.into_iter().rev().find(shown)
}
