//! What is found in a log, as JSON for scripts and tools: `docs/trace.md` says what stands in it.

use crate::sim::event::{Finding, Trouble};
use crate::sim::follow::words::holder;
use crate::sim::ids::ObjectId;
use crate::sim::rule::{Consequence, Scope};
use crate::sim::world::Life;
use crate::trace::json::Object;
use crate::trace::log::{About, Fault, Log, MAX_BYTES, MAX_TOLD, Refused, Unsaid};
use crate::trace::parse::Reason;
use crate::trace::read::read;
use crate::trace::words::party;

/// Reads a log and judges it; what comes of it as one JSON object.
pub fn report(text: &str) -> String {
    match read(text, &mut |_, _| {}) {
        Ok(log) => judged(&log),
        Err(refused) => refusal(refused),
    }
}

/// What is told to somebody who asks for the log of a story that there is not.
pub fn no_story<'a>(stories: impl Iterator<Item = &'a str>) -> String {
    let mut json = Object::new();
    json.flag("written", false).text("refused", "no-such-story");
    json.texts("stories", stories.map(str::to_owned));
    json.end()
}

/// Why a text is not read, as one JSON object.
pub fn refusal(refused: Refused) -> String {
    let mut json = Object::new();
    json.flag("read", false);
    match refused {
        Refused::NotText => {
            json.text("refused", "not-text");
        }
        Refused::Empty => {
            json.text("refused", "empty");
        }
        Refused::Binary => {
            json.text("refused", "binary");
        }
        Refused::TooLarge(bytes) => {
            json.text("refused", "too-large").number("bytes", long(bytes));
            json.number("most", long(MAX_BYTES));
        }
        Refused::NoEvents(faults, unread) => {
            json.text("refused", "no-events");
            json.raw("unread", &unread_lines(&faults));
            json.number("more", i64::from(unread) - long(faults.len()));
        }
        Refused::Version(version) => {
            json.text("refused", "version").number("version", version);
        }
    }
    json.end()
}

fn judged(log: &Log) -> String {
    let all: Vec<String> = log.findings().map(|(at, line, f)| finding(log, at, line, f)).collect();
    let mut json = Object::new();
    json.flag("read", true).flag("complete", log.complete);
    json.number("lines", log.lines).number("events", long(log.events.len()));
    json.flag("clean", all.is_empty() && log.verdict.is_clean());
    match log.verdict.scope {
        Some(scope) => json.text("over", over(scope)),
        None => json.raw("over", "null"),
    };
    json.flag("undefined", log.verdict.undefined);
    json.raw("first", all.first().map_or("null", String::as_str));
    json.raw("findings", &list(all.iter().take(MAX_TOLD).cloned()));
    json.number("found", long(all.len()));
    let left = log.verdict.left.iter().map(|left| {
        let mut one = Object::new();
        named(&mut one, log, left.object);
        match left.holder {
            Some(by) => one.text("holder", &holder(by)).number("count", left.count),
            None => one.raw("holder", "null"),
        };
        one.end()
    });
    json.raw("left", &list(left)).raw("held", &list(held(log)));
    json.raw("unsaid", &list(log.unsaid.iter().map(|what| unsaid(log, *what))));
    json.raw("unread", &unread_lines(&log.faults));
    let remarks = log.remarks.iter().map(|remark| {
        let mut one = Object::new();
        one.number("line", remark.line).text("about", about(remark.about));
        one.text("text", &remark.text);
        one.end()
    });
    let told = long(log.faults.len() + log.remarks.len());
    let all = i64::from(log.unread) + i64::from(log.omitted);
    json.raw("remarks", &list(remarks)).number("more", all - told);
    json.end()
}

/// Lines that could not be read.
fn unread_lines(faults: &[Fault]) -> String {
    list(faults.iter().map(|fault| {
        let mut one = Object::new();
        one.number("line", fault.line).number("column", fault.column);
        one.text("reason", &reason(fault.reason));
        one.end()
    }))
}

/// Every object that is not freed at the end, with whoever holds it.
fn held(log: &Log) -> impl Iterator<Item = String> {
    let told = |id: ObjectId| log.complete || log.names.iter().any(|(other, _)| *other == id);
    let there = log.end.objects.iter().filter(move |o| o.life != Life::Freed && told(o.id));
    there.map(|object| {
        let holders = log.end.holders(object.id).map(|hold| {
            let mut one = Object::new();
            one.text("holder", &holder(hold.holder)).number("count", hold.count);
            one.end()
        });
        let mut one = Object::new();
        named(&mut one, log, object.id);
        one.number("refs", object.refs).raw("holders", &list(holders));
        one.number("unknown", -i64::from(object.unmatched.min(0)));
        one.end()
    })
}

