//! Lifelines: who takes part in what is shown, from left to right, and how long each one lives.

use crate::scene::diagram::Key;
use crate::scene::sequence::message::ends;
use crate::session::run::Run;
use crate::sim::event::Fact;
use crate::sim::ids::{ClientId, ObjectKind};
use crate::sim::ordered::distinct;
use crate::sim::world::World;

/// Somebody who takes part. Times are places of events in the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifeline {
    pub key: Key,
    /// Where it comes into being, unless that was before what is shown.
    pub born: Option<usize>,
    /// Where it stops answering: made invalid by MAPI, or cut off by its provider.
    pub invalid: Option<usize>,
    pub freed: Option<usize>,
}

impl Lifeline {
    fn of(key: Key) -> Self {
        Self { key, born: None, invalid: None, freed: None }
    }

    /// Whether it is there at the event of a place.
    pub fn is_there(&self, at: usize) -> bool {
        self.born.is_none_or(|born| born <= at) && self.freed.is_none_or(|freed| freed > at)
    }
}

/// The lifelines of a stretch of a run: where times count from, from where on it is shown, and where
/// it ends.
pub(super) fn of(run: &Run, (first, shown, end): (usize, usize, usize)) -> Vec<Lifeline> {
    let steps = || (shown..end).filter_map(|at| Some((at - first, run.event_at(at)?)));
    let mut keys = Vec::new();
    let world = |at: usize| {
        let n = run.first() + i32::try_from(first + at).unwrap_or(i32::MAX);
        run.step(n).map_or_else(|| run.end(), |step| &step.world)
    };
    for (at, event) in steps() {
        for key in ends(event, || world(at)).into_iter().flatten() {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    let last = run.end();
    let keys = distinct(keys.into_iter().map(|key| (rank(key, last), key)));
    let mut lines: Vec<_> = keys.into_iter().map(|(_, key)| Lifeline::of(key)).collect();
    for (at, event) in steps() {
        let mut change = |object, change: fn(&mut Lifeline, usize)| {
            if let Some(line) = lines.iter_mut().find(|line| line.key == Key::Object(object)) {
                change(line, at);
            }
        };
        match event.fact {
            Fact::Create { object, .. } => change(object, |line, at| line.born = Some(at)),
            Fact::Free { object, .. } => change(object, |line, at| line.freed = Some(at)),
            Fact::Invalidate { object, .. } => {
                change(object, |line, at| line.invalid = line.invalid.or(Some(at)));
            }
            Fact::Exit { client } => exit(&mut lines, world(at), client, at),
            _ => {}
        }
    }
    lines
}

/// With a process, everything in its memory is gone.
fn exit(lines: &mut [Lifeline], world: &World, client: ClientId, at: usize) {
    let process = world.setting.process(client);
    for line in lines {
        let gone = match line.key {
            Key::Client(id) => world.setting.process(id) == process,
            Key::Object(id) => world.object(id).is_some_and(|o| o.process == process),
            _ => false,
        };
        if gone {
            line.freed = line.freed.or(Some(at));
        }
    }
}

/// The order: whoever acts, then MAPI, then what belongs to each logon, as calls mostly go.
fn rank(key: Key, end: &World) -> (u8, u8) {
    match key {
        Key::Client(_) => (0, 0),
        Key::Spooler | Key::Transport => (2, 0),
        Key::Mapi | Key::Uids | Key::Rows => (3, 0),
        Key::Group(n) => (6, n),
        Key::Object(id) => match id.kind {
            ObjectKind::Sink | ObjectKind::Buffer => (1, 0),
            ObjectKind::Session => (4, 0),
            ObjectKind::Provider => (5, 0),
            _ => (6, end.logon_of(id)),
        },
    }
}
