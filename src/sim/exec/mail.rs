//! Mail: what is in transit for a store, and when the spooler lets go of it.

use crate::sim::event::{CallArg, Change, Fact};
use crate::sim::ids::{Actor, Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::machine::{Calling, Flow, Machine};
use crate::sim::program::op::{List, Notice};
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
        let (decision, notices) = self.decide(entry, asked, mailbox);
        let stopped = notices & Notice::Cancel.bit() != 0 && mailbox.transit == Transit::Outbound;
        let kept = if stopped || mailbox.queue > 0 {
            LogoffFlags::OUTBOUND_QUEUE
        } else {
            LogoffFlags::empty()
        };
        let (answer, now, until) = match decision {
            Decision::Now => (LogoffFlags::COMPLETE | kept, true, None),
            Decision::Later(until) => {
                if let Some(mailbox) = self.world.mailbox_mut(entry) {
                    mailbox.due = Some(until);
                }
                (LogoffFlags::COMPLETE | activity(mailbox), false, None)
            }
            Decision::Wait(until) => (LogoffFlags::empty(), false, Some(until)),
            Decision::Refuse => (self.refusal(asked, mailbox), false, None),
        };
        self.with_frame(|frame| {
            frame.param = answer;
            frame.told = notices;
            frame.mine = now;
            frame.until = until;
        });
    }

    /// What a refusal says of what is in transit (C13).
    fn refusal(&self, asked: LogoffFlags, mailbox: Mailbox) -> LogoffFlags {
        let silent = self.program.readings().side(ReadingId::C13) == Side::B;
        if silent && asked == LogoffFlags::QUIET { LogoffFlags::empty() } else { activity(mailbox) }
    }

    /// What comes of a request, and what the transports are to hear of it.
    fn decide(&mut self, entry: u8, asked: LogoffFlags, mailbox: Mailbox) -> (Decision, u8) {
        let active = mailbox.transit != Transit::Idle;
        let busy = active || mailbox.queue > 0;
        // A store without references cannot be kept: what the last `Release` asks is not refused.
        let last = !self.inside(MethodId::StoreLogoff);
        let refuses = self.program.readings().side(ReadingId::C10) == Side::A;
        let waits = self.program.readings().side(ReadingId::C11) == Side::B;
        let then = |until| if waits { Decision::Wait(until) } else { Decision::Later(until) };
        let (inbound, outbound) = (Notice::EndInbound.bit(), Notice::EndOutbound.bit());
        let flushed = Until::Flushed(entry);
        match asked {
            LogoffFlags::QUIET if busy && !last => (Decision::Refuse, 0),
            LogoffFlags::ABORT if active && !last && refuses => (Decision::Refuse, 0),
            LogoffFlags::QUIET | LogoffFlags::ABORT => (Decision::Now, Notice::Cancel.bit()),
            LogoffFlags::NO_WAIT | LogoffFlags::PURGE => {
                // What is ready still goes out, even if another request had put an end to it.
                if let Some(mailbox) = self.world.mailbox_mut(entry) {
                    mailbox.sending = true;
                }
                match asked {
                    _ if !busy => (Decision::Now, inbound),
                    LogoffFlags::PURGE => (Decision::Wait(flushed), inbound | Notice::Flush.bit()),
                    _ => (then(flushed), inbound),
                }
            }
            _ if active => (then(Until::Idle(entry)), inbound | outbound),
            _ => (Decision::Now, inbound | outbound),
        }
    }

    /// The line that has the transports do what was settled on; for the last one see its guard.
    #[inline(never)]
    pub(super) fn notify_transports(&mut self, notice: Notice) {
        let told = self.frame().map_or(0, |frame| frame.told);
        let entry = self.world.entry_of(self.support());
        if notice == Notice::Cancel {
            return self.stop(entry);
        }
        let Some(mailbox) = self.world.mailbox(entry).filter(|_| told & notice.bit() != 0) else {
            return;
        };
        let change = match notice {
            Notice::EndInbound if mailbox.receiving => Change::ReceptionOff,
            Notice::EndOutbound if mailbox.sending => Change::SendingOff,
            Notice::Flush => Change::Flushing,
            Notice::EndInbound | Notice::EndOutbound | Notice::Cancel => return,
        };
        self.tell_mail(entry, change);
    }

    /// The store that runs has the message locked for the spooler.
    #[inline(never)]
    pub(super) fn lock(&mut self) {
        let entry = self.this().map_or(0, |store| self.world.entry_of(store));
        if self.world.mailbox(entry).is_some_and(|mailbox| !mailbox.locked) {
            self.tell_mail(entry, Change::Locked);
        }
    }

    /// The message that waits, or is going out, is taken from the queue.
    #[inline(never)]
    pub(super) fn take_back(&mut self) {
        let entry = self.this().map_or(0, |store| self.world.entry_of(store));
        let Some(mailbox) = self.world.mailbox(entry) else { return };
        if mailbox.queue == 0 && mailbox.transit != Transit::Outbound {
            return;
        }
        self.tell_mail(entry, Change::TakenBack);
    }

    /// Stops what is in transit: what was going out waits again, what was coming in is dropped.
    fn stop(&mut self, entry: u8) {
        let Some(mailbox) = self.world.mailbox(entry) else { return };
        let change = match mailbox.transit {
            Transit::Idle => return,
            Transit::Inbound => Change::Dropped,
            Transit::Outbound => Change::Stopped,
        };
        self.tell_mail(entry, change);
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

    /// Has the spooler let go of the store that a support object belongs to: of its own in any
    /// case, of a client's if it shares it (C09).
    #[inline(never)]
    pub(super) fn let_go_of(&mut self, support: ObjectId) -> Flow {
        let entry = self.world.entry_of(support);
        if !self.world.is_spoolers(support) {
            let store = self.world.member(self.world.logon_of(support), ObjectKind::Store);
            if store.is_none_or(|store| self.world.held(Holder::Spooler, store) == 0) {
                return Flow::Next;
            }
            // Nobody could stop it later: when the store closes, it has no spooler any more.
            self.with_frame(|frame| frame.told |= Notice::Cancel.bit());
            self.stop(entry);
        }
        self.let_go(entry)
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
        self.resume(at);
        true
    }

    /// A call that waited goes on.
    pub(in crate::sim) fn resume(&mut self, at: usize) {
        let parked = self.world.parked.remove(at);
        self.world.actor = parked.actor;
        self.world.stack = parked.stack;
        if let Some(frame) = self.world.stack.last() {
            let (this, method) = (frame.this, frame.method);
            self.emit(Fact::Resume { actor: parked.actor, this, method });
            self.pull_away();
        }
    }

    /// What transports do by themselves.
    #[inline(never)]
    pub(in crate::sim) fn move_mail(&mut self, entry: u8, change: Change) {
        self.tell_mail(entry, change);
    }

    /// A change of a mailbox, if there is one.
    fn tell_mail(&mut self, entry: u8, change: Change) {
        let Some(mailbox) = self.world.mailbox_mut(entry) else { return };
        mailbox.change(change);
        let queue = mailbox.queue;
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
