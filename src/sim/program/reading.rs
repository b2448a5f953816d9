//! Readings: the places where published pages disagree, and the reader's choice for each.

/// A conflict of `contract` section 5 that changes what runs or how it is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReadingId {
    /// C01: when does the provider call `StoreLogoffTransports`?
    C01,
    /// C06: is `Shutdown` called before or after the logon's `Release`?
    C06,
    /// C07: is `Shutdown` due with the last store or with the session?
    C07,
    /// C10: does `LOGOFF_ABORT` refuse while something is in transit, or stop it?
    C10,
    /// C11: do `LOGOFF_NO_WAIT` and `LOGOFF_ORDERLY` wait for what is in transit?
    C11,
    /// C17: may `Logoff` come twice?
    C17,
    /// C18: what may be called on an open store after session logoff?
    C18,
    /// C19: does `QueryInterface` of an invalidated object work?
    C19,
    /// C31: what does a logon answer that misses a password and may not ask?
    C31,
}

/// Which of two positions is taken. `A` is the default everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    #[default]
    A,
    B,
}

/// One conflict with one position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice {
    pub reading: ReadingId,
    pub side: Side,
}

impl ReadingId {
    pub const ALL: [Self; 9] = [
        Self::C01,
        Self::C06,
        Self::C07,
        Self::C10,
        Self::C11,
        Self::C17,
        Self::C18,
        Self::C19,
        Self::C31,
    ];

    /// The number under which links and the page name the conflict.
    pub fn name(self) -> &'static str {
        match self {
            Self::C01 => "C01",
            Self::C06 => "C06",
            Self::C07 => "C07",
            Self::C10 => "C10",
            Self::C11 => "C11",
            Self::C17 => "C17",
            Self::C18 => "C18",
            Self::C19 => "C19",
            Self::C31 => "C31",
        }
    }

    /// The pages that take a position: for A, then for B. An empty list is nobody's position but
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
            // Both pages say both, one sentence after the other.
            (Self::C10 | Self::C11, _) => {
                &["imsgstore-storelogoff", "imapisupport-storelogofftransports"]
            }
            (Self::C31, Side::A) => {
                &["loading-message-store-providers", "implementing-service-provider-logon"]
            }
            (Self::C31, Side::B) => &["imsprovider-logon", "imapisession-openmsgstore"],
            (Self::C17, Side::A) => {
                &["shutting-down-a-service-provider", "shutting-down-a-message-store-provider"]
            }
            (Self::C17, Side::B) => &[],
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

    #[must_use]
    pub fn with(mut self, reading: ReadingId, side: Side) -> Self {
        self.sides[reading as usize] = side;
        self
    }

    /// Whether a line or a judgement that depends on a choice applies.
    pub fn allows(self, when: &[Choice]) -> bool {
        when.iter().all(|choice| self.side(choice.reading) == choice.side)
    }

    /// Every combination, for tests that must hold under each.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..1_u32 << ReadingId::ALL.len()).map(|bits| {
            ReadingId::ALL.into_iter().fold(Self::default(), |all, reading| {
                let side = if bits >> reading as u32 & 1 == 1 { Side::B } else { Side::A };
                all.with(reading, side)
            })
        })
    }
}
