//! Fetches a language before it is shown; until then, and if it fails, the old one stays.

use std::cell::Cell;

use crate::browser::{form, words};
use crate::i18n::Locale;
use crate::i18n::loaded::{self, BadFile};
use crate::session::action::Action;

/// The header's list.
const LIST: &str = "language";

thread_local! {
    /// The language that was asked for last: an earlier one that arrives late is not shown.
    static WANTED: Cell<Option<Locale>> = const { Cell::new(None) };
}

/// Gets what the first view needs of a language, and tells whether it is there now.
pub(super) fn load(locale: Locale, told: impl FnOnce(Result<(), BadFile>) + 'static) {
    if locale.is_there() {
        return told(Ok(()));
    }
    words::load(locale.tag(), move |file| {
        told(file.ok_or(BadFile).and_then(|file| loaded::put(locale, file)));
    });
}

/// Gets the rest of a language.
#[inline(never)]
pub(super) fn load_more(locale: Locale, told: impl FnOnce(Result<(), BadFile>) + 'static) {
    if locale.has_more() {
        return told(Ok(()));
    }
    words::load(&format!("{}-more", locale.tag()), move |file| {
        told(file.ok_or(BadFile).and_then(|file| loaded::put_more(locale, file)));
    });
}

/// Changes from one language to another: the action is sent when all its words are there.
pub(super) fn change(from: Locale, to: Locale, send: impl Fn(Action) + 'static) {
    WANTED.set(Some(to));
    let end = move |loaded: Result<(), BadFile>| {
        if WANTED.get() != Some(to) {
            return;
        }
        if loaded.is_ok() {
            return send(Action::Locale(to));
        }
        form::choose(LIST, from.tag());
        send(Action::NoWords(to));
    };
    load(to, move |loaded| match loaded {
        Ok(()) => load_more(to, end),
        Err(error) => end(Err(error)),
    });
}
