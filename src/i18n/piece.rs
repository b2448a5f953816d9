//! Sentences as pieces: prose, and code that no translator touches.

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Piece {
    Text(String),
    Code(String),
}

/// A sentence or two.
pub type Phrase = Vec<Piece>;

/// A template with its places filled. A place that is not named stays as it is, for tests to see.
///
/// `{who}` is a place, and `{Who}` the same with a capital. `{n=1:reference|references}` is the
/// first form if the place holds one of the digits before the colon, else the second: each
/// language's own rule for one and many.
pub fn fill(template: &str, places: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let after = &rest[open + 1..];
        let Some(close) = after.find('}') else {
            out.push_str(&rest[open..]);
            return out;
        };
        rest = &after[close + 1..];
        let (name, forms) = after[..close].split_once('=').unwrap_or((&after[..close], ""));
        match places.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)) {
            Some((_, value)) if !forms.is_empty() => out.push_str(form(forms, value)),
            Some((same, value)) if *same == name => {
                // A name in code has a space around it, also between signs that have none.
                if value.starts_with('`') && is_unspaced(out.as_bytes()) {
                    out.push(' ');
                }
                out.push_str(before(value, rest));
            }
            Some((_, value)) => out.push_str(&capital(value)),
            None => out.extend(["{", &after[..=close]]),
        }
    }
    out.push_str(rest);
    out
}

/// Whether a text ends with one of the letters that stand side by side without spaces: kana and Han
/// (U+3040 to U+9FFF), which are three bytes each; marks are not among them.
fn is_unspaced(text: &[u8]) -> bool {
    matches!(text, [.., 0xE3, 0x81..=0xBF, _] | [.., 0xE4..=0xE9, _, _])
}

/// What is put into a place, without the space at its end if what comes next needs none.
pub(super) fn before<'a>(value: &'a str, next: &str) -> &'a str {
    if next.starts_with([' ', '、', '。', '，', '：', '；', '）', ':']) {
        value.trim_end()
    } else {
        value
    }
}

/// One of two forms, `1:one|many`, for a number.
fn form<'a>(forms: &'a str, number: &str) -> &'a str {
    let (digits, forms) = forms.split_once(':').unwrap_or(("", forms));
    let (one, many) = forms.split_once('|').unwrap_or((forms, forms));
    if digits.bytes().any(|digit| *number.as_bytes() == [digit]) { one } else { many }
}

/// Splits a filled template at its backticks, and starts it with a capital.
pub fn pieces(text: &str) -> Phrase {
    let mut phrase: Phrase = text
        .trim_end()
        .split('`')
        .enumerate()
        .filter(|(_, part)| !part.is_empty())
        .map(|(at, part)| {
            let part = part.to_owned();
            if at % 2 == 1 { Piece::Code(part) } else { Piece::Text(part) }
        })
        .collect();
    if let Some(Piece::Text(first)) = phrase.first_mut() {
        *first = capital(first);
    }
    phrase
}

/// The words alone.
pub fn plain(phrase: &[Piece]) -> String {
    phrase
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Code(text) => text.as_str(),
        })
        .collect()
}

/// The first letter as a sentence has it. Our six languages begin no word with a letter beyond
/// Latin-1, and the tables for all the others are large.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => [large(first)].into_iter().chain(chars).collect(),
        None => String::new(),
    }
}

/// A letter as it begins a sentence.
pub(super) fn large(letter: char) -> char {
    match letter {
        'à'..='ö' | 'ø'..='þ' => char::from_u32(letter as u32 - 0x20).unwrap_or(letter),
        _ => letter.to_ascii_uppercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_filled_and_split() {
        let text = fill("{who} calls `{method}`.", &[("who", "the store"), ("method", "Release")]);
        assert_eq!(
            pieces(&text),
            [
                Piece::Text(String::from("The store calls ")),
                Piece::Code(String::from("Release")),
                Piece::Text(String::from(".")),
            ]
        );
        assert_eq!(fill("{a} {b", &[]), "{a} {b");
        assert_eq!(fill("{a}。{a}b", &[("a", "存储 2 ")]), "存储 2。存储 2 b");
        let call = [("who", "`Release` 中的 MAPI ")];
        assert_eq!(
            fill("归{who}。{who}。", &call),
            "归 `Release` 中的 MAPI。`Release` 中的 MAPI。"
        );
        assert_eq!(fill("{who}が持つ", &call), "`Release` 中的 MAPI が持つ");
        assert_eq!(fill("{Who}", &[("who", "the store")]), "The store");
        for (n, text) in [("0", "0 rows"), ("1", "1 row"), ("2", "2 rows"), ("10", "10 rows")] {
            assert_eq!(fill("{n} {n=1:row|rows}", &[("n", n)]), text);
        }
        assert_eq!(fill("{n} {n=01:ligne|lignes}", &[("n", "0")]), "0 ligne");
    }

    #[test]
    fn sentences_begin_with_a_capital() {
        for (small, large) in [("él", "Él"), ("order", "Order"), ("öffnet", "Öffnet"), ("存", "存")]
        {
            assert_eq!(capital(small), large);
        }
        assert_eq!((capital("÷"), capital("")), (String::from("÷"), String::new()));
    }
}
