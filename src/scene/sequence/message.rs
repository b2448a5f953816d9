//! Messages: what is drawn of an event, and what is written on it.

use crate::scene::diagram::{Key, Label, argument, named, result, target};
use crate::sim::event::{CallArg, Change, Event, Fact, Finding};
use crate::sim::ids::{ClientId, ObjectId, Party};
use crate::sim::rule::{Consequence, RuleId};
use crate::sim::step::Step;
use crate::sim::value::Answer;
use crate::sim::world::World;

/// An event as it is drawn. Ends are lifelines, counted from the left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub mark: Mark,
    /// What is written on it, the fullest form first.
    pub forms: Vec<Said>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    Call {
        from: usize,
        to: usize,
    },
    /// Back to the caller; `true` with an error.
    Return {
        from: usize,
        to: usize,
        failed: bool,
    },
    /// A reference more, held by the first.
    AddRef {
        from: usize,
        to: usize,
        refs: i8,
    },
    /// A reference less.
    Release {
        at: usize,
        refs: i8,
    },
    Create {
        from: usize,
        to: usize,
    },
    /// An object is gone, or a process.
    End {
        at: usize,
    },
    /// An object no longer answers.
    Invalid {
        at: usize,
    },
    /// Something that happens at one place: an entry in a table, mail, waiting.
    Note {
        at: usize,
    },
    /// A rule broken; `None` if that is about nobody who takes part.
    Finding {
        at: Option<usize>,
    },
}

/// What is written on a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// The same in every language.
    Code(String),
    Label(Label),
    /// Something is put into a table, or taken out.
    Entry(bool, Label),
    Mail(Change),
    Saved,
    /// A connection is opened or closed.
    Connection(bool),
    Window,
    Exit,
    Resumed,
    Finding(RuleId, Consequence),
}

impl Mark {
    /// The lifelines between which it is drawn, from left to right.
    pub fn span(self) -> Option<(usize, usize)> {
        match self {
            Self::Call { from, to }
            | Self::Return { from, to, .. }
            | Self::AddRef { from, to, .. }
            | Self::Create { from, to } => Some((from.min(to), from.max(to))),
            Self::Release { at, .. }
            | Self::End { at }
            | Self::Invalid { at }
            | Self::Note { at } => Some((at, at)),
            Self::Finding { at } => at.map(|at| (at, at)),
        }
    }
}

impl Message {
    pub(super) fn of(step: &Step, lifeline: impl Fn(Key) -> Option<usize>) -> Self {
        let [from, to] = ends(&step.event, || &step.world).map(|key| key.and_then(&lifeline));
        let at = to.or(from).unwrap_or(0);
        let (from, to) = (from.unwrap_or(at), to.unwrap_or(at));
        let mark = match step.event.fact {
            Fact::Call { .. } => Mark::Call { from, to },
            Fact::Return { answer, .. } => {
                let failed = matches!(answer, Answer::Result(result) if result.is_error());
                Mark::Return { from, to, failed }
            }
            Fact::AddRef { refs, .. } => Mark::AddRef { from, to, refs },
            Fact::Release { refs, .. } => Mark::Release { at, refs },
            Fact::Create { .. } => Mark::Create { from, to },
            Fact::Free { .. } | Fact::Exit { .. } => Mark::End { at },
            Fact::Invalidate { .. } => Mark::Invalid { at },
            Fact::Finding(finding) => Mark::Finding { at: blamed(&finding, &lifeline) },
            _ => Mark::Note { at },
        };
        Self { mark, forms: forms(&step.event.fact) }
    }
}

/// Between whom an event is drawn; one end alone where it happens at one place.
pub(super) fn ends<'a>(event: &Event, world: impl FnOnce() -> &'a World) -> [Option<Key>; 2] {
    let object = |id| Some(Key::Object(id));
    match event.fact {
        Fact::Call { from, this, method, .. } => {
            [Some(Key::of_agent(from)), Some(target(this, method))]
        }
        Fact::Return { to, this, method, .. } => {
            [Some(target(this, method)), Some(Key::of_agent(to))]
        }
        Fact::AddRef { object: id, holder, .. } => {
            [Some(Key::of_holder(holder, world())), object(id)]
        }
        Fact::Create { object: id, by, .. } => [Some(Key::of_agent(by)), object(id)],
        Fact::Release { object: id, .. }
        | Fact::Free { object: id, .. }
        | Fact::Invalidate { object: id, .. } => [None, object(id)],
        Fact::Register { support: id, .. }
        | Fact::Unregister { support: id, .. }
        | Fact::RowAdd { support: id, .. }
        | Fact::RowRemove { support: id, .. } => [None, object(id)],
        Fact::Saved { provider: id } => [None, object(id)],
        Fact::Connection { store: id, .. } | Fact::AskedAgain { store: id, .. } => {
            [None, object(id)]
        }
        Fact::Window { session: id } => [None, object(id)],
        Fact::Load { .. } | Fact::Unload { .. } | Fact::Others { .. } => [None, Some(Key::Mapi)],
        Fact::Mail { change, .. } => [None, Some(mover(change))],
        Fact::Exit { client } => [None, Some(Key::Client(client))],
        Fact::Wait { this, method, .. } | Fact::Resume { this, method, .. } => {
            [None, Some(target(this, method))]
        }
        Fact::Finding(finding) => [None, finding.what.object().map(Key::Object)],
    }
}

