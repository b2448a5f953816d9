//! The list of stories while it is open: what the reader has typed, which stories fit, and which of
//! them is marked.

use crate::i18n::Locale;
use crate::i18n::find::Wanted;
use crate::session::Session;
use crate::sim::rule::RuleId;
use crate::sim::scenario::{Group, ScenarioId};

/// How far a page leads.
const PAGE: usize = 8;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picker {
    /// What the stories have to fit.
    pub text: String,
    /// The story that Enter would choose; `None` if none fits.
    pub at: Option<ScenarioId>,
}

/// What the reader does with the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    Open,
    Type(String),
    Move(Way),
    /// Chooses the marked story.
    Take,
    Choose(ScenarioId),
    Close,
}

/// Where the mark goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
}

/// A story that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub scenario: ScenarioId,
    /// The call of its script that fits, if that is what had to be looked at.
    pub call: Option<String>,
}

/// The stories that fit a text, in the order of their groups; in each group, those first whose
/// title fits.
pub fn rows(locale: Locale, text: &str) -> Vec<Row> {
    let wanted = Wanted::new(locale, text);
    let mut rows = Vec::new();
    for group in Group::ALL {
        let mut others = Vec::new();
        for scenario in ScenarioId::ALL.into_iter().filter(|one| one.story().group == group) {
            let title = locale.catalog().scenarios[scenario as usize];
            if wanted.all_in(title) {
                rows.push(Row { scenario, call: None });
            } else if let Some(call) = fits(locale, &wanted, scenario) {
                others.push(Row { scenario, call });
            }
        }
        rows.append(&mut others);
    }
    rows
}

/// Whether a story fits by more than its title, and by which call if its texts do not say enough.
fn fits(locale: Locale, wanted: &Wanted, scenario: ScenarioId) -> Option<Option<String>> {
    let (words, story) = (locale.catalog(), scenario.story());
    let name = words.scenarios[scenario as usize];
    let look = locale.more().looks[scenario as usize];
    let group = words.groups[story.group as usize];
    let number = scenario.situation().unwrap_or_default();
    let broken: String = story.breaks.iter().map(|rule| broken(locale, *rule)).collect();
    // A word cannot run on from one text into the next: none has a line break.
    let missing = wanted.missing_in(&[name, look, group, story.name, number, &broken].join("\n"));
    if missing.is_empty() {
        return Some(None);
    }
    let calls: Vec<_> = story.script.iter().map(|command| command.whole_call()).collect();
    if !missing.all_in(&calls.join("\n")) {
        return None;
    }
    calls.into_iter().find(|call| missing.any_in(call)).map(Some)
}

/// A rule that a story breaks, as a reader may look for it: its name, and what comes of it.
fn broken(locale: Locale, rule: RuleId) -> String {
    let consequence = locale.catalog().consequences[rule.info().consequence as usize];
    [&rule.name(), consequence, ""].join("\n")
}

impl Session {
    /// Returns whether another story has begun.
    pub(super) fn pick(&mut self, pick: Pick) -> bool {
        let current = self.branch().scenario;
        match (pick, &mut self.picker) {
            (Pick::Open | Pick::Move(_), None) => {
                self.picker = Some(Picker { text: String::new(), at: Some(current) });
            }
            (Pick::Move(way), Some(picker)) => {
                let rows = rows(self.locale, &picker.text);
                let at = rows.iter().position(|row| Some(row.scenario) == picker.at);
                let next = rows.get(way.leads(at.unwrap_or_default(), rows.len()));
                picker.at = next.map(|row| row.scenario);
            }
            (Pick::Type(text), _) => {
                let nothing = Wanted::new(self.locale, &text).is_empty();
                let first = || Some(rows(self.locale, &text).first()?.scenario);
                let at = if nothing { Some(current) } else { first() };
                self.picker = Some(Picker { text, at });
            }
            (Pick::Take, Some(Picker { at: Some(scenario), .. })) => {
                let scenario = *scenario;
                return self.choose(scenario);
            }
            (Pick::Choose(scenario), _) => return self.choose(scenario),
            (Pick::Close, _) => self.picker = None,
            (Pick::Open | Pick::Take, _) => {}
        }
        false
    }

    /// The story that is told already goes on.
    fn choose(&mut self, scenario: ScenarioId) -> bool {
        self.picker = None;
        let other = scenario != self.branch().scenario;
        if other {
            self.start(scenario);
        }
        other
    }
}

