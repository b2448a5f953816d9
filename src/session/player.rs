//! Playing: whether, how fast, and when the next step is due, as data.

/// The player. It only ever starts because the reader asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Player {
    pub playing: bool,
    pub speed: Speed,
}

/// How fast it plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Speed {
    Half,
    #[default]
    Normal,
    Double,
    Quadruple,
}

impl Speed {
    pub const ALL: [Self; 4] = [Self::Half, Self::Normal, Self::Double, Self::Quadruple];

    /// How it is written: the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Half => "0.5×",
            Self::Normal => "1×",
            Self::Double => "2×",
            Self::Quadruple => "4×",
        }
    }

    /// Milliseconds from one step to the next.
    pub fn interval_ms(self) -> u32 {
        match self {
            Self::Half => 2_400,
            Self::Normal => 1_200,
            Self::Double => 600,
            Self::Quadruple => 300,
        }
    }
}
