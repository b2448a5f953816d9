//! The missions of this reader: which one runs, how it stands, and which were solved, how well.

use std::rc::Rc;

use crate::session::run::Branch;
use crate::session::{Against, Session};
use crate::sim::event::Fact;
use crate::sim::mission::{Goal, Hands, Judgement, MissionId};
use crate::sim::program::Edit;

/// A hint has so many stages: a direction, then the line or rule.
pub const HINTS: u8 = 2;

/// What is kept of the missions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missions {
    pub current: Option<Current>,
    /// While the reader wants to be asked what comes next.
    pub guesses: Option<Guesses>,
    /// The lowest score of each mission that the reader has solved, in the order of solving.
    solved: Vec<(MissionId, u8)>,
}

/// What the reader has said would come next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guesses {
    /// So many right answers in a row.
    pub row: u16,
    pub last: Option<Guess>,
}

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The step that was asked for.
    pub at: u32,
    pub right: bool,
}

/// The mission that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Current {
    pub id: MissionId,
    /// How many stages of the hint have been asked for.
    pub hints: u8,
    /// The reader has given up: what is solved from here on is not the reader's.
    pub shown: bool,
    /// How the run that is shown stands with it; read from that run alone.
    pub judged: Judgement,
}

/// What a reader does with the missions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Play {
    /// What an earlier visit has left, as [`Missions::record`] writes it; nothing if it was blocked.
    Recall(String),
    /// The mission that was under way, as [`Session::under_way`] writes it.
    Resume(String),
    /// Begins a mission, or begins it again, in a run of its own.
    Start(MissionId),
    /// One stage more of the hint.
    Hint,
    /// Opens the best run.
    GiveUp,
    /// Back to the list; the run stays.
    Leave,
    /// Asks what comes next before each step, or no longer.
    Riddles(bool),
    /// Says what call or return comes next, and goes there.
    Guess(Fact),
}

impl Missions {
    /// The reader's lowest score.
    pub fn own_best(&self, id: MissionId) -> Option<u8> {
        self.solved.iter().find(|(other, _)| *other == id).map(|(_, score)| *score)
    }

    /// What is solved, to be remembered: `leak=1,queue=4`.
    pub fn record(&self) -> String {
        let solved = self.solved.iter().map(|(id, score)| format!("{}={score}", id.name()));
        solved.collect::<Vec<_>>().join(",")
    }

    /// Takes in what was remembered; whatever nobody can have written is left out.
    fn recall(&mut self, text: &str) {
        for part in text.split(',') {
            let (name, score) = part.split_once('=').unwrap_or_default();
            if let (Some(id), Ok(score)) = (MissionId::parse(name), score.parse::<u8>())
                && score >= id.mission().best
            {
                self.note(id, score);
            }
        }
    }

    fn note(&mut self, id: MissionId, score: u8) {
        match self.solved.iter_mut().find(|(other, _)| *other == id) {
            Some((_, best)) => *best = score.min(*best),
            None => self.solved.push((id, score)),
        }
    }

    /// Judges a run by the mission that is on.
    fn judge(&mut self, branch: &Branch) {
        let Some(current) = &mut self.current else { return };
        current.judged = judgement(current.id, branch);
        if current.judged.is_solved() && !current.shown {
            let (id, score) = (current.id, current.judged.score);
            self.note(id, score);
        }
    }
}

impl Current {
    /// Whether the reader has done it; what is only shown does not count.
    pub fn is_solved(&self) -> bool {
        self.judged.is_solved() && !self.shown
    }
}

pub(super) fn judgement(id: MissionId, branch: &Branch) -> Judgement {
    // A log is nobody's try, and all its worlds are many.
    let own = if branch.log.is_some() { 0 } else { usize::MAX };
    let all = branch.run.numbered().take(own);
    let events = all.map(|(n, step)| (n, &step.event, &step.world));
    let run = (branch.scenario, &*branch.program, branch.commands.as_slice());
    Judgement::of(id.mission(), run, events, branch.run.rest())
}

