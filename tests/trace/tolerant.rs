//! Whatever is pasted: it is read as far as it can be, told of where it cannot, and never worse.

use logoff_playground::session::run::Branch;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::trace::{self, Fault, Log, MAX_BYTES, MAX_TOLD, Reason, Refused};

use crate::judged::read;
use crate::partial::{provider, rules};

fn tolerant(text: &str) -> Log {
    trace::read(text, &mut |_, _| {}).unwrap()
}

#[test]
fn malformed_lines_are_told_by_line_and_column_and_the_rest_is_read() {
    let wrong = [
        (r#"kind":"call"}"#, 1, Reason::NoObject),
        (r#"{"kind" "call"}"#, 9, Reason::Unexpected('"')),
        (r#"{"kind":"call",}"#, 16, Reason::Unexpected('}')),
        (r#"{"kind":"call" "object":"0x1"}"#, 16, Reason::Unexpected('"')),
        (r#"{"kind":"call"}}"#, 16, Reason::Unexpected('}')),
        (r#"{"kind":"c\x"}"#, 12, Reason::Escape),
        (r#"{"kind":"\ud800"}"#, 16, Reason::Escape),
        (r#"{"kind":call}"#, 9, Reason::Unexpected('c')),
        (r#"{"kind":"ä","x":}"#, 17, Reason::Unexpected('}')),
        (r#"{"kind":"call"#, 14, Reason::Unfinished),
        (r#"{"kind":"x","a":[[[[[[[[[[1]]]]]]]]]]}"#, 25, Reason::TooDeep),
        (r#"{"object":"0x1"}"#, 1, Reason::NoKind),
        ("[1,2]", 1, Reason::NoObject),
    ];
    let lawful = provider("leak");
    let (head, rest) = lawful.split_at(lawful.find('\n').unwrap() + 1);
    for (line, column, reason) in wrong {
        let log = tolerant(&format!("{head}{line}\n{rest}"));
        assert_eq!(log.faults, [Fault { line: 2, column, reason }], "{line}");
        assert_eq!(rules(&log)[0].0, "R81", "{line}");
    }
    let many = format!("{head}{}{rest}", "{\n".repeat(MAX_TOLD + 7));
    let log = tolerant(&many);
    assert_eq!((log.faults.len(), log.unread as usize), (MAX_TOLD, MAX_TOLD + 7));
}

#[test]
fn marks_line_ends_and_a_broken_last_line_are_fine() {
    let plain = provider("leak");
    let crlf = plain.replace('\n', "\r\n");
    let spaced = plain.replace('\n', "\n\n  \n");
    let cut = format!("{plain}{{\"kind\":\"call\",\"obj");
    for text in [format!("\u{feff}{plain}"), crlf, spaced, cut, plain.trim_end().to_owned()] {
        let log = read(&text);
        assert_eq!(rules(&log)[0].0, "R81");
    }
}

#[test]
fn what_is_no_log_is_refused_with_the_reason() {
    let refused = |text: &str| trace::read(text, &mut |_, _| {}).unwrap_err();
    let large = " ".repeat(MAX_BYTES + 1);
    assert_eq!(refused(&large), Refused::TooLarge(MAX_BYTES + 1));
    assert_eq!(refused(""), Refused::Empty);
    let none = |line| Fault { line, column: 1, reason: Reason::NoObject };
    assert_eq!(refused("hello\nworld"), Refused::NoEvents(vec![none(1), none(2)], 2));
    // A last line that breaks off is told of too, if there is nothing else.
    let broken = Fault { line: 2, column: 8, reason: Reason::Unfinished };
    assert_eq!(refused("\n{\"kind\""), Refused::NoEvents(vec![broken], 1));
    let many = refused(&"no event\n".repeat(1_000));
    assert!(
        matches!(&many, Refused::NoEvents(first, 1_000) if first.len() == MAX_TOLD),
        "{many:?}"
    );
    let header = provider("leak").lines().next().unwrap().to_owned();
    assert_eq!(refused(&header), Refused::NoEvents(vec![], 0));
    let newer = provider("leak").replace("\"version\":1", "\"version\":2");
    assert_eq!(refused(&newer), Refused::Version(2));
    let headless: String = provider("leak").lines().skip(1).map(|l| format!("{l}\n")).collect();
    assert_eq!(rules(&read(&headless))[0].0, "R81");
}

/// A small generator of numbers that look random, the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

/// Characters that mean something, words of the format, and whole lines.
fn mutate(text: &str, numbers: &mut Numbers) -> String {
    const WORDS: [&str; 22] = [
        "{",
        "}",
        "\"",
        ":",
        ",",
        "\\",
        "\n",
        "0",
        "-1",
        "999999999999",
        "null",
        "store1",
        "support1",
        "call",
        "return",
        "release",
        "free",
        "client",
        "session1",
        "IMsgStore::Release",
        "255",
        "é",
    ];
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(lines.len());
        let other = numbers.below(lines.len());
        match numbers.below(6) {
            0 => lines.swap(at, other),
            1 => drop(lines.remove(at)),
            2 => lines.insert(at, lines[other].clone()),
            _ => {
                let line = &mut lines[at];
                let places: Vec<usize> = line.char_indices().map(|(i, _)| i).collect();
                let from = places.get(numbers.below(places.len())).copied().unwrap_or(0);
                let mut to = (from + numbers.below(9)).min(line.len());
                while !line.is_char_boundary(to) {
                    to += 1;
                }
                line.replace_range(from..to, WORDS[numbers.below(WORDS.len())]);
            }
        }
        if lines.is_empty() {
            break;
        }
    }
    lines.join("\n")
}

#[test]
fn a_hundred_thousand_mutations_are_read_to_their_end() {
    let names = ["lawful", "leak", "double-release", "wrong-flag", "session-end"];
    let mut seeds: Vec<(String, usize)> =
        names.into_iter().map(|name| (provider(name), 19_400)).collect();
    for scenario in [ScenarioId::SendOrderly, ScenarioId::SharedLogoff, ScenarioId::LogonDetails] {
        seeds.push((Branch::of(scenario).trace(), 1_000));
    }
    let (mut numbers, mut tried) = (Numbers(0x9E37_79B9_7F4A_7C15), 0);
    for (seed, times) in seeds {
        for _ in 0..times {
            let text = mutate(&seed, &mut numbers);
            if let Ok(log) = trace::read(&text, &mut |_, _| {}) {
                assert!(log.events.len() < 4 * (text.lines().count() + 40));
            }
            tried += 1;
        }
    }
    assert!(tried >= 100_000);
}

/// A provider that opens and closes a folder, and now and then a store, for ever.
fn long(events: usize) -> String {
    let whole = provider("lawful");
    let lines: Vec<&str> = whole.lines().collect();
    let (header, shutdown) = (lines[0], lines.len() - 4);
    let folder = 4..8;
    let mut text = String::from(header);
    let mut count = 0;
    while count < events {
        let store = &lines[1..shutdown];
        for (at, line) in store.iter().enumerate() {
            let times = if folder.contains(&(at + 1)) && at + 1 == folder.start { 50 } else { 0 };
            for _ in 0..times {
                for line in &lines[folder.clone()] {
                    text.push('\n');
                    text.push_str(line);
                    count += 1;
                }
            }
            text.push('\n');
            text.push_str(line);
            count += 1;
        }
    }
    text
}

#[test]
fn a_hundred_thousand_events_cost_no_more_each_than_ten_thousand() {
    // What an event costs goes with the size of the world that it happens in.
    let largest = |events: usize| {
        let (mut most, mut seen) = (0, 0);
        let text = long(events);
        let log = trace::read(&text, &mut |_, world| {
            let size = world.objects.len() + world.holds.len() + world.monitor.logons.len();
            most = most.max(size + world.stack.len() + world.monitor.reported.len());
            seen += 1;
        });
        let log = log.unwrap();
        assert!(log.lines as usize >= events && seen == log.events.len());
        assert_eq!(rules(&log), []);
        assert_eq!(log.faults, []);
        (most, log.remarks.len())
    };
    let (ten, hundred) = (largest(10_000), largest(100_000));
    assert_eq!((ten.1, hundred.1), (0, 0));
    assert!(hundred.0 <= ten.0 * 3 / 2, "{ten:?} {hundred:?}");
}
