//! The search for a failing run: idle, under way, or what came of it.

use crate::session::Session;
use crate::sim::command::Command;
use crate::sim::event::Finding;
use crate::sim::ids::{MethodId, ObjectKind};
use crate::sim::rule::RuleId;
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
                Self::None { question: finder.question, worlds: *worlds, conduct }
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

/// The sorts of questions, each by the first of its sort.
pub const SORTS: [Question; 7] = [
    Question::AnyRule,
    Question::Rule(RuleId(81)),
    Question::Left(ObjectKind::Support),
    Question::Twice(MethodId::LogonLogoff),
    Question::Never(MethodId::LogonLogoff),
    Question::CleanEnd,
    Question::World,
];

/// The word for a question in the page's lists.
pub fn word(question: Question) -> String {
    match question {
        Question::AnyRule | Question::NotTheClients => String::from("any-rule"),
        Question::Rule(rule) => rule.name(),
        Question::Left(kind) => kind.role().to_owned(),
        Question::Twice(method) => format!("twice {}", method.name()),
        Question::Never(method) => format!("never {}", method.name()),
        Question::CleanEnd => String::from("clean-end"),
        Question::World => String::from("world"),
    }
}

/// The inverse of [`word`].
pub fn read(text: &str) -> Option<Question> {
    let all = SORTS.into_iter().flat_map(|sort| [vec![sort], alike(sort)].concat());
    all.into_iter().find(|question| word(*question) == text)
}

/// Whether two questions are of one sort.
pub fn is_of_sort(question: Question, of: Question) -> bool {
    std::mem::discriminant(&question) == std::mem::discriminant(&of)
}

/// Every question of the same sort, if there are several.
pub fn alike(question: Question) -> Vec<Question> {
    match question {
        Question::Rule(_) => RuleId::checked().map(Question::Rule).collect(),
        Question::Left(_) => ObjectKind::ALL.map(Question::Left).to_vec(),
        Question::Twice(_) => Question::methods().map(Question::Twice).collect(),
        Question::Never(_) => Question::methods().map(Question::Never).collect(),
        Question::AnyRule | Question::NotTheClients | Question::CleanEnd | Question::World => {
            Vec::new()
        }
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
            SearchScene::None { worlds, conduct, .. } => {
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

    #[test]
    fn every_question_in_the_lists_is_read_from_its_word() {
        for question in SORTS.into_iter().flat_map(|sort| [vec![sort], alike(sort)].concat()) {
            assert_eq!(read(&word(question)), Some(question));
            assert!(alike(question).is_empty() || alike(question).contains(&question));
        }
        assert_eq!(read("nothing"), None);
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
