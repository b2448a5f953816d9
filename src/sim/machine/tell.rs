//! What is told of a run: every event to the judges and to whoever listens.

use crate::sim::event::{Event, Fact, Finding, Trouble};
use crate::sim::ids::Party;
use crate::sim::machine::Machine;
use crate::sim::program::{Basis, LineId, base};
use crate::sim::rule::{self, RuleId};
use crate::sim::world::Frame;

impl Machine<'_> {
    pub(in crate::sim) fn emit(&mut self, fact: Fact) {
        let line = self.current_line();
        self.emit_from(fact, line);
    }

    pub(super) fn emit_from(&mut self, fact: Fact, line: (Option<LineId>, Basis)) {
        let event = Event { fact, line: line.0, basis: line.1, depth: self.depth() };
        self.judged(event);
    }

    /// Like [`Machine::emit`], for a call that is not entered.
    pub(super) fn emit_at(&mut self, fact: Fact, deeper: u8) {
        let line = self.current_line();
        let event = Event { fact, line: line.0, basis: line.1, depth: self.depth() + deeper };
        self.judged(event);
    }

    fn judged(&mut self, event: Event) {
        rule::judge(self.program, self.world, &event, &mut self.found);
        self.publish(event);
        self.report_found();
    }

    /// What the judges have found, in the order in which they found it; mostly nothing.
    #[inline(always)]
    pub(super) fn report_found(&mut self) {
        if !self.found.is_empty() {
            self.report_all();
        }
    }

    #[inline(never)]
    fn report_all(&mut self) {
        let mut at = 0;
        while let Some(finding) = self.found.get(at).copied() {
            self.report(finding);
            at += 1;
        }
        self.found.clear();
    }

    pub(super) fn publish(&mut self, event: Event) {
        (self.sink)(&event, self.world);
    }

    /// A trouble whose rule depends on the object and on what was edited.
    pub(in crate::sim) fn fault(&mut self, what: Trouble) {
        let line = self.current_line().0;
        let finding = rule::blame(self.program, self.world, what, line);
        self.report(finding);
    }

    pub(in crate::sim) fn find(
        &mut self,
        rule: RuleId,
        party: Party,
        what: Trouble,
        line: Option<LineId>,
    ) {
        let finding = Finding { party, ..rule::finding(rule, what, line) };
        self.report(finding);
    }

    pub(super) fn report(&mut self, finding: Finding) {
        self.world.undefined |= finding.what.is_undefined();
        let event = Event {
            fact: Fact::Finding(finding),
            line: finding.line,
            basis: finding.basis,
            depth: self.depth(),
        };
        self.publish(event);
    }

    pub(super) fn depth(&self) -> u8 {
        u8::try_from(self.world.stack.len()).unwrap_or(u8::MAX)
    }

    pub(in crate::sim) fn current_line(&self) -> (Option<LineId>, Basis) {
        self.line_of(self.world.stack.last())
    }

    pub(super) fn waiting_line(&self) -> (Option<LineId>, Basis) {
        self.line_of(self.world.stack.iter().rev().nth(1))
    }

    fn line_of(&self, frame: Option<&Frame>) -> (Option<LineId>, Basis) {
        let slot = frame
            .and_then(|f| self.program.listing(f.method).slots.get(usize::from(f.pc)))
            .map(|slot| slot.id);
        (slot, slot.map_or(Basis::Stated, |id| base(id).basis))
    }
}
