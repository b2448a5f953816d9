//! The shortest explanations of what is left and of who waits for ever: each is true of its world,
//! no other is shorter, and those of the stories are pinned as they are told.

use std::collections::BTreeSet;

use logoff_playground::i18n::{Locale, plain, verdict};
use logoff_playground::session::run::Run;
use logoff_playground::sim::event::{Event, Fact, Trouble};
use logoff_playground::sim::ids::{Holder, ObjectId};
use logoff_playground::sim::program::{Edits, Program, Readings, Style};
use logoff_playground::sim::rule::Verdict;
use logoff_playground::sim::rule::explain::{End, Leak, Why, leaks};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::sim::step::run;
use logoff_playground::sim::world::{Hold, World};

use crate::pinned;
use crate::styled::Field;
use crate::waits;

/// The holders of an object, read off the ledger; nothing for what is no object that is there.
pub fn holders(world: &World, holder: Holder) -> Vec<Holder> {
    let Holder::Object(id) = holder else { return Vec::new() };
    let gone = !world.exists(id);
    let of = world.holds.iter().filter(|hold| hold.object == id && !gone);
    of.map(|hold| hold.holder).collect()
}

/// The fewest links from an object to an end, and the fewest that close a circle, by trying every
/// way on which nothing comes twice.
fn fewest(world: &World, way: &mut Vec<Holder>, best: &mut (Option<usize>, Option<usize>)) {
    let lower = |best: &mut Option<usize>, links: usize| {
        *best = Some(best.map_or(links, |known| known.min(links)));
    };
    let next = holders(world, *way.last().unwrap());
    if next.is_empty() {
        lower(&mut best.0, way.len() - 1);
    }
    for holder in next {
        if way.contains(&holder) {
            lower(&mut best.1, way.len());
        } else {
            way.push(holder);
            fewest(world, way, best);
            way.pop();
        }
    }
}

/// What is wrong with an explanation of an object that is left.
fn wrong(world: &World, leak: &Leak) -> Option<String> {
    let mut at = Holder::Object(leak.object);
    let mut been = vec![at];
    for link in &leak.links {
        if Holder::Object(link.object) != at || !world.exists(link.object) {
            return Some(format!("{link:?} does not follow {at:?}"));
        }
        let booked = |hold: &&Hold| {
            (hold.object, hold.holder, hold.count) == (link.object, link.holder, link.count)
        };
        if world.holds.iter().filter(booked).count() != 1 {
            return Some(format!("{link:?} is not in the ledger"));
        }
        at = link.holder;
        been.push(at);
    }
    let mut best = (None, None);
    fewest(world, &mut vec![Holder::Object(leak.object)], &mut best);
    let shortest = best.0.or(best.1);
    if shortest != Some(leak.links.len()) {
        return Some(format!("{} links, and {shortest:?} would do", leak.links.len()));
    }
    let there = |id: &ObjectId| world.exists(*id);
    let fits = match (leak.end, at) {
        (End::Outside, Holder::Client(_) | Holder::Spooler | Holder::Call(_)) => true,
        (End::Lost, Holder::Object(id)) => !there(&id),
        (End::Nobody { refs }, Holder::Object(id)) => {
            there(&id)
                && holders(world, at).is_empty()
                && world.object(id).is_some_and(|object| object.refs == refs)
        }
        (End::Running(method), Holder::Object(id)) => {
            let stacks = world.parked.iter().map(|parked| &parked.stack).chain([&world.stack]);
            let mut frames = stacks.flatten();
            let runs = frames.any(|frame| (frame.this, frame.method) == (Some(id), method));
            runs && holders(world, at).is_empty() && world.object(id).unwrap().refs <= 0
        }
        (End::Circle { from }, _) => {
            best.0.is_none() && been.get(from) == Some(&at) && from + 1 < been.len()
        }
        _ => false,
    };
    (!fits).then(|| format!("it does not end so: {:?}", leak.end))
}

