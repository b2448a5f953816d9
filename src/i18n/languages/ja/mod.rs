//! Japanese.

mod crowd;
mod conflicts;
mod duties;
mod facts;
mod further;
mod help;
mod log;
mod missions;
mod page;
mod panels;
mod rare;
mod runs;
mod search;
mod share;
mod stories;
mod story;
mod tools;
mod why;

use crate::i18n::{Catalog, More};

pub(super) static CATALOG: Catalog = Catalog {
    page: page::PAGE,
    joins: page::JOINS,
    reference: page::REFERENCE,
    player: tools::PLAYER,
    diagram: tools::DIAGRAM,
    code: tools::CODE,
    rules: tools::RULES,
    actions: tools::ACTIONS,
    steps: tools::STEPS,
    notices: page::NOTICES,
    calls: story::CALLS,
    releases: story::RELEASES,
    returns: story::RETURNS,
    facts: facts::FACTS,
    troubles: facts::TROUBLES,
    crowd: crowd::CROWD,
    further: further::FURTHER,
    rare: rare::RARE,
    why: why::WHY,
    nouns: story::NOUNS,
    groups: stories::GROUPS,
    scenarios: stories::SCENARIOS,
    rule_titles: duties::RULE_TITLES,
    waits: duties::WAITS,
    consequences: duties::CONSEQUENCES,
};

pub(super) static MORE: More = More {
    looks: stories::LOOKS,
    compare: conflicts::COMPARE,
    readings: conflicts::READINGS,
    notes: conflicts::NOTES,
    ways: panels::WAYS,
    state: panels::STATE,
    sequence: panels::SEQUENCE,
    missions: missions::MISSIONS,
    runs: runs::RUNS,
    search: search::SEARCH,
    asking: search::ASKING,
    worlds: search::WORLDS,
    help: help::HELP,
    share: share::SHARE,
    embed: share::EMBED,
    log: log::LOG,
};
