//! Logons that do not come out well: the table of contract 3l, for the provider by the book and for
//! one that takes its reference on the support object first and forgets it.

use logoff_playground::sim::command::{Act, Command, Extra, SESSION};
use logoff_playground::sim::event::{Event, Fact, SessionFlags};
use logoff_playground::sim::ids::{MethodId, ObjectKind};
use logoff_playground::sim::program::{Edit, Edits, Program, ReadingId, Readings, Side};
use logoff_playground::sim::rule::{Scope, Verdict};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::setting::{Admission, Setting, Versions};
use logoff_playground::sim::step::run;
use logoff_playground::sim::value::{Answer, HResult};
use logoff_playground::sim::world::World;

use crate::{pinned, print};

/// What the server, the user or the versions make of a logon, and what `Logon` is to answer.
const RESULTS: [(Admission, Versions, &[HResult]); 11] = {
    use HResult::*;
    let fit = Versions::Fit;
    [
        (Admission::Granted, fit, &[Ok]),
        (Admission::Warned, fit, &[ErrorsReturned]),
        (Admission::Unconfigured, fit, &[Unconfigured, Ok]),
        (Admission::NeverConfigured, fit, &[Unconfigured, Unconfigured]),
        (Admission::Cancelled, fit, &[UserCancel]),
        (Admission::NoPassword, fit, &[FailOneProvider]),
        (Admission::Failed, fit, &[LogonFailed]),
        (Admission::UnknownCpid, fit, &[UnknownCpid]),
        (Admission::UnknownLcid, fit, &[UnknownLcid]),
        (Admission::Granted, Versions::OldMapi, &[]),
        (Admission::Granted, Versions::OldProvider, &[]),
    ]
};

/// What `Logon` answers without a password by each of the pages; MAPI asks once more after it has
/// configured the service.
const PASSWORD: [(Side, &[HResult]); 3] = {
    use HResult::*;
    [(Side::A, &[FailOneProvider]), (Side::B, &[LogonFailed]), (Side::C, &[Unconfigured, Ok])]
};

/// What one open of the store brings about.
#[derive(Default)]
struct Open {
    logons: Vec<HResult>,
    answer: Option<HResult>,
    made: Vec<ObjectKind>,
    logoffs: usize,
    rules: Vec<String>,
}

impl Open {
    fn see(&mut self, event: &Event) {
        match event.fact {
            Fact::Return { method, answer: Answer::Result(result), .. } => match method {
                MethodId::ProviderLogon => self.logons.push(result),
                MethodId::SessionOpenMsgStore => self.answer = Some(result),
                _ => {}
            },
            Fact::Call { method: MethodId::LogonLogoff, .. } => self.logoffs += 1,
            Fact::Create { object, .. } => self.made.push(object.kind),
            Fact::Finding(finding) => self.rules.push(finding.rule.name()),
            _ => {}
        }
    }

    fn of(program: &Program, world: &mut World, command: Command) -> Self {
        let mut open = Self::default();
        *world = run(program, world, command, &mut |event, _: &World| open.see(event)).unwrap();
        open
    }

    fn made(&self, kind: ObjectKind) -> usize {
        self.made.iter().filter(|made| **made == kind).count()
    }
}

fn names(results: &[HResult]) -> String {
    results.iter().map(|result| result.name()).collect::<Vec<_>>().join(", ")
}

fn edited(edit: &str) -> Program {
    let readings = Readings::default();
    let edit = Edit::parse(edit).unwrap();
    Program::new(readings, Edits::default().with(edit, readings).unwrap())
}

