//! Scores and goals in words.

use crate::i18n::catalog::Missions;
use crate::i18n::{Catalog, fill};
use crate::scene::missions::{End, Running};
use crate::sim::ids::ObjectKind;
use crate::sim::mission::{Count, Goal, Mission};

/// A score in words.
pub(super) fn counted(text: &Missions, mission: &Mission, score: u8) -> String {
    let template = match mission.count {
        Count::Moves => text.counts[0],
        Count::Rules => text.counts[1],
    };
    fill(template, &[("n", &score.to_string())])
}

pub(super) fn so_far(text: &Missions, running: &Running) -> String {
    scored(text.so_far, text, running)
}

pub(super) fn end_text(text: &Missions, running: &Running, end: End) -> String {
    scored(text.ends[end as usize], text, running)
}

fn scored(template: &str, text: &Missions, running: &Running) -> String {
    let score = counted(text, running.mission, running.score);
    let best = counted(text, running.mission, running.mission.best);
    fill(template, &[("score", &score), ("best", &best)])
}

pub(super) fn goal_text(catalog: &Catalog, text: &Missions, goal: Goal) -> String {
    let named = |template: &str, what: &str| fill(template, &[("what", what)]);
    let kind = |template: &str, kind: ObjectKind| named(template, catalog.noun(kind).name);
    match goal {
        Goal::Closed => text.closed.to_owned(),
        Goal::Over => text.over.to_owned(),
        Goal::Clean => text.clean.to_owned(),
        Goal::Lawful => text.lawful.to_owned(),
        Goal::LawfulByClient => text.lawful_client.to_owned(),
        Goal::Twice(method) => named(text.twice, &method.name()),
        Goal::Never(method) => named(text.never, &method.name()),
        Goal::Freed(one) => kind(text.freed, one),
        Goal::Kept(one) => kind(text.kept, one),
        Goal::Hangs => text.hangs.to_owned(),
        Goal::Undefined => text.undefined.to_owned(),
        Goal::Stays => text.stays.to_owned(),
        Goal::OnlyBack => text.only_back.to_owned(),
        Goal::Opened => text.opened.to_owned(),
        Goal::Gone => text.gone.to_owned(),
        Goal::SentLater => text.sent_later.to_owned(),
    }
}
