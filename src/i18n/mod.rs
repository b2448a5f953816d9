//! What to say. Pure: one typed catalogue per locale, and phrases for events, findings, refusals.

pub mod catalog;
pub mod texts;
pub mod loaded;
pub mod piece;
pub mod phrase;
mod trouble;
mod menu;
#[cfg(any(not(target_arch = "wasm32"), feature = "catalogues"))]
mod languages;

pub use catalog::Catalog;
pub use menu::{command, edit_refusal, refusal, verdict};
pub use phrase::{Told, event, narration, source};
pub use piece::{Phrase, Piece, fill, pieces, plain};
pub use trouble::{finding, rule_title};

use crate::sim::ids::{ClientId, Holder, ObjectId, ObjectKind};
use catalog::Noun;

/// The six languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    #[default]
    En,
    De,
    Es,
    Fr,
    Ja,
    ZhCn,
}

impl Locale {
    pub const ALL: [Self; 6] = [Self::En, Self::De, Self::Es, Self::Fr, Self::Ja, Self::ZhCn];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Ja => "ja",
            Self::ZhCn => "zh-CN",
        }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Es => "Español",
            Self::Fr => "Français",
            Self::Ja => "日本語",
            Self::ZhCn => "简体中文",
        }
    }

    /// The locale segment of the published pages' addresses.
    pub fn published(self) -> &'static str {
        match self {
            Self::En => "en-us",
            Self::De => "de-de",
            Self::Es => "es-es",
            Self::Fr => "fr-fr",
            Self::Ja => "ja-jp",
            Self::ZhCn => "zh-cn",
        }
    }

    /// The locale that a language tag asks for, in any case and with any region. Chinese goes by
    /// script: the traditional one is not offered.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase().replace('_', "-");
        let mut parts = tag.split('-');
        let language = parts.next()?;
        if language == "zh" {
            let traditional = parts.any(|part| ["hant", "tw", "hk", "mo"].contains(&part));
            return Some(if traditional { Self::En } else { Self::ZhCn });
        }
        let known = |locale: &Self| locale.tag() == language;
        Self::ALL.into_iter().find(known)
    }

    /// The words. In the page, they have to be there before anything is shown.
    #[cfg(any(not(target_arch = "wasm32"), feature = "catalogues"))]
    pub fn catalog(self) -> &'static Catalog {
        languages::catalog(self)
    }

    #[cfg(all(target_arch = "wasm32", not(feature = "catalogues")))]
    pub fn catalog(self) -> &'static Catalog {
        loaded::get(self)
    }

    /// Whether the words are there.
    pub fn is_there(self) -> bool {
        cfg!(any(not(target_arch = "wasm32"), feature = "catalogues")) || loaded::has(self)
    }
}

/// The address of a published page in a language.
pub fn published_page(locale: Locale, page: &str) -> String {
    let segment = locale.published();
    format!("https://learn.microsoft.com/{segment}/office/client-developer/outlook/mapi/{page}")
}

impl Catalog {
    pub fn client(&self) -> &Noun {
        &self.nouns[0]
    }

    pub fn mapi(&self) -> &Noun {
        &self.nouns[1]
    }

    pub fn provider(&self) -> &Noun {
        &self.nouns[2]
    }

    /// The noun for an object.
    pub fn noun(&self, kind: ObjectKind) -> &Noun {
        &self.nouns[3 + kind as usize]
    }

    /// Whoever holds a reference, as the object of a sentence.
    pub fn holder(&self, holder: Holder) -> String {
        match holder {
            Holder::Client(id) => self.client_in(id, self.client().object),
            Holder::Spooler => self.crowd.spooler.object.to_owned(),
            Holder::Object(id) => self.numbered(id, self.noun(id.kind).object),
            Holder::Call(method) => fill(self.facts.holder_call, &[("method", &method.name())]),
        }
    }

    /// Whoever holds a reference, as the subject of a sentence.
    pub fn holding(&self, holder: Holder) -> String {
        match holder {
            Holder::Client(id) => self.client_in(id, self.client().subject),
            Holder::Spooler => self.crowd.spooler.subject.to_owned(),
            Holder::Object(id) => self.numbered(id, self.noun(id.kind).subject),
            Holder::Call(_) => self.holder(holder),
        }
    }

    /// A second object of a kind carries its number, right after its noun in any form of it.
    pub fn numbered(&self, id: ObjectId, form: &str) -> String {
        match (id.kind, id.n) {
            (ObjectKind::Section, _) | (_, 1) => form.to_owned(),
            (kind, n) => number(self.noun(kind).object, form, n),
        }
    }

    /// A second client carries its number, in whatever form.
    pub fn client_in(&self, id: ClientId, form: &str) -> String {
        if id == ClientId::FIRST {
            form.to_owned()
        } else {
            number(self.client().object, form, id.0)
        }
    }
}

/// A form of a noun with a number right after the noun.
fn number(noun: &str, form: &str, n: u8) -> String {
    let noun = noun.trim();
    // Not `find`, which brings two kilobytes along.
    let mut parts = form.as_bytes().windows(noun.len());
    let at = parts.position(|part| part == noun.as_bytes());
    let (before, after) = form.split_at(at.map_or(form.len(), |at| at + noun.len()));
    format!("{before} {n}{after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_find_their_language() {
        for (tag, locale) in [
            ("en", Some(Locale::En)),
            ("EN-us", Some(Locale::En)),
            ("de-de", Some(Locale::De)),
            ("ja_JP", Some(Locale::Ja)),
            ("zh", Some(Locale::ZhCn)),
            ("zh-CN", Some(Locale::ZhCn)),
            ("zh-Hans-SG", Some(Locale::ZhCn)),
            ("zh-TW", Some(Locale::En)),
            ("zh-Hant", Some(Locale::En)),
            ("tlh", None),
            ("", None),
        ] {
            assert_eq!(Locale::parse(tag), locale, "{tag}");
        }
    }
}
