//! A provider's own log: read in, replayed, judged and shown.

use std::rc::Rc;

use logoff_playground::i18n::Locale;
use logoff_playground::scene::diagram::{Cast, Width, diagram_of, surroundings};
use logoff_playground::scene::log::{LinesScene, LogScene, Says};
use logoff_playground::scene::rules::RulesScene;
use logoff_playground::scene::sequence::{self, Trace};
use logoff_playground::scene::steps::{StepsScene, WINDOW};
use logoff_playground::session::action::Action;
use logoff_playground::session::log::{AT_ONCE, Feed, Origin, SHOWN};
use logoff_playground::session::run::Branch;
use logoff_playground::session::update::update;
use logoff_playground::session::{Notice, Session, permalink};
use logoff_playground::sim::program::{Edit, Guard, ReadingId, Side, Style};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::search::{Conduct, Question};
use logoff_playground::sim::world::{Frame, Mailbox, Object, World};
use logoff_playground::trace::{Fault, MAX_BYTES, Reason, Refused};

pub const LAWFUL: &str = include_str!("../data/trace/provider-lawful.jsonl");

pub fn start() -> Session {
    Session::new(Locale::En, ScenarioId::StoreClose)
}

/// What comes of it, a long text judged to its end.
pub fn feed(session: &Session, feed: Feed) -> Session {
    let mut session = update(session, Action::Log(feed));
    while session.desk.as_ref().is_some_and(|desk| desk.under.is_some()) {
        session = update(&session, Action::Log(Feed::More(997)));
    }
    session
}

pub fn judged(text: &str) -> Session {
    feed(&start(), Feed::Judge(text.into(), Origin::Pasted))
}

pub fn scene(session: &Session) -> LogScene {
    let branch = session.branch();
    let Some(log) = &branch.log else { panic!("no log is shown") };
    LogScene::of(&branch.run, log)
}

/// Every story, written as a log and read in again, is the same run: events, worlds, verdict.
#[test]
fn a_run_that_is_written_and_read_in_again_is_the_same_at_every_step() {
    for scenario in ScenarioId::ALL {
        let own = Branch::of(scenario);
        let session = judged(&own.trace());
        let (name, read) = (scenario.name(), session.branch());
        assert!(session.is_log(), "{name}: {:?}", session.desk);
        assert_eq!(read.run.last(), own.run.last(), "{name}");
        assert_eq!(read.run.before(), own.run.before(), "{name}");
        assert_eq!(read.run.verdict, own.run.verdict, "{name}");
        assert_eq!(*read.program, *own.program, "{name}");
        let numbered = own.run.numbered().zip(read.run.numbered());
        for ((n, step), (m, other)) in numbered {
            assert_eq!((n, step.event), (m, other.event), "{name}");
            assert_eq!(seen(&step.world), seen(&other.world), "{name} {n}");
        }
        let mut along = 1;
        read.run.each(1, u32::MAX, |n, event, world| {
            assert_eq!((n, Some(event)), (along, read.run.event(n)), "{name}");
            assert_eq!(world, read.run.world(n), "{name} {n}");
            along += 1;
        });
        assert_eq!(along, own.run.last() + 1, "{name}");
        let findings: Vec<_> = own.run.findings().map(|(n, f)| (n, *f)).collect();
        assert_eq!(read.run.findings().map(|(n, f)| (n, *f)).collect::<Vec<_>>(), findings);
        // Written anew it is what was read.
        assert_eq!(read.trace(), own.trace(), "{name}");
    }
}

/// What the page shows of a world: objects, who holds them, tables and mail. Places in listings, and
/// what a call notes down for itself, are in no log.
fn seen(world: &World) -> impl PartialEq + std::fmt::Debug {
    let object = |o: &Object| (o.id, o.life, o.refs, o.unmatched, o.process, o.logon);
    // What is due is said with the event that it comes to.
    let mail = |m: &Mailbox| (m.transit, m.queue, m.receiving, m.sending, m.online, m.locked);
    let calls = |frames: &[Frame]| frames.iter().map(|f| (f.called, f.this)).collect::<Vec<_>>();
    (
        world.objects.iter().map(object).collect::<Vec<_>>(),
        world.holds.clone(),
        calls(&world.stack),
        (world.uids.clone(), world.rows.clone(), world.mail.iter().map(mail).collect::<Vec<_>>()),
        world.undefined,
    )
}

