//! Events, findings and verdicts as compact lines, for pinned files and for messages.

use logoff_playground::scene::steps::{Attributes, StepRow};
use logoff_playground::session::run::Run;
use logoff_playground::sim::event::{Agent, Event, Fact, Finding, Trouble};
use logoff_playground::sim::ids::Holder;
use logoff_playground::sim::program;
use logoff_playground::sim::rule::Verdict;

/// A step as one line: number, depth, kind, from -> to, object, method(args), hresult, count after,
/// rule. The names are those of the step list's attributes in the page.
pub fn step(n: i32, event: &Event) -> String {
    let row = StepRow { n, event: *event };
    let Attributes { kind, from, to, object, method, args, hresult, refs, .. } = row.attributes();
    let mut line = format!("{n:>3} {} {kind:<10}", event.depth);
    if let (Some(from), Some(to)) = (&from, &to) {
        line += &format!(" {from} -> {to}");
    }
    if let Fact::Finding(found) = event.fact {
        return format!("{line} {}", finding(&found));
    }
    if let Some(object) = object {
        line += &format!(" {object}");
    }
    match (method, args) {
        (Some(method), Some(args)) => line += &format!(" {method}({args})"),
        (Some(method), None) => line += &format!(" {method}()"),
        (None, Some(args)) => line += &format!(" ({args})"),
        (None, None) => {}
    }
    if let Some(hresult) = hresult {
        line += &format!(" {hresult}");
    }
    if let Some(refs) = refs {
        line += &format!(" refs={refs}");
    }
    line
}

/// A finding: rule, who answers for it, what it leads to, what is wrong, and the line.
pub fn finding(finding: &Finding) -> String {
    let at = finding.line.map(|line| format!(" at {}", program::key(line))).unwrap_or_default();
    let party = format!("{:?}", finding.party).to_lowercase();
    let consequence = format!("{:?}", finding.consequence);
    format!("{} {party} {consequence}: {}{at}", finding.rule.name(), trouble(finding.what))
}

fn trouble(what: Trouble) -> String {
    match what {
        Trouble::LeftOver { object, holder } => {
            format!("{} left over, held by {}", object.name(), by(holder))
        }
        Trouble::NotAllowed { object, method } => {
            format!("{} not allowed", method.name_on(object))
        }
        Trouble::Missed { object, method } => {
            let object = object.map_or_else(|| String::from("nothing"), |id| id.name());
            format!("missed for {object} by the end of {}", method.name())
        }
        Trouble::NeverCalled { method, .. } => format!("{} never called", method.name()),
        Trouble::Repeated { object, method } => {
            format!("{} of {} once more", method.name(), object.name())
        }
        Trouble::BadArgument { method, flags, .. } => {
            format!("{} called with {}", method.name(), flags.names())
        }
        Trouble::BadAnswer { method, .. } => format!("{} answers wrongly", method.name()),
        Trouble::Hangs { method, until, .. } => {
            format!("{} waits for ever: {until:?}", method.name())
        }
        Trouble::TooEarly { object, method } => {
            format!("{} of {} too early", method.name(), object.name())
        }
        Trouble::CalledFreed { object, method, .. } => {
            format!("{} of freed {}", method.name(), object.name())
        }
        Trouble::CalledUnloaded { object, method, .. } => {
            format!("{} of {} without its code", method.name(), object.name())
        }
        Trouble::CalledNull { method, .. } => format!("{} through NULL", method.name()),
        Trouble::UsedNull { .. } => String::from("member of NULL"),
        Trouble::UsedFreed { object, .. } => format!("member of freed {}", object.name()),
        Trouble::ReleasedUnheld { object, .. } => {
            format!("{} released by one that holds nothing", object.name())
        }
        Trouble::ReleasedBelowZero { object, .. } => {
            format!("{} released below zero", object.name())
        }
        Trouble::FreedHeld { object, refs } => {
            format!("{} freed with {refs} references", object.name())
        }
        Trouble::StackOverflow { method } => format!("{} nested too deeply", method.name()),
        Trouble::ForeignBuffer { object, .. } => {
            format!("{} from another allocator", object.name())
        }
        Trouble::StaleTables => String::from("MAPIUIDs or row left without support object"),
    }
}

/// A holder by its stable name.
pub fn by(holder: Option<Holder>) -> String {
    match holder {
        None => String::from("nobody"),
        Some(Holder::Client(id)) => Agent::Client(id).name().to_owned(),
        Some(Holder::Spooler) => String::from("spooler"),
        Some(Holder::Object(id)) => id.name(),
        Some(Holder::Call(method)) => method.name(),
    }
}

/// A verdict on one line: what has ended, and what is left of it.
pub fn verdict(verdict: &Verdict) -> String {
    let scope = match verdict.scope {
        None => String::from("store open"),
        Some(scope) => format!("{scope:?}").to_lowercase(),
    };
    if verdict.is_clean() {
        return format!("{scope}: clean");
    }
    let mut parts: Vec<_> = verdict
        .left
        .iter()
        .map(|left| format!("{} <- {} x{}", left.object.name(), by(left.holder), left.count))
        .collect();
    if verdict.uids > 0 || verdict.rows > 0 {
        parts.push(format!("{} MAPIUIDs, {} rows", verdict.uids, verdict.rows));
    }
    for waits in &verdict.hanging {
        parts.push(format!("{} hangs", waits.method.name()));
    }
    if verdict.undefined {
        parts.push(String::from("undefined"));
    }
    format!("{scope}: {}", parts.join(", "))
}

/// A whole run after its prologue, with the verdict as the last line.
pub fn run(run: &Run) -> String {
    let steps = run.numbered().filter(|(n, _)| *n > 0);
    let mut text: String = steps.map(|(n, at)| step(n, &at.event) + "\n").collect();
    if let Some((command, refusal)) = run.refused {
        text += &format!("refused {}: {refusal:?}\n", command.name());
    }
    format!("{text}verdict {}\n", verdict(&run.verdict))
}
