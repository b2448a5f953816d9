//! Why somebody waits for ever: who waits for whom, to where it goes round or ends; true of its world,
//! and said of exactly those who can never go on.

use std::collections::BTreeSet;

use logoff_playground::i18n::{Locale, plain, verdict};
use logoff_playground::session::run::Run;
use logoff_playground::sim::command::Command;
use logoff_playground::sim::ids::{Actor, ClientId, Holder, ObjectId, ObjectKind};
use logoff_playground::sim::program::op::List;
use logoff_playground::sim::program::{Program, Readings};
use logoff_playground::sim::rule::Verdict;
use logoff_playground::sim::rule::explain::{Dead, Hang, Why, hangs};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::setting::{Seat, Setting};
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::{Awaited, Hold, Parked, Until, World};

use crate::explained::holders;
use crate::pinned;

/// Those who can still act, found by letting go of one after the other until nothing changes.
fn able(world: &World) -> BTreeSet<Actor> {
    let waits = |actor: Actor| world.parked.iter().find(|parked| parked.actor == actor);
    let mut able: BTreeSet<Actor> = (1..=3)
        .map(|n| Actor::Client(ClientId(n)))
        .chain([Actor::Spooler, Actor::Transport, Actor::Server])
        .filter(|actor| waits(*actor).is_none())
        .collect();
    loop {
        let before = able.len();
        for parked in &world.parked {
            let met = match parked.until {
                Until::Delivered | Until::User => false,
                Until::Emptied(store) => {
                    let store = world.object(store).unwrap();
                    store.list(List::Folders).all(|folder| {
                        let mut by = holders(world, Holder::Object(folder)).into_iter();
                        by.any(|by| {
                            by.is_client() && able.iter().any(|actor| Holder::from(*actor) == by)
                        })
                    })
                }
                _ => true,
            };
            if met {
                able.insert(parked.actor);
            }
        }
        if able.len() == before {
            return able;
        }
    }
}

/// What is wrong with the explanation of a call that waits for ever.
fn wrong_wait(world: &World, actor: Actor, hang: &Hang) -> Option<String> {
    let parked = |actor: Actor| world.parked.iter().find(|parked| parked.actor == actor);
    if hang.waits.first().map(|waits| waits.actor) != Some(actor) {
        return Some(String::from("it begins with somebody else"));
    }
    let back = match hang.end {
        Dead::Round { from } => Some(hang.waits.get(from)?),
        Dead::Unheld(_) | Dead::Unattended => None,
    };
    let others = hang.waits.iter().skip(1).chain(back);
    for waits in &hang.waits {
        let known = parked(waits.actor)?;
        let method = known.stack.last().map(|frame| frame.method);
        if (known.until, method) != (waits.until, Some(waits.method)) {
            return Some(format!("{waits:?} is not what {known:?} does"));
        }
    }
    for (waits, other) in hang.waits.iter().zip(others) {
        let holds = match waits.until {
            Until::Delivered => waits.actor == other.actor,
            Until::Emptied(store) => {
                let mut folders = world.object(store).unwrap().list(List::Folders);
                folders.any(|id| world.held(Holder::from(other.actor), id) > 0)
            }
            _ => false,
        };
        if !holds {
            return Some(format!("{waits:?} does not wait for {other:?}"));
        }
    }
    let last = hang.waits.last()?;
    let ends = match (hang.end, last.until) {
        (Dead::Round { .. }, _) => true,
        (Dead::Unheld(folder), Until::Emptied(store)) => {
            let listed = world.object(store)?.list(List::Folders).any(|id| id == folder);
            let mut by = holders(world, Holder::Object(folder)).into_iter();
            listed && !by.any(Holder::is_client)
        }
        (Dead::Unattended, until) => until == Until::User,
        (Dead::Unheld(_), _) => false,
    };
    (!ends).then(|| format!("it does not end so: {:?}", hang.end))
}

/// The kinds of ends that those who wait for ever come to in a world, and what is wrong with how they
/// are explained.
pub fn look(world: &World) -> (Vec<String>, Vec<String>) {
    let (mut ends, mut wrong) = (Vec::new(), Vec::new());
    let able = able(world);
    for parked in &world.parked {
        let hang = Hang::of(world, parked.actor);
        if hang.is_some() == able.contains(&parked.actor) {
            wrong.push(format!("{parked:?} {hang:?}"));
        }
        let Some(hang) = hang else { continue };
        let length = hang.waits.len();
        ends.push(match hang.end {
            Dead::Round { from } => format!("waits in a circle of {}", length - from),
            Dead::Unheld(_) => String::from("waits for nobody's folder"),
            Dead::Unattended => String::from("waits for nobody"),
        });
        wrong.extend(wrong_wait(world, parked.actor, &hang));
        let drawn = world.awaited(parked);
        for other in hang.waits.iter().map(|waits| waits.actor) {
            // What the diagram draws as a loop it draws at all.
            if hang.next(parked.actor) == Some(other) && !drawn.contains(&Awaited::Actor(other)) {
                wrong.push(format!("no arrow from {parked:?} to {other:?}"));
            }
        }
    }
    let stuck = world.parked.iter().any(|parked| !able.contains(&parked.actor));
    if hangs(world).is_empty() == stuck {
        wrong.push(format!("{:?} of {stuck}", hangs(world)));
    }
    (ends, wrong)
}

