//! The step list: every event of a run with the names that MAPI gives to what takes part in it.
//! Here is also what the attributes of the list say, the same in every language.

use crate::scene::player::Glyph;
use crate::session::Session;
use crate::session::run::Run;
use crate::sim::event::{Agent, CallArg, Event, Fact, Others, SessionFlags};
use crate::sim::ids::{Holder, MethodId, ObjectId, Party};
use crate::sim::value::Answer;

/// A longer list is shown in pieces of this many steps.
pub const WINDOW: usize = 500;
/// How far the piece begins before the cursor.
const BEFORE: usize = 200;

/// So many steps are drawn together, and anew only if the mark comes or goes.
const PIECE: usize = 25;

/// What the list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepsScene {
    pub pieces: Vec<Piece>,
    /// Steps that are left out before and after.
    pub before: usize,
    pub after: usize,
    /// The step at the cursor.
    pub cursor: i32,
}

/// A stretch of the list: its first step and its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    pub first: i32,
    pub last: i32,
}

impl Piece {
    pub fn holds(self, n: i32) -> bool {
        (self.first..=self.last).contains(&n)
    }

    pub fn rows(self, run: &Run) -> impl Iterator<Item = StepRow> {
        let row = |n| Some(StepRow { n, event: *run.event_of(n)? });
        (self.first..=self.last).filter_map(row)
    }
}

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepRow {
    /// 0 and below in the prologue.
    pub n: i32,
    pub event: Event,
}

impl StepsScene {
    /// The list around the cursor.
    pub fn of(session: &Session) -> Self {
        Self::around(session, session.cursor)
    }

    /// The list around another step, wherever the cursor is.
    pub fn around(session: &Session, step: u32) -> Self {
        let run = &session.branch().run;
        let total = run.total();
        let first = window(run, step);
        // While the reader guesses what comes next, the list does not tell it.
        let known = run.before() + session.cursor as usize;
        let total = if session.is_guessing() { total.min(known) } else { total };
        let end = total.min(first + WINDOW);
        let count = |many: usize| i32::try_from(many).unwrap_or(i32::MAX);
        let number = |at: usize| count(at) + run.first();
        let piece = |at: usize| Piece {
            first: number(first.max(at * PIECE)),
            last: number(end.min((at + 1) * PIECE) - 1),
        };
        Self {
            pieces: (first / PIECE..end.div_ceil(PIECE)).map(piece).collect(),
            before: first,
            after: total - end,
            cursor: i32::try_from(session.cursor).unwrap_or(i32::MAX),
        }
    }
}

/// Where a long list around a step begins. It moves on in whole pages, so that a step of the cursor
/// changes nothing but the mark.
pub fn window(run: &Run, step: u32) -> usize {
    let total = run.total();
    let page = (run.before() + step as usize) / BEFORE * BEFORE;
    page.saturating_sub(BEFORE).min(total.saturating_sub(WINDOW))
}

/// The values of a step's attributes; `None` where one does not apply.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    pub seq: String,
    pub kind: &'static str,
    pub part: Option<&'static str>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub object: Option<String>,
    pub method: Option<String>,
    pub args: Option<String>,
    pub hresult: Option<&'static str>,
    pub refs: Option<String>,
    pub rule: Option<String>,
    pub basis: &'static str,
}

impl StepRow {
    pub fn glyph(&self) -> Glyph {
        Glyph::of(&self.event)
    }

    pub fn in_prologue(&self) -> bool {
        self.n <= 0
    }

    /// How deep the step is nested: what a call brings about stands one deeper than the call.
    pub fn indent(&self) -> u8 {
        match self.event.fact {
            Fact::Call { .. } | Fact::Return { .. } => self.event.depth.saturating_sub(1),
            _ => self.event.depth,
        }
    }

    pub fn attributes(&self) -> Attributes {
        let mut all = Attributes {
            seq: self.n.to_string(),
            kind: self.event.fact.kind(),
            part: self.in_prologue().then_some("prologue"),
            basis: self.event.basis.name(),
            ..Attributes::default()
        };
        all.fill(&self.event.fact);
        all
    }
}

