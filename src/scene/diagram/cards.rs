//! The cards: the client, MAPI's tables, and every object with its life and its count.

use crate::scene::diagram::{Key, Label, Moment, Text, Width, groups, mail};
use crate::sim::event::{Fact, Trouble};
use crate::sim::ids::{Actor, ClientId, ObjectId, ObjectKind};
use crate::sim::rule::judged;
use crate::sim::world::{Life, MAPI_ROWS, Object};

/// One card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub key: Key,
    pub name: Text,
    pub caption: Option<Label>,
    /// False while only its place is kept.
    pub shown: bool,
    pub life: Life,
    pub doing: Doing,
    pub left: Left,
    /// The event of this step is about it.
    pub now: bool,
    /// A rule has just been broken on it.
    pub bad: bool,
    pub body: Body,
}

/// What a card has beside its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Nothing: somebody who is not counted.
    Plain,
    Object(Badge),
    Table(Vec<Row>),
    /// A table of which only the number of rows is shown.
    Counter {
        count: u8,
        bad: bool,
        now: bool,
    },
    /// A logon with everything that belongs to it.
    Group {
        /// Its objects are drawn one by one.
        open: bool,
        /// Who outside of it holds how many references inside, and who ever does.
        holders: Vec<Label>,
        ever: Vec<Label>,
    },
}

/// Whether a call is running in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doing {
    Nothing,
    /// A call runs here and waits for another one.
    Waiting,
    /// The innermost call runs here.
    Called,
}

/// Whether it should be gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Left {
    No,
    /// Somebody did not give it back.
    Leaked,
    /// Something that leaked holds it.
    Held,
}

/// A reference count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Badge {
    pub count: i8,
    /// Given back more often than taken.
    pub bad: bool,
    /// It has just changed.
    pub now: bool,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub text: Text,
    pub state: RowState,
    /// It has just come or gone.
    pub now: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowState {
    /// Room for what is not there yet.
    Absent,
    There,
    Removed,
    /// Still there although its time is up.
    Stale,
}

/// Every card that the run ever shows.
pub(super) fn cards(moment: &Moment) -> Vec<Card> {
    // What should be gone by now, as far as it has been judged.
    let left = moment.session.branch().run.left(moment.step);
    let mut cards: Vec<_> = moment.world.sides().map(|(id, _)| client(moment, id)).collect();
    if moment.cast.functions {
        cards.push(functions(moment));
    }
    cards.push(uids(moment));
    cards.push(rows(moment));
    if moment.world.setting.has_spooler() {
        cards.extend(mail::cards(moment));
    }
    let crowd = &moment.cast.crowd;
    let apart = |id: &&ObjectId| crowd.is_apart(**id, moment.open);
    let objects = moment.cast.objects.iter().filter(apart);
    cards.extend(objects.map(|id| object(moment, *id, left.contains(id))));
    if !crowd.logons.is_empty() {
        cards.extend(groups::cards(moment, &left));
    }
    cards
}

pub(super) fn plain(key: Key, name: Text, body: Body) -> Card {
    Card {
        key,
        name,
        caption: None,
        shown: true,
        life: Life::Live,
        doing: Doing::Nothing,
        left: Left::No,
        now: false,
        bad: false,
        body,
    }
}

fn client(moment: &Moment, id: ClientId) -> Card {
    let world = moment.world;
    let waits = world.parked.iter().any(|parked| parked.actor == Actor::Client(id));
    let resting = !waits && (world.at_rest() || world.actor != Actor::Client(id));
    let over = moment.step == moment.session.last() && moment.step > 0;
    let caption = match (resting, over) {
        (false, _) => Label::Waiting,
        (true, true) => Label::Done,
        (true, false) => Label::Resting,
    };
    Card {
        caption: Some(caption),
        doing: if resting { Doing::Nothing } else { Doing::Waiting },
        ..plain(Key::Client(id), Text::Word(Label::Client(id)), Body::Plain)
    }
}

/// MAPI where a function of no object is called.
fn functions(moment: &Moment) -> Card {
    let name = Text::Code(String::from("MAPI"));
    Card {
        caption: Some(Label::Loaded(moment.world.process(0).loaded)),
        doing: doing(moment, Key::Mapi),
        now: matches!(
            moment.event.map(|event| event.fact),
            Some(Fact::Load { .. } | Fact::Unload { .. })
        ),
        ..plain(Key::Mapi, name, Body::Plain)
    }
}

fn object(moment: &Moment, id: ObjectId, held: bool) -> Card {
    let key = Key::Object(id);
    let object = moment.world.object(id);
    let crowded = moment.open > 0;
    let fact = moment.event.map(|event| event.fact);
    let doing = doing(moment, key);
    let leaked = moment.cast.left_by(id, moment.step);
    let left = match (held, leaked) {
        (false, _) => Left::No,
        (true, true) => Left::Leaked,
        (true, false) => Left::Held,
    };
    let life = object.map_or(Life::Freed, |object| object.life);
    let counted = match fact {
        Some(Fact::AddRef { object, .. } | Fact::Release { object, .. }) => object == id,
        Some(Fact::Create { object, .. }) => object == id,
        _ => false,
    };
    let ended = match fact {
        Some(Fact::Free { object, .. } | Fact::Invalidate { object, .. }) => object == id,
        _ => false,
    };
    let badge = Badge {
        count: object.map_or(0, |object| object.refs),
        bad: object.is_some_and(|object| object.unmatched > 0 || object.refs < 0),
        now: counted,
    };
    Card {
        caption: object.map(|object| caption(moment, object, doing, left)),
        shown: object.is_some_and(|object| !crowded || !groups::has_left(moment, object)),
        life,
        doing,
        left,
        now: ended,
        bad: is_troubled(fact, id),
        ..plain(key, Text::Code(name(id)), Body::Object(badge))
    }
}

