//! Laws of all texts: every event once, every line well formed, names of MAPI as they are.

use logoff_playground::export::TextForm;
use logoff_playground::i18n::{Locale, Told, narration, plain};
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::run::Run;
use logoff_playground::session::update::update;
use logoff_playground::sim::event::Fact;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::ui::export::text;

use crate::sessions;

/// With the prologue, and without.
fn both(session: &Session) -> [Session; 2] {
    [session.clone(), update(session, Action::Prologue(true))]
}

fn shown(session: &Session) -> impl Iterator<Item = (i32, &Fact)> {
    let all = session.branch().run.numbered();
    all.filter(|(n, _)| *n > 0 || session.prologue_open).map(|(n, step)| (n, &step.event.fact))
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
}

/// An arrow or a note: who, and what is said after the number.
#[derive(Debug, PartialEq)]
enum Line<'a> {
    Call(&'a str, &'a str, bool),
    Return(&'a str, &'a str, bool),
    Note(Vec<&'a str>),
    End(&'a str),
}

/// Reads a line of either language, by the signs that each has for the same thing.
fn read<'a>(line: &'a str, mermaid: bool) -> Option<(Line<'a>, i32, &'a str)> {
    let line = line.trim_start();
    if mermaid && let Some(name) = line.strip_prefix("deactivate ") {
        return Some((Line::End(name), 0, ""));
    }
    let (head, said) = line.split_once(if mermaid { ": " } else { " : " })?;
    let (number, said) = said.strip_prefix("⚠ ").unwrap_or(said).split_once(". ")?;
    let note = head.strip_prefix("Note over ").or_else(|| head.strip_prefix("note over "));
    let line = if let Some(over) = note {
        Line::Note(over.trim_end_matches(" #FDECEC").split(',').collect())
    } else if mermaid {
        let back = head.contains("-->>");
        let (from, to) = head.split_once(if back { "-->>" } else { "->>" })?;
        let sign = if back { '-' } else { '+' };
        let line = if back { Line::Return } else { Line::Call };
        line(from, to.trim_start_matches(sign), to.starts_with(sign))
    } else {
        let back = head.contains(" --> ");
        let (from, to) = head.split_once(if back { " --> " } else { " -> " })?;
        let sign = if back { " --" } else { " ++" };
        let line = if back { Line::Return } else { Line::Call };
        line(from, to.trim_end_matches(sign), to.ends_with(sign))
    };
    Some((line, number.parse().ok()?, said))
}

/// Nothing that would be read as anything but letters.
fn is_plain(said: &str, mermaid: bool) -> bool {
    if mermaid {
        let mut rest = said.to_owned();
        while let Some(at) = rest.find('#') {
            let Some(end) = rest[at..].find(';') else { return false };
            if !rest[at + 1..at + end].chars().all(|c| c.is_ascii_digit()) {
                return false;
            }
            rest.replace_range(at..=at + end, "");
        }
        return !rest.contains([';', '<', '>', '%', '{', '}', '\\', '`', '"']);
    }
    let bare = said.replace("~<", "").replace("~\\", "").replace("~%", "").replace("~$", "");
    !bare.contains(['<', '\\', '%', '$'])
        && !["**", "//", "__", "--", "[[", "\"\""].iter().any(|mark| bare.contains(mark))
}

