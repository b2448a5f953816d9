//! Acts that only some stories have room for: interfaces that are not there, buffers, and what is
//! reached by its entry ID alone.

use crate::sim::ids::{ObjectId, ObjectKind};
use crate::sim::setting::Setting;

/// What is done. Stores of the profile go by their number, objects by their id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extra {
    /// `IMAPISession::OpenMsgStore` of an open store, for an interface that it does not have
    OpenForeign(u8),
    /// `IUnknown::QueryInterface` for an interface that the object does not have
    QueryForeign(ObjectId),
    /// `IMAPIProp::GetProps` of a store
    GetProps(ObjectId),
    /// `MAPIFreeBuffer`
    Free(ObjectId),
    /// `IMAPISession::OpenEntry` for a folder of a store
    OpenByEntry(u8),
    /// Something in a store has changed, and its sinks are to hear of it later.
    Queue(ObjectId),
    /// A store's sinks hear of what was queued for them.
    Deliver(ObjectId),
    /// A client deletes a sink of its own, whoever may still hold it.
    Discard(ObjectId),
}

impl Extra {
    /// The word, and what it is about.
    pub(super) fn parts(self) -> (&'static str, String) {
        match self {
            Self::OpenForeign(n) => ("open-foreign", n.to_string()),
            Self::QueryForeign(id) => ("query-foreign", id.name()),
            Self::GetProps(id) => ("get-props", id.name()),
            Self::Free(id) => ("free", id.name()),
            Self::OpenByEntry(n) => ("open-by-entry", n.to_string()),
            Self::Queue(id) => ("queue", id.name()),
            Self::Deliver(id) => ("deliver", id.name()),
            Self::Discard(id) => ("discard", id.name()),
        }
    }

    pub(super) fn read(word: &str, about: &str) -> Option<Self> {
        let entry = || about.parse::<u8>().ok().filter(|n| (1..=9).contains(n));
        let object = || ObjectId::parse(about);
        Some(match word {
            "open-foreign" => Self::OpenForeign(entry()?),
            "query-foreign" => Self::QueryForeign(object()?),
            "get-props" => Self::GetProps(object()?),
            "free" => Self::Free(object()?),
            "open-by-entry" => Self::OpenByEntry(entry()?),
            "queue" => Self::Queue(object()?),
            "deliver" => Self::Deliver(object()?),
            "discard" => Self::Discard(object()?),
            _ => return None,
        })
    }

    /// Everything that a client could name in a setting, whether or not it makes sense.
    pub(super) fn nameable(setting: &Setting, stores: &[ObjectId]) -> Vec<Self> {
        let room = setting.room;
        let mut all = Vec::new();
        if room.foreign {
            all.extend(setting.entries().map(Self::OpenForeign));
            all.extend(stores.iter().copied().map(Self::QueryForeign));
        }
        if room.buffers > 0 {
            all.extend(stores.iter().copied().map(Self::GetProps));
            let buffers = (1..=2 * room.buffers).map(|n| ObjectId::new(ObjectKind::Buffer, n));
            all.extend(buffers.map(Self::Free));
        }
        if room.by_entry {
            all.extend(setting.entries().map(Self::OpenByEntry));
        }
        if room.late {
            let sinks = (1..=room.sinks).map(|n| ObjectId::new(ObjectKind::Sink, n));
            all.extend(sinks.map(Self::Discard));
        }
        all
    }

    /// The same act of a store that goes by another number.
    pub(in crate::sim) fn renamed(self, entry: impl Fn(u8) -> u8) -> Self {
        match self {
            Self::OpenForeign(n) => Self::OpenForeign(entry(n)),
            Self::OpenByEntry(n) => Self::OpenByEntry(entry(n)),
            Self::QueryForeign(_) | Self::GetProps(_) | Self::Free(_) => self,
            Self::Queue(_) | Self::Deliver(_) | Self::Discard(_) => self,
        }
    }

    /// The object whose method is called, or that is freed; the session otherwise.
    pub fn object(self) -> Option<ObjectId> {
        match self {
            Self::QueryForeign(id) | Self::GetProps(id) | Self::Free(id) => Some(id),
            Self::Queue(id) | Self::Deliver(id) | Self::Discard(id) => Some(id),
            Self::OpenForeign(_) | Self::OpenByEntry(_) => None,
        }
    }
}