#[test]
fn the_sample_fails_and_says_in_which_line() {
    let session = feed(&start(), Feed::Sample);
    let scene = scene(&session);
    let Says::Broken(first) = scene.says else { panic!("{:?}", scene.says) };
    let text = session.desk.as_ref().unwrap().text.clone();
    assert_eq!(first.finding.rule.name(), "R81");
    assert_eq!(first.line as usize, text.lines().count());
    assert!(!text.contains("\"complete\"") && !text.contains("store1"), "one side, with pointers");
    assert!(scene.held.iter().any(|row| row.name.is_some() && !row.holders.is_empty()));
    let step = u32::try_from(first.n).unwrap();
    assert_eq!(session.cursor, step, "the picture opens at it");
    let there = feed(&session, Feed::Show(step));
    assert_eq!((there.cursor, there.is_log()), (step, true));
    let lines = LinesScene::of(&there, there.branch()).unwrap();
    assert!(lines.rows.iter().any(|row| row.current && row.n == first.line));
}

#[test]
fn what_is_refused_says_why_and_loses_nothing() {
    let before = feed(&start(), Feed::Typed("what I had".into()));
    let large: String = " ".repeat(MAX_BYTES + 1);
    let none = |line| Fault { line, column: 1, reason: Reason::NoObject };
    let cases = [
        ("", Refused::Empty),
        ("\u{0}\u{1}PK", Refused::Binary),
        ("hello\nworld", Refused::NoEvents(vec![none(1), none(2)], 2)),
        (&large, Refused::TooLarge(MAX_BYTES + 1)),
    ];
    for (text, why) in cases {
        let after = feed(&before, Feed::Judge(text.into(), Origin::File(String::from("x.log"))));
        let desk = after.desk.as_ref().unwrap();
        assert_eq!(desk.refused.as_ref().map(|(why, _)| why), Some(&why));
        assert_eq!(&*desk.text, "what I had");
        assert!(Rc::ptr_eq(after.branch(), before.branch()));
    }
    // A file that is read leaves what was typed and is nowhere else.
    let read = feed(&before, Feed::Judge(LAWFUL.into(), Origin::File(String::from("x.log"))));
    assert!(read.is_log() && read.desk.as_ref().unwrap().refused.is_none());
    assert_eq!(&*read.desk.as_ref().unwrap().text, "what I had");
    let into_empty = feed(&start(), Feed::Judge(LAWFUL.into(), Origin::File(String::from("x"))));
    assert_eq!(&*into_empty.desk.as_ref().unwrap().text, LAWFUL);
}

#[test]
fn a_log_is_kept_beside_the_runs_and_stays_when_another_story_begins() {
    let session = judged(LAWFUL);
    assert_eq!(session.branches.len(), 2);
    let back = feed(&session, Feed::Leave);
    assert!(!back.is_log() && back.branch().scenario == ScenarioId::StoreClose);
    let other = update(&back, Action::Run(ScenarioId::SessionLogoff));
    assert_eq!(other.branches.len(), 2);
    assert_eq!((other.about(0).number, other.about(1).number), (1, 2));
    let again = feed(&other, Feed::Show(2));
    assert_eq!((again.is_log(), again.cursor), (true, 2));
}

#[test]
fn nothing_can_be_done_in_a_log_or_changed_about_it() {
    let session = judged(LAWFUL);
    let command = start().branch().commands[0];
    let changes = [
        Action::Do(command),
        Action::Edit(Edit::RemoveGuard(Guard::One)),
        Action::Restore,
        Action::Read(ReadingId::C01, Side::B),
        Action::Style(Style::Minimal),
        Action::Find(Question::AnyRule, Conduct::Lawful),
        Action::Compare(Some(ReadingId::C01)),
    ];
    for action in changes {
        let after = update(&session, action.clone());
        assert_eq!(after.notices, [Notice::IsLog], "{action:?}");
        assert!(Rc::ptr_eq(after.branch(), session.branch()), "{action:?}");
        assert!(after.finder.is_none() && after.compared.is_none());
    }
}

