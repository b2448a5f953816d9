//! What the state at the cursor is shown beside, and how much of it is shown.

use crate::session::Session;

/// What a state is compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Against {
    /// The step before.
    #[default]
    Before,
    /// The same step of a run, or its last one, which is also what the last step of another run
    /// stands beside: it goes along with the cursor.
    Branch(usize),
    /// A step of a run, which stays.
    At(usize, u32),
}

/// A step of a branch, counted from 0 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub branch: usize,
    pub step: u32,
}

/// What a reader does with the state panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Compares with the step before again.
    Before,
    /// Compares with a run: with the start of the one that is shown, or the same step of another.
    Run(usize),
    /// Compares with another step of the run that is compared with.
    Step(u32),
    /// Compares with the step that is shown, wherever the reader goes from here.
    Here,
    /// Leaves out what is the same at both moments, or no longer.
    Only(bool),
    /// Goes to the moment that is compared with; what is left is what is compared with then.
    There,
}

impl Against {
    /// When a run has been removed.
    pub(super) fn without(self, gone: usize) -> Self {
        let moved = |at: usize| at - usize::from(at > gone);
        match self {
            Self::Branch(at) | Self::At(at, _) if at == gone => Self::Before,
            Self::Branch(at) => Self::Branch(moved(at)),
            Self::At(at, step) => Self::At(moved(at), step),
            Self::Before => self,
        }
    }

    /// When a run has been put in at a place.
    pub(super) fn with(self, place: usize) -> Self {
        let moved = |at: usize| at + usize::from(at >= place);
        match self {
            Self::Branch(at) => Self::Branch(moved(at)),
            Self::At(at, step) => Self::At(moved(at), step),
            Self::Before => self,
        }
    }
}

impl Session {
    /// The moment that the reader compares with, as far as it is there.
    pub fn beside(&self) -> Moment {
        let current = self.current.min(self.branches.len().saturating_sub(1));
        let before = Moment { branch: current, step: self.cursor.saturating_sub(1) };
        let (branch, step) = match self.against {
            Against::Before => return before,
            Against::Branch(branch) if self.cursor == self.last() => (branch, u32::MAX),
            Against::Branch(branch) => (branch, self.cursor),
            Against::At(branch, step) => (branch, step),
        };
        self.branches
            .get(branch)
            .map_or(before, |other| Moment { branch, step: step.min(other.run.last()) })
    }

    /// Returns whether the reader has taken over from the player.
    #[inline(never)]
    pub(super) fn look(&mut self, look: Look) -> bool {
        match look {
            Look::Before => self.against = Against::Before,
            Look::Run(at) if at == self.current => self.against = Against::At(at, 0),
            Look::Run(at) => self.against = Against::Branch(at),
            Look::Step(step) => self.against = Against::At(self.beside().branch, step),
            Look::Here => self.against = Against::At(self.current, self.cursor),
            Look::Only(on) => self.only_differing = on,
            Look::There => {
                let there = self.beside();
                let here = Against::At(self.current, self.cursor);
                self.current = there.branch;
                self.go(there.step);
                if self.against != Against::Before {
                    self.against = here;
                }
                return true;
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::program::{Edit, Guard};
    use crate::sim::scenario::ScenarioId;

    fn all(session: Session, looks: impl IntoIterator<Item = Look>) -> Session {
        looks.into_iter().fold(session, |session, look| update(&session, Action::State(look)))
    }

    fn at(branch: usize, step: u32) -> Moment {
        Moment { branch, step }
    }

    fn two() -> Session {
        let start = Session::new(Locale::En, ScenarioId::StoreClose);
        let edit = Action::Edit(Edit::RemoveGuard(Guard::One));
        [edit, Action::Go(5)].into_iter().fold(start, |session, action| update(&session, action))
    }

    #[test]
    fn any_step_of_any_run_can_be_chosen() {
        let session = two();
        assert_eq!((session.current, session.beside()), (1, at(1, 4)));
        let start = all(session.clone(), [Look::Run(1)]);
        assert_eq!(start.beside(), at(1, 0));
        assert_eq!(all(start, [Look::Step(7)]).beside(), at(1, 7));
        let along = all(session.clone(), [Look::Run(0)]);
        assert_eq!(along.beside(), at(0, 5));
        assert_eq!(update(&along, Action::Go(8)).beside(), at(0, 8), "it goes along");
        let end = update(&along, Action::End);
        assert_eq!(end.beside(), at(0, end.branches[0].run.last()), "both ends");
        let fixed = all(along, [Look::Step(3)]);
        assert_eq!(update(&fixed, Action::Go(8)).beside(), at(0, 3), "it stays");
        let far = all(session.clone(), [Look::Run(0), Look::Step(9_999)]);
        assert_eq!(far.beside(), at(0, session.branches[0].run.last()));
        assert_eq!(all(far, [Look::Run(7)]).beside(), at(1, 4), "there is no such run");
    }

    /// What the reader has put aside stays what it was when an edit makes another run.
    #[test]
    fn a_step_that_is_kept_belongs_to_its_run() {
        let start = Session::new(Locale::En, ScenarioId::StoreClose);
        let session = update(&start, Action::Go(6));
        let session = all(session, [Look::Here]);
        let session = update(&session, Action::Edit(Edit::RemoveGuard(Guard::Two)));
        assert_eq!((session.current, session.beside()), (1, at(0, 6)));
    }

    #[test]
    fn going_there_changes_places() {
        let session = all(two(), [Look::Run(0), Look::Step(3), Look::There]);
        assert_eq!((session.current, session.cursor), (0, 3));
        assert_eq!(session.beside(), at(1, 5));
        let back = all(session, [Look::There]);
        assert_eq!((back.current, back.cursor, back.beside()), (1, 5, at(0, 3)));
        let before = all(back, [Look::Before, Look::There]);
        assert_eq!((before.cursor, before.beside()), (4, at(1, 3)), "it is the step before still");
    }

    #[test]
    fn it_follows_runs_that_come_and_go() {
        assert_eq!(Against::At(2, 6).without(0), Against::At(1, 6));
        assert_eq!(Against::At(2, 6).without(2), Against::Before);
        assert_eq!(Against::At(2, 6).without(3), Against::At(2, 6));
        assert_eq!(Against::Branch(1).with(1), Against::Branch(2));
        assert_eq!(Against::At(0, 6).with(1), Against::At(0, 6));
    }
}
