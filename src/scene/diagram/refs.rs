//! References: who holds how many on what, and which were given back while the current call ran.

use crate::scene::diagram::{Key, Label, Moment, Width};
use crate::sim::event::Fact;
use crate::sim::ids::{Holder, ObjectId};
use crate::sim::world::{Life, World};

/// The references of one holder on one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub holder: Holder,
    pub object: ObjectId,
    /// The cards at its ends.
    pub from: Key,
    pub to: Key,
    pub state: RefState,
    pub label: Label,
    /// What the label says most of the time; a place is kept for it.
    pub usual: Label,
    /// It has just been taken or given back.
    pub now: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RefState {
    /// Not at this step.
    Absent,
    Held,
    /// Given back since the client's last call began.
    Gone,
    /// It will never be given back: its holder is gone, or its time is up.
    Bad,
}

/// Every reference that the run ever sees.
pub(super) fn refs(moment: &Moment) -> Vec<Reference> {
    let worlds = recent(moment);
    let refs = moment.cast.refs.iter();
    refs.map(|(holder, object)| reference(moment, &worlds, *holder, *object))
        .filter(|r| r.from != r.to && is_drawn(moment, r))
        .collect()
}

/// Whether both ends have cards of their own. What is held inside a folded logon, and from outside
/// of it, is told on its card.
fn is_drawn(moment: &Moment, reference: &Reference) -> bool {
    [reference.from, reference.to].into_iter().all(|key| match key {
        Key::Object(id) => moment.cast.crowd.is_apart(id, moment.open),
        _ => true,
    })
}

fn reference(moment: &Moment, worlds: &[&World], holder: Holder, object: ObjectId) -> Reference {
    let held = moment.world.held(holder, object);
    let last = worlds.iter().map(|world| world.held(holder, object)).find(|n| *n > 0);
    let state = match (held > 0, last) {
        (true, _) if is_bad(moment, holder, object) => RefState::Bad,
        (true, _) => RefState::Held,
        (false, Some(_)) => RefState::Gone,
        (false, None) => RefState::Absent,
    };
    let n = u8::try_from(if held > 0 { held } else { last.unwrap_or(1) }).unwrap_or(1);
    let short = moment.width != Width::Wide;
    let say = |n| {
        if short { Label::HoldsShort(holder, n) } else { Label::Holds(holder, n) }
    };
    let now = match moment.event.map(|event| event.fact) {
        Some(Fact::AddRef { object: o, holder: h, .. }) => o == object && h == holder,
        Some(Fact::Release { object: o, holder: h, .. }) => o == object && h == Some(holder),
        _ => false,
    };
    Reference {
        holder,
        object,
        from: moment.cast.holder(holder, object, moment.world),
        to: Key::Object(object),
        state,
        label: if state == RefState::Bad && !short && is_gone(moment, holder) {
            Label::StillHolds(holder, n)
        } else {
            say(n)
        },
        usual: say(1),
        now,
    }
}

/// The worlds of the client's current or last call up to the cursor, the latest first.
fn recent<'a>(moment: &Moment<'a>) -> Vec<&'a World> {
    let run = &moment.session.branch().run;
    let Some(span) = run.span_at(moment.step) else {
        return Vec::new();
    };
    let first = span.first.saturating_sub(1);
    (first..moment.step).rev().map(|n| run.world(n)).collect()
}

fn is_gone(moment: &Moment, holder: Holder) -> bool {
    match holder {
        Holder::Object(id) => {
            moment.world.object(id).is_some_and(|object| object.life == Life::Freed)
        }
        Holder::Client(_) | Holder::Spooler | Holder::Call(_) => false,
    }
}

/// Held by somebody who is gone, or on something that has been found left over.
fn is_bad(moment: &Moment, holder: Holder, object: ObjectId) -> bool {
    is_gone(moment, holder) || moment.cast.left_by(object, moment.step)
}
