//! The state panel: everything that the world at the cursor holds, beside another moment.

use crate::session::run::Run;
use crate::session::{Moment, Session};
use crate::sim::ids::{Actor, Holder, MethodId, ObjectId};
use crate::sim::ordered::insert_once;
use crate::sim::world::{Life, MAPI_ROWS, Object, Transit, World};

/// What the panel shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateScene {
    /// The moment beside the one at the cursor.
    pub then: Moment,
    /// The one at the cursor.
    pub now: Moment,
    /// Every object that is there now or was there then, in the order of their ids.
    pub objects: Vec<ObjectRow>,
    /// The registry of MAPIUIDs, the status table, what is counted, then the running calls.
    pub things: Vec<ThingRow>,
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

/// How an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    In(Life),
    /// It should be gone, and nobody will free it any more.
    LeftOver,
}

/// The references of one holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub count: i8,
    /// The holder's own memory is gone.
    pub freed: bool,
}

/// An object with its ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectRow {
    pub id: ObjectId,
    pub life: Pair<Condition>,
    /// What the object itself counts.
    pub refs: Pair<i8>,
    /// Who holds how many references on it.
    pub holders: Vec<(Holder, Pair<Held>)>,
}

impl ObjectRow {
    pub fn differs(&self) -> bool {
        self.differences() > 0
    }

    fn differences(&self) -> usize {
        let holders = self.holders.iter().filter(|(_, held)| held.differs()).count();
        usize::from(self.life.differs()) + usize::from(self.refs.differs()) + holders
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
    /// A call that runs, counted from 1, the outermost first.
    Running(u8),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Count(u8),
    Transit(Transit),
    /// A call that waits or runs.
    Call(MethodId),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThingRow {
    pub thing: Thing,
    pub value: Pair<Value>,
}

impl StateScene {
    pub fn of(session: &Session) -> Self {
        let then = session.beside();
        let now = Moment { branch: session.current, step: session.cursor };
        let run = |at: usize| &session.branches.get(at).unwrap_or_else(|| session.branch()).run;
        Self::between((run(then.branch), then), (run(now.branch), now))
    }

    fn between((run, then): (&Run, Moment), (this, now): (&Run, Moment)) -> Self {
        let sides = [Side::of(run, then.step), Side::of(this, now.step)];
        let mut ids = Vec::new();
        for side in &sides {
            let shown = side.world.objects.iter().filter(|object| !side.is_past(object));
            shown.for_each(|object| {
                insert_once(&mut ids, object.id);
            });
        }
        let (before, after) = (things_of(sides[0].world), things_of(sides[1].world));
        let mut things = Vec::new();
        for (thing, _) in before.iter().chain(&after) {
            insert_once(&mut things, *thing);
        }
        let value = |all: &[(Thing, Value)], thing| {
            all.iter().find(|(other, _)| *other == thing).map(|(_, value)| *value)
        };
        let row = |thing| {
            let value = Pair { then: value(&before, thing), now: value(&after, thing) };
            ThingRow { thing, value }
        };
        Self {
            then,
            now,
            objects: ids.into_iter().map(|id| object_row(&sides, id)).collect(),
            things: things.into_iter().map(row).collect(),
        }
    }

    /// How many values are different now.
    pub fn differences(&self) -> usize {
        let things = self.things.iter().filter(|row| row.value.differs()).count();
        self.objects.iter().map(ObjectRow::differences).sum::<usize>() + things
    }
}

/// The world of one moment, with what its run knows of it.
struct Side<'a> {
    world: &'a World,
    start: &'a World,
    left: Vec<ObjectId>,
}

impl<'a> Side<'a> {
    fn of(run: &'a Run, step: u32) -> Self {
        let world = run.world(step);
        // What a rule has found, and at the end what the verdict names.
        let mut left = run.left(step);
        for one in run.verdict.left.iter().filter(|_| step == run.last()) {
            insert_once(&mut left, one.object);
        }
        Self { world, start: run.world(0), left }
    }

    /// Gone before the run began.
    fn is_past(&self, object: &Object) -> bool {
        self.start.object(object.id).is_some_and(|object| object.life == Life::Freed)
    }

    fn condition(&self, id: ObjectId) -> Option<Condition> {
        let life = self.world.object(id)?.life;
        Some(if self.left.contains(&id) { Condition::LeftOver } else { Condition::In(life) })
    }

