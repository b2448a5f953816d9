//! A mission under way as it outlives a reload: which one, the hints that were taken, and its run.

use crate::session::mission::{Current, HINTS, Missions, judgement};
use crate::session::{Notice, Session, permalink};
use crate::sim::mission::MissionId;

/// The version that is written.
const VERSION: &str = "1";
/// What stands between the parts; no name and no address has it.
const BETWEEN: char = '|';

impl Session {
    /// The mission under way, to be remembered; `None` if there is none, or if another run is shown,
    /// so that what was remembered of its own stays.
    pub fn under_way(&self) -> Option<String> {
        let current = self.missions.as_deref()?.current.as_ref()?;
        let on_course = current.judged.off.is_none();
        let (id, hints, shown) = (current.id.name(), current.hints, u8::from(current.shown));
        on_course.then(|| format!("{VERSION}|{id}|{hints}|{shown}|{}", permalink::fragment(self)))
    }

    /// Takes up what [`Session::under_way`] has written, if it is its run that the address has brought
    /// back. A page that shows another one is left alone; what can no longer be read is told.
    pub(super) fn resume(&mut self, missions: &mut Missions, kept: &str) {
        let Some((mut current, fragment)) = read(kept) else {
            return self.tell(Notice::MissionLost);
        };
        let mut there = Self::new(self.locale, current.id.mission().scenario);
        permalink::follow(&mut there, fragment);
        current.judged = judgement(current.id, there.branch());
        if !there.notices.is_empty() || current.judged.off.is_some() {
            return self.tell(Notice::MissionLost);
        }
        let (here, run) = (self.branch(), there.branch());
        let same = here.commands == run.commands && *here.program == *run.program;
        if same && here.scenario == run.scenario {
            missions.current = Some(current);
        }
    }
}

/// What was remembered, and the run's address. The judgement is still to come.
fn read(kept: &str) -> Option<(Current, &str)> {
    let mut parts = kept.splitn(5, BETWEEN);
    let mut next = || parts.next();
    let (version, id) = (next()?, MissionId::parse(next()?)?);
    let (hints, shown) = (next()?.parse().ok().filter(|hints| *hints <= HINTS)?, next()?);
    let fragment = next().filter(|fragment| !fragment.is_empty())?;
    let judged = crate::sim::mission::Judgement { off: None, met: Vec::new(), score: 0 };
    let current = Current { id, hints, shown: shown == "1", judged };
    (version == VERSION && matches!(shown, "0" | "1")).then_some((current, fragment))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::mission::Play;
    use crate::session::update::update;
    use crate::sim::scenario::ScenarioId;

    fn all(session: Session, actions: impl IntoIterator<Item = Action>) -> Session {
        actions.into_iter().fold(session, |session, action| update(&session, action))
    }

    fn start() -> Session {
        Session::new(Locale::En, ScenarioId::default())
    }

    fn resumed(session: Session, kept: &str) -> Session {
        update(&session, Action::Mission(Play::Resume(kept.to_owned())))
    }

    /// Half of the best way, with a hint.
    fn half(id: MissionId) -> Session {
        let way = id.mission().way.iter().take(1).map(|todo| Action::Do(*todo));
        let begun = [Action::Mission(Play::Start(id)), Action::Mission(Play::Hint)];
        all(start(), begun.into_iter().chain(way))
    }

    #[test]
    fn every_mission_goes_on_where_it_was() {
        for id in MissionId::ALL {
            let before = half(id);
            let kept = before.under_way().expect("it is under way");
            let address = permalink::fragment(&before);
            // A reload has the run in its address.
            let after = resumed(update(&start(), Action::Follow(address)), &kept);
            assert!(after.notices.is_empty(), "{}: {:?}", id.name(), after.notices);
            let of = |session: &Session| session.missions.as_ref().and_then(|m| m.current.clone());
            assert_eq!(of(&after), of(&before), "{}", id.name());
            assert_eq!(after.under_way(), Some(kept), "{}", id.name());
        }
    }

    #[test]
    fn a_page_that_shows_something_else_is_left_alone() {
        let kept = half(MissionId::Leak).under_way().expect("it is under way");
        let elsewhere = update(&Session::new(Locale::En, ScenarioId::ReleaseOnly), Action::Go(4));
        let after = resumed(elsewhere, &kept);
        assert_eq!((after.branch().scenario, after.cursor), (ScenarioId::ReleaseOnly, 4));
        assert!(after.missions.is_none_or(|missions| missions.current.is_none()));
        assert!(after.notices.is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let kept = half(MissionId::Leak).under_way().expect("it is under way");
        let other = kept.replacen("leak", "twice", 1);
        let cut = &kept[..kept.len() / 2];
        let bad = ["", "x", "1|leak|0|0|", "1|nobody|0|0|v=1", "1|leak|9|0|v=1", cut, &other];
        for bad in bad.into_iter().chain([kept.replacen('1', "2", 1).as_str()]) {
            let after = resumed(start(), bad);
            assert_eq!(after.notices, [Notice::MissionLost], "{bad}");
            assert_eq!(after.branch().scenario, ScenarioId::default(), "{bad}");
            assert!(after.missions.is_none_or(|missions| missions.current.is_none()), "{bad}");
        }
    }

    #[test]
    fn another_run_does_not_take_the_place_of_the_missions_own() {
        let elsewhere = Session::new(Locale::En, ScenarioId::ReleaseOnly);
        let session = update(&elsewhere, Action::Mission(Play::Start(MissionId::Leak)));
        assert!(session.under_way().is_some());
        assert_eq!(update(&session, Action::Branch(0)).under_way(), None);
        assert_eq!(start().under_way(), None);
    }
}
