//! A quick hash, the same in every run. The shelves compare what they find, so it need not be a
//! strong one.

use std::hash::{Hash, Hasher};

/// An odd number without a pattern: 2 to the 64th, divided by the golden ratio.
const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// The hash of a value.
pub(super) fn hash(value: &impl Hash) -> u64 {
    let mut mixer = Mixer(0);
    value.hash(&mut mixer);
    // What the multiplications have left in the upper half is wanted in the lower one.
    (mixer.0 ^ (mixer.0 >> 32)).wrapping_mul(SPREAD) >> 20
}

/// Words are folded into one, each after a turn.
struct Mixer(u64);

impl Mixer {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(SPREAD);
    }
}

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            self.mix(chunk.iter().fold(1, |word, byte| word << 8 | u64::from(*byte)));
        }
    }

    fn write_u8(&mut self, n: u8) {
        self.mix(u64::from(n));
    }

    fn write_u32(&mut self, n: u32) {
        self.mix(u64::from(n));
    }

    fn write_u64(&mut self, n: u64) {
        self.mix(n);
    }

    fn write_usize(&mut self, n: usize) {
        self.mix(n as u64);
    }

    fn write_isize(&mut self, n: isize) {
        self.mix(n.unsigned_abs() as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
