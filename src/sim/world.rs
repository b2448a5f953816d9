//! The whole state of affairs at one moment: objects, references, tables, and the running calls.

mod awaited;
mod frame;
mod knowledge;
mod queries;
mod waiting;

pub use awaited::Awaited;
pub use frame::Frame;
pub use knowledge::{ClientSide, Connection, Mark, Monitor, Watch};
pub use waiting::{Mailbox, Parked, Process, Transit, Until};

use crate::sim::event::Agent;
use crate::sim::ids::{Actor, Holder, ObjectId, ObjectKind};
use crate::sim::program::op::{Field, Flag, List};
use crate::sim::setting::{Mail, Setting};
use crate::sim::value::LogoffFlags;

/// The deepest nesting of calls; the deepest lawful one is 6.
pub const MAX_STACK: usize = 16;
/// No count is allowed to rise above this.
pub const MAX_REFS: i8 = 12;
/// No count is allowed to sink below this.
pub const MIN_REFS: i8 = -4;
/// The most registrations of one MAPIUID, rows of one logon, entries of one list.
pub const MAX_ROWS: u8 = 8;
/// The rows of the status table that are MAPI's own (`status-tables`).
pub const MAPI_ROWS: u8 = 3;
/// The MAPIUIDs that the provider registers for a logon.
pub const UIDS: u8 = 2;

/// A small value: comparable, hashable, without history. Only [`crate::sim::step`] makes new ones.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct World {
    /// What the story takes as given.
    pub setting: Setting,
    /// In the order of their ids.
    pub objects: Vec<Object>,
    /// The ledger: who holds how many references on what, in order; no entry is zero.
    pub holds: Vec<Hold>,
    /// The running calls of whoever acts, the outermost first. Empty at rest.
    pub stack: Vec<Frame>,
    /// Who acts; the first client at rest.
    pub actor: Actor,
    /// The calls that wait for somebody else, in the order of their actors.
    pub parked: Vec<Parked>,
    /// Registrations of MAPIUIDs, in order.
    pub uids: Vec<UidEntry>,
    /// The store provider's rows in the status table; MAPI's own three are not listed.
    pub rows: Vec<RowEntry>,
    /// By process, the first client's at the front.
    pub processes: Vec<Process>,
    /// By client, the first at the front.
    pub clients: Vec<ClientSide>,
    /// By store of the profile; empty where there is no mail.
    pub mail: Vec<Mailbox>,
    /// The message service has been configured anew.
    pub configured: bool,
    pub monitor: Monitor,
    /// Behaviour is undefined from here on; what follows is only one of many things that could.
    pub undefined: bool,
}

/// One object.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Object {
    pub id: ObjectId,
    pub life: Life,
    /// What the object itself counts.
    pub refs: i8,
    /// References given back that nobody held: `refs` is the sum of the ledger minus these. Below
    /// zero: references given back that the object did not count.
    pub unmatched: i8,
    /// Pointers that are not empty.
    pub fields: Vec<(Field, ObjectId)>,
    pub lists: Vec<(List, ObjectId)>,
    pub flags: Vec<Flag>,
    /// The flags that a store has saved (reading C01 late).
    pub saved: LogoffFlags,
    /// The process whose memory it is in, counted from 0.
    pub process: u8,
    /// The logon that it belongs to, counted from 1 in the order in which MAPI began them; 0 if it
    /// belongs to none.
    pub logon: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Life {
    Live,
    /// Cut off by its own provider: its methods answer `MAPI_E_INVALID_OBJECT`.
    Detached,
    /// Made invalid by `IMAPISupport::MakeInvalid`: MAPI's stand-in answers, and owns the memory.
    Invalid,
    Freed,
}

