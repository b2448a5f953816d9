//! What holds of every run, however wild: counts agree, nothing panics, replaying is exact, and
//! links and edits come back as they went out.

use std::rc::Rc;

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngSeed};

use logoff_playground::i18n::Locale;
use logoff_playground::session::action::Action;
use logoff_playground::session::permalink::fragment;
use logoff_playground::session::run::{Branch, MAX_COMMANDS};
use logoff_playground::session::update::update;
use logoff_playground::session::{Notice, Session};
use logoff_playground::sim::command::{Act, Command, SESSION, STORE};
use logoff_playground::sim::event::Event;
use logoff_playground::sim::ids::MethodId;
use logoff_playground::sim::menu;
use logoff_playground::sim::program::{
    Edit, Edits, Guard, LineId, Program, ReadingId, Readings, Side, lines, provider_lines,
};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::search::verdict_after;
use logoff_playground::sim::setting::Setting;
use logoff_playground::sim::step::{run, step};
use logoff_playground::sim::world::World;

/// So many commands in a run.
const COMMANDS: usize = 200;

/// Cases are the same every time, and nothing is written down between two runs;
/// `PROPTEST_CASES=5000` tries as many new ones.
fn cases(cases: u32) -> Config {
    let default = Config { failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() {
        return default;
    }
    Config { cases, rng_seed: RngSeed::Fixed(1), ..default }
}

fn readings() -> impl Strategy<Value = Readings> {
    prop::collection::vec(any::<bool>(), ReadingId::ALL.len()).prop_map(|flips| {
        let flipped = ReadingId::ALL.into_iter().zip(flips).filter(|(_, flipped)| *flipped);
        crate::combos::flipped(flipped.map(|(reading, _)| reading))
    })
}

fn every_edit(lines: impl Iterator<Item = LineId>) -> Vec<Edit> {
    let kinds = [Edit::Strike, Edit::Double, Edit::Up, Edit::Down, Edit::Insert];
    let guards = [Guard::One, Guard::Two].map(Edit::RemoveGuard);
    guards.into_iter().chain(lines.flat_map(|id| kinds.map(|kind| kind(id)))).collect()
}

/// Up to six permitted edits, in the order in which they are made.
fn edits(readings: Readings) -> impl Strategy<Value = Edits> {
    prop::collection::vec(any::<Index>(), 0..=6).prop_map(move |picks| {
        let all = every_edit(provider_lines());
        picks.iter().fold(Edits::default(), |edits, at| {
            edits.with(*at.get(&all), readings).unwrap_or(edits)
        })
    })
}

fn program() -> impl Strategy<Value = Program> {
    readings().prop_flat_map(|readings| {
        edits(readings).prop_map(move |edits| Program::new(readings, edits))
    })
}

fn commands() -> impl Strategy<Value = Vec<Command>> {
    let all = Command::all(&Setting::ONE);
    prop::collection::vec(prop::sample::select(all), COMMANDS)
}

/// Runs the commands from nothing on; looks at every world on the way.
fn survive(program: &Program, commands: &[Command]) -> Result<World, TestCaseError> {
    let mut world = World::default();
    for command in commands {
        let before = world.clone();
        let mut wrong = None;
        let mut watch = |event: &Event, world: &World| {
            if let (None, Err(what)) = (wrong, world.check()) {
                wrong = Some(what);
                eprintln!("{what} after {event:?}");
            }
        };
        match run(program, &world, *command, &mut watch) {
            Ok(next) => {
                prop_assert!(menu::refusal(&before, *command).is_none());
                prop_assert!(next.at_rest());
                world = next;
            }
            Err(refusal) => {
                prop_assert_eq!(menu::refusal(&before, *command), Some(refusal));
                prop_assert_eq!(&world, &before);
            }
        }
        prop_assert_eq!(wrong, None);
    }
    Ok(world)
}

/// The menu's entry that a number chooses, so that long runs do not consist of refusals.
fn from_menu(program: &Program, world: &World, at: Index) -> Option<Command> {
    let choices = menu::commands(program, world);
    (!choices.is_empty()).then(|| at.get(&choices).command)
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn nothing_panics_and_ledgers_agree(program in program(), commands in commands()) {
        survive(&program, &commands)?;
    }

    #[test]
    fn nor_if_mapi_is_edited_too(
        picks in prop::collection::vec(any::<Index>(), 1..=4),
        commands in commands(),
    ) {
        let all = every_edit(MethodId::ALL.into_iter().flat_map(lines));
        let edits = picks.iter().fold(Edits::default(), |edits, at| edits.unchecked(*at.get(&all)));
        survive(&Program::new(Readings::default(), edits), &commands)?;
    }

    #[test]
    fn what_the_menu_offers_can_be_done_and_replays_the_same(
        program in program(),
        picks in prop::collection::vec(any::<Index>(), COMMANDS),
    ) {
        let mut world = World::default();
        let mut done = Vec::new();
        let mut steps = Vec::new();
        for at in picks {
            let Some(command) = from_menu(&program, &world, at) else { break };
            let outcome = step(&program, &world, command);
            prop_assert!(outcome.is_ok(), "{}", command.name());
            let outcome = outcome.unwrap();
            prop_assert!(outcome.world.check().is_ok(), "{:?}", outcome.world.check());
            prop_assert_eq!(&step(&program, &world, command).unwrap(), &outcome);
            steps.extend(outcome.steps);
            world = outcome.world;
            done.push(command);
        }
        let mut again = World::default();
        let mut replayed = Vec::new();
        for command in &done {
            let outcome = step(&program, &again, *command).unwrap();
            replayed.extend(outcome.steps);
            again = outcome.world;
        }
        prop_assert_eq!(&again, &world);
        prop_assert!(replayed == steps);
        let verdict = verdict_after(&program, &World::default(), &done);
        prop_assert_eq!(verdict, logoff_playground::sim::rule::Verdict::of(&world));
    }
}

/// Anything, or something that looks like a link.
const ANY_TEXT: &str = "\\PC{0,200}|(v=1|&|=|,|s=[a-z-]{0,12}|c=[a-z(),0-9-]{0,20}|\
    e=[a-z% .:A-Z-]{0,30}|n=[0-9-]{0,12}|r=C[0-9]{0,3}){0,12}";

/// What a reader may do with a run: start it, act, edit, read, go somewhere.
#[derive(Clone, Debug)]
struct Visit {
    scenario: ScenarioId,
    readings: Readings,
    edits: Vec<Index>,
    commands: Vec<(Index, Index)>,
    at: Index,
}

fn visit() -> impl Strategy<Value = Visit> {
    (
        prop::sample::select(ScenarioId::ALL.to_vec()),
        readings(),
        prop::collection::vec(any::<Index>(), 0..=4),
        prop::collection::vec((any::<Index>(), any::<Index>()), 0..=6),
        any::<Index>(),
    )
        .prop_map(|(scenario, readings, edits, commands, at)| Visit {
            scenario,
            readings,
            edits,
            commands,
            at,
        })
}

fn session(visit: &Visit) -> Session {
    let mut session = Session::new(Locale::En, visit.scenario);
    for reading in ReadingId::ALL {
        session = update(&session, Action::Read(reading, visit.readings.side(reading)));
    }
    let all = every_edit(provider_lines());
    for at in &visit.edits {
        session = update(&session, Action::Edit(*at.get(&all)));
    }
    for (place, choice) in &visit.commands {
        session = update(&session, Action::Go(at(&session, *place)));
        if let Some(command) = from_menu(&session.branch().program, resting(&session), *choice) {
            session = update(&session, Action::Do(command));
        }
    }
    update(&session, Action::Go(at(&session, visit.at)))
}

/// The world at the end of the command that the cursor stands in.
fn resting(session: &Session) -> &World {
    let run = &session.branch().run;
    run.world(run.span_at(session.cursor).map_or(0, |span| span.last))
}

fn at(session: &Session, place: Index) -> u32 {
    u32::try_from(place.index(session.last() as usize + 1)).unwrap()
}

fn follow(link: &str) -> Session {
    let session = Session::new(Locale::En, ScenarioId::default());
    update(&session, Action::Follow(link.to_owned()))
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn a_link_comes_back_to_the_same_moment(visit in visit()) {
        let there = session(&visit);
        let link = fragment(&there);
        let back = follow(&link);
        let quiet = |notice: &Notice| matches!(notice, Notice::RunEndsEarly { .. });
        prop_assert!(back.notices.iter().all(quiet), "{:?} of {link}", back.notices);
        prop_assert_eq!(fragment(&back), link);
        let (one, other) = (there.branch(), back.branch());
        prop_assert_eq!(one.scenario, other.scenario);
        prop_assert_eq!(&one.program, &other.program);
        prop_assert_eq!(&one.commands, &other.commands);
        prop_assert_eq!(there.cursor, back.cursor);
        prop_assert_eq!(there.world(), back.world());
    }

    #[test]
    fn back_and_forth_leads_to_the_same_place(visit in visit()) {
        let there = session(&visit);
        if there.cursor < there.last() {
            let on = update(&there, Action::Into);
            let back = update(&on, Action::Back);
            prop_assert_eq!(back.cursor, there.cursor);
            prop_assert_eq!(back.world(), there.world());
            prop_assert_eq!(fragment(&back), fragment(&there));
            // Every way on stays in the run and goes on.
            for action in [Action::Into, Action::Over, Action::Out] {
                let next = update(&there, action.clone());
                prop_assert!(next.cursor > there.cursor, "{action:?}");
                prop_assert!(next.cursor <= there.last(), "{action:?}");
            }
        }
    }

    #[test]
    fn an_edit_undone_brings_the_former_run_back(visit in visit(), pick in any::<Index>()) {
        let there = session(&visit);
        let all = every_edit(provider_lines());
        let edited = update(&there, Action::Edit(*pick.get(&all)));
        if !Rc::ptr_eq(edited.branch(), there.branch()) {
            let back = update(&edited, Action::Undo);
            prop_assert_eq!(back.branch(), there.branch());
            prop_assert_eq!(back.cursor, there.cursor);
        }
    }

    /// Something is cut out of a link, put in or written twice.
    #[test]
    fn a_damaged_link_is_told_or_read(
        visit in visit(),
        from in any::<Index>(),
        upto in any::<Index>(),
        new in "[a-z0-9=&,%():. -]{0,6}|\\PC{0,3}",
    ) {
        let link = fragment(&session(&visit));
        let (a, b) = (from.index(link.len() + 1), upto.index(link.len() + 1));
        let (a, b) = (a.min(b), a.max(b));
        let damaged = format!("{}{new}{}", &link[..a], &link[b..]);
        told_or_read(&damaged)?;
        let twice = format!("{}{}{}", &link[..b], &link[a..b], &link[b..]);
        told_or_read(&twice)?;
    }

    #[test]
    fn any_text_at_all_is_told_or_read(text in ANY_TEXT) {
        told_or_read(&text)?;
    }
}

/// A link either says what is wrong with it, or leads to a session whose own link leads back to it.
fn told_or_read(link: &str) -> Result<(), TestCaseError> {
    let session = follow(link);
    prop_assert!(session.cursor <= session.last());
    let own = fragment(&session);
    let again = follow(&own);
    prop_assert_eq!(fragment(&again), own);
    if !session.notices.is_empty() || link.is_empty() {
        return Ok(());
    }
    prop_assert!(link.trim_start_matches('#').contains("s="), "nothing is said of {link}");
    Ok(())
}

#[test]
fn every_edit_comes_back_from_its_name() {
    for edit in every_edit(provider_lines()) {
        assert_eq!(Edit::parse(&edit.name()), Some(edit), "{}", edit.name());
    }
    for bad in ["", "strike", "strike x", "remove guard-3", "strike IMAPISupport::Release.guard"] {
        assert_eq!(Edit::parse(bad), None, "{bad}");
    }
}

#[test]
fn an_edit_taken_back_leaves_the_listing_as_it_was() {
    for readings in [Readings::default(), Readings::default().with(ReadingId::C01, Side::B)] {
        let plain = Program::new(readings, Edits::default());
        for edit in every_edit(provider_lines()) {
            let Ok(edits) = Edits::default().with(edit, readings) else { continue };
            assert_ne!(Program::new(readings, edits.clone()).listings(), plain.listings());
            let back = edits.without(edit);
            assert_eq!(back, Edits::default());
            assert!(
                edits.with(edit, readings).is_err() || matches!(edit, Edit::Up(_) | Edit::Down(_))
            );
        }
    }
}

/// Going on at the end of a run is the same as running it all again.
#[test]
fn a_run_that_goes_on_is_the_run_from_its_beginning() {
    let told = Branch::of(ScenarioId::StoreClose);
    let begun = Branch::run(told.scenario, Rc::clone(&told.program), Vec::new(), None);
    let again = told.commands.iter().fold(begun, |branch, command| branch.more(*command));
    assert_eq!(again, told);
    let refused = again.more(Act::Release(SESSION).by_client(3));
    assert_eq!(refused.commands, told.commands);
    assert!(refused.run.refused.is_some());
}

/// A run that holds all that it can says so, and nothing else happens.
#[test]
fn a_full_run_is_told() {
    let pair = [Act::QueryInterface(STORE), Act::Release(STORE)].map(Act::by_first);
    let commands: Vec<_> = pair.into_iter().cycle().take(MAX_COMMANDS).collect();
    let names: Vec<_> = commands.iter().map(|command| command.name()).collect();
    let full = follow(&format!("v=1&s=store-close&c={}", names.join(",")));
    assert_eq!((full.notices.as_slice(), full.branch().commands.len()), (&[][..], MAX_COMMANDS));
    let end = update(&full, Action::End);
    let more = update(&end, Action::Do(pair[0]));
    assert_eq!(more.notices, [Notice::RunIsFull(MAX_COMMANDS)]);
    assert_eq!((more.branch(), more.cursor), (end.branch(), end.cursor));
    let longer = follow(&format!("v=1&s=store-close&c={},{}", names.join(","), names[0]));
    assert_eq!(longer.notices, [Notice::RunIsFull(MAX_COMMANDS)]);
    assert_eq!(longer.branch(), full.branch());
}