/// The interface, numbered if there can be more than one to tell apart.
pub fn name(id: ObjectId) -> String {
    let interface = id.kind.interface();
    // The first profile section is gone before the run begins, so its number would tell nothing.
    if id.n == 1 || id.kind == ObjectKind::Section {
        return String::from(interface);
    }
    format!("{interface} {}", id.n)
}

fn caption(moment: &Moment, object: &Object, doing: Doing, left: Left) -> Label {
    let unmatched = u8::try_from(object.unmatched).unwrap_or(0);
    match object.life {
        Life::Freed if moment.width == Width::Phone => Label::FreedShort,
        Life::Freed => Label::Freed(moment.cast.freed_by(object.id, moment.step).unwrap_or(0)),
        _ if unmatched > 0 => Label::Overspent(unmatched),
        _ if left == Left::Leaked => Label::Leaked,
        _ if left == Left::Held => Label::LeftOver,
        _ if doing == Doing::Called => Label::Called,
        _ if doing == Doing::Waiting => running(moment, object.id),
        Life::Invalid => Label::Invalid,
        Life::Detached => Label::Detached,
        Life::Live => Label::Role(object.id.kind),
    }
}

/// The innermost of the calls that run in an object.
#[inline(never)]
fn running(moment: &Moment, id: ObjectId) -> Label {
    let parked = moment.world.parked.iter().flat_map(|parked| &parked.stack);
    let mut frames = moment.world.stack.iter().rev().chain(parked);
    let frame = frames.find(|f| f.this == Some(id));
    frame.map_or(Label::Role(id.kind), |frame| Label::In(frame.method))
}

/// What runs in a card of its own.
pub(super) fn doing(moment: &Moment, key: Key) -> Doing {
    let here = |frame: &&crate::sim::world::Frame| Key::of_agent(frame.agent()) == key;
    let stack = &moment.world.stack;
    let parked = moment.world.parked.iter().flat_map(|parked| &parked.stack);
    if stack.last().filter(here).is_some() {
        Doing::Called
    } else if stack.iter().chain(parked).any(|frame| here(&frame)) {
        Doing::Waiting
    } else {
        Doing::Nothing
    }
}

/// Whether the finding of this step is about an object; what is left over says so by itself.
pub(super) fn is_troubled(fact: Option<Fact>, id: ObjectId) -> bool {
    match fact {
        Some(Fact::Finding(finding)) => match finding.what {
            Trouble::LeftOver { .. } => false,
            what => what.object() == Some(id),
        },
        _ => false,
    }
}

fn uids(moment: &Moment) -> Card {
    let fact = moment.event.map(|event| event.fact);
    let known = moment.cast.uids.iter().map(|(first, uid, support)| {
        let there = moment.world.uids.iter().find(|e| e.uid == *uid && e.support == *support);
        let copies = there.map_or(1, |entry| entry.copies);
        let now = match fact {
            Some(
                Fact::Register { uid: u, support: s, .. } | Fact::Unregister { uid: u, support: s },
            ) => u == *uid && s == *support,
            _ => false,
        };
        let times = if copies > 1 { format!(" ×{copies}") } else { String::new() };
        Row {
            text: Text::Code(format!("MAPIUID {uid}{times}")),
            state: state(there.is_some(), *first <= moment.step, stale(moment, *support)),
            now,
        }
    });
    table(moment, Key::Uids, known.collect())
}

fn rows(moment: &Moment) -> Card {
    let fact = moment.event.map(|event| event.fact);
    let known = moment.cast.rows.iter().map(|(first, support)| {
        let there = moment.world.rows.iter().any(|row| row.support == *support);
        let now = match fact {
            Some(Fact::RowAdd { support: s, .. } | Fact::RowRemove { support: s, .. }) => {
                s == *support
            }
            _ => false,
        };
        Row {
            text: Text::Word(Label::StoreRow),
            state: state(there, *first <= moment.step, stale(moment, *support)),
            now,
        }
    });
    // MAPI's own rows are there for as long as a session is.
    let session =
        |object: &Object| object.id.kind == ObjectKind::Session && object.life != Life::Freed;
    let open = moment.world.objects.iter().any(session);
    let own = (1..=MAPI_ROWS).map(|n| Row {
        text: Text::Word(Label::MapiRow(n)),
        state: state(open, true, false),
        now: false,
    });
    table(moment, Key::Rows, known.chain(own).collect())
}

fn state(there: bool, known: bool, stale: bool) -> RowState {
    match (there, known) {
        (true, _) if stale => RowState::Stale,
        (true, _) => RowState::There,
        (false, true) => RowState::Removed,
        (false, false) => RowState::Absent,
    }
}

/// Whether what the tables still have of a support object should be gone.
fn stale(moment: &Moment, support: ObjectId) -> bool {
    judged(moment.world).any(|due| due.covers(moment.world, support))
}

fn table(moment: &Moment, key: Key, rows: Vec<Row>) -> Card {
    let short = moment.width != Width::Wide || moment.is_busy();
    let name = match (key, short) {
        (Key::Uids, false) => Label::Uids,
        (Key::Uids, true) => Label::UidsShort,
        (_, false) => Label::Rows,
        (_, true) => Label::RowsShort,
    };
    let there = |row: &&Row| matches!(row.state, RowState::There | RowState::Stale);
    let now = rows.iter().any(|row| row.now);
    let bad = rows.iter().any(|row| row.state == RowState::Stale);
    let body = match short {
        false => Body::Table(rows),
        true => Body::Counter {
            count: u8::try_from(rows.iter().filter(there).count()).unwrap_or(u8::MAX),
            bad,
            now,
        },
    };
    Card { now, ..plain(key, Text::Word(name), body) }
}
