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

/// Gets a language and tells whether its words are there now.
pub(super) fn load(locale: Locale, told: impl FnOnce(Result<(), BadFile>) + 'static) {
    if locale.is_there() {
        return told(Ok(()));
    }
    words::load(locale.tag(), move |file| {
        told(file.ok_or(BadFile).and_then(|file| loaded::put(locale, file)));
    });
}

/// Changes from one language to another: the action is sent when the words are there.
pub(super) fn change(from: Locale, to: Locale, send: impl Fn(Action) + 'static) {
    WANTED.set(Some(to));
    load(to, move |loaded| {
        if WANTED.get() != Some(to) {
            return;
        }
        if loaded.is_ok() {
            return send(Action::Locale(to));
        }
        form::choose(LIST, from.tag());
        send(Action::NoWords(to));
    });
}
