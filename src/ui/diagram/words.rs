//! The labels of the diagram in the reader's language.

use crate::i18n::{Catalog, capital, fill};
use crate::scene::diagram::{Label, Lane};
use crate::scene::layout::{SOFT_BREAK, SOFT_HYPHEN};
use crate::sim::ids::{Holder, ObjectId};
use crate::sim::world::{Transit, Until};

/// A label's text.
pub fn say(catalog: &Catalog, label: &Label) -> String {
    let words = &catalog.diagram;
    let text = match *label {
        Label::Lane(lane) => match lane {
            Lane::Client => words.client,
            Lane::Mapi => words.mapi,
            Lane::Support => words.support,
            Lane::Provider => words.provider,
        },
        Label::LaneNote(lane) => match lane {
            Lane::Client => words.client_caption,
            Lane::Mapi => words.mapi_caption,
            Lane::Support => words.support_caption,
            Lane::Provider => words.provider_caption,
        },
        Label::Client(id) => {
            return catalog.client_in(id, words.client).trim_end().to_owned();
        }
        Label::Uids => words.registry,
        Label::UidsShort => "MAPIUID",
        Label::Rows | Label::RowsShort => words.status_table,
        Label::MapiRow(1) => words.row_subsystem,
        Label::MapiRow(2) => words.row_spooler,
        Label::MapiRow(_) => words.row_address_book,
        Label::StoreRow => words.row_store,
        Label::Role(kind) => catalog.noun(kind).name,
        Label::Resting => words.idle,
        Label::Waiting => words.waiting,
        Label::Done => words.done,
        Label::Loaded(n) => return format!("DLL × {n}"),
        Label::Called => words.called_now,
        Label::In(method) => {
            return fill(words.running_in, &[("method", &tearable(method.short()))]);
        }
        Label::Freed(_) | Label::FreedShort => words.freed,
        Label::Invalid | Label::Detached => words.invalid,
        Label::Leaked | Label::LeftOver => words.leaked,
        Label::Overspent(n) => return format!("−{n}"),
        Label::Holds(holder, n) => return holds(catalog, words.holds, holder, n),
        Label::StillHolds(holder, n) => return holds(catalog, words.freed_holds, holder, n),
        // Two numbers side by side would be read as one.
        Label::HoldsShort(holder, n) => {
            let name = name(catalog, holder);
            let times = if name.ends_with(|c: char| c.is_ascii_digit()) { "×\u{A0}" } else { "" };
            // A name that can be broken elsewhere keeps its number.
            let space = if name.bytes().any(|letter| matches!(letter, b' ' | b'-')) {
                "\u{A0}"
            } else {
                " "
            };
            return format!("{name}{space}{times}{n}");
        }
        _ => return say_busy(catalog, label),
    };
    breakable(words.breaks, text)
}

/// What is only said where there is more than one client with one store.
#[inline(never)]
fn say_busy(catalog: &Catalog, label: &Label) -> String {
    let words = &catalog.diagram;
    let text = match *label {
        Label::Spooler => return capital(catalog.crowd.spooler.name),
        Label::Group(head, spooler) => return group(catalog, head, spooler),
        Label::Tally(n, m) => {
            return fill(words.tally, &[("n", &n.to_string()), ("m", &m.to_string())]);
        }
        Label::TallyShort(n) => return fill(words.tally_short, &[("n", &n.to_string())]),
        Label::By(holder, n) => {
            let name = name(catalog, holder);
            // The number of a client stays with its name.
            let whole = match holder {
                Holder::Client(_) => name.replace(' ', "\u{A0}"),
                _ => name,
            };
            return format!("{whole}\u{A0}×\u{A0}{n}");
        }
        Label::Mail(0, transit, queue) => return mail(catalog, transit, queue),
        Label::Mail(entry, transit, queue) => {
            return catalog.about(&entry.to_string(), &mail(catalog, transit, queue));
        }
        Label::Waits(Until::Idle(_)) => words.waits_idle,
        Label::Waits(Until::Flushed(_)) => words.waits_flushed,
        Label::Waits(Until::Emptied(_)) => words.waits_emptied,
        Label::Waits(Until::Quiet(_)) => words.waits_quiet,
        Label::Waits(Until::Answered | Until::Delivered) => words.waits_client,
        _ => words.transports,
    };
    breakable(words.breaks, text)
}

/// A method's name with marks where it may be torn apart: between its words, before its brackets.
fn tearable(method: &str) -> String {
    let mut name = String::new();
    for (at, c) in method.char_indices() {
        if at > 0 && c.is_ascii_uppercase() {
            name.push(SOFT_BREAK);
        }
        name.push(c);
    }
    name.push(SOFT_BREAK);
    name + "()"
}

/// The text with marks where long words may be torn apart; `breaks` lists them as `fore|word`.
fn breakable(breaks: &str, text: &str) -> String {
    let mut marked = String::new();
    let mut rest = text.chars();
    let words = || breaks.split(' ').filter(|word| !word.is_empty());
    loop {
        let here = rest.as_str();
        if let Some((word, after)) = words().find_map(|word| Some((word, behind(word, here)?))) {
            marked.extend(word.chars().map(|c| if c == '|' { SOFT_HYPHEN } else { c }));
            rest = after.chars();
        } else if let Some(c) = rest.next() {
            marked.push(c);
        } else {
            return marked;
        }
    }
}

/// What comes behind a word that the text begins with.
fn behind<'a>(word: &str, text: &'a str) -> Option<&'a str> {
    word.split('|').try_fold(text, |text, part| text.strip_prefix(part))
}

/// A logon by the name of its store.
fn group(catalog: &Catalog, head: ObjectId, spooler: bool) -> String {
    let name = capital(&catalog.named(head));
    if spooler { format!("{name} ({})", catalog.crowd.spooler.name) } else { name }
}

/// What moves for a store, and what waits.
fn mail(catalog: &Catalog, transit: Transit, queue: u8) -> String {
    let words = &catalog.diagram;
    let what = match transit {
        Transit::Idle => words.mail_idle,
        Transit::Inbound => words.mail_in,
        Transit::Outbound => words.mail_out,
    };
    match queue {
        0 => what.to_owned(),
        n => fill(words.mail_queue, &[("what", what), ("n", &n.to_string())]),
    }
}

fn holds(catalog: &Catalog, text: &str, holder: Holder, n: u8) -> String {
    let holder = name(catalog, holder);
    fill(text, &[("holder", &holder), ("n", &n.to_string())])
}

/// A holder's name on its own.
fn name(catalog: &Catalog, holder: Holder) -> String {
    match holder {
        Holder::Client(id) => catalog.client_named(id),
        Holder::Spooler => catalog.crowd.spooler.name.to_owned(),
        Holder::Object(id) => catalog.named(id),
        Holder::Call(method) => tearable(method.short()),
    }
}
