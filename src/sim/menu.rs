//! The menu: what everybody can do now, what of it is lawful, and which rule the rest would break.

mod extra;
mod mail;
mod open;
mod past;
mod room;

use extra::is_harmless;
pub(super) use past::provider_of;

use crate::sim::command::{Act, Command, Extra, LATE, OFFERED, SESSION, STORE, TRANSPORT};
use crate::sim::event::{Change, SessionFlags};
use crate::sim::ids::{Actor, Holder, ObjectId, ObjectKind};
use crate::sim::menu::open::{Open, anything_open};
use crate::sim::program::{Program, ReadingId, Readings, Side};
use crate::sim::rule::RuleId;
use crate::sim::step::Refusal;
use crate::sim::world::{ClientSide, MIN_REFS, World};

/// The most references that a client takes on one object.
const CLIENT_REFS: i8 = 2;

/// A command that makes sense, and the client's duties that it would break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub command: Command,
    /// Empty if the command is lawful.
    pub breaches: Vec<RuleId>,
}

/// Everything that can be done in a world, in the order of the menu.
pub fn commands(program: &Program, world: &World) -> Vec<Choice> {
    let mut choices = Vec::with_capacity(32);
    for_each_command(world, &mut |command| {
        let breaches = breaches(program.readings(), world, command);
        choices.push(Choice { command, breaches });
    });
    choices
}

/// Everything that makes sense in a world, in the order of the menu.
pub(super) fn for_each_command(world: &World, give: &mut dyn FnMut(Command)) {
    let mut offer = |command: Command| {
        if refusal(world, command).is_none() {
            give(command);
        }
    };
    for (client, side) in world.sides() {
        client_acts(world, side, &mut |act| offer(Command { by: Actor::Client(client), act }));
    }
    if world.setting.room.notifies {
        [Act::Notify(STORE), Act::Answer].map(Act::by_server).into_iter().for_each(&mut offer);
    }
    if world.setting.room.late {
        LATE.map(Act::by_server).into_iter().for_each(&mut offer);
    }
    for (entry, _) in (1..).zip(&world.mail) {
        [Act::SpoolerLogon(entry), Act::SpoolerLogoff(entry)]
            .map(Act::by_spooler)
            .into_iter()
            .chain(TRANSPORT.map(|change| Act::Mail(entry, change).by_transport()))
            .for_each(&mut offer);
    }
}

/// What a client could do with what it has been given; some of it may make no sense here.
fn client_acts(world: &World, side: &ClientSide, offer: &mut dyn FnMut(Act)) {
    let given = |kind: ObjectKind| side.given.iter().copied().filter(move |id| id.kind == kind);
    let stores = || given(ObjectKind::Store);
    offer(Act::Initialize);
    offer(Act::Logon);
    if world.setting.has_flags() {
        offer(Act::LogonPlain);
    }
    world.setting.entries().map(Act::OpenStore).for_each(&mut *offer);
    stores().map(Act::Advise).for_each(&mut *offer);
    stores().map(Act::OpenFolder).for_each(&mut *offer);
    world.setting.entries().map(Act::OpenStatus).for_each(&mut *offer);
    for connection in &side.connections {
        offer(Act::Unadvise(connection.store, connection.sink));
    }
    for kind in [ObjectKind::Folder, ObjectKind::Sink, ObjectKind::Status] {
        given(kind).map(Act::Release).for_each(&mut *offer);
    }
    for store in stores() {
        for (flags, _) in OFFERED {
            offer(Act::StoreLogoff(store, flags));
        }
        let left = side.left_by(store);
        if !left.is_empty() {
            offer(Act::StoreLogoff(store, left));
        }
        if world.setting.has_spooler() {
            offer(Act::Submit(store));
        }
        if world.setting.room.aborts {
            offer(Act::AbortSubmit(store));
            offer(Act::LockMessage(store));
        }
        offer(Act::AddRef(store));
        offer(Act::QueryInterface(store));
        offer(Act::Release(store));
    }
    offer(Act::SessionLogoff(SessionFlags::None));
    offer(Act::SessionLogoff(SessionFlags::Shared));
    if world.setting.room.arguments {
        offer(Act::SessionLogoff(SessionFlags::Ui));
        offer(Act::SessionLogoff(SessionFlags::Reserved));
    }
    extra::offer(world, side, offer);
    given(ObjectKind::Session).map(Act::Release).for_each(&mut *offer);
    offer(Act::Uninitialize);
    if world.setting.room.fast {
        [Act::QueryFast, Act::NotifyFast, Act::DoFast, Act::Exit].into_iter().for_each(&mut *offer);
        offer(Act::ProviderFast);
    }
}

