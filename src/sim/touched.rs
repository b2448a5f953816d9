//! What a command may have changed, so that a search need not compare whole worlds; and the only
//! ways to change an object or its references, which note it down.

use crate::sim::ids::{Holder, ObjectId};
use crate::sim::machine::Machine;
use crate::sim::world::Object;

/// Objects by their places in a world, counted from 0; all that are not among them are as before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Touched(u64);

/// The last bit stands for every place from here on.
const LAST: usize = u64::BITS as usize - 1;

impl Touched {
    pub const ALL: Self = Self(u64::MAX);

    pub fn add(&mut self, at: usize) {
        self.0 |= bit(at);
    }

    /// A new object has come to this place; those from there on have moved up.
    pub fn insert(&mut self, at: usize) {
        let before = self.0 & (bit(at) - 1);
        let moved = self.0 & !before;
        self.0 = before | bit(at) | moved << 1 | moved & bit(LAST);
    }

    /// The object at this place goes; those after it have moved down.
    pub fn remove(&mut self, at: usize) {
        let before = self.0 & (bit(at) - 1);
        let moved = self.0 & !before;
        self.0 = before | moved >> 1 & !(bit(at) - 1) | moved & bit(LAST);
    }

    pub fn has(self, at: usize) -> bool {
        self.0 & bit(at) != 0
    }
}

impl Machine<'_> {
    /// A new object takes its place among the others.
    pub(super) fn insert(&mut self, object: Object) {
        let at = self.world.objects.partition_point(|other| other.id < object.id);
        self.touched.insert(at);
        self.world.objects.insert(at, object);
    }

    /// An object that is about to change.
    pub(super) fn object_mut(&mut self, id: ObjectId) -> Option<&mut Object> {
        let at = self.world.place_of(id)?;
        self.touched.add(at);
        self.world.objects.get_mut(at)
    }

    /// Takes so many references into the ledger, or strikes them out.
    pub(super) fn book(&mut self, holder: Holder, object: ObjectId, by: i8) {
        if let Some(at) = self.world.place_of(object) {
            self.touched.add(at);
        }
        self.world.book(holder, object, by);
    }
}

fn bit(at: usize) -> u64 {
    1 << at.min(LAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_move_up_together() {
        let mut touched = Touched::default();
        touched.add(1);
        touched.add(3);
        touched.insert(2);
        let places = |touched: Touched| (0..70).filter(|at| touched.has(*at)).collect::<Vec<_>>();
        assert_eq!(places(touched), [1, 2, 4]);
        touched.add(62);
        touched.insert(0);
        let expected: Vec<usize> = [0, 2, 3, 5].into_iter().chain(63..70).collect();
        assert_eq!(places(touched), expected);
        touched.remove(2);
        touched.remove(0);
        let expected: Vec<usize> = [1, 3].into_iter().chain(61..70).collect();
        assert_eq!(places(touched), expected);
        touched.insert(66);
        assert!(touched.has(63) && touched.has(100));
        assert!((0..70).all(|at| Touched::ALL.has(at)));
    }
}
