//! What clients know, and what the judges remember; no listing can see either.

use crate::sim::ids::ObjectId;
use crate::sim::ordered::insert_once;
use crate::sim::value::LogoffFlags;

/// A registration of a client's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Connection {
    pub store: ObjectId,
    /// The number of the sink that was registered.
    pub sink: u8,
    /// The connection number that `Advise` gave.
    pub number: u8,
}

/// What a client knows and nobody else does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ClientSide {
    /// It has called `MAPIInitialize`, and not `MAPIUninitialize` since.
    pub initialized: bool,
    /// The session that `MAPILogonEx` gave it.
    pub session: Option<ObjectId>,
    /// Its process has ended.
    pub exited: bool,
    /// It has called `IMAPISession::Logoff`.
    pub ended: bool,
    /// `QueryFastShutdown` has answered `S_OK`.
    pub may_shut_down: bool,
    /// It has been told that somebody ends the session for all.
    pub told: bool,
    /// The pointers that it has been given, whether or not it still holds references.
    pub given: Vec<ObjectId>,
    /// Its registrations, in order.
    pub connections: Vec<Connection>,
    /// What the last answer of `StoreLogoff` has left in its flag variable for a store that it has not
    /// closed, where that is not what `complete` says.
    pub left: Vec<(ObjectId, LogoffFlags)>,
    /// The stores whose `StoreLogoff` has answered `LOGOFF_COMPLETE`.
    pub complete: Vec<ObjectId>,
}

impl ClientSide {
    /// What the last answer of a store's `StoreLogoff` has left in the client's flag variable; nothing
    /// if that is something to ask with.
    pub fn left_by(&self, store: ObjectId) -> LogoffFlags {
        let other = self.left.iter().find(|(id, _)| *id == store).map(|(_, flags)| *flags);
        other.unwrap_or_else(|| self.complete_of(store))
    }

    fn complete_of(&self, store: ObjectId) -> LogoffFlags {
        match self.complete.contains(&store) {
            true => LogoffFlags::COMPLETE,
            false => LogoffFlags::empty(),
        }
    }

    /// Notes down what `StoreLogoff` has answered.
    pub(crate) fn leave(&mut self, store: ObjectId, flags: LogoffFlags) {
        if flags.contains(LogoffFlags::COMPLETE) {
            insert_once(&mut self.complete, store);
        }
        self.left.retain(|(id, _)| *id != store);
        let left = if flags.is_answer() { flags } else { LogoffFlags::empty() };
        if left != self.complete_of(store) {
            insert_once(&mut self.left, (store, left));
        }
    }
}

/// "Not yet", "once", "more than once".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    #[default]
    Never,
    Once,
    Twice,
}

impl Mark {
    #[must_use]
    pub fn up(self) -> Self {
        match self {
            Self::Never => Self::Once,
            Self::Once | Self::Twice => Self::Twice,
        }
    }
}

/// What the judges have to remember; no listing can see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Monitor {
    /// One for each logon that MAPI has begun, in that order.
    pub logons: Vec<Watch>,
    /// Calls of `IMSProvider::Shutdown`, by provider object.
    pub shutdowns: Vec<(ObjectId, Mark)>,
    /// The sessions for which `IMAPISession::Logoff` has been called.
    pub ended: Vec<ObjectId>,
    /// The sessions for which everything has been judged.
    pub judged: Vec<ObjectId>,
    /// A client has used what it does not hold: whatever comes of it is its doing.
    pub spoiled: bool,
    /// What has been reported as left over, so that it is said once.
    pub reported: Vec<ObjectId>,
}

/// What the judges remember of one logon of one store.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Watch {
    /// The store of the profile, counted from 1.
    pub entry: u8,
    /// The session that it was begun in.
    pub session: Option<ObjectId>,
    /// It was begun for the spooler.
    pub spooler: bool,
    /// MAPI has been given the logon.
    pub attached: bool,
    /// Calls of `StoreLogoffTransports`.
    pub transports: Mark,
    /// Calls of `IMSLogon::Logoff`.
    pub logoffs: Mark,
    /// What a client asked of `StoreLogoff` last.
    pub asked: Option<LogoffFlags>,
    /// The clients' last reference to the store has been given back.
    pub closed: bool,
    /// What belongs to the store has been judged.
    pub judged: bool,
    /// The provider has a connection to a server open for it.
    pub connected: bool,
}
