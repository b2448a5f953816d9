//! Mail: what is in transit for a store, and when the spooler lets go of it.

use crate::sim::event::{CallArg, Change, Fact};
use crate::sim::ids::{Actor, Holder, MethodId, ObjectId};
use crate::sim::machine::{Calling, Flow, Machine};
use crate::sim::program::op::List;
use crate::sim::program::{ReadingId, Side};
use crate::sim::value::LogoffFlags;
use crate::sim::world::{Mailbox, Transit, Until};

/// What the spooler makes of a request.
enum Decision {
    /// Nothing stands in the way.
    Now,
    /// It goes on in the background, and is as good as done.
    Later(Until),
    /// The caller waits.
    Wait(Until),
    /// Nothing changes.
    Refuse,
}

impl Machine<'_> {
    /// `StoreLogoffTransports`: the spooler decides by the flag and by what is in transit.
    #[inline(never)]
    pub(super) fn settle(&mut self) {
        let entry = self.world.entry_of(self.support());
        let Some(mailbox) = self.world.mailbox(entry).copied() else {
            return self.with_frame(|frame| frame.param = LogoffFlags::COMPLETE);
        };
        let asked = self.frame().map_or(LogoffFlags::empty(), |frame| frame.flags);
        let decision = self.decide(entry, asked, mailbox);
        let left = self.world.mailbox(entry).copied().unwrap_or_default();
        let kept = if left.queue > 0 { LogoffFlags::OUTBOUND_QUEUE } else { LogoffFlags::empty() };
        let (answer, now, until) = match decision {
            Decision::Now => (LogoffFlags::COMPLETE | kept, true, None),
            Decision::Later(until) => {
                if let Some(mailbox) = self.world.mailbox_mut(entry) {
                    mailbox.due = Some(until);
                }
                (LogoffFlags::COMPLETE | activity(mailbox), false, None)
            }
            Decision::Wait(until) => (LogoffFlags::empty(), false, Some(until)),
            Decision::Refuse => (activity(mailbox), false, None),
        };
        self.with_frame(|frame| {
            frame.param = answer;
            frame.mine = now;
            frame.until = until;
        });
    }

    fn decide(&mut self, entry: u8, asked: LogoffFlags, mailbox: Mailbox) -> Decision {
        let active = mailbox.transit != Transit::Idle;
        let busy = active || mailbox.queue > 0;
        // A store without references cannot be kept: what the last `Release` asks is not refused.
        let last = !self.inside(MethodId::StoreLogoff);
        let refuses = self.program.readings().side(ReadingId::C10) == Side::A;
        let waits = self.program.readings().side(ReadingId::C11) == Side::B;
        let then = |until| if waits { Decision::Wait(until) } else { Decision::Later(until) };
        match asked {
            LogoffFlags::QUIET if busy && !last => Decision::Refuse,
            LogoffFlags::ABORT if active && !last && refuses => Decision::Refuse,
            LogoffFlags::QUIET | LogoffFlags::ABORT => {
                self.stop(entry);
                Decision::Now
            }
            LogoffFlags::NO_WAIT => {
                self.switch(entry, false, true);
                if busy { then(Until::Flushed(entry)) } else { Decision::Now }
            }
            LogoffFlags::PURGE => {
                self.switch(entry, false, true);
                if busy {
                    self.tell_mail(entry, Change::Flushing);
                    Decision::Wait(Until::Flushed(entry))
                } else {
                    Decision::Now
                }
            }
            _ => {
                self.switch(entry, false, false);
                if active { then(Until::Idle(entry)) } else { Decision::Now }
            }
        }
    }

    /// Stops what is in transit: what was going out waits again, what was coming in is dropped.
    fn stop(&mut self, entry: u8) {
        let Some(mailbox) = self.world.mailbox_mut(entry) else { return };
        let change = match mailbox.transit {
            Transit::Idle => return,
            Transit::Inbound => Change::Dropped,
            Transit::Outbound => {
                mailbox.queue += 1;
                Change::Stopped
            }
        };
        mailbox.transit = Transit::Idle;
        self.tell_mail(entry, change);
    }

    /// Turns reception and sending on or off.
    fn switch(&mut self, entry: u8, receiving: bool, sending: bool) {
        let Some(mailbox) = self.world.mailbox_mut(entry) else { return };
        let off = (mailbox.receiving && !receiving, mailbox.sending && !sending);
        (mailbox.receiving, mailbox.sending) = (receiving, sending);
        if off.0 {
            self.tell_mail(entry, Change::ReceptionOff);
        }
        if off.1 {
            self.tell_mail(entry, Change::SendingOff);
        }
    }

    /// The line that waits until what was asked for is done.
    #[inline(never)]
    pub(super) fn await_spooler(&mut self) -> Flow {
        match self.frame().and_then(|frame| frame.until) {
            None => Flow::Next,
            Some(until) if !self.is_met(until) => Flow::Park(until),
            Some(_) => {
                self.with_frame(|frame| {
                    frame.param = LogoffFlags::COMPLETE;
                    frame.mine = true;
                    frame.until = None;
                });
                Flow::Next
            }
        }
    }

    /// Has the spooler let go of the store of a number, if it is done with it.
    #[inline(never)]
    pub(super) fn let_go(&mut self, entry: u8) -> Flow {
        if let Some(mailbox) = self.world.mailbox_mut(entry) {
            mailbox.due = None;
        }
        self.entry = entry;
        let method = MethodId::SpoolerLetGo;
        self.call(Calling { this: None, method, arg: CallArg::None, spender: Holder::Spooler })
    }

    /// Whether a call that waits can go on.
    pub(in crate::sim) fn is_met(&self, until: Until) -> bool {
        self.world.is_met(until)
    }

    /// Somebody can go on by himself: the spooler that is done with a store, or a call that waited.
    /// False if nobody can.
    pub(in crate::sim) fn wake(&mut self) -> bool {
        let mailboxes = (1..).zip(&self.world.mail);
        let done = |(_, mailbox): &(u8, &Mailbox)| mailbox.due.is_some_and(|due| self.is_met(due));
        if let Some((entry, _)) = mailboxes.clone().find(done) {
            self.world.actor = Actor::Spooler;
            // The spooler's function is entered in any case.
            let (Flow::Next | Flow::Jump(_) | Flow::Wait | Flow::Return(_) | Flow::Park(_)) =
                self.let_go(entry);
            return true;
        }
        let ready = self.world.parked.iter().position(|parked| self.is_met(parked.until));
        let Some(at) = ready else {
            return false;
        };
        let parked = self.world.parked.remove(at);
        self.world.actor = parked.actor;
        self.world.stack = parked.stack;
        if let Some(frame) = self.world.stack.last() {
            let (this, method) = (frame.this, frame.method);
            self.emit(Fact::Resume { actor: parked.actor, this, method });
        }
        true
    }

    /// What transports do by themselves.
    #[inline(never)]
    pub(in crate::sim) fn move_mail(&mut self, entry: u8, change: Change) {
        let Some(mailbox) = self.world.mailbox_mut(entry) else { return };
        match change {
            Change::Submitted => mailbox.queue += 1,
            Change::Receiving => mailbox.transit = Transit::Inbound,
            Change::Sending => {
                mailbox.transit = Transit::Outbound;
                mailbox.queue = mailbox.queue.saturating_sub(1);
            }
            Change::Received | Change::Sent => mailbox.transit = Transit::Idle,
            Change::Online => mailbox.online = true,
            Change::Offline => mailbox.online = false,
            Change::ReceptionOff
            | Change::SendingOff
            | Change::Dropped
            | Change::Stopped
            | Change::Flushing => {}
        }
        self.tell_mail(entry, change);
    }

    fn tell_mail(&mut self, entry: u8, change: Change) {
        let queue = self.world.mailbox(entry).map_or(0, |mailbox| mailbox.queue);
        self.emit(Fact::Mail { entry, change, queue });
    }

    /// The store of the provider's list that a client has open under the number asked for.
    pub(super) fn find_open(&mut self) -> Option<ObjectId> {
        let entry = self.entry;
        let this = self.this();
        let list: Vec<_> =
            self.memory(this).map(|p| p.list(List::Stores).collect()).unwrap_or_default();
        let found = list.into_iter().find(|id| self.world.entry_of(*id) == entry)?;
        // The list is weak: it may name a store that is gone.
        self.memory(Some(found)).is_ok().then_some(found)
    }
}

fn activity(mailbox: Mailbox) -> LogoffFlags {
    let moving = match mailbox.transit {
        Transit::Idle => LogoffFlags::empty(),
        Transit::Inbound => LogoffFlags::INBOUND,
        Transit::Outbound => LogoffFlags::OUTBOUND,
    };
    let waiting =
        if mailbox.queue > 0 { LogoffFlags::OUTBOUND_QUEUE } else { LogoffFlags::empty() };
    moving | waiting
}
