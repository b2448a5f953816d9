//! How far a run has got with the rules: broken, kept, or not reached.

use crate::sim::event::{Agent, CallArg, Change, Event, Fact, LogonFlags, Trouble};
use crate::sim::ids::{MethodId, ObjectId, ObjectKind};
use crate::sim::rule::RuleId;
use crate::sim::value::{Answer, HResult, LogoffFlags};

/// How a run stands with a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Broken by the event of this number, the first one that did.
    Broken(i32),
    /// What the rule is about has happened, first at this event, and as it should.
    Kept(i32),
    NotReached,
}

/// What has to happen for a rule to be put to the test.
#[derive(Clone, Copy)]
struct Trigger {
    on: On,
    /// Only after this method has been called.
    after: Option<MethodId>,
    /// Only if this method has not been called.
    without: Option<MethodId>,
}

#[derive(Clone, Copy)]
enum On {
    /// A call by the code of an object of this kind.
    CallBy(ObjectKind, MethodId),
    Return(MethodId),
    /// The return of a call with this result.
    Answers(MethodId, HResult),
    /// The return of a `Release` that leaves nothing.
    Last(MethodId),
    Free(ObjectKind),
    /// A connection to a server is closed.
    Disconnected,
    /// Something about mail changes.
    Mail(Change),
    /// A session is asked for with these flags.
    LogonAs(LogonFlags),
    /// The return of a call that was asked to log off, and has not.
    Refused(MethodId),
}

impl Trigger {
    const fn on(on: On) -> Self {
        Self { on, after: None, without: None }
    }

    const fn after(mut self, method: MethodId) -> Self {
        self.after = Some(method);
        self
    }

    const fn without(mut self, method: MethodId) -> Self {
        self.without = Some(method);
        self
    }

    fn fires(self, event: &Event, called: &[MethodId]) -> bool {
        let happens = match (self.on, event.fact) {
            (On::Return(due), Fact::Return { method, .. }) => due == method,
            (On::CallBy(kind, due), Fact::Call { from: Agent::Object(by), method, .. }) => {
                due == method && by.kind == kind
            }
            (On::Last(due), Fact::Return { method, answer: Answer::Count(left), .. }) => {
                due == method && left <= 0
            }
            (On::Refused(due), Fact::Return { method, flags: Some(flags), .. }) => {
                due == method && !flags.contains(LogoffFlags::COMPLETE)
            }
            (On::LogonAs(due), Fact::Call { arg: CallArg::LogonFlags(flags), .. }) => due == flags,
            (On::Disconnected, Fact::Connection { open, .. }) => !open,
            (On::Mail(due), Fact::Mail { change, .. }) => due == change,
            (On::Answers(due, wanted), Fact::Return { method, answer, .. }) => {
                due == method && answer == Answer::Result(wanted)
            }
            (On::Free(due), Fact::Free { object, .. }) => due == object.kind,
            _ => false,
        };
        happens
            && self.after.is_none_or(|method| called.contains(&method))
            && self.without.is_none_or(|method| !called.contains(&method))
    }
}

const fn back(method: MethodId) -> Trigger {
    Trigger::on(On::Return(method))
}

const fn last(method: MethodId) -> Trigger {
    Trigger::on(On::Last(method))
}

