//! Every permitted edit, alone, over every story: what is found, or why it does no harm.

use std::collections::{BTreeMap, BTreeSet};

use logoff_playground::session::compare::is_idle;
use logoff_playground::session::run::{Branch, Run};
use logoff_playground::sim::command::Command;
use logoff_playground::sim::event::{Event, Fact, Finding};
use logoff_playground::sim::ids::Party;
use logoff_playground::sim::program::{
    Edit, Edits, Guard, Program, Readings, Style, parse_key, provider_lines,
};
use logoff_playground::sim::scenario::{Group, ScenarioId};
use logoff_playground::sim::search::{Answer, Conduct, Question, Search};
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::World;

use crate::search::start;
use crate::steps::{readings, story};
use crate::{pinned, print};

/// The reasons, each over the edits that it explains.
pub const HARMLESS: &str = include_str!("../data/edits/harmless.txt");

/// Every edit that is permitted on an unedited program.
pub fn permitted(readings: Readings) -> impl Iterator<Item = Edit> {
    let guards = [Guard::One, Guard::Two].into_iter().map(Edit::RemoveGuard);
    let kinds = [Edit::Strike, Edit::Double, Edit::Up, Edit::Down, Edit::Insert];
    let lines = provider_lines().flat_map(move |id| kinds.map(|kind| kind(id)));
    guards.chain(lines).filter(move |edit| Edits::default().with(*edit, readings).is_ok())
}

/// The program with one edit.
pub fn edited(readings: Readings, edit: Edit) -> Program {
    Program::new(readings, Edits::default().with(edit, readings).unwrap())
}

/// What is found in a story, and whether it ends in undefined behaviour.
#[derive(Clone, Default)]
pub struct Told {
    findings: Vec<Finding>,
    undefined: bool,
}

/// The stories in which edits of the provider by the book are tried: told with its own listings,
/// and, under other readings than the default, told differently by them.
fn tried(readings: Readings) -> Vec<ScenarioId> {
    let told = |scenario, readings| print::run(&story(scenario, readings));
    let differs = |scenario: &ScenarioId| {
        scenario.story().group == Group::Documented
            || told(*scenario, readings) != told(*scenario, Readings::default())
    };
    let fits = |scenario: &ScenarioId| readings == Readings::default() || differs(scenario);
    by_the_book().filter(fits).collect()
}

/// The stories that are told with the provider by the book.
pub fn by_the_book() -> impl Iterator<Item = ScenarioId> {
    ScenarioId::ALL.into_iter().filter(|scenario| {
        let story = scenario.story();
        story.edits.is_empty() && story.style == Style::ByTheBook
    })
}

/// Tells stories under a program, without keeping the worlds on the way.
pub fn tell(program: &Program, stories: &[ScenarioId]) -> Vec<Told> {
    let tell = |scenario: &ScenarioId| {
        let (mut world, mut told) = (scenario.world(), Told::default());
        for command in scenario.story().prologue {
            let _ = go_on(program, &mut world, *command, &mut told);
        }
        let mut script = scenario.script().iter();
        while script.next().is_some_and(|next| go_on(program, &mut world, *next, &mut told)) {}
        told.undefined = world.undefined;
        told
    };
    stories.iter().map(tell).collect()
}

/// Whether the command makes sense.
fn go_on(program: &Program, world: &mut World, command: Command, told: &mut Told) -> bool {
    let mut watch = |event: &Event, _: &World| {
        if let Fact::Finding(finding) = event.fact {
            told.findings.push(finding);
        }
    };
    match run(program, world, command, &mut watch) {
        Ok(next) => {
            *world = next;
            true
        }
        Err(_) => false,
    }
}

/// What is found and not found by the book, apart from the client's own breaches, which may come
/// of a call that now works.
pub fn new_findings(by_the_book: &[Finding], found: &[Finding]) -> Vec<Finding> {
    let known: BTreeSet<_> = by_the_book.iter().map(|f| (f.rule, f.what)).collect();
    let new = found.iter().filter(|f| f.party != Party::Client);
    new.filter(|f| !known.contains(&(f.rule, f.what))).copied().collect()
}

