//! Who answers for a trouble: the rule, the party and the line.

use crate::sim::event::{Agent, Finding, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind, Party};
use crate::sim::program::op::Field;
use crate::sim::program::{LineId, Program};
use crate::sim::rule::{Consequence, RuleId};
use crate::sim::world::{Life, Mark, World};

/// A finding with the rule's own party, consequence and basis.
pub(in crate::sim) fn finding(rule: RuleId, what: Trouble, line: Option<LineId>) -> Finding {
    let info = rule.info();
    let consequence = match what {
        Trouble::LeftOver { .. } => Consequence::Leak,
        Trouble::CalledFreed { .. } | Trouble::UsedFreed { .. } | Trouble::FreedHeld { .. } => {
            Consequence::UseAfterFree
        }
        Trouble::CalledUnloaded { .. } | Trouble::CalledNull { .. } | Trouble::UsedNull { .. } => {
            Consequence::UseAfterFree
        }
        Trouble::ReleasedBelowZero { .. }
        | Trouble::ReleasedUnheld { .. }
        | Trouble::ForeignBuffer { .. } => Consequence::DoubleFree,
        Trouble::StackOverflow { .. } => Consequence::Reentrancy,
        Trouble::Hangs { .. } => Consequence::Hang,
        // More references than pointers: the receiver cannot know.
        Trouble::Repeated { .. } if rule == RuleId(16) => Consequence::Leak,
        Trouble::StaleTables
        | Trouble::NotAllowed { .. }
        | Trouble::Missed { .. }
        | Trouble::NeverCalled { .. }
        | Trouble::Repeated { .. }
        | Trouble::BadArgument { .. }
        | Trouble::BadAnswer { .. }
        | Trouble::TooEarly { .. } => info.consequence,
    };
    Finding { rule, party: info.party, consequence, basis: info.basis, what, line }
}

/// The first edited line that serves a rule.
pub(in crate::sim) fn edited_line(program: &Program, rule: RuleId) -> Option<LineId> {
    program.edited_for(rule).next()
}

/// The edited line that serves a rule; of several, the one that is nearest to where the running
/// command began: there it went wrong first.
fn serving_line(program: &Program, world: &World, rule: RuleId) -> Option<LineId> {
    let place = |id: &LineId| world.stack.iter().position(|frame| frame.method == id.method);
    program.edited_for(rule).min_by_key(|id| place(id).unwrap_or(usize::MAX))
}

/// The line that answers for a breach by the provider. By the book the provider breaks nothing, so
/// it is an edited one: one that serves the rule, else the first; else the line that was running.
pub(super) fn answering_line(
    program: &Program,
    world: &World,
    rule: RuleId,
    line: Option<LineId>,
) -> Option<LineId> {
    if let Some(serving) = serving_line(program, world, rule) {
        return Some(serving);
    }
    let is_edited = |id: &LineId| program.edits().lines().any(|edited| edited == *id);
    if line.is_some_and(|id| is_edited(&id)) || world.monitor.spoiled {
        return line;
    }
    program.edits().lines().next().or(line)
}

/// A trouble that an object is in, laid at the door of the rule that was most likely broken: one
/// that an edited line serves, else the first of those that such a trouble can come from.
pub(in crate::sim) fn blame(
    program: &Program,
    world: &World,
    what: Trouble,
    line: Option<LineId>,
) -> Finding {
    if matches!(what, Trouble::LeftOver { .. }) && left_without_logoff(world, what) {
        return finding(RuleId(103), what, None);
    }
    let uses = matches!(what, Trouble::CalledFreed { .. } | Trouble::UsedFreed { .. });
    if what.object().is_some_and(|id| uses && world.is_discarded(id)) {
        return finding(RuleId(57), what, None);
    }
    if world.monitor.spoiled {
        let off = || is_off(world, what) && !matches!(what, Trouble::LeftOver { .. });
        let kept = match held_by_client(what) {
            true => candidates(world, what).next(),
            false => None,
        };
        let rule = kept.unwrap_or_else(|| RuleId(if off() { 3 } else { 16 }));
        return Finding { party: Party::Client, ..finding(rule, what, None) };
    }
    let mut candidates = candidates(world, what);
    let likeliest = candidates.clone().next();
    let serving = |rule: RuleId| Some((rule, serving_line(program, world, rule)?));
    let edited = candidates.find_map(serving);
    if let Some((rule, line)) = edited.filter(|_| !kept_by_client(world, what)) {
        let party = if rule == RuleId(7) { line.method.party() } else { rule.info().party };
        return Finding { party, ..finding(rule, what, Some(line)) };
    }
    let rule = likeliest.unwrap_or(RuleId(16));
    let line = match rule.info().party {
        Party::Provider if !held_by_client(what) => answering_line(program, world, rule, line),
        Party::Provider | Party::Client | Party::Mapi => line,
    };
    let by_client = line.is_none_or(|line| line.method.party() == Party::Client);
    let mapi = matches!(what, Trouble::CalledFreed { by: Agent::Object(id), .. }
        if id.kind.implementer() == Party::Mapi);
    let party = match rule {
        RuleId(16) if line.is_none() && mapi => Party::Mapi,
        RuleId(16) if by_client => Party::Client,
        RuleId(16) => line.map_or(Party::Provider, |line| line.method.party()),
        _ => rule.info().party,
    };
    Finding { party, ..finding(rule, what, line) }
}

