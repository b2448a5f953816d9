//! Names of the things in a world: parties, objects, methods, holders.

use std::hash::{Hash, Hasher};

pub use crate::sim::method::MethodId;

/// Whoever a duty can fall on: the authors of the code that is running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// The program that logged on to MAPI.
    Client,
    /// The MAPI subsystem: session, support objects, tables.
    Mapi,
    /// The message store provider.
    Provider,
}

/// One of the programs that use MAPI, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClientId(pub u8);

impl ClientId {
    /// The only one in most stories.
    pub const FIRST: Self = Self(1);
    /// A world has room for so many.
    pub const MAX: u8 = 3;

    /// Its place in lists of clients, counted from 0.
    pub fn index(self) -> usize {
        usize::from(self.0.saturating_sub(1))
    }
}

/// Whoever acts on its own, outside of every listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    Client(ClientId),
    /// The MAPI spooler, which delivers and fetches mail in the background.
    Spooler,
    /// A transport provider, or the server behind it.
    Transport,
    /// A thread of the provider's own, which hears from its server.
    Server,
}

impl Actor {
    pub const FIRST: Self = Self::Client(ClientId::FIRST);
}

impl Default for Actor {
    fn default() -> Self {
        Self::FIRST
    }
}

/// What an object is; its interface decides which methods it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectKind {
    Session,
    Provider,
    Support,
    Logon,
    Store,
    Folder,
    Status,
    Section,
    Sink,
    /// Memory from `MAPIAllocateBuffer`.
    Buffer,
}

impl ObjectKind {
    /// Every kind, in the order in which the diagram and the step list name them.
    pub const ALL: [Self; 10] = [
        Self::Session,
        Self::Provider,
        Self::Support,
        Self::Logon,
        Self::Store,
        Self::Folder,
        Self::Status,
        Self::Section,
        Self::Sink,
        Self::Buffer,
    ];

    /// The MAPI interface, or the type of a pointer to it, the same in every language.
    pub fn interface(self) -> &'static str {
        match self {
            Self::Session => "IMAPISession",
            Self::Provider => "IMSProvider",
            Self::Support => "IMAPISupport",
            Self::Logon => "IMSLogon",
            Self::Store => "IMsgStore",
            Self::Folder => "IMAPIFolder",
            Self::Status => "IMAPIStatus",
            Self::Section => "IProfSect",
            Self::Sink => "IMAPIAdviseSink",
            Self::Buffer => "LPVOID",
        }
    }

    /// The role's word in links and traces; a number follows it.
    pub fn role(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Provider => "provider",
            Self::Support => "support",
            Self::Logon => "logon",
            Self::Store => "store",
            Self::Folder => "folder",
            Self::Status => "status",
            Self::Section => "section",
            Self::Sink => "sink",
            Self::Buffer => "buffer",
        }
    }

    /// The party whose code the object runs (contract section 1).
    pub fn implementer(self) -> Party {
        match self {
            Self::Session | Self::Support | Self::Section | Self::Buffer => Party::Mapi,
            Self::Sink => Party::Client,
            Self::Provider | Self::Logon | Self::Store | Self::Folder | Self::Status => {
                Party::Provider
            }
        }
    }
}

/// One object: its kind, and which of that kind it is, counted from 1.
#[derive(Clone, Copy, Debug, Eq, PartialOrd, Ord)]
pub struct ObjectId {
    pub kind: ObjectKind,
    pub n: u8,
}

/// As it would be derived, but without a call: searches compare objects all the time.
impl PartialEq for ObjectId {
    #[inline(always)]
    fn eq(&self, other: &Self) -> bool {
        (self.kind as u8 == other.kind as u8) & (self.n == other.n)
    }
}

/// In one word: searches hash objects and holders all the time.
impl Hash for ObjectId {
    #[inline(always)]
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(self.word());
    }
}

impl ObjectId {
    /// Another one for each object.
    #[inline(always)]
    fn word(self) -> u32 {
        (self.kind as u32) << 8 | u32::from(self.n)
    }

    pub const fn new(kind: ObjectKind, n: u8) -> Self {
        Self { kind, n }
    }

    /// The stable name of the object's role, such as `store1`.
    pub fn name(self) -> String {
        format!("{}{}", self.kind.role(), self.n)
    }

    /// The inverse of [`ObjectId::name`]; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let split = text.find(|c: char| c.is_ascii_digit())?;
        let (role, number) = text.split_at(split);
        let kind = ObjectKind::ALL.into_iter().find(|k| k.role() == role)?;
        let n = number.parse().ok().filter(|n| *n > 0)?;
        (number == format!("{n}")).then_some(Self { kind, n })
    }
}

/// Whoever holds a counted reference, as the ledger books it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    Client(ClientId),
    /// The spooler, on its own store objects.
    Spooler,
    Object(ObjectId),
    /// A call of MAPI's that is still running, such as `IMAPISession::OpenMsgStore`, which holds
    /// the creating reference on the support object until `Logon` has returned.
    Call(MethodId),
}

impl Hash for Holder {
    #[inline(always)]
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(match *self {
            Self::Client(client) => u32::from(client.0),
            Self::Spooler => 1 << 16,
            Self::Object(id) => 2 << 16 | id.word(),
            Self::Call(method) => 3 << 16 | method as u32,
        });
    }
}

impl Holder {
    pub const FIRST: Self = Self::Client(ClientId::FIRST);

    pub fn is_client(self) -> bool {
        matches!(self, Self::Client(_))
    }
}

impl From<Actor> for Holder {
    fn from(actor: Actor) -> Self {
        match actor {
            Actor::Client(id) => Self::Client(id),
            // A transport takes no references on store objects.
            Actor::Spooler | Actor::Transport | Actor::Server => Self::Spooler,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_objects_round_trip() {
        for kind in ObjectKind::ALL {
            let id = ObjectId::new(kind, 2);
            assert_eq!(ObjectId::parse(&id.name()), Some(id));
        }
        for bad in ["", "store", "store0", "store01", "store256", "shop1", "1store"] {
            assert_eq!(ObjectId::parse(bad), None, "{bad}");
        }
    }
}
