//! Colours as sheets write them, worked out to what every program that reads SVG understands.

/// A colour; how much of it there is in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    pub rgb: [u32; 3],
    pub alpha: u32,
}

impl Colour {
    const NONE: Self = Self { rgb: [0; 3], alpha: 0 };

    /// `#abc`, `#aabbcc`, `rgb(1 2 3)`, `rgb(1 2 3 / 40%)` or `transparent`.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if text == "transparent" {
            return Some(Self::NONE);
        }
        if let Some(digits) = text.strip_prefix('#') {
            return Self::hex(digits);
        }
        let inside = text.strip_prefix("rgb(")?.strip_suffix(')')?;
        let (parts, alpha) = inside.split_once('/').unwrap_or((inside, "100%"));
        let mut parts = parts.split_whitespace().map(|part| part.parse().ok());
        let rgb = [parts.next()??, parts.next()??, parts.next()??];
        let good = parts.next().is_none() && rgb.iter().all(|part| *part < 256);
        let alpha = share(alpha)?;
        good.then_some(Self { rgb, alpha })
    }

    fn hex(digits: &str) -> Option<Self> {
        let part = |at: usize| u32::from_str_radix(digits.get(at..=at)?, 16).ok();
        let rgb = match digits.len() {
            3 => [part(0)? * 17, part(1)? * 17, part(2)? * 17],
            6 => {
                let two = |at: usize| Some(part(at)? * 16 + part(at + 1)?);
                [two(0)?, two(2)?, two(4)?]
            }
            _ => return None,
        };
        Some(Self { rgb, alpha: 1_000 })
    }

    /// So many thousandths of this, and the rest of another, as `color-mix(in srgb, …)` has it.
    #[must_use]
    pub fn mixed(self, part: u32, other: Self) -> Self {
        let (one, two) = (self.alpha * part, other.alpha * (1_000 - part));
        let all = one + two;
        if all == 0 {
            return Self::NONE;
        }
        let mut rgb = [0; 3];
        for (at, mixed) in rgb.iter_mut().enumerate() {
            *mixed = (self.rgb[at] * one + other.rgb[at] * two + all / 2) / all;
        }
        Self { rgb, alpha: (all + 500) / 1_000 }
    }

    /// `#aabbcc`; without what can be seen through it.
    pub fn opaque(self) -> String {
        let [r, g, b] = self.rgb;
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}

/// A percentage in thousandths.
pub fn share(text: &str) -> Option<u32> {
    let percent: u32 = text.trim().strip_suffix('%')?.parse().ok()?;
    (percent <= 100).then_some(percent * 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_and_mixed() {
        let red = Colour { rgb: [255, 0, 0], alpha: 1_000 };
        assert_eq!(Colour::read("#f00"), Some(red));
        assert_eq!(Colour::read(" #ff0000 "), Some(red));
        assert_eq!(Colour::read("rgb(255 0 0 / 9%)"), Some(Colour { alpha: 90, ..red }));
        assert_eq!(Colour::read("rgb(255 0 0)"), Some(red));
        for wrong in ["", "#ff", "#ggg", "rgb(1 2)", "rgb(256 0 0)", "rgb(1 2 3 4)", "red", "#é1"]
        {
            assert_eq!(Colour::read(wrong), None, "{wrong}");
        }
        let blue = Colour { rgb: [0, 0, 255], alpha: 1_000 };
        assert_eq!(red.mixed(600, blue).opaque(), "#990066");
        assert_eq!(red.mixed(600, Colour::NONE), Colour { alpha: 600, ..red });
        assert_eq!(Colour::NONE.mixed(600, Colour::NONE), Colour::NONE);
    }
}
