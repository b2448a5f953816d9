//! A line of a complete log as a fact: nothing is guessed.

use crate::sim::command::{Act, Command};
use crate::sim::event::{
    Agent, Alarm, CallArg, Change, Fact, Finding, LogonFlags, Others, SessionFlags, Trouble,
};
use crate::sim::follow::Told;
use crate::sim::follow::words::{parse_agent, parse_holder, parse_until};
use crate::sim::ids::{Actor, Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::program::{LineId, key, lines};
use crate::sim::rule::RuleId;
use crate::sim::value::LogoffFlags;
use crate::trace::entry::{Entry, flags, whole};

/// The fact, or nothing if the line says something that no world knows.
pub(super) fn told(entry: &Entry<'_>, running: Option<MethodId>) -> Option<Told> {
    let fact = fact(entry)?;
    let begins = match &entry.command {
        Some(text) => Some(command(text, &fact)?),
        None => None,
    };
    let spender = match fact {
        Fact::Call { .. } => entry.holder.as_deref().and_then(parse_holder),
        _ => None,
    };
    let line = entry.line.as_deref().and_then(|text| line(text, running));
    Some(Told { fact, begins, spender, line })
}

/// What is begun. Flags that no link can hold are taken from the call itself.
fn command(text: &str, fact: &Fact) -> Option<Command> {
    let known = Command::parse(text);
    if let (None, Fact::Call { this: Some(store), arg: CallArg::Flags(flags), from, .. }) =
        (known, fact)
    {
        let by = match from {
            Agent::Client(client) => Actor::Client(*client),
            _ => Actor::FIRST,
        };
        return Some(Command { by, act: Act::StoreLogoff(*store, *flags) });
    }
    known
}

/// A line by its key, of the method that runs if it has one of that name.
fn line(text: &str, running: Option<MethodId>) -> Option<LineId> {
    let methods = running.into_iter().chain(MethodId::ALL);
    methods.flat_map(lines).find(|id| key(*id) == text)
}

fn fact(entry: &Entry<'_>) -> Option<Fact> {
    let id = || entry.object.as_deref().and_then(ObjectId::parse);
    let by = || entry.from.as_deref().and_then(parse_agent);
    let holder = || entry.holder.as_deref().and_then(parse_holder);
    let refs = || entry.refs.and_then(|refs| i8::try_from(refs).ok());
    let count = || entry.count.and_then(|count| u8::try_from(count).ok());
    let uid = || uid(entry);
    Some(match &*entry.kind {
        "call" => {
            let method = method(entry, id())?;
            Fact::Call { from: by()?, this: id(), method, arg: arg(entry, method)? }
        }
        "return" => {
            let method = method(entry, id())?;
            let to = entry.to.as_deref().and_then(parse_agent)?;
            let flags = entry.flags();
            Fact::Return { to, this: id(), method, answer: entry.answer(), flags }
        }
        "addref" => Fact::AddRef { object: id()?, holder: holder()?, refs: refs()? },
        "release" => Fact::Release { object: id()?, holder: holder(), by: by()?, refs: refs()? },
        "create" => Fact::Create { object: id()?, by: by()?, holder: holder()? },
        "free" => Fact::Free { object: id()?, by: by()? },
        "invalidate" => Fact::Invalidate { object: id()?, by: by()? },
        "register" => Fact::Register { uid: uid()?, support: id()?, copies: count()? },
        "unregister" => Fact::Unregister { uid: uid()?, support: id()? },
        "row-add" => Fact::RowAdd { support: id()?, rows: count()? },
        "row-remove" => Fact::RowRemove { support: id()?, rows: count()? },
        "load" => Fact::Load { count: count()? },
        "unload" => Fact::Unload { count: count()? },
        "mail" => Fact::Mail {
            entry: entry.mailbox.and_then(|n| u8::try_from(n).ok())?,
            change: change(entry.change.as_deref()?)?,
            queue: entry.queue.and_then(|n| u8::try_from(n).ok())?,
        },
        "saved" => Fact::Saved { provider: id()? },
        "connection" => Fact::Connection { store: id()?, open: entry.open },
        "window" => Fact::Window { session: id()? },
        "others" => Fact::Others {
            who: match entry.to.as_deref()? {
                "transports" => Others::Transports,
                "address-books" => Others::AddressBooks,
                _ => return None,
            },
            method: method(entry, Some(ObjectId::new(ObjectKind::Provider, 1)))?,
        },
        "exit" => match by()? {
            Agent::Client(client) => Fact::Exit { client },
            _ => return None,
        },
        "wait" => Fact::Wait {
            actor: actor(by()?)?,
            this: id(),
            method: method(entry, id())?,
            until: entry.until.as_deref().and_then(parse_until)?,
        },
        "resume" => Fact::Resume { actor: actor(by()?)?, this: id(), method: method(entry, id())? },
        "warning" => Fact::AskedAgain {
            store: id()?,
            before: entry.arg("before").and_then(flags)?,
            now: entry.arg("now").and_then(flags)?,
        },
        "finding" => Fact::Finding(slip(entry, id())?),
        _ => return None,
    })
}

/// What a line did that cannot be done; who answers for it is judged anew.
fn slip(entry: &Entry<'_>, id: Option<ObjectId>) -> Option<Finding> {
    let rule = RuleId::parse(entry.rule.as_deref()?)?;
    let by = || entry.by.as_deref().and_then(parse_agent);
    let named = || {
        let name = entry.method.as_deref()?;
        MethodId::ALL.into_iter().find(|method| method.name() == name)
    };
    let what = match entry.slip.as_deref()? {
        "used-null" => Trouble::UsedNull { by: by()? },
        "called-null" => Trouble::CalledNull { method: named()?, by: by()? },
        "used-freed" => Trouble::UsedFreed { object: id?, by: by()? },
        "called-freed" => Trouble::CalledFreed { object: id?, method: named()?, by: by()? },
        "foreign-buffer" => Trouble::ForeignBuffer { object: id?, by: by()? },
        "not-allowed" => Trouble::NotAllowed { object: id, method: named()? },
        "too-early" => Trouble::TooEarly { object: id?, method: named()? },
        _ => return None,
    };
    let info = rule.info();
    let (party, consequence, basis) = (info.party, info.consequence, info.basis);
    Some(Finding { rule, party, consequence, basis, what, line: None })
}

/// The method of an object, or the function.
pub(super) fn method(entry: &Entry<'_>, this: Option<ObjectId>) -> Option<MethodId> {
    let name = entry.method.as_deref()?;
    if entry.arg("lpEntryID") == Some("folder") && name == MethodId::SessionOpenFolder.name() {
        return Some(MethodId::SessionOpenFolder);
    }
    // Names are put together: only those are that may be meant.
    MethodId::ALL.into_iter().filter(|method| fits(*method, this)).find(|method| {
        let stands_in = method.interface().is_none() && method.name().contains("::");
        !stands_in && method.name_on(this) == name
    })
}

/// Whether the method is one of the object's.
fn fits(method: MethodId, this: Option<ObjectId>) -> bool {
    method.interface() == this.map(|id| id.kind)
}

fn arg(entry: &Entry<'_>, method: MethodId) -> Option<CallArg> {
    let object = |name| entry.arg(name).and_then(ObjectId::parse).map(CallArg::Object);
    Some(match method {
        MethodId::StoreLogoff | MethodId::SupportStoreLogoffTransports => {
            CallArg::Flags(entry.flags().unwrap_or(LogoffFlags::UNSET))
        }
        MethodId::LogonLogoff | MethodId::ProviderShutdown => {
            CallArg::Reserved(entry.flags().unwrap_or_default())
        }
        MethodId::SessionLogoff => {
            CallArg::SessionFlags(match (entry.arg("ulReserved"), entry.arg("ulFlags")) {
                (Some(reserved), _) if reserved != "0" => SessionFlags::Reserved,
                (_, Some("MAPI_LOGOFF_SHARED" | "0x1" | "1")) => SessionFlags::Shared,
                (_, Some("MAPI_LOGOFF_UI" | "0x2" | "2")) => SessionFlags::Ui,
                _ => SessionFlags::None,
            })
        }
        MethodId::MapiLogonEx => match entry.arg("flFlags") {
            None => CallArg::None,
            Some("0" | "0x0") => CallArg::LogonFlags(LogonFlags::Plain),
            Some(_) => CallArg::LogonFlags(LogonFlags::Service),
        },
        MethodId::SinkOnNotify | MethodId::SupportNotify => match entry.arg("ulEventType") {
            Some("fnevCriticalError" | "0x1") => CallArg::Alarm(Alarm::Critical),
            Some(_) => CallArg::Alarm(Alarm::Extended),
            None => CallArg::None,
        },
        MethodId::SupportSetProviderUid => uid(entry).map_or(CallArg::None, CallArg::Uid),
        MethodId::StoreUnadvise | MethodId::SessionUnadvise => {
            let number = entry.arg("ulConnection").and_then(whole);
            CallArg::Connection(number.and_then(|n| u8::try_from(n).ok()).unwrap_or(0))
        }
        _ => ["lpMAPISup", "lpAdviseSink", "lpBuffer", "lpObject"]
            .into_iter()
            .find_map(object)
            .unwrap_or(CallArg::None),
    })
}

fn uid(entry: &Entry<'_>) -> Option<u8> {
    entry.arg("lpProviderID")?.strip_prefix("uid")?.parse().ok()
}

fn change(word: &str) -> Option<Change> {
    const ALL: [Change; 15] = [
        Change::Submitted,
        Change::Receiving,
        Change::Received,
        Change::Sending,
        Change::Sent,
        Change::ReceptionOff,
        Change::SendingOff,
        Change::Dropped,
        Change::Stopped,
        Change::Flushing,
        Change::Online,
        Change::Offline,
        Change::Lost,
        Change::Locked,
        Change::TakenBack,
    ];
    ALL.into_iter().find(|change| change.name() == word)
}

fn actor(by: Agent) -> Option<Actor> {
    Some(match by {
        Agent::Client(client) => Actor::Client(client),
        Agent::Spooler => Actor::Spooler,
        Agent::Transport => Actor::Transport,
        Agent::Server => Actor::Server,
        Agent::Object(_) | Agent::Function(_) => return None,
    })
}

/// In whose name something is done.
pub(super) fn in_name_of(by: Agent) -> Holder {
    match by {
        Agent::Client(client) => Holder::Client(client),
        Agent::Object(id) => Holder::Object(id),
        Agent::Function(method) => Holder::Call(method),
        Agent::Spooler | Agent::Transport | Agent::Server => Holder::Spooler,
    }
}