fn finding(log: &Log, at: usize, line: u32, finding: &Finding) -> String {
    let mut json = Object::new();
    json.text("rule", &finding.rule.name()).number("line", line);
    json.number("step", long(at) + 1 - long(log.prologue));
    json.text("party", party(finding.party));
    json.text("consequence", consequence(finding.consequence));
    json.text("basis", finding.basis.name()).text("page", finding.rule.info().page);
    let (word, method) = trouble(finding.what);
    json.text("trouble", word);
    if let Some(method) = method {
        json.text("method", &method);
    }
    if let Some(id) = finding.what.object() {
        named(&mut json, log, id);
    }
    if let Trouble::LeftOver { holder: Some(by), .. } = finding.what {
        json.text("holder", &holder(by));
    }
    json.end()
}

/// An object by its role, and by the name that the log has for it.
fn named(json: &mut Object, log: &Log, id: ObjectId) {
    json.text("object", &id.name());
    if let Some((_, name)) = log.names.iter().find(|(other, _)| *other == id) {
        json.text("name", name);
    }
}

fn list(all: impl Iterator<Item = String>) -> String {
    format!("[{}]", all.collect::<Vec<_>>().join(","))
}

fn long(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn over(scope: Scope) -> &'static str {
    match scope {
        Scope::Store => "store",
        Scope::Session => "session",
        Scope::All => "all",
    }
}

fn consequence(consequence: Consequence) -> &'static str {
    match consequence {
        Consequence::Leak => "leak",
        Consequence::UseAfterFree => "use-after-free",
        Consequence::DoubleFree => "double-free",
        Consequence::Hang => "hang",
        Consequence::Reentrancy => "reentrancy",
        Consequence::DataLoss => "data-loss",
        Consequence::InvalidObject => "invalid-object",
        Consequence::Failure => "failure",
        Consequence::WrongRoute => "wrong-route",
    }
}

/// What is wrong, in a word, and the method that it is about.
fn trouble(what: Trouble) -> (&'static str, Option<String>) {
    let (word, method) = match what {
        Trouble::CalledFreed { method, .. } => ("called-freed", method),
        Trouble::CalledUnloaded { method, .. } => ("called-unloaded", method),
        Trouble::CalledNull { method, .. } => ("called-null", method),
        Trouble::StackOverflow { method } => ("stack-overflow", method),
        Trouble::NotAllowed { method, .. } => ("not-allowed", method),
        Trouble::Missed { method, .. } => ("missed", method),
        Trouble::NeverCalled { method, .. } => ("never-called", method),
        Trouble::Repeated { method, .. } => ("repeated", method),
        Trouble::BadArgument { method, .. } => ("bad-argument", method),
        Trouble::BadAnswer { method, .. } => ("bad-answer", method),
        Trouble::Hangs { method, .. } => ("hangs", method),
        Trouble::TooEarly { method, .. } => ("too-early", method),
        Trouble::UsedNull { .. } => return ("used-null", None),
        Trouble::UsedFreed { .. } => return ("used-freed", None),
        Trouble::ReleasedUnheld { .. } => return ("released-unheld", None),
        Trouble::ReleasedBelowZero { .. } => return ("released-below-zero", None),
        Trouble::FreedHeld { .. } => return ("freed-held", None),
        Trouble::ForeignBuffer { .. } => return ("foreign-buffer", None),
        Trouble::LeftOver { .. } => return ("left-over", None),
        Trouble::StaleTables => return ("stale-tables", None),
    };
    (word, Some(method.name_on(what.object())))
}

fn unsaid(log: &Log, what: Unsaid) -> String {
    let mut json = Object::new();
    match what {
        Unsaid::Holders(id, count) => {
            json.text("what", "holders").number("count", count);
            named(&mut json, log, id);
        }
        Unsaid::Open(id, method) => {
            json.text("what", "open-call").text("method", &method.name_on(Some(id)));
            named(&mut json, log, id);
        }
        Unsaid::SessionEnd => {
            json.text("what", "session-end");
        }
        Unsaid::Frees => {
            json.text("what", "frees");
        }
        Unsaid::Members => {
            json.text("what", "members");
        }
        Unsaid::OtherSides => {
            json.text("what", "other-sides");
        }
    }
    json.end()
}

fn reason(reason: Reason) -> String {
    match reason {
        Reason::Unfinished => String::from("unfinished"),
        Reason::Unexpected(c) => format!("unexpected {c}"),
        Reason::Escape => String::from("bad escape"),
        Reason::TooDeep => String::from("too deep"),
        Reason::NoObject => String::from("no object"),
        Reason::NoKind => String::from("no kind"),
    }
}

fn about(about: About) -> &'static str {
    match about {
        About::Kind => "kind",
        About::Method => "method",
        About::Object => "object",
        About::NoCall => "no-call",
        About::Room => "room",
    }
}
