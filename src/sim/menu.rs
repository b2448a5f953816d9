//! The menu: what the client can do now, what of it is lawful, and which rule the rest would break.

use crate::sim::command::{Command, FOLDER_2, SESSION, SINK, STATUS, STORE};
use crate::sim::event::SessionFlags;
use crate::sim::ids::{Holder, ObjectId, ObjectKind};
use crate::sim::program::{Program, ReadingId, Readings, Side};
use crate::sim::rule::RuleId;
use crate::sim::step::Refusal;
use crate::sim::world::{Life, MAX_REFS, MIN_REFS, World};

/// The most references that a client takes on one object.
const CLIENT_REFS: i8 = 2;

/// A command that makes sense, and the client's duties that it would break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub command: Command,
    /// Empty if the command is lawful.
    pub breaches: Vec<RuleId>,
}

/// Everything that the client can do in a world, in the order of the menu.
pub fn commands(program: &Program, world: &World) -> Vec<Choice> {
    Command::all()
        .filter(|command| refusal(world, *command).is_none())
        .map(|command| Choice { command, breaches: breaches(program.readings(), world, command) })
        .collect()
}

/// Why a command makes no sense here, if it makes none.
pub fn refusal(world: &World, command: Command) -> Option<Refusal> {
    if !world.at_rest() {
        return Some(Refusal::NotAtRest);
    }
    let given =
        |id: ObjectId| (!world.client.given.contains(&id)).then_some(Refusal::NeverGiven(id));
    let created = |id: ObjectId| world.object(id).is_some().then_some(Refusal::NoRoom(id.kind));
    match command {
        Command::Initialize => (world.initialized > 0).then_some(Refusal::AlreadyInitialized),
        Command::Logon => created(SESSION),
        Command::OpenStore => given(SESSION).or_else(|| created(STORE)),
        Command::Advise => given(STORE).or_else(|| created(SINK)),
        Command::OpenFolder => given(STORE).or_else(|| no_room_for_folder(world)),
        Command::OpenStatus => {
            given(SESSION).or_else(|| if world.rows.is_empty() { None } else { created(STATUS) })
        }
        Command::Unadvise => given(STORE)
            .or_else(|| world.client.connection.is_none().then_some(Refusal::NotRegistered)),
        Command::StoreLogoff(_) => given(STORE),
        Command::SessionLogoff(_) => given(SESSION),
        Command::AddRef(id) | Command::QueryInterface(id) => {
            given(id).or_else(|| count_bound(world, id, CLIENT_REFS))
        }
        Command::Release(id) => given(id).or_else(|| {
            let low = world.object(id).is_some_and(|object| object.refs <= MIN_REFS);
            low.then_some(Refusal::CountBound(id))
        }),
        Command::Uninitialize => None,
    }
}

/// The client's duties that a command would break; none if it is lawful.
pub fn breaches(readings: Readings, world: &World, command: Command) -> Vec<RuleId> {
    let mut broken = Vec::new();
    let mut owe = |broken_now: bool, rule: u8| {
        if broken_now && !broken.contains(&RuleId(rule)) {
            broken.push(RuleId(rule));
        }
    };
    let off = world.initialized == 0;
    match command {
        Command::Initialize => {}
        Command::Logon => owe(off, 1),
        Command::Uninitialize => {
            owe(off, 2);
            owe(!off && world.exists(SESSION), 103);
        }
        _ => owe(off, 3),
    }
    if let Some(id) = subject(command) {
        owe(holds(world, id) <= 0, 16);
    }
    let ended = world.monitor.session_ended;
    match command {
        Command::StoreLogoff(flags) => owe(!flags.is_one_input(), 65),
        Command::Release(SESSION) => owe(!ended, 103),
        Command::Release(STORE) if holds(world, STORE) == 1 && !ended => {
            owe(world.client.connection.is_some(), 55);
            owe(holds(world, SINK) > 0, 54);
            owe(folders(world).any(|id| holds(world, id) > 0) || holds(world, STATUS) > 0, 16);
        }
        Command::SessionLogoff(flags) => {
            owe(ended, 102);
            owe(!ended && anything_open(world), 100);
            owe(!ended && holds(world, STORE) > 0 && world.client.asked.is_some(), 68);
            owe(flags == SessionFlags::Shared, 104);
        }
        Command::OpenStore | Command::OpenStatus => owe(ended, 102),
        _ => {}
    }
    if calls_the_store(command) {
        let spared =
            matches!(command, Command::AddRef(_)) || readings.side(ReadingId::C18) == Side::B;
        owe(ended && !spared, 102);
        owe(world.client.complete, 74);
    }
    broken
}

/// Whether the client uses an object on which it holds no reference, or MAPI without having
/// initialized it: nothing that follows can be laid at anybody else's door.
pub fn is_unheld(world: &World, command: Command) -> bool {
    match subject(command) {
        Some(id) => world.initialized == 0 || holds(world, id) <= 0,
        None => false,
    }
}

fn folders(world: &World) -> impl Iterator<Item = ObjectId> {
    world.objects.iter().map(|object| object.id).filter(|id| id.kind == ObjectKind::Folder)
}

fn holds(world: &World, id: ObjectId) -> i8 {
    world.held(Holder::Client, id)
}

/// The object that a command calls a method of.
pub(super) fn subject(command: Command) -> Option<ObjectId> {
    match command {
        Command::Initialize | Command::Logon | Command::Uninitialize => None,
        Command::OpenStore | Command::OpenStatus | Command::SessionLogoff(_) => Some(SESSION),
        Command::Advise | Command::OpenFolder | Command::Unadvise | Command::StoreLogoff(_) => {
            Some(STORE)
        }
        Command::AddRef(id) | Command::QueryInterface(id) | Command::Release(id) => Some(id),
    }
}

/// Whether the command is a call of the store other than `Release`.
fn calls_the_store(command: Command) -> bool {
    subject(command) == Some(STORE) && !matches!(command, Command::Release(_))
}

fn anything_open(world: &World) -> bool {
    world.client.connection.is_some()
        || [STORE, SINK, STATUS].into_iter().any(|id| holds(world, id) > 0)
        || folders(world).any(|id| holds(world, id) > 0)
}

/// A world has room for two folders; a store that is no longer live opens none.
fn no_room_for_folder(world: &World) -> Option<Refusal> {
    let live = world.object(STORE).is_some_and(|store| store.life == Life::Live);
    (live && world.object(FOLDER_2).is_some()).then_some(Refusal::NoRoom(ObjectKind::Folder))
}

fn count_bound(world: &World, id: ObjectId, most: i8) -> Option<Refusal> {
    let refs = world.object(id).map_or(0, |object| object.refs);
    (holds(world, id) >= most || refs >= MAX_REFS).then_some(Refusal::CountBound(id))
}
