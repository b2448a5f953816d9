//! The words of the six languages. The page does not carry them: it fetches those of one as files.

mod en;
mod de;
mod es;
mod fr;
mod ja;
mod zh;

use super::{Catalog, Locale, More};

pub fn catalog(locale: Locale) -> &'static Catalog {
    match locale {
        Locale::En => &en::CATALOG,
        Locale::De => &de::CATALOG,
        Locale::Es => &es::CATALOG,
        Locale::Fr => &fr::CATALOG,
        Locale::Ja => &ja::CATALOG,
        Locale::ZhCn => &zh::CATALOG,
    }
}

pub fn more(locale: Locale) -> &'static More {
    match locale {
        Locale::En => &en::MORE,
        Locale::De => &de::MORE,
        Locale::Es => &es::MORE,
        Locale::Fr => &fr::MORE,
        Locale::Ja => &ja::MORE,
        Locale::ZhCn => &zh::MORE,
    }
}

/// A story's two texts, which a language file keeps together.
struct Scenario {
    name: &'static str,
    /// What to look at.
    look: &'static str,
}

/// The names alone.
const fn names(stories: &[Scenario; 73]) -> [&'static str; 73] {
    let mut names = [""; 73];
    let mut at = 0;
    while at < names.len() {
        names[at] = stories[at].name;
        at += 1;
    }
    names
}

/// What to look at, alone.
const fn looks(stories: &[Scenario; 73]) -> [&'static str; 73] {
    let mut looks = [""; 73];
    let mut at = 0;
    while at < looks.len() {
        looks[at] = stories[at].look;
        at += 1;
    }
    looks
}
