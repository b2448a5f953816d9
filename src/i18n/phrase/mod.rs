//! One sentence for every event, true of this world; and where it comes from.

mod calls;
mod counts;
mod returns;
mod start;

use super::catalog::Catalog;
use super::piece::{Phrase, fill, pieces};
use super::{Locale, trouble};
use crate::sim::event::{Agent, Change, Event, Fact};
use crate::sim::ids::{Actor, ClientId, Holder, MethodId, ObjectId, ObjectKind, Party};
use crate::sim::program::op::{Field, Flag, Op};
use crate::sim::program::{Basis, Program, base};
use crate::sim::value::LogoffFlags;
use crate::sim::world::{ClientSide, Life, Until, World};

/// An event with the worlds around it, which a sentence about it has to be true of.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub event: &'a Event,
    pub before: &'a World,
    pub after: &'a World,
}

/// The sentence for an event.
#[inline(never)]
pub fn event(locale: Locale, told: Told<'_>) -> Phrase {
    pieces(&Teller { words: locale.catalog(), told }.sentence())
}

/// The sentence for the event at the cursor of a run, or for the world that it starts in.
pub fn narration(locale: Locale, told: Option<Told<'_>>, start: &World) -> Phrase {
    match told {
        Some(told) => event(locale, told),
        None => pieces(&start::start(locale.catalog(), start)),
    }
}

/// Where an event comes from: the line that brought it about, and how well that is founded.
pub fn source(locale: Locale, event: &Event, number: Option<usize>) -> Phrase {
    let words = locale.catalog();
    let mut parts = Vec::new();
    if event.depth > 0 {
        parts.push(fill(words.facts.deep, &[("n", &event.depth.to_string())]));
    }
    let judged = matches!(event.fact, Fact::Finding(_)) && event.depth == 0;
    match (event.line, number) {
        (Some(line), Some(n)) => {
            let places = [("method", &*line.method.name()), ("n", &*n.to_string())];
            parts.push(fill(words.facts.from_line, &places));
        }
        (Some(line), None) => parts.push(format!("`{}`", line.method.name())),
        (None, _) if judged => parts.push(words.facts.judged.to_owned()),
        (None, _) => parts.extend(from_outside(words, &event.fact)),
    }
    let basis = match event.basis {
        Basis::Stated => words.rules.stated,
        Basis::Inferred => words.facts.assumed,
        Basis::Reading => words.facts.disputed,
    };
    let page = match (event.line, event.fact) {
        (Some(line), _) => base(line).page,
        (None, Fact::Finding(found)) => found.rule.info().page,
        (None, _) => "",
    };
    parts.push(match page {
        "" => basis.to_owned(),
        page => fill(words.facts.from_page, &[("basis", basis), ("page", page)]),
    });
    pieces(&parts.join(" · "))
}

/// Who brought about what no line did.
fn from_outside(words: &'static Catalog, fact: &Fact) -> Option<String> {
    let agent = match *fact {
        Fact::Call { from, .. } => from,
        Fact::Return { to, .. } => to,
        Fact::Create { by, .. } | Fact::Release { by, .. } => by,
        Fact::Mail { change: Change::Receiving | Change::Received | Change::Lost, .. } => {
            Agent::Transport
        }
        Fact::Mail { change: Change::Online | Change::Offline, .. } => Agent::Transport,
        Fact::Mail { change: Change::Sending | Change::Sent, .. } => Agent::Spooler,
        Fact::Wait { .. } | Fact::Resume { .. } | Fact::AskedAgain { .. } => return None,
        _ => Agent::Client(ClientId::FIRST),
    };
    Some(match agent {
        Agent::Spooler => words.crowd.spooler.name.to_owned(),
        Agent::Transport => words.crowd.transport.name.to_owned(),
        Agent::Server => words.further.server.name.to_owned(),
        Agent::Client(id) if id != ClientId::FIRST => words.client_named(id),
        _ => words.facts.from_client.to_owned(),
    })
}

/// Flags with their number: "`LOGOFF_ORDERLY` (0x2)".
pub(super) fn flags_text(flags: LogoffFlags) -> String {
    let (names, hex) = (flags.names(), flags.hex());
    if flags.is_empty() || names == hex { format!("`{hex}`") } else { format!("`{names}` ({hex})") }
}

