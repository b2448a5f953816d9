//! What is written on lifelines and messages in the reader's language.

use crate::i18n::Catalog;
use crate::scene::diagram::{Key, Label};
use crate::scene::layout::{SOFT_BREAK, SOFT_HYPHEN};
use crate::scene::sequence::{Row, Said};
use crate::ui::ctx::Words;
use crate::ui::diagram::say;

/// The name of a lifeline, with marks where it may be torn apart.
pub fn name(words: Words, key: Key) -> String {
    match key {
        Key::Client(id) => say(words.catalog, &Label::Client(id)),
        Key::Spooler => say(words.catalog, &Label::Spooler),
        Key::Transport => say(words.catalog, &Label::Transports),
        Key::Uids | Key::Rows | Key::Mapi | Key::Group(_) => String::from("MAPI"),
        Key::Object(id) => {
            let name = tearable(id.kind.interface());
            if id.n == 1 { name } else { format!("{name} {}", id.n) }
        }
    }
}

/// Whether a name is code.
pub(super) fn is_code(key: Key) -> bool {
    matches!(key, Key::Object(_))
}

/// The name of an interface with marks between its words: `IMsg` and `Store`, `IMAPI` and `Folder`.
fn tearable(interface: &str) -> String {
    let letters: Vec<char> = interface.chars().collect();
    let mut name = String::new();
    for (at, c) in letters.iter().enumerate() {
        let small = |at: usize| letters.get(at).is_some_and(char::is_ascii_lowercase);
        let begins = at > 1 && c.is_ascii_uppercase() && (small(at - 1) || small(at + 1));
        if begins {
            name.push(SOFT_BREAK);
        }
        name.push(*c);
    }
    name
}

/// What is written on a message, and whether it is code; a folded call tells how much it hides.
pub(super) fn written(words: Words, said: &Said, row: &Row) -> (String, bool) {
    let (mut text, code) = text(words, said);
    text.retain(|c| c != SOFT_BREAK && c != SOFT_HYPHEN);
    if row.hidden > 0 {
        text = format!("{text} ⋯ {}", row.hidden);
    }
    (text, code)
}

/// What an event says where there is no lifeline: its fullest form, with its method.
pub(in crate::ui) fn says(
    words: Words,
    (method, said): &(Option<&'static str>, Option<Said>),
) -> (String, bool) {
    let (mut text, code) = said.as_ref().map_or((String::new(), true), |said| text(words, said));
    text.retain(|c| c != SOFT_BREAK && c != SOFT_HYPHEN);
    match method {
        Some(method) if text.is_empty() => ((*method).to_owned(), true),
        Some(method) if text.starts_with('→') => (format!("{method} {text}"), code),
        Some(method) => (format!("{method} → {text}"), code),
        None => (text, code),
    }
}

/// What is written on a message that has no more room than others.
pub fn said(words: Words, said: &Said) -> String {
    text(words, said).0
}

fn text(words: Words, said: &Said) -> (String, bool) {
    let own = &words.more.sequence;
    let label = |label: &Label| say(words.catalog, label);
    let text = match said {
        Said::Code(code) => return (code.clone(), true),
        Said::Label(Label::Invalid) => words.catalog.diagram.invalid.to_owned(),
        Said::Label(one) => label(one),
        Said::Entry(true, one) => format!("+ {}", label(one)),
        Said::Entry(false, one) => format!("− {}", label(one)),
        Said::Mail(change) => own.mail[*change as usize].to_owned(),
        Said::Saved => own.saved.to_owned(),
        Said::Connection(open) => own.connections[usize::from(!*open)].to_owned(),
        Said::Window => own.window.to_owned(),
        Said::Exit => own.exit.to_owned(),
        Said::Resumed => own.resumed.to_owned(),
        Said::Finding(rule, consequence) => {
            format!("{} {}", rule.name(), consequence_name(words.catalog, *consequence as usize))
        }
    };
    (text, false)
}

fn consequence_name(catalog: &Catalog, n: usize) -> &'static str {
    catalog.consequences[n]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interfaces_are_torn_between_their_words() {
        let torn = |name: &str| tearable(name).replace(SOFT_BREAK, "|");
        assert_eq!(torn("IMAPISupport"), "IMAPI|Support");
        assert_eq!(torn("IMSLogon"), "IMS|Logon");
        assert_eq!(torn("IMsgStore"), "IMsg|Store");
        assert_eq!(torn("IMAPIAdviseSink"), "IMAPI|Advise|Sink");
        assert_eq!(torn("IProfSect"), "IProf|Sect");
        assert_eq!(torn("LPVOID"), "LPVOID");
    }
}
