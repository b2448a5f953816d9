//! The names that a log has for objects, mostly pointers, and which objects they are.

use std::collections::BTreeMap;

use crate::sim::ids::{ObjectId, ObjectKind};

/// The session of the only client that a provider's log can know.
pub(super) const SESSION: ObjectId = ObjectId::new(ObjectKind::Session, 1);

#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    known: BTreeMap<String, ObjectId>,
    /// As the log writes them.
    labels: BTreeMap<ObjectId, String>,
    /// Made up for: they take the first name of their kind.
    anonymous: Vec<ObjectId>,
}

impl Names {
    /// The object of a name.
    pub fn known(&self, word: &str) -> Option<ObjectId> {
        self.known.get(&plain(word)).copied().or_else(|| ObjectId::parse(word))
    }

    /// Gives an object a name; another object of that name is another one than now.
    pub fn give(&mut self, word: &str, id: ObjectId) {
        self.known.insert(plain(word), id);
        self.labels.insert(id, word.to_owned());
        self.anonymous.retain(|other| *other != id);
    }

    /// An object of which the log says no name yet.
    pub fn anonymous(&mut self, id: ObjectId) {
        self.anonymous.push(id);
    }

    /// The first of a kind that still has no name.
    pub fn first_anonymous(&self, kind: ObjectKind) -> Option<ObjectId> {
        self.anonymous.iter().copied().find(|id| id.kind == kind)
    }

    /// Whether the log has a name for the object.
    pub fn is_named(&self, id: ObjectId) -> bool {
        self.labels.contains_key(&id)
    }

    /// Forgets an object whose number goes to another.
    pub fn forget(&mut self, id: ObjectId) {
        self.known.retain(|_, other| *other != id);
        self.labels.remove(&id);
        self.anonymous.retain(|other| *other != id);
    }

    /// Objects and their names, where these are not roles.
    pub fn labels(self) -> Vec<(ObjectId, String)> {
        self.labels.into_iter().filter(|(id, label)| id.name() != *label).collect()
    }
}

/// The same pointer, however many zeros it is written with.
fn plain(word: &str) -> String {
    let lower = word.trim().to_ascii_lowercase();
    let digits = lower.strip_prefix("0x").unwrap_or(&lower);
    let hex = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_hexdigit());
    match digits.trim_start_matches('0') {
        short if hex && !short.is_empty() => format!("0x{short}"),
        _ => lower,
    }
}