/// When the rule is judged; the judges look at the same moments. Empty for rules that wait.
fn triggers(rule: RuleId) -> &'static [Trigger] {
    use MethodId as M;
    match rule.0 {
        1 => const { &[back(M::MapiLogonEx)] },
        2 | 3 | 22 | 113 => const { &[back(M::MapiUninitialize)] },
        16 => const { &[back(M::StoreOpenEntry), back(M::StoreQueryInterface)] },
        13 | 18 | 19 | 20 => const { &[back(M::MsProviderInit)] },
        23 | 24 | 25 | 32 | 33 | 35 | 36 | 44 | 45 => const { &[back(M::ProviderLogon)] },
        27 | 28 | 29 | 31 => const { &[back(M::ProviderLogon)] },
        38 | 40 => const { &[back(M::ProviderLogon)] },
        43 => const { &[back(M::SessionSpool).without(M::ProviderSpoolerLogon)] },
        21 | 39 => const { &[back(M::SessionOpenMsgStore)] },
        7 => const { &[back(M::MapiFreeBuffer)] },
        8 => const { &[back(M::MapiFreeBuffer).after(M::StoreGetProps)] },
        9 => const { &[back(M::MapiUninitialize).after(M::StoreGetProps)] },
        10 => const { &[back(M::StoreGetProps)] },
        11 | 30 => {
            const { &[Trigger::on(On::Answers(M::ProviderLogon, HResult::InterfaceNotSupported))] }
        }
        12 => const { &[Trigger::on(On::CallBy(ObjectKind::Session, M::MapiFreeBuffer))] },
        17 => {
            const { &[Trigger::on(On::Answers(M::StoreQueryInterface, HResult::InterfaceNotSupported))] }
        }
        34 => const { &[back(M::LogonOpenEntry)] },
        37 => const { &[Trigger::on(On::Answers(M::ProviderLogon, HResult::FailOneProvider))] },
        41 => const { &[back(M::ProviderSpoolerLogon).after(M::MapiFreeBuffer)] },
        42 => const { &[back(M::SupportModifyProfile)] },
        15 => const { &[back(M::LogonLogoff)] },
        26 => const { &[back(M::SupportStoreLogoffTransports)] },
        46 => const { &[back(M::ProviderSpoolerLogon)] },
        56 => const { &[back(M::StoreUnadvise).after(M::SinkOnNotify)] },
        57 => {
            const {
                &[
                    back(M::SinkOnNotify).after(M::StoreUnadvise),
                    back(M::SinkOnNotify).after(M::StoreRelease),
                ]
            }
        }
        58 => const { &[back(M::StoreAdvise)] },
        94 => const { &[Trigger::on(On::Disconnected)] },
        62 => const { &[back(M::StoreSetLockState)] },
        63 => const { &[back(M::StoreAbortSubmit)] },
        66 | 67 => const { &[back(M::StoreLogoff)] },
        73 => const { &[Trigger::on(On::Refused(M::SupportStoreLogoffTransports))] },
        75..=79 | 122 => const { &[back(M::SupportStoreLogoffTransports).after(M::SessionSpool)] },
        108 => const { &[back(M::SessionLogoff).after(M::SinkOnNotify)] },
        109 | 110 => const { &[back(M::SessionLogoff).after(M::SessionSpool)] },
        121 => const { &[Trigger::on(On::Mail(Change::Received))] },
        114..=116 => const { &[back(M::SessionDoFast)] },
        117 => const { &[Trigger::on(On::CallBy(ObjectKind::Session, M::ProviderDoFast))] },
        118 => const { &[back(M::ProviderDoFast), back(M::ProviderQueryFast)] },
        119 => const { &[back(M::SessionQueryFast)] },
        47 => const { &[Trigger::on(On::LogonAs(LogonFlags::Service))] },
        48 => const { &[back(M::MapiLogonEx)] },
        51 => const { &[back(M::StoreAdvise)] },
        52 => const { &[back(M::StoreUnadvise), back(M::LogonLogoff)] },
        54 => const { &[back(M::SinkRelease)] },
        55 => const { &[back(M::StoreUnadvise), last(M::StoreRelease)] },
        60 | 61 | 84 | 85 | 86 | 93 => const { &[back(M::LogonLogoff)] },
        65 => const { &[back(M::StoreLogoff)] },
        68 | 74 => const { &[last(M::StoreRelease).after(M::StoreLogoff)] },
        69 => const { &[back(M::SupportStoreLogoffTransports).after(M::StoreLogoff)] },
        70 => const { &[back(M::SupportStoreLogoffTransports)] },
        71 => const { &[back(M::SupportStoreLogoffTransports).without(M::StoreLogoff)] },
        72 => const { &[last(M::StoreRelease).after(M::SupportStoreLogoffTransports)] },
        81 => const { &[back(M::SupportRelease).after(M::StoreRelease)] },
        82 | 88 => const { &[last(M::SupportRelease)] },
        83 => const { &[Trigger::on(On::CallBy(ObjectKind::Support, M::LogonLogoff))] },
        87 | 90 => const { &[back(M::LogonLogoff).after(M::SessionLogoff)] },
        89 | 92 => const { &[last(M::LogonRelease)] },
        91 => const { &[last(M::StoreRelease).after(M::SupportRelease)] },
        95 => const { &[Trigger::on(On::Free(ObjectKind::Support))] },
        97 => const { &[last(M::StoreRelease).after(M::SupportMakeInvalid)] },
        96 | 98 => const { &[back(M::SupportMakeInvalid)] },
        100 | 101 | 104..=107 => const { &[back(M::SessionLogoff)] },
        102 | 103 => const { &[last(M::SessionRelease).after(M::SessionLogoff)] },
        111 => const { &[back(M::ProviderShutdown)] },
        112 => const { &[last(M::ProviderRelease)] },
        _ => &[],
    }
}

