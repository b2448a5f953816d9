//! A running call, and its variables.

use crate::sim::event::{Agent, LogonFlags, SessionFlags};
use crate::sim::ids::{Holder, MethodId, ObjectId};
use crate::sim::program::op::Local;
use crate::sim::value::{HResult, LogoffFlags};
use crate::sim::world::{Until, put};

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
    /// `ulFlags` of `IMAPISession::Logoff`.
    pub session_flags: SessionFlags,
    /// `flFlags` of `MAPILogonEx`, if they are not what every client passes.
    pub logon_flags: Option<LogonFlags>,
    /// The other providers that have heard of a fast shutdown; what transports are to hear.
    pub told: u8,
    /// `hr`
    pub result: HResult,
    /// What the call has yet to wait for.
    pub until: Option<Until>,
    /// The connection number that `Advise` gives back, or `Unadvise` is given.
    pub connection: u8,
    /// The MAPIUID that `SetProviderUID` is given.
    pub uid: u8,
    /// The store of the profile that the command is about, counted from 1; 0 if it is about none.
    pub entry: u8,
    /// An interface is asked for that the object does not have.
    pub foreign: bool,
    pub locals: Vec<(Local, ObjectId)>,
    /// What has been written through the caller's pointers.
    pub out: Vec<(Local, ObjectId)>,
    /// The entries that a loop has still to visit, the next one last; `None` outside of a loop.
    pub visits: Option<Vec<ObjectId>>,
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