#[test]
fn the_address_of_a_log_says_that_the_log_is_gone() {
    let session = update(&judged(LAWFUL), Action::Go(5));
    let address = permalink::fragment(&session);
    assert!(!address.contains("s="), "{address}");
    let here = update(&update(&session, Action::Start), Action::Follow(address.clone()));
    assert_eq!((here.cursor, here.is_log(), here.notices.len()), (5, true, 0));
    let reloaded = update(&start(), Action::Follow(address));
    assert_eq!(reloaded.notices, [Notice::LogGone]);
    assert!(!reloaded.is_log());
}

/// Folders that come and go, and now and then a store.
pub fn long(events: usize) -> String {
    let lines: Vec<&str> = LAWFUL.lines().collect();
    let (shutdown, folder) = (lines.len() - 4, 4..8);
    let mut text = format!("{}\n", lines[0]);
    let mut count = 0;
    while count < events {
        for (at, line) in lines[1..shutdown].iter().enumerate() {
            let times = if at + 1 == folder.start { 50 } else { 0 };
            for line in
                lines[folder.clone()].iter().cycle().take(times * folder.len()).chain([line])
            {
                text.extend([*line, "\n"]);
                count += 1;
            }
        }
    }
    text
}

/// Counts and bytes, not time: a step looks at a stretch, whatever the length.
#[test]
fn a_hundred_thousand_events_are_kept_small_and_shown_in_stretches() {
    let text = long(100_000);
    assert!(text.len() > SHOWN);
    let mut session = judged(&text);
    assert_eq!(scene(&session).says, Says::Clean);
    let run = Rc::clone(&session.branch().run);
    let tape = run.tape.as_ref().unwrap();
    assert!(run.last() >= 100_000 && tape.told().worlds.len() == tape.told().events.len());
    let bytes = tape.told().worlds.bytes();
    assert!(bytes < 70_000_000, "{bytes} bytes of worlds");
    let desk = session.desk.as_ref();
    assert!(desk.is_none_or(|desk| desk.text.is_empty()), "too long for the field");
    let last = session.last();
    for n in (0..last).step_by(9_973).chain([last]) {
        session = update(&session, Action::Go(n));
        let run = &session.branch().run;
        let (first, end) = sequence::stretch(run, n);
        let at = run.before() + n as usize;
        assert!(end - first <= 2_400 && first <= at && at <= end, "{n}: {first}..{end}");
        let near = surroundings(run, n);
        assert!(near.0 <= at && at <= near.1, "{n}");
        assert!(Cast::around(run, near).objects.len() < 20, "{n}");
        let trace = Trace::around(run, false, n);
        assert!(trace.len() <= 2_400 && (n == 0 || trace.place(n as i32).is_some()), "{n}");
        let steps = StepsScene::of(&session);
        let rows: usize = steps.pieces.iter().map(|piece| piece.rows(run).count()).sum();
        assert_eq!(rows, WINDOW);
        assert!(LinesScene::of(&session, session.branch()).unwrap().rows.len() <= 15);
        // As a reader who walks on from here.
        for _ in 0..40 {
            session = update(&session, Action::Into);
        }
    }
    // Whoever has looked everywhere has let go of most of it.
    for n in (0..20_000).step_by(2) {
        session = update(&session, Action::Go(n));
        session.world();
    }
    assert!(!session.branch().run.tape.as_ref().unwrap().is_heavy());
}

/// A world is laid out from the nearest one that is there: on, back or far away, it is the same.
#[test]
fn a_world_is_the_same_from_wherever_one_comes() {
    let session = judged(&long(3_000));
    let tape = || (*session.branch().run).clone();
    let total = session.branch().run.total();
    let ways: [Box<dyn Fn(usize) -> usize>; 4] = [
        Box::new(|n| n),
        Box::new(|n| total - 1 - n),
        Box::new(|n| n * 7_919 % total),
        Box::new(|n| (n * 31 + n % 2 * 700) % total),
    ];
    for way in ways {
        let run = tape();
        let tape = run.tape.as_ref().unwrap();
        for n in (0..total).map(way) {
            let world = tape.told().worlds.get(n).unwrap();
            assert_eq!(tape.step(n).map(|step| &step.world), Some(&world), "{n}");
        }
    }
}

