//! Findings in words: what happened, or what was owed, and who still holds what.

use super::Locale;
use super::catalog::{Catalog, Noun};
use super::phrase::{flags_text, party};
use super::piece::{Phrase, fill, pieces};
use super::why::hang;
use crate::sim::event::{Agent, Finding, Trouble};
use crate::sim::ids::{Actor, Holder, MethodId, ObjectId, ObjectKind, Party};
use crate::sim::rule::RuleId;
use crate::sim::rule::explain::Hang;
use crate::sim::world::World;

/// What a rule asks for, if runs are checked against it.
pub fn rule_title(locale: Locale, rule: RuleId) -> Option<&'static str> {
    title(locale.catalog(), rule)
}

fn title(words: &'static Catalog, rule: RuleId) -> Option<&'static str> {
    let at = RuleId::checked().position(|other| other == rule)?;
    words.rule_titles.get(at).copied()
}

/// The sentence for a finding.
pub fn finding(locale: Locale, found: &Finding, world: &World) -> Phrase {
    pieces(&sentence(locale.catalog(), found, world))
}

/// The same, with the duty that was broken and whose it was.
pub(super) fn narrated(words: &'static Catalog, found: &Finding, world: &World) -> String {
    let first = sentence(words, found, world);
    let places = [
        ("first", &*first),
        ("party", &*owner(words, found, world)),
        ("rule", &*found.rule.name()),
        ("title", title(words, found.rule).unwrap_or_default()),
    ];
    fill(words.troubles.owed, &places)
}

fn sentence(words: &'static Catalog, found: &Finding, world: &World) -> String {
    let t = &words.troubles;
    let template = match found.what {
        Trouble::CalledFreed { .. } => t.called_freed,
        Trouble::CalledUnloaded { .. } => t.called_unloaded,
        Trouble::CalledNull { .. } => t.called_null,
        Trouble::UsedFreed { object, by } if by == Agent::Object(object) => t.used_own,
        Trouble::UsedFreed { .. } => t.used_freed,
        Trouble::UsedNull { .. } => t.used_null,
        Trouble::ReleasedUnheld { .. } => t.released_unheld,
        Trouble::ReleasedBelowZero { .. } => t.released_below,
        Trouble::FreedHeld { .. } => t.freed_held,
        Trouble::StackOverflow { .. } => t.stack_overflow,
        Trouble::LeftOver { object, holder } => return left_over(words, object, holder, world),
        Trouble::StaleTables => t.stale_tables,
        Trouble::NotAllowed { .. } => t.not_allowed,
        Trouble::Missed { object, method } if must_let_go(object, method) => t.kept,
        Trouble::Missed { .. } => t.missed,
        Trouble::NeverCalled { .. } => t.never_called,
        Trouble::Repeated { .. } => t.repeated,
        Trouble::BadArgument { .. } => t.bad_argument,
        Trouble::BadAnswer { .. } => t.bad_answer,
        Trouble::TooEarly { .. } => t.too_early,
        Trouble::ForeignBuffer { .. } => words.rare.foreign_buffer,
        Trouble::Hangs { actor, .. } => {
            return Hang::of(world, actor).map_or(String::new(), |found| hang(words, &found));
        }
    };
    let (method, by) = match found.what {
        Trouble::CalledFreed { method, by, .. }
        | Trouble::CalledUnloaded { method, by, .. }
        | Trouble::CalledNull { method, by } => (Some(method), Some(by)),
        Trouble::UsedFreed { by, .. }
        | Trouble::UsedNull { by }
        | Trouble::ReleasedUnheld { by, .. }
        | Trouble::ForeignBuffer { by, .. }
        | Trouble::ReleasedBelowZero { by, .. } => (None, Some(by)),
        Trouble::StackOverflow { method }
        | Trouble::NotAllowed { method, .. }
        | Trouble::Missed { method, .. }
        | Trouble::NeverCalled { method, .. }
        | Trouble::Repeated { method, .. }
        | Trouble::BadArgument { method, .. }
        | Trouble::BadAnswer { method, .. }
        | Trouble::TooEarly { method, .. } => (Some(method), None),
        Trouble::FreedHeld { .. }
        | Trouble::LeftOver { .. }
        | Trouble::StaleTables
        | Trouble::Hangs { .. } => (None, None),
    };
    let refs = match found.what {
        Trouble::FreedHeld { refs, .. } => refs.to_string(),
        _ => String::new(),
    };
    let flags = match found.what {
        Trouble::BadArgument { flags, .. } => flags_text(flags),
        _ => String::new(),
    };
    let noun = |form: fn(&Noun) -> &'static str| {
        let object = found.what.object();
        object.map_or(String::new(), |id| words.numbered(id, form(words.noun(id.kind))))
    };
    let places = [
        ("who", &*by.map_or(String::new(), |by| agent(words, by))),
        ("method", &*method.map_or(String::new(), |method| method.name())),
        ("object", &noun(|noun| noun.subject)),
        ("to", &noun(|noun| noun.to)),
        ("n", &refs),
        ("flags", &flags),
        ("party", &owner(words, found, world)),
    ];
    fill(template, &places)
}

