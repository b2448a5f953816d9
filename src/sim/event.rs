//! Facts that happened, and findings: a rule broken, by whom, with what consequence.

use crate::sim::ids::{Actor, ClientId, Holder, MethodId, ObjectId, Party};
use crate::sim::program::line::{Basis, LineId};
use crate::sim::rule::{Consequence, RuleId};
use crate::sim::value::{Answer, LogoffFlags};
use crate::sim::world::Until;

/// One fact, and the line that brought it about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Event {
    pub fact: Fact,
    /// The line that was being executed; `None` for what the client does, and for what is found
    /// when a run is judged.
    pub line: Option<LineId>,
    pub basis: Basis,
    /// The number of calls that are open around the event; a call counts itself.
    pub depth: u8,
}

/// Who did something: the client's own code, or a method of an object, or one of MAPI's functions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Agent {
    Client(ClientId),
    Spooler,
    Transport,
    /// A thread of the provider's own.
    Server,
    /// A method of an object that is running.
    Object(ObjectId),
    /// A function that belongs to no object.
    Function(MethodId),
}

impl From<Actor> for Agent {
    fn from(actor: Actor) -> Self {
        match actor {
            Actor::Client(id) => Self::Client(id),
            Actor::Spooler => Self::Spooler,
            Actor::Transport => Self::Transport,
            Actor::Server => Self::Server,
        }
    }
}

impl Agent {
    pub const FIRST: Self = Self::Client(ClientId::FIRST);

    pub fn is_client(self) -> bool {
        matches!(self, Self::Client(_))
    }

    /// The name in traces: an interface, or the party that has the function.
    pub fn name(self) -> &'static str {
        match self {
            Self::Client(ClientId(2)) => "client2",
            Self::Client(ClientId(3)) => "client3",
            Self::Client(_) => "client",
            Self::Spooler => "spooler",
            Self::Transport => "transport",
            Self::Server => "server",
            Self::Object(id) => id.kind.interface(),
            Self::Function(MethodId::SpoolerLetGo | MethodId::SpoolerSend) => "spooler",
            Self::Function(method) => match method.party() {
                Party::Provider => "provider",
                Party::Mapi => "MAPI",
                Party::Client => "client",
            },
        }
    }
}

/// What a call brings along, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CallArg {
    None,
    /// `*lpulFlags` of `StoreLogoff` and `StoreLogoffTransports`.
    Flags(LogoffFlags),
    /// `*lpulFlags` of `Logoff` and `Shutdown`; zero unless the caller forgot to set it.
    Reserved(LogoffFlags),
    /// `ulFlags` of `IMAPISession::Logoff`.
    SessionFlags(SessionFlags),
    /// `flFlags` of `MAPILogonEx`.
    LogonFlags(LogonFlags),
    Object(ObjectId),
    /// A MAPIUID, counted from 1.
    Uid(u8),
    /// A connection number of `Advise`.
    Connection(u8),
    /// What `OnNotify` tells of.
    Alarm(Alarm),
}

/// The event of a notification, as far as MAPI sends one here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Alarm {
    /// `fnevCriticalError` (0x1)
    Critical,
    /// `fnevExtended` (0x80000000)
    Extended,
}

impl Alarm {
    pub fn name(self) -> &'static str {
        match self {
            Self::Critical => "fnevCriticalError",
            Self::Extended => "fnevExtended",
        }
    }
}

/// `ulFlags` of `IMAPISession::Logoff`, as far as a client here may pass them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SessionFlags {
    None,
    /// `MAPI_LOGOFF_SHARED` (0x1)
    Shared,
    /// `MAPI_LOGOFF_UI` (0x2)
    Ui,
    /// No flag, but `ulReserved` is not zero.
    Reserved,
}

/// What `MAPILogonEx` is asked for where it is not what every client asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogonFlags {
    /// `MAPI_NT_SERVICE | MAPI_NO_MAIL`
    Service,
    /// None at all.
    Plain,
}

impl LogonFlags {
    pub fn names(self) -> &'static str {
        match self {
            Self::Service => "MAPI_NT_SERVICE | MAPI_NO_MAIL",
            Self::Plain => "0",
        }
    }
}

