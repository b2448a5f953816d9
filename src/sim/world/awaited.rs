//! Who has to do something before a call that waits can go on, and whether anybody still can.

use crate::sim::ids::{Actor, Holder, ObjectId};
use crate::sim::program::op::List;
use crate::sim::world::{Parked, Until, World};

/// Whoever a call waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Awaited {
    /// What is in transit moves, or is finished.
    Transport,
    /// `OnNotify` of this sink returns.
    Sink(ObjectId),
    /// Somebody gives back what it has open, or is told of something.
    Actor(Actor),
}

impl World {
    /// Who has to do something before a call can go on. Nobody else while it is its own sink that is
    /// busy, and nobody at all before a dialog.
    pub fn awaited(&self, parked: &Parked) -> Vec<Awaited> {
        match parked.until {
            Until::Idle(_) | Until::Flushed(_) => vec![Awaited::Transport],
            Until::Answered | Until::User => Vec::new(),
            Until::Quiet(sink) => vec![Awaited::Sink(sink)],
            Until::Delivered => vec![Awaited::Actor(parked.actor)],
            Until::Emptied(store) => {
                let mut all = Vec::new();
                for folder in self.folders(store) {
                    for actor in self.clients_with(folder) {
                        let awaited = Awaited::Actor(actor);
                        if !all.contains(&awaited) {
                            all.push(awaited);
                        }
                    }
                }
                all
            }
        }
    }

    /// Whether somebody can still bring about what a call waits for. Mail moves by itself, and a
    /// transport may reach its server again; a client gives back what it holds unless it waits for
    /// what will never come about.
    pub fn can_be_met(&self, until: Until) -> bool {
        match until {
            Until::Emptied(store) => self.kept_open(store, &[]).is_none(),
            // Whoever should be told waits for the one who tells.
            Until::Delivered | Until::User => false,
            Until::Idle(_) | Until::Flushed(_) | Until::Answered | Until::Quiet(_) => true,
        }
    }

    /// The calls that wait for what nobody can bring about any more.
    pub fn hanging(&self) -> impl Iterator<Item = &Parked> {
        self.parked.iter().filter(|parked| !self.can_be_met(parked.until))
    }

    /// The first folder of a store that nobody can give back any more.
    pub fn never_given_back(&self, store: ObjectId) -> Option<ObjectId> {
        self.kept_open(store, &[])
    }

    /// The clients that hold references on an object, each as whoever acts.
    #[inline(never)]
    pub fn clients_with(&self, object: ObjectId) -> Vec<Actor> {
        let mut all = Vec::new();
        for hold in &self.holds {
            match hold.holder {
                Holder::Client(id) if hold.object == object => all.push(Actor::Client(id)),
                _ => {}
            }
        }
        all
    }

    /// The same folder, while some stores are waited for already: whoever waits for one of these
    /// waits in a circle.
    fn kept_open(&self, store: ObjectId, before: &[ObjectId]) -> Option<ObjectId> {
        let mut asked = before.to_vec();
        asked.push(store);
        let gives_back = |actor: Actor| match self.parked.iter().find(|p| p.actor == actor) {
            None => true,
            Some(Parked { until: Until::Emptied(other), .. }) => {
                !asked.contains(other) && self.kept_open(*other, &asked).is_none()
            }
            Some(parked) => self.can_be_met(parked.until),
        };
        let folders = self.folders(store);
        let kept = |id: &ObjectId| !self.clients_with(*id).into_iter().any(gives_back);
        folders.into_iter().find(kept)
    }

    /// The folders that a store lists.
    fn folders(&self, store: ObjectId) -> Vec<ObjectId> {
        let mut all = Vec::new();
        if let Some(store) = self.object(store) {
            for (list, id) in &store.lists {
                if *list == List::Folders {
                    all.push(*id);
                }
            }
        }
        all
    }
}
