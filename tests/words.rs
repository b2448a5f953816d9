//! Every language has every text, and every event of every story has its sentence.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use logoff_playground::i18n::{
    Locale, Told, because, command, event, finding, narration, plain, rule_title, source, verdict,
};
use logoff_playground::session::run::Run;
use logoff_playground::sim::command::Command;
use logoff_playground::sim::event::{Agent, Fact, Trouble};
use logoff_playground::sim::ids::{ClientId, MethodId, ObjectKind};
use logoff_playground::sim::program::{
    Choice, Edit, Edits, Guard, Program, ReadingId, Readings, Side, provider_lines,
};
use logoff_playground::sim::rule::RuleId;
use logoff_playground::sim::rule::explain::Leak;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::setting::Setting;
use logoff_playground::sim::world::{Hold, World};

/// Every text with the path of its field, read off the catalogues' debug forms, which name them all.
fn texts(locale: Locale) -> Vec<(String, String)> {
    let printed = format!("{:#?}\n{:#?}", locale.catalog(), locale.more());
    let mut path: Vec<String> = Vec::new();
    let mut all = Vec::new();
    for line in printed.lines() {
        let depth = (line.len() - line.trim_start().len()) / 4;
        path.truncate(depth);
        let line = line.trim().trim_end_matches(',');
        let (name, value) = match line.split_once(": ") {
            Some((name, value)) if !name.starts_with('"') => (name, value),
            _ => ("", line),
        };
        if let Some(text) = value.strip_prefix('"').and_then(|v| v.strip_suffix('"')) {
            let count = all.len();
            // French has a space that no line breaks at before some marks.
            let text = text.replace("\\u{a0}", "\u{a0}");
            all.push((format!("{}.{name}#{count}", path.join(".")), text));
        }
        path.push(name.to_owned());
    }
    all
}

/// The names in braces. Where a number chooses the form of a word it need not stand, because not
/// every language has such forms.
fn places(text: &str) -> BTreeSet<String> {
    let names = text.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    // Nor has every language articles.
    let names = names.filter(|name| !name.contains('=') && *name != "the");
    // Two cases of one noun.
    names.map(|name| if name == "to" { "object" } else { name }.to_lowercase()).collect()
}

/// MAPI's names between backticks, with how often.
fn code(text: &str) -> BTreeMap<&str, usize> {
    let mut names = BTreeMap::new();
    for name in text.split('`').skip(1).step_by(2) {
        *names.entry(name).or_default() += 1;
    }
    names
}

#[test]
fn no_text_is_empty_or_lopsided() {
    for locale in Locale::ALL {
        let all = texts(locale);
        assert!(all.len() > 300, "{} texts", all.len());
        for (field, text) in all {
            // A term that means something else too often is not looked for; sentences stand side by
            // side in some languages.
            let bare = field.starts_with(".help.forms")
                || field.starts_with(".joins.sentence")
                // Few readings have a third position.
                || field.starts_with(".readings") && field.contains(".c#");
            let blank = text.is_empty() && !bare;
            assert!(!blank, "{} {field}", locale.tag());
            assert_eq!(text.matches('`').count() % 2, 0, "{} {field}: {text}", locale.tag());
            let (open, close) = (text.matches('{').count(), text.matches('}').count());
            assert_eq!(open, close, "{} {field}: {text}", locale.tag());
            // What is in the braces of a choice is said as it stands: a place in it is not filled.
            let shut = text.split('{').skip(1).all(|rest| rest.contains('}'));
            assert!(shut, "{} {field}: {text}", locale.tag());
        }
    }
}

