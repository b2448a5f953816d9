//! What the site around an embedded page may ask for while the page is shown.

use crate::i18n::Locale;
use crate::session::query::{Query, StepAsked};
use crate::session::{Notice, Session};

/// A wish: settings of the address that may change later, and whether the story plays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    query: Query,
    playing: Option<bool>,
}

impl Wish {
    /// Reads settings in the form of a query, by the rules of [`Query`]; gives back the names of
    /// those whose value means nothing, which are left out.
    pub fn read(text: &str) -> (Self, Vec<String>) {
        let mut wish = Self { query: Query::read(text), playing: None };
        let mut bad = Vec::new();
        for notice in std::mem::take(&mut wish.query.notices) {
            if let Notice::BadQuery { name, .. } = notice {
                bad.push(name);
            }
        }
        for part in text.split('&') {
            match part {
                "playing=1" => wish.playing = Some(true),
                "playing=0" => wish.playing = Some(false),
                _ if part.starts_with("playing=") => bad.push(String::from("playing")),
                _ => {}
            }
        }
        (wish, bad)
    }

    /// The language, whose words have to be fetched first.
    pub fn locale(&self) -> Option<Locale> {
        self.query.locale
    }
}

impl Session {
    /// Does as the site wishes. The reader's own run stays unless another story is asked for.
    pub(super) fn heed(&mut self, wish: &Wish) {
        if let Some(theme) = wish.query.theme {
            self.theme = theme;
        }
        if let Some(speed) = wish.query.speed {
            self.player.speed = speed;
        }
        let other = wish.query.scenario.filter(|other| *other != self.branch().scenario);
        if let Some(scenario) = other {
            self.start(scenario);
        }
        match wish.query.step {
            Some(StepAsked::End) => self.cursor = self.last(),
            Some(StepAsked::At(step)) => self.go(step),
            None => {}
        }
        if other.is_some() || wish.query.step.is_some() {
            self.player.playing = false;
        }
        if let Some(playing) = wish.playing {
            self.play_or_pause(playing);
        }
    }

    /// How things stand, as the site is told of them.
    pub fn told_to_host(&self) -> String {
        format!(
            "scenario={}&step={}&steps={}&playing={}&lang={}&theme={}",
            self.branch().scenario.name(),
            self.cursor,
            self.last(),
            u8::from(self.player.playing),
            self.locale.tag(),
            self.theme.name(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Theme;
    use crate::session::action::Action;
    use crate::session::player::Speed;
    use crate::session::update::update;
    use crate::sim::scenario::ScenarioId;

    fn heeded(session: &Session, text: &str) -> (Session, Vec<String>) {
        let (wish, bad) = Wish::read(text);
        (update(session, Action::Heed(wish)), bad)
    }

    #[test]
    fn a_wish_is_read_as_an_address_is_and_changes_only_what_it_names() {
        let start = Session::new(Locale::En, ScenarioId::default());
        let (next, bad) = heeded(&start, "theme=dark&step=3&speed=4");
        assert_eq!((next.theme, next.cursor, bad), (Theme::Dark, 3, Vec::new()));
        assert_eq!(next.player.speed, Speed::Quadruple);
        let (next, _) = heeded(&next, "scenario=release-only&step=end");
        assert_eq!(next.branch().scenario, ScenarioId::ReleaseOnly);
        assert_eq!((next.theme, next.cursor), (Theme::Dark, next.last()));
        let (next, _) = heeded(&next, "playing=1");
        assert!(next.player.playing && next.cursor == 0, "a story at its end begins anew");
        let (next, _) = heeded(&next, "playing=0");
        assert!(!next.player.playing);
    }

    #[test]
    fn what_means_nothing_is_named_and_changes_nothing() {
        let start = Session::new(Locale::En, ScenarioId::default());
        let (next, bad) = heeded(&start, "theme=pink&step=x&scenario=shop&playing=maybe&lang=tlh");
        assert_eq!(bad, ["theme", "step", "scenario", "lang", "playing"]);
        assert_eq!((next.theme, next.cursor, next.notices.len()), (start.theme, 0, 0));
    }

    #[test]
    fn the_same_story_again_keeps_what_the_reader_has_done() {
        let start = Session::new(Locale::En, ScenarioId::default());
        let edited = update(&start, Action::Restore);
        let gone = update(&edited, Action::Go(4));
        let (next, _) = heeded(&gone, &format!("scenario={}", gone.branch().scenario.name()));
        assert_eq!(next.cursor, 4);
        let told = next.told_to_host();
        assert!(told.starts_with("scenario=") && told.contains("&step=4&"), "{told}");
    }
}