fn check(session: &Session, form: TextForm) {
    let mermaid = form == TextForm::Mermaid;
    let made = text(session, form, None);
    let place = format!("{} {}", session.branch().scenario.name(), session.locale.tag());
    let begin = if mermaid { "sequenceDiagram\n" } else { "@startuml\n" };
    assert!(made.starts_with(begin) && made.ends_with('\n'), "{place}");
    assert_eq!(made.contains("@enduml\n"), !mermaid, "{place}");
    let mut names = Vec::new();
    let mut lines = Vec::new();
    for line in made.lines() {
        let bare = line.trim_start();
        if let Some(rest) = bare.strip_prefix("participant ") {
            let (a, b) = rest.split_once(" as ").unwrap();
            let (id, name) = if mermaid { (a, b) } else { (b, a.trim_matches('"')) };
            assert!(is_name(id) && !names.contains(&id), "{place}: {line}");
            assert!(is_plain(name, mermaid) && !name.is_empty(), "{place}: {line}");
            names.push(id);
        } else if let Some(read) = read(line, mermaid) {
            lines.push(read);
        } else {
            let known = ["sequenceDiagram", "accTitle:", "title ", "@startuml", "hide ", "@enduml"];
            assert!(known.iter().any(|word| bare.starts_with(word)), "{place}: {line}");
        }
    }
    let mut open = vec![0_i32; names.len()];
    let of = |name: &str| names.iter().position(|other| *other == name).unwrap();
    let mut facts = shown(session);
    for (line, n, said) in &lines {
        match line {
            Line::End(name) => {
                open[of(name)] -= 1;
                continue;
            }
            Line::Call(_, to, true) => open[of(to)] += 1,
            Line::Return(from, _, true) => open[of(from)] -= 1,
            Line::Call(..) | Line::Return(..) | Line::Note(_) => {}
        }
        assert!(open.iter().all(|count| *count >= 0), "{place}: {n} ends what has not begun");
        assert!(is_plain(said, mermaid) && !said.is_empty(), "{place}: {n} {said}");
        let (number, fact) = facts.next().unwrap();
        assert_eq!(number, *n, "{place}: every event in its order");
        match (line, fact) {
            (Line::Call(from, to, _), Fact::Call { method, .. }) => {
                of(from);
                of(to);
                assert!(said.starts_with(method.short()), "{place}: {said}");
            }
            (Line::Return(..), Fact::Return { .. }) => {}
            (Line::Note(over), other) => {
                let arrow = matches!(other, Fact::Call { .. } | Fact::Return { .. });
                assert!(!arrow && over.iter().all(|name| names.contains(name)), "{place}: {said}");
                assert!(over.len() <= 2, "{place}: {said}");
            }
            other => panic!("{place}: {n} {other:?}"),
        }
    }
    assert_eq!(facts.next(), None, "{place}: every event");
    if mermaid {
        assert!(open.iter().all(|count| *count == 0), "{place}: every bar ends: {open:?}");
    }
}

#[test]
fn messages_of_every_story_are_well_formed() {
    for session in sessions() {
        for session in both(&session) {
            check(&session, TextForm::Mermaid);
            check(&session, TextForm::PlantUml);
        }
    }
}

fn sentence(locale: Locale, run: &Run, n: i32) -> String {
    let step = run.step(n).unwrap();
    let before = run.step(n - 1).map_or(&step.world, |before| &before.world);
    let told = Told { event: &step.event, before, after: &step.world };
    plain(&narration(locale, Some(told), run.world(0)))
}

/// A line of Markdown as it is read.
fn unmarked(line: &str) -> String {
    let mut out = String::new();
    let mut letters = line.chars();
    let mut code = false;
    while let Some(letter) = letters.next() {
        match letter {
            '`' => code = !code,
            '\\' if !code => out.extend(letters.next()),
            other => out.push(other),
        }
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn step_lists_say_every_sentence_of_the_page() {
    for session in sessions() {
        let (run, locale) = (&session.branch().run, session.locale);
        let place = format!("{} {}", session.branch().scenario.name(), locale.tag());
        let plain = text(&session, TextForm::Plain, None);
        let marked = text(&session, TextForm::Markdown, None);
        let mut listed = marked.lines().filter(|line| {
            let number = line.split_once(". ").map_or("", |(number, _)| number);
            !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
        });
        for (n, step) in run.numbered() {
            let sign = if matches!(step.event.fact, Fact::Finding(_)) { "⚠ " } else { "" };
            let wanted = format!("{n}. {sign}{}", sentence(locale, run, n));
            let there = plain.lines().any(|line| line.trim_start() == wanted);
            assert!(there, "{place}: {wanted} is not in\n{plain}");
            if n > 0 {
                assert_eq!(unmarked(listed.next().unwrap_or_default()), wanted, "{place}");
            } else {
                let bold = format!("- **{n}** {}", sentence(locale, run, n));
                assert!(marked.lines().any(|line| unmarked(line) == bold), "{place}: {bold}");
            }
        }
        assert_eq!(listed.next(), None, "{place}");
        let folds = !run.prologue.is_empty();
        assert_eq!(marked.contains("\n</details>\n"), folds, "{place}");
    }
}

#[test]
fn a_link_stands_at_the_top_of_what_has_room_for_it() {
    let session = Session::new(Locale::Fr, ScenarioId::StoreClose);
    let link = "https://example.org/a/#v=1&s=store-close&n=3";
    for form in [TextForm::Markdown, TextForm::Plain] {
        let made = text(&session, form, Some(link));
        let at = made.lines().position(|line| line.trim_matches(['<', '>']) == link);
        assert!(at.is_some_and(|at| at < 4), "{made}");
    }
}