/// Whose duty was broken: of several clients the one that kept something, or else the one that acts.
fn owner(words: &'static Catalog, found: &Finding, world: &World) -> String {
    let subject = party(words, found.party).subject;
    match (found.party, found.what, world.actor) {
        (_, Trouble::NotAllowed { .. }, Actor::Transport) => {
            words.crowd.transport.subject.to_owned()
        }
        (Party::Client, Trouble::LeftOver { holder: Some(Holder::Client(id)), .. }, _)
        | (Party::Client, _, Actor::Client(id)) => words.client_in(id, subject),
        _ => subject.to_owned(),
    }
}

/// Whether what `Logoff` missed is to let go of an object.
fn must_let_go(object: Option<ObjectId>, method: MethodId) -> bool {
    let kind = object.map(|id| id.kind);
    let kept = [ObjectKind::Folder, ObjectKind::Sink, ObjectKind::Status, ObjectKind::Support];
    method == MethodId::LogonLogoff && kind.is_some_and(|kind| kept.contains(&kind))
}

fn left_over(
    words: &'static Catalog,
    object: ObjectId,
    holder: Option<Holder>,
    world: &World,
) -> String {
    let t = &words.troubles;
    let template = match holder {
        None => t.left_alone,
        Some(Holder::Object(id)) if !world.exists(id) => t.left_by_freed,
        // A buffer counts no references; whoever has it has to free it.
        Some(_) if object.kind == ObjectKind::Buffer => t.left_kept,
        Some(_) => t.left_held,
    };
    let refs = world.object(object).map_or(0, |object| object.refs);
    let held = holder.map_or(refs, |holder| world.held(holder, object));
    let holder = holder.map_or(String::new(), |holder| words.holding(holder));
    let noun = words.numbered(object, words.noun(object.kind).subject);
    let places = [("object", &*noun), ("holder", &holder), ("n", &held.to_string())];
    let first = fill(template, &places);
    let silent = object.kind == ObjectKind::Support && world.never_logged_off(object);
    if silent { fill(t.never_logoff, &[("first", &first)]) } else { first }
}

/// Who acts, as the subject of a sentence.
pub(super) fn agent(words: &'static Catalog, agent: Agent) -> String {
    match agent {
        Agent::Client(id) => words.client_in(id, words.client().subject),
        Agent::Spooler | Agent::Function(MethodId::SpoolerLetGo | MethodId::SpoolerSend) => {
            words.crowd.spooler.subject.to_owned()
        }
        Agent::Server => words.further.server.subject.to_owned(),
        Agent::Transport => words.crowd.transport.subject.to_owned(),
        Agent::Object(id) if id.kind == ObjectKind::Session => words.mapi().subject.to_owned(),
        Agent::Object(id) if id.kind == ObjectKind::Support => words.mapi().subject.to_owned(),
        Agent::Object(id) => words.numbered(id, words.noun(id.kind).subject),
        Agent::Function(method) => party(words, method.party()).subject.to_owned(),
    }
}