    fn held(&self, holder: Holder, id: ObjectId) -> Held {
        let count = self.world.held(holder, id);
        let freed = match holder {
            Holder::Object(by) => self.world.object(by).is_none_or(|by| by.life == Life::Freed),
            Holder::Client(_) | Holder::Spooler | Holder::Call(_) => false,
        };
        Held { count, freed: freed && count != 0 }
    }
}

fn object_row(sides: &[Side; 2], id: ObjectId) -> ObjectRow {
    let [then, now] = sides;
    let mut holders = Vec::new();
    for hold in then.world.holders(id).chain(now.world.holders(id)) {
        insert_once(&mut holders, hold.holder);
    }
    let refs = |side: &Side| side.world.object(id).map(|object| object.refs);
    let held = |holder| Pair {
        then: then.world.object(id).map(|_| then.held(holder, id)),
        now: now.world.object(id).map(|_| now.held(holder, id)),
    };
    ObjectRow {
        id,
        life: Pair { then: then.condition(id), now: now.condition(id) },
        refs: Pair { then: refs(then), now: refs(now) },
        holders: holders.into_iter().map(|holder| (holder, held(holder))).collect(),
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
    for (n, frame) in (1..).zip(&world.stack) {
        all.push((Thing::Running(n), Value::Call(frame.method)));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::scene::diagram::name;
    use crate::session::Look;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::event::Fact;
    use crate::sim::ids::ObjectKind;
    use crate::sim::program::{Edit, parse_key};
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
                let freed = match session.event().map(|event| event.fact) {
                    Some(Fact::Free { object, .. }) => Some(Holder::Object(object)),
                    _ => None,
                };
                for row in &scene.objects {
                    let same = before.object(row.id).map(|o| (o.life, o.refs))
                        == after.object(row.id).map(|o| (o.life, o.refs))
                        && before.holders(row.id).eq(after.holders(row.id))
                        && freed.is_none_or(|by| after.held(by, row.id) == 0);
                    let judged = row.life.now == Some(Condition::LeftOver);
                    let place = format!("{} {step} {:?}", scenario.name(), row.id);
                    assert!(row.differs() || same, "{place}");
                    assert!(!row.differs() || !same || judged, "{place}");
                }
                let same = before.uids == after.uids
                    && before.rows == after.rows
                    && before.parked.len() == after.parked.len()
                    && before.stack.len() == after.stack.len();
                let tables = scene.things.iter().any(|row| row.value.differs());
                assert!(tables || same, "{} {step}", scenario.name());
                let marks = scene.objects.iter().map(ObjectRow::differences).sum::<usize>()
                    + scene.things.iter().filter(|row| row.value.differs()).count();
                assert_eq!(scene.differences(), marks);
            }
        }
    }

    #[test]
    fn any_step_can_stand_beside_it() {
        let end = at(ScenarioId::StoreClose, u32::MAX);
        let store = |session: &Session| {
            let scene = StateScene::of(session);
            let row = scene.objects.into_iter().find(|row| row.id.kind == ObjectKind::Store);
            (scene.then, row.map(|row| row.life))
        };
        let start = update(&end, Action::State(Look::Run(0)));
        let (then, life) = store(&start);
        assert_eq!(then, Moment { branch: 0, step: 0 });
        let (live, freed) = (Condition::In(Life::Live), Condition::In(Life::Freed));
        assert_eq!(life, Some(Pair { then: Some(live), now: Some(freed) }));
        let itself = update(&end, Action::State(Look::Here));
        assert_eq!(StateScene::of(&itself).differences(), 0);
    }

    /// A leak: what is left over is called so, and its holder's memory is gone.
    #[test]
    fn what_leaks_is_left_over_and_its_holder_is_freed() {
        let line = parse_key("IMsgStore::Release.give-back").expect("a line");
        let session = update(&at(ScenarioId::StoreClose, 0), Action::Edit(Edit::Strike(line)));
        let session = update(&session, Action::End);
        let scene = StateScene::of(&session);
        let support = scene.objects.iter().find(|row| row.id.kind == ObjectKind::Support);
        let support = support.expect("it is there");
        assert_eq!(support.life.now, Some(Condition::LeftOver));
        let held = support.holders.iter().filter_map(|(_, held)| held.now);
        let held: Vec<_> = held.filter(|held| held.count > 0).collect();
        assert_eq!(held, [Held { count: 1, freed: true }]);
        // At a step at which it is still in use it is neither.
        let scene = StateScene::of(&update(&session, Action::Go(3)));
        let all = scene.objects.iter().map(|row| row.life.now);
        assert!(all.into_iter().all(|life| life != Some(Condition::LeftOver)));
    }

    /// The profile section of the start is gone before the run begins.
    #[test]
    fn what_was_gone_before_the_run_is_not_listed() {
        let scene = StateScene::of(&at(ScenarioId::StoreClose, 0));
        assert!(scene.objects.iter().all(|row| row.life.now != Some(Condition::In(Life::Freed))));
        let names: Vec<_> = scene.objects.iter().map(|row| name(row.id)).collect();
        assert!(names.contains(&String::from("IProfSect")), "{names:?}");
    }

    #[test]
    fn running_calls_are_listed_from_the_outermost() {
        let start = at(ScenarioId::StoreClose, 0);
        let steps = 1..=start.last();
        let deep = steps.map(|n| update(&start, Action::Go(n)));
        let deep = deep.max_by_key(|session| session.world().stack.len()).expect("a step");
        let scene = StateScene::of(&deep);
        let calls = scene.things.iter().filter_map(|row| match (row.thing, row.value.now) {
            (Thing::Running(_), Some(Value::Call(method))) => Some(method),
            _ => None,
        });
        let stack: Vec<_> = deep.world().stack.iter().map(|frame| frame.method).collect();
        assert!(stack.len() > 2);
        assert_eq!(calls.collect::<Vec<_>>(), stack);
    }
}