/// What has been looked at.
#[derive(Default)]
struct Seen {
    ends: BTreeSet<String>,
    wrong: BTreeSet<String>,
}

impl Seen {
    /// Everything that is left or waits for ever in a world at rest.
    fn look(&mut self, name: &str, world: &World) {
        let left = Verdict::of(world).left;
        let left: BTreeSet<ObjectId> = left.iter().map(|left| left.object).collect();
        for id in &left {
            self.look_at(name, world, &Leak::of(world, *id));
        }
        let ids: Vec<_> = left.iter().copied().collect();
        let told = leaks(world, &ids);
        // Once for each cause, and every cause. Of a circle, whatever it leads to that leads back.
        let all_of = |id: &Holder| {
            let (mut all, mut next) = (BTreeSet::new(), vec![*id]);
            while let Some(holder) = next.pop() {
                if all.insert(holder) {
                    next.extend(holders(world, holder));
                }
            }
            all
        };
        let cause = |leak: &Leak| {
            let last = leak.links.last().map(|link| (link.object, link.holder));
            match leak.end {
                End::Circle { from } => {
                    let one = Holder::Object(leak.links[from].object);
                    let mut all = all_of(&one);
                    all.retain(|other| all_of(other).contains(&one));
                    format!("{all:?}")
                }
                End::Nobody { .. } | End::Running(_) => format!("{:?}", leak.objects().last()),
                End::Lost | End::Outside => format!("{last:?}"),
            }
        };
        let causes: BTreeSet<String> = told.iter().map(cause).collect();
        let all: BTreeSet<String> = ids.iter().map(|id| cause(&Leak::of(world, *id))).collect();
        if causes.len() != told.len() || causes != all {
            self.wrong.insert(format!("{name}: {told:?}"));
        }
        let (ends, wrong) = waits::look(world);
        self.ends.extend(ends);
        self.wrong.extend(wrong.into_iter().map(|text| format!("{name}: {text}")));
    }

    fn look_at(&mut self, name: &str, world: &World, leak: &Leak) {
        let from =
            if matches!(leak.end, End::Circle { from: 1.. }) { " with a way to it" } else { "" };
        let end = format!("{:?}", leak.end);
        let end = end.split([' ', '{', '(']).next().unwrap_or_default().to_owned();
        self.ends.insert(format!("{end}{from}"));
        if let Some(text) = wrong(world, leak) {
            self.wrong.insert(format!("{name}: {}: {text}", leak.object.name()));
        }
    }

    /// A story, to its end or to where it makes no sense any more: each finding in its world, then
    /// the worlds at rest.
    fn tell(&mut self, name: &str, scenario: ScenarioId, program: &Program) {
        let mut world = scenario.world();
        let story = scenario.story();
        let script = story.prologue.iter().chain(scenario.script());
        for command in script {
            let mut found = Vec::new();
            let mut watch = |event: &Event, world: &World| {
                if let Fact::Finding(finding) = event.fact
                    && let Trouble::LeftOver { object, .. } = finding.what
                {
                    found.push((object, world.clone()));
                }
            };
            let Ok(next) = run(program, &world, *command, &mut watch) else { continue };
            for (object, world) in found {
                self.look_at(name, &world, &Leak::of(&world, object));
            }
            world = next;
            self.look(name, &world);
        }
    }
}

fn program(style: Style, scenario: ScenarioId) -> Program {
    let own = scenario.program(Readings::default());
    let edits = own
        .edits()
        .iter()
        .try_fold(Edits::default(), |all, edit| all.with_in(style, edit, Readings::default()).ok());
    Program::styled(style, own.readings(), edits.unwrap_or_default())
}

