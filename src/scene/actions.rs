//! The actions panel: what the client can do at the end of the command that the cursor stands in.

use crate::session::Session;
use crate::sim::command::Act;
use crate::sim::menu::{self, Choice};

/// What the panel shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionsScene {
    /// The step after which the action happens.
    pub after: u32,
    /// Whether the cursor stands inside of a command, which then runs to its end first.
    pub inside: bool,
    /// What breaks none of the client's duties.
    pub lawful: Vec<Item>,
    /// What breaks one and can be done all the same.
    pub unlawful: Vec<Item>,
}

/// A button, or a few that differ in an argument only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    One(Choice),
    /// The same call with other flags.
    Flags(Vec<Choice>),
}

impl Item {
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::One(choice) => std::slice::from_ref(choice),
            Self::Flags(choices) => choices,
        }
    }
}

impl ActionsScene {
    pub fn of(session: &Session) -> Self {
        let branch = session.branch();
        let cursor = session.cursor;
        let after =
            branch.run.spans.iter().rfind(|span| span.first <= cursor).map_or(0, |span| span.last);
        let all = menu::commands(&branch.program, branch.run.world(after));
        let (lawful, unlawful): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|choice| choice.breaches.is_empty());
        Self {
            after,
            inside: after != cursor,
            lawful: grouped(lawful),
            unlawful: grouped(unlawful),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.lawful.is_empty() && self.unlawful.is_empty()
    }
}

/// `StoreLogoff` with its flags becomes one item.
fn grouped(choices: Vec<Choice>) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for choice in choices {
        let flags = matches!(choice.command.act, Act::StoreLogoff(..));
        match items.last_mut() {
            Some(Item::Flags(others)) if flags => others.push(choice),
            _ if flags => items.push(Item::Flags(vec![choice])),
            _ => items.push(Item::One(choice)),
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::scenario::ScenarioId;

    #[test]
    fn every_choice_of_the_menu_is_offered_once() {
        let mut session = Session::new(Locale::En, ScenarioId::StoreClose);
        for n in 0..=session.last() {
            session = update(&session, Action::Go(n));
            let scene = ActionsScene::of(&session);
            let items = scene.lawful.iter().chain(&scene.unlawful);
            let offered: usize = items.map(|item| item.choices().len()).sum();
            let run = &session.branch().run;
            let all = menu::commands(&session.branch().program, run.world(scene.after));
            assert_eq!(offered, all.len());
            assert!(scene.after >= n || n == 0);
            assert!(run.world(scene.after).at_rest());
            assert!(scene.lawful.iter().all(|i| i.choices()[0].breaches.is_empty()));
        }
    }

    #[test]
    fn the_flags_of_store_logoff_stand_together() {
        let scene = ActionsScene::of(&Session::new(Locale::En, ScenarioId::StoreClose));
        let flags: Vec<_> =
            scene.lawful.iter().filter(|item| matches!(item, Item::Flags(_))).collect();
        assert_eq!(flags.len(), 1);
        assert_eq!(flags[0].choices().len(), 5);
        // None at all is against R65.
        let flags = |scene: &ActionsScene| {
            let all = scene.lawful.iter().chain(&scene.unlawful);
            let all = all.filter(|item| matches!(item, Item::Flags(_)));
            all.map(|item| item.choices().len()).sum::<usize>()
        };
        assert_eq!(flags(&scene), 6);
        // What the last answer has left is against R66.
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let asked = (0..=session.last())
            .map(|n| flags(&ActionsScene::of(&update(&session, Action::Go(n)))));
        assert_eq!(asked.max(), Some(7));
    }
}