/// Providers that MAPI turns to before it turns to message stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Others {
    Transports,
    AddressBooks,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// A call begins. `this` is empty for functions.
    Call { from: Agent, this: Option<ObjectId>, method: MethodId, arg: CallArg },
    /// A call ends; `flags` is `*lpulFlags` on the way out where it is written.
    Return {
        to: Agent,
        this: Option<ObjectId>,
        method: MethodId,
        answer: Answer,
        flags: Option<LogoffFlags>,
    },
    /// `holder` takes one more reference on `object`, which leaves it with `refs`.
    AddRef { object: ObjectId, holder: Holder, refs: i8 },
    /// One reference fewer; `holder` is who gave it back, `None` if nobody held it (booked as
    /// unmatched).
    Release { object: ObjectId, holder: Option<Holder>, by: Agent, refs: i8 },
    /// A new object with one reference, held by `holder`.
    Create { object: ObjectId, by: Agent, holder: Holder },
    /// An object's memory is gone.
    Free { object: ObjectId, by: Agent },
    /// From here on the object answers `MAPI_E_INVALID_OBJECT`.
    Invalidate { object: ObjectId, by: Agent },
    /// A MAPIUID is registered for a support object; its registrations are now `copies`.
    Register { uid: u8, support: ObjectId, copies: u8 },
    /// All registrations of a MAPIUID by a support object are removed.
    Unregister { uid: u8, support: ObjectId },
    /// A row is added to the status table; the support object now has `rows`.
    RowAdd { support: ObjectId, rows: u8 },
    /// The support object's rows are removed from the status table.
    RowRemove { support: ObjectId, rows: u8 },
    /// The provider's DLL is loaded (again).
    Load { count: u8 },
    /// The provider's DLL is unloaded.
    Unload { count: u8 },
    /// Something about mail changes for the store of a number; so many messages now wait.
    Mail { entry: u8, change: Change, queue: u8 },
    /// A provider object has saved what it must not lose.
    Saved { provider: ObjectId },
    /// A connection to the server of a store is opened or closed.
    Connection { store: ObjectId, open: bool },
    /// MAPI may show a window.
    Window { session: ObjectId },
    /// MAPI passes a call about fast shutdown on to providers of another kind.
    Others { who: Others, method: MethodId },
    /// A client's process ends, and everything in its memory with it.
    Exit { client: ClientId },
    /// A call cannot go on until somebody else does something.
    Wait { actor: Actor, this: Option<ObjectId>, method: MethodId, until: Until },
    /// A call that waited goes on.
    Resume { actor: Actor, this: Option<ObjectId>, method: MethodId },
    /// What is asked of a store's transports is asked again, with other flags or the same; one page
    /// lets the last flags count, another wants it asked once (C02).
    AskedAgain { store: ObjectId, before: LogoffFlags, now: LogoffFlags },
    /// A rule is broken.
    Finding(Finding),
}

/// What can change about mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// The client has submitted a message: it waits to be sent.
    Submitted,
    /// `StartMessage` begins: a message comes in.
    Receiving,
    Received,
    /// `SubmitMessage` of the transport begins: a message goes out.
    Sending,
    Sent,
    /// No new messages come in.
    ReceptionOff,
    /// No more messages are given to the transports.
    SendingOff,
    /// A message that was coming in is dropped.
    Dropped,
    /// A message that was going out is stopped and waits again.
    Stopped,
    /// The transports are asked to empty their queues: `FlushQueues`.
    Flushing,
    /// The transports reach their server.
    Online,
    /// The transports do not reach their server.
    Offline,
    /// `StartMessage` fails: the message that was coming in is lost.
    Lost,
    /// The spooler has the message locked.
    Locked,
    /// The client has its message back: it will not be sent.
    TakenBack,
}

impl Change {
    /// The word in traces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Receiving => "receiving",
            Self::Received => "received",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::ReceptionOff => "reception-off",
            Self::SendingOff => "sending-off",
            Self::Dropped => "dropped",
            Self::Stopped => "stopped",
            Self::Flushing => "flushing",
            Self::Online => "online",
            Self::Offline => "offline",
            Self::Lost => "lost",
            Self::Locked => "locked",
            Self::TakenBack => "taken-back",
        }
    }
}

impl Fact {
    /// The word of `data-kind` and of traces.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Call { .. } => "call",
            Self::Return { .. } => "return",
            Self::AddRef { .. } => "addref",
            Self::Release { .. } => "release",
            Self::Create { .. } => "create",
            Self::Free { .. } => "free",
            Self::Invalidate { .. } => "invalidate",
            Self::Register { .. } => "register",
            Self::Unregister { .. } => "unregister",
            Self::RowAdd { .. } => "row-add",
            Self::RowRemove { .. } => "row-remove",
            Self::Load { .. } => "load",
            Self::Unload { .. } => "unload",
            Self::Mail { .. } => "mail",
            Self::Saved { .. } => "saved",
            Self::Connection { .. } => "connection",
            Self::Window { .. } => "window",
            Self::Others { .. } => "others",
            Self::Exit { .. } => "exit",
            Self::Wait { .. } => "wait",
            Self::Resume { .. } => "resume",
            Self::AskedAgain { .. } => "warning",
            Self::Finding(_) => "finding",
        }
    }
}

