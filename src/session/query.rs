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
                self.locale = Locale::parse(value).or(self.locale);
                Locale::parse(value).is_some()
            }
            "theme" => {
                self.theme = Theme::parse(value);
                self.theme.is_some()
            }
            "speed" => {
                self.speed = Speed::parse(value);
                self.speed.is_some()
            }
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
    }

    #[test]
    fn what_is_not_known_is_told_and_the_default_stays() {
        for bad in [
            "scenario=shop",
            "step=-1",
            "lang=tlh",
            "theme=pink",
            "embed=yes",
            "step=",
            "speed=fast",
        ] {
            let query = Query::read(bad);
            assert_eq!(query.notices.len(), 1, "{bad}");
            assert_eq!(query.session(Locale::En).cursor, 0);
        }
        assert_eq!(Query::read("utm_source=x&id=7").notices, []);
    }

    #[test]
    fn a_step_beyond_the_end_is_told() {
        let session = Query::read("step=9999").session(Locale::En);
        assert_eq!(session.cursor, session.last());
        assert!(matches!(session.notices[..], [Notice::StepOutOfRange { asked: 9999, .. }]));
    }
}
