//! A run as a log. Deterministic: the same run gives the same bytes.

use crate::sim::command::Command;
use crate::sim::event::{Agent, CallArg, Fact, Finding, SessionFlags, Trouble};
use crate::sim::follow::{Recorded, record};
use crate::sim::ids::{MethodId, ObjectId};
use crate::sim::program::{Basis, Program, key};
use crate::sim::scenario::ScenarioId;
use crate::sim::value::{Answer, LogoffFlags};
use crate::trace::header::header;
use crate::trace::json::Object;
use crate::trace::words;

/// A story's prologue and these commands under a program, as JSON Lines. The first command that
/// makes no sense ends the log, as it ends the run.
pub fn write(scenario: ScenarioId, program: &Program, commands: &[Command]) -> String {
    let (events, prologue) = record(scenario, program, commands);
    let mut text = header(scenario, program, prologue);
    text.push('\n');
    let first = 1 - i64::try_from(prologue).unwrap_or(i64::MAX);
    for (seq, event) in (first..).zip(&events) {
        text.push_str(&line(seq, event));
        text.push('\n');
    }
    text
}

fn line(seq: i64, recorded: &Recorded) -> String {
    let event = &recorded.event;
    let mut line = Object::new();
    line.number("seq", seq).text("kind", event.fact.kind());
    fact(&mut line, &event.fact);
    if let (Fact::Finding(found), true) = (&event.fact, recorded.slip) {
        slip(&mut line, found);
    }
    if let Some(holder) = recorded.spender {
        line.text("holder", &words::holder(holder));
    }
    line.number("depth", event.depth);
    if let Some(id) = recorded.line {
        line.text("line", &key(id));
    }
    if event.basis != Basis::Stated {
        line.text("basis", event.basis.name());
    }
    if let Some(command) = recorded.begins {
        line.text("command", &command.name());
    }
    if !recorded.unseen.is_empty() {
        let mut set = Object::new();
        for (place, word) in &recorded.unseen {
            set.text(place, word);
        }
        line.raw("set", &set.end());
    }
    line.end()
}

fn fact(line: &mut Object, fact: &Fact) {
    match *fact {
        Fact::Call { from, this, method, arg } => {
            line.text("from", &words::agent(from));
            called(line, this, method);
            args(line, method, arg);
        }
        Fact::Return { to, this, method, answer, flags } => {
            line.text("from", &words::callee(this, method)).text("to", &words::agent(to));
            object(line, this);
            line.text("method", &method.name_on(this));
            if let Some(flags) = flags {
                line.raw("args", &flag_args(flags));
            } else {
                args(line, method, CallArg::None);
            }
            match answer {
                Answer::Result(result) => {
                    line.text("hresult", result.name());
                }
                Answer::Count(count) => {
                    line.number("refs", count);
                }
                Answer::Unset => {
                    line.flag("unset", true);
                }
                Answer::Nothing => {}
            }
        }
        Fact::AddRef { object: id, holder, refs } => {
            line.text("from", &words::holder(holder));
            counted(line, id, "AddRef", refs);
            line.text("holder", &words::holder(holder));
        }
        Fact::Release { object: id, holder, by, refs } => {
            line.text("from", &words::agent(by));
            counted(line, id, "Release", refs);
            match holder {
                Some(holder) => line.text("holder", &words::holder(holder)),
                None => line.raw("holder", "null"),
            };
        }
        Fact::Create { object: id, by, holder } => {
            line.text("from", &words::agent(by));
            about(line, id).number("refs", 1).text("holder", &words::holder(holder));
        }
        Fact::Free { object: id, by } | Fact::Invalidate { object: id, by } => {
            line.text("from", &words::agent(by));
            about(line, id);
        }
        Fact::Register { uid, support, copies } => {
            about(line, support).raw("args", &uid_args(uid)).number("count", copies);
        }
        Fact::Unregister { uid, support } => {
            about(line, support).raw("args", &uid_args(uid));
        }
        Fact::RowAdd { support, rows } | Fact::RowRemove { support, rows } => {
            about(line, support).number("count", rows);
        }
        Fact::Load { count } | Fact::Unload { count } => {
            line.text("from", "MAPI").text("to", "provider").number("count", count);
        }
        Fact::Mail { entry, change, queue } => {
            line.number("mailbox", entry).text("change", change.name()).number("queue", queue);
        }
        Fact::Saved { provider } => {
            about(line, provider);
        }
        Fact::Connection { store, open } => {
            about(line, store).flag("open", open);
        }
        Fact::Window { session } => {
            about(line, session);
        }
        Fact::Others { who, method } => {
            line.text("from", "MAPI").text("to", words::others(who)).text("method", &method.name());
        }
        Fact::Exit { client } => {
            line.text("from", &words::agent(Agent::Client(client)));
        }
        Fact::Wait { actor, this, method, until } => {
            line.text("from", &words::agent(actor.into()));
            called(line, this, method);
            line.text("until", &words::until(until));
        }
        Fact::Resume { actor, this, method } => {
            line.text("from", &words::agent(actor.into()));
            called(line, this, method);
        }
        Fact::AskedAgain { store, before, now } => {
            let mut flags = Object::new();
            flags.text("before", &before.names()).text("now", &now.names());
            about(line, store).raw("args", &flags.end());
        }
        Fact::Finding(found) => finding(line, &found),
    }
}

