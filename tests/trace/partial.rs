//! Logs of one side: what follows from them, and what they leave open.

use std::fs;
use std::path::PathBuf;

use logoff_playground::sim::event::Fact;
use logoff_playground::sim::ids::{Holder, ObjectId, ObjectKind};
use logoff_playground::sim::rule::Scope;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::setting::Setting;
use logoff_playground::sim::step::run;
use logoff_playground::trace::{About, Log, Unsaid, sample};

use crate::judged::read;

pub fn provider(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path.join(format!("tests/data/trace/provider-{name}.jsonl"))).unwrap()
}

/// Rules and lines of what is found.
pub fn rules(log: &Log) -> Vec<(String, u32)> {
    log.findings().map(|(_, line, finding)| (finding.rule.name(), line)).collect()
}

const SUPPORT: ObjectId = ObjectId::new(ObjectKind::Support, 1);
const STORE: ObjectId = ObjectId::new(ObjectKind::Store, 1);

#[test]
fn a_lawful_log_of_a_provider_breaks_nothing() {
    for name in ["lawful", "session-end"] {
        let log = read(&provider(name));
        assert_eq!(rules(&log), [], "{name}");
        assert_eq!(log.remarks, [], "{name}");
        assert!(log.verdict.left.is_empty(), "{name}: {:?}", log.verdict);
        assert!(!log.complete && log.verdict.scope.is_some(), "{name}");
        assert!(log.unsaid.contains(&Unsaid::OtherSides), "{name}");
    }
}

#[test]
fn a_support_object_that_is_never_given_back_is_found_with_its_holder() {
    let log = read(&provider("leak"));
    let last = u32::try_from(provider("leak").lines().count()).unwrap();
    assert_eq!(rules(&log).first(), Some(&(String::from("R81"), last)));
    assert_eq!(log.verdict.scope, Some(Scope::Store));
    let holders: Vec<_> = log.verdict.left.iter().filter(|left| left.object == SUPPORT).collect();
    assert_eq!(holders.len(), 1, "{:?}", log.verdict);
    assert_eq!(holders[0].holder, Some(Holder::Object(STORE)));
    let name = log.names.iter().find(|(id, _)| *id == SUPPORT).map(|(_, name)| name.as_str());
    assert_eq!(name, Some("00B20040"));
}

#[test]
fn a_second_release_is_found_at_its_line() {
    let text = provider("double-release");
    let log = read(&text);
    let second = text
        .lines()
        .zip(1..)
        .filter(|(line, _)| line.contains("IMAPISupport::Release") && line.contains("call"));
    let second = second.map(|(_, at)| at).nth(1).unwrap();
    let (rule, line) = &rules(&log)[0];
    assert_eq!((rule.as_str(), *line), ("R88", second));
    assert!(log.verdict.undefined);
}

#[test]
fn another_flag_than_the_clients_is_found_at_its_line() {
    let text = provider("wrong-flag");
    let at = text.lines().zip(1..).find(|(line, _)| line.contains("\"0x8\"")).unwrap().1;
    assert_eq!(rules(&read(&text))[0], (String::from("R69"), at));
}

#[test]
fn unknown_names_are_kept_and_the_rest_is_judged() {
    let strange = [
        r#"{"kind":"call","object":"0x1","method":"IMsgStore::GetReceiveFolder"}"#,
        r#"{"kind":"call","object":"0xF00","method":"IMessage::SaveChanges"}"#,
        r#"{"kind":"dance","object":"00D400C0"}"#,
        r#"{"kind":"return","object":"00D400C0","method":"IMsgStore::OpenEntry","hresult":"S_OK"}"#,
    ];
    let text = provider("leak") + &strange.join("\n");
    let log = read(&text);
    let about: Vec<_> = log.remarks.iter().map(|remark| remark.about).collect();
    assert_eq!(about, [About::Method, About::Object, About::Kind, About::NoCall]);
    assert!(rules(&log).iter().any(|(rule, _)| rule == "R81"));
}

#[test]
fn counts_that_nobody_in_the_log_accounts_for_are_said_to_be_open() {
    let text =
        provider("leak").replace("\"IMAPISupport\",\"refs\":2", "\"IMAPISupport\",\"refs\":4");
    let log = read(&text);
    assert!(log.unsaid.contains(&Unsaid::Holders(SUPPORT, 2)), "{:?}", log.unsaid);
}

#[test]
fn pointers_of_freed_objects_come_back_as_others() {
    let whole = provider("session-end");
    let again: String = whole.lines().skip(1).map(|line| format!("{line}\n")).collect();
    let log = read(&format!("{whole}{again}{again}"));
    assert_eq!(rules(&log), []);
    let leak: String = provider("leak").lines().skip(1).map(|line| format!("{line}\n")).collect();
    let log = read(&format!("{whole}{leak}{again}"));
    assert_eq!(rules(&log)[0].0, "R81");
}

/// The rules that a story's run breaks.
fn broken(story: ScenarioId) -> Vec<String> {
    let program = story.program(Default::default());
    let mut rules = Vec::new();
    let commands = story.story().prologue.iter().chain(story.script());
    commands.fold(story.world(), |world, command| {
        let next = run(&program, &world, *command, &mut |event, _| {
            if let Fact::Finding(finding) = event.fact {
                rules.push(finding.rule.name());
            }
        });
        next.unwrap_or(world)
    });
    rules
}

/// A status object is one more circle of references; who logs it is not blamed for what its client
/// was given, and a logon that keeps it is found.
#[test]
fn the_providers_side_of_a_story_shows_nothing_that_its_run_does_not() {
    let mut wrong = Vec::new();
    let mut with_status = 0;
    for story in ScenarioId::ALL.into_iter().filter(|story| story.world().setting == Setting::ONE) {
        let text = sample(story);
        with_status += usize::from(text.contains("IMAPIStatus"));
        let (log, own) = (read(&text), broken(story));
        for (rule, line) in rules(&log) {
            if !own.contains(&rule) {
                let said = text.lines().nth(line as usize - 1).unwrap();
                wrong.push(format!("{}: {rule} in line {line}, {said}", story.name()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(with_status >= 10, "{with_status}");
}

/// A logon that keeps its status object in `Logoff`: the lines that give it back are taken out.
#[test]
fn a_status_object_that_is_kept_is_found_with_its_logon() {
    let text = sample(ScenarioId::StoreClose);
    let from = text.find("IMSLogon::Logoff").unwrap();
    let (before, after) = text.split_at(from);
    let at = after.find("\"interface\":\"IMAPIStatus\"").unwrap();
    let begin = after[..at].rfind('\n').unwrap() + 1;
    // The status object is released and freed, and the logon with it once less.
    let kept: Vec<&str> =
        after[begin..].lines().skip_while(|line| !line.contains("\"return\"")).collect();
    let log = read(&format!("{before}{}{}\n", &after[..begin], kept.join("\n")));
    let found = rules(&log);
    assert!(found.iter().any(|(rule, _)| ["R60", "R85"].contains(&rule.as_str())), "{found:?}");
    let status = ObjectId::new(ObjectKind::Status, 1);
    let logon = ObjectId::new(ObjectKind::Logon, 1);
    let holders: Vec<_> = log.end.holders(logon).map(|hold| hold.holder).collect();
    assert!(holders.contains(&Holder::Object(status)), "{holders:?} {:?}", log.end);
}
