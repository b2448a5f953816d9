//! Worlds per second and bytes per world, beside an explorer of general use on the same step
//! function in the same run, and how much of its cost beside the steps ours has; and what one step
//! and one move of the cursor cost in runs of several lengths. `cargo bench --bench search`; a line
//! holds name and figures, to be compared by day. With the word `alone`, only our own search, in the
//! lines that `tests/browser/bench.rs` has.

use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use stateright::{Checker, Model, Property};

use logoff_playground::i18n::Locale;
use logoff_playground::scene::diagram::{Cast, Label, Width, diagram_of};
use logoff_playground::scene::layout::{Picture, layout};
use logoff_playground::scene::player::PlayerScene;
use logoff_playground::scene::rules::RulesScene;
use logoff_playground::scene::steps::StepsScene;
use logoff_playground::session::Session;
use logoff_playground::session::action::Action;
use logoff_playground::session::run::{Branch, MAX_COMMANDS};
use logoff_playground::session::update::update;
use logoff_playground::sim::command::{Act, Command, STORE};
use logoff_playground::sim::menu;
use logoff_playground::sim::program::Program;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::search::{Conduct, Limits, Progress, Question, Search};
use logoff_playground::sim::setting::{Room, Seat, Setting};
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::World;

/// The best of so many tries counts: other programs can only slow a try down.
const TRIES: usize = 7;

/// The menu as a model. Nothing is judged, so that both see every world.
struct Menu {
    program: Program,
    start: World,
    conduct: Conduct,
}

impl Model for Menu {
    type State = World;
    type Action = Command;

    fn init_states(&self) -> Vec<World> {
        vec![self.start.clone()]
    }

    fn actions(&self, world: &World, actions: &mut Vec<Command>) {
        let choices = menu::commands(&self.program, world);
        let allowed = choices
            .into_iter()
            .filter(|choice| self.conduct == Conduct::Any || choice.breaches.is_empty());
        actions.extend(allowed.map(|choice| choice.command));
    }

    fn next_state(&self, world: &World, command: Command) -> Option<World> {
        let next = run(&self.program, world, command, &mut |_, _| {}).ok()?;
        (!next.undefined).then_some(next)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        vec![Property::always("holds", |_, _| true)]
    }
}

fn main() {
    let program = Program::default();
    let opened = after_prologue(&program);
    let two = World::new(Setting {
        others: [Some(Seat::Elsewhere), None],
        room: Room { folders: 0, sinks: 0, statuses: 0, ..Room::SMALL },
        ..Setting::ONE
    });
    let anything = ("one client, anything", &opened, Conduct::Any);
    let lawful = ("one client from nothing, lawful", &World::default(), Conduct::Lawful);
    if std::env::args().any(|arg| arg == "alone") {
        for (name, start, conduct) in [anything, lawful] {
            let (took, progress) = ours(&program, start, conduct);
            let each = f64::from(progress.worlds) / took.as_secs_f64();
            println!("{name:<34} {:>9} {each:>9.0}", progress.worlds);
        }
        return;
    }
    println!(
        "{:<34} {:>9} {:>9} {:>9} {:>7} {:>7} {:>7}",
        "", "worlds", "worlds/s", "others/s", "times", "beside", "bytes"
    );
    for (name, start, conduct) in [anything, lawful] {
        compare(name, &program, start, conduct);
    }
    compare("two processes from nothing, lawful", &program, &two, Conduct::Lawful);
    lengths(&program);
}

fn after_prologue(program: &Program) -> World {
    let story = ScenarioId::StoreClose;
    story.story().prologue.iter().fold(story.world(), |world, command| {
        run(program, &world, *command, &mut |_, _| {}).unwrap_or(world)
    })
}

#[allow(clippy::disallowed_methods)]
fn now() -> Instant {
    // The page has its own clock; this runs outside of it.
    Instant::now()
}

/// The shortest time that something takes.
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

/// Our own search of everything.
fn ours(program: &Program, start: &World, conduct: Conduct) -> (Duration, Progress) {
    best(|| {
        let limits = Limits { worlds: u32::MAX, bytes: usize::MAX };
        let mut search = Search::of_all(start, Question::World, conduct).within(limits);
        search.advance(program, u32::MAX);
        search.progress()
    })
}

