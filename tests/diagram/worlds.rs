//! Worlds busier than any story: what they are given, how they begin, and walks through them.

use std::rc::Rc;

use logoff_playground::i18n::Locale;
use logoff_playground::session::Session;
use logoff_playground::session::once::Once;
use logoff_playground::session::run::{Branch, Run};
use logoff_playground::sim::command::Command;
use logoff_playground::sim::event::Fact;
use logoff_playground::sim::menu::commands;
use logoff_playground::sim::program::Program;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::setting::{Mail, Room, Seat, Setting};
use logoff_playground::sim::step::step;
use logoff_playground::sim::world::World;

const ROOM: Room = Room { folders: 4, sinks: 2, statuses: 2, opens: 1, messages: 2, ..Room::SMALL };

/// Three clients of every kind with three stores, and mail.
const ALL: Setting = Setting {
    others: [Some(Seat::Shares), Some(Seat::Elsewhere)],
    stores: 3,
    mail: Mail::Online,
    room: ROOM,
    ..Setting::ONE
};
const SESSIONS: Setting = Setting { others: [Some(Seat::Own), Some(Seat::Own)], stores: 2, ..ALL };
const PROCESSES: Setting =
    Setting { others: [Some(Seat::Elsewhere), Some(Seat::Elsewhere)], stores: 1, ..ALL };
const STORES: Setting = Setting { others: [None, None], mail: Mail::None, ..ALL };

const EVERYBODY: &str = "initialize logon client2:initialize client2:logon client3:initialize \
    client3:logon open-store client2:open-store client3:open-store";
const FULL: &str = "spooler:spooler-logon open-store(2) open-store(3) open-folder open-folder \
    client2:open-folder open-status advise client2:advise client3:open-store(2)";
const SHORT: &str = "open-store(2) open-store(3) open-folder open-folder advise advise \
    open-status open-folder open-folder";

/// The sessions of all of them, at the beginning; which walk each takes depends on the seed.
pub fn all(locale: Locale, seed: u64) -> Vec<(String, Session)> {
    let given = [
        ("everything", ALL, format!("{EVERYBODY} {FULL}")),
        ("three sessions", SESSIONS, format!("{EVERYBODY} {FULL}")),
        ("three processes", PROCESSES, format!("{EVERYBODY} {FULL}")),
        ("three stores", STORES, format!("initialize logon open-store {SHORT}")),
    ];
    let session = |(name, setting, begin): (&str, Setting, String)| {
        (format!("{name} walk {seed}"), walk(locale, setting, &begin, seed))
    };
    given.map(session).into()
}

/// A walk: what is given, how it begins, then lawful commands by chance. What cannot be done yet at
/// the beginning is left out.
fn walk(locale: Locale, setting: Setting, begin: &str, seed: u64) -> Session {
    const STEPS: usize = 240;
    let program = Program::default();
    let begin: Vec<Command> = begin.split_whitespace().filter_map(Command::parse).collect();
    let mut world = World::new(setting);
    for command in &begin {
        world = step(&program, &world, *command).map_or(world, |outcome| outcome.world);
    }
    let mut chance = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut walked = Vec::new();
    let mut steps = 0;
    while steps < STEPS {
        let lawful = commands(&program, &world).into_iter().filter(|c| c.breaches.is_empty());
        let lawful: Vec<Command> = lawful.map(|choice| choice.command).collect();
        if lawful.is_empty() {
            break;
        }
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        let command = lawful[(chance % lawful.len() as u64) as usize];
        let Ok(outcome) = step(&program, &world, command) else { break };
        steps += outcome
            .steps
            .iter()
            .filter(|step| !matches!(step.event.fact, Fact::Mail { .. }))
            .count();
        walked.push(command);
        world = outcome.world;
    }
    let run = Run::in_world(World::new(setting), &begin, &program, &walked);
    let mut session = Session::new(locale, ScenarioId::default());
    let branch = Branch {
        scenario: ScenarioId::default(),
        program: Rc::new(program),
        commands: walked,
        run: Rc::new(run),
        from: None,
        log: None,
        address: Once::default(),
        idle: Once::default(),
    };
    session.branches = vec![Rc::new(branch)];
    session
}