/// A rule broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    pub rule: RuleId,
    pub party: Party,
    pub consequence: Consequence,
    pub basis: Basis,
    pub what: Trouble,
    /// The provider's line that answers for it: the edited one, if an edit is to blame.
    pub line: Option<LineId>,
}

/// What is wrong, with the objects that it concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trouble {
    /// A method of a freed object was called; the body was not run.
    CalledFreed { object: ObjectId, method: MethodId, by: Agent },
    /// A method of an object was called whose code is no longer loaded.
    CalledUnloaded { object: ObjectId, method: MethodId, by: Agent },
    /// A method was called through an empty pointer.
    CalledNull { method: MethodId, by: Agent },
    /// A member variable was used through an empty pointer.
    UsedNull { by: Agent },
    /// A freed object's member variables were used.
    UsedFreed { object: ObjectId, by: Agent },
    /// A reference was given back that nobody had taken in that name.
    ReleasedUnheld { object: ObjectId, by: Agent },
    /// A count went below zero; the body was not run.
    ReleasedBelowZero { object: ObjectId, by: Agent },
    /// An object was freed although references on it are counted.
    FreedHeld { object: ObjectId, refs: i8 },
    /// Memory is freed by an allocator that has not allocated it.
    ForeignBuffer { object: ObjectId, by: Agent },
    /// The calls nest too deeply.
    StackOverflow { method: MethodId },
    /// Something is left over when its time is up, and `holder` still holds it (nobody, if `None`).
    LeftOver { object: ObjectId, holder: Option<Holder> },
    /// MAPIUIDs or status rows are left although their support object is gone.
    StaleTables,
    /// A method was called that this state of affairs does not allow.
    NotAllowed { object: Option<ObjectId>, method: MethodId },
    /// Something that was due did not happen by the time `method` of `object` was over.
    Missed { object: Option<ObjectId>, method: MethodId },
    /// A call of `method` was due and has not come.
    NeverCalled { object: Option<ObjectId>, method: MethodId },
    /// Something happened more than once that may happen once only.
    Repeated { object: ObjectId, method: MethodId },
    /// A method was called with an argument that it may not have.
    BadArgument { object: Option<ObjectId>, method: MethodId, flags: LogoffFlags },
    /// A method gave back a result that it may not give.
    BadAnswer { object: ObjectId, method: MethodId },
    /// A call waits for something that nobody can bring about any more.
    Hangs { actor: Actor, method: MethodId, until: Until },
    /// Something came before what has to precede it.
    TooEarly { object: ObjectId, method: MethodId },
}

impl Trouble {
    /// The object that the trouble is about, if it is about one.
    pub fn object(self) -> Option<ObjectId> {
        match self {
            Self::CalledFreed { object, .. }
            | Self::CalledUnloaded { object, .. }
            | Self::UsedFreed { object, .. }
            | Self::ReleasedUnheld { object, .. }
            | Self::ReleasedBelowZero { object, .. }
            | Self::FreedHeld { object, .. }
            | Self::ForeignBuffer { object, .. }
            | Self::LeftOver { object, .. }
            | Self::Repeated { object, .. }
            | Self::BadAnswer { object, .. }
            | Self::TooEarly { object, .. } => Some(object),
            Self::NotAllowed { object, .. }
            | Self::Missed { object, .. }
            | Self::NeverCalled { object, .. }
            | Self::BadArgument { object, .. } => object,
            Self::CalledNull { .. }
            | Self::UsedNull { .. }
            | Self::StackOverflow { .. }
            | Self::Hangs { .. }
            | Self::StaleTables => None,
        }
    }

    /// Undefined behaviour: what comes after is only one of many things that could.
    pub fn is_undefined(self) -> bool {
        matches!(
            self,
            Self::CalledFreed { .. }
                | Self::CalledUnloaded { .. }
                | Self::CalledNull { .. }
                | Self::UsedNull { .. }
                | Self::UsedFreed { .. }
                | Self::ReleasedBelowZero { .. }
                | Self::ForeignBuffer { .. }
                | Self::StackOverflow { .. }
        )
    }
}