fn compare(name: &str, program: &Program, start: &World, conduct: Conduct) {
    let (mine, progress) = ours(program, start, conduct);
    let (theirs, count) = best(|| {
        let (program, start) = (program.clone(), start.clone());
        let checker = Menu { program, start, conduct }.checker().threads(1).spawn_bfs().join();
        checker.unique_state_count()
    });
    assert_eq!(progress.worlds as usize, count, "not the same worlds");
    let each = |time: Duration| f64::from(progress.worlds) / time.as_secs_f64();
    let steps = steps(program, start, conduct);
    let beside_mine = mine.saturating_sub(steps.runs.saturating_sub(steps.clones));
    let beside_theirs = theirs.saturating_sub(steps.runs);
    println!(
        "{name:<34} {count:>9} {:>9.0} {:>9.0} {:>7.2} {:>7.2} {:>7}",
        each(mine),
        each(theirs),
        theirs.as_secs_f64() / mine.as_secs_f64(),
        beside_mine.as_secs_f64() / beside_theirs.as_secs_f64(),
        progress.bytes / count.max(1),
    );
}

/// What the steps of a search alone cost.
struct Steps {
    runs: Duration,
    /// The copies that [`run`] makes of the worlds before, which the other explorer asks for, and
    /// the search here does without.
    clones: Duration,
}

/// Every command of every world of a search once more, without anything else.
fn steps(program: &Program, start: &World, conduct: Conduct) -> Steps {
    let limits = Limits { worlds: u32::MAX, bytes: usize::MAX };
    let mut search = Search::of_all(start, Question::World, conduct).within(limits);
    search.advance(program, u32::MAX);
    let model = Menu { program: program.clone(), start: start.clone(), conduct };
    let work = search.seen().map(|world| {
        let mut commands = Vec::new();
        model.actions(&world, &mut commands);
        (world, commands)
    });
    let work: Vec<(World, Vec<Command>)> = work.collect();
    let (runs, ()) = best(|| {
        for (world, commands) in &work {
            for command in commands {
                black_box(model.next_state(world, *command));
            }
        }
    });
    let (clones, ()) = best(|| {
        for (world, commands) in &work {
            for _ in commands {
                black_box(world.clone());
            }
        }
    });
    Steps { runs, clones }
}

/// What one further command costs after so many, and one move of the cursor, the shapes of one step
/// and one further action in a session with so long a run.
fn lengths(program: &Program) {
    let opened = after_prologue(program);
    println!("{:<44} {:>9}", "", "ns");
    for length in [10_usize, 100, 1_000, 10_000] {
        let mut world = opened.clone();
        for command in PAIR.iter().cycle().take(length) {
            world = run(program, &world, *command, &mut |_, _| {}).unwrap_or(world);
        }
        let times = 1_000;
        let (took, ()) = best(|| {
            for _ in 0..times {
                black_box(run(program, &world, PAIR[0], &mut |_, _| {}).ok());
            }
        });
        tell("a command", &format!("after {length} commands"), took, times);
    }
    for length in [3, 32, 333, 3_333] {
        let session = long(length);
        let last = session.last();
        let of = format!("in a run of {last} steps");
        let times = 1_000;
        let (took, ()) = best(|| {
            for n in 0..times {
                black_box(update(&session, Action::Go(n * 7_919 % (last + 1))));
            }
        });
        tell("a move of the cursor", &of, took, times);
        let times = 100;
        let cast = Cast::of(&session.branch().run);
        let (took, ()) = best(|| {
            for n in 0..times {
                let at = update(&session, Action::Go(n * 7_919 % (last + 1)));
                black_box(drawn(&at, &cast));
            }
        });
        tell("what is drawn of a step", &of, took, times);
        if length < MAX_COMMANDS {
            let (took, _) = best(|| update(&session, Action::Do(PAIR[length % 2])));
            tell("an action at its end", &of, took, 1);
        }
    }
}

fn tell(what: &str, of: &str, took: Duration, times: u32) {
    let each = took.as_nanos() / u128::from(times);
    println!("{:<44} {each:>9}", format!("{what} {of}"));
}

/// Two commands that lead back to the world before them.
const PAIR: [Command; 2] = [Act::QueryInterface(STORE).by_first(), Act::Release(STORE).by_first()];

/// A session with a run of so many commands.
fn long(length: usize) -> Session {
    let mut session = Session::new(Locale::En, ScenarioId::StoreClose);
    let commands = PAIR.into_iter().cycle().take(length).collect();
    let program = Rc::clone(&session.branch().program);
    let long = Branch::run(ScenarioId::StoreClose, program, commands, None);
    session.branches = vec![Rc::new(long)];
    session
}

/// Everything that the page draws of a step, before it becomes elements.
fn drawn(session: &Session, cast: &Cast) -> (Picture, PlayerScene, StepsScene, RulesScene) {
    // A label of average length; what it says costs no layout.
    let say = |_: &Label| String::from("message store");
    let picture = layout(&diagram_of(session, cast, Width::Wide, None), &say);
    (picture, PlayerScene::of(session), StepsScene::of(session), RulesScene::of(session))
}