#[test]
fn every_explanation_of_every_story_is_true_and_the_shortest() {
    let mut seen = Seen::default();
    for scenario in ScenarioId::ALL {
        let name = scenario.name();
        seen.tell(name, scenario, &scenario.program(Readings::default()));
        for style in Style::ALL {
            seen.tell(&format!("{name} {}", style.name()), scenario, &program(style, scenario));
        }
    }
    assert!(seen.wrong.is_empty(), "{:#?}", seen.wrong);
    for end in
        ["Circle", "Circle with a way to it", "Lost", "Outside", "Running", "waits for nobody"]
    {
        assert!(seen.ends.contains(end), "{end}: {:?}", seen.ends);
    }
}

/// Where the edits are tried: several clients and stores, both doors, mail, and what is left anyway.
const TRIED: [&str; 5] =
    ["store-close", "session-logoff", "two-clients", "two-stores", "release-only"];

#[test]
fn every_explanation_of_what_an_edit_does_is_true_and_the_shortest() {
    let mut seen = Seen::default();
    for style in Style::ALL {
        let field = Field::of(style);
        for edit in field.permitted() {
            let program = Program::styled(style, Readings::default(), field.with(&[edit]).unwrap());
            for name in TRIED {
                let scenario = ScenarioId::parse(name).unwrap();
                let name = format!("{name} {} {}", style.name(), edit.name());
                seen.tell(&name, scenario, &program);
            }
        }
    }
    assert!(seen.wrong.is_empty(), "{:#?}", seen.wrong);
    assert!(seen.ends.contains("Nobody"), "{:?}", seen.ends);
}

#[test]
fn what_is_said_of_the_ends_of_the_stories_is_pinned() {
    let mut text = String::new();
    for scenario in ScenarioId::ALL {
        let mut own = String::new();
        let styles = [None].into_iter().chain(Style::ALL.map(Some));
        for style in styles {
            let program = style.map_or_else(
                || scenario.program(Readings::default()),
                |style| program(style, scenario),
            );
            let run = Run::new(scenario, &program, scenario.script());
            let said = plain(&verdict(Locale::En, &run.verdict, &run.why(), Some(&program)));
            let in_style = style.map_or(String::new(), |style| format!(" ({})", style.name()));
            if said != own
                && !run.verdict.is_clean()
                && run.verdict.left.len() + run.verdict.hanging.len() > 0
            {
                text += &format!("{}{in_style}\n  {said}\n", scenario.name());
            }
            if style.is_none() {
                own = said;
            }
        }
    }
    pinned::compare("explained.txt", &text).unwrap();
}

#[test]
fn a_verdict_only_names_what_its_last_finding_has_explained() {
    let mut shortened = 0;
    for scenario in ScenarioId::ALL {
        let program = scenario.program(Readings::default());
        let run = Run::new(scenario, &program, scenario.script());
        let Some(Fact::Finding(found)) = run.event(run.last()).map(|event| event.fact) else {
            continue;
        };
        let (long, mut short) = (run.why(), run.why());
        short.after(found.what);
        let objects = |why: &Why| {
            let chains = why.leaks.iter().flat_map(|(leak, _)| leak.objects());
            chains.chain(why.rest.iter().copied()).collect::<BTreeSet<_>>()
        };
        assert_eq!(objects(&long), objects(&short), "{}", scenario.name());
        let say = |why| plain(&verdict(Locale::En, &run.verdict, why, Some(&program)));
        if let Some(object) = found.what.object()
            && long.leaks.len() > short.leaks.len()
        {
            shortened += 1;
            assert!(short.rest.contains(&object), "{}", scenario.name());
            assert!(say(&short).len() < say(&long).len(), "{}", say(&short));
            let also = if short.leaks.is_empty() { "Left: " } else { "Also left: " };
            assert!(say(&short).contains(also), "{}", say(&short));
        } else if !matches!(found.what, Trouble::Hangs { .. }) {
            assert_eq!(say(&long), say(&short), "{}", scenario.name());
        }
    }
    assert!(shortened > 1, "{shortened}");
}