impl Session {
    /// Returns whether the reader has taken over from the player.
    #[inline(never)]
    pub(super) fn play(&mut self, play: Play) -> bool {
        let mut missions = self.missions.as_deref().cloned().unwrap_or_default();
        let moves = matches!(play, Play::Start(_) | Play::GiveUp | Play::Guess(_));
        match play {
            Play::Recall(text) => missions.recall(&text),
            Play::Resume(text) => self.resume(&mut missions, &text),
            Play::Leave => missions.current = None,
            Play::Riddles(on) => missions.guesses = on.then(Guesses::default),
            Play::Guess(fact) => {
                if let (Some(guesses), Some(at)) = (&mut missions.guesses, self.next_said()) {
                    let right = self.branch().run.event(at).is_some_and(|next| next.fact == fact);
                    guesses.row = if right { guesses.row.saturating_add(1) } else { 0 };
                    guesses.last = Some(Guess { at, right });
                    self.go(at);
                }
            }
            Play::Hint => {
                if let Some(current) = &mut missions.current {
                    current.hints = (current.hints + 1).min(HINTS);
                }
            }
            Play::Start(id) => {
                let mission = id.mission();
                let program = Rc::new(mission.program());
                let done = mission.done.to_vec();
                self.open(Branch::run(mission.scenario, program, done, None));
                self.go(self.last());
                let judged = judgement(id, self.branch());
                missions.current = Some(Current { id, hints: 0, shown: false, judged });
            }
            Play::GiveUp => {
                if let Some(current) = &mut missions.current {
                    let mission = current.id.mission();
                    let program = Rc::new(mission.best_program());
                    self.open(Branch::run(
                        mission.scenario,
                        program,
                        mission.best_commands(),
                        None,
                    ));
                    // What the mission begins with is not shown again.
                    let before = if mission.hands == Hands::Edits { 0 } else { mission.done.len() };
                    let mut spans = self.branch().run.spans.iter().take(before);
                    self.go(spans.next_back().map_or(0, |span| span.last));
                    current.shown = true;
                    missions.judge(self.branch());
                }
            }
        }
        self.missions = Some(Rc::new(missions));
        moves
    }

    /// Whether the mission under way asks for a line that the page knows: as long as it does, nothing
    /// else on the page may name that line.
    #[inline(never)]
    pub fn seeks_line(&self) -> bool {
        let current = self.missions.as_deref().and_then(|missions| missions.current.as_ref());
        current.is_some_and(|current| {
            let mission = current.id.mission();
            let edits = self.branch().program.edits();
            let mut sought = mission.edit.iter().filter_map(|name| Edit::parse(name));
            mission.goals.contains(&Goal::OnlyBack)
                && sought.any(|edit| edits.contains(edit))
                && !current.shown
                && !current.judged.is_solved()
        })
    }

    /// Whether the reader is being asked what comes next, which nothing on the page may tell then.
    #[inline(never)]
    pub fn is_guessing(&self) -> bool {
        self.missions.as_ref().is_some_and(|missions| missions.guesses.is_some())
    }

    /// The next step at which something is called or comes back.
    pub fn next_said(&self) -> Option<u32> {
        let run = &self.branch().run;
        let said = |n: &u32| {
            let fact = run.event(*n).map(|event| event.fact);
            matches!(fact, Some(Fact::Call { .. } | Fact::Return { .. }))
        };
        (self.cursor + 1..=run.last()).find(said)
    }

    /// A run beside the others, which stay.
    fn open(&mut self, branch: Branch) {
        self.add(branch);
        self.against = Against::default();
        self.finder = None;
    }

