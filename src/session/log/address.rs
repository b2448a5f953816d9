//! The address of a log: which of the runs it is, and the step.

use crate::session::{Notice, Session};

/// The number of the run.
const LOG: &str = "log";

/// A log is in no address: only that there was one, and the step.
#[inline(never)]
pub fn fragment(session: &Session, version: &str) -> String {
    format!("v={version}&{LOG}={}&n={}", session.about(session.current).number, session.cursor)
}

/// To a step of a log that is still there; whether the address is that of a log.
#[inline(never)]
pub fn follow(session: &mut Session, text: &str) -> bool {
    let value = |name: &str| {
        let parts = text.split('&').filter_map(|part| part.split_once('='));
        parts.into_iter().find(|(other, _)| *other == name).map(|(_, value)| value)
    };
    let Some(number) = value(LOG) else { return false };
    let is_log = |at: &usize| session.branches.get(*at).is_some_and(|b| b.log.is_some());
    match number.parse().ok().and_then(|n| session.run_of(n)).filter(is_log) {
        Some(at) => {
            session.current = at;
            session.go(value("n").and_then(|n| n.parse().ok()).unwrap_or(0));
        }
        None => session.tell(Notice::LogGone),
    }
    true
}
