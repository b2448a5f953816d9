//! Calls: the open ones, and the one that begins or ends now.

use crate::scene::diagram::{Key, Label, Moment, Width, waits};
use crate::sim::event::{Agent, CallArg, Fact, SessionFlags, Trouble};
use crate::sim::ids::{MethodId, ObjectId};
use crate::sim::value::{Answer, LogoffFlags};

/// A call from one card to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    pub from: Key,
    pub to: Key,
    pub method: MethodId,
    /// How deep it is nested, from 1; 0 for what is no call.
    pub depth: u8,
    pub kind: ArrowKind,
    /// What is written on it, the fullest form first; every form is a list of lines. All of it is
    /// code, the same in every language.
    pub forms: Vec<Vec<String>>,
    /// What is written on it in words instead.
    pub note: Option<Label>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArrowKind {
    /// It began earlier and waits.
    Open,
    /// It begins now.
    Now,
    /// It has just ended.
    Returned,
    /// It has just ended with an error.
    Failed,
    /// It breaks a rule.
    Bad,
    /// It waits for somebody else, and so does everything above it.
    Parked,
    /// No call: from the one that waits to what it waits for.
    Waits,
    /// Part of a circle of calls and references that wait for one another.
    Loop,
}

impl ArrowKind {
    /// It has been there before this step.
    pub fn is_quiet(self) -> bool {
        matches!(self, Self::Open | Self::Parked | Self::Waits | Self::Loop)
    }
}

/// The open calls, the outermost first, then the one that begins or ends now.
pub(super) fn arrows(moment: &Moment) -> Vec<Arrow> {
    let world = moment.world;
    let calls = moment.event.is_some() || !world.stack.is_empty() || !world.parked.is_empty();
    if calls { all(moment) } else { Vec::new() }
}

#[inline(never)]
fn all(moment: &Moment) -> Vec<Arrow> {
    let mut arrows = open(moment);
    let depth = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
    match moment.event.map(|event| event.fact) {
        Some(Fact::Call { from, this, method, arg }) => {
            let entered = arrows.len() == usize::from(moment.event.map_or(0, |e| e.depth));
            if entered {
                arrows.pop();
            }
            let at = depth(arrows.len() + 1);
            arrows.push(begun(moment, (from, this, method, arg), at));
        }
        Some(Fact::Return { to, this, method, answer, flags }) => {
            let at = depth(arrows.len() + 1);
            arrows.push(ended(moment, (to, this, method), (answer, flags), at));
        }
        Some(Fact::Finding(finding)) => blame(&mut arrows, finding.what),
        _ => {}
    }
    let mut all = waits::arrows(moment);
    all.append(&mut arrows);
    for arrow in &mut all {
        arrow.from = moment.card_of(arrow.from);
        arrow.to = moment.card_of(arrow.to);
    }
    let is_there = |key| match key {
        Key::Object(id) => moment.cast.crowd.is_apart(id, moment.open),
        _ => true,
    };
    all.retain(|arrow| arrow.from != arrow.to && is_there(arrow.from) && is_there(arrow.to));
    all
}

fn open(moment: &Moment) -> Vec<Arrow> {
    let mut from = Key::of_agent(moment.world.actor.into());
    let mut arrows = Vec::new();
    for (frame, depth) in moment.world.stack.iter().zip(1..) {
        let to = Key::of_agent(frame.agent());
        let short = format!("{}()", frame.method.short());
        arrows.push(Arrow {
            from,
            to,
            method: frame.method,
            depth,
            kind: ArrowKind::Open,
            forms: match moment.width {
                Width::Phone => vec![Vec::new()],
                Width::Wide | Width::Embed => vec![vec![short], Vec::new()],
            },
            note: None,
        });
        from = to;
    }
    arrows
}

/// Where a call arrives.
pub(in crate::scene) fn target(this: Option<ObjectId>, method: MethodId) -> Key {
    Key::of_agent(this.map_or(Agent::Function(method), Agent::Object))
}

fn begun(
    moment: &Moment,
    (from, this, method, arg): (Agent, Option<ObjectId>, MethodId, CallArg),
    depth: u8,
) -> Arrow {
    let full = method.name_on(this);
    let forms = match argument(arg) {
        Some(arg) => vec![vec![full, arg.clone()], vec![method.short().to_owned(), arg]],
        None => vec![vec![full], vec![format!("{}()", method.short())]],
    };
    Arrow {
        from: Key::of_agent(from),
        to: target(this, method),
        method,
        depth,
        kind: ArrowKind::Now,
        forms: fitting(moment, forms),
        note: None,
    }
}

