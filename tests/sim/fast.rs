//! Fast shutdown by the registry's setting and the provider's answer: the table of contract 3k.

use std::collections::BTreeSet;

use logoff_playground::sim::command::{Act, Command};
use logoff_playground::sim::event::{Event, Fact};
use logoff_playground::sim::ids::MethodId;
use logoff_playground::sim::program::Program;
use logoff_playground::sim::rule::Verdict;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::setting::{FastAnswer, FastShutdown, Setting};
use logoff_playground::sim::step::run;
use logoff_playground::sim::value::{Answer, HResult};
use logoff_playground::sim::world::World;

use crate::{pinned, print};

const REGISTRY: [(&str, FastShutdown); 3] = [
    ("0 or absent", FastShutdown::UnlessRefused),
    ("1", FastShutdown::IfAgreed),
    ("2", FastShutdown::Never),
];

const ANSWERS: [(&str, FastAnswer); 3] = [
    ("implements", FastAnswer::Agrees),
    ("refuses", FastAnswer::Refuses),
    ("unknown", FastAnswer::Unknown),
];

/// What `QueryFastShutdown` comes to, by setting and answer, as `fast-shutdown-user-options` has it.
fn documented(registry: FastShutdown, answer: FastAnswer) -> HResult {
    let refused = match registry {
        FastShutdown::UnlessRefused => answer == FastAnswer::Refuses,
        FastShutdown::IfAgreed => answer != FastAnswer::Agrees,
        FastShutdown::Never => true,
    };
    if refused { HResult::NoSupport } else { HResult::Ok }
}

/// What one call of the client's brings about.
#[derive(Default)]
struct Told {
    result: Option<HResult>,
    /// The provider object's methods that are called, in order.
    provider: Vec<MethodId>,
    /// Every method that is called.
    called: BTreeSet<MethodId>,
    broken: Vec<String>,
}

impl Told {
    fn see(&mut self, event: &Event) {
        match event.fact {
            Fact::Call { method, .. } => {
                self.called.insert(method);
                if method.name().starts_with("IMAPIProviderShutdown::") {
                    self.provider.push(method);
                }
            }
            Fact::Return { answer: Answer::Result(result), method, .. }
                if method.name().starts_with("IMAPIClientShutdown::") =>
            {
                self.result = Some(result);
            }
            Fact::Finding(finding) => self.broken.push(finding.rule.name()),
            _ => {}
        }
    }
}

fn done(world: &mut World, act: Act) -> Told {
    let mut told = Told::default();
    let command: Command = act.by_first();
    *world =
        run(&Program::default(), world, command, &mut |event, _: &World| told.see(event)).unwrap();
    told
}

/// One cell: what is answered, whether the provider is asked and told, and what is broken.
fn cell(registry: FastShutdown, answer: FastAnswer) -> String {
    let setting = Setting { fast: registry, answer, ..ScenarioId::FastShutdown.story().setting };
    let mut world = World::new(setting);
    for command in ScenarioId::FastShutdown.story().prologue {
        world = run(&Program::default(), &world, *command, &mut |_, _| {}).unwrap();
    }
    let mut text = String::new();
    let goes = documented(registry, answer);
    for act in [Act::QueryFast, Act::NotifyFast, Act::DoFast] {
        let told = done(&mut world, act);
        let result = told.result.unwrap();
        if matches!(act, Act::QueryFast) {
            assert_eq!(result, goes);
        }
        // A provider is asked and told if it can be, and if it is not to be passed over.
        let can = registry != FastShutdown::Never && answer != FastAnswer::Unknown;
        assert_eq!(told.provider.len(), usize::from(can), "{act:?}");
        let asked = if can { "called" } else { "not called" };
        text += &format!("{} {}, provider {asked}", act.by_first().name(), result.name());
        if !told.broken.is_empty() {
            text += &format!(" ({})", told.broken.join(" "));
        }
        text += "; ";
        // Going on after a refusal is the client's breach, and only that (R114).
        let owed = goes == HResult::NoSupport && !matches!(act, Act::QueryFast);
        assert_eq!(told.broken, if owed { vec!["R114"] } else { Vec::new() }, "{act:?}");
    }
    if goes == HResult::Ok {
        // The process ends, and no release chain runs.
        let told = done(&mut world, Act::Exit);
        assert!(told.called.is_empty() && told.broken.is_empty());
        text += &format!("exit: no call, {}", print::verdict(&Verdict::of(&world)));
    } else {
        text += "no exit";
    }
    text
}

#[test]
fn every_setting_and_answer_comes_out_as_pinned() {
    let mut text = String::new();
    for (setting, registry) in REGISTRY {
        text += &format!("FastShutdownBehavior {setting}\n");
        for (name, answer) in ANSWERS {
            text += &format!("  {name}: {}\n", cell(registry, answer));
        }
    }
    pinned::compare("fast.txt", &text).unwrap();
}
