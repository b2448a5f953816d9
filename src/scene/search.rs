//! The search for a failing run: idle, under way, or what came of it.

use crate::session::Session;
use crate::sim::command::Command;
use crate::sim::event::Finding;
use crate::sim::search::{Answer, Conduct, Progress, Unseen};

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
    /// No run fails, and every world has been seen.
    None {
        worlds: u32,
        conduct: Conduct,
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
            Some(Answer::None { worlds }) => Self::None { worlds: *worlds, conduct },
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
    use crate::sim::scenario::ScenarioId;
    use crate::sim::search::Question;

    fn find(mut session: Session) -> SearchScene {
        session = update(&session, Action::Find(Question::AnyRule, Conduct::Lawful));
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
            SearchScene::None { worlds, conduct } => {
                assert_eq!(conduct, Conduct::Any);
                println!("{worlds} worlds");
            }
            other => panic!("{other:?}"),
        }
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
}