    /// What is judged is the run that is shown.
    #[inline(never)]
    pub(super) fn judge_again(&mut self, before: &Rc<Branch>) {
        let same = Rc::ptr_eq(before, self.branch());
        let running = self.missions.as_ref().filter(|missions| missions.current.is_some());
        if let Some(missions) = running.filter(|_| !same) {
            let mut missions = Missions::clone(missions);
            missions.judge(self.branch());
            self.missions = Some(Rc::new(missions));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::mission::OffCourse;
    use crate::sim::scenario::ScenarioId;

    fn all(session: Session, actions: impl IntoIterator<Item = Action>) -> Session {
        actions.into_iter().fold(session, |session, action| update(&session, action))
    }

    fn started(id: MissionId) -> Session {
        let session = Session::new(Locale::En, ScenarioId::ReleaseOnly);
        all(session, [Action::Go(5), Action::Mission(Play::Start(id))])
    }

    fn current(session: &Session) -> &Current {
        session.missions.as_ref().and_then(|missions| missions.current.as_ref()).expect("one runs")
    }

    fn own(session: &Session, id: MissionId) -> Option<u8> {
        session.missions.as_ref().and_then(|missions| missions.own_best(id))
    }

    #[test]
    fn a_mission_begins_in_a_run_of_its_own() {
        for id in MissionId::ALL {
            let session = started(id);
            assert_eq!(session.branches.len(), 2, "{}", id.name());
            assert_eq!(session.branches[0].scenario, ScenarioId::ReleaseOnly);
            assert_eq!(session.current, 1);
            assert_eq!(session.cursor, session.last(), "what is given has been done");
            assert_eq!(current(&session).judged.score, 0);
            let session = update(&session, Action::Branch(0));
            assert_eq!(current(&session).judged.off, Some(OffCourse::Elsewhere));
        }
    }

    #[test]
    fn the_readers_own_moves_solve_it_and_the_lowest_score_is_kept() {
        let id = MissionId::Twice;
        let mission = id.mission();
        let guard = Edit::parse("remove guard-1").expect("a guard");
        let way = mission.way.iter().map(|todo| Action::Do(*todo));
        let extra = Action::Do(MissionId::Order.mission().way[0]);
        let session = all(started(id), [extra, Action::Edit(guard)]);
        let worse = all(session, way.clone());
        assert_eq!((current(&worse).is_solved(), own(&worse, id)), (true, Some(3)));
        let again = all(worse, [Action::Mission(Play::Start(id)), Action::Edit(guard)]);
        assert!(!current(&again).is_solved());
        let best = all(again, way);
        assert_eq!((current(&best).is_solved(), own(&best, id)), (true, Some(2)));
        let back = all(best, [Action::Branch(0), Action::Mission(Play::Leave)]);
        assert_eq!(own(&back, id), Some(2));
    }

    #[test]
    fn what_is_shown_is_not_the_readers_own() {
        for id in MissionId::ALL {
            let session = update(&started(id), Action::Mission(Play::GiveUp));
            assert_eq!(session.branches.len(), 3, "{}: the reader’s run stays", id.name());
            assert!(session.cursor < session.last(), "{}: there is something to see", id.name());
            let now = current(&session);
            assert!(now.judged.is_solved() && !now.is_solved(), "{}", id.name());
            assert_eq!(own(&session, id), None);
            let session = update(&session, Action::Mission(Play::Start(id)));
            assert!(!current(&session).shown);
            assert_eq!(session.branches.len(), 3, "{}: the first run is there still", id.name());
        }
    }

    #[test]
    fn right_answers_are_counted_in_a_row_and_a_step_without_one_is_none() {
        let row = |session: &Session| {
            session.missions.as_ref().and_then(|missions| missions.guesses.clone()).expect("asked")
        };
        let next = |session: &Session| {
            let at = session.next_said().expect("something is called");
            (at, session.branch().run.event(at).expect("it is there").fact)
        };
        let mut session = Session::new(Locale::En, ScenarioId::StoreClose);
        session = update(&session, Action::Mission(Play::Riddles(true)));
        for n in 1..=3 {
            let (at, fact) = next(&session);
            session = update(&session, Action::Mission(Play::Guess(fact)));
            assert_eq!((session.cursor, row(&session).row), (at, n));
            assert_eq!(row(&session).last, Some(Guess { at, right: true }));
        }
        session = update(&session, Action::Into);
        assert_eq!(row(&session).row, 3, "no answer is not a wrong one");
        let wrong = session.event().expect("a step").fact;
        let (at, fact) = next(&session);
        assert_ne!(wrong, fact);
        session = update(&session, Action::Mission(Play::Guess(wrong)));
        assert_eq!((session.cursor, row(&session).row), (at, 0));
        session = all(session, [Action::End, Action::Mission(Play::Guess(fact))]);
        assert_eq!(session.cursor, session.last(), "nothing comes after the end");
        session = update(&session, Action::Mission(Play::Riddles(false)));
        assert!(session.missions.is_some_and(|missions| missions.guesses.is_none()));
    }

    #[test]
    fn a_hint_has_two_stages() {
        let hint = || Action::Mission(Play::Hint);
        let session = all(started(MissionId::Hang), [hint(), hint(), hint()]);
        assert_eq!(current(&session).hints, HINTS);
        assert!(session.cursor == session.last(), "a hint moves nothing");
    }

    #[test]
    fn what_was_solved_is_remembered_and_nonsense_is_not() {
        let recall = |text: &str| {
            let session = Session::new(Locale::En, ScenarioId::StoreClose);
            let session = update(&session, Action::Mission(Play::Recall(text.to_owned())));
            session.missions.map(|missions| missions.record()).unwrap_or_default()
        };
        assert_eq!(recall("queue=4,leak=2"), "queue=4,leak=2");
        for nonsense in ["", "x", "leak", "leak=0", "leak=-1", "leak=999", "nobody=3", "=,=,"] {
            assert_eq!(recall(nonsense), "", "{nonsense}");
        }
        let both =
            update(&started(MissionId::Leak), Action::Mission(Play::Recall("leak=3".into())));
        assert_eq!(own(&both, MissionId::Leak), Some(3));
        assert!(both.missions.is_some_and(|missions| missions.current.is_some()));
    }
}