impl Attributes {
    /// Whom the step is about: an interface with its number, or who has the function.
    pub fn object_name(&self) -> String {
        let whom = if self.kind == "return" { &self.from } else { &self.to };
        let name = whom.clone().or_else(|| self.from.clone()).unwrap_or_default();
        let digits = self
            .object
            .as_deref()
            .map_or("", |object| object.trim_start_matches(|c: char| !c.is_ascii_digit()));
        if digits.is_empty() || digits == "1" { name } else { format!("{name} {digits}") }
    }

    fn fill(&mut self, fact: &Fact) {
        match *fact {
            Fact::Call { from, this, method, arg } => {
                self.from = agent(from);
                self.called(this, method);
                self.args = argument(arg);
            }
            Fact::Return { to, this, method, answer, flags } => {
                self.called(this, method);
                self.from = std::mem::replace(&mut self.to, agent(to));
                self.args = flags.map(crate::sim::value::LogoffFlags::names);
                match answer {
                    Answer::Result(result) => self.hresult = Some(result.name()),
                    Answer::Count(count) => self.refs = Some(count.to_string()),
                    Answer::Unset | Answer::Nothing => {}
                }
            }
            Fact::AddRef { object, holder: by, refs } => {
                self.from = Some(holder(by));
                self.counted(object, "AddRef", refs);
            }
            Fact::Release { object, by, refs, .. } => {
                self.from = agent(by);
                self.counted(object, "Release", refs);
            }
            Fact::Create { object, by, .. } => {
                self.from = agent(by);
                self.about(object);
                self.refs = Some(String::from("1"));
            }
            Fact::Free { object, by } | Fact::Invalidate { object, by } => {
                self.from = agent(by);
                self.about(object);
            }
            Fact::Register { uid, support, .. } | Fact::Unregister { uid, support } => {
                self.about(support);
                self.args = Some(format!("uid{uid}"));
            }
            Fact::RowAdd { support, rows } | Fact::RowRemove { support, rows } => {
                self.about(support);
                self.args = Some(rows.to_string());
            }
            Fact::Load { count } | Fact::Unload { count } => {
                self.from = Some(String::from("MAPI"));
                self.to = Some(String::from("provider"));
                self.args = Some(count.to_string());
            }
            Fact::Mail { entry, change, queue } => {
                self.from = Some(String::from("transport"));
                self.to = Some(format!("mailbox{entry}"));
                self.args = Some(format!("{} {queue}", change.name()));
            }
            Fact::Connection { store, open } => {
                self.about(store);
                self.args = Some(String::from(if open { "open" } else { "closed" }));
            }
            Fact::AskedAgain { store, before, now } => {
                self.about(store);
                self.args = Some(format!("{} -> {}", before.names(), now.names()));
            }
            Fact::Window { session } => self.about(session),
            Fact::Others { who, method } => {
                self.from = Some(String::from("MAPI"));
                self.to = Some(String::from(match who {
                    Others::Transports => "transports",
                    Others::AddressBooks => "address-books",
                }));
                self.method = Some(method.name());
            }
            Fact::Saved { provider } => self.about(provider),
            Fact::Exit { client } => self.from = agent(Agent::Client(client)),
            Fact::Wait { actor, this, method, .. } | Fact::Resume { actor, this, method } => {
                self.from = agent(actor.into());
                self.called(this, method);
            }
            Fact::Finding(finding) => {
                self.from = Some(party(finding.party));
                self.rule = Some(finding.rule.name());
                self.basis = finding.basis.name();
                if let Some(object) = finding.what.object() {
                    self.about(object);
                }
            }
        }
    }

    fn called(&mut self, this: Option<ObjectId>, method: MethodId) {
        self.method = Some(method.name_on(this));
        match this {
            Some(object) => self.about(object),
            None => self.to = agent(Agent::Function(method)),
        }
    }

    fn counted(&mut self, object: ObjectId, method: &str, refs: i8) {
        self.about(object);
        self.method = Some(format!("{}::{method}", object.kind.interface()));
        self.refs = Some(refs.to_string());
    }

    fn about(&mut self, object: ObjectId) {
        self.to = Some(object.kind.interface().to_owned());
        self.object = Some(object.name());
    }
}

fn agent(agent: Agent) -> Option<String> {
    Some(agent.name().to_owned())
}

