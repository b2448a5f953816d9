//! The help, while it is open: which part of it is shown, and which rules the reader asks for.

use crate::session::Session;
use crate::sim::ids::Party;

/// A part of the help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HelpPart {
    #[default]
    Picture,
    Keys,
    Words,
    Rules,
}

impl HelpPart {
    pub const ALL: [Self; 4] = [Self::Picture, Self::Keys, Self::Words, Self::Rules];
}

/// What is shown of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Help {
    pub part: HelpPart,
    /// Only the rules that are this party's duty.
    pub party: Option<Party>,
    /// Only the rules with these words.
    pub text: String,
}

/// What a reader does with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    Open(HelpPart),
    Party(Option<Party>),
    Find(String),
    Close,
}

impl Session {
    #[inline(never)]
    pub(super) fn ask(&mut self, ask: Ask) {
        match ask {
            Ask::Open(part) => self.help.get_or_insert_default().part = part,
            Ask::Party(party) => self.help.get_or_insert_default().party = party,
            Ask::Find(text) => self.help.get_or_insert_default().text = text,
            Ask::Close => self.help = None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::scenario::ScenarioId;

    #[test]
    fn it_opens_turns_and_closes_and_leaves_the_run_alone() {
        let mut session = Session::new(Locale::En, ScenarioId::StoreClose);
        for action in [Action::Go(3), Action::Play, Action::Help(Ask::Open(HelpPart::Rules))] {
            session = update(&session, action);
        }
        session = update(&session, Action::Help(Ask::Find(String::from("r07"))));
        session = update(&session, Action::Help(Ask::Party(Some(Party::Client))));
        session = update(&session, Action::Help(Ask::Open(HelpPart::Words)));
        let text = String::from("r07");
        let help = Help { part: HelpPart::Words, party: Some(Party::Client), text };
        assert_eq!(session.help, Some(help), "what was asked for stays while it is open");
        assert!(session.player.playing && session.cursor == 3);
        session = update(&session, Action::Help(Ask::Close));
        assert_eq!(session.help, None);
        session = update(&session, Action::Help(Ask::Open(HelpPart::default())));
        assert_eq!(session.help, Some(Help::default()));
    }
}
