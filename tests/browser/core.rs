//! The core says the same in wasm as natively: the files that pin the stories pin them here too.

use logoff_playground::i18n::{Locale, narration, plain};
use logoff_playground::session::action::Action;
use logoff_playground::session::run::Run;
use logoff_playground::session::update::update;
use logoff_playground::session::{Session, permalink};
use logoff_playground::sim::program::{Edit, Edits, Program, ReadingId, Readings, Side, parse_key};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::world::World;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::print;

macro_rules! pinned {
    ($name:literal) => {
        include_str!(concat!("../data/steps/", $name, ".txt"))
    };
}

const STORIES: [(ScenarioId, &str, &str); 5] = [
    (ScenarioId::StoreClose, pinned!("store-close"), pinned!("store-close.C01")),
    (ScenarioId::ReleaseOnly, pinned!("release-only"), pinned!("release-only.C01")),
    (ScenarioId::SessionLogoff, pinned!("session-logoff"), pinned!("session-logoff.C01")),
    (
        ScenarioId::SessionLogoffClosed,
        pinned!("session-logoff-closed"),
        pinned!("session-logoff-closed.C01"),
    ),
    (ScenarioId::LateCalls, pinned!("late-calls"), pinned!("late-calls.C01")),
];

#[wasm_bindgen_test]
fn every_story_runs_as_it_does_natively() {
    let late = Readings::default().with(ReadingId::C01, Side::B);
    for (scenario, by_default, other) in STORIES {
        for (readings, pinned) in [(Readings::default(), by_default), (late, other)] {
            let program = Program::new(readings, Edits::default());
            let run = Run::new(scenario, &program, scenario.script());
            assert_eq!(print::run(&run), pinned, "{}", scenario.name());
        }
    }
}

#[wasm_bindgen_test]
fn a_link_is_the_same_on_both_sides() {
    let edit = Edit::Strike(parse_key("IMsgStore::Release.give-back").unwrap());
    let session = Session::new(Locale::En, ScenarioId::StoreClose);
    let session = update(&update(&session, Action::Edit(edit)), Action::End);
    let fragment = permalink::fragment(&session);
    let start = Session::new(Locale::En, ScenarioId::LateCalls);
    let again = update(&start, Action::Follow(fragment));
    assert_eq!(again.notices, []);
    assert_eq!(again.cursor, session.cursor);
    assert_eq!(again.branch().run, session.branch().run);
}

#[wasm_bindgen_test]
fn every_language_has_words_here() {
    for locale in Locale::ALL {
        assert!(!plain(&narration(locale, None, &World::default())).is_empty(), "{}", locale.tag());
    }
}
