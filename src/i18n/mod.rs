//! What to say. Pure: one typed catalogue per locale, and phrases for events, findings, refusals.

pub mod catalog;
mod entries;
pub mod texts;
pub mod loaded;
pub mod piece;
pub mod find;
pub mod asking;
pub mod glossary;
pub mod help;
pub mod log;
pub mod phrase;
mod trouble;
mod menu;
mod why;
#[cfg(any(not(target_arch = "wasm32"), feature = "catalogues"))]
mod languages;

pub use catalog::{Catalog, More};
pub use menu::{command, edit_refusal, refusal, verdict};
pub use phrase::{Told, event, narration, source};
pub use piece::{Phrase, Piece, capital, fill, pieces, plain};
pub use texts::Words;
pub use trouble::{finding, rule_title};
pub use why::because;

use crate::sim::ids::{ClientId, Holder, ObjectId, ObjectKind};
use crate::sim::program::Side;
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

    /// The words that the first view does not need; blank until they have come.
    #[cfg(any(not(target_arch = "wasm32"), feature = "catalogues"))]
    pub fn more(self) -> &'static More {
        languages::more(self)
    }

    #[cfg(all(target_arch = "wasm32", not(feature = "catalogues")))]
    pub fn more(self) -> &'static More {
        loaded::more(self)
    }

    /// Whether the words of the first view are there.
    pub fn is_there(self) -> bool {
        cfg!(any(not(target_arch = "wasm32"), feature = "catalogues")) || loaded::has(self)
    }

    /// Whether the others are there.
    pub fn has_more(self) -> bool {
        cfg!(any(not(target_arch = "wasm32"), feature = "catalogues")) || loaded::has_more(self)
    }
}

/// The address of a published page in a language.
pub fn published_page(locale: Locale, page: &str) -> String {
    let segment = locale.published();
    format!("https://learn.microsoft.com/{segment}/office/client-developer/outlook/mapi/{page}")
}

impl catalog::Reading {
    /// What is said where this side is taken; nothing where the reading has no such side.
    pub fn position(&self, side: Side) -> &'static str {
        match side {
            Side::A => self.a,
            Side::B => self.b,
            Side::C => self.c,
        }
    }
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

    /// Names one after another.
    pub fn listed<T: AsRef<str>>(&self, names: impl IntoIterator<Item = T>) -> String {
        let mut all = String::new();
        for name in names {
            all.push_str(if all.is_empty() { "" } else { self.joins.comma });
            all.push_str(name.as_ref());
        }
        all
    }

    /// A name and what is said of it.
    pub fn about(&self, name: &str, what: &str) -> String {
        [name, self.joins.colon, what].concat()
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
            (kind, n) => self.number(self.noun(kind).object, form, n),
        }
    }

    /// The same for one of several, the first of which carries its number too.
    pub fn one_of(&self, id: ObjectId, form: &str) -> String {
        self.number(self.noun(id.kind).object, form, id.n)
    }

    /// An object's name on its own.
    pub fn named(&self, id: ObjectId) -> String {
        on_its_own(self.numbered(id, self.noun(id.kind).name))
    }

    /// A client's name on its own.
    pub fn client_named(&self, id: ClientId) -> String {
        on_its_own(self.client_in(id, self.client().name))
    }

    /// A second client carries its number, in whatever form.
    pub fn client_in(&self, id: ClientId, form: &str) -> String {
        if id == ClientId::FIRST {
            form.to_owned()
        } else {
            self.number(self.client().object, form, id.0)
        }
    }

    /// A text about the client, told of one of several: each mention carries the number.
    pub fn of_client(&self, id: ClientId, text: &str) -> String {
        if id == ClientId::FIRST {
            return text.to_owned();
        }
        let noun = self.client().name;
        let (mut out, mut rest) = (String::with_capacity(text.len() + 8), text);
        while let Some(at) = position(rest, noun) {
            let (before, after) = rest.split_at(at);
            let (before, the) = last_word(before);
            let places = [("the", the), ("noun", noun), ("n", &*id.0.to_string())];
            rest = after.split_at(noun.len()).1;
            out.push_str(before);
            out.push_str(piece::before(&fill(self.facts.numbered, &places), rest));
        }
        out.push_str(rest);
        out
    }

    /// A form of a noun with a number right after the noun: "to store 2". `object` is the noun with
    /// nothing but its article.
    fn number(&self, object: &str, form: &str, n: u8) -> String {
        let keeps = self.facts.numbered.starts_with("{the}");
        let object = object.trim();
        let noun = match object.split_once(' ') {
            Some((_, noun)) if !keeps => noun,
            _ => object,
        };
        let at = position(form, noun);
        let (before, after) = form.split_at(at.unwrap_or(0));
        let (noun, after) = after.split_at(at.map_or(after.len(), |_| noun.len()));
        let (before, the) = last_word(before);
        let places = [("the", the), ("noun", noun), ("n", &*n.to_string())];
        let numbered = fill(self.facts.numbered, &places);
        let after = after.trim_start();
        format!("{before}{numbered}{after}")
    }
}

/// Where a word stands in a text. Not `find`, which brings two kilobytes along.
fn position(text: &str, word: &str) -> Option<usize> {
    text.as_bytes().windows(word.len()).position(|part| part == word.as_bytes())
}

/// Without the space that keeps a number from the next word.
fn on_its_own(mut name: String) -> String {
    name.truncate(name.trim_end().len());
    name
}

/// Everything up to the last word, and the last word with the space after it.
fn last_word(text: &str) -> (&str, &str) {
    text.split_at(text.trim_end().rfind(' ').map_or(0, |at| at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The second of a kind as subject, after "a reference", and as a name.
    #[test]
    fn one_of_several_has_its_number_after_the_noun() {
        let store = ObjectId::new(ObjectKind::Store, 2);
        let sink = ObjectId::new(ObjectKind::Sink, 3);
        let three = |locale: Locale, id: ObjectId| {
            let (words, noun) = (locale.catalog(), locale.catalog().noun(id.kind));
            [noun.subject, noun.to, noun.name].map(|form| words.numbered(id, form))
        };
        let [en, de, es, fr, ja, zh] = Locale::ALL.map(|locale| three(locale, store));
        assert_eq!(en, ["store 2", "to store 2", "store 2"]);
        assert_eq!(de, ["Speicher 2", "auf Speicher 2", "Speicher 2"]);
        assert_eq!(es, ["el almacén 2", "al almacén 2", "almacén 2"]);
        assert_eq!(fr, ["la banque 2", "à la banque 2", "banque 2"]);
        assert_eq!(ja, ["ストア 2 ", "ストア 2 への", "ストア 2 "]);
        assert_eq!(zh, ["存储 2 ", "对存储 2 的", "存储 2 "]);
        assert_eq!(three(Locale::En, sink)[1], "to advise sink 3");
        assert_eq!(three(Locale::De, sink)[2], "Empfänger 3");
        let client = |locale: Locale| {
            let words = locale.catalog();
            words.client_in(ClientId(2), words.client().subject)
        };
        let clients = ["client 2", "Client 2", "el cliente 2", "le client 2"];
        assert_eq!([Locale::En, Locale::De, Locale::Es, Locale::Fr].map(client), clients);
    }

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
