//! Which return belongs to which call of `AddRef` or `Release`, before a log is followed: with what
//! count it comes back, and whether the log tells in between how the count goes up or down.

use crate::trace::entry::Entry;

/// How the name of a method ends that takes a reference.
pub(super) const TAKES: &str = "::AddRef";
/// A return is looked for among so many calls that are open.
const NEAR: usize = 64;

/// For each event that is a call of `AddRef` or `Release`: the count that it comes back with, and
/// whether an `addref` or `release` of the same object stands between.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    pub left: Vec<Option<i8>>,
    pub counted: Vec<bool>,
    /// Objects are said to be freed.
    pub frees: bool,
    open: Vec<Open>,
}

/// A call of `AddRef` or `Release` that has not come back.
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
        let ends = |method: Option<&str>, name| method.is_some_and(|method| method.ends_with(name));
        let counts = |method| ends(method, TAKES) || ends(method, "::Release");
        let same = |other: &Open| {
            let method = other.method.as_deref();
            other.object.as_deref() == entry.object.as_deref()
                && match &*entry.kind {
                    "addref" => ends(method, TAKES),
                    "release" => !ends(method, TAKES),
                    _ => method == entry.method.as_deref(),
                }
        };
        match &*entry.kind {
            "call" if counts(entry.method.as_deref()) => {
                let own =
                    |word: &Option<std::borrow::Cow<'_, str>>| word.as_deref().map(str::to_owned);
                let (object, method) = (own(&entry.object), own(&entry.method));
                self.open.push(Open { at, object, method });
            }
            "return" if counts(entry.method.as_deref()) => {
                if let Some(place) = self.open.iter().rev().take(NEAR).position(same) {
                    let place = self.open.len() - 1 - place;
                    self.left[self.open[place].at] =
                        entry.refs.and_then(|refs| i8::try_from(refs).ok());
                    self.open.truncate(place);
                }
            }
            "addref" | "release" => {
                if let Some(call) = self.open.iter().rev().take(NEAR).find(|call| same(call)) {
                    self.counted[call.at] = true;
                }
            }
            "free" => self.frees = true,
            _ => {}
        }
    }
}