/// The rules whose breach can lead to a trouble, the likeliest first.
fn candidates(world: &World, what: Trouble) -> impl Iterator<Item = RuleId> + Clone + use<> {
    let by_client = matches!(
        what,
        Trouble::CalledFreed { by: Agent::Client(_), .. }
            | Trouble::CalledUnloaded { by: Agent::Client(_), .. }
            | Trouble::ReleasedUnheld { by: Agent::Client(_), .. }
            | Trouble::ReleasedBelowZero { by: Agent::Client(_), .. }
    );
    let clients: &[u8] = match by_client {
        true if is_off(world, what) => &[3, 16],
        true => &[16],
        false => &[],
    };
    let held_by_client = held_by_client(what);
    let watch = what.object().and_then(|id| world.watch(id));
    let never_logged_off = watch.is_none_or(|watch| watch.logoffs == Mark::Never);
    let others: &[u8] = match what.object().map(|id| id.kind) {
        Some(ObjectKind::Support) => support_rules(world, what),
        // Only what ends a logon comes to one that is gone because it has come before.
        Some(ObjectKind::Logon) if uses_for_more(what) => &[16, 89, 60, 92, 32, 91, 28],
        Some(ObjectKind::Logon) => &[89, 60, 92, 32, 91, 28, 16],
        Some(ObjectKind::Store) if held_by_client => &[16, 100],
        Some(ObjectKind::Store) => &[91, 97, 93, 92, 32, 25, 16],
        Some(ObjectKind::Folder) if held_by_client => &[16, 61],
        Some(ObjectKind::Folder) => &[61, 15, 16],
        Some(ObjectKind::Status) if held_by_client => &[16, 100],
        Some(ObjectKind::Status) => &[85, 60, 16],
        // One release too many; the cycle is another matter.
        Some(ObjectKind::Section) if !matches!(what, Trouble::LeftOver { .. }) => &[16, 60],
        Some(ObjectKind::Section) => &[60, 16],
        Some(ObjectKind::Sink) if held_by_client => &[54, 52, 16],
        Some(ObjectKind::Sink) if never_logged_off => &[81, 52, 85, 16],
        Some(ObjectKind::Sink) => &[85, 52, 16],
        Some(ObjectKind::Provider) => &[112, 90, 111, 93, 19, 16],
        Some(ObjectKind::Session) => &[103, 16],
        Some(ObjectKind::Buffer) if held_by_client => &[9, 10],
        Some(ObjectKind::Buffer) => &[7, 10, 12],
        None => &[25, 32, 24, 26, 60, 19, 93, 87, 81, 61, 52, 28, 16],
    };
    clients.iter().chain(others).map(|rule| RuleId(*rule))
}

/// Whether something freed is called to do more than end.
fn uses_for_more(what: Trouble) -> bool {
    matches!(what, Trouble::CalledFreed { method, .. }
        if method != MethodId::LogonLogoff && !method.is_release())
}

/// The session has gone, or MAPI has, and nobody has logged off.
fn left_without_logoff(world: &World, what: Trouble) -> bool {
    let Some(session) = session_of(world, what) else {
        return false;
    };
    let gone = world.object(session).is_some_and(|object| object.life == Life::Freed);
    !world.is_ended(session) && (gone || is_off(world, what))
}

/// The session that the object of a trouble belongs to.
fn session_of(world: &World, what: Trouble) -> Option<ObjectId> {
    let id = what.object()?;
    let object = world.object(id)?;
    match id.kind {
        ObjectKind::Session => Some(id),
        ObjectKind::Provider => object.field(Field::Session),
        _ => world.watch(id).and_then(|watch| watch.session),
    }
}

/// Whether MAPI is not initialized where the trouble is.
fn is_off(world: &World, what: Trouble) -> bool {
    let object = what.object().and_then(|id| world.object(id));
    let process = object.map_or_else(|| world.process_of(world.actor), |object| object.process);
    world.process(process).initialized == 0
}

/// The client keeps what it was given: no line of anybody else's can answer for that.
fn kept_by_client(world: &World, what: Trouble) -> bool {
    let given = |id| world.clients.iter().any(|side| side.given.contains(&id));
    held_by_client(what) && what.object().is_some_and(given)
}

fn held_by_client(what: Trouble) -> bool {
    matches!(what, Trouble::LeftOver { holder: Some(Holder::Client(_)), .. })
}

fn support_rules(world: &World, what: Trouble) -> &'static [u8] {
    let ended = session_of(world, what).is_some_and(|session| world.is_ended(session));
    match what {
        Trouble::ReleasedBelowZero { .. } | Trouble::ReleasedUnheld { .. } => &[88, 82, 24, 25, 90],
        Trouble::CalledFreed { method, .. } if method.is_release() => &[88, 82, 24, 25, 90],
        Trouble::CalledFreed { .. } if ended => &[90, 82, 24, 25],
        Trouble::CalledFreed { .. } => &[82, 24, 25],
        _ if ended => &[87, 88, 90, 81, 82, 24, 25],
        _ => &[81, 88, 82, 24, 25, 90],
    }
}
