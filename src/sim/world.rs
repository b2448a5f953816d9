//! The whole state of affairs at one moment: objects, references, tables, and the running calls.

use crate::sim::event::Agent;
use crate::sim::ids::{Actor, ClientId, Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::program::op::{Field, Flag, List, Local};
use crate::sim::setting::{Mail, Setting};
use crate::sim::value::{HResult, LogoffFlags};

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

/// What MAPI counts once for each process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Process {
    /// How often MAPI has been initialized and not uninitialized.
    pub initialized: u8,
    /// How often the provider's DLL is loaded.
    pub loaded: u8,
    /// MAPI has been uninitialized for the last time, and what is left has been judged.
    pub judged: bool,
    /// `DoFastShutdown` has been called: nothing may be called any more.
    pub shut_down: bool,
}

/// Calls that cannot go on until somebody else does something.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Parked {
    pub actor: Actor,
    pub stack: Vec<Frame>,
    pub until: Until,
    /// It has been reported that this can never come about.
    pub hangs: bool,
}

/// What a call waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Until {
    /// Nothing is in transit for the store of this number.
    Idle(u8),
    /// Nothing is in transit for it, and nothing waits to be sent.
    Flushed(u8),
    /// Every folder that the store lists has been given back.
    Emptied(ObjectId),
}

/// What is in transit for a store, and what the spooler has still to do for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mailbox {
    pub transit: Transit,
    /// Messages that wait in the outgoing queue.
    pub queue: u8,
    /// The transports may bring new messages.
    pub receiving: bool,
    /// The transports may be given messages.
    pub sending: bool,
    /// The transports reach their server.
    pub online: bool,
    /// The spooler lets go of the store as soon as this is done.
    pub due: Option<Until>,
}

/// What moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Transit {
    #[default]
    Idle,
    /// The spooler is inside `StartMessage`.
    Inbound,
    /// A message is between `SubmitMessage` and `EndMessage`.
    Outbound,
}

impl Default for Mailbox {
    fn default() -> Self {
        Self {
            transit: Transit::Idle,
            queue: 0,
            receiving: true,
            sending: true,
            online: true,
            due: None,
        }
    }
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

/// A running call.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Frame {
    /// The listing that is running.
    pub method: MethodId,
    /// The method as the caller knows it: another one where MAPI's stand-in answers.
    pub called: MethodId,
    pub this: Option<ObjectId>,
    /// The slot of the listing that is being executed, or waits for a call to return.
    pub pc: u8,
    /// How often the current line has been executed already (a doubled one runs twice).
    pub done: u8,
    /// Whose reference a `Release` gives back.
    pub spender: Holder,
    /// `c`; `None` until the line that sets it has run.
    pub count: Option<i8>,
    /// `*lpulFlags` of the caller.
    pub param: LogoffFlags,
    /// `f`
    pub flags: LogoffFlags,
    /// `zero`
    pub zero: LogoffFlags,
    /// `mine`
    pub mine: bool,
    /// `ulFlags` of `IMAPISession::Logoff` has `MAPI_LOGOFF_SHARED`.
    pub shared: bool,
    /// `hr`
    pub result: HResult,
    /// What the call has yet to wait for.
    pub until: Option<Until>,
    /// The connection number that `Advise` gives back, or `Unadvise` is given.
    pub connection: u8,
    /// The MAPIUID that `SetProviderUID` is given.
    pub uid: u8,
    pub locals: Vec<(Local, ObjectId)>,
    /// What has been written through the caller's pointers.
    pub out: Vec<(Local, ObjectId)>,
    /// The entries that a loop has still to visit, the next one last; `None` outside of a loop.
    pub visits: Option<Vec<ObjectId>>,
}

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
    /// The stores whose `StoreLogoff` has answered `LOGOFF_COMPLETE`.
    pub complete: Vec<ObjectId>,
}

