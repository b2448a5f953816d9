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

    /// What a site asks for by a number: the nearest that is not faster, or the slowest.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, rest) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if rest.is_empty() || !digits(rest) || !digits(whole) {
            return None;
        }
        // Of a number too long to be read nothing but its length counts.
        Some(match whole.parse::<u32>() {
            Ok(0) => Self::Half,
            Ok(1) => Self::Normal,
            Ok(2 | 3) => Self::Double,
            _ if whole.is_empty() => return None,
            _ => Self::Quadruple,
        })
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
            ("0", Speed::Half),
            ("0.5", Speed::Half),
            ("1", Speed::Normal),
            ("1.50", Speed::Normal),
            ("2", Speed::Double),
            ("3.9", Speed::Double),
            ("4", Speed::Quadruple),
            ("99999999999999999999", Speed::Quadruple),
        ];
        for (text, speed) in all {
            assert_eq!(Speed::parse(text), Some(speed), "{text}");
        }
        for text in ["", "-1", "fast", "1.", ".5", "1,5", "1e3", "+2", "1.2.3", "NaN"] {
            assert_eq!(Speed::parse(text), None, "{text}");
        }
    }
}
