//! The words of the six languages. The page does not carry them: it fetches one of them as a file.

mod en;
mod de;
mod es;
mod fr;
mod ja;
mod zh;

use super::{Catalog, Locale};

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
