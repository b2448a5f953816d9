//! The sentences of the reference that a run can show or contradict.

use crate::sim::event::{Agent, CallArg, Event, Fact, Finding, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectKind};
use crate::sim::ordered::distinct;
use crate::sim::rule::RuleId;
use crate::sim::value::{Answer, HResult};
use crate::sim::world::{Hold, World};

/// A claim of the reference text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// `lpulFlags` points to a zero.
    PointerToZero,
    /// `Logoff` answers `S_OK`.
    ReturnsOk,
    /// `Logoff` shuts the logon down by force: everything is let go.
    LetsGo,
    /// Situation 1: called while `IMAPISession::Logoff` runs.
    FromSession,
    /// Situation 2: called from inside the support object's `Release`.
    FromSupport,
    /// Situation 2a: after `IMsgStore::StoreLogoff`.
    AfterStoreLogoff,
    /// Situation 2b: without `IMsgStore::StoreLogoff`.
    WithoutStoreLogoff,
}

/// How far a run has got with a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Proof {
    #[default]
    NotReached,
    /// Shown by the event at this place of the run.
    Shown(u32),
    /// Contradicted by the event at this place of the run.
    Contradicted(u32),
}

/// The places of a run at which a claim is first shown, and first contradicted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    shown: Option<u32>,
    contradicted: Option<u32>,
}

impl Settled {
    /// How far the first so many events have got with the claim. What contradicts it weighs more.
    pub fn after(self, events: u32) -> Proof {
        let so_far = |at: Option<u32>| at.filter(|at| *at < events);
        match (so_far(self.contradicted), so_far(self.shown)) {
            (Some(at), _) => Proof::Contradicted(at),
            (None, Some(at)) => Proof::Shown(at),
            (None, None) => Proof::NotReached,
        }
    }

    /// The same for all events.
    pub fn whole(self) -> Proof {
        self.after(u32::MAX)
    }
}

impl Claim {
    /// The sentence that states a rule, if one does.
    pub fn stating(rule: RuleId) -> Option<Self> {
        Some(match rule.0 {
            84 => Self::PointerToZero,
            85 | 86 => Self::LetsGo,
            107 => Self::FromSession,
            81 => Self::FromSupport,
            _ => return None,
        })
    }

    pub const ALL: [Self; 7] = [
        Self::PointerToZero,
        Self::ReturnsOk,
        Self::LetsGo,
        Self::FromSession,
        Self::FromSupport,
        Self::AfterStoreLogoff,
        Self::WithoutStoreLogoff,
    ];

    /// Holds the claim against the events of a run, in order, from the world on in which they
    /// begin. The places are those of the iterator.
    pub fn settled<'e>(
        self,
        start: &World,
        events: impl IntoIterator<Item = &'e Event>,
    ) -> Settled {
        let mut scan = Scan::from(start);
        let mut settled = Settled::default();
        for (at, event) in (0..).zip(events) {
            match scan.see(self, event) {
                Some(true) if settled.shown.is_none() => settled.shown = Some(at),
                Some(false) => return Settled { contradicted: Some(at), ..settled },
                Some(true) | None => {}
            }
        }
        settled
    }
}

/// What has been seen so far.
#[derive(Default)]
struct Scan {
    open: Vec<MethodId>,
    store_logoff: bool,
    released: bool,
    /// References on the store that the client has beside its first.
    more: u32,
    /// References on stores that folders have, which keep them alive (reading C42).
    kept: u32,
    /// References on clients' stores that the spooler has, which keep them alive (reading C09).
    shared: u32,
    logoff: bool,
    /// A client has been given a store.
    opened: bool,
    /// Clients that share the session with the one that logs off next.
    sharers: u32,
}

impl Scan {
    /// What there is to know before the first event.
    fn from(start: &World) -> Self {
        let held = |kind: ObjectKind| {
            let of = |hold: &&Hold| hold.object.kind == kind && hold.holder.is_client();
            let counts = start.holds.iter().filter(of);
            counts.map(|hold| u32::try_from(hold.count).unwrap_or(0)).sum::<u32>()
        };
        let kept = |hold: &&Hold| hold.object.kind == ObjectKind::Store && is_folder(hold.holder);
        let shared = |hold: &&Hold| {
            let theirs = hold.object.kind == ObjectKind::Store && !start.is_spoolers(hold.object);
            theirs && hold.holder == Holder::Spooler
        };
        let sessions = start.sides().filter_map(|(_, side)| side.session).collect::<Vec<_>>();
        let own = distinct(sessions.iter().copied()).len();
        Self {
            more: held(ObjectKind::Store).saturating_sub(1),
            kept: u32::try_from(start.holds.iter().filter(kept).count()).unwrap_or(0),
            shared: u32::try_from(start.holds.iter().filter(shared).count()).unwrap_or(0),
            opened: held(ObjectKind::Store) > 0,
            sharers: u32::try_from(sessions.len() - own).unwrap_or(0),
            ..Self::default()
        }
    }

