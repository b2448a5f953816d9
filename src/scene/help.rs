//! The rules as the help lists them: every one, and how the run that is shown stands with it.

use crate::session::Session;
use crate::sim::ids::Party;
use crate::sim::rule::reach::Standing;
use crate::sim::rule::{RuleId, Wait};

/// The parties, in the order in which their rules are listed.
pub const PARTIES: [Party; 3] = [Party::Client, Party::Mapi, Party::Provider];

/// A rule, and what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub rule: RuleId,
    pub state: State,
}

/// How a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Up to the cursor.
    Run(Standing),
    /// No run is held against it, and why.
    Documented(Wait),
}

/// Every rule, by its number.
pub fn rows(session: &Session) -> Vec<Row> {
    let cursor = i32::try_from(session.cursor).unwrap_or(i32::MAX);
    // The rules that runs are held against, in the same order.
    let mut standing = session.branch().run.reach().at(cursor);
    let mut rows = Vec::new();
    for rule in RuleId::all() {
        let state = match rule.info().wait {
            Some(wait) => State::Documented(wait),
            None => {
                State::Run(standing.next().map_or(Standing::NotReached, |(_, standing)| standing))
            }
        };
        rows.push(Row { rule, state });
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::scene::rules::RulesScene;
    use crate::session::action::Action;
    use crate::session::update::update;
    use crate::sim::scenario::ScenarioId;

    #[test]
    fn every_rule_stands_in_one_place_and_as_in_the_panel() {
        for scenario in [ScenarioId::StoreClose, ScenarioId::LateCalls, ScenarioId::TwoClients] {
            let mut session = Session::new(Locale::En, scenario);
            for cursor in [0, session.last() / 2, session.last()] {
                session = update(&session, Action::Go(cursor));
                let rows = rows(&session);
                let rules: Vec<_> = rows.iter().map(|row| row.rule).collect();
                assert_eq!(rules, RuleId::all().collect::<Vec<_>>());
                let panel = RulesScene::of(&session);
                let count = |is: fn(State) -> bool| rows.iter().filter(|row| is(row.state)).count();
                let states = [
                    count(|state| matches!(state, State::Run(Standing::Broken(_)))),
                    count(|state| matches!(state, State::Run(Standing::Kept(_)))),
                    count(|state| matches!(state, State::Run(Standing::NotReached))),
                    count(|state| matches!(state, State::Documented(_))),
                ];
                let (kept, open) = (panel.kept.len(), panel.not_reached.len());
                let waiting = RuleId::all().count() - RuleId::checked().count();
                assert_eq!(states, [panel.broken.len(), kept, open, waiting]);
                for (rule, n) in panel.kept {
                    let state = State::Run(Standing::Kept(n));
                    assert!(rows.contains(&Row { rule, state }), "{}", rule.name());
                }
            }
        }
    }
}
