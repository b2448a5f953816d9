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

/// What a reader who is here for the first time is told before the first step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hint {
    /// Nothing: it is not known yet whether there is need, or there is none.
    #[default]
    None,
    Shown,
    /// It has been shown and has done its work, which is to be remembered.
    Over,
}

/// What a reader does with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    Open(HelpPart),
    Party(Option<Party>),
    Find(String),
    Close,
    /// Here for the first time, as far as anybody remembers.
    Greet,
    /// Puts the hint away.
    Dismiss,
}

impl Session {
    #[inline(never)]
    pub(super) fn ask(&mut self, ask: Ask) {
        match ask {
            Ask::Open(part) => self.help.get_or_insert_default().part = part,
            Ask::Party(party) => self.help.get_or_insert_default().party = party,
            Ask::Find(text) => self.help.get_or_insert_default().text = text,
            Ask::Close => self.help = None,
            Ask::Greet if self.hint == Hint::None && self.cursor == 0 => self.hint = Hint::Shown,
            Ask::Greet => {}
            Ask::Dismiss => self.hint = Hint::Over,
        }
    }

    /// Who has made a step needs no hint for the first one.
    pub(super) fn leave_hint(&mut self) {
        if self.hint == Hint::Shown && self.cursor > 0 {
            self.hint = Hint::Over;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::Panel;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::scenario::ScenarioId;

    #[test]
    fn the_hint_stands_until_the_first_step_or_until_it_is_put_away_and_does_not_come_back() {
        let after = |actions: &[Action]| {
            let session = Session::new(Locale::En, ScenarioId::StoreClose);
            actions.iter().fold(session, |session, action| update(&session, action.clone()))
        };
        let (greet, dismiss) = (Action::Help(Ask::Greet), Action::Help(Ask::Dismiss));
        assert_eq!(after(&[]).hint, Hint::None);
        assert_eq!(after(std::slice::from_ref(&greet)).hint, Hint::Shown);
        assert_eq!(after(std::slice::from_ref(&greet)).cursor, 0, "nothing else happens");
        // Looking around is not a step.
        let open = Action::Help(Ask::Open(HelpPart::Picture));
        let other = Action::Run(ScenarioId::SendPurge);
        for calm in [open, Action::Panel(Panel::Rules), Action::Play, Action::Back, other] {
            assert_eq!(after(&[greet.clone(), calm.clone()]).hint, Hint::Shown, "{calm:?}");
        }
        let steps = [Action::Into, Action::Over, Action::End, Action::Go(4)];
        for end in steps.into_iter().chain([dismiss]) {
            let told = [greet.clone(), end.clone(), Action::Start, greet.clone()];
            assert_eq!(after(&told).hint, Hint::Over, "{end:?}");
            assert_eq!(after(&told).cursor, 0);
        }
        // Who comes by a link to a step is not at the beginning.
        let linked = after(&[Action::Go(12), greet.clone(), Action::Start]);
        assert_eq!(linked.hint, Hint::None);
        let played = after(&[greet, Action::Play, Action::Tick]);
        assert_eq!((played.hint, played.player.playing), (Hint::Over, true));
    }

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
