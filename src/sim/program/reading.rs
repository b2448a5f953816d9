//! Readings: the places where published pages disagree, and the reader's choice for each.

/// A conflict of `contract` section 5 that changes what runs or how it is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReadingId {
    /// C01: when does the provider call `StoreLogoffTransports`?
    C01,
    /// C02: how often is `StoreLogoffTransports` called?
    C02,
    /// C06: is `Shutdown` called before or after the logon's `Release`?
    C06,
    /// C07: is `Shutdown` due with the last store or with the session?
    C07,
    /// C08: what does a second open of an open store hand out beside the store?
    C08,
    /// C09: does the spooler get objects of its own, or the client's?
    C09,
    /// C10: does `LOGOFF_ABORT` refuse while something is in transit, or stop it?
    C10,
    /// C11: do `LOGOFF_NO_WAIT` and `LOGOFF_ORDERLY` wait for what is in transit?
    C11,
    /// C12: does `LOGOFF_PURGE` flush the transports' queues?
    C12,
    /// C13: does a refused `LOGOFF_QUIET` say what is in transit?
    C13,
    /// C14: does `StoreLogoff` pass `LOGOFF_COMPLETE` on?
    C14,
    /// C17: may `Logoff` come twice?
    C17,
    /// C18: what may be called on an open store after session logoff?
    C18,
    /// C19: does `QueryInterface` of an invalidated object work?
    C19,
    /// C20: what are the other clients told when a shared session ends for all?
    C20,
    /// C21: who may end a shared session for all?
    C21,
    /// C25: is a block that is freed once more undefined, or `S_OK`?
    C25,
    /// C29: what becomes of the flag of one user among several?
    C29,
    /// C31: what does a logon answer that misses a password and may not ask?
    C31,
    /// C42: what becomes of a folder that outlives its store?
    C42,
    /// C43: what if `Logoff` fails?
    C43,
}

/// Which of the positions is taken. `A` is the default everywhere; `C` is there where the pages take
/// three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    #[default]
    A,
    B,
    C,
}

/// One conflict with one position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice {
    pub reading: ReadingId,
    pub side: Side,
}

impl Choice {
    /// Every position but the default ones.
    pub fn others() -> impl Iterator<Item = Self> {
        ReadingId::ALL.into_iter().flat_map(|reading| {
            reading.sides().iter().skip(1).map(move |side| Self { reading, side: *side })
        })
    }

    /// How links and logs name a position that is not the default: the conflict's number, and the
    /// side where there is more than one other, as in `C10` and `C31.C`.
    pub fn name(self) -> String {
        let number = self.reading.name();
        if self.side == Side::B { number.to_owned() } else { format!("{number}.{:?}", self.side) }
    }

    /// The inverse of [`Choice::name`].
    pub fn parse(text: &str) -> Option<Self> {
        Self::others().find(|choice| choice.name() == text)
    }
}

impl ReadingId {
    pub const ALL: [Self; 21] = [
        Self::C01,
        Self::C02,
        Self::C06,
        Self::C07,
        Self::C08,
        Self::C09,
        Self::C10,
        Self::C11,
        Self::C12,
        Self::C13,
        Self::C14,
        Self::C17,
        Self::C18,
        Self::C19,
        Self::C20,
        Self::C21,
        Self::C25,
        Self::C29,
        Self::C31,
        Self::C42,
        Self::C43,
    ];

