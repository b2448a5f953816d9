//! What comes of each flag of `StoreLogoff` by what is in transit: the table of contract 3j.

use logoff_playground::sim::command::{Act, Command, STORE};
use logoff_playground::sim::event::{Change, Event, Fact};
use logoff_playground::sim::ids::MethodId;
use logoff_playground::sim::program::{Edits, Program, ReadingId, Readings, Side};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::setting::Setting;
use logoff_playground::sim::step::run;
use logoff_playground::sim::value::LogoffFlags;
use logoff_playground::sim::world::{Transit, World};

use crate::pinned;

/// What is in transit when the client asks, and how that comes about.
const ACTIVITIES: [(&str, &[Act]); 4] = [
    ("idle", &[]),
    ("inbound", &[Act::Mail(1, Change::Receiving)]),
    ("outbound", &[Act::Submit(STORE), Act::Mail(1, Change::Sending)]),
    ("queue", &[Act::Submit(STORE)]),
];

/// Cells of which the pages say nothing, or nothing that can be done: flag, activity.
const INFERRED: [(&str, &str); 6] = [
    // Only that the logoff does not occur; not whether a queue is activity.
    ("LOGOFF_ABORT", "queue"),
    ("LOGOFF_QUIET", "queue"),
    // Only for the store with the default Inbox.
    ("LOGOFF_NO_WAIT", "inbound"),
    // That it waits is said; not what is answered.
    ("LOGOFF_PURGE", "inbound"),
    ("LOGOFF_PURGE", "outbound"),
    ("LOGOFF_PURGE", "queue"),
];

/// Said in the table where a store without the default Inbox answers as one with it.
const ALIKE: &str = "  as above: of LOGOFF_NO_WAIT the pages say what is received for the default Inbox, and \
nothing of other stores (R78)\n";

fn by(act: Act) -> Command {
    match act {
        Act::Mail(..) => act.by_transport(),
        _ => act.by_first(),
    }
}

/// Whatever the transports can still do, until nothing moves any more.
fn settle(program: &Program, mut world: World, watch: &mut dyn FnMut(&Event, &World)) -> World {
    for change in [Change::Received, Change::Sent, Change::Sending, Change::Sent] {
        world = run(program, &world, by(Act::Mail(1, change)), watch).unwrap_or(world);
    }
    world
}

/// What the client's `StoreLogoff` answers, when it does.
fn answered(event: &Event) -> Option<LogoffFlags> {
    match event.fact {
        Fact::Return { method: MethodId::StoreLogoff, this, flags, .. } if this == Some(STORE) => {
            flags
        }
        _ => None,
    }
}

/// One cell: what is answered and when, and what becomes of spooler and mail.
fn cell(program: &Program, setting: Setting, acts: &[Act], flag: LogoffFlags) -> String {
    let mut world = World::new(setting);
    for command in ScenarioId::IdleMail.story().prologue {
        world = run(program, &world, *command, &mut |_, _| {}).unwrap();
    }
    for act in acts {
        world = run(program, &world, by(*act), &mut |_, _| {}).unwrap();
    }
    let mut answer = None;
    let mut watch = |event: &Event, _: &World| answer = answered(event).or(answer);
    let asked = run(program, &world, by(Act::StoreLogoff(STORE, flag)), &mut watch).unwrap();
    let mail = asked.mail[0];
    let when = match (answer, asked.is_waiting()) {
        (None, true) => String::from("waits"),
        (Some(flags), _) => flags.names(),
        (None, false) => panic!("no answer"),
    };
    let spooler = match (asked.spoolers(1).is_some(), mail.due.is_some()) {
        (false, _) => "released",
        (true, true) => "will release",
        (true, false) => "stays",
    };
    let moving = if mail.transit == Transit::Idle { "still" } else { "in transit" };
    let mut late = None;
    let end = settle(program, asked, &mut |event, _| late = answered(event).or(late));
    let gone = if end.spoolers(1).is_some() { "spooler stays" } else { "spooler gone" };
    let left = end.mail[0].queue;
    let when = match late {
        Some(flags) if answer.is_none() => format!("{when}, then {}", flags.names()),
        _ => when,
    };
    format!("{when}; spooler {spooler}, mail {moving}; in the end {gone}, {left} queued")
}

#[test]
fn every_flag_and_activity_comes_out_as_pinned() {
    let mut text = String::new();
    for refuses in [Side::A, Side::B] {
        let readings = Readings::default().with(ReadingId::C10, refuses);
        let program = Program::new(readings, Edits::default());
        text += &format!("C10 {refuses:?}, the store with the default Inbox\n");
        let given = ScenarioId::IdleMail.story().setting;
        let mut apart = String::new();
        for flag in LogoffFlags::INPUT {
            for (activity, acts) in ACTIVITIES {
                let [mut with, mut without] = [given; 2];
                (with.default_inbox, without.default_inbox) = (true, false);
                let [inbox, other] = [with, without].map(|s| cell(&program, s, acts, flag));
                let name = flag.names();
                // No page says when `LOGOFF_COMPLETE` is answered.
                let inferred = INFERRED.contains(&(name.as_str(), activity))
                    || inbox.contains("LOGOFF_COMPLETE");
                let star = if inferred { "*" } else { "" };
                text += &format!("  {name} {activity}{star}: {inbox}\n");
                if inbox != other {
                    apart += &format!("  {name} {activity}*: {other}\n");
                }
            }
        }
        text += &format!(
            "C10 {refuses:?}, any other store\n{}",
            if apart.is_empty() { ALIKE } else { &apart }
        );
    }
    println!("{text}");
    pinned::compare("transports.txt", &text).unwrap();
}
