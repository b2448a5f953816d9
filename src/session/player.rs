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

    /// What a site asks for by a number from 0.5 to 4: the nearest that is not faster.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, rest) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if rest.is_empty() || !digits(rest) {
            return None;
        }
        match whole {
            "0" if rest >= "5" => Some(Self::Half),
            "1" => Some(Self::Normal),
            "2" | "3" => Some(Self::Double),
            "4" if rest.bytes().all(|byte| byte == b'0') => Some(Self::Quadruple),
            _ => None,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_becomes_the_nearest_speed_that_is_not_faster() {
        let all = [
            ("0.5", Speed::Half),
            ("0.99", Speed::Half),
            ("1", Speed::Normal),
            ("1.50", Speed::Normal),
            ("2", Speed::Double),
            ("3.9", Speed::Double),
            ("4", Speed::Quadruple),
            ("4.00", Speed::Quadruple),
        ];
        for (text, speed) in all {
            assert_eq!(Speed::parse(text), Some(speed), "{text}");
        }
        for text in [
            "",
            "-1",
            "fast",
            "1.",
            ".5",
            "1,5",
            "1e3",
            "+2",
            "1.2.3",
            "NaN",
            "0",
            "0.1",
            "0.49",
            "4.1",
            "5",
            "99",
            "99999999999999999999",
        ] {
            assert_eq!(Speed::parse(text), None, "{text}");
        }
    }
}
