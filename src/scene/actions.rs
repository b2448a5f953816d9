//! The actions panel: what the client can do at the end of the command that the cursor stands in.

use crate::session::Session;
use crate::sim::command::{Act, Command, Extra};
use crate::sim::event::{Change, SessionFlags};
use crate::sim::ids::MethodId;
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

/// The call that a command makes, as its author would write it. The same in every language.
pub fn call(command: Command) -> String {
    match command.act {
        Act::Initialize => String::from("MAPIInitialize"),
        Act::LogonPlain => String::from("MAPILogonEx(0)"),
        Act::SessionLogoff(SessionFlags::Ui) => {
            String::from("IMAPISession::Logoff(MAPI_LOGOFF_UI)")
        }
        Act::SessionLogoff(SessionFlags::Reserved) => {
            String::from("IMAPISession::Logoff(ulReserved = 1)")
        }
        Act::ProviderFast => MethodId::ProviderDoFast.name(),
        Act::Logon => String::from("MAPILogonEx"),
        Act::OpenStore(_) => String::from("IMAPISession::OpenMsgStore"),
        Act::OpenStatus(_) => String::from("IMAPISession::OpenEntry"),
        Act::Advise(_) => String::from("IMsgStore::Advise"),
        Act::OpenFolder(_) => String::from("IMsgStore::OpenEntry"),
        Act::Unadvise(..) => String::from("IMsgStore::Unadvise"),
        Act::StoreLogoff(..) => String::from("IMsgStore::StoreLogoff"),
        Act::SessionLogoff(SessionFlags::None) => String::from("IMAPISession::Logoff"),
        Act::SessionLogoff(SessionFlags::Shared) => {
            String::from("IMAPISession::Logoff(MAPI_LOGOFF_SHARED)")
        }
        Act::AddRef(id) => format!("{}::AddRef", id.kind.interface()),
        Act::QueryInterface(id) => format!("{}::QueryInterface", id.kind.interface()),
        Act::Release(id) => format!("{}::Release", id.kind.interface()),
        Act::Uninitialize => String::from("MAPIUninitialize"),
        Act::QueryFast => MethodId::SessionQueryFast.name(),
        Act::NotifyFast => MethodId::SessionNotifyFast.name(),
        Act::DoFast => MethodId::SessionDoFast.name(),
        Act::Exit => String::from("ExitProcess"),
        Act::Submit(_) => String::from("IMessage::SubmitMessage"),
        Act::SpoolerLogon(_) => String::from("IMSProvider::SpoolerLogon"),
        Act::SpoolerLogoff(_) => String::from("IMsgStore::StoreLogoff"),
        Act::Notify(_) => MethodId::StoreNotifySinks.name(),
        Act::Answer => MethodId::SinkOnNotify.name(),
        Act::AbortSubmit(_) => String::from("IMsgStore::AbortSubmit"),
        Act::LockMessage(_) => String::from("IMsgStore::SetLockState"),
        Act::Mail(_, Change::Receiving | Change::Lost) => String::from("IXPLogon::StartMessage"),
        Act::Extra(extra) => extra_call(extra),
        Act::Mail(_, Change::Sending) => String::from("IXPLogon::SubmitMessage"),
        Act::Mail(_, Change::Received | Change::Sent) => String::from("IXPLogon::EndMessage"),
        Act::Mail(..) => String::from("IXPLogon::TransportNotify"),
    }
}

fn extra_call(extra: Extra) -> String {
    let call = match extra {
        Extra::OpenForeign(_) => "IMAPISession::OpenMsgStore",
        Extra::QueryForeign(_) => "IMsgStore::QueryInterface",
        Extra::GetProps(_) => "IMsgStore::GetProps",
        Extra::Free(_) => "MAPIFreeBuffer",
        Extra::OpenByEntry(_) => "IMAPISession::OpenEntry",
    };
    call.to_owned()
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
        // None at all is against R65, and what the last answer has left against R66.
        assert!(
            scene.unlawful.iter().any(|item| matches!(item, Item::Flags(two) if two.len() == 2))
        );
    }
}
