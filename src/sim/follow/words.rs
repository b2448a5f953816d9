//! The words for what takes part in a world, as logs have them, and back.

use crate::sim::event::Agent;
use crate::sim::ids::{ClientId, Holder, MethodId, ObjectId};
use crate::sim::program::op::{Field, Flag, List, Local};
use crate::sim::value::HResult;
use crate::sim::world::Until;

pub(super) const FIELDS: [Field; 7] = [
    Field::Support,
    Field::Store,
    Field::Logon,
    Field::Provider,
    Field::Status,
    Field::Section,
    Field::Session,
];

pub(super) fn field(field: Field) -> &'static str {
    match field {
        Field::Support => "support",
        Field::Store => "store",
        Field::Logon => "logon",
        Field::Provider => "provider",
        Field::Status => "status",
        Field::Section => "section",
        Field::Session => "session",
    }
}

pub(super) const LISTS: [List; 7] =
    [List::Folders, List::Sinks, List::Stores, List::Open, List::Spooled, List::More, List::Queued];

pub(super) fn list(list: List) -> &'static str {
    match list {
        List::Folders => "folders",
        List::Sinks => "sinks",
        List::Stores => "stores",
        List::Open => "open",
        List::Spooled => "spooled",
        List::More => "more",
        List::Queued => "queued",
    }
}

const FLAGS: [Flag; 11] = [
    Flag::Asked,
    Flag::LoggedOff,
    Flag::Ending,
    Flag::Spooler,
    Flag::Disabled,
    Flag::Saved,
    Flag::NoMail,
    Flag::Own,
    Flag::Address,
    Flag::Listed,
    Flag::Malloc,
];

pub(super) fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::Asked => "asked",
        Flag::LoggedOff => "logged-off",
        Flag::Ending => "ending",
        Flag::Spooler => "spooler",
        Flag::Disabled => "disabled",
        Flag::Saved => "saved",
        Flag::NoMail => "no-mail",
        Flag::Own => "own",
        Flag::Address => "address",
        Flag::Listed => "listed",
        Flag::Malloc => "malloc",
    }
}

pub(super) fn parse_flag(word: &str) -> Option<Flag> {
    FLAGS.into_iter().find(|other| flag(*other) == word)
}

const LOCALS: [Local; 15] = [
    Local::Sup,
    Local::Session,
    Local::Support,
    Local::Logon,
    Local::Store,
    Local::Provider,
    Local::Status,
    Local::Section,
    Local::Folder,
    Local::Sink,
    Local::Error,
    Local::Secret,
    Local::Props,
    Local::Buffer,
    Local::More,
];

pub(super) fn local(local: Local) -> &'static str {
    match local {
        Local::Sup => "lpMAPISup",
        Local::Session => "session",
        Local::Support => "support",
        Local::Logon => "logon",
        Local::Store => "store",
        Local::Provider => "provider",
        Local::Status => "status",
        Local::Section => "section",
        Local::Folder => "folder",
        Local::Sink => "sink",
        Local::Error => "error",
        Local::Secret => "secret",
        Local::Props => "props",
        Local::Buffer => "buffer",
        Local::More => "more",
    }
}

pub(super) fn parse_local(word: &str) -> Option<Local> {
    LOCALS.into_iter().find(|other| local(*other) == word)
}

/// Who does something: an actor's word, an object's role, or a function's own name.
pub fn agent(agent: Agent) -> String {
    match agent {
        Agent::Object(id) => id.name(),
        Agent::Function(method) => method.short().to_owned(),
        Agent::Client(_) | Agent::Spooler | Agent::Transport | Agent::Server => {
            agent.name().to_owned()
        }
    }
}

/// The inverse of [`agent`].
pub fn parse_agent(word: &str) -> Option<Agent> {
    Some(match word {
        "client" => Agent::FIRST,
        "client2" => Agent::Client(ClientId(2)),
        "client3" => Agent::Client(ClientId(3)),
        "spooler" => Agent::Spooler,
        "transport" => Agent::Transport,
        "server" => Agent::Server,
        _ => match ObjectId::parse(word) {
            Some(id) => Agent::Object(id),
            None => Agent::Function(function(word)?),
        },
    })
}

/// A function that belongs to no object, by its own name.
pub fn function(word: &str) -> Option<MethodId> {
    let mut functions = MethodId::ALL.into_iter().filter(|method| method.interface().is_none());
    functions.find(|method| method.name() == word)
}

/// Who holds a reference: an actor's word, an object's role, or the method whose running call does.
pub fn holder(holder: Holder) -> String {
    match holder {
        Holder::Client(id) => agent(Agent::Client(id)),
        Holder::Spooler => agent(Agent::Spooler),
        Holder::Object(id) => id.name(),
        // `IMAPISession` has one method of this name, which opens both.
        Holder::Call(MethodId::SessionOpenFolder) => String::from(OPEN_FOLDER),
        Holder::Call(method) => method.name(),
    }
}

const OPEN_FOLDER: &str = "IMAPISession::OpenEntry(folder)";

/// The inverse of [`holder`].
pub fn parse_holder(word: &str) -> Option<Holder> {
    if word == OPEN_FOLDER {
        return Some(Holder::Call(MethodId::SessionOpenFolder));
    }
    if let Some(method) = MethodId::ALL.into_iter().find(|method| method.name() == word) {
        return Some(Holder::Call(method));
    }
    Some(match parse_agent(word)? {
        Agent::Client(id) => Holder::Client(id),
        Agent::Object(id) => Holder::Object(id),
        Agent::Function(method) => Holder::Call(method),
        Agent::Spooler | Agent::Transport | Agent::Server => Holder::Spooler,
    })
}

/// What a call waits for, and of whom.
pub fn until(until: Until) -> String {
    match until {
        Until::Idle(entry) => format!("idle({entry})"),
        Until::Flushed(entry) => format!("flushed({entry})"),
        Until::Emptied(id) => format!("emptied({})", id.name()),
        Until::Quiet(id) => format!("quiet({})", id.name()),
        Until::Answered => String::from("answered"),
        Until::Delivered => String::from("delivered"),
        Until::User => String::from("user"),
    }
}

/// The inverse of [`until`].
pub fn parse_until(word: &str) -> Option<Until> {
    Some(match word {
        "answered" => Until::Answered,
        "delivered" => Until::Delivered,
        "user" => Until::User,
        _ => {
            let (what, of) = word.strip_suffix(')')?.split_once('(')?;
            match what {
                "idle" => Until::Idle(of.parse().ok()?),
                "flushed" => Until::Flushed(of.parse().ok()?),
                "emptied" => Until::Emptied(ObjectId::parse(of)?),
                "quiet" => Until::Quiet(ObjectId::parse(of)?),
                _ => return None,
            }
        }
    })
}

/// A result by its name.
pub fn parse_result(word: &str) -> Option<HResult> {
    HResult::ALL.into_iter().find(|result| result.name() == word)
}
