//! The rules panel: what the run has broken, kept and not reached up to the cursor.

pub mod groups;

use crate::scene::code::{LineNumber, line_number};
use crate::session::Session;
use crate::session::run::Run;
use crate::sim::event::{Finding, Trouble};
use crate::sim::ids::{Holder, MethodId, ObjectId, ObjectKind};
use crate::sim::program::{Edit, LineId, Program, SlotState};
use crate::sim::rule::explain::{Leak, beyond};
use crate::sim::rule::reach::Standing;
use crate::sim::rule::{RuleId, Wait};
use crate::sim::world::{Life, World};

/// What the panel shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RulesScene {
    /// A card for each broken rule, in the order in which they were broken.
    pub broken: Vec<Card>,
    /// The rules that the rest of this run breaks, each with its first step.
    pub to_come: Vec<(RuleId, i32)>,
    /// Each with the event that showed it first; 0 and below in the prologue.
    pub kept: Vec<(RuleId, i32)>,
    pub not_reached: Vec<RuleId>,
}

/// A broken rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// The event that broke it first.
    pub n: i32,
    pub finding: Finding,
    /// The world in which it was found, for the sentence about it.
    pub world: World,
    /// The other events that broke it, up to the cursor.
    pub again: Vec<i32>,
    /// The line that answers for it, with its neighbours.
    pub excerpt: Vec<ExcerptLine>,
    /// What takes the edits of that line back.
    pub restore: Vec<Edit>,
    pub left: Vec<Left>,
    /// Why the last of what is left stays, if the finding does not say all of it.
    pub why: Option<Leak>,
    /// MAPIUIDs and status rows that are left with it.
    pub uids: u8,
    pub rows: u8,
    /// What should have been called and was not.
    pub never: Option<MethodId>,
}

impl Card {
    /// The same without the line that answers for it.
    #[must_use]
    pub fn without_line(&self) -> Self {
        Self { excerpt: Vec::new(), restore: Vec::new(), ..self.clone() }
    }
}

/// A line beside the one that answers for a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExcerptLine {
    pub number: LineNumber,
    pub text: String,
    pub depth: u8,
    pub state: SlotState,
    /// The line itself, not a neighbour.
    pub guilty: bool,
}

/// An object that is left over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    pub object: ObjectId,
    pub refs: i8,
    pub held: Vec<Held>,
}

/// Who holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub holder: Holder,
    pub count: i8,
    /// The holder's own memory is gone.
    pub freed: bool,
}

impl RulesScene {
    pub fn of(session: &Session) -> Self {
        let branch = session.branch();
        let cursor = i32::try_from(session.cursor).unwrap_or(i32::MAX);
        let mut scene = Self::default();
        for (rule, standing) in branch.run.reach().at(cursor) {
            match standing {
                Standing::Kept(n) => scene.kept.push((rule, n)),
                Standing::NotReached => scene.not_reached.push(rule),
                Standing::Broken(_) => {}
            }
        }
        for (n, finding) in branch.run.findings() {
            let rule = finding.rule;
            let card = scene.broken.iter_mut().find(|card| card.finding.rule == rule);
            match card {
                Some(card) if n <= cursor => card.again.push(n),
                // Of a log, a world is laid out for whoever asks: only the first of a rule is.
                None if n <= cursor => {
                    if let Some(step) = branch.run.step(n) {
                        scene.broken.push(Card::of(&branch.program, n, finding, &step.world));
                    }
                }
                None if scene.to_come.iter().all(|(known, _)| *known != rule) => {
                    scene.to_come.push((rule, n));
                }
                _ => {}
            }
        }
        if session.cursor == branch.run.last() {
            scene.tell_what_is_left(&branch.run);
        }
        scene
    }

