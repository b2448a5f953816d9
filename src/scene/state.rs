//! The state panel: everything that the world at the cursor holds, beside another moment.

use crate::session::{Against, Session};
use crate::sim::ids::{Actor, Holder, MethodId, ObjectId};
use crate::sim::ordered::insert_once;
use crate::sim::world::{Life, MAPI_ROWS, Object, Transit, World};

/// What the panel shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateScene {
    /// The moment beside the one at the cursor.
    pub then: Moment,
    /// Every object that is there now or was there then, in the order of their ids.
    pub objects: Vec<ObjectRow>,
    /// The registry of MAPIUIDs, the status table, then what is counted.
    pub things: Vec<ThingRow>,
}

/// A step of a branch, counted from 0 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub branch: usize,
    pub step: u32,
}

/// Something at both moments; `None` where it is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair<T> {
    pub then: Option<T>,
    pub now: Option<T>,
}

impl<T: PartialEq> Pair<T> {
    pub fn differs(&self) -> bool {
        self.then != self.now
    }
}

/// An object with its ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectRow {
    pub id: ObjectId,
    pub life: Pair<Life>,
    /// What the object itself counts.
    pub refs: Pair<i8>,
    /// Who holds how many references on it.
    pub holders: Vec<(Holder, Pair<i8>)>,
}

impl ObjectRow {
    pub fn differs(&self) -> bool {
        let holders = self.holders.iter().any(|(_, count)| count.differs());
        self.life.differs() || self.refs.differs() || holders
    }
}

