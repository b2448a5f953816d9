//! What a script or a tool is told of a log.

use logoff_playground::session::run::Branch;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::trace::{MAX_BYTES, report};
use serde_json::Value;

use crate::partial::provider;

fn told(text: &str) -> Value {
    serde_json::from_str(&report(text)).unwrap()
}

#[test]
fn a_leak_is_told_with_rule_line_object_and_holder() {
    let text = provider("leak") + "{\"kind\":\"dance\",\"object\":\"00D400C0\"}\nnonsense\n";
    let told = told(&text);
    let lines = provider("leak").lines().count();
    assert_eq!(told["read"], true);
    assert_eq!((&told["clean"], &told["complete"]), (&Value::Bool(false), &Value::Bool(false)));
    let first = &told["first"];
    assert_eq!(first["rule"], "R81");
    assert_eq!(first["line"], lines);
    assert_eq!(first["trouble"], "left-over");
    assert_eq!((&first["object"], &first["name"]), (&"support1".into(), &"00B20040".into()));
    assert_eq!(first["holder"], "store1");
    assert_eq!(told["findings"][0], *first);
    let held = told["held"].as_array().unwrap();
    assert!(held.iter().any(|held| held["object"] == "support1" && held["refs"] == 1));
    assert_eq!(told["remarks"][0]["about"], "kind");
    assert_eq!(told["unread"][0]["line"], lines + 2);
    assert_eq!(told["unread"][0]["column"], 1);
}

#[test]
fn every_story_is_told_as_its_run_ends() {
    for scenario in ScenarioId::ALL {
        let branch = Branch::of(scenario);
        let told = told(&branch.trace());
        let mut findings = branch.run.findings();
        let clean = branch.run.verdict.is_clean() && findings.next().is_none();
        assert_eq!(told["clean"], clean, "{}", scenario.name());
        assert_eq!(told["found"], branch.run.findings().count(), "{}", scenario.name());
        assert_eq!(told["first"].is_null(), branch.run.findings().next().is_none());
        assert_eq!(told["unread"].as_array().map(Vec::len), Some(0));
    }
}

#[test]
fn a_refusal_says_why() {
    assert_eq!(told("")["refused"], "empty");
    assert_eq!(told(" \r\n\n")["refused"], "empty");
    let none = told("hello\nworld");
    assert_eq!(none["refused"], "no-events");
    assert_eq!((&none["unread"][1]["line"], &none["unread"][1]["column"]), (&2.into(), &1.into()));
    assert_eq!(none["unread"][1]["reason"], "no object");
    let many = told(&"no event\n".repeat(1_000));
    assert_eq!((many["unread"].as_array().map(Vec::len), &many["more"]), (Some(200), &800.into()));
    assert_eq!(told("PK\u{3}\u{4}\0\0")["refused"], "binary");
    let large = told(&" ".repeat(MAX_BYTES + 1));
    assert_eq!((&large["read"], &large["refused"]), (&Value::Bool(false), &"too-large".into()));
    assert_eq!(large["most"], MAX_BYTES);
}