    /// What was reported before it was left over, as a call that never came, has its holders on the
    /// card of that; what was reported behind another finding of its rule, on that one's card.
    fn tell_what_is_left(&mut self, run: &Run) {
        let world = run.rest();
        for root in run.verdict.roots(world) {
            let told = |card: &Card| card.left.iter().any(|left| left.object == root.object);
            if self.broken.iter().any(told) {
                continue;
            }
            let about = run.findings().filter(|(_, f)| f.what.object() == Some(root.object));
            let rule = about.last().map(|(_, finding)| finding.rule);
            if let Some(card) = self.broken.iter_mut().find(|c| Some(c.finding.rule) == rule) {
                let left = left_with(world, root.object);
                let known: Vec<_> = left.iter().map(|left| left.object).collect();
                card.why = beyond(world, root.object, &known);
                card.left.extend(left);
            }
        }
    }
}

impl Card {
    fn of(program: &Program, n: i32, finding: &Finding, world: &World) -> Self {
        let left = match finding.what {
            Trouble::LeftOver { object, .. } | Trouble::FreedHeld { object, .. } => {
                left_with(world, object)
            }
            _ => Vec::new(),
        };
        let why = match finding.what {
            Trouble::LeftOver { object, .. } => {
                let left: Vec<_> = left.iter().map(|left| left.object).collect();
                beyond(world, object, &left)
            }
            _ => None,
        };
        let support = left.iter().any(|left| left.object.kind == ObjectKind::Support)
            || finding.what == Trouble::StaleTables;
        let (uids, rows) = if support {
            (
                world.uids.iter().map(|entry| entry.copies).sum(),
                world.rows.iter().map(|row| row.copies).sum(),
            )
        } else {
            (0, 0)
        };
        let edits = finding.line.map(|id| program.edits().on(id).collect());
        Self {
            n,
            finding: *finding,
            world: world.clone(),
            again: Vec::new(),
            excerpt: finding.line.map(|id| excerpt(program, id)).unwrap_or_default(),
            restore: edits.unwrap_or_default(),
            why,
            uids,
            rows,
            never: never(finding, &left, world),
            left,
        }
    }
}

/// The object, and what only it keeps alive.
fn left_with(world: &World, root: ObjectId) -> Vec<Left> {
    let mut ids = vec![root];
    let mut at = 0;
    while let Some(id) = ids.get(at).copied() {
        at += 1;
        let held = world.holds.iter().filter(|hold| hold.holder == Holder::Object(id));
        for hold in held {
            if world.exists(hold.object) && !ids.contains(&hold.object) {
                ids.push(hold.object);
            }
        }
    }
    ids.into_iter().map(|id| left(world, id)).collect()
}

fn left(world: &World, object: ObjectId) -> Left {
    let freed = |holder| match holder {
        Holder::Object(id) => world.object(id).is_none_or(|o| o.life == Life::Freed),
        Holder::Client(_) | Holder::Spooler | Holder::Call(_) => false,
    };
    Left {
        object,
        refs: world.object(object).map_or(0, |object| object.refs),
        held: world
            .holders(object)
            .map(|hold| Held { holder: hold.holder, count: hold.count, freed: freed(hold.holder) })
            .collect(),
    }
}

/// The call that was owed and never came, if it can be named.
fn never(finding: &Finding, left: &[Left], world: &World) -> Option<MethodId> {
    let logon = left.iter().any(|left| left.object.kind == ObjectKind::Logon);
    match finding.what {
        Trouble::LeftOver { object, .. } if logon && world.never_logged_off(object) => {
            Some(MethodId::LogonLogoff)
        }
        Trouble::Missed { .. } => match finding.rule.0 {
            69..=71 => Some(MethodId::SupportStoreLogoffTransports),
            107 => Some(MethodId::LogonLogoff),
            112 => Some(MethodId::ProviderShutdown),
            87 | 81 => Some(MethodId::SupportRelease),
            33 => Some(MethodId::SupportSetProviderUid),
            _ => None,
        },
        _ => None,
    }
}

