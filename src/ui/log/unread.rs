//! Lines of a log that could not be read, and why.

use yew::prelude::*;

use crate::i18n::fill;
use crate::trace::{Fault, Reason};
use crate::ui::ctx::Words;
use crate::ui::log::results::{further, section};
use crate::ui::parts::prose_of;

/// Lines that could not be read, of so many.
pub(super) fn unread(words: Words, faults: &[Fault], all: u32) -> Html {
    let rows = faults.iter().map(|fault| prose_of(&fault_of(words, fault))).collect();
    let rest = (all as usize).saturating_sub(faults.len());
    section(words.more.log.unread, "log-unread", rows, further(words, rest))
}

fn fault_of(words: Words, fault: &Fault) -> String {
    let text = &words.more.log;
    let (at, letter) = match fault.reason {
        Reason::Unfinished => (0, None),
        Reason::Unexpected(c) => (1, Some(c)),
        Reason::Escape => (2, None),
        Reason::TooDeep => (3, None),
        Reason::NoObject => (4, None),
        Reason::NoKind => (5, None),
    };
    let letter = letter.map(|c| if c == '`' { '\'' } else { c });
    let reason = match letter {
        Some(c) => fill(text.reasons[at], &[("c", &c.to_string())]),
        None => text.reasons[at].to_owned(),
    };
    let (line, column) = (fault.line.to_string(), fault.column.to_string());
    fill(text.column, &[("line", &line), ("column", &column), ("reason", &reason)])
}