struct Teller<'a> {
    words: &'static Catalog,
    told: Told<'a>,
}

impl Teller<'_> {
    fn sentence(&self) -> String {
        let facts = &self.words.facts;
        match self.told.event.fact {
            Fact::Call { from, this, method, arg } => self.call(from, this, method, arg),
            Fact::Return { this, method, answer, flags, .. } => {
                self.answer(this, method, answer, flags.unwrap_or_default())
            }
            Fact::AddRef { object, holder, refs } => self.add_ref(object, holder, refs),
            Fact::Release { object, holder, refs, .. } => self.release(object, holder, refs),
            Fact::Create { object, holder, .. } => {
                let template = match object.kind {
                    ObjectKind::Buffer => self.buffer(),
                    kind => facts.create[kind as usize],
                };
                let template = match holder {
                    Holder::Client(id) if object.kind == ObjectKind::Sink => {
                        self.words.of_client(id, template)
                    }
                    _ => template.to_owned(),
                };
                self.about(&template, object, &[("holder", &self.words.holding(holder))])
            }
            Fact::Free { object, by } if by.is_client() && object.kind == ObjectKind::Sink => {
                self.about(self.words.further.discarded, object, &[])
            }
            Fact::Free { object, .. } => {
                let was = self.told.before.object(object).map(|object| object.life);
                let invalid = was == Some(Life::Invalid) && object.kind == ObjectKind::Store;
                let free = match object.kind {
                    ObjectKind::Support if !self.has_logon(object) => {
                        self.words.crowd.support_freed
                    }
                    kind => facts.free[kind as usize],
                };
                self.about(if invalid { facts.free_invalid } else { free }, object, &[])
            }
            Fact::Invalidate { object, .. } => {
                let keeps = |id| self.told.after.object(id)?.field(Field::Store);
                let template = match object.kind {
                    _ if self.is_invalid(Some(object)) => facts.make_invalid,
                    ObjectKind::Folder if keeps(object).is_some() => facts.disable,
                    _ => facts.detach,
                };
                self.about(template, object, &[])
            }
            Fact::Register { uid, .. } => self.number(facts.register, uid),
            Fact::Unregister { uid, .. } => self.number(facts.unregister, uid),
            Fact::RowAdd { .. } => facts.row_add.to_owned(),
            Fact::RowRemove { .. } => facts.row_remove.to_owned(),
            Fact::Load { count } => self.number(facts.load, count),
            Fact::Unload { count } => self.number(facts.unload, count),
            Fact::Mail { change, queue, .. } => {
                let template = self.words.crowd.changes[change as usize];
                self.number(&self.words.of_client(self.client(), template), queue)
            }
            Fact::Saved { .. } => self.words.crowd.saved.to_owned(),
            Fact::Connection { open, .. } => {
                self.words.further.connections[usize::from(!open)].to_owned()
            }
            Fact::Window { .. } => self.words.further.window.to_owned(),
            Fact::Others { who, method } => {
                let template = self.words.further.others[who as usize];
                fill(template, &[("method", &method.name())])
            }
            Fact::AskedAgain { before, now, .. } => {
                let places = [("before", &*flags_text(before)), ("now", &*flags_text(now))];
                fill(self.words.facts.asked_again, &places)
            }
            Fact::Exit { .. } => self.words.crowd.exit.to_owned(),
            Fact::Wait { this, method, until, .. } => {
                let crowd = &self.words.crowd;
                let template = match until {
                    Until::Idle(_) => crowd.wait_idle,
                    Until::Flushed(_) => crowd.wait_flushed,
                    Until::Emptied(_) => crowd.wait_emptied,
                    Until::Answered => self.words.further.wait_answered,
                    Until::Quiet(_) => self.words.further.wait_quiet,
                    Until::Delivered => self.words.further.wait_delivered,
                    Until::User => self.words.rare.wait_answered,
                };
                fill(template, &[("method", &method.name_on(this))])
            }
            Fact::Resume { this, method, .. } => {
                let answered = method == MethodId::SinkOnNotify;
                let words = self.words;
                let template = if answered { words.further.resumed } else { words.crowd.resume };
                fill(template, &[("method", &method.name_on(this))])
            }
            Fact::Finding(finding) => trouble::narrated(self.words, &finding, self.told.after),
        }
    }

    /// The client that a sentence is about: whose sink it is, or who acts.
    fn client(&self) -> ClientId {
        let world = self.told.after;
        let (by, this) = match self.told.event.fact {
            Fact::Call { from, this, .. } => (Some(from), this),
            Fact::Return { to, this, .. } => (Some(to), this),
            _ => (None, None),
        };
        if let Some(Agent::Client(id)) = by {
            return id;
        }
        let sink = this.filter(|id| id.kind == ObjectKind::Sink).map(|id| id.n);
        let registered = |side: &ClientSide| side.connections.iter().any(|c| Some(c.sink) == sink);
        let owner = world.sides().find(|(_, side)| registered(side)).map(|(id, _)| id);
        owner.unwrap_or(match world.actor {
            Actor::Client(id) => id,
            Actor::Spooler | Actor::Transport | Actor::Server => ClientId::FIRST,
        })
    }

    /// How a buffer comes about: by MAPI's allocator, from the provider's own heap, or for another.
    #[inline(never)]
    fn buffer(&self) -> &'static str {
        let rare = &self.words.rare;
        match self.told.event.line.map(|line| base(line).op) {
            Some(Op::AllocateOwn(..)) => rare.buffer_own,
            Some(Op::AllocateMore(_)) => rare.buffer_more,
            _ => rare.buffer,
        }
    }

    /// Whether a logon came of a support object.
    fn has_logon(&self, support: ObjectId) -> bool {
        let world = self.told.before;
        world.member(world.logon_of(support), ObjectKind::Logon).is_some()
    }

    /// The session was logged on with `MAPI_NO_MAIL`.
    fn is_without_mail(&self, session: Option<ObjectId>) -> bool {
        let session = session.and_then(|id| self.told.after.object(id));
        session.is_some_and(|session| session.flag(Flag::NoMail))
    }

    fn number(&self, template: &str, n: u8) -> String {
        fill(template, &[("n", &n.to_string())])
    }

    fn about(&self, template: &str, object: ObjectId, more: &[(&str, &str)]) -> String {
        let noun = self.words.noun(object.kind);
        let subject = self.words.numbered(object, noun.subject);
        let mut places = vec![("object", subject.as_str())];
        places.extend_from_slice(more);
        fill(template, &places)
    }

    fn alive(&self, kind: ObjectKind) -> bool {
        let objects = &self.told.after.objects;
        objects.iter().any(|object| object.id.kind == kind && object.life != Life::Freed)
    }

    fn is_invalid(&self, this: Option<ObjectId>) -> bool {
        let object = this.and_then(|id| self.told.after.object(id));
        object.is_some_and(|object| object.life == Life::Invalid)
    }

    /// The store has kept the client's flag for later.
    fn has_saved(&self) -> bool {
        self.told.after.objects.iter().any(|object| !object.saved.is_empty())
    }

    /// Who acts: the client, MAPI or the provider for their functions and objects.
    fn agent(&self, agent: Agent) -> String {
        trouble::agent(self.words, agent)
    }
}

/// The number that a line has in the printed listings, counted over all methods.
pub fn line_number(program: &Program, line: crate::sim::program::LineId) -> Option<usize> {
    let mut n = 0;
    for listing in program.listings().iter().filter(|listing| !listing.slots.is_empty()) {
        n += 1;
        for slot in &listing.slots {
            n += 1;
            if slot.id == line {
                return Some(n);
            }
        }
    }
    None
}

/// Whether a line is a call, for the glyph beside it.
pub fn is_call(op: Op) -> bool {
    matches!(op, Op::Call { .. } | Op::CallFunction(_))
}

/// The noun for a party.
pub(super) fn party(words: &'static Catalog, party: Party) -> &'static super::catalog::Noun {
    match party {
        Party::Client => words.client(),
        Party::Mapi => words.mapi(),
        Party::Provider => words.provider(),
    }
}
