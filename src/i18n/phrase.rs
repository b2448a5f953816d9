//! One sentence for every event, true of this world; and where it comes from.

use super::catalog::Catalog;
use super::piece::{Phrase, fill, pieces};
use super::{Locale, trouble};
use crate::sim::event::{Agent, CallArg, Event, Fact, SessionFlags};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind, Party};
use crate::sim::program::op::Op;
use crate::sim::program::{Basis, Program, base};
use crate::sim::value::{Answer, LogoffFlags};
use crate::sim::world::{Life, Mark, World};

/// An event with the worlds around it, which a sentence about it has to be true of.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub event: &'a Event,
    pub before: &'a World,
    pub after: &'a World,
}

/// The sentence for an event.
pub fn event(locale: Locale, told: Told<'_>) -> Phrase {
    pieces(&Teller { words: locale.catalog(), told }.sentence())
}

/// The sentence for the event at the cursor of a run, or for its start.
pub fn narration(locale: Locale, told: Option<Told<'_>>) -> Phrase {
    match told {
        Some(told) => event(locale, told),
        None => pieces(locale.catalog().facts.start),
    }
}

/// Where an event comes from: the line that brought it about, and how well that is founded.
pub fn source(locale: Locale, event: &Event, number: Option<usize>) -> Phrase {
    let words = locale.catalog();
    let mut parts = Vec::new();
    if event.depth > 0 {
        parts.push(fill(words.facts.deep, &[("n", &event.depth.to_string())]));
    }
    match (event.line, number) {
        (Some(line), Some(n)) => {
            let places = [("method", &*line.method.name()), ("n", &*n.to_string())];
            parts.push(fill(words.facts.from_line, &places));
        }
        (Some(line), None) => parts.push(format!("`{}`", line.method.name())),
        (None, _) if event.depth == 0 => parts.push(words.facts.judged.to_owned()),
        (None, _) => parts.push(words.facts.from_client.to_owned()),
    }
    let basis = match event.basis {
        Basis::Stated => words.rules.stated,
        Basis::Inferred => words.rules.inferred,
        Basis::Reading => words.rules.reading,
    };
    let page = event.line.map_or("", |line| base(line).page);
    parts.push(if page.is_empty() { basis.to_owned() } else { format!("{basis}: `{page}`") });
    pieces(&parts.join(" · "))
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
        match self.told.event.fact {
            Fact::Call { from, this, method, arg } => self.call(from, this, method, arg),
            Fact::Return { this, method, answer, flags, .. } => {
                self.answer(this, method, answer, flags)
            }
            Fact::AddRef { object, holder, refs } => {
                let who = self.words.holding(holder);
                self.counted(self.words.facts.add_ref, object, refs - 1, refs, &who, "")
            }
            Fact::Release { object, holder, refs, .. } => self.release(object, holder, refs),
            Fact::Create { object, holder, .. } => {
                let holder = self.words.holder(holder);
                self.about(self.words.facts.create, object, &[("holder", &holder)])
            }
            Fact::Free { object, .. } => self.about(self.words.facts.free, object, &[]),
            Fact::Invalidate { object, .. } => {
                let made = self.told.after.object(object).map(|object| object.life);
                let template = if made == Some(Life::Invalid) {
                    self.words.facts.make_invalid
                } else {
                    self.words.facts.detach
                };
                self.about(template, object, &[])
            }
            Fact::Register { uid, .. } => self.number(self.words.facts.register, uid),
            Fact::Unregister { uid, .. } => self.number(self.words.facts.unregister, uid),
            Fact::RowAdd { .. } => self.words.facts.row_add.to_owned(),
            Fact::RowRemove { .. } => self.words.facts.row_remove.to_owned(),
            Fact::Load { count } => self.number(self.words.facts.load, count),
            Fact::Unload { count } => self.number(self.words.facts.unload, count),
            Fact::Finding(finding) => trouble::sentence(self.words, &finding, self.told.after),
        }
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

    fn counted(
        &self,
        template: &str,
        object: ObjectId,
        from: i8,
        count: i8,
        who: &str,
        still: &str,
    ) -> String {
        let to = self.words.numbered(object, self.words.noun(object.kind).to);
        let (from, count) = (from.to_string(), count.to_string());
        let places =
            [("who", who), ("to", &to), ("from", &from), ("count", &count), ("still", still)];
        fill(template, &places).trim_end().to_owned()
    }

    fn release(&self, object: ObjectId, holder: Option<Holder>, refs: i8) -> String {
        let facts = &self.words.facts;
        let Some(holder) = holder else {
            return self.counted(facts.release_unmatched, object, refs + 1, refs, "", "");
        };
        let who = self.words.holding(holder);
        if refs > 0 {
            let still = fill(facts.still, &[("holders", &self.holders(object))]);
            let circle = object.kind == ObjectKind::Logon
                && matches!(holder, Holder::Object(id) if id.kind == ObjectKind::Status);
            let still = if circle { format!("{} {still}", facts.logon_circle) } else { still };
            return self.counted(facts.release, object, refs + 1, refs, &who, &still);
        }
        let next = match object.kind {
            ObjectKind::Store if self.alive(ObjectKind::Support) => facts.store_at_zero,
            ObjectKind::Support => facts.support_at_zero,
            _ => "",
        };
        self.counted(facts.release_last, object, refs + 1, refs, &who, next)
    }

    fn alive(&self, kind: ObjectKind) -> bool {
        let objects = &self.told.after.objects;
        objects.iter().any(|object| object.id.kind == kind && object.life != Life::Freed)
    }

    /// Who else holds an object, with how many.
    fn holders(&self, object: ObjectId) -> String {
        let holders: Vec<_> = self
            .told
            .after
            .holders(object)
            .map(|hold| match hold.count {
                1 => self.words.holder(hold.holder),
                n => format!("{} ({n})", self.words.holder(hold.holder)),
            })
            .collect();
        holders.join(self.words.facts.and)
    }

    /// Who acts: the client, MAPI or the provider for their functions and objects.
    fn agent(&self, agent: Agent) -> String {
        trouble::agent(self.words, agent)
    }

    fn call(&self, from: Agent, this: Option<ObjectId>, method: MethodId, arg: CallArg) -> String {
        let calls = &self.words.calls;
        let simple = match method {
            _ if self.is_invalid(this) && !method.is_release() => calls.on_invalid,
            MethodId::MapiInitialize => calls.initialize,
            MethodId::MapiLogonEx => calls.logon_ex,
            MethodId::MapiUninitialize => calls.uninitialize,
            MethodId::SessionOpenMsgStore => calls.open_msg_store,
            MethodId::SessionOpenEntry => calls.session_open_entry,
            MethodId::SessionLogoff if arg == CallArg::SessionFlags(SessionFlags::Shared) => {
                calls.session_logoff_shared
            }
            MethodId::SessionLogoff => calls.session_logoff,
            MethodId::MsProviderInit => calls.provider_init,
            MethodId::ProviderLogon => calls.provider_logon,
            MethodId::ProviderShutdown => calls.shutdown,
            MethodId::LogonLogoff => match from {
                Agent::Object(id) if id.kind == ObjectKind::Session => calls.logoff_from_session,
                _ => calls.logoff_from_support,
            },
            MethodId::LogonOpenStatusEntry => calls.open_status_entry,
            MethodId::StoreAdvise => calls.advise,
            MethodId::StoreUnadvise => calls.unadvise,
            MethodId::StoreOpenEntry => calls.open_entry,
            MethodId::StoreQueryInterface => calls.query_interface,
            MethodId::StoreLogoff => calls.store_logoff,
            MethodId::SupportStoreLogoffTransports => self.transports(),
            MethodId::SupportSetProviderUid => calls.set_uid,
            MethodId::SupportModifyStatusRow => calls.modify_row,
            MethodId::SupportOpenProfileSection => calls.open_section,
            MethodId::SupportMakeInvalid => calls.make_invalid,
            _ => calls.release,
        };
        let noun = this.map(|id| self.words.noun(id.kind));
        let (flags, n) = match arg {
            CallArg::Flags(flags) | CallArg::Reserved(flags) => (flags_text(flags), 0),
            CallArg::Uid(n) | CallArg::Connection(n) => (String::new(), n),
            CallArg::None | CallArg::SessionFlags(_) | CallArg::Object(_) => (String::new(), 0),
        };
        let value = match arg {
            CallArg::Reserved(flags) if flags.is_empty() => String::from("0"),
            _ => flags.clone(),
        };
        fill(
            simple,
            &[
                ("who", &self.agent(from)),
                ("method", &method.name_on(this)),
                ("object", noun.map_or("", |noun| noun.subject)),
                ("to", noun.map_or("", |noun| noun.to)),
                ("flags", &flags),
                ("value", &value),
                ("n", &n.to_string()),
            ],
        )
    }

    fn is_invalid(&self, this: Option<ObjectId>) -> bool {
        let object = this.and_then(|id| self.told.after.object(id));
        object.is_some_and(|object| object.life == Life::Invalid)
    }

    /// Why the transports are asked: passed on at once, kept until now, or nobody had asked.
    fn transports(&self) -> &'static str {
        let calls = &self.words.calls;
        let inside = |method| self.told.after.stack.iter().any(|frame| frame.method == method);
        let asked = self.told.after.client.asked.is_some();
        if inside(MethodId::StoreLogoff) {
            calls.transports_passed
        } else if asked && self.told.after.monitor.transports == Mark::Once && self.saved() {
            calls.transports_saved
        } else {
            calls.transports_abort
        }
    }

    fn saved(&self) -> bool {
        let objects = &self.told.after.objects;
        objects.iter().any(|object| !object.saved.is_empty())
    }

    fn answer(
        &self,
        this: Option<ObjectId>,
        method: MethodId,
        answer: Answer,
        flags: Option<LogoffFlags>,
    ) -> String {
        let returns = &self.words.returns;
        let name = method.name_on(this);
        let noun = this.map_or("", |id| self.words.noun(id.kind).subject);
        let flags = flags.unwrap_or_default();
        let text = flags_text(flags);
        let (template, result, hex) = match answer {
            Answer::Nothing => (returns.nothing, "", String::new()),
            Answer::Unset => (returns.unset, "", String::new()),
            Answer::Count(0) => (returns.zero, "", String::new()),
            Answer::Count(_) => (returns.still_held, "", String::new()),
            Answer::Result(result) => {
                let template = match method {
                    _ if result.is_error() && self.is_invalid(this) => returns.invalid,
                    _ if result.is_error() => returns.result,
                    MethodId::SupportStoreLogoffTransports => returns.transports,
                    MethodId::StoreLogoff if flags.contains(LogoffFlags::COMPLETE) => {
                        returns.store_logoff
                    }
                    MethodId::StoreLogoff => returns.store_logoff_saved,
                    MethodId::LogonLogoff if self.logged_off() => returns.logoff_clean,
                    MethodId::SessionLogoff => returns.session_logoff,
                    _ => returns.result,
                };
                (template, result.name(), result.hex())
            }
        };
        let n = match answer {
            Answer::Count(n) => n.to_string(),
            Answer::Result(_) | Answer::Unset | Answer::Nothing => String::new(),
        };
        let places = [
            ("method", &*name),
            ("object", noun),
            ("result", result),
            ("hex", &hex),
            ("flags", &text),
            ("n", &n),
        ];
        fill(template, &places)
    }

    /// Nothing that `Logoff` has to let go of is left.
    fn logged_off(&self) -> bool {
        let world = self.told.after;
        !self.alive(ObjectKind::Status)
            && !self.alive(ObjectKind::Sink)
            && world
                .objects
                .iter()
                .all(|object| object.id.kind != ObjectKind::Folder || object.life != Life::Live)
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
