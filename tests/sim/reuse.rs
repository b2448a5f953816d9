//! A client that uses its flag variable again passes what `StoreLogoff` has left there (R66).

use logoff_playground::sim::command::{Act, Command, STORE};
use logoff_playground::sim::event::{CallArg, Event, Fact};
use logoff_playground::sim::ids::{Actor, MethodId};
use logoff_playground::sim::menu::{self, refusal};
use logoff_playground::sim::program::{Program, ReadingId, Readings, Side};
use logoff_playground::sim::rule::RuleId;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::step::{Refusal, run};
use logoff_playground::sim::value::LogoffFlags;
use logoff_playground::sim::world::World;

fn after(program: &Program, scenario: ScenarioId, names: &[&str]) -> World {
    let prologue = scenario.story().prologue.iter().copied();
    let more = names.iter().map(|name| Command::parse(name).unwrap());
    prologue.chain(more).fold(scenario.world(), |world, command| {
        run(program, &world, command, &mut |_, _| {}).unwrap()
    })
}

/// What a client is offered to ask a store with, apart from the five flags and none at all.
fn offered(program: &Program, world: &World) -> Vec<(LogoffFlags, Vec<RuleId>)> {
    let all = menu::commands(program, world).into_iter();
    let asks = all.filter_map(|choice| match (choice.command.by, choice.command.act) {
        (Actor::FIRST, Act::StoreLogoff(id, flags)) if id == STORE => {
            Some((flags, choice.breaches))
        }
        _ => None,
    });
    asks.filter(|(flags, _)| !flags.is_empty() && !flags.is_one_input()).collect()
}

/// The flags that reach `StoreLogoff`.
fn passed(program: &Program, world: &World, command: Command) -> Option<LogoffFlags> {
    let mut passed = None;
    let mut watch = |event: &Event, _: &World| {
        if let Fact::Call { method: MethodId::StoreLogoff, arg: CallArg::Flags(flags), .. } =
            event.fact
        {
            passed = passed.or(Some(flags));
        }
    };
    run(program, world, command, &mut watch).unwrap();
    passed
}

#[test]
fn without_an_answer_there_is_nothing_to_use_again() {
    let program = Program::default();
    let world = after(&program, ScenarioId::StoreClose, &[]);
    assert_eq!(offered(&program, &world), []);
    let reused = Command::parse("store-logoff(reused)").unwrap();
    assert_eq!(refusal(&world, reused), Some(Refusal::NothingLeft));
}

#[test]
fn what_is_passed_is_what_came_back() {
    let program = Program::default();
    // While a message goes out, the store is told so and stays open.
    let refused = ["submit", "transport:sending", "store-logoff(quiet)"];
    for (scenario, names, left) in [
        (ScenarioId::StoreClose, &["store-logoff(orderly)"][..], LogoffFlags::COMPLETE),
        (ScenarioId::SendQuiet, &refused[..], LogoffFlags::OUTBOUND),
    ] {
        let world = after(&program, scenario, names);
        let offered = offered(&program, &world);
        let [(flags, breaches)] = &offered[..] else { panic!("{names:?}: {offered:?}") };
        assert_eq!(*flags, left, "{names:?}");
        assert!(breaches.contains(&RuleId(66)));
        assert!(!breaches.contains(&RuleId(65)), "one finding for one mistake");
        let command = Act::StoreLogoff(STORE, left).by_first();
        assert_eq!(Command::parse(&command.name()), Some(command));
        assert_eq!(passed(&program, &world, command), Some(left));
    }
}

/// Where the store does not tell of `LOGOFF_COMPLETE` (C14), there is none to pass.
#[test]
fn what_is_kept_from_the_client_it_cannot_pass() {
    let program =
        Program::new(Readings::default().with(ReadingId::C14, Side::B), Default::default());
    let world = after(&program, ScenarioId::StoreClose, &["store-logoff(orderly)"]);
    assert_eq!(offered(&program, &world), []);
}
