//! Calls that cannot go on until somebody else does something, and what they wait for.

use crate::scene::diagram::{Arrow, ArrowKind, Key, Label, Moment, Width};
use crate::sim::ids::{Holder, ObjectId};
use crate::sim::ordered::distinct;
use crate::sim::program::op::List;
use crate::sim::world::{Parked, Until};

/// The calls that wait, each with what it waits for.
pub(super) fn arrows(moment: &Moment) -> Vec<Arrow> {
    moment.world.parked.iter().flat_map(|parked| chain(moment, parked)).collect()
}

/// From whoever acts through the calls to what the innermost one waits for.
fn chain(moment: &Moment, parked: &Parked) -> Vec<Arrow> {
    let kind = if parked.hangs { ArrowKind::Loop } else { ArrowKind::Parked };
    let mut from = Key::of_agent(parked.actor.into());
    let mut arrows = Vec::new();
    for (frame, depth) in parked.stack.iter().zip(1..) {
        let to = Key::of_agent(frame.agent());
        let forms = match moment.width {
            Width::Phone => vec![Vec::new()],
            Width::Wide | Width::Embed => {
                vec![vec![format!("{}()", frame.method.short())], Vec::new()]
            }
        };
        arrows.push(Arrow { from, to, method: frame.method, depth, kind, forms, note: None });
        from = to;
    }
    let Some(frame) = parked.stack.last() else {
        return arrows;
    };
    arrows.extend(awaited(moment, parked).into_iter().map(|to| Arrow {
        from,
        to,
        method: frame.method,
        depth: 0,
        kind: if parked.hangs { ArrowKind::Loop } else { ArrowKind::Waits },
        forms: Vec::new(),
        note: Some(Label::Waits(parked.until)),
    }));
    arrows
}

/// Who has to do something before a call can go on.
fn awaited(moment: &Moment, parked: &Parked) -> Vec<Key> {
    let world = moment.world;
    match parked.until {
        Until::Idle(_) | Until::Flushed(_) => vec![Key::Transport],
        // Inside of the call, its sink is busy.
        Until::Answered => Vec::new(),
        // Nobody sits in front of the dialog.
        Until::User => Vec::new(),
        Until::Quiet(sink) => vec![Key::Object(sink)],
        Until::Delivered => vec![Key::of_agent(parked.actor.into())],
        Until::Emptied(store) => {
            let folders = world.object(store).into_iter().flat_map(|s| s.list(List::Folders));
            let folders: Vec<ObjectId> = folders.collect();
            let holds = world.holds.iter().filter(|hold| folders.contains(&hold.object));
            distinct(holds.filter_map(|hold| match hold.holder {
                Holder::Client(id) => Some(Key::Client(id)),
                Holder::Spooler | Holder::Object(_) | Holder::Call(_) => None,
            }))
        }
    }
}
