//! What the diagram shows at the cursor: who is there, who holds whom, and which calls are open.
//!
//! Plain data without positions, words or colours; [`crate::scene::layout`] finds the positions.

mod cast;
mod label;
mod cards;
mod refs;
mod calls;
mod waits;
mod crowd;
mod groups;
mod mail;

pub use calls::{Arrow, ArrowKind};
pub(in crate::scene) use calls::{argument, named, result, target};
pub use cards::{Badge, Body, Card, Doing, Left, Row, RowState, name};
pub use cast::Cast;
pub use crowd::{Crowd, Group};
pub use label::{Label, Text};
pub use refs::{RefState, Reference};

use crate::scene::sequence::LONG;
use crate::session::Session;
use crate::session::run::Run;
use crate::sim::event::{Agent, Event};
use crate::sim::ids::{ClientId, Holder, MethodId, ObjectId, ObjectKind, Party};
use crate::sim::setting::Setting;
use crate::sim::world::World;

/// How much room there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Width {
    /// Beside the other panels: lane names at the left, tables with their rows.
    #[default]
    Wide,
    /// Inside another page: lower, tables as counters.
    Embed,
    /// On a phone: three columns, lane names on top, short labels.
    Phone,
}

impl Width {
    pub const ALL: [Self; 3] = [Self::Wide, Self::Embed, Self::Phone];
}

/// Whose code runs, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    Client,
    Mapi,
    Support,
    Provider,
}

impl Lane {
    pub const ALL: [Self; 4] = [Self::Client, Self::Mapi, Self::Support, Self::Provider];
}

/// The stable name of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    Client(ClientId),
    Spooler,
    /// The transport providers and their servers.
    Transport,
    /// MAPI's functions, which belong to no object.
    Mapi,
    /// The registry of MAPIUIDs.
    Uids,
    /// The status table.
    Rows,
    /// Everything that belongs to one logon, where there are several.
    Group(u8),
    Object(ObjectId),
}

impl Key {
    /// A name for keys and tests, the same in every language.
    pub fn name(self) -> String {
        match self {
            Self::Client(id) => Agent::Client(id).name().to_owned(),
            Self::Spooler => String::from("spooler"),
            Self::Transport => String::from("transport"),
            Self::Mapi => String::from("mapi"),
            Self::Uids => String::from("uids"),
            Self::Rows => String::from("rows"),
            Self::Group(n) => format!("group{n}"),
            Self::Object(id) => id.name(),
        }
    }

    pub fn lane(self) -> Lane {
        match self {
            Self::Client(_) => Lane::Client,
            Self::Spooler | Self::Transport | Self::Mapi | Self::Uids | Self::Rows => Lane::Mapi,
            Self::Group(_) => Lane::Provider,
            Self::Object(id) => match id.kind {
                ObjectKind::Sink | ObjectKind::Buffer => Lane::Client,
                ObjectKind::Session => Lane::Mapi,
                ObjectKind::Support | ObjectKind::Section => Lane::Support,
                ObjectKind::Provider
                | ObjectKind::Logon
                | ObjectKind::Store
                | ObjectKind::Folder
                | ObjectKind::Status => Lane::Provider,
            },
        }
    }

    /// The card of whoever is running.
    pub fn of_agent(agent: Agent) -> Self {
        match agent {
            Agent::Client(id) => Self::Client(id),
            Agent::Spooler => Self::Spooler,
            Agent::Transport => Self::Transport,
            // A thread of the provider's is drawn where it runs.
            Agent::Server => Self::Object(ObjectId::new(ObjectKind::Store, 1)),
            Agent::Object(id) => Self::Object(id),
            Agent::Function(MethodId::SpoolerLetGo | MethodId::SpoolerSend) => Self::Spooler,
            Agent::Function(method) => match method.party() {
                Party::Client => Self::Client(ClientId::FIRST),
                Party::Mapi | Party::Provider => Self::Mapi,
            },
        }
    }

    /// The card at which a holder's references begin.
    pub fn of_holder(holder: Holder, world: &World) -> Self {
        match holder {
            Holder::Client(id) => Self::Client(id),
            Holder::Spooler => Self::Spooler,
            Holder::Object(id) => Self::Object(id),
            Holder::Call(method) => {
                let frame = world.stack.iter().rfind(|frame| frame.method == method);
                let own = method.interface().map(|kind| ObjectId::new(kind, 1));
                let this = frame.and_then(|frame| frame.this).or(own);
                this.map_or(Self::Mapi, Self::Object)
            }
        }
    }
}

