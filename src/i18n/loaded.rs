//! The languages that the page has fetched. They stay, so that their texts can be lent for good.

use std::cell::OnceCell;

use super::texts::Words;
use super::{Catalog, Locale};

type Slot = OnceCell<&'static Catalog>;

thread_local! {
    static LOADED: [Slot; Locale::ALL.len()] = const { [const { Slot::new() }; Locale::ALL.len()] };
}

/// The file of a language is not whole, or belongs to another version of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadFile;

/// Keeps a language.
///
/// # Errors
/// [`BadFile`] if the file cannot be read; nothing changes then.
pub fn put(locale: Locale, file: String) -> Result<(), BadFile> {
    if has(locale) {
        return Ok(());
    }
    let catalog: &'static Catalog = Box::leak(Catalog::from_file(file.leak()).ok_or(BadFile)?);
    LOADED.with(|slots| slots[locale as usize].set(catalog).or(Err(BadFile)))
}

pub fn has(locale: Locale) -> bool {
    LOADED.with(|slots| slots[locale as usize].get().is_some())
}

/// A language, or one that is there in its place.
pub fn get(locale: Locale) -> &'static Catalog {
    let (wanted, any) = LOADED.with(|slots| {
        let wanted = slots[locale as usize].get().copied();
        (wanted, slots.iter().find_map(|slot| slot.get().copied()))
    });
    // The page is not mounted before it has a language, so nobody sees the last choice.
    wanted.or(any).unwrap_or(&Catalog::BLANK)
}
