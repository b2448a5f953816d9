//! MAPI's own affairs: the DLL, the MAPIUIDs, the status table, the spooler.

use crate::sim::event::Fact;
use crate::sim::ids::{Holder, MethodId, ObjectId};
use crate::sim::machine::Machine;
use crate::sim::ordered::insert;
use crate::sim::program::op::{Field, List, Local, Op, Ptr};
use crate::sim::resolve::Broken;
use crate::sim::world::{Life, MAX_ROWS, Process, RowEntry, UidEntry};

impl Machine<'_> {
    /// MAPI's tables, the DLL and the spooler.
    pub(super) fn own_affair(&mut self, op: Op) -> Result<(), Broken> {
        let support = self.support();
        match op {
            Op::LoadLibrary => {
                let count = self.count(|process| {
                    process.loaded = (process.loaded + 1).min(MAX_ROWS);
                    process.loaded
                });
                self.emit(Fact::Load { count });
            }
            Op::FreeLibrary => {
                while self.process().loaded > 0 {
                    let count = self.count(|process| {
                        process.loaded -= 1;
                        process.loaded
                    });
                    self.emit(Fact::Unload { count });
                }
            }
            Op::CountUp => {
                self.count(|process| {
                    process.initialized = (process.initialized + 1).min(MAX_ROWS);
                    process.initialized
                });
            }
            Op::CountDown => {
                self.count(|process| {
                    process.initialized = process.initialized.saturating_sub(1);
                    process.initialized
                });
            }
            Op::Register => self.register(support),
            Op::RemoveUids => {
                let mine: Vec<_> =
                    self.world.uids.iter().filter(|u| u.support == support).copied().collect();
                for entry in mine {
                    self.world.uids.retain(|other| *other != entry);
                    self.emit(Fact::Unregister { uid: entry.uid, support });
                }
            }
            Op::AddRow => {
                let found = self.world.rows.iter().position(|row| row.support == support);
                let rows = match found {
                    Some(at) => {
                        let row = &mut self.world.rows[at];
                        row.copies = (row.copies + 1).min(MAX_ROWS);
                        row.copies
                    }
                    None => {
                        insert(&mut self.world.rows, RowEntry { support, copies: 1 });
                        1
                    }
                };
                self.emit(Fact::RowAdd { support, rows });
            }
            Op::RemoveRow => {
                let found = self.world.rows.iter().position(|row| row.support == support);
                if let Some(at) = found {
                    let rows = self.world.rows.remove(at).copies;
                    self.emit(Fact::RowRemove { support, rows });
                }
            }
            Op::Invalidate => {
                let object = self.frame().and_then(|frame| frame.local(Local::Store));
                let memory = self.memory_mut(object)?;
                memory.life = Life::Invalid;
                let object = memory.id;
                let by = self.agent();
                self.emit(Fact::Invalidate { object, by });
            }
            Op::HandOver => self.hand_over(support),
            Op::Forget => {
                let session = self.ptr(Ptr::Field(Field::Session))?;
                let lists = &mut self.memory_mut(session)?.lists;
                let kept = |list: List| !matches!(list, List::Open | List::Spooled);
                lists.retain(|(list, id)| kept(*list) || *id != support);
            }
            _ => {}
        }
        Ok(())
    }

    /// Changes what MAPI counts for the process of whoever acts.
    fn count(&mut self, change: impl FnOnce(&mut Process) -> u8) -> u8 {
        let process = self.world.process_of(self.world.actor);
        self.world.process_mut(process).map_or(0, change)
    }

    fn register(&mut self, support: ObjectId) {
        let uid = self.frame().map_or(0, |frame| frame.uid);
        let known = self.world.uids.iter().position(|u| u.uid == uid && u.support == support);
        let copies = match known {
            Some(at) => {
                let entry = &mut self.world.uids[at];
                entry.copies = (entry.copies + 1).min(MAX_ROWS);
                entry.copies
            }
            None => {
                insert(&mut self.world.uids, UidEntry { uid, support, copies: 1 });
                1
            }
        };
        self.emit(Fact::Register { uid, support, copies });
    }

    /// Guard 1 has skipped: the reference on the logon passes to the running session logoff.
    fn hand_over(&mut self, support: ObjectId) {
        let logon = self.world.object(support).and_then(|object| object.field(Field::Logon));
        let Some(logon) = logon else { return };
        let held = self.world.held(Holder::Object(support), logon);
        if held > 0 && self.inside(MethodId::SessionLogoff) {
            self.book(Holder::Object(support), logon, -held);
            self.book(Holder::Call(MethodId::SessionLogoff), logon, held);
        }
    }
}