/// Everything that is drawn at one step, and room kept for what the run shows at others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagram {
    pub width: Width,
    /// There may be more than one client with one store.
    pub busy: bool,
    /// Every card that the run ever shows; those not there at this step are `shown: false`. Folded
    /// logons are the last ones.
    pub cards: Vec<Card>,
    /// Every reference that the run ever sees, the ones of this step among them.
    pub refs: Vec<Reference>,
    /// The open calls, the outermost first, and the one that begins or ends now.
    pub arrows: Vec<Arrow>,
    /// The step, for keys of what appears anew at each step.
    pub step: u32,
}

impl Diagram {
    /// Whether there are several logons.
    pub fn has_groups(&self) -> bool {
        self.cards.last().is_some_and(|card| matches!(card.key, Key::Group(_)))
    }
}

/// The moment that a diagram is drawn of.
pub(in crate::scene::diagram) struct Moment<'a> {
    pub(in crate::scene::diagram) session: &'a Session,
    pub(in crate::scene::diagram) cast: &'a Cast,
    pub(in crate::scene::diagram) width: Width,
    pub(in crate::scene::diagram) world: &'a World,
    pub(in crate::scene::diagram) event: Option<&'a Event>,
    pub(in crate::scene::diagram) step: u32,
    /// The logon whose objects are drawn one by one; 0 where there are not several.
    pub(in crate::scene::diagram) open: u8,
}

impl Moment<'_> {
    /// The card that stands for something: its own, or that of its logon.
    pub(in crate::scene::diagram) fn card_of(&self, key: Key) -> Key {
        let home = match key {
            Key::Object(id) => self.cast.crowd.home(id),
            _ => 0,
        };
        if home == 0 || home == self.open { key } else { Key::Group(home) }
    }

    /// The first step of the call that the cursor is in.
    pub(in crate::scene::diagram) fn since(&self) -> u32 {
        let span = self.session.branch().run.span_at(self.step);
        span.map_or(self.step, |span| span.first)
    }

    /// Whether there may be more than one client with one store.
    pub(in crate::scene::diagram) fn is_busy(&self) -> bool {
        self.world.setting != Setting::ONE
    }
}

/// The diagram at the session's cursor.
pub fn diagram(session: &Session, width: Width) -> Diagram {
    diagram_of(
        session,
        &Cast::around(&session.branch().run, surroundings(&session.branch().run, session.cursor)),
        width,
        None,
    )
}

/// The same where the run's cast is known already: it takes a look at every step of the run. Of
/// several logons, the one that the reader has chosen is open, or the one that the step is about.
pub fn diagram_of(session: &Session, cast: &Cast, width: Width, chosen: Option<u8>) -> Diagram {
    let chosen = chosen.filter(|n| cast.crowd.group(*n).is_some());
    let moment = Moment {
        session,
        cast,
        width,
        world: session.world(),
        event: session.event(),
        step: session.cursor,
        open: chosen.unwrap_or_else(|| cast.crowd.focus(session.cursor)),
    };
    Diagram {
        width,
        busy: moment.is_busy(),
        cards: cards::cards(&moment),
        refs: refs::refs(&moment),
        arrows: calls::arrows(&moment),
        step: session.cursor,
    }
}

/// So many events are near to one.
const NEAR: usize = 12;
/// A log in which more objects come and go than this has no room for all of them.
const CROWDED: usize = 24;

/// The events around a step of a long log whose objects are drawn: what came and went long before
/// would leave no room. Of a shorter run, all.
pub fn surroundings(run: &Run, step: u32) -> (usize, usize) {
    let total = run.total();
    if run.tape.as_ref().is_none_or(|tape| total <= LONG && tape.made() <= CROWDED) {
        return (0, total);
    }
    let page = (run.before() + step as usize) / NEAR * NEAR;
    (page.saturating_sub(NEAR), (page + 2 * NEAR).min(total))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::scenario::ScenarioId;

    /// MAPI's rows of the status table go with the last session.
    #[test]
    fn the_status_table_is_empty_when_no_session_is_left() {
        let start = Session::new(Locale::En, ScenarioId::SessionLogoff);
        for (session, left) in [(start.clone(), true), (update(&start, Action::End), false)] {
            let cast = Cast::of(&session.branch().run);
            let diagram = diagram_of(&session, &cast, Width::Wide, None);
            let table = diagram.cards.iter().find(|card| card.key == Key::Rows);
            let Some(Body::Table(rows)) = table.map(|card| &card.body) else { panic!("no table") };
            let there = rows.iter().any(|row| row.state == RowState::There);
            assert_eq!(there, left);
        }
    }
}