/// The rules of some findings, each once, in the order in which they were found.
fn rules(findings: &[Finding]) -> String {
    let mut names: Vec<String> = Vec::new();
    for name in findings.iter().map(|finding| finding.rule.name()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(" ")
}

/// From so many worlds a search goes on in which the client may break its own duties. What is
/// taken out or put in can show later than what is done twice or in another order.
fn width(edit: Edit) -> u32 {
    match edit {
        Edit::Strike(_) | Edit::Insert(_) | Edit::RemoveGuard(_) => 1_300,
        Edit::Double(_) | Edit::Up(_) | Edit::Down(_) => 450,
    }
}

/// What comes of edits, a line for each story that shows it.
pub fn in_stories(program: &Program, stories: &[ScenarioId], books: &[Told]) -> Vec<String> {
    let mut lines = Vec::new();
    let all = stories.iter().zip(books).zip(tell(program, stories));
    for ((scenario, book), told) in all {
        let found = new_findings(&book.findings, &told.findings);
        // The provider's lines are never MAPI's fault; guard 1 is MAPI's.
        let mapis = program.edits().contains(Edit::RemoveGuard(Guard::One));
        let by_mapi = found.iter().any(|finding| finding.party == Party::Mapi);
        let names: Vec<_> = program.edits().iter().map(|edit| edit.name()).collect();
        let at = scenario.name();
        assert!(mapis || !by_mapi, "{} by MAPI in {at}: {names:?}", rules(&found));
        if !found.is_empty() {
            let undefined = if told.undefined { " undefined" } else { "" };
            lines.push(format!("  {}: {}{undefined}", scenario.name(), rules(&found)));
        }
    }
    lines
}

/// The shortest run that breaks a rule, as the page looks for it: first one of a lawful client,
/// then, not to the end, one whose own breaches do not count.
fn by_search(program: &Program, width: u32) -> Vec<String> {
    let start = start(program);
    let search = |question, conduct| Search::new(&start, question, conduct);
    let lawful = search(Question::AnyRule, Conduct::Lawful).finish(program);
    if let Answer::Run { commands, finding, .. } = lawful {
        return vec![run_line(commands, finding)];
    }
    let mut any = search(Question::NotTheClients, Conduct::Any);
    match any.advance(program, width) {
        Some(Answer::Run { commands, finding, .. }) => {
            vec![run_line(commands.clone(), *finding) + " unlawful"]
        }
        _ => Vec::new(),
    }
}

fn run_line(commands: Vec<Command>, finding: Finding) -> String {
    let commands: Vec<_> = commands.into_iter().map(Command::name).collect();
    format!("  {}: {}", commands.join(", "), rules(&[finding]))
}

type Outcomes = BTreeMap<String, Vec<String>>;

/// Every edit by name, with what comes of it under these readings. What no run shows under the
/// default readings is not searched for again under others; the stories are run all the same.
fn outcomes(readings: Readings, by_default: &Outcomes) -> Outcomes {
    let stories = tried(readings);
    let books = tell(&Program::new(readings, Edits::default()), &stories);
    let outcome = |edit: Edit| {
        let program = edited(readings, edit);
        let found = in_stories(&program, &stories, &books);
        let harmless = by_default.get(&edit.name()).is_some_and(Vec::is_empty);
        if found.is_empty() && !harmless { by_search(&program, width(edit)) } else { found }
    };
    permitted(readings).map(|edit| (edit.name(), outcome(edit))).collect()
}

/// What a table names, each with its reason.
pub fn reasons(file: &str) -> BTreeMap<&str, &str> {
    let mut table = BTreeMap::new();
    let mut reason = "";
    for line in file.lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix("# ") {
            Some(text) => reason = text,
            None => {
                assert!(!reason.is_empty(), "{line} stands under no reason");
                assert!(table.insert(line, reason).is_none(), "{line} stands there twice");
            }
        }
    }
    table
}

