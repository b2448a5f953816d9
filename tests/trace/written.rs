//! What is written of a run: one line of JSON for each event, with the names that MAPI has.

use logoff_playground::session::run::Branch;
use logoff_playground::sim::event::Fact;
use logoff_playground::sim::scenario::ScenarioId;
use serde_json::{Map, Value};

use crate::pinned;

/// A line as another reader of JSON reads it.
fn members(line: &str) -> Map<String, Value> {
    match serde_json::from_str(line) {
        Ok(Value::Object(members)) => members,
        other => panic!("{line}: {other:?}"),
    }
}

fn text<'a>(members: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    members.get(key).and_then(Value::as_str)
}

#[test]
fn two_stories_are_written_as_pinned() {
    let files = [ScenarioId::StoreClose, ScenarioId::SupportForgotten]
        .map(|scenario| (format!("trace/{}.jsonl", scenario.name()), Branch::of(scenario).trace()));
    pinned::compare_all(files);
}

#[test]
fn every_event_of_every_story_is_one_line_of_json() {
    for scenario in ScenarioId::ALL {
        let branch = Branch::of(scenario);
        let log = branch.trace();
        assert!(log.ends_with('\n'), "{}", scenario.name());
        let mut lines = log.lines();
        let header = members(lines.next().unwrap());
        assert_eq!(text(&header, "scenario"), Some(scenario.name()));
        assert_eq!(header["version"], 1);
        assert_eq!(header["prologue"], branch.run.prologue.len());
        let mut begun = Vec::new();
        let mut events = branch.run.numbered();
        for line in &mut lines {
            let (n, step) = events.next().unwrap_or_else(|| panic!("no event for {line}"));
            let members = members(line);
            assert_eq!(members["seq"], n, "{line}");
            assert_eq!(text(&members, "kind"), Some(step.event.fact.kind()), "{line}");
            assert_eq!(members["depth"], step.event.depth, "{line}");
            if let Fact::Call { this, method, .. } = step.event.fact {
                assert_eq!(text(&members, "method"), Some(method.name_on(this).as_str()));
                assert_eq!(text(&members, "object"), this.map(|id| id.name()).as_deref());
            }
            if n > 0 {
                begun.extend(text(&members, "command").map(str::to_owned));
            }
        }
        assert!(events.next().is_none(), "{}", scenario.name());
        let commands: Vec<_> = branch.commands.iter().map(|command| command.name()).collect();
        assert_eq!(begun, commands, "{}", scenario.name());
    }
}