    /// Whether the event shows the claim, or contradicts it.
    fn see(&mut self, claim: Claim, event: &Event) -> Option<bool> {
        match event.fact {
            Fact::Call { from, method, arg, .. } => {
                self.open.truncate(usize::from(event.depth).saturating_sub(1));
                self.open.push(method);
                self.store_logoff |= method == MethodId::StoreLogoff;
                if method == MethodId::StoreRelease && from.is_client() {
                    self.released |= self.more == 0;
                    self.more = self.more.saturating_sub(1);
                }
                if method == MethodId::LogonLogoff {
                    self.logoff = true;
                    return self.logoff_called(claim, from, arg);
                }
                None
            }
            Fact::Create { object, holder: Holder::Client(_), .. } => {
                self.opened |= object.kind == ObjectKind::Store;
                None
            }
            Fact::AddRef { object, holder: Holder::Client(_), .. } => {
                self.more += u32::from(object.kind == ObjectKind::Store);
                self.sharers += u32::from(object.kind == ObjectKind::Session);
                None
            }
            Fact::AddRef { object, holder: Holder::Spooler, .. } => {
                self.shared += u32::from(object.kind == ObjectKind::Store);
                None
            }
            Fact::Release { object, holder: Some(Holder::Spooler), .. } => {
                let one = u32::from(object.kind == ObjectKind::Store);
                self.shared = self.shared.saturating_sub(one);
                None
            }
            Fact::AddRef { object, holder, .. } if is_folder(holder) => {
                self.kept += u32::from(object.kind == ObjectKind::Store);
                None
            }
            Fact::Release { object, holder: Some(holder), .. } if is_folder(holder) => {
                let one = u32::from(object.kind == ObjectKind::Store);
                self.kept = self.kept.saturating_sub(one);
                None
            }
            Fact::Return { method: MethodId::LogonLogoff, answer, .. } => match claim {
                Claim::ReturnsOk => Some(answer == Answer::Result(HResult::Ok)),
                Claim::LetsGo => Some(answer == Answer::Result(HResult::Ok)),
                _ => None,
            },
            Fact::Return { method: MethodId::StoreRelease, .. } if event.depth == 1 => {
                // The store is gone for the client and `Logoff` never came.
                let due = match claim {
                    Claim::FromSupport => true,
                    Claim::AfterStoreLogoff => self.store_logoff,
                    Claim::WithoutStoreLogoff => !self.store_logoff,
                    _ => false,
                };
                let alive = self.kept > 0 || self.shared > 0;
                (due && self.released && !alive && !self.logoff).then_some(false)
            }
            Fact::Return { method: MethodId::SessionLogoff, .. } => {
                if self.sharers > 0 {
                    // The session goes on for the others.
                    self.sharers -= 1;
                    return None;
                }
                let due = claim == Claim::FromSession && self.opened && !self.released;
                (due && !self.logoff).then_some(false)
            }
            Fact::Finding(finding) => {
                let contradicts = match claim {
                    Claim::LetsGo => self.logoff && keeps_something(&finding),
                    Claim::PointerToZero => finding.rule.0 == 84,
                    _ => false,
                };
                contradicts.then_some(false)
            }
            _ => None,
        }
    }

    fn logoff_called(&self, claim: Claim, from: Agent, arg: CallArg) -> Option<bool> {
        let by = |kind| matches!(from, Agent::Object(id) if id.kind == kind);
        match claim {
            Claim::PointerToZero => match arg {
                CallArg::Reserved(flags) => Some(flags.is_empty()),
                _ => None,
            },
            Claim::FromSession => by(ObjectKind::Session).then_some(true),
            Claim::FromSupport => by(ObjectKind::Support).then_some(true),
            Claim::AfterStoreLogoff => {
                (by(ObjectKind::Support) && self.store_logoff).then_some(true)
            }
            Claim::WithoutStoreLogoff => {
                let released = self.released && !self.store_logoff;
                (by(ObjectKind::Support) && released).then_some(true)
            }
            Claim::ReturnsOk | Claim::LetsGo => None,
        }
    }
}

fn is_folder(holder: Holder) -> bool {
    matches!(holder, Holder::Object(id) if id.kind == ObjectKind::Folder)
}

/// Whether `Logoff` is found not to have let go of what it must: anything but its place on the
/// provider object's list.
fn keeps_something(finding: &Finding) -> bool {
    let in_logoff = matches!(
        finding.what,
        Trouble::Missed { method: MethodId::LogonLogoff, .. }
            | Trouble::BadAnswer { method: MethodId::LogonLogoff, .. }
    );
    matches!(finding.rule.0, 85 | 86) || in_logoff && finding.rule.0 != 93
}
