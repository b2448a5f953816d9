//! What was written, read again, comes to the same.

use logoff_playground::session::run::{Branch, Run};
use logoff_playground::sim::event::Finding;
use logoff_playground::sim::program::{
    Edit, Edits, Program, ReadingId, Readings, Side, provider_lines,
};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::trace::{self, Log};

/// A log that is read without a word.
pub fn read(text: &str) -> Log {
    let log = trace::read(text, &mut |_, _| {}).unwrap();
    assert_eq!(log.faults, []);
    log
}

/// Numbers and findings of a run.
fn findings(run: &Run) -> Vec<(i32, Finding)> {
    run.findings().map(|(n, finding)| (n, *finding)).collect()
}

/// Numbers and findings of a log.
fn found(log: &Log) -> Vec<(i32, Finding)> {
    let first = 1 - i32::try_from(log.prologue).unwrap();
    log.findings().map(|(at, _, finding)| (first + i32::try_from(at).unwrap(), *finding)).collect()
}

fn comes_to_the_same(scenario: ScenarioId, program: &Program) -> Result<(), String> {
    let run = Run::new(scenario, program, scenario.script());
    let commands: Vec<_> = run.spans.iter().map(|span| span.command).collect();
    let text = trace::write(scenario, program, &commands);
    let log = read(&text);
    if log.program != *program || !log.complete || log.setting != scenario.story().setting {
        return Err(String::from("header"));
    }
    if let Some(remark) = log.remarks.first() {
        return Err(format!("{remark:?} {}", text.lines().nth(remark.line as usize - 1).unwrap()));
    }
    let events: Vec<_> = log.events.iter().map(|(event, _)| *event).collect();
    let own: Vec<_> = run.numbered().map(|(_, step)| step.event).collect();
    if let Some(at) = (0..own.len()).find(|at| events.get(*at) != Some(&own[*at])) {
        let line = log.events.get(at).and_then(|(_, line)| *line);
        let line = line.and_then(|line| text.lines().nth(line as usize - 1));
        return Err(format!("{at} {:?}\n  not {:?}\n {line:?}", events.get(at), own[at]));
    }
    if found(&log) != findings(&run) {
        return Err(String::from("findings"));
    }
    (log.verdict == run.verdict).then_some(()).ok_or_else(|| format!("{:?}", log.verdict))
}

fn all_come_to_the_same(programs: impl Iterator<Item = (String, ScenarioId, Program)>) {
    let (mut wrong, mut tried) = (Vec::new(), 0);
    for (name, scenario, program) in programs {
        tried += 1;
        if let Err(why) = comes_to_the_same(scenario, &program) {
            wrong.push(format!("{} {name}: {why}", scenario.name()));
        }
    }
    assert!(wrong.is_empty(), "{} of {tried}\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried > 60);
}

#[test]
fn every_story_comes_to_the_same_when_its_log_is_read() {
    let stories = ScenarioId::ALL.into_iter();
    all_come_to_the_same(
        stories.map(|scenario| (String::new(), scenario, scenario.program(Readings::default()))),
    );
}

#[test]
fn a_sample_of_readings_and_edits_comes_to_the_same() {
    let stories = || ScenarioId::ALL.into_iter().cycle();
    let kinds = [Edit::Strike, Edit::Double, Edit::Insert, Edit::Down];
    let edits = provider_lines().flat_map(|id| kinds.map(|kind| kind(id))).step_by(3);
    let edited = edits.zip(stories()).filter_map(|(edit, scenario)| {
        let (style, readings) = (scenario.story().style, Readings::default());
        let edits = Edits::default().with_in(style, edit, readings).ok()?;
        Some((edit.name(), scenario, Program::styled(style, readings, edits)))
    });
    let flipped = ReadingId::ALL.into_iter().cycle().zip(ScenarioId::ALL).map(|(r, scenario)| {
        let readings = Readings::default().with(r, Side::B);
        (r.name().to_owned(), scenario, scenario.program(readings))
    });
    all_come_to_the_same(edited.chain(flipped));
}

#[test]
fn what_a_file_claims_to_be_found_is_not_believed() {
    let clean = Branch::of(ScenarioId::StoreClose).trace();
    let claim = r#"{"kind":"finding","rule":"R81","from":"provider","object":"support1"}"#;
    let log = read(&format!("{clean}{claim}\n"));
    assert!(log.findings().next().is_none());
    assert!(log.verdict.is_clean());
    let text = Branch::of(ScenarioId::SupportForgotten).trace();
    let without: Vec<_> = text.lines().filter(|line| !line.contains("\"finding\"")).collect();
    assert!(without.len() < text.lines().count());
    let (whole, without) = (read(&text), read(&without.join("\n")));
    let rules = |log: &Log| log.findings().map(|(_, _, f)| f.rule).collect::<Vec<_>>();
    assert_eq!(rules(&whole), rules(&without));
    assert!(!rules(&whole).is_empty());
}

#[test]
fn a_line_taken_out_of_a_log_changes_what_is_found() {
    let text = Branch::of(ScenarioId::StoreClose).trace();
    // The store gives the support object back in the last of these.
    let gives = |line: &&str| line.contains("\"IMAPISupport::Release\"") && line.contains("store1");
    assert!(text.lines().filter(gives).count() >= 2);
    let kept: Vec<_> = text.lines().filter(|line| !gives(line)).collect();
    let log = read(&kept.join("\n"));
    assert!(log.findings().next().is_some());
}
