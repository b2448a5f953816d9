//! Values that are kept once each, and go by their number.

use std::hash::Hash;
use std::mem::size_of;

use crate::sim::search::hash::hash;

/// Marks a place of the index that is free.
const FREE: u32 = u32::MAX;

/// Different values in the order in which they came.
#[derive(Clone, Debug)]
pub(super) struct Shelf<T> {
    items: Vec<T>,
    /// By a part of the hash: the numbers of the values, at least a quarter of the places free. The
    /// bits that no number needs here have more of the hash, which saves looking at other values.
    index: Vec<u32>,
    /// What the values keep elsewhere.
    apart: usize,
}

impl<T: Hash + Eq> Shelf<T> {
    pub(super) fn new() -> Self {
        Self { items: Vec::new(), index: vec![FREE; 16], apart: 0 }
    }

    pub(super) fn get(&self, n: u32) -> Option<&T> {
        self.items.get(n as usize)
    }

    pub(super) fn len(&self) -> u32 {
        u32::try_from(self.items.len()).unwrap_or(u32::MAX)
    }

    /// The bytes that all this takes.
    pub(super) fn bytes(&self) -> usize {
        self.items.capacity() * size_of::<T>() + self.index.capacity() * 4 + self.apart
    }

    /// The number of a value that may have to be made first, and whether it was. `key` is hashed
    /// as the value would be; `apart` is what the value keeps elsewhere, in bytes.
    pub(super) fn number_of<K: Hash>(
        &mut self,
        key: &K,
        is: impl Fn(&T, &K) -> bool,
        make: impl FnOnce() -> (T, usize),
    ) -> (u32, bool) {
        let (others, at) = match self.look(key, is) {
            Ok(n) => return (n, false),
            Err(place) => place,
        };
        let n = self.len();
        if let Some(place) = self.index.get_mut(at) {
            *place = others | n;
        }
        let (item, apart) = make();
        self.items.push(item);
        self.apart += apart;
        if self.items.len() * 4 > self.index.len() * 3 {
            self.spread();
        }
        (n, true)
    }

    /// The number of a value that is there.
    pub(super) fn find<K: Hash>(&self, key: &K, is: impl Fn(&T, &K) -> bool) -> Option<u32> {
        self.look(key, is).ok()
    }

    /// The number of a value, or the place in the index where it would be noted, with what else is
    /// noted there of its hash.
    #[inline(always)]
    fn look<K: Hash>(&self, key: &K, is: impl Fn(&T, &K) -> bool) -> Result<u32, (u32, usize)> {
        let (mut at, others) = self.place(hash(key));
        while let Some(entry) = self.index.get(at).copied().filter(|entry| *entry != FREE) {
            let n = entry & self.last();
            if entry ^ n == others && self.get(n).is_some_and(|item| is(item, key)) {
                return Ok(n);
            }
            at = (at + 1) & (self.index.len() - 1);
        }
        Err((others, at))
    }

    /// The last place of the index; no number is above it.
    fn last(&self) -> u32 {
        self.index.len() as u32 - 1
    }

    /// Where to look first for a value of this hash, and what else is noted there of the hash.
    fn place(&self, hash: u64) -> (usize, u32) {
        let (place, others) =
            ((hash >> 20) as u32 & self.last(), (hash >> 32) as u32 & !self.last());
        (place as usize, others)
    }

    /// Twice the room for the index.
    fn spread(&mut self) {
        self.index = vec![FREE; self.index.len() * 2];
        for n in 0..self.len() {
            let Some(item) = self.get(n) else { continue };
            let (mut at, others) = self.place(hash(item));
            while self.index.get(at).is_some_and(|other| *other != FREE) {
                at = (at + 1) & (self.index.len() - 1);
            }
            if let Some(place) = self.index.get_mut(at) {
                *place = others | n;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_keeps_its_number() {
        let mut shelf = Shelf::new();
        let mut number = |n: u32| shelf.number_of(&n, |a, b| a == b, || (n, 0));
        for n in 0..10_000 {
            assert_eq!(number(n * 7), (n, true));
        }
        for n in (0..10_000).rev() {
            assert_eq!(number(n * 7), (n, false));
        }
        assert_eq!(shelf.get(9), Some(&63));
        assert_eq!(shelf.len(), 10_000);
        // Four for the value and at most eleven for its place, both with room to grow.
        assert!(shelf.bytes() < 10_000 * 16, "{}", shelf.bytes());
    }
}