/// Why a command makes no sense here, if it makes none.
pub fn refusal(world: &World, command: Command) -> Option<Refusal> {
    if command.by == Actor::Server {
        return past::no_notification(world, command.act);
    }
    if !world.at_rest() || world.parked.iter().any(|parked| parked.actor == command.by) {
        return Some(Refusal::NotAtRest);
    }
    let Some(client) = command.client() else {
        return mail::refusal(world, command.act);
    };
    let side = world.side(client);
    if side.exited {
        return Some(Refusal::NotAtRest);
    }
    let given = |id: ObjectId| (!side.given.contains(&id)).then_some(Refusal::NeverGiven(id));
    let session = || given(side.session.unwrap_or(SESSION));
    let room = |kind: ObjectKind, room: u8| {
        let made = world.objects.iter().filter(|object| object.id.kind == kind).count();
        (made >= usize::from(room)).then_some(Refusal::NoRoom(kind))
    };
    match command.act {
        Act::Initialize => side.initialized.then_some(Refusal::AlreadyInitialized),
        Act::Logon | Act::LogonPlain => side.session.map(|session| Refusal::NoRoom(session.kind)),
        Act::OpenStore(entry) => session().or_else(|| room::no_room_for_open(world, side, entry)),
        Act::Advise(id) => given(id).or_else(|| room(ObjectKind::Sink, world.setting.room.sinks)),
        Act::OpenFolder(id) => given(id).or_else(|| room::no_room_for_folder(world, id)),
        Act::OpenStatus(entry) => session().or_else(|| room::no_room_for_status(world, entry)),
        Act::Unadvise(id, sink) => given(id).or_else(|| {
            let known = side.connections.iter().any(|c| c.store == id && c.sink == sink);
            (!known).then_some(Refusal::NotRegistered)
        }),
        Act::StoreLogoff(id, flags) => given(id).or_else(|| {
            let known =
                flags == side.left_by(id) || OFFERED.iter().any(|(offered, _)| *offered == flags);
            (!known).then_some(Refusal::NothingLeft)
        }),
        Act::SessionLogoff(_) => session(),
        Act::AddRef(id) | Act::QueryInterface(id) => {
            given(id).or_else(|| room::count_bound(world, client, id, CLIENT_REFS))
        }
        Act::Release(id) => given(id).or_else(|| {
            let low = world.object(id).is_some_and(|object| object.refs <= MIN_REFS);
            low.then_some(Refusal::CountBound(id))
        }),
        Act::Submit(id) => given(id).or_else(|| mail::no_room(world, id)),
        Act::AbortSubmit(id) | Act::LockMessage(id) => {
            given(id).or_else(|| mail::nothing_submitted(world, id))
        }
        Act::QueryFast | Act::NotifyFast | Act::DoFast => session(),
        Act::ProviderFast => past::no_fast_provider(world, command),
        // A process that just ends, without a word, is nobody's story here.
        Act::Exit => {
            (!world.process(world.setting.process(client)).shut_down).then_some(Refusal::NotAtRest)
        }
        Act::Uninitialize => None,
        Act::Extra(act) => session().or_else(|| extra::refusal(world, client, side, act)),
        Act::SpoolerLogon(_) | Act::SpoolerLogoff(_) | Act::Mail(..) => Some(Refusal::NotTheirs),
        Act::Notify(_) | Act::Answer => Some(Refusal::NotTheirs),
    }
}

