//! The search for a failing run: idle, under way, or what came of it.

pub mod map;

use crate::scene::code::Switches;
use crate::session::Session;
use crate::sim::command::Command;
use crate::sim::event::Finding;
use crate::sim::program::Guard;
use crate::sim::search::{Answer, Conduct, Progress, Question, Unseen};

/// What the panel shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SearchScene {
    #[default]
    Idle,
    Running {
        progress: Progress,
        conduct: Conduct,
    },
    Found {
        /// After the prologue.
        commands: Vec<Command>,
        finding: Finding,
        worlds: u32,
        conduct: Conduct,
    },
    /// A run leads to what was asked for.
    Way {
        commands: Vec<Command>,
        worlds: u32,
        conduct: Conduct,
    },
    /// No run fails, and every world has been seen.
    None {
        question: Question,
        worlds: u32,
        conduct: Conduct,
        /// The guards that stand, and without which there may be one.
        guards: Vec<Guard>,
    },
    /// No run fails as far as was seen.
    Truncated {
        worlds: u32,
        unseen: Unseen,
        conduct: Conduct,
    },
}

impl SearchScene {
    pub fn of(session: &Session) -> Self {
        let Some(finder) = &session.finder else {
            return Self::Idle;
        };
        let conduct = finder.conduct;
        match &finder.answer {
            None => Self::Running { progress: finder.progress, conduct },
            Some(Answer::Run { commands, finding, worlds }) => Self::Found {
                commands: commands.clone(),
                finding: *finding,
                worlds: *worlds,
                conduct,
            },
            Some(Answer::Way { commands, worlds }) => {
                let commands = [finder.before.as_slice(), commands].concat();
                Self::Way { commands, worlds: *worlds, conduct }
            }
            Some(Answer::None { worlds }) => {
                let there = Switches::of(&session.branch().program).guards.into_iter();
                let guards = there.filter_map(|(guard, there)| there.then_some(guard)).collect();
                Self::None { question: finder.question, worlds: *worlds, conduct, guards }
            }
            Some(Answer::Truncated { worlds, unseen }) => {
                Self::Truncated { worlds: *worlds, unseen: *unseen, conduct }
            }
        }
    }

    pub fn is_running(&self) -> bool {
        matches!(self, Self::Running { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::program::{Edit, parse_key};
    use crate::sim::rule::RuleId;
    use crate::sim::scenario::ScenarioId;

    fn find(session: Session) -> SearchScene {
        ask(session, Question::AnyRule)
    }

    fn ask(mut session: Session, question: Question) -> SearchScene {
        session = update(&session, Action::Find(question, Conduct::Lawful));
        assert!(SearchScene::of(&session).is_running());
        for _ in 0..1_000 {
            session = update(&session, Action::FindMore(500));
            if !SearchScene::of(&session).is_running() {
                return SearchScene::of(&session);
            }
        }
        panic!("the search does not end");
    }

    #[test]
    fn by_the_book_there_is_none_and_the_answer_names_the_wider_conduct() {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        assert_eq!(SearchScene::of(&session), SearchScene::Idle);
        match find(session) {
            SearchScene::None { worlds, conduct, .. } => {
                assert_eq!(conduct, Conduct::Any);
                println!("{worlds} worlds");
            }
            other => panic!("{other:?}"),
        }
    }

    /// A guard that is gone already is not offered once more.
    #[test]
    fn where_there_is_none_the_guards_that_stand_are_told() {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let nowhere = Question::Rule(RuleId(12));
        let told = |session: &Session| match ask(session.clone(), nowhere) {
            SearchScene::None { guards, .. } => guards,
            other => panic!("{other:?}"),
        };
        assert_eq!(told(&session), [Guard::One, Guard::Two]);
        let session = update(&session, Action::Edit(Edit::RemoveGuard(Guard::Two)));
        assert_eq!(told(&session), [Guard::One]);
    }

    #[test]
    fn a_struck_release_is_found() {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let line = parse_key("IMsgStore::Release.give-back").unwrap();
        let session = update(&session, Action::Edit(Edit::Strike(line)));
        match find(session) {
            SearchScene::Found { conduct, .. } => assert_eq!(conduct, Conduct::Lawful),
            other => panic!("{other:?}"),
        }
    }

    /// Who drives a search goes on when it has: each slice has to be seen, even one that is through
    /// with all that a lawful client can do, after which the search begins anew.
    #[test]
    fn every_slice_of_a_search_can_be_told_from_the_one_before() {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        for slice in [1, 7, 4_096, u32::MAX] {
            let mut session = update(&session, Action::Find(session.asked, Conduct::Lawful));
            let mut before = None;
            while let Some(finder) = session.finder.as_ref().filter(|f| f.answer.is_none()) {
                assert_ne!(before, Some(finder.slices), "after slices of {slice}");
                before = Some(finder.slices);
                session = update(&session, Action::FindMore(slice));
            }
        }
    }

    /// From a step on, the run that is opened is what was done up to there and what was found.
    #[test]
    fn a_clean_end_is_looked_for_from_the_step_at_hand() {
        let session = Session::new(Locale::En, ScenarioId::ReleaseOnly);
        let session = update(&session, Action::Ask(Question::CleanEnd));
        let mut session = update(&session, Action::Find(session.asked, Conduct::Lawful));
        while SearchScene::of(&session).is_running() {
            session = update(&session, Action::FindMore(500));
        }
        let SearchScene::Way { commands, conduct, .. } = SearchScene::of(&session) else {
            panic!("{:?}", SearchScene::of(&session));
        };
        assert_eq!(conduct, Conduct::Lawful);
        let opened = update(&session, Action::OpenFound);
        assert_eq!(opened.branch().commands, commands);
        assert_eq!(opened.cursor, opened.last());
        assert!(opened.branch().run.verdict.is_clean());
    }
}
