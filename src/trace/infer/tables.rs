//! What a call is given, and what MAPI's tables have by it.

use crate::sim::event::{CallArg, Fact};
use crate::sim::follow::Sink;
use crate::sim::ids::{MethodId, ObjectId};
use crate::sim::value::LogoffFlags;
use crate::trace::entry::Entry;
use crate::trace::reader::Reader;

impl Reader {
    /// What the log says of a call's arguments.
    pub(super) fn argument(
        &mut self,
        entry: &Entry<'_>,
        id: ObjectId,
        method: MethodId,
    ) -> CallArg {
        match method {
            MethodId::StoreLogoff | MethodId::SupportStoreLogoffTransports => {
                CallArg::Flags(entry.flags().unwrap_or(LogoffFlags::UNSET))
            }
            MethodId::LogonLogoff | MethodId::ProviderShutdown => {
                CallArg::Reserved(entry.flags().unwrap_or_default())
            }
            MethodId::SupportSetProviderUid => CallArg::Uid(self.uid(entry, id)),
            _ => CallArg::None,
        }
    }

    /// The number of the MAPIUID that a support object is given: what the log calls by the same
    /// name is the same one, and what it does not name is another one each time.
    fn uid(&mut self, entry: &Entry<'_>, support: ObjectId) -> u8 {
        let word = entry.args.iter().find(|(key, _)| key.contains("ID"));
        let word = word.map(|(_, word)| word.to_string());
        let own = || self.uids.iter().filter(|(of, _)| *of == support);
        let known = own().position(|(_, name)| word.is_some() && *name == word);
        let number = known.unwrap_or_else(|| own().count());
        if known.is_none() {
            self.uids.push((support, word));
        }
        u8::try_from(number + 1).unwrap_or(u8::MAX)
    }

    /// MAPI enters what a support object was given, before the call comes back.
    pub(super) fn enter_tables(&mut self, support: ObjectId, method: MethodId, sink: Sink<'_>) {
        if method == MethodId::SupportModifyStatusRow {
            if self.world().rows.iter().all(|row| row.support != support) {
                self.say(Fact::RowAdd { support, rows: 1 }, sink);
            }
            return;
        }
        let Some(uid) = self.world().stack.last().map(|frame| frame.uid).filter(|uid| *uid > 0)
        else {
            return;
        };
        let mut there = self.world().uids.iter();
        let there = there.find(|entry| entry.uid == uid && entry.support == support);
        let copies = there.map_or(0, |entry| entry.copies).saturating_add(1);
        self.say(Fact::Register { uid, support, copies }, sink);
    }

    /// MAPI takes a support object out of its tables.
    pub(super) fn leave_tables(&mut self, support: ObjectId, sink: Sink<'_>) {
        let uids: Vec<u8> =
            self.world().uids.iter().filter(|u| u.support == support).map(|u| u.uid).collect();
        for uid in uids {
            self.say(Fact::Unregister { uid, support }, sink);
        }
        let rows = self.world().rows.iter().find(|row| row.support == support);
        if let Some(rows) = rows.map(|row| row.copies) {
            self.say(Fact::RowRemove { support, rows }, sink);
        }
        self.uids.retain(|(of, _)| *of != support);
    }
}