/// A world with two stores, in which clients wait until the folders of a store are given back, and
/// hold folders of a store; each by its number and the store's.
fn waiting(waits: &[(u8, u8)], holds: &[(u8, u8)]) -> World {
    let scenario = ScenarioId::parse("logoff-waits").unwrap();
    let story = Run::new(scenario, &scenario.program(Readings::default()), scenario.script());
    let like = story.end().parked.first().unwrap();
    let others = [Some(Seat::Shares), Some(Seat::Shares)];
    let mut world = World::new(Setting { others, stores: 2, ..Setting::ONE });
    let begin = "initialize logon open-store open-store(2) open-folder open-folder(store2)";
    for command in begin.split_whitespace().map(|text| Command::parse(text).unwrap()) {
        world = run(&Program::default(), &world, command, &mut |_, _| {}).unwrap();
    }
    let store = |n: u8| ObjectId::new(ObjectKind::Store, n);
    let folder = |n: u8| ObjectId::new(ObjectKind::Folder, n);
    let is_theirs = |hold: &Hold| hold.holder.is_client() && hold.object.kind == ObjectKind::Folder;
    world.holds.retain(|hold| !is_theirs(hold));
    let hold = |(client, n): &(u8, u8)| Hold {
        object: folder(*n),
        holder: Holder::Client(ClientId(*client)),
        count: 1,
    };
    world.holds.extend(holds.iter().map(hold));
    world.parked.extend(waits.iter().map(|(client, n)| Parked {
        actor: Actor::Client(ClientId(*client)),
        until: Until::Emptied(store(*n)),
        ..like.clone()
    }));
    world
}

/// Worlds that no lawful setting leads to, and that a listing could lead to all the same.
#[test]
fn whoever_waits_for_others_is_told_of_with_them() {
    let of = |client: u8, waits: &[(u8, u8)], holds: &[(u8, u8)]| {
        let world = waiting(waits, holds);
        let (_, wrong) = look(&world);
        assert!(wrong.is_empty(), "{wrong:#?}");
        let hang = Hang::of(&world, Actor::Client(ClientId(client)));
        hang.map(|hang| (hang.waits.iter().map(|waits| waits.actor).collect::<Vec<_>>(), hang.end))
    };
    let clients = |numbers: &[u8]| -> Vec<Actor> {
        numbers.iter().map(|n| Actor::Client(ClientId(*n))).collect()
    };
    let round = |from: usize| Dead::Round { from };
    let folder = ObjectId::new(ObjectKind::Folder, 1);
    // Itself; the other; the other who waits for itself.
    assert_eq!(of(1, &[(1, 1)], &[(1, 1)]), Some((clients(&[1]), round(0))));
    let crossed = of(2, &[(1, 1), (2, 2)], &[(2, 1), (1, 2)]);
    assert_eq!(crossed, Some((clients(&[2, 1]), round(0))));
    let way = of(1, &[(1, 1), (2, 2)], &[(2, 1), (2, 2)]);
    assert_eq!(way, Some((clients(&[1, 2]), round(1))));
    assert_eq!(of(1, &[(1, 1)], &[]), Some((clients(&[1]), Dead::Unheld(folder))));
    // Somebody who does not wait gives back what the other waits for, and so the first goes on.
    assert_eq!(of(1, &[(1, 1), (2, 2)], &[(2, 1), (3, 2)]), None);
    assert_eq!(of(1, &[(1, 1)], &[(1, 1), (2, 1)]), None);
}

/// In every language: both clients by their numbers.
#[test]
fn a_circle_of_clients_names_each_of_them() {
    let world = waiting(&[(1, 1), (2, 2)], &[(2, 1), (1, 2)]);
    assert_eq!(hangs(&world).len(), 1);
    let mut said = Vec::new();
    for world in [world, waiting(&[(1, 1), (2, 2)], &[(2, 1), (2, 2)]), waiting(&[(1, 1)], &[])] {
        for locale in Locale::ALL {
            let found = Verdict::of(&world);
            let why = Why::of(&world, &found, &|_| None);
            said.push(plain(&verdict(locale, &found, &why, None)));
        }
    }
    pinned::compare("waits.txt", &(said.join("\n") + "\n")).unwrap();
}