/// What came and went long before is not drawn: a picture of everything that a log ever names would
/// take longer to lay out than the log to read.
#[test]
fn a_log_of_many_folders_is_drawn_with_those_near_the_step() {
    let mut session = judged(&long(1_000));
    assert!(session.branch().run.total() < sequence::LONG);
    for n in (0..session.last()).step_by(7) {
        session = update(&session, Action::Go(n));
        let run = &session.branch().run;
        let cast = Cast::around(run, surroundings(run, n));
        let cards = diagram_of(&session, &cast, Width::Wide, None).cards.len();
        assert!(cards <= 30, "{n}: {cards}");
    }
    // What fits is drawn from the start.
    let session = judged(LAWFUL);
    assert_eq!(surroundings(&session.branch().run, 3), (0, session.branch().run.total()));
}

/// The panels lay out worlds for what they show, not for all that was ever found.
#[test]
fn a_log_of_many_findings_is_shown_from_few_worlds() {
    let wrong = include_str!("../data/trace/provider-wrong-flag.jsonl");
    let (header, rest) = wrong.split_once('\n').unwrap();
    let text = format!("{header}\n{}", rest.repeat(300));
    let session = judged(&text);
    let last = session.last();
    let session = update(&session, Action::Go(last));
    let run = &session.branch().run;
    assert!(run.findings().count() >= 300);
    assert!(!RulesScene::of(&session).broken.is_empty());
    let steps = StepsScene::of(&session);
    assert!(steps.pieces.iter().flat_map(|piece| piece.rows(run)).count() > 0);
    let laid = run.tape.as_ref().unwrap().laid_out();
    assert!(laid < 100, "{laid} worlds");
}

/// Slice by slice comes out what comes out at once; nothing else changes until then.
#[test]
fn a_long_log_is_judged_in_slices_and_the_page_stays_as_it_was() {
    let text = long(4_000);
    assert!(text.len() > AT_ONCE);
    let at_once = Branch::of_log(text.as_str().into(), Origin::Pasted, start().branch().scenario);
    for lines in [1_000, 64, 7] {
        let begun = update(&start(), Action::Log(Feed::Judge(text.clone(), Origin::Pasted)));
        let (mut session, mut done) = (begun, 0);
        while let Some(under) = session.desk.as_ref().and_then(|desk| desk.under.clone()) {
            assert!(!session.is_log() && (done..=1_000).contains(&under.done), "{under:?}");
            done = under.done;
            // Whoever goes on reading is not held up.
            session = update(&session, Action::Into);
            session = update(&session, Action::Log(Feed::More(lines)));
        }
        assert!(session.is_log() && session.cursor == 0 && done > 900);
        assert_eq!(session.branch().run, at_once.as_ref().unwrap().run);
        assert_eq!(scene(&session).lines, u32::try_from(text.lines().count()).unwrap());
    }
}

#[test]
fn a_long_log_can_be_left_alone_and_another_takes_its_place() {
    let begin = |session: &Session, text: String| {
        update(session, Action::Log(Feed::Judge(text, Origin::File(String::from("x.log")))))
    };
    let under = |session: &Session| session.desk.as_ref().and_then(|desk| desk.under.clone());
    let begun = update(&begin(&start(), long(4_000)), Action::Log(Feed::More(500)));
    assert!(under(&begun).is_some());
    let stopped = update(&begun, Action::Log(Feed::Stop));
    assert!(under(&stopped).is_none() && !stopped.is_log());
    assert_eq!(update(&stopped, Action::Log(Feed::More(500))).branches.len(), 1);
    // A short one is judged at once, and the long one makes room.
    let other = feed(&begun, Feed::Sample);
    assert!(under(&other).is_none() && other.is_log());
    let other = begin(&begun, "no event\n".repeat(AT_ONCE));
    assert_eq!(under(&other).map(|under| under.done), Some(0));
    let refused = feed(&other, Feed::More(7));
    assert!(matches!(&refused.desk.as_ref().unwrap().refused, Some((Refused::NoEvents(..), _))));
}