/// An entry of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hold {
    pub object: ObjectId,
    pub holder: Holder,
    pub count: i8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UidEntry {
    pub uid: u8,
    pub support: ObjectId,
    pub copies: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowEntry {
    pub support: ObjectId,
    pub copies: u8,
}

impl Default for World {
    fn default() -> Self {
        Self::new(Setting::ONE)
    }
}

impl World {
    /// The world before anybody has done anything.
    pub fn new(setting: Setting) -> Self {
        let mail = if setting.has_spooler() { usize::from(setting.stores) } else { 0 };
        Self {
            setting,
            objects: Vec::new(),
            holds: Vec::new(),
            stack: Vec::new(),
            actor: Actor::FIRST,
            parked: Vec::new(),
            uids: Vec::new(),
            rows: Vec::new(),
            processes: vec![Process::default(); setting.processes()],
            clients: vec![ClientSide::default(); setting.clients().count()],
            mail: vec![
                Mailbox { online: setting.mail != Mail::Offline, ..Mailbox::default() };
                mail
            ],
            configured: false,
            monitor: Monitor::default(),
            undefined: false,
        }
    }

    /// The object, whatever its life.
    pub fn object(&self, id: ObjectId) -> Option<&Object> {
        self.objects.iter().find(|object| object.id == id)
    }

    /// Where an object is among all, counted from 0.
    pub(crate) fn place_of(&self, id: ObjectId) -> Option<usize> {
        self.objects.iter().position(|object| object.id == id)
    }

    /// Whether the object exists and its memory is not gone.
    pub fn exists(&self, id: ObjectId) -> bool {
        self.object(id).is_some_and(|object| object.life != Life::Freed)
    }

    /// The references that the holder has on the object.
    pub fn held(&self, holder: Holder, object: ObjectId) -> i8 {
        let entry = self.holds.iter().find(|h| h.object == object && h.holder == holder);
        entry.map_or(0, |entry| entry.count)
    }

    /// Who holds references on the object.
    pub fn holders(&self, object: ObjectId) -> impl Iterator<Item = &Hold> {
        self.holds.iter().filter(move |hold| hold.object == object)
    }

    /// Whether no call can go on by itself.
    pub fn at_rest(&self) -> bool {
        self.stack.is_empty()
    }

    /// Whether some call waits for somebody else.
    pub fn is_waiting(&self) -> bool {
        !self.parked.is_empty()
    }

    /// The running call, and who it is.
    pub fn running(&self) -> Agent {
        self.stack.last().map_or_else(|| self.actor.into(), Frame::agent)
    }

    /// What MAPI counts for a process.
    pub fn process(&self, process: u8) -> Process {
        self.processes.get(usize::from(process)).copied().unwrap_or_default()
    }

    pub(crate) fn process_mut(&mut self, process: u8) -> Option<&mut Process> {
        self.processes.get_mut(usize::from(process))
    }

    /// Takes so many references into the ledger, or strikes them out; a machine notes it down.
    pub(crate) fn book(&mut self, holder: Holder, object: ObjectId, by: i8) {
        match self.holds.binary_search_by(|h| h.object.cmp(&object).then(h.holder.cmp(&holder))) {
            Ok(at) => {
                self.holds[at].count += by;
                if self.holds[at].count == 0 {
                    self.holds.remove(at);
                }
            }
            Err(at) => self.holds.insert(at, Hold { object, holder, count: by }),
        }
    }

    /// The next free id of a kind.
    pub(crate) fn next_id(&self, kind: ObjectKind) -> ObjectId {
        let n = self.objects.iter().filter(|o| o.id.kind == kind).count();
        ObjectId::new(kind, u8::try_from(n).map_or(u8::MAX, |n| n.saturating_add(1)))
    }

    /// What must hold in every world; the first thing that does not.
    ///
    /// # Errors
    /// A short name of the broken invariant, for tests and for refusing a damaged link.
    pub fn check(&self) -> Result<(), &'static str> {
        let rising = |pair: &[Object]| pair[0].id < pair[1].id;
        if !self.objects.windows(2).all(rising) {
            return Err("objects out of order");
        }
        if self.stack.len() > MAX_STACK {
            return Err("stack above its cap");
        }
        if self.holds.iter().any(|hold| hold.count <= 0) {
            return Err("empty ledger entry");
        }
        for object in &self.objects {
            if !(MIN_REFS..=MAX_REFS).contains(&object.refs) {
                return Err("count beyond its caps");
            }
            let held: i8 = self.holders(object.id).map(|hold| hold.count).sum();
            if held - object.unmatched != object.refs {
                return Err("ledger and count disagree");
            }
            if object.lists.len() > usize::from(MAX_ROWS) {
                return Err("list above its cap");
            }
        }
        let copies = self.uids.iter().map(|u| u.copies).chain(self.rows.iter().map(|r| r.copies));
        if copies.into_iter().any(|n| n == 0 || n > MAX_ROWS) {
            return Err("table beyond its caps");
        }
        Ok(())
    }
}

impl Object {
    pub fn field(&self, field: Field) -> Option<ObjectId> {
        self.fields.iter().find(|(name, _)| *name == field).map(|(_, id)| *id)
    }

    pub fn flag(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }

    pub fn list(&self, list: List) -> impl Iterator<Item = ObjectId> {
        self.lists.iter().filter(move |(name, _)| *name == list).map(|(_, id)| *id)
    }

    pub(crate) fn set_field(&mut self, field: Field, to: Option<ObjectId>) {
        put(&mut self.fields, field, to);
    }

    pub(crate) fn raise(&mut self, flag: Flag) {
        if let Err(at) = self.flags.binary_search(&flag) {
            self.flags.insert(at, flag);
        }
    }
}

/// Sets or clears an entry of an ordered map.
fn put<K: Copy + Ord>(map: &mut Vec<(K, ObjectId)>, key: K, to: Option<ObjectId>) {
    map.retain(|(name, _)| *name != key);
    if let Some(id) = to {
        let at = map.partition_point(|(name, _)| *name < key);
        map.insert(at, (key, id));
    }
}
