//! What does not belong to an object: processes, calls that wait, and mail in transit.

use crate::sim::event::Change;
use crate::sim::ids::{Actor, ObjectId};
use crate::sim::world::Frame;

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
    /// The client's `OnNotify` comes to its end.
    Answered,
    /// `OnNotify` of this sink has returned.
    Quiet(ObjectId),
    /// The client has been told, although it is the one that waits.
    Delivered,
    /// Somebody answers a dialog, in front of which nobody sits.
    User,
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
    /// The spooler has the message that goes out locked.
    pub locked: bool,
    /// The spooler lets go of the store as soon as this is done.
    pub due: Option<Until>,
}

impl Mailbox {
    /// What a change makes of it.
    pub(crate) fn change(&mut self, change: Change) {
        match change {
            Change::Submitted => self.queue = self.queue.saturating_add(1),
            Change::Receiving => self.transit = Transit::Inbound,
            Change::Sending => {
                self.transit = Transit::Outbound;
                self.queue = self.queue.saturating_sub(1);
            }
            Change::Received | Change::Sent | Change::Lost | Change::Dropped => {
                (self.transit, self.locked) = (Transit::Idle, false);
            }
            Change::Stopped => {
                self.queue = self.queue.saturating_add(1);
                (self.transit, self.locked) = (Transit::Idle, false);
            }
            Change::ReceptionOff => self.receiving = false,
            Change::SendingOff => self.sending = false,
            Change::Online => self.online = true,
            Change::Offline => self.online = false,
            Change::Locked => self.locked = true,
            Change::TakenBack => self.queue = self.queue.saturating_sub(1),
            Change::Flushing => {}
        }
    }
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
            locked: false,
            due: None,
        }
    }
}