/// Whatever else there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// Registrations of the MAPIUIDs of a support object.
    Uids(ObjectId),
    /// MAPI's own rows in the status table.
    OwnRows,
    /// The rows that the provider has in it by a support object.
    Rows(ObjectId),
    /// How often MAPI is initialized in a process, counted from 0.
    Initialized(u8),
    /// How often the provider's DLL is loaded in a process.
    Loaded(u8),
    /// Messages in the outgoing queue of a store of the profile, counted from 1.
    Queue(u8),
    /// What moves for it.
    Transit(u8),
    /// Somebody whose call waits.
    Waits(Actor),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Count(u8),
    Transit(Transit),
    /// The innermost call that waits.
    Call(MethodId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThingRow {
    pub thing: Thing,
    pub value: Pair<Value>,
}

impl StateScene {
    pub fn of(session: &Session) -> Self {
        let then = moment(session);
        let branch = session.branches.get(then.branch).unwrap_or_else(|| session.branch());
        Self::between(branch.run.world(then.step), session.world(), then)
    }

    fn between(then: &World, now: &World, moment: Moment) -> Self {
        let mut ids = Vec::new();
        for object in then.objects.iter().chain(&now.objects) {
            insert_once(&mut ids, object.id);
        }
        let mut things = Vec::new();
        for (thing, _) in things_of(then).into_iter().chain(things_of(now)) {
            insert_once(&mut things, thing);
        }
        let (before, after) = (things_of(then), things_of(now));
        let value = |all: &[(Thing, Value)], thing| {
            all.iter().find(|(other, _)| *other == thing).map(|(_, value)| *value)
        };
        let row = |thing| {
            let value = Pair { then: value(&before, thing), now: value(&after, thing) };
            ThingRow { thing, value }
        };
        Self {
            then: moment,
            objects: ids.into_iter().map(|id| object_row(then, now, id)).collect(),
            things: things.into_iter().map(row).collect(),
        }
    }

    /// Whether anything is different now.
    pub fn differs(&self) -> bool {
        self.objects.iter().any(ObjectRow::differs)
            || self.things.iter().any(|row| row.value.differs())
    }
}

/// The moment that the reader compares with, as far as it is there.
fn moment(session: &Session) -> Moment {
    let current = session.current.min(session.branches.len().saturating_sub(1));
    let before = Moment { branch: current, step: session.cursor.saturating_sub(1) };
    match session.against {
        Against::Before => before,
        Against::Step(step) => Moment { branch: current, step: step.min(session.last()) },
        Against::Branch(branch) => session
            .branches
            .get(branch)
            .map_or(before, |other| Moment { branch, step: session.cursor.min(other.run.last()) }),
    }
}

fn object_row(then: &World, now: &World, id: ObjectId) -> ObjectRow {
    let of = |get: fn(&Object) -> i8| Pair {
        then: then.object(id).map(get),
        now: now.object(id).map(get),
    };
    let mut holders = Vec::new();
    for hold in then.holders(id).chain(now.holders(id)) {
        insert_once(&mut holders, hold.holder);
    }
    let pair = |holder| Pair { then: Some(then.held(holder, id)), now: Some(now.held(holder, id)) };
    ObjectRow {
        id,
        life: Pair {
            then: then.object(id).map(|object| object.life),
            now: now.object(id).map(|object| object.life),
        },
        refs: of(|object| object.refs),
        holders: holders.into_iter().map(|holder| (holder, pair(holder))).collect(),
    }
}

/// What there is beside objects, in order; each thing once.
fn things_of(world: &World) -> Vec<(Thing, Value)> {
    let mut all: Vec<(Thing, Value)> = Vec::new();
    let mut count = |thing: Thing, more: u8| {
        match all.iter_mut().find(|(other, _)| *other == thing) {
            Some((_, Value::Count(sum))) => *sum += more,
            _ => all.push((thing, Value::Count(more))),
        };
    };
    for entry in &world.uids {
        count(Thing::Uids(entry.support), entry.copies);
    }
    count(Thing::OwnRows, MAPI_ROWS);
    for row in &world.rows {
        count(Thing::Rows(row.support), row.copies);
    }
    for (n, process) in (0..).zip(&world.processes) {
        count(Thing::Initialized(n), process.initialized);
        count(Thing::Loaded(n), process.loaded);
    }
    for (n, mailbox) in (1..).zip(&world.mail) {
        count(Thing::Queue(n), mailbox.queue);
    }
    for (n, mailbox) in (1..).zip(&world.mail) {
        all.push((Thing::Transit(n), Value::Transit(mailbox.transit)));
    }
    for parked in &world.parked {
        if let Some(frame) = parked.stack.last() {
            all.push((Thing::Waits(parked.actor), Value::Call(frame.method)));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::ids::ObjectKind;
    use crate::sim::scenario::ScenarioId;

    fn at(scenario: ScenarioId, step: u32) -> Session {
        update(&Session::new(Locale::En, scenario), Action::Go(step))
    }

    /// What a step changes is what the panel marks: every step of every story.
    #[test]
    fn what_a_step_has_changed_is_marked_and_nothing_else() {
        for scenario in ScenarioId::ALL {
            let last = Session::new(Locale::En, scenario).last();
            for step in 1..=last {
                let session = at(scenario, step);
                let (before, after) = (session.world_before(), session.world());
                let scene = StateScene::of(&session);
                for row in &scene.objects {
                    let same = before.object(row.id).map(|o| (o.life, o.refs))
                        == after.object(row.id).map(|o| (o.life, o.refs))
                        && before.holders(row.id).eq(after.holders(row.id));
                    assert_eq!(row.differs(), !same, "{} {step} {:?}", scenario.name(), row.id);
                }
                let same = before.uids == after.uids
                    && before.rows == after.rows
                    && before.parked.len() == after.parked.len();
                let tables = scene.things.iter().any(|row| row.value.differs());
                assert!(tables || same, "{} {step}", scenario.name());
            }
        }
    }

    #[test]
    fn any_step_and_any_branch_can_stand_beside_it() {
        let end = at(ScenarioId::StoreClose, u32::MAX);
        let store = |session: &Session| {
            let scene = StateScene::of(session);
            let row = scene.objects.into_iter().find(|row| row.id.kind == ObjectKind::Store);
            (scene.then, row.map(|row| row.life))
        };
        let start = update(&end, Action::Against(Against::Step(0)));
        let (then, life) = store(&start);
        assert_eq!(then, Moment { branch: 0, step: 0 });
        assert_eq!(life, Some(Pair { then: Some(Life::Live), now: Some(Life::Freed) }));
        // A place that is not there any more is the one before.
        let gone = update(&end, Action::Against(Against::Branch(7)));
        assert_eq!(store(&gone).0, Moment { branch: 0, step: end.last() - 1 });
        let far = update(&end, Action::Against(Against::Step(999)));
        assert!(!StateScene::of(&far).differs());
    }
}
