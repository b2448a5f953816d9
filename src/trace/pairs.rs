//! Which return belongs to which call of `Release`, before a log is followed: with what count it
//! comes back, and whether the log tells in between how the count goes down.

use crate::trace::entry::Entry;

/// A return is looked for among so many calls that are open.
const NEAR: usize = 64;

/// For each event that is a call of `Release`: the count that it comes back with, and whether a
/// `release` of the same object stands between.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    pub left: Vec<Option<i8>>,
    pub counted: Vec<bool>,
    /// Objects are said to be freed.
    pub frees: bool,
    open: Vec<Open>,
}

/// A call of `Release` that has not come back.
#[derive(Debug)]
struct Open {
    at: usize,
    object: Option<String>,
    method: Option<String>,
}

impl Pairs {
    /// The next event.
    pub fn see(&mut self, entry: &Entry<'_>) {
        let at = self.left.len();
        self.left.push(None);
        self.counted.push(false);
        let releases = entry.method.as_deref().is_some_and(|name| name.ends_with("::Release"));
        let same = |other: &Open| {
            other.object.as_deref() == entry.object.as_deref()
                && (entry.kind == "release" || other.method.as_deref() == entry.method.as_deref())
        };
        match &*entry.kind {
            "call" if releases => {
                let own =
                    |word: &Option<std::borrow::Cow<'_, str>>| word.as_deref().map(str::to_owned);
                let (object, method) = (own(&entry.object), own(&entry.method));
                self.open.push(Open { at, object, method });
            }
            "return" if releases => {
                if let Some(place) = self.open.iter().rev().take(NEAR).position(same) {
                    let place = self.open.len() - 1 - place;
                    self.left[self.open[place].at] =
                        entry.refs.and_then(|refs| i8::try_from(refs).ok());
                    self.open.truncate(place);
                }
            }
            "release" => {
                if let Some(call) = self.open.iter().rev().take(NEAR).find(|call| same(call)) {
                    self.counted[call.at] = true;
                }
            }
            "free" => self.frees = true,
            _ => {}
        }
    }
}