/// Who moves mail.
fn mover(change: Change) -> Key {
    match change {
        Change::Receiving | Change::Received | Change::Lost | Change::Online | Change::Offline => {
            Key::Transport
        }
        _ => Key::Spooler,
    }
}

/// Where a finding is marked: at the object that it is about, or at whoever had to act.
fn blamed(finding: &Finding, lifeline: &impl Fn(Key) -> Option<usize>) -> Option<usize> {
    let object = finding.what.object().and_then(|id| lifeline(Key::Object(id)));
    let party = match finding.party {
        Party::Client => Some(Key::Client(ClientId::FIRST)),
        Party::Mapi => Some(Key::Mapi),
        Party::Provider => None,
    };
    object.or_else(|| party.and_then(lifeline))
}

/// What can be written on an event, the fullest form first.
pub fn forms(fact: &Fact) -> Vec<Said> {
    let code = |text: &str| vec![Said::Code(text.to_owned())];
    match *fact {
        Fact::Call { method, arg, .. } => {
            let name = method.short();
            let mut forms = vec![format!("{name}()")];
            if let Some(arg) = argument(arg) {
                forms.insert(0, format!("{name}({arg})"));
            }
            if let CallArg::Flags(flags) = arg {
                forms.insert(0, format!("{name}({})", flags.names()));
                forms.insert(1, format!("{name}({})", flags.hex()));
            }
            forms.into_iter().map(Said::Code).collect()
        }
        Fact::Return { answer, flags, .. } => {
            let short = match answer {
                Answer::Result(result) => Some(result.name().to_owned()),
                _ => result(answer),
            };
            let long = flags.filter(|flags| !flags.is_empty()).map(named);
            let both = short.iter().zip(long).map(|(short, long)| format!("{short}, {long}"));
            both.chain(short.clone()).map(Said::Code).collect()
        }
        Fact::AddRef { refs, .. } => counted("AddRef", refs.saturating_sub(1), refs),
        Fact::Release { refs, .. } => counted("Release", refs.saturating_add(1), refs),
        Fact::Create { object, .. } => created(object),
        Fact::Free { .. } => vec![Said::Label(Label::FreedShort)],
        Fact::Invalidate { .. } => vec![Said::Label(Label::Invalid)],
        Fact::Register { uid, .. } => code(&format!("+ MAPIUID {uid}")),
        Fact::Unregister { uid, .. } => code(&format!("− MAPIUID {uid}")),
        Fact::RowAdd { .. } => vec![Said::Entry(true, Label::Rows)],
        Fact::RowRemove { .. } => vec![Said::Entry(false, Label::Rows)],
        Fact::Load { count } | Fact::Unload { count } => code(&format!("DLL × {count}")),
        Fact::Mail { change, .. } => vec![Said::Mail(change)],
        Fact::AskedAgain { before, now, .. } => {
            let changed = |before: &str, now: &str| Said::Code(format!("{before} → {now}"));
            vec![changed(&before.names(), &now.names()), changed(&before.hex(), &now.hex())]
        }
        Fact::Saved { .. } => vec![Said::Saved],
        Fact::Connection { open, .. } => vec![Said::Connection(open)],
        Fact::Window { .. } => vec![Said::Window],
        Fact::Others { method, .. } => code(method.short()),
        Fact::Exit { .. } => vec![Said::Exit],
        Fact::Wait { until, .. } => vec![Said::Label(Label::Waits(until))],
        Fact::Resume { .. } => vec![Said::Resumed],
        Fact::Finding(finding) => vec![Said::Finding(finding.rule, finding.consequence)],
    }
}

fn counted(method: &str, from: i8, to: i8) -> Vec<Said> {
    let minus = |n: i8| n.to_string().replace('-', "−");
    vec![Said::Code(format!("{method}: {} → {}", minus(from), minus(to)))]
}

fn created(object: ObjectId) -> Vec<Said> {
    vec![Said::Code(format!("new {}", object.kind.interface()))]
}