/// What was found. Whoever reads a log judges for himself; this is for people.
fn finding(line: &mut Object, found: &Finding) {
    line.text("rule", &found.rule.name()).text("from", words::party(found.party));
    object(line, found.what.object());
    if let Trouble::LeftOver { holder: Some(holder), .. } = found.what {
        line.text("holder", &words::holder(holder));
    }
}

/// What a line did that cannot be done, for which there is no other event.
fn slip(line: &mut Object, found: &Finding) {
    let (word, method) = match found.what {
        Trouble::UsedNull { .. } => ("used-null", None),
        Trouble::CalledNull { method, .. } => ("called-null", Some(method)),
        Trouble::UsedFreed { .. } => ("used-freed", None),
        Trouble::CalledFreed { method, .. } => ("called-freed", Some(method)),
        Trouble::ForeignBuffer { .. } => ("foreign-buffer", None),
        Trouble::NotAllowed { method, .. } => ("not-allowed", Some(method)),
        Trouble::TooEarly { method, .. } => ("too-early", Some(method)),
        _ => return,
    };
    line.text("slip", word);
    if let Some(method) = method {
        line.text("method", &method.name());
    }
    let (Trouble::UsedNull { by }
    | Trouble::CalledNull { by, .. }
    | Trouble::UsedFreed { by, .. }
    | Trouble::CalledFreed { by, .. }
    | Trouble::ForeignBuffer { by, .. }) = found.what
    else {
        return;
    };
    line.text("by", &words::agent(by));
}

fn object(line: &mut Object, id: Option<ObjectId>) -> &mut Object {
    match id {
        Some(id) => line.text("object", &id.name()),
        None => line,
    }
}

fn about(line: &mut Object, id: ObjectId) -> &mut Object {
    line.text("to", &id.name());
    object(line, Some(id))
}

fn called(line: &mut Object, this: Option<ObjectId>, method: MethodId) {
    line.text("to", &words::callee(this, method));
    object(line, this).text("method", &method.name_on(this));
}

fn counted(line: &mut Object, id: ObjectId, method: &str, refs: i8) {
    let method = format!("{}::{method}", id.kind.interface());
    about(line, id).text("method", &method).number("refs", refs);
}

fn args(line: &mut Object, method: MethodId, arg: CallArg) {
    let mut args = Object::new();
    match arg {
        CallArg::None => match entry_id(method) {
            Some(what) => {
                args.text("lpEntryID", what);
            }
            None => return,
        },
        CallArg::Flags(flags) | CallArg::Reserved(flags) => {
            line.raw("args", &flag_args(flags));
            return;
        }
        CallArg::SessionFlags(SessionFlags::None) => {
            args.text("ulFlags", "0");
        }
        CallArg::SessionFlags(SessionFlags::Shared) => {
            args.text("ulFlags", "MAPI_LOGOFF_SHARED");
        }
        CallArg::SessionFlags(SessionFlags::Ui) => {
            args.text("ulFlags", "MAPI_LOGOFF_UI");
        }
        CallArg::SessionFlags(SessionFlags::Reserved) => {
            args.number("ulReserved", 1);
        }
        CallArg::LogonFlags(flags) => {
            args.text("flFlags", flags.names());
        }
        CallArg::Object(id) => {
            args.text(parameter(method), &id.name());
        }
        CallArg::Uid(uid) => {
            line.raw("args", &uid_args(uid));
            return;
        }
        CallArg::Connection(number) => {
            args.number("ulConnection", number);
        }
        CallArg::Alarm(alarm) => {
            args.text("ulEventType", alarm.name());
        }
    }
    line.raw("args", &args.end());
}

/// Two methods here are one of `IMAPISession`'s, asked for different things.
fn entry_id(method: MethodId) -> Option<&'static str> {
    match method {
        MethodId::SessionOpenEntry => Some("status"),
        MethodId::SessionOpenFolder => Some("folder"),
        _ => None,
    }
}

/// The name of the parameter that an object is passed in.
fn parameter(method: MethodId) -> &'static str {
    match method {
        MethodId::ProviderLogon | MethodId::ProviderSpoolerLogon => "lpMAPISup",
        MethodId::StoreAdvise | MethodId::SessionAdvise => "lpAdviseSink",
        MethodId::MapiFreeBuffer => "lpBuffer",
        _ => "lpObject",
    }
}

fn flag_args(flags: LogoffFlags) -> String {
    let mut args = Object::new();
    args.text("lpulFlags", &flags.names()).end()
}

fn uid_args(uid: u8) -> String {
    let mut args = Object::new();
    args.text("lpProviderID", &format!("uid{uid}")).end()
}
