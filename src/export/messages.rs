//! A run as messages between participants: what Mermaid and PlantUML both draw. A call and its
//! return are arrows; everything else that happens is a note.

use crate::scene::diagram::Key;
use crate::scene::layout::{SOFT_BREAK, SOFT_HYPHEN};
use crate::scene::sequence::{Call, Mark, Said, Trace, said};
use crate::sim::step::Step;

/// What only the page can say, in the reader's language.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    pub lifeline: &'a dyn Fn(Key) -> String,
    pub said: &'a dyn Fn(&Said) -> String,
}

/// Who takes part: a name that is the same in every language, and the reader's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    pub id: String,
    pub name: String,
}

/// One event. Ends are participants, counted from the left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// As in the step list.
    pub n: i32,
    pub kind: Kind,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `made` if the callee's code begins.
    Call { from: usize, to: usize, made: bool },
    /// `ends` if a call ends that has been drawn.
    Return { from: usize, to: usize, ends: bool },
    /// Something that happens over one or more participants.
    Note { from: usize, to: usize },
    /// The same, and a rule is broken.
    Finding { from: usize, to: usize },
}

/// Everything that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Messages {
    pub participants: Vec<Participant>,
    pub all: Vec<Message>,
    /// Those whose code is still running at the end, once for each call; the innermost first.
    pub running: Vec<usize>,
}

impl Messages {
    /// The events of a trace, those of the prologue only if it shows them.
    pub fn of(trace: &Trace, prologue: bool, names: &Names) -> Self {
        let participants = trace.lifelines.iter().map(|line| Participant {
            id: line.key.name(),
            name: one_line(&(names.lifeline)(line.key)),
        });
        let last = trace.lifelines.len().saturating_sub(1);
        let first = if prologue { 0 } else { trace.run().before() };
        let messages = (first..trace.len()).filter_map(|at| {
            let message = trace.message(at)?;
            // What comes back with nothing is told by its method.
            let text = match message.forms.first() {
                Some(said) => one_line(&(names.said)(said)),
                None => method(trace.run().step(trace.number(at))?).to_owned(),
            };
            let kind = match message.mark {
                Mark::Call { from, to } => {
                    let call = trace.calls.beginning(at).map(|call| trace.calls.all[call]);
                    Kind::Call { from, to, made: call.is_some_and(|call| call.made) }
                }
                Mark::Return { from, to, .. } => {
                    let call = trace.calls.owner(at).map(|call| trace.calls.all[call]);
                    let ends = |call: Call| call.made && call.at >= first && call.end == Some(at);
                    Kind::Return { from, to, ends: call.is_some_and(ends) }
                }
                Mark::AddRef { from, to, .. } | Mark::Create { from, to } => {
                    Kind::Note { from: from.min(to), to: from.max(to) }
                }
                Mark::Release { at, .. }
                | Mark::End { at }
                | Mark::Invalid { at }
                | Mark::Note { at } => Kind::Note { from: at, to: at },
                Mark::Finding { at } => {
                    Kind::Finding { from: at.unwrap_or(0), to: at.unwrap_or(last) }
                }
            };
            Some(Message { n: trace.number(at), kind, text })
        });
        let calls = trace.calls.all.iter().rev();
        let running = calls.filter(|call| call.made && call.at >= first && call.end.is_none());
        Self {
            participants: participants.collect(),
            all: messages.collect(),
            running: running.filter_map(|call| call.line).collect(),
        }
    }

    /// The name of a participant in the text that is written.
    pub fn id(&self, at: usize) -> &str {
        self.participants.get(at).map_or("", |one| one.id.as_str())
    }

    /// One participant, or two with everything between them.
    pub fn over(&self, from: usize, to: usize) -> String {
        let (from, to) = (self.id(from), self.id(to));
        if from == to { from.to_owned() } else { format!("{from},{to}") }
    }
}

fn method(step: &Step) -> &'static str {
    said(&step.event.fact).0.unwrap_or_default()
}

/// A text without what would break its line, and without marks that only say where one may break.
fn one_line(text: &str) -> String {
    let marks = [SOFT_HYPHEN, SOFT_BREAK];
    let plain: String = text.chars().filter(|c| !marks.contains(c)).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