#[test]
fn every_edit_is_found_or_has_a_reason_why_not() {
    let table = reasons(HARMLESS);
    let mut used = BTreeSet::new();
    let mut wrong = Vec::new();
    let mut files = Vec::new();
    let mut by_default = Outcomes::new();
    for (suffix, readings) in readings() {
        let all = outcomes(readings, &by_default);
        for (name, lines) in &all {
            let excused = table.get_key_value(name.as_str());
            match (lines.is_empty(), excused) {
                // What was found by default is not tried again in every story.
                (true, None) if by_default.contains_key(name) => {}
                (true, None) => wrong.push(format!("nothing finds `{name}`{suffix}")),
                (false, Some(_)) => wrong.push(format!("`{name}`{suffix} does harm after all")),
                (true, Some((name, _))) => {
                    used.insert(*name);
                }
                (false, None) => {}
            }
        }
        // Under another reading only what differs from the default is pinned.
        let mut text = String::new();
        let again: Vec<_> = tried(readings).iter().map(|s| format!("  {}:", s.name())).collect();
        let known = |line: &&String| again.iter().any(|story| line.starts_with(story));
        for (name, lines) in all.iter().filter(|(_, lines)| !lines.is_empty()) {
            let before = by_default.get(name).into_iter().flatten().filter(known);
            if suffix.is_empty() || !before.eq(lines) {
                text += &format!("{name}\n{}\n", lines.join("\n"));
            }
        }
        if suffix.is_empty() {
            by_default = all;
        }
        if !text.is_empty() {
            files.push((format!("edits/found{suffix}.txt"), text));
        }
    }
    wrong.extend(table.keys().filter(|n| !used.contains(*n)).map(|n| format!("no edit `{n}`")));
    pinned::compare_all(files);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A line that is moved there and back is where it was, and nothing is changed.
#[test]
fn there_and_back_is_no_change() {
    let readings = Readings::default();
    let line = parse_key("IMSLogon::Logoff.no-sinks").unwrap();
    let down = Edits::default().with(Edit::Down(line), readings).unwrap();
    assert_eq!(down.len(), 1);
    assert!(down.with(Edit::Up(line), readings).is_err(), "the line is edited already");
    let slots = Program::new(readings, down.clone()).listing(line.method).slots.clone();
    let at = slots.iter().position(|slot| slot.id == line).unwrap();
    let back = down.with(Edit::Down(slots[at - 1].id), readings).unwrap();
    assert!(back.is_empty());
}

/// The page says of an edit that it is without effect in a run exactly where no step comes out
/// otherwise.
#[test]
fn an_edit_is_idle_where_every_step_is_as_without_it() {
    let (mut idle, mut telling) = (0, 0);
    for scenario in [ScenarioId::StoreClose, ScenarioId::SessionLogoff, ScenarioId::StatusCycle] {
        let plain = Branch::of(scenario);
        assert!(!is_idle(&plain), "{}", scenario.name());
        let own = plain.program.edits().clone();
        let bare = plain.under(Program::new(Readings::default(), Edits::default()));
        for edit in permitted(Readings::default()) {
            let Ok(edits) = own.with(edit, Readings::default()) else {
                continue;
            };
            let branch = plain.under(Program::new(Readings::default(), edits));
            let same = whole(&branch.run) == whole(&bare.run);
            assert_eq!(is_idle(&branch), same, "{}: {}", scenario.name(), edit.name());
            *if same { &mut idle } else { &mut telling } += 1;
        }
    }
    assert!(idle > 50 && telling > 50, "{idle} without effect, {telling} with");
}

fn whole(run: &Run) -> String {
    let prologue = run.numbered().filter(|(n, _)| *n <= 0);
    let text: String = prologue.map(|(n, at)| print::step(n, &at.event) + "\n").collect();
    text + &print::run(run)
}
