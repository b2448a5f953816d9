//! The diagram of every step of every story, and of worlds busier than any story, in every language
//! and at every width: nothing covers anything else, nothing is cut, nothing is outside.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod look;
#[path = "../../pack/src/pseudo.rs"]
#[allow(dead_code, unused_imports, reason = "its tests are its own")]
mod pseudo;
mod worlds;

use logoff_playground::i18n::{Catalog, Locale, Words};
use logoff_playground::scene::diagram::{Cast, Width, diagram_of};
use logoff_playground::scene::layout::{Planner, layout};
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::update::update;
use logoff_playground::sim::program::{Edit, parse_key};
use logoff_playground::sim::scenario::{Group, ScenarioId};
use logoff_playground::ui::say;

use look::Faults;

/// Looks at some steps of a run, at every width.
fn look_at(session: &Session, words: &Catalog, name: &str, every: usize, faults: &mut Faults) {
    let cast = Cast::of(&session.branch().run);
    for width in Width::ALL {
        let mut planner = Planner::default();
        for step in (0..=session.last()).step_by(every) {
            let at = update(session, Action::Go(step));
            let diagram = diagram_of(&at, &cast, width, None);
            let picture = planner.layout(&diagram, &|label| say(words, label));
            faults.look(&diagram, &picture, &format!("{name} step {step} {width:?}"));
        }
    }
}

#[test]
fn every_story_has_room_in_every_language() {
    let mut faults = Faults::default();
    for locale in Locale::ALL {
        for scenario in ScenarioId::ALL {
            let session = Session::new(locale, scenario);
            let name = format!("{} {locale:?}", scenario.name());
            look_at(&session, locale.catalog(), &name, 1, &mut faults);
        }
    }
    faults.report();
}

#[test]
fn what_leaks_has_room_too() {
    let leak = parse_key("IMsgStore::Release.give-back").unwrap();
    let mut faults = Faults::default();
    let documented = |s: &ScenarioId| s.story().group == Group::Documented;
    for locale in Locale::ALL {
        for scenario in ScenarioId::ALL.into_iter().filter(documented) {
            let session = Session::new(locale, scenario);
            let leaking = update(&session, Action::Edit(Edit::Strike(leak)));
            let name = format!("{} leaking {locale:?}", scenario.name());
            look_at(&leaking, locale.catalog(), &name, 1, &mut faults);
        }
    }
    faults.report();
}

#[test]
fn the_busiest_worlds_have_room() {
    let mut faults = Faults::default();
    for (seed, locale) in Locale::ALL.into_iter().enumerate() {
        for (name, session) in worlds::all(locale, seed as u64) {
            assert!(session.last() > 20, "{name} is too short");
            let name = format!("{name} {locale:?}");
            look_at(&session, locale.catalog(), &name, 3, &mut faults);
        }
    }
    faults.report();
}

#[test]
fn longer_words_have_room() {
    let file = pseudo::file(&Locale::En.catalog().to_file());
    let words = Catalog::from_file(file.leak()).unwrap();
    let mut faults = Faults::default();
    faults.spares = true;
    for scenario in ScenarioId::ALL {
        let session = Session::new(Locale::En, scenario);
        look_at(&session, &words, &format!("{} pseudo", scenario.name()), 3, &mut faults);
    }
    for (name, session) in worlds::all(Locale::En, 7) {
        look_at(&session, &words, &format!("{name} pseudo"), 5, &mut faults);
    }
    faults.report();
}

/// Remembering plans changes nothing, and few of them are needed.
#[test]
fn a_planner_draws_the_same_from_a_few_plans() {
    for (name, session) in worlds::all(Locale::En, 1) {
        let cast = Cast::of(&session.branch().run);
        let mut planner = Planner::default();
        for step in 0..=session.last() {
            let at = update(&session, Action::Go(step));
            let diagram = diagram_of(&at, &cast, Width::Wide, None);
            let words = at.locale.catalog();
            let picture = planner.layout(&diagram, &|label| say(words, label));
            if step % 16 == 0 {
                assert_eq!(picture, layout(&diagram, &|label| say(words, label)), "{name} {step}");
            }
        }
        let most = 3 * cast.crowd.logons.len().max(2);
        assert!(planner.made() <= most, "{name}: {} plans, at most {most}", planner.made());
    }
}
