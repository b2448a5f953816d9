//! The conflicts C01 to C46 between the published pages, and what is made of each here.

use crate::sim::program::reading::ReadingId;

/// A conflict's number: 7 for C07.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConflictId(pub u8);

/// What is made of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Made {
    /// The reader chooses between the positions.
    Reading(ReadingId),
    /// It changes nothing that runs here, and is told at this place.
    Note(Place),
    /// Both positions have been brought together here; told at this place.
    Settled(Place),
}

/// Where the page speaks of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Among the notes under the readings.
    Readings,
    /// In the reference text, where it says who creates the support object.
    Reference,
    /// At the switches of the two guards.
    Guards,
}

impl ConflictId {
    pub const COUNT: u8 = 46;

    /// Those that are told under the readings, in order; of two readings, what else the pages
    /// disagree about.
    pub const NOTES: [Self; 24] = {
        const N: [u8; 24] = [
            5, 15, 16, 19, 22, 23, 24, 26, 27, 28, 30, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 44,
            45, 46,
        ];
        let mut all = [Self(0); 24];
        let mut at = 0;
        while at < all.len() {
            all[at] = Self(N[at]);
            at += 1;
        }
        all
    };

    /// Every conflict, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=Self::COUNT).map(Self)
    }

    /// The name, such as `C07`.
    pub fn name(self) -> String {
        format!("C{:02}", self.0)
    }

    /// What is made of it; `None` for a number that nothing has been made of.
    pub fn made(self) -> Option<Made> {
        let name = self.name();
        let reading = ReadingId::ALL.into_iter().find(|reading| reading.name() == name);
        match (reading, self.0) {
            (Some(reading), _) => Some(Made::Reading(reading)),
            (None, 3) => Some(Made::Settled(Place::Reference)),
            (None, 4) => Some(Made::Settled(Place::Guards)),
            (None, 33) => Some(Made::Settled(Place::Readings)),
            (None, _) => Self::NOTES.contains(&self).then_some(Made::Note(Place::Readings)),
        }
    }
}