fn ended(
    moment: &Moment,
    (to, this, method): (Agent, Option<ObjectId>, MethodId),
    (answer, flags): (Answer, Option<LogoffFlags>),
    depth: u8,
) -> Arrow {
    let mut rest = Vec::new();
    rest.extend(result(answer));
    rest.extend(flags.map(named));
    let form = |first: String| [vec![first], rest.clone()].concat();
    let failed = matches!(answer, Answer::Result(result) if result.is_error());
    Arrow {
        from: Key::of_agent(to),
        to: target(this, method),
        method,
        depth,
        kind: if failed { ArrowKind::Failed } else { ArrowKind::Returned },
        forms: fitting(
            moment,
            vec![form(method.name_on(this)), form(format!("{}()", method.short()))],
        ),
        note: None,
    }
}

/// A phone has no room for long names.
fn fitting(moment: &Moment, mut forms: Vec<Vec<String>>) -> Vec<Vec<String>> {
    const MOST: usize = 24;
    let long = forms[0].iter().any(|line| line.chars().count() > MOST);
    if moment.width == Width::Phone && long {
        forms.remove(0);
    }
    if moment.is_busy() {
        // Several flags one below the other; at the worst only the name.
        let last = forms.last().cloned().unwrap_or_default();
        if last.iter().any(|line| line.contains('|')) {
            let parts = last.iter().flat_map(|line| line.split_inclusive('|'));
            forms.push(parts.map(str::to_owned).collect());
        }
        forms.push(last.into_iter().take(1).collect());
    }
    forms
}

/// Marks the call that a finding is about.
fn blame(arrows: &mut Vec<Arrow>, what: Trouble) {
    let method = match what {
        Trouble::CalledFreed { object, method, by }
        | Trouble::CalledUnloaded { object, method, by } => {
            let depth = u8::try_from(arrows.len() + 1).unwrap_or(u8::MAX);
            arrows.push(Arrow {
                from: Key::of_agent(by),
                to: Key::Object(object),
                method,
                depth,
                kind: ArrowKind::Bad,
                forms: vec![
                    vec![method.name_on(Some(object))],
                    vec![format!("{}()", method.short())],
                ],
                note: None,
            });
            return;
        }
        Trouble::NotAllowed { method, .. }
        | Trouble::Repeated { method, .. }
        | Trouble::BadArgument { method, .. }
        | Trouble::TooEarly { method, .. }
        | Trouble::Hangs { method, .. } => method,
        _ => return,
    };
    if let Some(arrow) = arrows.last_mut().filter(|arrow| arrow.method == method) {
        arrow.kind = ArrowKind::Bad;
        arrow.forms.insert(0, vec![method.name()]);
    }
}

/// The argument as code; `None` where nothing that matters is passed.
pub(in crate::scene) fn argument(arg: CallArg) -> Option<String> {
    match arg {
        CallArg::None => None,
        CallArg::Flags(flags) => Some(named(flags)),
        CallArg::Reserved(flags) if flags.is_empty() => Some(String::from("*lpulFlags = 0")),
        CallArg::Reserved(flags) => Some(format!("*lpulFlags = {}", flags.hex())),
        CallArg::SessionFlags(SessionFlags::None) => Some(String::from("ulFlags = 0")),
        CallArg::SessionFlags(SessionFlags::Shared) => Some(String::from("MAPI_LOGOFF_SHARED 0x1")),
        CallArg::SessionFlags(SessionFlags::Ui) => Some(String::from("MAPI_LOGOFF_UI 0x2")),
        CallArg::SessionFlags(SessionFlags::Reserved) => Some(String::from("ulReserved = 1")),
        CallArg::LogonFlags(flags) => Some(flags.names().to_owned()),
        CallArg::Object(id) => Some(id.kind.interface().to_owned()),
        CallArg::Uid(n) => Some(format!("MAPIUID {n}")),
        CallArg::Alarm(alarm) => Some(alarm.name().to_owned()),
        CallArg::Connection(n) => Some(format!("ulConnection = {n}")),
    }
}

pub(in crate::scene) fn named(flags: LogoffFlags) -> String {
    let (names, hex) = (flags.names(), flags.hex());
    if names == hex || flags.is_empty() {
        return names;
    }
    format!("{names} {hex}")
}

/// What is handed back, as code.
pub(in crate::scene) fn result(answer: Answer) -> Option<String> {
    match answer {
        Answer::Result(result) => Some(format!("{} {}", result.name(), result.hex())),
        Answer::Count(count) => Some(format!("→ {count}")),
        Answer::Unset => Some(String::from("→ ?")),
        Answer::Nothing => None,
    }
}
