//! A picture as a file: the markup that the page draws, with its style, its ground, and its words
//! for who cannot see it.

use super::sheet::Sheet;
use super::style::{Look, Tokens, classes_of, style};

/// Drawn elements as markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawn {
    /// The class that the sheets know the drawing by.
    pub class: String,
    /// Well-formed XML.
    pub markup: String,
}

/// What a file says beside its shapes.
#[derive(Clone, Copy, Debug)]
pub struct Picture<'a> {
    pub drawn: &'a Drawn,
    /// In units of the drawing, which are pixels where nothing else is asked for.
    pub size: (i32, i32),
    /// What it is, and what it shows.
    pub title: &'a str,
    pub text: &'a str,
    /// The token of its ground.
    pub ground: &'a str,
}

/// A whole SVG file that needs nothing beside it.
pub fn svg(picture: &Picture, sheet: &Sheet, look: Look) -> String {
    let Picture { drawn, size: (w, h), title, text, ground } = *picture;
    let mut classes = classes_of(&drawn.markup);
    classes.extend(drawn.class.split(' ').filter(|class| !class.is_empty()));
    let rules = style(sheet, look, &classes);
    let ground = Tokens::of(sheet, look).worked_out(ground);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{}\" lang=\"{lang}\" xml:lang=\"{lang}\" \
         width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" role=\"img\" \
         aria-labelledby=\"picture-title picture-text\">\n<title id=\"picture-title\">",
        drawn.class,
        lang = look.lang
    );
    escape(&mut out, title);
    out.push_str("</title>\n<desc id=\"picture-text\">");
    escape(&mut out, text);
    out.push_str("</desc>\n<style>\n");
    escape(&mut out, &rules);
    out.push_str("</style>\n<rect width=\"100%\" height=\"100%\" fill=\"");
    escape(&mut out, &ground);
    out.extend(["\"/>\n", &drawn.markup, "\n</svg>\n"]);
    out
}

/// A file as an address that holds it, for an image of the page.
pub fn data_address(file: &str) -> String {
    let mut out = String::from("data:image/svg+xml;charset=utf-8,");
    for byte in file.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => out.push(char::from(byte)),
            b' ' | b'-' | b'.' | b'_' | b'=' | b':' | b'/' | b',' | b';' | b'(' | b')' => {
                out.push(char::from(byte));
            }
            other => {
                let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half)]);
                out.extend(['%', digit(other >> 4), digit(other & 15)]);
            }
        }
    }
    out
}

/// Writes a text so that it can stand between tags and in an attribute. What XML cannot hold at
/// all is left out.
pub fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(letter),
            '\u{FFFE}' | '\u{FFFF}' => {}
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped() {
        let mut out = String::new();
        escape(&mut out, "a < b && \"c\" > d\u{0}\u{1b}\n\u{FFFF}é");
        assert_eq!(out, "a &lt; b &amp;&amp; &quot;c&quot; &gt; d\né");
    }

    #[test]
    fn an_address_holds_the_file() {
        let address = data_address("<g a=\"#é%\"/>");
        assert_eq!(address, "data:image/svg+xml;charset=utf-8,%3Cg a=%22%23%C3%A9%25%22/%3E");
        let text = address.split_once(',').unwrap().1;
        assert_eq!(crate::session::permalink::decode(text).as_deref(), Some("<g a=\"#é%\"/>"));
    }

    #[test]
    fn a_file_says_its_size_language_and_words() {
        let drawn = Drawn { class: String::from("dg"), markup: String::from("<g/>") };
        let sheet = Sheet::read(":root{--page: light-dark(#fff, #000)}.dg{fill: var(--page)}");
        let look = Look { dark: true, contrast: false, lang: "de" };
        let picture = Picture {
            drawn: &drawn,
            size: (20, 10),
            title: "A & B",
            text: "",
            ground: "var(--page)",
        };
        let file = svg(&picture, &sheet, look);
        for part in [
            "width=\"20\" height=\"10\" viewBox=\"0 0 20 10\"",
            "lang=\"de\"",
            ">A &amp; B</title>",
            ".dg{fill:#000000}",
            "fill=\"#000\"/>",
        ] {
            assert!(file.contains(part), "{part} is not in {file}");
        }
    }
}
