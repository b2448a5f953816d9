//! Which return belongs to which call of `Release`, before a log is followed: with what count it
//! comes back, and whether the log tells in between how the count goes down.

use crate::trace::entry::Entry;

/// A return is looked for among so many calls that are open.
const NEAR: usize = 64;

/// For each line that is a call of `Release`: the count that it comes back with, and whether a
/// `release` of the same object stands between.
pub(super) fn of(entries: &[Entry<'_>]) -> (Vec<Option<i8>>, Vec<bool>) {
    let mut left = vec![None; entries.len()];
    let mut counted = vec![false; entries.len()];
    let mut open: Vec<usize> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let releases = entry.method.as_deref().is_some_and(|name| name.ends_with("::Release"));
        let same = |other: &usize| {
            let other = &entries[*other];
            other.object == entry.object
                && (entry.kind == "release" || other.method == entry.method)
        };
        match &*entry.kind {
            "call" if releases => open.push(at),
            "return" if releases => {
                if let Some(place) = open.iter().rev().take(NEAR).position(same) {
                    let place = open.len() - 1 - place;
                    left[open[place]] = entry.refs.and_then(|refs| i8::try_from(refs).ok());
                    open.truncate(place);
                }
            }
            "release" => {
                if let Some(call) = open.iter().rev().take(NEAR).find(|call| same(call)) {
                    counted[*call] = true;
                }
            }
            _ => {}
        }
    }
    (left, counted)
}
