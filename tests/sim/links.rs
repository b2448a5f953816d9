//! Links that are out in the world: each has to open what it opened when it was made.
//!
//! `tests/data/links.txt` is kept by hand. A line is never changed: a new version of links, or of the
//! listings, adds lines, and brings old ones up to what they mean today.

use logoff_playground::i18n::Locale;
use logoff_playground::session::permalink::{follow, fragment};
use logoff_playground::session::{Notice, Session};
use logoff_playground::sim::scenario::ScenarioId;

const LINKS: &str = include_str!("../data/links.txt");

/// What came of a link, as the file has it.
fn opened(link: &str) -> String {
    let mut session = Session::new(Locale::En, ScenarioId::default());
    follow(&mut session, link);
    let branch = session.branch();
    let notices: Vec<_> = session
        .notices
        .iter()
        .map(|notice| match notice {
            Notice::BadLink { part } => format!("bad {part}"),
            Notice::LinkFromOtherProgram => String::from("other program"),
            Notice::EditRefused(_) => String::from("edit refused"),
            Notice::RunEndsEarly { command, .. } => format!("ends before {command}"),
            Notice::StepOutOfRange { asked, last } => format!("step {asked} of {last}"),
            Notice::RunIsFull(_) => String::from("full"),
            other => format!("{other:?}"),
        })
        .collect();
    format!(
        "{} step {} of {}, {} commands, {} edits, {} style; {}",
        branch.scenario.name(),
        session.cursor,
        session.last(),
        branch.commands.len(),
        branch.program.edits().len(),
        branch.program.style().name(),
        if notices.is_empty() { String::from("no notice") } else { notices.join(", ") },
    )
}

#[test]
fn every_link_that_was_ever_made_opens_what_it_opened_then() {
    let mut wrong = Vec::new();
    let mut links = 0;
    for pair in LINKS.lines().filter(|line| !line.starts_with("//")).collect::<Vec<_>>().chunks(2) {
        let [link, expected] = pair else { panic!("a link without what it opens: {pair:?}") };
        let seen = opened(link);
        if seen != expected.trim() {
            wrong.push(format!("{link}\n    {seen}"));
        }
        links += 1;
    }
    assert!(links >= 12, "{links}");
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn a_link_that_is_opened_and_made_again_is_the_same() {
    for link in LINKS.lines().filter(|line| line.starts_with("v=1")) {
        let mut session = Session::new(Locale::En, ScenarioId::default());
        follow(&mut session, link);
        if session.notices.is_empty() {
            assert_eq!(fragment(&session), link);
        }
    }
}
