//! The spooler and the transports, where mail moves.

use crate::scene::diagram::cards::{doing, plain};
use crate::scene::diagram::{Body, Card, Doing, Key, Label, Moment, Row, RowState, Text};
use crate::sim::event::Fact;
use crate::sim::ids::Actor;

/// Their cards.
#[inline(never)]
pub(super) fn cards(moment: &Moment) -> [Card; 2] {
    [spooler(moment), transports(moment)]
}

fn spooler(moment: &Moment) -> Card {
    let world = moment.world;
    let waits = world.parked.iter().any(|parked| parked.actor == Actor::Spooler);
    let runs = !world.at_rest() && world.actor == Actor::Spooler;
    let doing = match doing(moment, Key::Spooler) {
        Doing::Nothing if waits || runs => Doing::Waiting,
        doing => doing,
    };
    let caption = match doing {
        Doing::Nothing => Label::Resting,
        Doing::Called => Label::Called,
        Doing::Waiting => Label::Waiting,
    };
    Card {
        caption: Some(caption),
        doing,
        ..plain(Key::Spooler, Text::Word(Label::Spooler), Body::Plain)
    }
}

/// What is in transit for each store.
fn transports(moment: &Moment) -> Card {
    let about = match moment.event.map(|event| event.fact) {
        Some(Fact::Mail { entry, .. }) => Some(entry),
        _ => None,
    };
    let stores = moment.world.mail.len();
    let rows = (1..).zip(&moment.world.mail).map(|(entry, mailbox)| {
        let shown = if stores < 2 { 0 } else { entry };
        Row {
            text: Text::Word(Label::Mail(shown, mailbox.transit, mailbox.queue)),
            state: RowState::There,
            now: about == Some(entry),
        }
    });
    Card {
        now: about.is_some(),
        ..plain(Key::Transport, Text::Word(Label::Transports), Body::Table(rows.collect()))
    }
}