fn holder(holder: Holder) -> String {
    match holder {
        Holder::Client(id) => Agent::Client(id).name().to_owned(),
        Holder::Spooler => String::from("spooler"),
        Holder::Object(id) => id.kind.interface().to_owned(),
        Holder::Call(method) => method.name(),
    }
}

fn party(party: Party) -> String {
    String::from(match party {
        Party::Client => "client",
        Party::Mapi => "MAPI",
        Party::Provider => "provider",
    })
}

fn argument(arg: CallArg) -> Option<String> {
    match arg {
        CallArg::None | CallArg::SessionFlags(SessionFlags::None) => None,
        CallArg::Flags(flags) | CallArg::Reserved(flags) => Some(flags.names()),
        CallArg::SessionFlags(SessionFlags::Shared) => Some(String::from("MAPI_LOGOFF_SHARED")),
        CallArg::SessionFlags(SessionFlags::Ui) => Some(String::from("MAPI_LOGOFF_UI")),
        CallArg::SessionFlags(SessionFlags::Reserved) => Some(String::from("ulReserved = 1")),
        CallArg::LogonFlags(flags) => Some(flags.names().to_owned()),
        CallArg::Object(id) => Some(id.name()),
        CallArg::Uid(n) => Some(format!("uid{n}")),
        CallArg::Alarm(alarm) => Some(alarm.name().to_owned()),
        CallArg::Connection(n) => Some(n.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::scenario::ScenarioId;

    fn rows() -> Vec<StepRow> {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        rows_of(&update(&session, Action::End))
    }

    fn rows_of(session: &Session) -> Vec<StepRow> {
        let pieces = StepsScene::of(session).pieces;
        pieces.iter().flat_map(|piece| piece.rows(&session.branch().run)).collect()
    }

    #[test]
    fn numbers_rise_through_zero_and_the_prologue_is_marked() {
        let rows = rows();
        assert!(rows.windows(2).all(|pair| pair[0].n + 1 == pair[1].n));
        for row in &rows {
            assert_eq!(row.attributes().part.is_some(), row.n <= 0);
        }
        assert!(rows[0].n < 0 && rows.iter().any(|row| row.n == 0));
    }

    #[test]
    fn logoff_carries_mapis_own_names() {
        let rows = rows();
        let logoff = |kind: &str| {
            let rows = rows.iter().map(StepRow::attributes);
            let mut rows = rows.filter(|a| a.method.as_deref() == Some("IMSLogon::Logoff"));
            rows.find(|a| a.kind == kind).unwrap()
        };
        let call = logoff("call");
        assert_eq!(call.from.as_deref(), Some("IMAPISupport"));
        assert_eq!(call.to.as_deref(), Some("IMSLogon"));
        assert_eq!(call.object.as_deref(), Some("logon1"));
        assert_eq!(call.args.as_deref(), Some("0"));
        let back = logoff("return");
        assert_eq!(back.from.as_deref(), Some("IMSLogon"));
        assert_eq!(back.to.as_deref(), Some("IMAPISupport"));
        assert_eq!(back.hresult, Some("S_OK"));
    }

    #[test]
    fn a_long_list_is_shown_in_pieces_that_hold_the_cursor() {
        let mut session = Session::new(Locale::En, ScenarioId::StoreClose);
        let more = [
            crate::sim::command::Command::parse("add-ref(store1)"),
            crate::sim::command::Command::parse("release(store1)"),
        ];
        for _ in 0..130 {
            for command in more.into_iter().flatten() {
                session = update(&session, Action::Do(command));
            }
        }
        session = update(&session, Action::End);
        assert!(session.last() > 500, "{}", session.last());
        for n in [0, 1, session.last() / 2, session.last()] {
            session = update(&session, Action::Go(n));
            let scene = StepsScene::of(&session);
            let rows = rows_of(&session);
            assert_eq!(rows.len(), WINDOW);
            assert!(rows.windows(2).all(|pair| pair[0].n + 1 == pair[1].n));
            let here = scene.pieces.iter().filter(|piece| piece.holds(scene.cursor));
            assert_eq!(here.count(), 1);
            let run = &session.branch().run;
            let total = run.total();
            assert_eq!(scene.before + rows.len() + scene.after, total);
        }
    }
}