/// The client opens the store twice and leaves; `None` where there is nothing to open.
fn told(program: &Program, admission: Admission, versions: Versions, due: &[HResult]) -> String {
    let given = ScenarioId::LogonFails.story();
    let mut world = World::new(Setting { admission, versions, ..given.setting });
    for command in given.prologue {
        world = run(program, &world, *command, &mut |_, _| {}).unwrap();
    }
    let first = Open::of(program, &mut world, Act::OpenStore(1).by_first());
    assert_eq!(first.logons, due);
    // A store and a logon come of a success, and of nothing else.
    let opened = due.last().is_some_and(|result| !result.is_error());
    for kind in [ObjectKind::Store, ObjectKind::Logon] {
        assert_eq!(first.made(kind), usize::from(opened), "{kind:?}");
    }
    // A logon that has failed is not logged off.
    assert_eq!(first.logoffs, 0);
    let supports = world.objects.iter().filter(|object| object.id.kind == ObjectKind::Support);
    let refs: i8 = supports.map(|object| object.refs).sum();
    let mut text = format!(
        "Logon {}; OpenMsgStore {}; support object {refs}, UIDs {}, rows {}",
        if first.logons.is_empty() { String::from("not called") } else { names(&first.logons) },
        first.answer.unwrap().name(),
        world.uids.len(),
        world.rows.len(),
    );
    let mut rules = first.rules;
    if !opened {
        let again = Open::of(program, &mut world, Act::OpenStore(1).by_first());
        let asked = if again.logons.is_empty() { "not asked" } else { "asked" };
        text += &format!("; again: {}, provider {asked}", again.answer.unwrap().name());
        rules.extend(again.rules);
        for act in
            [Act::SessionLogoff(SessionFlags::None), Act::Release(SESSION), Act::Uninitialize]
        {
            let end = Open::of(program, &mut world, act.by_first());
            assert_eq!(end.logoffs, 0);
            rules.extend(end.rules);
        }
        let verdict = Verdict::of(&world);
        // Without a provider object there is nothing that would end with the DLL.
        let least = if due.is_empty() { Scope::Session } else { Scope::All };
        assert!(verdict.scope >= Some(least));
        text += &format!("; ends {}", print::verdict(&verdict));
    }
    rules.sort();
    rules.dedup();
    if rules.is_empty() { text } else { format!("{text} ({})", rules.join(" ")) }
}

/// The store is open, and another interface of it is asked for that it does not have.
fn reopened(program: &Program) -> String {
    let story = ScenarioId::InterfaceRefused.story();
    let mut world = World::new(story.setting);
    for command in story.prologue {
        world = run(program, &world, *command, &mut |_, _| {}).unwrap();
    }
    let store = |world: &World| {
        let mut stores = world.objects.iter().filter(|o| o.id.kind == ObjectKind::Store);
        stores.next().map_or(0, |store| store.refs)
    };
    let before = store(&world);
    let again = Open::of(program, &mut world, Act::Extra(Extra::OpenForeign(1)).by_first());
    assert_eq!(again.logons, [HResult::InterfaceNotSupported]);
    assert_eq!(store(&world), before);
    let rules = if again.rules.is_empty() {
        String::new()
    } else {
        format!(" ({})", again.rules.join(" "))
    };
    format!(
        "Logon {}; OpenMsgStore {}; store as before{rules}",
        names(&again.logons),
        again.answer.unwrap().name()
    )
}

#[test]
fn every_result_of_a_logon_comes_out_as_pinned() {
    let mut text = String::new();
    let programs = [
        ("by the book", Program::default()),
        ("forgets", edited("insert IMSProvider::Logon.hold-first")),
    ];
    for (name, program) in &programs {
        text += &format!("{name}\n");
        for (admission, versions, due) in RESULTS {
            let what = match versions {
                Versions::Fit => format!("{admission:?}"),
                other => format!("{other:?}"),
            };
            text += &format!("  {what}: {}\n", told(program, admission, versions, due));
        }
        text += &format!("  Lacks: {}\n", reopened(program));
        for (side, due) in PASSWORD {
            let readings = Readings::default().with(ReadingId::C31, side);
            let program = Program::new(readings, program.edits().clone());
            let told = told(&program, Admission::NoPassword, Versions::Fit, due);
            text += &format!("  NoPassword (C31 {side:?}): {told}\n");
        }
    }
    pinned::compare("logons.txt", &text).unwrap();
}

/// A warning that comes before the store is handed out keeps it back.
#[test]
fn a_warning_that_comes_too_early_is_found() {
    for edit in ["up IMSProvider::Logon.warned", "down IMSProvider::Logon.out-store"] {
        let mut world = World::new(Setting {
            admission: Admission::Warned,
            ..ScenarioId::LogonFails.story().setting
        });
        let program = edited(edit);
        for command in ScenarioId::LogonFails.story().prologue {
            world = run(&program, &world, *command, &mut |_, _| {}).unwrap();
        }
        let open = Open::of(&program, &mut world, Act::OpenStore(1).by_first());
        assert!(open.rules.contains(&String::from("R32")), "{edit} {:?}", open.rules);
    }
}
