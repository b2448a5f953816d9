//! One sentence for a reference that is taken or given back: who, how many are left, what is next.

use super::Teller;
use crate::i18n::piece::fill;
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};

impl Teller<'_> {
    pub(super) fn add_ref(&self, object: ObjectId, holder: Holder, refs: i8) -> String {
        let facts = &self.words.facts;
        let by = match holder {
            Holder::Object(id) => Some(id.kind),
            Holder::Client(_) | Holder::Spooler | Holder::Call(_) => None,
        };
        let template = match (object.kind, by) {
            (ObjectKind::Support, Some(ObjectKind::Store)) => facts.add_support,
            (ObjectKind::Sink, Some(ObjectKind::Store)) if self.is_queueing() => {
                self.words.further.add_late
            }
            (ObjectKind::Sink, Some(ObjectKind::Store)) => facts.add_sink,
            (ObjectKind::Logon, Some(ObjectKind::Status)) => facts.add_circle,
            (ObjectKind::Status, None) if self.inside_provider() => facts.add_status,
            _ => facts.add_ref,
        };
        self.counted(template, object, refs - 1, refs, &self.words.holding(holder), "")
    }

    /// The store takes the reference for a notification that is to come later.
    fn is_queueing(&self) -> bool {
        self.told.event.line.is_some_and(|line| line.method == MethodId::StoreEnqueue)
    }

    /// The provider takes the reference for somebody else.
    fn inside_provider(&self) -> bool {
        self.told.event.line.is_some()
    }

    pub(super) fn release(&self, object: ObjectId, holder: Option<Holder>, refs: i8) -> String {
        let facts = &self.words.facts;
        let Some(holder) = holder else {
            return self.counted(facts.release_unmatched, object, refs + 1, refs, "", "");
        };
        let who = self.words.holding(holder);
        if refs > 0 {
            let holders = self.holders(object);
            let still = if holders.is_empty() {
                String::new()
            } else {
                fill(facts.still, &[("holders", &holders)])
            };
            let circle = object.kind == ObjectKind::Logon
                && matches!(holder, Holder::Object(id) if id.kind == ObjectKind::Status)
                && !self.keeps(ObjectKind::Status, object);
            let still = if circle { fill(facts.logon_circle, &[("still", &still)]) } else { still };
            return self.counted(facts.release, object, refs + 1, refs, &who, &still);
        }
        let next = match object.kind {
            ObjectKind::Store if self.alive(ObjectKind::Support) => facts.store_at_zero,
            ObjectKind::Support if !self.has_logon(object) => "",
            ObjectKind::Support if self.told.after.never_logged_off(object) => {
                facts.support_at_zero
            }
            ObjectKind::Support => facts.support_at_zero_later,
            ObjectKind::Status => facts.status_at_zero,
            _ => "",
        };
        self.counted(facts.release_last, object, refs + 1, refs, &who, next)
    }

    fn counted(
        &self,
        template: &str,
        object: ObjectId,
        from: i8,
        count: i8,
        who: &str,
        still: &str,
    ) -> String {
        let to = self.words.numbered(object, self.words.noun(object.kind).to);
        let (from, count) = (from.to_string(), count.to_string());
        let places =
            [("who", who), ("to", &to), ("from", &from), ("count", &count), ("still", still)];
        fill(template, &places).trim_end().to_owned()
    }

    /// Who else holds an object, with how many.
    fn holders(&self, object: ObjectId) -> String {
        let holders: Vec<_> = self
            .told
            .after
            .holders(object)
            .map(|hold| match hold.count {
                1 => self.words.holding(hold.holder),
                n => format!("{} ({n})", self.words.holding(hold.holder).trim_end()),
            })
            .collect();
        holders.join(self.words.facts.and)
    }
}