#[test]
fn every_language_has_the_places_and_the_names_of_the_english_text() {
    let mut wrong = Vec::new();
    for locale in Locale::ALL {
        for ((field, english), (_, text)) in texts(Locale::En).into_iter().zip(texts(locale)) {
            // What the published page gets wrong differs from language to language.
            if field.contains("published_note") {
                continue;
            }
            if places(&english) != places(&text) || code(&english) != code(&text) {
                wrong.push(format!("{} {field}\n  {english}\n  {text}", locale.tag()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// French has a space before these marks, at which no line may break.
#[test]
fn no_line_of_french_begins_with_a_mark() {
    let text = texts(Locale::Fr);
    assert!(text.iter().any(|(_, text)| text.contains("\u{a0}:")));
    for (field, text) in &text {
        for mark in [" ;", " :", " ?", " !", " »", "« "] {
            assert!(!text.contains(mark), "{field}: {text}");
        }
    }
}

/// Texts that are the same in English and another language: names, symbols, and words they share.
const SHARED: &[&str] = &[
    "Actions",
    "Client",
    "Code",
    "MAPI",
    "MAPI in `{method}`",
    "Page",
    "Parameter",
    "Pause",
    "Verdict",
    "client",
    "MAPIUIDs: {what}",
    "in {method}",
    "session",
    "transport",
    "{first}.",
    "{noun} {n}",
    "{holder}: {n}",
    "Transports",
    "Form",
    // Names of formats.
    "Markdown",
    "Mermaid",
    "PlantUML",
    "Trace (JSON Lines)",
    // Keys, and what has no other name.
    "Ctrl+Z Ctrl+Shift+Z",
    "Enter Esc",
    "Esc",
    "Home End",
    "MAPIUID",
    "MAPIUIDs",
    "Tab",
    "Tab Enter",
    "verdict",
    "verdicts",
    "← → Home End",
    "{basis}: `{page}`",
    "↑ ↓ ← → Enter",
];

#[test]
fn no_text_is_left_in_english() {
    let mut left = Vec::new();
    for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::En) {
        for ((field, english), (_, text)) in texts(Locale::En).into_iter().zip(texts(locale)) {
            let letters = text.contains(char::is_alphabetic);
            let shared = text.split('|').all(|form| SHARED.contains(&form));
            if english == text && letters && !shared {
                left.push(format!("{} {field}: {text}", locale.tag()));
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

/// The programs under which the stories are told: each reading, each single edit, each guard gone.
fn programs() -> Vec<Program> {
    let mut all: Vec<Program> = Choice::others()
        .map(|choice| Readings::default().with(choice.reading, choice.side))
        .chain([Readings::default()])
        .map(|readings| Program::new(readings, Edits::default()))
        .collect();
    let late = Readings::default().with(ReadingId::C01, Side::B);
    let guards = [Guard::One, Guard::Two].map(Edit::RemoveGuard);
    let edits = provider_lines()
        .flat_map(|id| [Edit::Strike(id), Edit::Double(id), Edit::Insert(id), Edit::Up(id)])
        .chain(guards);
    for edit in edits {
        for readings in [Readings::default(), late] {
            if let Ok(edits) = Edits::default().with(edit, readings) {
                all.push(Program::new(readings, edits));
            }
        }
    }
    all
}

/// Every run of the stories under every program, and one of a client that does all it can think of;
/// each with the first step whose sentence has not been looked at in another run.
fn runs() -> Vec<(i32, Run)> {
    let mut all = Vec::new();
    for program in programs().into_iter().map(Rc::new) {
        for scenario in ScenarioId::ALL {
            // The prologue is the same in every story.
            let first = if scenario == ScenarioId::ALL[0] { i32::MIN } else { 1 };
            all.push((first, Run::new(scenario, &program, scenario.script())));
        }
    }
    let program = Program::default();
    for wild in Command::all(&Setting::ONE) {
        for scenario in ScenarioId::ALL {
            let script = scenario.script();
            for at in 0..=script.len() {
                let (before, after) = script.split_at(at);
                let same = i32::try_from(Run::new(scenario, &program, before).last()).unwrap();
                all.push((
                    same + 1,
                    Run::new(scenario, &program, &[before, &[wild], after].concat()),
                ));
            }
        }
    }
    all
}

/// What no sentence may contain.
fn is_whole(sentence: &str) -> bool {
    let marks = ["{", "}", "`", "  ", " .", "..", " ,", "。 ", "、 "];
    !sentence.trim().is_empty()
        && sentence == sentence.trim()
        && marks.iter().all(|mark| !sentence.contains(mark))
}

#[test]
fn every_event_has_a_whole_sentence_in_every_language() {
    let mut broken = BTreeSet::new();
    for (first, run) in runs() {
        let mut before = None;
        for (n, step) in run.numbered() {
            let told = Told {
                event: &step.event,
                before: before.unwrap_or(&step.world),
                after: &step.world,
            };
            before = Some(&step.world);
            if n < first {
                continue;
            }
            for locale in Locale::ALL {
                let mut sentences =
                    vec![plain(&event(locale, told)), plain(&source(locale, &step.event, Some(7)))];
                if let Fact::Finding(found) = step.event.fact {
                    sentences.push(plain(&finding(locale, &found, &step.world)));
                    if let Trouble::LeftOver { object, .. } = found.what {
                        let leak = Leak::of(&step.world, object);
                        sentences.push(plain(&because(locale, &leak)));
                    }
                }
                for sentence in sentences {
                    if !is_whole(&sentence) {
                        broken.insert(format!("{}: {sentence:?}", locale.tag()));
                    }
                }
            }
        }
        let why = run.why();
        for locale in Locale::ALL {
            let sentence = plain(&verdict(locale, &run.verdict, &why, Some(&Program::default())));
            if !is_whole(&sentence) {
                broken.insert(format!("{}: {sentence:?}", locale.tag()));
            }
        }
    }
    let broken: Vec<_> = broken.into_iter().take(40).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn menus_and_rules_have_their_names() {
    for locale in Locale::ALL {
        for each in Command::all(&Setting::ONE) {
            assert!(is_whole(&plain(&command(locale, each))), "{}", each.name());
        }
        for rule in RuleId::checked() {
            assert!(rule_title(locale, rule).is_some_and(|title| !title.is_empty()));
        }
    }
}

/// What each of several clients does is told of that client, in every language.
#[test]
fn sentences_about_another_client_carry_its_number() {
    let acts = |fact: &Fact| match *fact {
        Fact::Call { from: Agent::Client(id), .. } => Some(id),
        Fact::Return { to: Agent::Client(id), method, .. } => {
            let handed = [MethodId::MapiLogonEx, MethodId::SessionOpenMsgStore];
            handed.contains(&method).then_some(id)
        }
        _ => None,
    };
    let mut told_of = BTreeSet::new();
    for scenario in ["two-clients", "shared-logoff", "three-clients"] {
        let scenario = ScenarioId::parse(scenario).unwrap();
        let program = scenario.program(Readings::default());
        let run = Run::new(scenario, &program, scenario.script());
        let mut before = None;
        for (n, step) in run.numbered() {
            let told = Told {
                event: &step.event,
                before: before.unwrap_or(&step.world),
                after: &step.world,
            };
            before = Some(&step.world);
            let Some(client) = acts(&step.event.fact) else { continue };
            told_of.insert(client);
            for locale in Locale::ALL {
                let words = locale.catalog();
                let sentence = plain(&event(locale, told)).to_lowercase();
                let first = words.client().name.to_lowercase();
                let [second, third] = [2, 3].map(|n| {
                    let name = words.client_named(ClientId(n)).to_lowercase();
                    sentence.matches(&name).count()
                });
                let all = sentence.matches(&first).count();
                let own = [all - second - third, second, third];
                let at = client.index();
                assert!(own[at] > 0 && own[at] == all, "{} {n}: {sentence}", locale.tag());
            }
        }
    }
    assert_eq!(told_of.len(), 3);
}

/// The sentence at step 0 names whoever has a store open, with its store, and nobody else.
#[test]
fn the_start_is_true_of_every_story() {
    let documented = ScenarioId::default();
    for locale in Locale::ALL {
        let words = locale.catalog();
        let opening = |scenario: ScenarioId| {
            let program = scenario.program(Readings::default());
            let run = Run::new(scenario, &program, &[]);
            let sentence = plain(&narration(locale, None, run.world(0)));
            (run, sentence)
        };
        let (run_of, usual) = opening(documented);
        for scenario in ScenarioId::ALL {
            let (run, sentence) = opening(scenario);
            let place = format!("{} {}: {sentence}", scenario.name(), locale.tag());
            assert!(is_whole(&sentence), "{place}");
            let says =
                |part: &str| sentence.to_lowercase().contains(part.trim().to_lowercase().as_str());
            let world = run.world(0);
            let open = world
                .holds
                .iter()
                .filter(|hold| hold.holder.is_client() && hold.object.kind == ObjectKind::Store);
            let open: Vec<_> = open.collect();
            assert_eq!(says(words.crowd.start_none), open.is_empty(), "{place}");
            let spooler = world.setting.entries().any(|entry| world.spoolers(entry).is_some());
            assert_eq!(says(words.crowd.start_spooler), spooler, "{place}");
            let theirs = |world: &World| -> Vec<Hold> {
                world.holds.iter().filter(|hold| hold.holder.is_client()).copied().collect()
            };
            assert_eq!(sentence == usual, theirs(world) == theirs(run_of.world(0)), "{place}");
            for hold in open {
                let store = words.numbered(hold.object, words.noun(ObjectKind::Store).object);
                assert!(says(&words.holding(hold.holder)) && says(&store), "{place}");
            }
        }
    }
}

/// A circle is not called open while one reference of it is left.
#[test]
fn a_circle_is_open_when_the_last_reference_of_it_has_gone() {
    let (scenario, words) = (ScenarioId::default(), Locale::En.catalog());
    let says = words.facts.logon_circle.split('{').next().unwrap().trim();
    let double = Edit::parse("double IMSLogon::OpenStatusEntry.hold-logon").unwrap();
    let doubled = Edits::default().with(double, Readings::default()).unwrap();
    for (edits, expected) in [(Edits::default(), 1), (doubled, 0)] {
        let program = Rc::new(Program::new(Readings::default(), edits));
        let run = Run::new(scenario, &program, scenario.script());
        let mut said = 0;
        let mut before = None;
        for (_, step) in run.numbered() {
            let told = Told {
                event: &step.event,
                before: before.unwrap_or(&step.world),
                after: &step.world,
            };
            before = Some(&step.world);
            said += usize::from(plain(&event(Locale::En, told)).contains(says));
        }
        assert_eq!(said, expected);
    }
}
