//! Which combinations of readings are tried where every one would be too many: each alone, every two
//! that meet in a method or a judgement, and some others.

use logoff_playground::sim::ids::MethodId;
use logoff_playground::sim::program::{Choice, ReadingId, Readings, Side, base, lines};

/// Readings that one judgement, decision or menu looks at together; methods show theirs themselves.
const MEET: &[&[ReadingId]] = &[
    // When, how often and with what the transports are asked.
    &[ReadingId::C01, ReadingId::C02, ReadingId::C14, ReadingId::C29],
    // What the spooler makes of it.
    &[ReadingId::C01, ReadingId::C10, ReadingId::C11, ReadingId::C12, ReadingId::C13],
    // `Shutdown`.
    &[ReadingId::C06, ReadingId::C07],
    // What is left to call on a store, and what closes it.
    &[ReadingId::C18, ReadingId::C19, ReadingId::C42],
    // `Logoff`.
    &[ReadingId::C17, ReadingId::C42, ReadingId::C43],
    // The end of a shared session.
    &[ReadingId::C20, ReadingId::C21],
];

/// So many more, drawn by lot.
const DRAWN: u32 = 64;

/// The readings of these flipped, the others by default.
pub fn flipped(readings: impl IntoIterator<Item = ReadingId>) -> Readings {
    let flip = |all: Readings, reading| all.with(reading, Side::B);
    readings.into_iter().fold(Readings::default(), flip)
}

/// Every two readings that meet.
fn pairs() -> Vec<[ReadingId; 2]> {
    let mut groups: Vec<Vec<ReadingId>> = MEET.iter().map(|group| group.to_vec()).collect();
    for method in MethodId::ALL {
        let named = lines(method).flat_map(|id| base(id).when.iter().map(|choice| choice.reading));
        let mut group: Vec<_> = named.collect();
        group.sort();
        group.dedup();
        groups.push(group);
    }
    let mut pairs = Vec::new();
    for group in groups {
        for (at, first) in group.iter().enumerate() {
            pairs.extend(group[at + 1..].iter().map(|second| [*first, *second]));
        }
    }
    pairs.sort();
    pairs.dedup();
    pairs
}

/// The default readings; each flipped alone; every two that meet; some drawn by lot; all flipped.
pub fn combinations() -> Vec<Readings> {
    let mut all = vec![Readings::default(), flipped(ReadingId::ALL)];
    all.extend(Choice::others().map(|one| Readings::default().with(one.reading, one.side)));
    all.extend(pairs().into_iter().map(flipped));
    all.extend((1..=DRAWN).map(|n| {
        // Multiplied so that neighbours have nothing in common.
        let bits = n.wrapping_mul(0x9E37_79B9).rotate_left(n % 31) ^ n.wrapping_mul(0x85EB_CA6B);
        flipped(ReadingId::ALL.into_iter().filter(|reading| bits >> (*reading as u32) & 1 == 1))
    }));
    all.sort();
    all.dedup();
    all
}

#[test]
fn readings_of_one_method_are_tried_together() {
    let all = combinations();
    assert!(all.contains(&flipped([ReadingId::C06, ReadingId::C07])));
    assert!(all.contains(&flipped([ReadingId::C01, ReadingId::C29])));
    assert!(all.len() > 64 + ReadingId::ALL.len(), "{}", all.len());
    for reading in ReadingId::ALL {
        let flips = all.iter().filter(|readings| readings.side(reading) == Side::B).count();
        assert!((16..all.len() - 16).contains(&flips), "{reading:?} {flips}");
    }
}
