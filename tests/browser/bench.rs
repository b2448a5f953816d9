//! The search in the browser: worlds per second and bytes per world, in the lines of
//! `benches/search.rs`. `cargo xtask bench` shows both.

use logoff_playground::browser::clock;
use logoff_playground::sim::program::Program;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::search::{Conduct, Question, Search};
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::World;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

/// The best of so many tries counts: other programs can only slow a try down.
const TRIES: usize = 5;

fn measure(name: &str, start: &World, conduct: Conduct) {
    let program = Program::default();
    let (mut best, mut worlds, mut bytes) = (f64::MAX, 0, 0);
    for _ in 0..TRIES {
        let begin = clock::now_ms();
        let mut search = Search::of_all(start, Question::World, conduct);
        search.advance(&program, u32::MAX);
        best = best.min(clock::now_ms() - begin);
        let progress = search.progress();
        assert_eq!(progress.waiting, 0, "seen to the end");
        (worlds, bytes) = (progress.worlds, progress.bytes);
    }
    let each = f64::from(worlds) / best * 1_000.0;
    console_log!("{name:<34} {worlds:>9} {each:>9.0} {:>25}", bytes / worlds as usize);
}

#[wasm_bindgen_test]
fn worlds_in_the_browser() {
    let story = ScenarioId::StoreClose;
    let program = Program::default();
    let opened = story.story().prologue.iter().fold(story.world(), |world, command| {
        run(&program, &world, *command, &mut |_, _| {}).unwrap()
    });
    console_log!("{:<34} {:>9} {:>9} {:>25}", "", "worlds", "worlds/s", "bytes");
    measure("one client, anything", &opened, Conduct::Any);
    measure("one client from nothing, lawful", &World::default(), Conduct::Lawful);
}