impl Default for World {
    fn default() -> Self {
        Self::new(Setting::ONE)
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

    /// Whether somebody can still bring about what a call waits for. Mail moves by itself, and a
    /// transport may reach its server again; a client gives back what it holds unless it waits too.
    pub fn can_be_met(&self, until: Until) -> bool {
        let Until::Emptied(store) = until else {
            return true;
        };
        let listed = self.object(store).into_iter().flat_map(|store| store.list(List::Folders));
        listed.into_iter().all(|folder| {
            let mut clients = self.holders(folder).filter(|hold| hold.holder.is_client());
            clients.any(|hold| {
                let waits = |parked: &&Parked| Holder::from(parked.actor) == hold.holder;
                match self.parked.iter().find(waits) {
                    None => true,
                    // Two that wait for each other's folders wait for ever.
                    Some(parked) => {
                        parked.until != until && !matches!(parked.until, Until::Emptied(_))
                    }
                }
            })
        })
    }

    /// The calls that wait for what nobody can bring about any more.
    pub fn hanging(&self) -> impl Iterator<Item = &Parked> {
        self.parked.iter().filter(|parked| !self.can_be_met(parked.until))
    }

    /// Whether what a call waits for has come about.
    pub fn is_met(&self, until: Until) -> bool {
        match until {
            Until::Idle(entry) => {
                self.mailbox(entry).is_none_or(|mailbox| mailbox.transit == Transit::Idle)
            }
            Until::Flushed(entry) => self
                .mailbox(entry)
                .is_none_or(|mailbox| mailbox.transit == Transit::Idle && mailbox.queue == 0),
            Until::Emptied(store) => {
                self.object(store).is_none_or(|store| store.list(List::Folders).next().is_none())
            }
        }
    }

    /// The object, whatever its life.
    pub fn object(&self, id: ObjectId) -> Option<&Object> {
        self.objects.iter().find(|object| object.id == id)
    }

    pub(crate) fn object_mut(&mut self, id: ObjectId) -> Option<&mut Object> {
        self.objects.iter_mut().find(|object| object.id == id)
    }

    /// Whether the object exists and its memory is not gone.
    pub fn exists(&self, id: ObjectId) -> bool {
        self.object(id).is_some_and(|object| object.life != Life::Freed)
    }

    /// The references that the holder has on the object.
    pub fn held(&self, holder: Holder, object: ObjectId) -> i8 {
        let entry = self.holds.iter().find(|h| h.holder == holder && h.object == object);
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
        self.stack.last().map_or(self.actor.into(), Frame::agent)
    }

    /// The clients, each with what it knows.
    pub fn sides(&self) -> impl Iterator<Item = (ClientId, &ClientSide)> {
        (1..).map(ClientId).zip(&self.clients)
    }

    /// What a client knows; nothing if the story has no such client.
    pub fn side(&self, client: ClientId) -> &ClientSide {
        static NOBODY: ClientSide = ClientSide {
            initialized: false,
            session: None,
            exited: false,
            ended: false,
            may_shut_down: false,
            told: false,
            given: Vec::new(),
            connections: Vec::new(),
            complete: Vec::new(),
        };
        self.clients.get(client.index()).unwrap_or(&NOBODY)
    }

    /// The process of whoever acts. The spooler runs beside the first client.
    pub fn process_of(&self, actor: Actor) -> u8 {
        match actor {
            Actor::Client(client) => self.setting.process(client),
            Actor::Spooler | Actor::Transport => 0,
        }
    }

    /// What MAPI counts for a process.
    pub fn process(&self, process: u8) -> Process {
        self.processes.get(usize::from(process)).copied().unwrap_or_default()
    }

    pub(crate) fn process_mut(&mut self, process: u8) -> Option<&mut Process> {
        self.processes.get_mut(usize::from(process))
    }

    /// Whether MAPI is initialized where a client runs.
    pub fn is_initialized(&self, client: ClientId) -> bool {
        self.process(self.setting.process(client)).initialized > 0
    }

    /// The references that all clients together have on an object.
    pub fn held_by_clients(&self, object: ObjectId) -> i8 {
        let theirs = self.holders(object).filter(|hold| hold.holder.is_client());
        theirs.map(|hold| hold.count).sum()
    }

    /// The logon that an object belongs to, counted from 1; 0 if it belongs to none.
    pub fn logon_of(&self, id: ObjectId) -> u8 {
        self.object(id).map_or(0, |object| object.logon)
    }

    /// The first object of a kind that belongs to a logon.
    pub fn member(&self, logon: u8, kind: ObjectKind) -> Option<ObjectId> {
        let of = |object: &&Object| object.logon == logon && object.id.kind == kind;
        self.objects.iter().find(of).map(|object| object.id)
    }

    /// What the judges remember of the logon that an object belongs to.
    pub fn watch(&self, id: ObjectId) -> Option<&Watch> {
        self.monitor.logons.get(usize::from(self.logon_of(id)).checked_sub(1)?)
    }

    /// The store of the profile that an object belongs to, counted from 1; 0 for none.
    pub fn entry_of(&self, id: ObjectId) -> u8 {
        self.watch(id).map_or(0, |watch| watch.entry)
    }

    pub(crate) fn watch_mut(&mut self, id: ObjectId) -> Option<&mut Watch> {
        let at = usize::from(self.logon_of(id)).checked_sub(1)?;
        self.monitor.logons.get_mut(at)
    }

    /// Whether the session in which a store was opened has ended.
    pub fn is_over(&self, id: ObjectId) -> bool {
        let session = self.watch(id).and_then(|watch| watch.session);
        session.is_some_and(|session| self.is_ended(session))
    }

    /// Whether `IMSLogon::Logoff` has never been called for the logon that an object belongs to.
    pub fn never_logged_off(&self, id: ObjectId) -> bool {
        self.watch(id).is_none_or(|watch| watch.logoffs == Mark::Never)
    }

    /// Whether `IMAPISession::Logoff` has been called for a session.
    pub fn is_ended(&self, session: ObjectId) -> bool {
        self.monitor.ended.contains(&session)
    }

    /// The clients that hold references on an object.
    pub fn users(&self, object: ObjectId) -> usize {
        self.holders(object).filter(|hold| hold.holder.is_client()).count()
    }

    /// Whether an object was made for the spooler.
    pub fn is_spoolers(&self, id: ObjectId) -> bool {
        self.watch(id).is_some_and(|watch| watch.spooler)
    }

    /// The spooler's store object for the store of a number, in a session.
    pub fn spoolers(&self, entry: u8) -> Option<ObjectId> {
        let own = |o: &&Object| {
            let of = self.watch(o.id).is_some_and(|watch| watch.spooler && watch.entry == entry);
            o.id.kind == ObjectKind::Store && o.life != Life::Freed && of
        };
        self.objects.iter().find(own).map(|object| object.id)
    }

    /// Whether a client has the store of a number open in another process than this one.
    pub fn is_open_elsewhere(&self, entry: u8, process: u8) -> bool {
        self.objects.iter().any(|object| {
            object.id.kind == ObjectKind::Store
                && object.process != process
                && self.entry_of(object.id) == entry
                && self.users(object.id) > 0
        })
    }

    /// The mailbox of the store of a number.
    pub fn mailbox(&self, entry: u8) -> Option<&Mailbox> {
        self.mail.get(usize::from(entry).checked_sub(1)?)
    }

    pub(crate) fn mailbox_mut(&mut self, entry: u8) -> Option<&mut Mailbox> {
        self.mail.get_mut(usize::from(entry).checked_sub(1)?)
    }

    pub(crate) fn book(&mut self, holder: Holder, object: ObjectId, by: i8) {
        match self.holds.binary_search_by(|h| (h.object, h.holder).cmp(&(object, holder))) {
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
        ObjectId::new(kind, u8::try_from(n).map_or(u8::MAX, |n| n + 1))
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

impl Frame {
    pub fn local(&self, local: Local) -> Option<ObjectId> {
        self.locals.iter().find(|(name, _)| *name == local).map(|(_, id)| *id)
    }

    /// Who is running: the object, or the function.
    pub fn agent(&self) -> Agent {
        self.this.map_or(Agent::Function(self.method), Agent::Object)
    }

    pub(crate) fn set_local(&mut self, local: Local, to: Option<ObjectId>) {
        put(&mut self.locals, local, to);
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
