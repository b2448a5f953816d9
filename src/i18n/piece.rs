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
        let name = &after[..close];
        match places.iter().find(|(other, _)| *other == name) {
            Some((_, value)) => out.push_str(value),
            None => out.push_str(&rest[open..=open + 1 + close]),
        }
        rest = &after[close + 1..];
    }
    out.push_str(rest);
    out
}

/// Splits a filled template at its backticks, and starts it with a capital.
pub fn pieces(text: &str) -> Phrase {
    let mut phrase: Phrase = text
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

fn large(letter: char) -> char {
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
