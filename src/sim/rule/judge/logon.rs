//! Judges of what a provider does while it is made and logs on, and of which support object it uses.

use crate::sim::event::{Agent, Trouble};
use crate::sim::ids::{MethodId, ObjectId, ObjectKind, Party};
use crate::sim::program::op::{Field, Flag, Local};
use crate::sim::rule::judge::Judge;
use crate::sim::setting::Versions;
use crate::sim::value::{Answer, HResult};
use crate::sim::world::{Frame, Life, Object};

impl Judge<'_> {
    /// What a provider leaves alone while it logs on (R35, R44, R45).
    #[inline(never)]
    pub(super) fn called_at_logon(&mut self, object: ObjectId, method: MethodId) {
        let rule = match method {
            MethodId::SupportNewUid => 35,
            MethodId::SupportSpoolerNotify => 44,
            _ => 45,
        };
        self.find(rule, Trouble::NotAllowed { object: Some(object), method });
    }

    /// A store or a logon uses the support object of its own store, and no other one (R26).
    pub(super) fn support_used(&mut self, from: Agent, support: ObjectId, method: MethodId) {
        let Agent::Object(by) = from else { return };
        let own = self.world.logon_of(by);
        let theirs = by.kind.implementer() == Party::Provider;
        if theirs && own != 0 && own != self.world.logon_of(support) {
            self.find(26, Trouble::NotAllowed { object: Some(support), method });
        }
    }

    /// What `MSProviderInit` must have seen to (R13, R19, R20).
    #[inline(never)]
    pub(super) fn provider_made(&mut self, frame: &Frame) {
        let made = frame.out.iter().find(|(local, _)| *local == Local::Provider);
        let Some((_, provider)) = made else {
            self.missed(19, None, frame.method);
            return;
        };
        if self.world.object(*provider).is_some_and(|object| object.flag(Flag::Malloc)) {
            self.missed(13, Some(*provider), frame.method);
        }
        if self.world.setting.versions == Versions::OldMapi {
            self.find(20, Trouble::BadAnswer { object: *provider, method: frame.method });
        }
    }

    /// An `MSProviderInit` that refuses leaves nothing behind.
    #[inline(never)]
    pub(super) fn provider_refused(&mut self) {
        let made =
            |object: &&Object| object.id.kind == ObjectKind::Provider && object.life != Life::Freed;
        let left: Vec<_> = self.world.objects.iter().filter(made).map(|made| made.id).collect();
        for object in left {
            let kept = |other: &Object| other.field(Field::Provider) == Some(object);
            if !self.world.objects.iter().any(kept) && self.note(object) {
                let holder = self.world.holders(object).map(|hold| hold.holder).next();
                self.find(20, Trouble::LeftOver { object, holder });
            }
        }
    }

    /// MAPI has given back a provider object that is too old for it (R21).
    #[inline(never)]
    pub(super) fn version_refused(&mut self, frame: &Frame, answer: Answer) {
        let held = |id: &ObjectId| self.world.holders(*id).next().is_some();
        let kept = frame.local(Local::Provider).filter(held);
        let refused = answer == Answer::Result(HResult::Version);
        if self.world.setting.versions == Versions::OldProvider && (kept.is_some() || !refused) {
            self.missed(21, kept.or(frame.this), frame.method);
        }
    }
}
