//! Sessions and logons: who may log on, whose session a client shares, who is told when one ends.

use crate::sim::event::{Fact, LogonFlags, Others};
use crate::sim::ids::{Actor, MethodId, ObjectId, ObjectKind};
use crate::sim::machine::Machine;
use crate::sim::program::{ReadingId, Side};
use crate::sim::setting::{Admission, Seat};
use crate::sim::value::HResult;

impl Machine<'_> {
    /// The session that the acting client shares, if it does and there is one.
    #[inline(never)]
    pub(super) fn session_to_share(&self) -> Option<ObjectId> {
        let Actor::Client(client) = self.world.actor else {
            return None;
        };
        let plain = self.frame().is_some_and(|f| f.logon_flags == Some(LogonFlags::Plain));
        if self.world.setting.seat(client) != Seat::Shares && !plain {
            return None;
        }
        let sides = self.world.sides().filter(|(other, side)| *other != client && !side.ended);
        let sessions = sides.filter_map(|(_, side)| side.session);
        let open = sessions.filter(|id| self.world.exists(*id) && !self.world.is_ended(*id));
        // The oldest, whoever has it.
        open.min()
    }

    /// Providers of another kind hear of a fast shutdown, transports before address books.
    #[inline(never)]
    pub(in crate::sim) fn tell_others(&mut self, who: Others, method: MethodId) {
        self.with_frame(|frame| {
            frame.told = match (who, frame.told) {
                (Others::Transports, told) => told.max(1),
                (Others::AddressBooks, 1) => 2,
                (Others::AddressBooks, told) => told,
            };
        });
        self.emit(Fact::Others { who, method });
    }

    /// The owner of the sink whose `OnNotify` runs knows now.
    #[inline(never)]
    pub(super) fn tell_client(&mut self) {
        let caller = self.world.stack.iter().rev().nth(1).and_then(|frame| frame.this);
        let ends = caller.is_some_and(|id| id.kind == ObjectKind::Session);
        let Some(sink) = self.this().filter(|_| ends) else { return };
        for side in &mut self.world.clients {
            let owns = side.given.contains(&sink);
            side.told |= owns;
        }
    }

    /// What checking the configuration and logging on to the server comes to.
    pub(super) fn admission(&self) -> HResult {
        match self.world.setting.admission {
            Admission::Granted => HResult::Ok,
            Admission::Unconfigured if self.world.configured => HResult::Ok,
            Admission::Unconfigured | Admission::NeverConfigured => HResult::Unconfigured,
            Admission::Cancelled => HResult::UserCancel,
            Admission::NoPassword => match self.program.readings().side(ReadingId::C31) {
                Side::A => HResult::FailOneProvider,
                Side::B => HResult::LogonFailed,
                // Who has configured the service has given it the password.
                Side::C if self.world.configured => HResult::Ok,
                Side::C => HResult::Unconfigured,
            },
            Admission::Failed => HResult::LogonFailed,
            Admission::UnknownCpid => HResult::UnknownCpid,
            Admission::UnknownLcid => HResult::UnknownLcid,
            Admission::Warned => HResult::Ok,
        }
    }
}
