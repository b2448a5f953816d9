//! Why something is left, and why somebody waits for ever, in words.

use super::catalog::Catalog;
use super::phrase::line_number;
use super::piece::{Phrase, fill, pieces};
use super::{Locale, trouble};
use crate::sim::ids::{Actor, ObjectId, ObjectKind};
use crate::sim::program::{LineId, Program};
use crate::sim::rule::explain::{Dead, End, Hang, Leak, Link};
use crate::sim::world::Until;

/// The explanation that goes beyond a finding.
pub fn because(locale: Locale, found: &Leak) -> Phrase {
    pieces(&leak(locale.catalog(), found, None))
}

/// Why an object is left: "The support object stays because the logon holds it; the logon, because …"
#[inline(never)]
pub(super) fn leak(words: &'static Catalog, leak: &Leak, line: Option<&str>) -> String {
    let why = &words.why;
    let circle = match leak.end {
        End::Circle { from } => from,
        End::Outside | End::Lost | End::Nobody { .. } | End::Running(_) => leak.links.len(),
    };
    let (chain, circle) = leak.links.split_at(circle.min(leak.links.len()));
    let mut text = String::new();
    for (at, link) in chain.iter().enumerate() {
        let reason = reason(words, leak.end, link, at + 1 == leak.links.len());
        text = follow(words, text, link.object, &reason);
    }
    if let Some(reason) = alone(words, leak.end) {
        let last = leak.objects().pop().unwrap_or(leak.object);
        text = follow(words, text, last, &reason);
    }
    // From each holder to what it holds, so that the next goes on from there.
    let round = circle.iter().rev().fold(String::new(), |first, link| {
        let holder = words.holding(link.holder);
        let object = words.numbered(link.object, words.noun(link.object.kind).object);
        let template = if first.is_empty() { why.round } else { why.round_more };
        fill(template, &[("first", &first), ("holder", &holder), ("object", &object)])
    });
    let mut whole = String::new();
    let last = if round.is_empty() { 0 } else { 1 };
    for (at, mut part) in [text, round].into_iter().enumerate() {
        if part.is_empty() {
            continue;
        }
        if let Some(line) = line.filter(|_| at == last) {
            // A number at its end has its space already.
            part.truncate(part.trim_end().len());
            part.extend([" (", line, ")"]);
        }
        if !whole.is_empty() {
            whole += words.joins.sentence;
        }
        whole += &fill(words.why.stop, &[("first", &part)]);
    }
    whole
}

/// One object more, with the reason why it stays.
fn follow(words: &'static Catalog, first: String, id: ObjectId, reason: &str) -> String {
    let template = if first.is_empty() { words.why.stays } else { words.why.further };
    let object = words.numbered(id, words.noun(id.kind).subject);
    fill(template, &[("first", &first), ("object", &object), ("why", reason)])
}

/// Why an object is there that nobody holds.
fn alone(words: &'static Catalog, end: End) -> Option<String> {
    let why = &words.why;
    match end {
        End::Nobody { refs } => {
            let template = if refs > 0 { why.uncounted } else { why.unfreed };
            Some(fill(template, &[("n", &refs.to_string())]))
        }
        End::Running(method) => Some(fill(why.running, &[("method", &method.name())])),
        End::Outside | End::Lost | End::Circle { .. } => None,
    }
}

/// How a holder keeps an object.
fn reason(words: &'static Catalog, end: End, link: &Link, last: bool) -> String {
    let why = &words.why;
    let template = match (end, link.object.kind) {
        (End::Lost, _) if last => why.lost,
        (End::Outside, ObjectKind::Buffer) if last => why.has,
        (End::Outside, _) if last => why.kept,
        _ => why.held,
    };
    let holder = words.holding(link.holder);
    fill(template, &[("holder", &holder), ("n", &link.count.to_string())])
}

/// Why calls wait for ever.
#[inline(never)]
pub(super) fn hang(words: &'static Catalog, hang: &Hang) -> String {
    let Some(last) = hang.waits.last() else {
        return String::new();
    };
    let alone = match hang.end {
        Dead::Round { from } => from + 1 == hang.waits.len(),
        Dead::Unheld(_) | Dead::Unattended => true,
    };
    let mut chain = String::new();
    for waits in &hang.waits {
        let Some(other) = hang.next(waits.actor).filter(|other| *other != waits.actor) else {
            break;
        };
        let template = if chain.is_empty() { words.why.stuck } else { words.why.stuck_more };
        let (who, other) = (subject(words, waits.actor), subject(words, other));
        let method = waits.method.name();
        let places = [("first", &*chain), ("who", &who), ("method", &method), ("other", &other)];
        chain = fill(template, &places);
    }
    if !chain.is_empty() {
        chain = fill(words.why.stop, &[("first", &chain)]);
    }
    if !alone {
        return chain;
    }
    let template = match (hang.end, last.until) {
        (Dead::Unheld(_), _) => words.why.unheld,
        (Dead::Unattended, _) => words.rare.hangs_answered,
        (_, Until::Delivered) => words.further.hangs_sync,
        _ => words.crowd.hangs,
    };
    let object = match hang.end {
        Dead::Unheld(id) => words.numbered(id, words.noun(id.kind).subject),
        Dead::Round { .. } | Dead::Unattended => String::new(),
    };
    let who = subject(words, last.actor);
    let method = last.method.name();
    let end = fill(template, &[("method", &method), ("who", &who), ("object", &object)]);
    let space = if chain.is_empty() { "" } else { words.joins.sentence };
    format!("{chain}{space}{end}")
}

fn subject(words: &'static Catalog, actor: Actor) -> String {
    trouble::agent(words, actor.into())
}

/// A line by its method and number, where its program still has it.
pub(super) fn line(words: &'static Catalog, program: &Program, line: LineId) -> Option<String> {
    let number = line_number(program, line)?.to_string();
    let comma = if words.joins.sentence.is_empty() { "" } else { "," };
    let line_text = fill(words.code.line, &[("n", &number)]);
    Some(format!("`{}`{comma} {line_text}", line.method.name()))
}
