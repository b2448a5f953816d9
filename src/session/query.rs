//! The author's settings in the query of the address: story, step, language, colours, embedding.

use crate::i18n::Locale;
use crate::session::permalink::decode;
use crate::session::player::Speed;
use crate::session::{Notice, Session, Theme};
use crate::sim::scenario::ScenarioId;

/// What an address asks for. Names in any case; of a name that comes twice, the first counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub scenario: Option<ScenarioId>,
    pub step: Option<StepAsked>,
    pub locale: Option<Locale>,
    pub theme: Option<Theme>,
    pub embed: Option<bool>,
    pub speed: Option<Speed>,
    /// What could not be read.
    pub notices: Vec<Notice>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepAsked {
    At(u32),
    End,
}

/// In characters; a longer one would be somebody's attempt to send a text by our messages.
const LONGEST_ID: usize = 64;

fn is_one_of(value: &str, values: &[&str]) -> bool {
    values.iter().any(|one| one.eq_ignore_ascii_case(value))
}

impl Query {
    /// Reads a query without `?`. Names that are not ours are somebody else's, and left alone.
    pub fn read(text: &str) -> Self {
        let mut query = Self::default();
        let mut seen = Vec::new();
        for part in text.split('&').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let name = name.to_ascii_lowercase();
            if seen.contains(&name) {
                continue;
            }
            let value = decode(&value.replace('+', " ")).unwrap_or_else(|| value.to_owned());
            if !query.take(&name, &value) {
                let value = value.chars().take(40).collect();
                query.notices.push(Notice::BadQuery { name: name.clone(), value });
            }
            seen.push(name);
        }
        query
    }

    /// Whether the value is one that the name may have.
    fn take(&mut self, name: &str, value: &str) -> bool {
        match name {
            "scenario" => {
                self.scenario = ScenarioId::parse(value);
                self.scenario.is_some()
            }
            "step" => {
                self.step = match value {
                    "end" => Some(StepAsked::End),
                    _ => value.parse().ok().map(StepAsked::At),
                };
                self.step.is_some()
            }
            "lang" | "locale" => {
                let locale = Locale::parse(value);
                self.locale = self.locale.or(locale);
                locale.is_some()
            }
            "theme" => {
                self.theme = Theme::parse(value);
                self.theme.is_some()
            }
            "speed" => {
                self.speed = Speed::parse(value);
                self.speed.is_some()
            }
            // These are carried out by `boot.js` and `frame.js`, which leave out what is wrong.
            "controls" => is_one_of(value, &["full", "minimal", "none"]),
            "motion" => is_one_of(value, &["auto", "reduce"]),
            "id" => value.chars().count() <= LONGEST_ID,
            "embed" => {
                self.embed = match value {
                    "1" => Some(true),
                    "0" => Some(false),
                    _ => None,
                };
                self.embed.is_some()
            }
            _ => true,
        }
    }

    /// A session as the address asks for it.
    pub fn session(self, preferred: Locale) -> Session {
        let scenario = self.scenario.unwrap_or_default();
        let mut session = Session::new(self.locale.unwrap_or(preferred), scenario);
        session.theme = self.theme.unwrap_or_default();
        session.embed = self.embed.unwrap_or(false);
        session.player.speed = self.speed.unwrap_or_default();
        for notice in self.notices {
            session.tell(notice);
        }
        match self.step {
            Some(StepAsked::End) => session.go(u32::MAX),
            Some(StepAsked::At(asked)) => {
                let last = session.last();
                if asked > last {
                    session.tell(Notice::StepOutOfRange { asked, last });
                }
                session.go(asked);
            }
            None => {}
        }
        session
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_in_any_case_and_the_first_of_two_counts() {
        let query =
            Query::read("Scenario=release-only&step=end&LANG=de-DE&theme=dark&lang=fr&speed=2");
        assert_eq!(query.scenario, Some(ScenarioId::ReleaseOnly));
        assert_eq!(query.step, Some(StepAsked::End));
        assert_eq!(query.locale, Some(Locale::De));
        assert_eq!(query.theme, Some(Theme::Dark));
        assert_eq!(query.speed, Some(Speed::Double));
        assert_eq!(query.notices, []);
        assert_eq!(Query::read("lang=fr&locale=de").locale, Some(Locale::Fr));
        assert_eq!(Query::read("lang=tlh&locale=de").locale, Some(Locale::De));
    }

    /// Each name that `docs/embedding.md` has, with values that it may have, and some that it may not.
    const SETTINGS: [(&str, &[&str], &[&str]); 10] = [
        ("embed", &["1", "0"], &["yes", "2", "", "01", "true"]),
        (
            "scenario",
            &["store-close", "release-only"],
            &["shop", "", "Store-Close", "store-close "],
        ),
        ("step", &["0", "7", "end"], &["-1", "", "1.5", "1e3", "0x10", "last", "4294967296"]),
        ("lang", &["en", "DE", "fr-CA", "zh_CN", "ja-JP-x"], &["tlh", "", "english", "e"]),
        ("locale", &["es", "zh-Hans-SG"], &["xx", "", "constructor"]),
        ("theme", &["auto", "light", "dark", "contrast"], &["pink", "", "darker", "__proto__"]),
        ("controls", &["full", "minimal", "none", "NONE"], &["most", "", "0", "minimal none"]),
        (
            "speed",
            &["0.5", "1", "1.5", "2", "4"],
            &["99", "0.1", "0", "", "fast", "-1", "4.5", "1e9"],
        ),
        ("motion", &["auto", "reduce", "Reduce"], &["full", "", "none", "1"]),
        ("id", &["", "one", "\u{e9}-7", "x y"], &[]),
    ];

    #[test]
    fn every_value_that_a_name_may_not_have_is_told_and_changes_nothing() {
        for (name, good, bad) in SETTINGS {
            for value in good {
                let query = Query::read(&format!("{name}={value}"));
                assert_eq!(query.notices, [], "{name}={value}");
            }
            for value in bad {
                let query = Query::read(&format!("{}={value}", name.to_uppercase()));
                let told = Notice::BadQuery { name: name.to_owned(), value: (*value).to_owned() };
                assert_eq!(query.notices, [told], "{name}={value}");
                let plain = Query { notices: Vec::new(), ..query };
                assert_eq!(plain, Query::default(), "{name}={value}");
            }
        }
        assert_eq!(Query::read("utm_source=x&autoplay=1&constructor=2").notices, []);
    }

    /// A name that is added to the page, or to what is said of it, is added here too.
    #[test]
    fn these_are_the_names_that_the_docs_have() {
        let docs = include_str!("../../docs/embedding.md");
        let rows = docs.split_once("## 3.").and_then(|(_, rest)| rest.split_once("\n## "));
        let rows = rows.map_or("", |(rows, _)| rows);
        let quoted = |row: &str| row.split('`').nth(1).unwrap_or_default().to_owned();
        let named: Vec<_> = rows.lines().filter(|row| row.starts_with("| `")).map(quoted).collect();
        // `locale` is another name of `lang`.
        let known = SETTINGS.iter().map(|(name, ..)| (*name).to_owned()).filter(|n| n != "locale");
        let (mut known, mut named): (Vec<_>, _) = (known.collect(), named);
        known.sort();
        named.sort();
        assert_eq!(named, known);
    }

    #[test]
    fn an_id_is_no_longer_than_a_message_may_carry() {
        assert_eq!(Query::read(&format!("id={}", "\u{e9}".repeat(64))).notices, []);
        let told = Query::read(&format!("id={}", "x".repeat(65))).notices;
        assert_eq!(told, [Notice::BadQuery { name: String::from("id"), value: "x".repeat(40) }]);
    }

    #[test]
    fn a_step_beyond_the_end_is_told() {
        let session = Query::read("step=9999").session(Locale::En);
        assert_eq!(session.cursor, session.last());
        assert!(matches!(session.notices[..], [Notice::StepOutOfRange { asked: 9999, .. }]));
    }
}
