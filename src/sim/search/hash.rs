//! A quick hash, the same in every run. The shelves compare what they find, so it need not be a
//! strong one.

use std::hash::{Hash, Hasher};

/// An odd number without a pattern: 2 to the 64th, divided by the golden ratio.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// The hash of a value.
pub(super) fn hash(value: &impl Hash) -> u64 {
    let mut mixer = Mixer { mixed: 0, bytes: NONE };
    value.hash(&mut mixer);
    mixer.finish()
}

/// Words are folded into one, each after a turn; small numbers wait until they fill a word.
struct Mixer {
    mixed: u64,
    /// Those that wait, after a one.
    bytes: u64,
}

/// No number waits.
const NONE: u64 = 1;

impl Mixer {
    #[inline(always)]
    fn mix(&mut self, word: u64) {
        self.mixed = (self.mixed.rotate_left(5) ^ word).wrapping_mul(SPREAD);
    }

    /// A small number: one that fits in a byte, or is told from others by its last one.
    #[inline(always)]
    fn small(&mut self, n: u64) {
        self.bytes = self.bytes << 8 | n & 0xFF;
        if self.bytes >> 56 != 0 {
            self.fold();
        }
    }

    /// A word is full.
    #[inline(never)]
    fn fold(&mut self) {
        self.mix(self.bytes);
        self.bytes = NONE;
    }
}

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.small(u64::from(*byte)));
    }

    #[inline(always)]
    fn write_u8(&mut self, n: u8) {
        self.small(u64::from(n));
    }

    #[inline(always)]
    fn write_u32(&mut self, n: u32) {
        self.mix(u64::from(n));
    }

    #[inline(always)]
    fn write_u64(&mut self, n: u64) {
        self.mix(n);
    }

    #[inline(always)]
    fn write_usize(&mut self, n: usize) {
        self.small(n as u64);
    }

    #[inline(always)]
    fn write_isize(&mut self, n: isize) {
        self.small(n as u64);
    }

    fn finish(&self) -> u64 {
        let all = (self.mixed.rotate_left(5) ^ self.bytes).wrapping_mul(SPREAD);
        // What the multiplications have left in the upper half is wanted in the lower one.
        (all ^ (all >> 32)).wrapping_mul(SPREAD)
    }
}