/// The client's duties that a command would break; none if it is lawful.
pub fn breaches(readings: Readings, world: &World, command: Command) -> Vec<RuleId> {
    let mut broken = Vec::new();
    add_breaches(readings, world, command, &mut broken);
    broken
}

/// The same, added to what is there.
pub(super) fn add_breaches(
    readings: Readings,
    world: &World,
    command: Command,
    broken: &mut Vec<RuleId>,
) {
    for_each_breach(readings, world, command, &mut |rule| {
        if broken.iter().all(|known| *known != rule) {
            broken.push(rule);
        }
    });
}

/// Whether a command breaks none of the client's duties.
pub(super) fn is_lawful(readings: Readings, world: &World, command: Command) -> bool {
    let mut lawful = true;
    for_each_breach(readings, world, command, &mut |_| lawful = false);
    lawful
}

fn for_each_breach(
    readings: Readings,
    world: &World,
    command: Command,
    tell: &mut dyn FnMut(RuleId),
) {
    let Some(client) = command.client() else {
        if is_careless(command) {
            tell(RuleId(121));
        }
        return;
    };
    let mut owe = |broken_now: bool, rule: u8| {
        if broken_now {
            tell(RuleId(rule));
        }
    };
    let side = world.side(client);
    let process = world.process(world.setting.process(client));
    let off = process.initialized == 0;
    let holds = |id: ObjectId| world.held(Holder::Client(client), id);
    match command.act {
        Act::Initialize | Act::Exit => {}
        Act::Extra(Extra::Discard(_)) => owe(true, 57),
        Act::Logon => owe(off || !side.initialized, 1),
        Act::LogonPlain => {
            owe(off || !side.initialized, 1);
            owe(true, if world.setting.service { 47 } else { 48 });
        }
        Act::Uninitialize => {
            owe(!side.initialized, 2);
            owe(extra::keeps_buffer(world, client), 9);
            owe(!off && side.session.is_some_and(|session| holds(session) > 0), 103);
        }
        _ => owe(off, 3),
    }
    if let Some(id) = subject(world, command) {
        let unheld = holds(id) <= 0 && !is_harmless(readings, world, id);
        owe(unheld, if unheld { extra::unheld(world, id) } else { 16 });
    }
    let ended = is_over(world, side);
    owe(matches!(command.act, Act::NotifyFast | Act::DoFast) && !side.may_shut_down, 114);
    owe(process.shut_down && !matches!(command.act, Act::Exit), 115);
    owe(matches!(command.act, Act::ProviderFast), 116);
    owe(matches!(command.act, Act::LockMessage(_)), 62);
    match command.act {
        Act::StoreLogoff(store, flags) => {
            let reused = flags.is_answer();
            owe(reused, 66);
            owe(!flags.is_one_input() && !reused, 65);
            owe(world.users(store) > 1, 67);
        }
        Act::Release(id) if id.kind == ObjectKind::Session => owe(!ended, 103),
        Act::Release(id) if id.kind == ObjectKind::Store && holds(id) == 1 && !ended => {
            let open = Open::at(world, client, id);
            owe(open.connection, 55);
            owe(open.sink, 54);
            // What keeps the store alive may be released after it (C42).
            let keeps = readings.side(ReadingId::C42) == Side::B;
            owe(open.folder && !keeps || open.status, 16);
        }
        Act::SessionLogoff(flags) => {
            // Whoever is told that the session ends logs off for itself (R108).
            owe(side.ended, 102);
            owe(!ended && anything_open(world, client), 100);
            let asked = |id: &ObjectId| world.watch(*id).is_some_and(|w| w.asked.is_some());
            let mut stores = side.given.iter().filter(|id| id.kind == ObjectKind::Store);
            owe(!ended && stores.any(|id| holds(*id) > 0 && asked(id)), 68);
            owe(flags == SessionFlags::Reserved, 101);
            owe(flags == SessionFlags::Shared && readings.side(ReadingId::C21) == Side::A, 104);
            owe(!ended && mail::spooler_is_due(world, side.session), 109);
            owe(!ended && mail::leaves_mail(world, side.session), 110);
        }
        Act::OpenStore(_)
        | Act::OpenStatus(_)
        | Act::Extra(Extra::OpenForeign(_) | Extra::OpenByEntry(_)) => owe(ended, 102),
        _ => {}
    }
    if let Some(store) = called_store(command.act) {
        let spared =
            matches!(command.act, Act::AddRef(_)) || readings.side(ReadingId::C18) == Side::B;
        owe(ended && !spared, 102);
        owe(side.complete.contains(&store), 74);
    }
}

