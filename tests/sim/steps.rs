//! The step list of every story, by default and with each reading flipped alone, is pinned.

use logoff_playground::session::run::Run;
use logoff_playground::sim::ordered::distinct;
use logoff_playground::sim::program::{Choice, Readings};
use logoff_playground::sim::scenario::ScenarioId;

use crate::{pinned, print};

/// The default readings, then each of them flipped alone, with what distinguishes the file's name.
pub fn readings() -> impl Iterator<Item = (String, Readings)> {
    let flipped = Choice::others().map(|choice| {
        let readings = Readings::default().with(choice.reading, choice.side);
        (format!(".{}", choice.name()), readings)
    });
    [(String::new(), Readings::default())].into_iter().chain(flipped)
}

/// A story as told.
pub fn story(scenario: ScenarioId, readings: Readings) -> Run {
    Run::new(scenario, &scenario.program(readings), scenario.script())
}

#[test]
fn every_story_runs_as_pinned() {
    let mut all = Vec::new();
    for scenario in ScenarioId::ALL {
        let by_default = print::run(&story(scenario, Readings::default()));
        for (suffix, readings) in readings() {
            let text = print::run(&story(scenario, readings));
            // A reading that changes nothing in a story needs no file of its own.
            if suffix.is_empty() || text != by_default {
                all.push((format!("steps/{}{suffix}.txt", scenario.name()), text));
            }
        }
    }
    pinned::compare_all(all);
}

/// Stories are looked for by the rules that they break.
#[test]
fn every_story_breaks_the_rules_that_it_says() {
    for scenario in ScenarioId::ALL {
        let run = story(scenario, Readings::default());
        let broken = distinct(run.findings().map(|(_, finding)| finding.rule));
        assert_eq!(broken, scenario.story().breaks, "{}", scenario.name());
    }
}

/// Every story begins alike, so this is pinned once.
#[test]
fn the_prologue_runs_as_pinned_under_every_reading() {
    let mut by_default = String::new();
    for (suffix, readings) in readings() {
        let run = story(ScenarioId::default(), readings);
        let steps = run.numbered().filter(|(n, _)| *n <= 0);
        let text: String = steps.map(|(n, at)| print::step(n, &at.event) + "\n").collect();
        if text != by_default {
            pinned::compare(&format!("steps/prologue{suffix}.txt"), &text).unwrap();
        }
        if suffix.is_empty() {
            by_default = text;
        }
        assert_eq!(print::verdict(&run.verdict), "store: clean");
    }
}
