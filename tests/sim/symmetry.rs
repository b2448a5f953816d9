//! Names do not matter: what a run does to a world, it does to the world under other names; and a
//! search that counts worlds that differ in names once comes to the same answers.

use logoff_playground::sim::command::Command;
use logoff_playground::sim::event::{Event, Fact, Finding};
use logoff_playground::sim::ids::ObjectKind;
use logoff_playground::sim::menu;
use logoff_playground::sim::program::{Edit, Program, Readings};
use logoff_playground::sim::rule::RuleId;
use logoff_playground::sim::search::{Answer, Conduct, Question, Search, Symmetry};
use logoff_playground::sim::setting::{Mail, Room, Seat, Setting};
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::World;

use crate::edits::edited;

/// What is alike: clients in one process, clients in several, stores, and all of it.
fn settings() -> Vec<Setting> {
    let base = Setting { default_inbox: false, ..Setting::ONE };
    let seats = |a, b| [Some(a), b];
    vec![
        Setting { others: seats(Seat::Own, None), ..base },
        Setting { others: seats(Seat::Elsewhere, Some(Seat::Elsewhere)), ..base },
        Setting { others: seats(Seat::Own, Some(Seat::Own)), stores: 2, ..base },
        Setting { others: seats(Seat::Shares, Some(Seat::Shares)), stores: 3, ..base },
        Setting { stores: 3, default_inbox: true, ..base },
        Setting { others: seats(Seat::Own, None), stores: 2, mail: Mail::Offline, ..base },
        Setting { others: seats(Seat::Shares, Some(Seat::Shares)), mail: Mail::Online, ..base },
        Setting {
            others: seats(Seat::Elsewhere, Some(Seat::Elsewhere)),
            mail: Mail::Online,
            room: Room { fast: true, opens: 2, ..Room::SMALL },
            ..base
        },
    ]
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as usize % sides
    }
}

#[test]
fn a_walk_under_other_names_leads_to_the_same_worlds_under_other_names() {
    let edits = ["strike IMsgStore::Release.give-back", "insert IMSLogon::Logoff.refuse"];
    let mut programs = vec![Program::default()];
    programs.extend(edits.map(|name| edited(Readings::default(), Edit::parse(name).unwrap())));
    let mut dice = Dice(7);
    for setting in settings() {
        let renamings = Symmetry::of(&setting).renamings();
        assert!(renamings.len() > 1, "{setting:?}");
        for program in programs.iter().cycle().take(60) {
            let mut world = World::new(setting);
            for _ in 0..60 {
                let menu = menu::commands(program, &world);
                if world.undefined || menu.is_empty() {
                    break;
                }
                let command = menu[dice.roll(menu.len())].command;
                let next = run(program, &world, command, &mut |_, _| {}).unwrap();
                for renaming in &renamings {
                    let image = renaming.world(&world);
                    assert_eq!(image.check(), Ok(()));
                    assert_eq!(renaming.back().world(&image), world);
                    let command = renaming.command(command);
                    let there = run(program, &image, command, &mut |_, _| {}).unwrap();
                    assert_eq!(there, renaming.world(&next), "{setting:?} {}", command.name());
                }
                world = next;
            }
        }
    }
}

/// Two clients, one store, and little room, so that runs of some length can be searched.
const PAIR: Setting = Setting {
    others: [Some(Seat::Own), None],
    default_inbox: false,
    room: Room { folders: 0, sinks: 0, statuses: 0, ..Room::SMALL },
    ..Setting::ONE
};

/// Every world that runs of a few commands lead to, in the names that it is kept under.
fn kept(mut search: Search, program: &Program, symmetry: &Symmetry) -> (usize, Vec<World>) {
    while search.progress().depth < 5 {
        assert_eq!(search.advance(program, 1), None);
    }
    let seen: Vec<_> = search.seen().collect();
    let mut worlds = Vec::new();
    for world in seen.iter().map(|world| symmetry.kept(world)) {
        if !worlds.contains(&world) {
            worlds.push(world);
        }
    }
    (seen.len(), worlds)
}

#[test]
fn fewer_worlds_and_none_is_missing() {
    let program = Program::default();
    let question = Question::Left(ObjectKind::Section);
    for setting in settings() {
        let start = World::new(Setting { room: PAIR.room, ..setting });
        let symmetry = Symmetry::of(&setting);
        let few = Search::new(&start, question, Conduct::Lawful);
        let all = Search::of_all(&start, question, Conduct::Lawful);
        let (few, few_worlds) = kept(few, &program, &symmetry);
        let (all, all_worlds) = kept(all, &program, &symmetry);
        println!("{:?}, {} stores: {few} of {all} worlds", setting.others, setting.stores);
        assert_eq!(few, few_worlds.len(), "two of one kind");
        assert!(few < all, "{setting:?}");
        assert_eq!(few_worlds.len(), all_worlds.len());
        assert!(few_worlds.iter().all(|world| all_worlds.contains(world)));
    }
}

/// Whether a run from nothing comes upon a finding.
fn finds(program: &Program, commands: &[Command], wanted: Finding) -> bool {
    let mut world = World::new(PAIR);
    let mut found = false;
    for command in commands {
        let mut watch = |event: &Event, _: &World| found |= event.fact == Fact::Finding(wanted);
        world = run(program, &world, *command, &mut watch).unwrap();
    }
    found
}

#[test]
fn runs_that_are_found_are_as_long_and_can_be_run() {
    let edits = [
        ("strike IMsgStore::Release.give-back", 81),
        ("strike IMsgStore::Release.held", 82),
        ("insert IMSProvider::Logon.count-store", 71),
        ("insert IMsgStore::StoreLogoff.release-early", 82),
        ("remove guard-2", 70),
    ];
    let start = World::new(PAIR);
    for (name, rule) in edits {
        let program = edited(Readings::default(), Edit::parse(name).unwrap());
        let question = Question::Rule(RuleId(rule));
        let few = Search::new(&start, question, Conduct::Lawful);
        let all = Search::of_all(&start, question, Conduct::Lawful);
        let [few, all] = [few, all].map(|search| match search.finish(&program) {
            Answer::Run { commands, finding, worlds } => {
                assert!(finds(&program, &commands, finding), "{name}: {commands:?}");
                (commands.len(), worlds)
            }
            other => panic!("{name}: {other:?}"),
        });
        assert_eq!(few.0, all.0, "{name}");
        assert!(few.1 < all.1, "{name}: {few:?} {all:?}");
    }
}