/// Whether a client uses an object on which it holds no reference, or MAPI without having
/// initialized it: nothing that follows can be laid at anybody else's door.
pub fn is_unheld(readings: Readings, world: &World, command: Command) -> bool {
    match (command.client(), subject(world, command)) {
        (Some(client), Some(id)) => {
            !world.is_initialized(client)
                || world.held(Holder::Client(client), id) <= 0 && !is_harmless(readings, world, id)
        }
        _ => false,
    }
}

/// Whether a transport loses what it is sent: nobody else is to answer for what comes of it.
pub fn is_careless(command: Command) -> bool {
    matches!(command.act, Act::Mail(_, Change::Lost))
}

/// Whether a client's session is over: it has logged off, or another one has for everybody.
fn is_over(world: &World, side: &ClientSide) -> bool {
    side.ended || side.session.is_some_and(|session| world.is_ended(session))
}

/// The session of the client that acts.
pub(super) fn session_of(world: &World, command: Command) -> Option<ObjectId> {
    command.client().and_then(|client| world.side(client).session)
}

/// The object that a command calls a method of.
pub(super) fn subject(world: &World, command: Command) -> Option<ObjectId> {
    match command.act {
        Act::Initialize | Act::Logon | Act::LogonPlain => None,
        Act::Uninitialize | Act::Exit | Act::ProviderFast => None,
        Act::Extra(Extra::Discard(_)) => None,
        Act::QueryFast
        | Act::NotifyFast
        | Act::DoFast
        | Act::OpenStore(_)
        | Act::OpenStatus(_)
        | Act::SessionLogoff(_) => Some(session_of(world, command).unwrap_or(SESSION)),
        Act::Advise(id)
        | Act::OpenFolder(id)
        | Act::Unadvise(id, _)
        | Act::StoreLogoff(id, _)
        | Act::AddRef(id)
        | Act::QueryInterface(id)
        | Act::Submit(id)
        | Act::AbortSubmit(id)
        | Act::LockMessage(id)
        | Act::Release(id) => Some(id),
        Act::Extra(extra) => {
            extra.object().or_else(|| Some(session_of(world, command).unwrap_or(SESSION)))
        }
        Act::SpoolerLogon(_) | Act::SpoolerLogoff(_) | Act::Mail(..) => None,
        Act::Notify(_) | Act::Answer => None,
    }
}

/// The store that an act calls, other than to release it.
fn called_store(act: Act) -> Option<ObjectId> {
    match act {
        Act::Advise(id)
        | Act::OpenFolder(id)
        | Act::Unadvise(id, _)
        | Act::StoreLogoff(id, _)
        | Act::AddRef(id)
        | Act::Submit(id)
        | Act::AbortSubmit(id)
        | Act::LockMessage(id)
        | Act::Extra(Extra::QueryForeign(id) | Extra::GetProps(id))
        | Act::QueryInterface(id) => Some(id).filter(|id| id.kind == ObjectKind::Store),
        _ => None,
    }
}