/// When a run has first come to each rule that is checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    rules: Vec<Reached>,
    /// The first event that found something given back too often, or not at all.
    uneven: Option<i32>,
}

/// What has happened before an event of a run.
#[derive(Default)]
struct Past {
    /// The methods that were called.
    called: Vec<MethodId>,
    /// Of the events since the last new method, what matters of them: another one like it fires
    /// nothing that has not been fired.
    seen: Vec<Fact>,
}

/// An event without what no trigger looks at.
fn matter(fact: Fact) -> Fact {
    let kind = |id: ObjectId| ObjectId::new(id.kind, 1);
    match fact {
        Fact::Call { from, method, arg, .. } => {
            let from = if let Agent::Object(by) = from { Agent::Object(kind(by)) } else { from };
            let arg = if let CallArg::LogonFlags(_) = arg { arg } else { CallArg::None };
            Fact::Call { from, this: None, method, arg }
        }
        Fact::Return { method, answer, flags, .. } => {
            Fact::Return { to: Agent::FIRST, this: None, method, answer, flags }
        }
        Fact::Free { object, .. } => Fact::Free { object: kind(object), by: Agent::FIRST },
        Fact::Mail { change, .. } => Fact::Mail { entry: 0, change, queue: 0 },
        other => other,
    }
}

/// The first events that kept and broke a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reached {
    rule: RuleId,
    kept: Option<i32>,
    broken: Option<i32>,
}

impl Reach {
    /// What a run's events come to, in order and each with its number.
    pub fn of<'e>(events: impl IntoIterator<Item = (i32, &'e Event)>) -> Self {
        let none = |rule| Reached { rule, kept: None, broken: None };
        let mut reach = Self { rules: RuleId::checked().map(none).collect(), uneven: None };
        let mut past = Past::default();
        for (n, event) in events {
            reach.see(n, event, &mut past);
        }
        reach
    }

    fn see(&mut self, n: i32, event: &Event, past: &mut Past) {
        match event.fact {
            Fact::Finding(finding) => {
                if is_uneven(finding.what) {
                    self.uneven.get_or_insert(n);
                }
                let found = self.rules.iter_mut().find(|reached| reached.rule == finding.rule);
                if let Some(reached) = found {
                    reached.broken.get_or_insert(n);
                }
                return;
            }
            Fact::Call { method, .. } if !past.called.contains(&method) => {
                past.called.push(method);
                past.seen.clear();
            }
            Fact::Call { .. } | Fact::Return { .. } | Fact::Free { .. } => {}
            Fact::Mail { .. } | Fact::Connection { .. } => {}
            _ => return,
        }
        let seen = matter(event.fact);
        if past.seen.contains(&seen) {
            return;
        }
        past.seen.push(seen);
        for reached in self.rules.iter_mut().filter(|reached| reached.kept.is_none()) {
            if triggers(reached.rule).iter().any(|trigger| trigger.fires(event, &past.called)) {
                reached.kept = Some(n);
            }
        }
    }

    /// How the run stands with every rule that is checked when event N has happened.
    pub fn at(&self, n: i32) -> impl Iterator<Item = (RuleId, Standing)> {
        let by_then = move |event: Option<i32>| event.filter(|event| *event <= n);
        // Another rule may answer for it, but this one has not been kept either.
        let uneven = by_then(self.uneven).map(|_| RuleId(16));
        self.rules.iter().map(move |reached| {
            let standing = match (by_then(reached.broken), by_then(reached.kept)) {
                (Some(event), _) => Standing::Broken(event),
                (None, Some(event)) if uneven != Some(reached.rule) => Standing::Kept(event),
                (None, _) => Standing::NotReached,
            };
            (reached.rule, standing)
        })
    }
}

/// Whether something was given back too often, or not at all.
fn is_uneven(what: Trouble) -> bool {
    matches!(
        what,
        Trouble::LeftOver { .. }
            | Trouble::FreedHeld { .. }
            | Trouble::CalledFreed { .. }
            | Trouble::ReleasedUnheld { .. }
            | Trouble::ReleasedBelowZero { .. }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_checked_rule_has_a_moment_and_no_other_has() {
        for rule in RuleId::all() {
            let checked = rule.info().wait.is_none();
            assert_eq!(!triggers(rule).is_empty(), checked, "{}", rule.name());
        }
    }
}
