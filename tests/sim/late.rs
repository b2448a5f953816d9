//! What comes to an advise sink when its client no longer expects it (R57): a notification that was
//! queued before `Unadvise`, and one that is under way while the store is released.

use logoff_playground::sim::command::{Act, Command, Extra, STORE};
use logoff_playground::sim::event::{Event, Fact, Finding};
use logoff_playground::sim::ids::{MethodId, ObjectId, ObjectKind, Party};
use logoff_playground::sim::menu::{self, refusal};
use logoff_playground::sim::program::{Edit, Edits, Program};
use logoff_playground::sim::rule::reach::{Reach, Standing};
use logoff_playground::sim::rule::{Consequence, RuleId};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::step::{Refusal, run};
use logoff_playground::sim::world::World;

const SINK: ObjectId = ObjectId::new(ObjectKind::Sink, 1);

fn opened(program: &Program) -> World {
    let scenario = ScenarioId::NotifyAfterUnadvise;
    let prologue = scenario.story().prologue.iter();
    prologue.fold(scenario.world(), |world, command| {
        run(program, &world, *command, &mut |_, _| {}).unwrap()
    })
}

/// The events of these commands, by their names, after a client has registered a sink; and where
/// they lead.
fn told(program: &Program, names: &[&str]) -> (Vec<Event>, World) {
    let mut events = Vec::new();
    let mut world = opened(program);
    for name in names {
        let command = Command::parse(name).unwrap();
        let mut keep = |event: &Event, _: &World| events.push(*event);
        world = run(program, &world, command, &mut keep).unwrap_or_else(|why| {
            panic!("{name}: {why:?}");
        });
    }
    (events, world)
}

fn found(events: &[Event]) -> Vec<Finding> {
    let found = |event: &Event| match event.fact {
        Fact::Finding(finding) => Some(finding),
        _ => None,
    };
    events.iter().filter_map(found).collect()
}

/// Where a sink has been told of something, counted from 0.
fn notified(events: &[Event]) -> Option<usize> {
    let call =
        |event: &Event| matches!(event.fact, Fact::Call { method: MethodId::SinkOnNotify, .. });
    events.iter().position(call)
}

fn returned(events: &[Event], method: MethodId) -> Option<usize> {
    let back = |event: &Event| matches!(event.fact, Fact::Return { method: m, .. } if m == method);
    events.iter().position(back)
}

fn tolerates(events: &[Event]) -> Option<Standing> {
    let reach = Reach::of((1..).zip(events));
    reach.at(i32::MAX).find(|(rule, _)| *rule == RuleId(57)).map(|(_, standing)| standing)
}

const QUEUED: [&str; 2] = ["server:queue(store1)", "unadvise"];

#[test]
fn a_queued_notification_comes_after_unadvise_and_does_no_harm() {
    let program = Program::default();
    let names = [QUEUED[0], QUEUED[1], "server:deliver(store1)"];
    let (events, world) = told(&program, &names);
    assert!(returned(&events, MethodId::StoreUnadvise) < notified(&events), "{events:?}");
    assert!(notified(&events).is_some());
    assert_eq!(found(&events), []);
    assert!(!world.exists(SINK), "the last reference goes with the notification");
    assert!(matches!(tolerates(&events), Some(Standing::Kept(_))));
}

#[test]
fn a_notification_under_way_while_the_store_is_released_does_no_harm() {
    let program = Program::default();
    let names = ["server:notify", "release(store1)", "server:answer"];
    let (events, world) = told(&program, &names);
    assert!(notified(&events).is_some());
    // Releasing the store while it is registered is another matter.
    assert!(found(&events).iter().all(|finding| finding.rule == RuleId(55)));
    assert!(!world.exists(SINK));
    assert!(matches!(tolerates(&events), Some(Standing::Kept(_))));
}

/// In both cases a client that frees its sink by itself breaks the rule, and is blamed for whatever
/// touches the sink afterwards.
#[test]
fn a_client_that_deletes_its_sink_is_found_in_both_cases() {
    let program = Program::default();
    let after: &[&str] = &[QUEUED[0], QUEUED[1], "discard(sink1)", "server:deliver(store1)"];
    let during = &["server:notify", "discard(sink1)", "release(store1)", "server:answer"];
    for names in [after, during] {
        let (events, world) = told(&program, names);
        let mut found = found(&events);
        found.retain(|finding| finding.rule != RuleId(55));
        assert!(found.len() >= 2, "{names:?}: {found:?}");
        for finding in found {
            assert_eq!((finding.rule, finding.party), (RuleId(57), Party::Client), "{finding:?}");
            assert_eq!(finding.consequence, Consequence::UseAfterFree);
        }
        assert!(world.undefined);
        assert!(matches!(tolerates(&events), Some(Standing::Broken(_))));
    }
}

/// Whoever queues a call keeps the sink for it; without that reference it is the provider's fault.
#[test]
fn a_provider_that_keeps_no_reference_for_a_queued_call_is_found() {
    let edit = Edit::parse("strike CStore::Enqueue.hold").unwrap();
    let edits = Edits::default().with(edit, Default::default()).unwrap();
    let program = Program::new(Default::default(), edits);
    let names = [QUEUED[0], QUEUED[1], "server:deliver(store1)"];
    let (events, _) = told(&program, &names);
    let first = found(&events)[0];
    assert_eq!((first.rule, first.party), (RuleId(52), Party::Provider));
    assert_eq!(first.consequence, Consequence::UseAfterFree);
}

/// What is queued when the logon ends is dropped, and nothing stays.
#[test]
fn logoff_drops_what_is_queued() {
    let (events, world) = told(&Program::default(), &[QUEUED[0], QUEUED[1], "release(store1)"]);
    assert_eq!((notified(&events), found(&events)), (None, vec![]));
    assert!(!world.exists(SINK));
}

/// One notification is queued at a time, and only while somebody is registered; a sink that nobody
/// else keeps cannot be deleted under anybody.
#[test]
fn what_makes_no_sense_is_refused() {
    let program = Program::default();
    let refused = |world: &World, name: &str| refusal(world, Command::parse(name).unwrap());
    let world = opened(&program);
    assert!(refused(&world, "server:deliver(store1)").is_some());
    assert_eq!(refused(&world, "queue(store1)"), Some(Refusal::NotTheirs));
    let (_, world) = told(&program, &QUEUED[..1]);
    assert!(refused(&world, QUEUED[0]).is_some());
    let (_, world) = told(&program, &["unadvise"]);
    assert!(refused(&world, QUEUED[0]).is_some());
    assert!(refused(&world, "discard(sink1)").is_some());
}

/// Deleting a sink is never lawful, and only stories of late notifications offer it.
#[test]
fn deleting_a_sink_is_offered_as_what_it_is() {
    let program = Program::default();
    let discard = Act::Extra(Extra::Discard(SINK)).by_first();
    let offered = |world: &World| {
        let all = menu::commands(&program, world);
        all.into_iter().find(|choice| choice.command == discard).map(|choice| choice.breaches)
    };
    assert_eq!(offered(&opened(&program)), Some(vec![RuleId(57)]));
    let other = ScenarioId::UnadviseWaits;
    let world = other.story().prologue.iter().fold(other.world(), |world, command| {
        run(&program, &world, *command, &mut |_, _| {}).unwrap()
    });
    assert_eq!(offered(&world), None);
    assert!(refusal(&world, Act::Extra(Extra::Queue(STORE)).by_server()).is_some());
}
