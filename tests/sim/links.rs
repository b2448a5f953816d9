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
            Notice::LostLink { part } => format!("lost {part}"),
            Notice::NewerLink => String::from("newer"),
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

/// What has no story in it, or a version that is yet to come, is told by one sentence and leaves
/// everything as it was.
#[test]
fn a_link_that_cannot_be_followed_is_told_once() {
    let lost = |part: &str| Notice::LostLink { part: part.to_owned() };
    for (link, told) in [
        ("garbage%%%", lost("garbage%%%")),
        ("garbage&more=1&%%", lost("garbage")),
        ("n=3", lost("n=3")),
        ("v=1", lost("v=1")),
        ("v=1&s=shop&n=3", lost("s=shop")),
        ("v=1&s=shop&e=x&p=0000&n=y", lost("s=shop")),
        ("v=0&n=1", lost("v=0")),
        ("v=99&s=store-close&n=3", Notice::NewerLink),
        ("v=2", Notice::NewerLink),
        ("s=store-close&v=0012&n=3", Notice::NewerLink),
        ("v=99&log=1&n=3", Notice::NewerLink),
        ("v=99999999999999999999999999", Notice::NewerLink),
    ] {
        let mut session = Session::new(Locale::En, ScenarioId::ReleaseOnly);
        session.cursor = 4;
        follow(&mut session, link);
        assert_eq!(session.notices, [told], "{link}");
        assert_eq!(
            (session.branch().scenario, session.cursor),
            (ScenarioId::ReleaseOnly, 4),
            "{link}"
        );
    }
}

/// A version is told only where somebody has written one.
#[test]
fn what_is_left_of_a_link_is_followed() {
    for (link, bad) in [
        ("s=store-close&n=3", None),
        ("v=01&s=store-close&n=3", Some("v=01")),
        ("v=0&s=store-close&n=3", Some("v=0")),
        ("v=&s=store-close&n=3", Some("v=")),
        ("v=one&s=store-close&n=3", Some("v=one")),
    ] {
        let mut session = Session::new(Locale::En, ScenarioId::ReleaseOnly);
        follow(&mut session, link);
        let told: Vec<_> =
            bad.into_iter().map(|part| Notice::BadLink { part: part.to_owned() }).collect();
        assert_eq!(session.notices, told, "{link}");
        assert_eq!(
            (session.branch().scenario, session.cursor),
            (ScenarioId::StoreClose, 3),
            "{link}"
        );
    }
}
