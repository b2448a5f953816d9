//! The rules by who owes them: how each stands, what this run will do to it, and where it is served.

use crate::scene::code::LineNumber;
use crate::session::Session;
use crate::sim::claim::Claim;
use crate::sim::ids::Party;
use crate::sim::ordered::insert_by;
use crate::sim::program::{LineId, Program, SlotState, base};
use crate::sim::rule::reach::Standing;
use crate::sim::rule::{Owner, RuleId};

/// What one of those who take part owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub owner: Owner,
    /// How many of its rules are broken; these have cards of their own.
    pub broken: usize,
    pub kept: usize,
    pub not_reached: usize,
    /// The others: first what this run will break, then what is kept, then what has not come up.
    pub rows: Vec<Row>,
}

/// A rule that is not broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub rule: RuleId,
    /// The event that showed it first; 0 and below in the prologue.
    pub kept: Option<i32>,
    /// The event that will break it.
    pub to_come: Option<i32>,
    pub ways: Ways,
}

/// Where a rule leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// The lines that serve it, in reading order.
    pub lines: Vec<(LineId, LineNumber)>,
    /// The sentence of the reference that states it.
    pub claim: Option<Claim>,
}

/// Every rule that runs are held against, by who owes it.
pub fn groups(session: &Session) -> Vec<Group> {
    let branch = session.branch();
    let cursor = i32::try_from(session.cursor).unwrap_or(i32::MAX);
    let lines = lines(&branch.program);
    let standing: Vec<_> = branch.run.reach().at(cursor).collect();
    let end: Vec<_> = branch.run.reach().at(i32::MAX).collect();
    let of = |owner: Owner| {
        let mut group = Group { owner, broken: 0, kept: 0, not_reached: 0, rows: Vec::new() };
        let rules = standing.iter().zip(&end).filter(|((rule, _), _)| rule.owner() == owner);
        for ((rule, now), (_, end)) in rules {
            let kept = match *now {
                Standing::Broken(_) => {
                    group.broken += 1;
                    continue;
                }
                Standing::Kept(n) => Some(n),
                Standing::NotReached => None,
            };
            let to_come = match *end {
                Standing::Broken(n) => Some(n),
                Standing::Kept(_) | Standing::NotReached => None,
            };
            group.kept += usize::from(kept.is_some());
            group.not_reached += usize::from(kept.is_none());
            let row = Row { rule: *rule, kept, to_come, ways: ways(&lines, *rule) };
            insert_by(&mut group.rows, row, |row| (row.to_come.is_none(), row.kept.is_none()));
        }
        group
    };
    Owner::ALL.map(of).into()
}

/// Where a rule of a program leads.
pub fn ways_of(program: &Program, rule: RuleId) -> Ways {
    ways(&lines(program), rule)
}

fn ways(lines: &[(LineId, LineNumber)], rule: RuleId) -> Ways {
    let serves = |(id, _): &&(LineId, LineNumber)| base(*id).rules.contains(&rule);
    let lines = lines.iter().filter(serves).copied().collect();
    Ways { lines, claim: Claim::stating(rule) }
}

/// The lines that are there, with their numbers. One that is only offered serves nothing.
fn lines(program: &Program) -> Vec<(LineId, LineNumber)> {
    let mut number: LineNumber = 0;
    let mut lines = Vec::new();
    for party in [Party::Provider, Party::Mapi, Party::Client] {
        let listings = program.listings().iter();
        for listing in listings.filter(|l| l.method.party() == party && !l.slots.is_empty()) {
            number += 1;
            for slot in &listing.slots {
                number += 1;
                if slot.state != SlotState::Tempting {
                    lines.push((slot.id, number));
                }
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::scene::code::line_number;
    use crate::scene::rules::RulesScene;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::program::{Edit, parse_key};
    use crate::sim::scenario::ScenarioId;

    fn struck() -> Session {
        let session = Session::new(Locale::En, ScenarioId::StoreClose);
        let line = parse_key("IMsgStore::Release.give-back").unwrap();
        update(&session, Action::Edit(Edit::Strike(line)))
    }

    #[test]
    fn every_rule_is_a_card_or_in_one_group() {
        for session in [struck(), update(&struck(), Action::Start), update(&struck(), Action::End)]
        {
            let scene = RulesScene::of(&session);
            let mut all: Vec<_> = scene.broken.iter().map(|card| card.finding.rule).collect();
            for group in groups(&session) {
                let rows = group.rows.iter().map(|row| row.rule);
                assert!(rows.clone().all(|rule| rule.owner() == group.owner));
                assert_eq!(rows.len(), group.kept + group.not_reached);
                all.extend(rows);
            }
            all.sort();
            assert_eq!(all, RuleId::checked().collect::<Vec<_>>());
            let broken: usize = groups(&session).iter().map(|group| group.broken).sum();
            assert_eq!(broken, scene.broken.len());
        }
    }

    #[test]
    fn what_the_run_will_break_stands_first() {
        let at_start = groups(&update(&struck(), Action::Start));
        let provider = &at_start[0];
        assert_eq!(provider.owner, Owner::Provider);
        assert!(provider.rows[0].to_come.is_some());
        let ahead = provider.rows.iter().take_while(|row| row.to_come.is_some());
        let all = provider.rows.iter().filter(|row| row.to_come.is_some());
        assert_eq!(ahead.count(), all.count());
    }

    #[test]
    fn a_rule_leads_to_the_lines_that_serve_it_and_to_its_sentence() {
        let session = struck();
        let program = &session.branch().program;
        let give_back = parse_key("IMsgStore::Release.give-back").unwrap();
        let ways = ways_of(program, RuleId(81));
        assert!(ways.lines.iter().any(|(id, _)| *id == give_back));
        for (id, number) in &ways.lines {
            assert_eq!(line_number(program, *id), Some(*number));
        }
        assert_eq!(ways.claim, Some(Claim::FromSupport));
        let tempting = parse_key("IMSLogon::Logoff.release-all").unwrap();
        assert!(ways_of(program, RuleId(15)).lines.is_empty(), "nobody has put it in");
        let put_in = update(&session, Action::Edit(Edit::Insert(tempting)));
        assert_eq!(ways_of(&put_in.branch().program, RuleId(15)).lines[0].0, tempting);
    }
}