impl Way {
    /// The next place of so many. Single steps go round, pages stop at the ends.
    pub(super) fn leads(self, at: usize, count: usize) -> usize {
        let last = count.saturating_sub(1);
        match self {
            Self::Up => at.checked_sub(1).unwrap_or(last),
            Self::Down if at >= last => 0,
            Self::Down => at + 1,
            Self::PageUp => at.saturating_sub(PAGE),
            Self::PageDown => (at + PAGE).min(last),
            Self::First => 0,
            Self::Last => last,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::action::Action;
    use crate::session::update::update;

    fn found(locale: Locale, text: &str) -> Vec<ScenarioId> {
        rows(locale, text).into_iter().map(|row| row.scenario).collect()
    }

    fn after(picks: &[Pick]) -> Session {
        let session = Session::new(Locale::En, ScenarioId::ReleaseOnly);
        picks.iter().fold(session, |session, pick| update(&session, Action::Pick(pick.clone())))
    }

    fn marked(session: &Session) -> Option<ScenarioId> {
        session.picker.as_ref()?.at
    }

    fn text(text: &str) -> Pick {
        Pick::Type(text.to_owned())
    }

    #[test]
    fn without_a_text_every_story_is_there_in_the_order_of_its_group() {
        for locale in Locale::ALL {
            assert_eq!(found(locale, " "), ScenarioId::ALL, "{}", locale.tag());
        }
    }

    #[test]
    fn every_story_is_found_by_title_look_group_name_and_calls() {
        for locale in Locale::ALL {
            let words = locale.catalog();
            for scenario in ScenarioId::ALL {
                let (name, story) = (words.scenarios[scenario as usize], scenario.story());
                let look = locale.more().looks[scenario as usize];
                let calls = story.script.iter().map(|command| command.whole_call());
                let group = words.groups[story.group as usize].to_owned();
                let written = [name, look, story.name].map(str::to_owned);
                for by in written.into_iter().chain([group]).chain(calls) {
                    let found = found(locale, &by.to_uppercase());
                    assert!(found.contains(&scenario), "{}: {by}", locale.tag());
                }
            }
        }
    }

    #[test]
    fn methods_and_flags_find_the_stories_whose_script_has_them() {
        let rows = rows(Locale::En, "PURGE msgstore::storelog");
        let purge = rows.iter().find(|row| row.scenario == ScenarioId::SendPurge);
        assert_eq!(
            purge.and_then(|row| row.call.as_deref()),
            Some("IMsgStore::StoreLogoff(LOGOFF_PURGE)")
        );
        assert!(rows.iter().all(|row| row.scenario != ScenarioId::SendOrderly));
        assert_eq!(found(Locale::Ja, "2ａ"), [ScenarioId::StoreClose]);
        assert!(found(Locale::En, "no such story").is_empty());
    }

    #[test]
    fn a_rule_and_what_comes_of_it_find_the_stories_that_break_it() {
        for locale in Locale::ALL {
            for scenario in ScenarioId::ALL {
                for rule in scenario.story().breaks {
                    let consequence =
                        locale.catalog().consequences[rule.info().consequence as usize];
                    for by in [rule.name(), consequence.to_owned()] {
                        let found = found(locale, &by);
                        assert!(found.contains(&scenario), "{}: {by}", locale.tag());
                    }
                }
            }
        }
        assert_eq!(found(Locale::En, "R81"), [ScenarioId::SupportForgotten]);
        let leaks = found(Locale::En, "leak");
        assert!(leaks.contains(&ScenarioId::StatusCycle) && leaks.len() < 20, "{leaks:?}");
    }

    #[test]
    fn in_a_group_titles_come_first() {
        let titled = |row: &Row| {
            let title = Locale::En.catalog().scenarios[row.scenario as usize];
            Wanted::new(Locale::En, "release").all_in(title)
        };
        let rows = rows(Locale::En, "release");
        assert!(rows.windows(2).any(|two| titled(&two[0]) && !titled(&two[1])));
        for two in rows.windows(2) {
            let groups = [0, 1].map(|at: usize| two[at].scenario.story().group);
            assert!(groups[0] < groups[1] || titled(&two[0]) || !titled(&two[1]), "{two:?}");
            assert!(groups[0] <= groups[1]);
        }
    }

    #[test]
    fn the_list_opens_at_the_story_that_is_told_and_closes_without_a_trace() {
        for opening in [Pick::Open, Pick::Move(Way::Down), Pick::Move(Way::Last), text("")] {
            let session = after(&[opening]);
            assert_eq!(marked(&session), Some(ScenarioId::ReleaseOnly));
        }
        let session = after(&[Pick::Open, text("fast"), Pick::Close]);
        assert_eq!(session.picker, None);
        assert_eq!(session.branch().scenario, ScenarioId::ReleaseOnly);
    }

    #[test]
    fn the_mark_moves_among_what_fits_and_enter_takes_it() {
        let fast = found(Locale::En, "fast");
        assert!(fast.len() > 3);
        let (one, two) = (Pick::Move(Way::Down), Pick::Move(Way::Down));
        let session = after(&[text("fast"), one.clone(), two.clone()]);
        assert_eq!(marked(&session), Some(fast[2]));
        let session = after(&[text("fast"), one, two, Pick::Take]);
        assert_eq!(session.branch().scenario, fast[2]);
        assert_eq!(session.picker, None);
        for (way, at) in [
            (Way::Up, fast.len() - 1),
            (Way::Last, fast.len() - 1),
            (Way::First, 0),
            (Way::PageUp, 0),
            (Way::PageDown, PAGE.min(fast.len() - 1)),
        ] {
            let session = after(&[text("fast"), Pick::Move(way)]);
            assert_eq!(marked(&session), Some(fast[at]), "{way:?}");
        }
        let round = after(&[text("fast"), Pick::Move(Way::Last), Pick::Move(Way::Down)]);
        assert_eq!(marked(&round), Some(fast[0]));
    }

    #[test]
    fn where_nothing_fits_nothing_can_be_taken() {
        let none = [text("no such story"), Pick::Move(Way::Down), Pick::Take];
        let session = after(&none);
        assert_eq!(session.picker, Some(Picker { text: String::from("no such story"), at: None }));
        assert_eq!(session.branch().scenario, ScenarioId::ReleaseOnly);
    }

    #[test]
    fn another_story_begins_afresh_and_the_same_goes_on() {
        let mut session = Session::new(Locale::En, ScenarioId::StoreClose);
        session.cursor = 3;
        session.player.playing = true;
        let pick = |pick| update(&session, Action::Pick(pick));
        let same = pick(Pick::Choose(ScenarioId::StoreClose));
        assert_eq!((same.cursor, same.player.playing), (3, true));
        let other = pick(Pick::Choose(ScenarioId::LogoffWaits));
        assert_eq!((other.cursor, other.player.playing), (0, false));
        assert_eq!(other.branch().scenario, ScenarioId::LogoffWaits);
        assert!(pick(Pick::Open).player.playing, "looking does not stop anything");
    }
}
