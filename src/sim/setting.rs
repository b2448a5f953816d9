//! What a story takes as given: who takes part, how many stores the profile has, whether mail moves.

use crate::sim::ids::ClientId;

/// How a client stands to the first one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seat {
    /// The first client, or one in the same process with a session of its own
    /// (`MAPI_NEW_SESSION`).
    Own,
    /// In the same process; it shares the session of the client before it, if there is one
    /// (`MAPI_ALLOW_OTHERS`).
    Shares,
    /// In a process of its own, on the same profile.
    Elsewhere,
}

/// `FastShutdownBehavior` of the registry (`fast-shutdown-user-options`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FastShutdown {
    /// 0 or absent: goes ahead unless a provider refuses.
    #[default]
    UnlessRefused,
    /// 1: goes ahead only if every provider agrees.
    IfAgreed,
    /// 2: never; providers are neither asked nor told.
    Never,
}

/// What a provider object answers when it is asked about fast shutdown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FastAnswer {
    /// It does not have `IMAPIProviderShutdown`.
    #[default]
    Unknown,
    /// `S_OK`
    Agrees,
    /// `MAPI_E_NO_SUPPORT`
    Refuses,
}

/// What the server or the user answers when a provider logs on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Admission {
    /// The logon succeeds.
    #[default]
    Granted,
    /// `MAPI_E_UNCONFIGURED`: data are missing in the profile; after configuration it succeeds.
    Unconfigured,
    /// `MAPI_E_UNCONFIGURED`, and configuration does not help.
    NeverConfigured,
    /// `MAPI_E_USER_CANCEL`
    Cancelled,
    /// `MAPI_E_FAILONEPROVIDER`: a password is missing and may not be asked for.
    NoPassword,
    /// `MAPI_E_LOGON_FAILED`
    Failed,
    /// `MAPI_E_UNKNOWN_CPID`: the server does not know the client's code page.
    UnknownCpid,
    /// `MAPI_E_UNKNOWN_LCID`: nor its locale.
    UnknownLcid,
    /// `MAPI_W_ERRORS_RETURNED`: the logon succeeds, though not everything has gone well.
    Warned,
}

/// How the provider's version of the interface stands to MAPI's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Versions {
    #[default]
    Fit,
    /// MAPI's is older than the provider's.
    OldMapi,
    /// The provider's is too old for MAPI.
    OldProvider,
}

/// Whether mail moves, and whose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mail {
    /// Sessions are logged on with `MAPI_NO_MAIL`: the spooler never hears of a store.
    #[default]
    None,
    /// The spooler logs on to each store; transports reach their server.
    Online,
    /// The spooler logs on to each store; transports cannot send.
    Offline,
}

/// How many things of a kind a story has room for; it bounds what a search has to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Room {
    /// Folders in all.
    pub folders: u8,
    /// Advise sinks in all.
    pub sinks: u8,
    /// Status objects in all.
    pub statuses: u8,
    /// Times that each client may open each store.
    pub opens: u8,
    /// Messages that each store may have waiting to be sent.
    pub messages: u8,
    /// Clients may take back what they have submitted, and the spooler locks what it sends.
    pub aborts: bool,
    /// Something may change in a store, for its sinks to hear of.
    pub notifies: bool,
    /// Notifications may be queued, and sinks deleted under them.
    pub late: bool,
    /// Clients may shut down fast.
    pub fast: bool,
    /// Clients ask for interfaces that a store does not have.
    pub foreign: bool,
    /// Buffers that clients may be handed in all.
    pub buffers: u8,
    /// Clients open folders by their entry IDs alone.
    pub by_entry: bool,
    /// Clients may pass to `IMAPISession::Logoff` whatever it takes.
    pub arguments: bool,
}

/// Everything that is given. Part of each world, and the same in all worlds of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Setting {
    /// The clients beside the first.
    pub others: [Option<Seat>; ClientId::MAX as usize - 1],
    /// Message stores in the profile, all of one provider.
    pub stores: u8,
    pub mail: Mail,
    /// The first store has the default Inbox.
    pub default_inbox: bool,
    pub fast: FastShutdown,
    pub answer: FastAnswer,
    pub admission: Admission,
    /// The stores are on a server, to which the provider connects.
    pub remote: bool,
    /// The clients are services: nobody sits in front of them.
    pub service: bool,
    pub versions: Versions,
    /// The store is not in the profile, and is opened with `MDB_TEMPORARY`.
    pub temporary: bool,
    /// The provider has credentials for the spooler, and details of what fails.
    pub buffers: bool,
    pub room: Room,
}

impl Room {
    pub const SMALL: Self = Self {
        folders: 2,
        sinks: 1,
        statuses: 1,
        opens: 1,
        messages: 1,
        aborts: false,
        notifies: false,
        late: false,
        fast: false,
        arguments: false,
        foreign: false,
        buffers: 0,
        by_entry: false,
    };
}

impl Setting {
    /// One client with one store, and no mail.
    pub const ONE: Self = Self {
        others: [None, None],
        stores: 1,
        mail: Mail::None,
        default_inbox: true,
        fast: FastShutdown::UnlessRefused,
        answer: FastAnswer::Unknown,
        admission: Admission::Granted,
        remote: false,
        service: false,
        versions: Versions::Fit,
        temporary: false,
        buffers: false,
        room: Room::SMALL,
    };

    /// Every client, in order.
    pub fn clients(&self) -> impl Iterator<Item = ClientId> + use<> {
        let count = self.others.iter().flatten().count();
        (1..).take(count + 1).map(ClientId)
    }

    /// How a client stands to the first.
    #[inline(always)]
    pub fn seat(&self, client: ClientId) -> Seat {
        let other = client.index().checked_sub(1).and_then(|at| self.others.get(at));
        other.copied().flatten().unwrap_or(Seat::Own)
    }

    /// The process that a client runs in, counted from 0.
    pub fn process(&self, client: ClientId) -> u8 {
        if self.seat(client) != Seat::Elsewhere {
            return 0;
        }
        let so_far = self.others.iter().take(client.index());
        so_far.fold(0, |before, seat| before + u8::from(*seat == Some(Seat::Elsewhere)))
    }

    /// How many processes there are.
    pub fn processes(&self) -> usize {
        1 + self.clients().filter(|client| self.seat(*client) == Seat::Elsewhere).count()
    }

    /// The numbers of the profile's stores.
    pub fn entries(&self) -> impl Iterator<Item = u8> + use<> {
        1..=self.stores
    }

    /// Whether it matters which flags a client passes to `MAPILogonEx`.
    pub fn has_flags(&self) -> bool {
        self.service || self.others.contains(&Some(Seat::Own))
    }

    pub fn has_spooler(&self) -> bool {
        self.mail != Mail::None
    }
}

impl Default for Setting {
    fn default() -> Self {
        Self::ONE
    }
}
