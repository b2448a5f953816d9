//! How wide a text is going to be, estimated on the safe side, and where to break it.
//!
//! The sizes are those of `static/css/diagram.css`.

use crate::scene::diagram::Width;

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Style {
    LaneName,
    LaneNote,
    /// The name of a card that is a word.
    Word,
    /// The name of a card that is code.
    Name,
    Caption,
    /// The head of a table.
    Title,
    Row,
    RowCode,
    /// A reference's label.
    Tag,
    /// An open call's label.
    Pill,
    /// The first line of the current call.
    Token,
    /// The other lines of the current call.
    Detail,
    /// A count or a call's number.
    Number,
}

impl Style {
    fn is_code(self) -> bool {
        matches!(
            self,
            Self::Name | Self::RowCode | Self::Pill | Self::Token | Self::Detail | Self::Number
        )
    }

    fn is_bold(self) -> bool {
        matches!(self, Self::LaneName | Self::Word | Self::Title)
    }

    /// The size in tenths of a unit.
    fn size(self, width: Width) -> i32 {
        let (wide, embed, phone) = match self {
            Self::Word => (140, 130, 130),
            Self::Name | Self::Token | Self::LaneName | Self::Number => (130, 125, 120),
            Self::LaneNote
            | Self::Caption
            | Self::Title
            | Self::Row
            | Self::RowCode
            | Self::Tag
            | Self::Pill
            | Self::Detail => (120, 115, 115),
        };
        match width {
            Width::Wide => wide,
            Width::Embed => embed,
            Width::Phone => phone,
        }
    }

    /// The height of a line.
    pub(super) fn line(self, width: Width) -> i32 {
        (self.size(width) * 13 + 50) / 100
    }

    /// How far the baseline is below the top of its line.
    pub(super) fn ascent(self, width: Width) -> i32 {
        (self.size(width) * 99 + 500) / 1000
    }

    /// The width of a text.
    pub fn width(self, text: &str, width: Width) -> i32 {
        let em: i32 = text.chars().map(|c| self.advance(c)).sum();
        (em * self.size(width) + 9999) / 10_000
    }

    /// The advance of a character in thousandths of an em.
    fn advance(self, c: char) -> i32 {
        if is_wide(c) {
            return 1000;
        }
        if SOFT.contains(&c) {
            return 0;
        }
        if self.is_code() {
            return 602;
        }
        let plain = match c {
            'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 260,
            ' ' | '\u{A0}' | 'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '-' | '/' => 340,
            'm' | 'w' | 'M' | 'W' | '%' | '@' => 880,
            'A'..='Z' => 690,
            _ => 565,
        };
        if self.is_bold() { plain * 107 / 100 } else { plain }
    }
}

/// Whether a character takes a full square, as those of Chinese and Japanese do.
fn is_wide(c: char) -> bool {
    matches!(c,
        '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}' | '\u{20000}'..='\u{3FFFD}')
}

/// Where a word may be torn apart; it is not seen unless that happens.
pub const SOFT_HYPHEN: char = '\u{AD}';
/// Where a name may be torn apart, without a hyphen, which would become part of it.
pub const SOFT_BREAK: char = '\u{200B}';
const SOFT: [char; 2] = [SOFT_HYPHEN, SOFT_BREAK];

/// Breaks a text into at most so many lines of a width; what does not fit ends in an ellipsis.
pub fn wrap(text: &str, style: Style, width: Width, room: i32, most: usize) -> Vec<String> {
    let fits = |line: &str| style.width(line, width) <= room;
    let whole = broken(text, true, &fits);
    let good = whole.len() <= most && whole.iter().all(|line| fits(line));
    let mut lines = if good { whole } else { broken(text, false, &fits) };
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(rest);
    }
    for line in &mut lines {
        line.retain(|c| !SOFT.contains(&c));
        cut(line, &fits);
    }
    lines
}

/// The lines of a text, as many as it needs; names in katakana are kept whole, or broken as well.
fn broken(text: &str, whole: bool, fits: &impl Fn(&str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    // A word is torn apart only where it would not fit on a line of its own.
    let torn_up = |word: String| {
        if fits(word.trim_end()) { vec![word] } else { pieces(&word, &SOFT, whole) }
    };
    for word in pieces(text, &[' ', '-'], whole).into_iter().flat_map(torn_up) {
        let longer = format!("{line}{word}");
        if line.is_empty() || fits(&torn(&longer)) {
            line = longer;
        } else {
            lines.push(torn(&line));
            word.trim_start().clone_into(&mut line);
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// The line as it ends where the next one begins.
fn torn(line: &str) -> String {
    match line.strip_suffix(SOFT_HYPHEN) {
        Some(line) => format!("{line}-"),
        None => line.trim_end().to_owned(),
    }
}

/// Takes characters away until the line fits.
fn cut(line: &mut String, fits: &impl Fn(&str) -> bool) {
    if fits(line) {
        return;
    }
    while !line.is_empty() && !fits(&format!("{line}…")) {
        line.pop();
    }
    line.push('…');
}

/// The pieces between which a line may break: words with the mark after them that ends them, and
/// each character of Chinese and Japanese.
fn pieces(text: &str, ends: &[char], whole: bool) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = None;
    for c in text.chars() {
        let breaks = before.is_none_or(|before| {
            let name = whole && is_katakana(before) && is_katakana(c);
            let after = ends.contains(&before) || is_wide(before);
            (after || is_wide(c)) && !is_closing(c) && !name
        });
        match words.last_mut() {
            Some(word) if !breaks => word.push(c),
            _ => words.push(c.to_string()),
        }
        before = Some(c);
    }
    words
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30A0}'..='\u{30FF}')
}

/// Characters that must not begin a line.
fn is_closing(c: char) -> bool {
    matches!(
        c,
        '、' | '。' | '，' | '）' | '」' | '』' | '：' | 'ー' | 'っ' | 'ゃ' | 'ュ' | 'ョ' | 'ャ'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_count_in_full() {
        let width = |text| Style::Caption.width(text, Width::Wide);
        assert_eq!(width("状態"), 24);
        assert!(width("ab") < 24);
    }

    #[test]
    fn lines_break_between_words_and_end_in_an_ellipsis() {
        let lines = |text, room, most| wrap(text, Style::Caption, Width::Wide, room, most);
        assert_eq!(lines("one two", 200, 2), ["one two"]);
        assert_eq!(lines("first second", 45, 2), ["first", "second"]);
        assert_eq!(lines("状態テーブル", 50, 3), ["状態", "テーブル"]);
        assert_eq!(lines("状態テーブル", 40, 3), ["状態", "テーブ", "ル"]);
        assert!(lines("first second third", 45, 1)[0].ends_with('…'));
        assert_eq!(lines("fore\u{AD}word", 200, 2), ["foreword"]);
        assert_eq!(lines("fore\u{AD}word", 40, 2), ["fore-", "word"]);
        assert_eq!(lines("a fore\u{AD}word", 53, 2), ["a", "foreword"]);
        assert_eq!(lines("well-known", 40, 2), ["well-", "known"]);
    }
}
