//! Sheets and scripts without what only their authors read.

/// A style sheet without comments, and with no more space than it needs. Strings stay as they are.
pub fn sheet(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let length = match letter {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => {
                let end = rest.get(1..).and_then(|rest| rest.find(letter));
                end.map_or(rest.len(), |end| end + 2)
            }
            _ => letter.len_utf8(),
        };
        let (part, after) = rest.split_at(length);
        match letter {
            '/' if part.len() > 1 => {}
            ' ' | '\n' | '\r' | '\t' => {
                if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',']) {
                    out.push(' ');
                }
            }
            '{' | '}' | ';' | ',' => {
                out.truncate(out.trim_end_matches(' ').len());
                if letter == '}' && out.ends_with(';') {
                    out.pop();
                }
                out.push(letter);
            }
            _ => out.push_str(part),
        }
        rest = after;
    }
    out
}

/// A script without indentation and without lines that are nothing but a comment.
pub fn script(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        let begins = line.starts_with("/*");
        let comment = inside || begins || line.starts_with("//");
        inside = (inside || begins) && !line.ends_with("*/");
        if !comment && !line.is_empty() {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_keeps_what_means_something() {
        let text = "/* One. */\n.a > .b,\n.c :hover {\n  width: calc(1px + 2px);\n  content: \", /* \";\n}\n";
        assert_eq!(sheet(text), ".a > .b,.c :hover{width: calc(1px + 2px);content: \", /* \"}");
    }

    #[test]
    fn a_script_keeps_its_lines() {
        let text = "// Why.\nlet a = 1; // one\n/**\n * More.\n */\n\n  f(a)\n";
        assert_eq!(script(text), "let a = 1; // one\nf(a)\n");
    }
}
