//! What a log costs by its length: to be read and judged, to be kept with its worlds, and at each step
//! then. `cargo bench --no-default-features --bench logs`; a line holds name and figures, to be
//! compared by day.

use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use logoff_playground::i18n::Locale;
use logoff_playground::scene::diagram::{Cast, Width, diagram_of, surroundings};
use logoff_playground::scene::layout::layout;
use logoff_playground::scene::log::LinesScene;
use logoff_playground::scene::rules::RulesScene;
use logoff_playground::scene::sequence::Trace;
use logoff_playground::scene::steps::StepsScene;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::log::{Feed, Origin};
use logoff_playground::session::run::Branch;
use logoff_playground::session::update::update;
use logoff_playground::sim::command::{Act, STORE};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::trace;

/// The provider's own lines of a store that is opened and closed.
const PROVIDER: &str = include_str!("../tests/data/trace/provider-lawful.jsonl");
/// The best of so many tries counts: other programs can only slow a try down.
const TRIES: usize = 3;
/// Steps of a log that are looked at.
const STEPS: u32 = 200;

fn main() {
    println!("{:<34} {:>9} {:>9} {:>9}", "", "events", "ms", "us each");
    let provider = [1_000, 10_000, 100_000].map(|n| ("a provider's log", provider(n)));
    let run = [1_000, 10_000, 40_000].map(|n| ("a run's log", run(n)));
    for (name, text) in provider.into_iter().chain(run) {
        measure(name, &text);
    }
}

fn measure(name: &str, text: &str) {
    let mut events = 0;
    let (took, log) = best(|| trace::read(text, &mut |_, _| {}));
    if let Ok(log) = &log {
        events = u32::try_from(log.events.len()).unwrap_or(u32::MAX);
    }
    tell(&format!("{name}, read and judged"), events, took, events);
    let empty = Session::new(Locale::En, ScenarioId::StoreClose);
    let judge = || Action::Log(Feed::Judge(text.to_owned(), Origin::Pasted));
    let under_way = |session: &Session| session.desk.as_ref().is_some_and(|d| d.under.is_some());
    let (took, session) = best(|| {
        let mut session = update(&empty, judge());
        while under_way(&session) {
            session = update(&session, Action::Log(Feed::More(u32::MAX)));
        }
        session
    });
    assert!(session.is_log(), "{:?}", session.desk);
    tell(&format!("{name}, kept with its worlds"), events, took, events);
    let last = session.last();
    let walk = |name: &str, to: &dyn Fn(u32) -> u32| {
        let mut at = session.clone();
        // Nobody has looked at anything yet.
        let fresh = Rc::new((*session.branch().run).clone());
        let branch = Branch { run: fresh, ..(**session.branch()).clone() };
        at.branches[session.current] = Rc::new(branch);
        let mut most = Duration::ZERO;
        let begin = now();
        for n in 0..STEPS {
            let one = now();
            at = update(&at, Action::Go(to(n)));
            drawn(&at);
            most = most.max(one.elapsed());
        }
        tell(name, events, begin.elapsed(), STEPS);
        tell(&format!("{name}, the longest"), events, most, 1);
    };
    walk(&format!("{name}, a step on"), &|n| last / 2 + n);
    walk(&format!("{name}, a step back"), &|n| last / 2 - n);
    walk(&format!("{name}, a jump"), &|n| n * 7_919 % (last + 1));
}

/// Everything that the page draws of a step, before it becomes elements.
fn drawn(session: &Session) {
    let run = &session.branch().run;
    let cast = Cast::around(run, surroundings(run, session.cursor));
    let picture =
        layout(&diagram_of(session, &cast, Width::Wide, None), &|_| String::from("message store"));
    let lines = LinesScene::of(session, session.branch());
    black_box((picture, lines, StepsScene::of(session), RulesScene::of(session)));
    black_box(Trace::around(run, false, session.cursor));
}

/// Folders that come and go, and now and then a store.
fn provider(events: usize) -> String {
    let lines: Vec<&str> = PROVIDER.lines().collect();
    let (header, rest) = lines.split_at(1);
    let (open, folder) = (&rest[..3], &rest[3..7]);
    let close = &rest[7..rest.len() - 4];
    let mut text = String::new();
    text.extend([header[0], "\n"]);
    let mut count = 0;
    while count < events {
        let folders = folder.iter().cycle().take(50 * folder.len());
        for line in open.iter().chain(folders).chain(close) {
            text.extend([line, "\n"]);
            count += 1;
        }
    }
    text
}

/// The log of a run that asks for an interface and gives it back, again and again.
fn run(events: usize) -> String {
    let story = ScenarioId::StoreClose;
    let pair = [Act::QueryInterface(STORE).by_first(), Act::Release(STORE).by_first()];
    let commands: Vec<_> = pair.into_iter().cycle().take(events / 3).collect();
    trace::write(story, &story.program(Default::default()), &commands)
}

#[allow(clippy::disallowed_methods)]
fn now() -> Instant {
    // The page has its own clock; this runs outside of it.
    Instant::now()
}

fn best<T>(mut what: impl FnMut() -> T) -> (Duration, T) {
    let mut best: Option<(Duration, T)> = None;
    for _ in 0..TRIES {
        let begin = now();
        let result = what();
        let took = begin.elapsed();
        if best.as_ref().is_none_or(|(least, _)| took < *least) {
            best = Some((took, result));
        }
    }
    best.unwrap_or_else(|| (Duration::ZERO, what()))
}

fn tell(what: &str, events: u32, took: Duration, times: u32) {
    let each = took.as_secs_f64() * 1e6 / f64::from(times.max(1));
    println!("{what:<44} {events:>9} {:>9.1} {each:>9.1}", took.as_secs_f64() * 1e3);
}
