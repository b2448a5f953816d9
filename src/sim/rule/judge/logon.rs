//! Judges of what a provider does while it is made and logs on, and of which support object it uses.

use crate::sim::event::{Agent, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind, Party};
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

    /// What a provider hands on to itself in the spooler contains no addresses (R41).
    pub(super) fn secret_given(&mut self, provider: ObjectId, frame: &Frame) {
        let secret = frame.out.iter().find(|(local, _)| *local == Local::Secret);
        let object = secret.and_then(|(_, id)| self.world.object(*id));
        if object.is_some_and(|object| object.flag(Flag::Address)) {
            self.find(41, Trouble::BadAnswer { object: provider, method: frame.method });
        }
    }

    /// The folder that a logon hands out is one of the store that was asked for (R34), and the only
    /// one that it has opened.
    #[inline(never)]
    pub(super) fn folder_opened(&mut self, frame: &Frame, bad: Trouble) {
        let folder = frame.out.iter().find(|(local, _)| *local == Local::Folder);
        let entry = folder.map(|(_, folder)| self.world.entry_of(*folder));
        if entry != Some(frame.entry) {
            let rule = self.either(&[34, 16]);
            self.find(rule, bad);
        }
        let holder = Holder::from(self.world.actor);
        let stray = self.world.objects.iter().map(|object| object.id).find(|id| {
            let known = self.world.clients.iter().any(|side| side.given.contains(id));
            let handed = frame.out.iter().any(|(_, out)| out == id);
            let held = id.kind == ObjectKind::Folder && self.world.held(holder, *id) > 0;
            held && !known && !handed
        });
        if let Some(object) = stray
            && self.note(object)
        {
            let rule = self.either(&[16, 34]);
            self.find(rule, Trouble::LeftOver { object, holder: Some(holder) });
        }
    }

    /// A temporary store is not entered in the message store table (R42).
    #[inline(never)]
    pub(super) fn profile_modified(&mut self, frame: &Frame) {
        let support = frame.this.and_then(|id| self.world.object(id));
        let listed = support.filter(|support| support.flag(Flag::Listed));
        let object = listed.map(|support| support.id).filter(|_| self.world.setting.temporary);
        if let Some(object) = object {
            self.find(42, Trouble::BadAnswer { object, method: frame.method });
        }
    }

    /// A `QueryInterface` that refuses has emptied the pointer, and refuses only what is not there
    /// (R17).
    #[inline(never)]
    pub(super) fn query_refused(&mut self, frame: &Frame) {
        let Some(object) = frame.this else { return };
        if !frame.foreign {
            self.find(17, Trouble::BadAnswer { object, method: frame.method });
        } else if !frame.mine {
            self.missed(17, Some(object), frame.method);
        }
    }
}
