//! Style sheets as rules, in their order. Comments, rules of other media than a plain screen, and
//! animations are left out: a picture stands still.

/// What the sheets of the page say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub rules: Vec<Rule>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Each for itself, `:is(…)` taken apart.
    pub selectors: Vec<String>,
    /// Names and values.
    pub declarations: Vec<(String, String)>,
}

impl Sheet {
    /// Reads sheets that are written one after another. What cannot be read is left out.
    pub fn read(text: &str) -> Self {
        let plain = without_comments(text);
        let mut rules = Vec::new();
        let mut rest = plain.as_str();
        while let Some(at) = end_of(rest, &['{', ';', '}']) {
            let (head, after) = rest.split_at(at);
            if !after.starts_with('{') {
                // A statement like `@import …;`, or a brace too many.
                rest = &after[1..];
                continue;
            }
            let body = block(after);
            rest = &after[body.len()..];
            let head = head.trim();
            if !head.starts_with('@') {
                let inside = body.trim_start_matches('{').trim_end_matches('}');
                let selectors = split(head, ',').flat_map(alternatives).collect();
                rules.push(Rule { selectors, declarations: declarations(inside) });
            }
        }
        Self { rules }
    }
}

/// Names and values between the braces of a rule; rules inside a rule are left out.
fn declarations(body: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = body;
    while !rest.is_empty() {
        let at = end_of(rest, &['{', ';']).unwrap_or(rest.len());
        let (one, after) = rest.split_at(at);
        if after.starts_with('{') {
            rest = &after[block(after).len()..];
            continue;
        }
        rest = after.strip_prefix(';').unwrap_or_default();
        if let Some((name, value)) = one.split_once(':') {
            // However much space there is: a packed sheet has less.
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ").replace(", ", ",");
            found.push((name.trim().to_owned(), value));
        }
    }
    found
}

/// The selectors that one with `:is(a, b)` stands for.
fn alternatives(selector: &str) -> Vec<String> {
    let selector = selector.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((before, after)) = selector.split_once(":is(") else {
        return vec![selector];
    };
    let end = end_of(after, &[')']).unwrap_or(after.len());
    let (inside, after) = after.split_at(end);
    let after = after.strip_prefix(')').unwrap_or_default();
    let one = |part: &str| alternatives(&format!("{before}{}{after}", part.trim()));
    split(inside, ',').flat_map(one).collect()
}

/// The parts between marks that stand in no brackets and no string.
pub(super) fn split(text: &str, mark: char) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let all = rest?;
        let at = end_of(all, &[mark]);
        rest = at.map(|at| &all[at + mark.len_utf8()..]);
        Some(&all[..at.unwrap_or(all.len())])
    })
}

/// Where the first of some marks stands that is in no brackets and no string.
pub(super) fn end_of(text: &str, marks: &[char]) -> Option<usize> {
    let (mut depth, mut quote) = (0_u32, None);
    for (at, letter) in text.char_indices() {
        if quote.is_some() {
            quote = quote.filter(|quote| *quote != letter);
            continue;
        }
        if depth == 0 && marks.contains(&letter) {
            return Some(at);
        }
        match letter {
            '"' | '\'' => quote = Some(letter),
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// From a brace to the one that closes it, or all of the text.
fn block(text: &str) -> &str {
    let mut depth = 0_u32;
    let mut at = 0;
    while let Some(next) = end_of(&text[at..], &['{', '}']) {
        at += next + 1;
        if text[..at].ends_with('{') {
            depth += 1;
        } else {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return &text[..at];
            }
        }
    }
    text
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once("*/").map_or("", |(_, rest)| rest));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(text: &str) -> Vec<Rule> {
        Sheet::read(text).rules
    }

    #[test]
    fn rules_are_read_as_written_and_as_packed() {
        let wanted = vec![Rule {
            selectors: vec![String::from(".a .b"), String::from(".c")],
            declarations: vec![
                (String::from("font"), String::from("400 12px \"A; {B}\",x")),
                (String::from("fill"), String::from("light-dark(#fff,#000)")),
            ],
        }];
        let written = "/* One. */\n.a  .b,\n.c {\n  font: 400 12px \"A; {B}\", x;\n  fill: light-dark(#fff, #000);\n}\n";
        assert_eq!(rules(written), wanted);
        let packed = ".a .b,.c{font: 400 12px \"A; {B}\", x;fill: light-dark(#fff, #000)}";
        assert_eq!(rules(packed), wanted);
    }

    #[test]
    fn other_media_and_movement_are_left_out() {
        let text = "@import 'x';@media (width < 1px){.a{fill:#fff}.b{fill:#000}}\
                    @keyframes k{from{opacity:0}}.c{fill:#111;.d{fill:#222}stroke:#333}}.e{}";
        let read = rules(text);
        let named: Vec<_> = read.iter().map(|rule| rule.selectors[0].as_str()).collect();
        assert_eq!(named, [".c", ".e"]);
        assert_eq!(read[0].declarations.len(), 2, "a rule inside a rule says nothing of it");
    }

    #[test]
    fn alternatives_stand_for_themselves() {
        let read = rules(".a :is(.b, .c:not(.x, .y)) .d{}");
        assert_eq!(read[0].selectors, [".a .b .d", ".a .c:not(.x, .y) .d"]);
        assert!(rules("").is_empty());
        assert!(rules("}{").len() <= 1);
        assert_eq!(rules(".a{fill:red"), rules(".a{fill:red}"), "an end that is missing");
    }
}
