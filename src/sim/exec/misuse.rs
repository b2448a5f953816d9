//! What providers do that they should not: operations of temptations alone.

use crate::sim::event::Trouble;
use crate::sim::ids::{Holder, MethodId};
use crate::sim::machine::{Calling, Flow, Machine};
use crate::sim::program::op::Ptr;
use crate::sim::resolve::Broken;
use crate::sim::rule::RuleId;

impl Machine<'_> {
    /// Releases an object until its `Release` answers zero, whoever may hold it (R15).
    #[inline(never)]
    pub(super) fn release_all(&mut self, ptr: Ptr) -> Result<Flow, Broken> {
        let object = self.ptr(ptr)?;
        let memory = self.memory(object)?;
        let (id, again) = (memory.id, memory.refs > 1);
        if again {
            // The line is not over with this call: it comes once more.
            self.with_frame(|frame| frame.done = frame.done.wrapping_sub(1));
        }
        let method = MethodId::release_of(id.kind);
        let what = Trouble::NotAllowed { object, method };
        let line = self.current_line().0;
        self.find(RuleId(15), RuleId(15).info().party, what, line);
        let spender = self.this().map_or(Holder::FIRST, Holder::Object);
        let calling =
            Calling { this: object, method, arg: crate::sim::event::CallArg::None, spender };
        Ok(self.call(calling))
    }
}
