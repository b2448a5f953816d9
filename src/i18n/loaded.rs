//! The languages that the page has fetched. They stay, so that their texts can be lent for good.

use std::cell::OnceCell;
use std::thread::LocalKey;

use super::texts::Words;
use super::{Catalog, Locale, More};

type Slots<T> = [OnceCell<&'static T>; Locale::ALL.len()];

thread_local! {
    static LOADED: Slots<Catalog> = const { [const { OnceCell::new() }; Locale::ALL.len()] };
    static MORE: Slots<More> = const { [const { OnceCell::new() }; Locale::ALL.len()] };
}

/// The file of a language is not whole, or belongs to another version of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadFile;

/// Keeps what the first view needs of a language.
///
/// # Errors
/// [`BadFile`] if the file cannot be read; nothing changes then.
pub fn put(locale: Locale, file: String) -> Result<(), BadFile> {
    keep(&LOADED, locale, file)
}

/// Keeps the rest of a language.
///
/// # Errors
/// As [`put`].
#[inline(never)]
pub fn put_more(locale: Locale, file: String) -> Result<(), BadFile> {
    keep(&MORE, locale, file)
}

fn keep<T: Words>(
    slots: &'static LocalKey<Slots<T>>,
    locale: Locale,
    file: String,
) -> Result<(), BadFile> {
    if there(slots, locale).is_some() {
        return Ok(());
    }
    let texts: &'static T = Box::leak(T::from_file(file.leak()).ok_or(BadFile)?);
    slots.with(|slots| slots[locale as usize].set(texts).or(Err(BadFile)))
}

fn there<T>(slots: &'static LocalKey<Slots<T>>, locale: Locale) -> Option<&'static T> {
    slots.with(|slots| slots[locale as usize].get().copied())
}

pub fn has(locale: Locale) -> bool {
    there(&LOADED, locale).is_some()
}

pub fn has_more(locale: Locale) -> bool {
    there(&MORE, locale).is_some()
}

/// A language, or one that is there in its place.
pub fn get(locale: Locale) -> &'static Catalog {
    let any = || Locale::ALL.into_iter().find_map(|other| there(&LOADED, other));
    // The page is not mounted before it has a language, so nobody sees the last choice.
    there(&LOADED, locale).or_else(any).unwrap_or(&Catalog::BLANK)
}

/// The rest of a language; blank before it has come, when nothing is shown of it.
pub fn more(locale: Locale) -> &'static More {
    there(&MORE, locale).unwrap_or(&More::BLANK)
}