/// A line and those before and after it that are there.
fn excerpt(program: &Program, id: LineId) -> Vec<ExcerptLine> {
    let slots: Vec<_> = program
        .listing(id.method)
        .slots
        .iter()
        .filter(|slot| slot.state != SlotState::Tempting || slot.id == id)
        .collect();
    let Some(at) = slots.iter().position(|slot| slot.id == id) else {
        return Vec::new();
    };
    let last = slots.len().min(at + 2);
    slots[at.saturating_sub(1)..last]
        .iter()
        .map(|slot| ExcerptLine {
            number: line_number(program, slot.id).unwrap_or(0),
            text: slot.op.to_string(),
            depth: slot.depth,
            state: slot.state,
            guilty: slot.id == id,
        })
        .collect()
}

/// The rules that runs are not checked against yet, by the reason.
pub fn waiting() -> Vec<(Wait, Vec<RuleId>)> {
    let mut all: Vec<(Wait, Vec<RuleId>)> = Vec::new();
    for rule in RuleId::all() {
        let Some(wait) = rule.info().wait else {
            continue;
        };
        match all.iter_mut().find(|(other, _)| *other == wait) {
            Some((_, rules)) => rules.push(rule),
            None => all.push((wait, vec![rule])),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::program::parse_key;
    use crate::sim::scenario::ScenarioId;

    fn at_end(scenario: ScenarioId, edits: &[Edit]) -> Session {
        let mut session = Session::new(Locale::En, scenario);
        for edit in edits {
            session = update(&session, Action::Edit(*edit));
        }
        update(&session, Action::End)
    }

    #[test]
    fn every_rule_that_is_checked_is_in_one_place() {
        for scenario in ScenarioId::ALL {
            let scene = RulesScene::of(&at_end(scenario, &[]));
            let all = scene.broken.len() + scene.kept.len() + scene.not_reached.len();
            assert_eq!(all, RuleId::checked().count(), "{}", scenario.name());
        }
        let waiting: usize = waiting().iter().map(|(_, rules)| rules.len()).sum();
        assert_eq!(waiting + RuleId::checked().count(), RuleId::all().count());
    }

    #[test]
    fn the_tidy_client_by_the_book_breaks_nothing() {
        let scene = RulesScene::of(&at_end(ScenarioId::StoreClose, &[]));
        assert_eq!(scene.broken, []);
        let kept = |n| scene.kept.iter().any(|(rule, _)| *rule == RuleId(n));
        for n in [16, 55, 65, 69, 70, 81, 82, 83, 84, 85, 88, 89, 91, 92, 95] {
            assert!(kept(n), "R{n}");
        }
        for n in [71, 87, 100, 103, 107, 111, 112] {
            assert!(!kept(n), "R{n}");
        }
    }

    #[test]
    fn nothing_is_kept_before_it_has_come_up() {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let scene = RulesScene::of(&session);
        assert!(scene.kept.iter().all(|(_, n)| *n <= 0));
        assert!(scene.not_reached.contains(&RuleId(81)));
    }

    #[test]
    fn a_struck_release_shows_line_left_over_and_holder() {
        let line = parse_key("IMsgStore::Release.give-back").unwrap();
        let scene = RulesScene::of(&at_end(ScenarioId::StoreClose, &[Edit::Strike(line)]));
        let card = &scene.broken[0];
        assert_eq!(card.finding.line, Some(line));
        assert_eq!(card.restore, [Edit::Strike(line)]);
        assert_eq!(card.never, Some(MethodId::LogonLogoff));
        assert_eq!((card.uids, card.rows), (2, 1));
        let support = &card.left[0];
        assert_eq!((support.object.kind, support.refs), (ObjectKind::Support, 1));
        assert!(support.held[0].freed);
        assert!(card.left.iter().any(|left| left.object.kind == ObjectKind::Logon));
        let states: Vec<_> = card.excerpt.iter().map(|line| line.state).collect();
        assert_eq!(states, [SlotState::Plain, SlotState::Struck, SlotState::Plain]);
        assert!(card.excerpt[1].guilty);
    }
}