    /// The number under which links and the page name the conflict.
    pub fn name(self) -> &'static str {
        const NAMES: [&str; ReadingId::ALL.len()] = [
            "C01", "C02", "C06", "C07", "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C17",
            "C18", "C19", "C20", "C21", "C25", "C29", "C31", "C42", "C43",
        ];
        NAMES[self as usize]
    }

    /// The positions that can be taken.
    pub fn sides(self) -> &'static [Side] {
        match self {
            Self::C31 => &[Side::A, Side::B, Side::C],
            _ => &[Side::A, Side::B],
        }
    }

    /// The pages that take a position. An empty list is nobody's position but
    /// ours or that of a published implementation.
    pub fn pages(self, side: Side) -> &'static [&'static str] {
        match (self, side) {
            (Self::C01, Side::A) => {
                &["shutting-down-a-message-store-provider", "imapisupport-storelogofftransports"]
            }
            (Self::C01, Side::B) => &["imsgstore-storelogoff"],
            (Self::C06, Side::A) => &[
                "imsprovider-shutdown",
                "ixpprovider-shutdown",
                "shutting-down-a-service-provider",
            ],
            (Self::C06, Side::B) => &["releasing-the-transport-provider"],
            (Self::C07, Side::A) => &["imsprovideriunknown", "shutting-down-a-service-provider"],
            (Self::C07, Side::B) => &["releasing-the-transport-provider"],
            // One page says both, of the results and in its remarks.
            (Self::C25, _) => &["mapifreebuffer"],
            // Both pages say both, one sentence after the other.
            (Self::C10 | Self::C11, _) => {
                &["imsgstore-storelogoff", "imapisupport-storelogofftransports"]
            }
            (Self::C31, Side::A) => {
                &["loading-message-store-providers", "implementing-service-provider-logon"]
            }
            (Self::C31, Side::B) => &["imsprovider-logon", "imapisession-openmsgstore"],
            (Self::C31, Side::C) => &["verifying-service-provider-configuration"],
            (_, Side::C) => &[],
            (Self::C17, Side::A) => {
                &["shutting-down-a-service-provider", "shutting-down-a-message-store-provider"]
            }
            (Self::C02, Side::A) => &["imsgstore-storelogoff"],
            (Self::C02, Side::B) => &["shutting-down-a-message-store-provider"],
            (Self::C08, Side::A) => &["imsprovider-logon"],
            (Self::C08 | Self::C09, Side::B) => &["loading-message-store-providers"],
            (Self::C09, Side::A) => &["imsprovider-spoolerlogon", "imsprovider-logon"],
            (Self::C12 | Self::C29, Side::A) | (Self::C13 | Self::C14, Side::B) => {
                &["imsgstore-storelogoff"]
            }
            (Self::C12, Side::B) | (Self::C13, Side::A) => &["imapisupport-storelogofftransports"],
            (Self::C20, Side::A) => &["ending-a-mapi-session", "registering-for-a-notification"],
            (Self::C20, Side::B) => &["imapisession-advise", "extended_notification"],
            (Self::C21, Side::A) => &["imapisession-logoff"],
            (Self::C21, Side::B) => &["ending-a-mapi-session", "imapisession-logoff"],
            (Self::C42, Side::A) => &["imslogon-openentry"],
            (Self::C43, Side::A) => &["imslogon-logoff"],
            (Self::C43, Side::B) => &["ixplogon-transportlogoff"],
            (Self::C14, Side::A) | (Self::C17 | Self::C29 | Self::C42, Side::B) => &[],
            (Self::C18, Side::A) => &["imapisession-logoff", "ending-a-mapi-session"],
            (Self::C18, Side::B) => &["imapisupport-makeinvalid"],
            (Self::C19, Side::A) => &["support-object-overview", "invalidating-an-object"],
            (Self::C19, Side::B) => &["imapisupport-makeinvalid"],
        }
    }
}

/// The reader's choices, one for each conflict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Readings {
    sides: [Side; ReadingId::ALL.len()],
}

impl Readings {
    pub fn side(self, reading: ReadingId) -> Side {
        self.sides[reading as usize]
    }

    /// A position that the reading does not have changes nothing.
    #[must_use]
    pub fn with(mut self, reading: ReadingId, side: Side) -> Self {
        if reading.sides().contains(&side) {
            self.sides[reading as usize] = side;
        }
        self
    }

    /// The positions that are not the default.
    pub fn chosen(self) -> impl Iterator<Item = Choice> {
        Choice::others().filter(move |choice| self.side(choice.reading) == choice.side)
    }

    /// Whether a line or a judgement that depends on a choice applies.
    pub fn allows(self, when: &[Choice]) -> bool {
        when.iter().all(|choice| self.side(choice.reading) == choice.side)
    }
}
