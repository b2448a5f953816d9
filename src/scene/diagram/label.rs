//! Everything on the diagram that has to be said in words.

use crate::scene::diagram::Lane;
use crate::sim::ids::{ClientId, Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::world::{Transit, Until};

/// A text to be said in the reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// The name of a lane.
    Lane(Lane),
    /// What runs in a lane: "app code", "the session", "MAPI's code", "your code".
    LaneNote(Lane),

    // Names of cards.
    Client(ClientId),
    /// "MAPIUID registry"
    Uids,
    /// "Status table"
    Rows,
    /// "MAPIUIDs", where there is little room.
    UidsShort,
    /// "Status rows", where there is little room.
    RowsShort,
    /// MAPI's own rows of the status table, from 1: subsystem, spooler, address book.
    MapiRow(u8),
    /// The row of the store provider.
    StoreRow,

    Spooler,
    Transports,
    /// A logon, named after its store; `true` for the spooler's copy.
    Group(ObjectId, bool),

    // Captions of cards.
    /// What an object is: "session", "provider", "logon".
    Role(ObjectKind),
    /// The client has nothing running.
    Resting,
    /// The client waits for a call to return.
    Waiting,
    /// The client has nothing more to do.
    Done,
    /// The provider's DLL is loaded so often.
    Loaded(u8),
    /// "called now"
    Called,
    /// "in Release()"
    In(MethodId),
    /// "freed at step 7"; 0 if that was before the run began.
    Freed(u32),
    /// "freed", where there is little room.
    FreedShort,
    /// Made invalid by `IMAPISupport::MakeInvalid`.
    Invalid,
    /// Cut off by its own provider.
    Detached,
    /// Nobody gave it back in time.
    Leaked,
    /// It is left because something leaked holds it.
    LeftOver,
    /// It was given back so many times more often than it was taken.
    Overspent(u8),

    /// So many objects, with so many references in all.
    Tally(u8, u8),
    /// So many objects, where there is little room.
    TallyShort(u8),
    /// Somebody outside of a logon holds so many references inside.
    By(Holder, u8),
    /// What is in transit for the store of a number, and how many messages wait; the number is 0
    /// where there is only one.
    Mail(u8, Transit, u8),

    // Labels of calls.
    /// What a call waits for.
    Waits(Until),

    // Tags of references.
    /// "store holds 1"
    Holds(Holder, u8),
    /// "store 1", where there is little room.
    HoldsShort(Holder, u8),
    /// "freed store still holds 1"
    StillHolds(Holder, u8),
}

impl Label {
    /// How many references a label is about, for where there is room for nothing else.
    pub fn count(&self) -> Option<u8> {
        match self {
            Self::Holds(_, n) | Self::HoldsShort(_, n) | Self::StillHolds(_, n) => Some(*n),
            _ => None,
        }
    }
}

/// A text, or code that is the same in every language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Text {
    Word(Label),
    Code(String),
}
