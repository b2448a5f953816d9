//! Calls that cannot go on until somebody else does something, and what they wait for.

use crate::scene::diagram::{Arrow, ArrowKind, Key, Label, Moment, Width};
use crate::sim::rule::explain::Hang;
use crate::sim::world::{Awaited, Parked};

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
    // Of several that it waits for, only those who cannot come to it close the loop.
    let hang = if parked.hangs { Hang::of(moment.world, parked.actor) } else { None };
    arrows.extend(moment.world.awaited(parked).into_iter().map(|awaited| Arrow {
        from,
        to: place(awaited),
        method: frame.method,
        depth: 0,
        kind: match (&hang, awaited) {
            (Some(hang), Awaited::Actor(to)) if hang.next(parked.actor) == Some(to) => {
                ArrowKind::Loop
            }
            _ => ArrowKind::Waits,
        },
        forms: Vec::new(),
        note: Some(Label::Waits(parked.until)),
    }));
    arrows
}

/// Where whoever a call waits for is drawn.
fn place(awaited: Awaited) -> Key {
    match awaited {
        Awaited::Transport => Key::Transport,
        Awaited::Sink(sink) => Key::Object(sink),
        Awaited::Actor(actor) => Key::of_agent(actor.into()),
    }
}
