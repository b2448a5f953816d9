//! A file of a language: texts in the order of a catalogue's fields, a line each.
//!
//! The first line is a mark made of the fields' names, so that a file of another version is not
//! taken for this one; the last line shows that the file is whole.

/// How a file ends.
const END: &str = "\nend\n";

/// A part of a catalogue that can be written into lines and read from them.
pub trait Words: Sized {
    /// How many lines it takes.
    const COUNT: usize;
    /// A mark of its fields' names and order.
    const SHAPE: u32;

    /// Without words, for [`Words::fill`] to begin with.
    const BLANK: Self;

    fn fill(&mut self, lines: &mut Lines);
    fn write(&self, lines: &mut Vec<&'static str>);

    /// The file of these texts.
    fn to_file(&self) -> String {
        let mark = Self::SHAPE.to_string();
        let mut lines = vec![];
        self.write(&mut lines);
        format!("{mark}\n{}{END}", lines.join("\n"))
    }

    /// The texts in a file; `None` if the file is not whole or of another version.
    fn from_file(file: &'static str) -> Option<Box<Self>> {
        let body = body(file, Self::SHAPE, Self::COUNT)?;
        let mut texts = Box::new(Self::BLANK);
        texts.fill(&mut Lines(body.split('\n')));
        Some(texts)
    }
}

/// What is between the mark and the end of a file, if it is whole and of this version.
fn body(file: &'static str, shape: u32, count: usize) -> Option<&'static str> {
    let (mark, rest) = file.split_once('\n')?;
    let body = rest.strip_suffix(END)?;
    let whole = body.bytes().filter(|byte| *byte == b'\n').count() + 1 == count;
    (whole && mark == shape.to_string()).then_some(body)
}

/// The lines of a file. Its length is checked before, so that reading has nothing to check.
pub struct Lines(std::str::Split<'static, char>);

impl Words for &'static str {
    const COUNT: usize = 1;
    const SHAPE: u32 = 1;
    const BLANK: Self = "";

    // Filled in its place and never inlined: some hundred calls of this are all that reading is.
    #[inline(never)]
    fn fill(&mut self, lines: &mut Lines) {
        *self = lines.0.next().unwrap_or_default();
    }

    fn write(&self, lines: &mut Vec<&'static str>) {
        lines.push(self);
    }
}

impl<T: Words, const N: usize> Words for [T; N] {
    const COUNT: usize = N * T::COUNT;
    const SHAPE: u32 = mix(N as u32, "", T::SHAPE);

    const BLANK: Self = [const { T::BLANK }; N];

    fn fill(&mut self, lines: &mut Lines) {
        for part in self {
            part.fill(lines);
        }
    }

    fn write(&self, lines: &mut Vec<&'static str>) {
        for part in self {
            part.write(lines);
        }
    }
}

/// Takes a field into a mark (FNV-1a).
pub const fn mix(shape: u32, name: &str, of: u32) -> u32 {
    const PRIME: u32 = 16_777_619;
    let mut shape = (shape ^ of).wrapping_mul(PRIME);
    let bytes = name.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        shape = (shape ^ bytes[at] as u32).wrapping_mul(PRIME);
        at += 1;
    }
    shape
}

/// Declares structs of texts, so that no field can be left out of reading or writing. A field
/// without a type is one text.
macro_rules! texts {
    ($($(#[$doc:meta])* struct $name:ident {
        $($(#[$note:meta])* $field:ident $(: $type:ty)?),* $(,)?
    })*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name {
            $($(#[$note])* pub $field: texts!(@ $($type)?),)*
        }

        impl Words for $name {
            const COUNT: usize = 0 $(+ <texts!(@ $($type)?) as Words>::COUNT)*;
            const SHAPE: u32 = {
                let shape = 0;
                $(let shape = mix(
                    shape,
                    stringify!($field),
                    <texts!(@ $($type)?) as Words>::SHAPE,
                );)*
                shape
            };

            const BLANK: Self = Self { $($field: <texts!(@ $($type)?) as Words>::BLANK,)* };

            fn fill(&mut self, lines: &mut Lines) {
                $(self.$field.fill(lines);)*
            }

            fn write(&self, lines: &mut Vec<&'static str>) {
                $(self.$field.write(lines);)*
            }
        }
    )*};
    (@) => { &'static str };
    (@ $type:ty) => { $type };
}
pub(super) use texts;

#[cfg(test)]
mod tests {
    use super::super::{Catalog, Locale, More};
    use super::*;

    fn read(file: &str) -> Option<Box<Catalog>> {
        <Catalog as Words>::from_file(file.to_owned().leak())
    }

    #[test]
    fn every_language_comes_back_from_its_file() {
        for locale in Locale::ALL {
            let file = locale.catalog().to_file();
            let back = read(&file).map(|catalog| format!("{catalog:#?}"));
            assert_eq!(back, Some(format!("{:#?}", locale.catalog())), "{}", locale.tag());
            let more = More::from_file(locale.more().to_file().leak());
            let back = more.map(|more| format!("{more:#?}"));
            assert_eq!(back, Some(format!("{:#?}", locale.more())), "{}", locale.tag());
            assert!(More::from_file(file.leak()).is_none(), "each file has a mark of its own");
        }
    }

    #[test]
    fn no_text_takes_two_lines() {
        for locale in Locale::ALL {
            let mut texts = Vec::new();
            locale.catalog().write(&mut texts);
            locale.more().write(&mut texts);
            assert_eq!(texts.len(), Catalog::COUNT + More::COUNT);
            for text in texts {
                assert!(!text.contains(['\n', '\r']), "{}: {text}", locale.tag());
            }
        }
    }

    #[test]
    fn a_file_that_is_cut_or_lengthened_anywhere_is_refused() {
        let file = Locale::Ja.catalog().to_file();
        for (at, _) in file.char_indices() {
            assert!(read(&file[..at]).is_none(), "cut at {at}");
        }
        for (at, _) in file.match_indices('\n') {
            let longer = format!("{}\nmore{}", &file[..at], &file[at..]);
            assert!(read(&longer).is_none(), "a line more at {at}");
            let next = file[at + 1..].find('\n').map_or(file.len(), |next| at + 1 + next);
            let shorter = format!("{}{}", &file[..at], &file[next..]);
            assert!(read(&shorter).is_none(), "a line less at {at}");
        }
    }

    #[test]
    fn a_foreign_or_stale_file_is_refused() {
        let file = Locale::En.catalog().to_file();
        let (mark, rest) = file.split_once('\n').expect("a first line");
        for foreign in ["", "\n", "end", "\nend\n", "<!doctype html>\n<title>404</title>\n"] {
            assert!(read(foreign).is_none(), "{foreign}");
        }
        for stale in ["", "0", &format!("{mark}0"), &format!(" {mark}"), "one more\n"] {
            assert!(read(&format!("{stale}\n{rest}")).is_none(), "{stale}");
        }
        assert!(read(&file.replace('\n', "\r\n")).is_none());
        assert!(read(&format!("{file}{file}")).is_none());
    }

    /// The mark tells catalogues apart whose fields have other names, another order or other parts.
    #[test]
    fn the_mark_follows_names_and_order() {
        let (ab, ba) = (mix(mix(0, "a", 1), "b", 1), mix(mix(0, "b", 1), "a", 1));
        let marks =
            [ab, ba, mix(mix(0, "a", 1), "c", 1), mix(0, "ab", 1), mix(mix(0, "a", 2), "b", 1)];
        for (at, mark) in marks.iter().enumerate() {
            assert!(!marks[..at].contains(mark), "{marks:?}");
        }
        assert_ne!(<[&str; 2]>::SHAPE, <[&str; 3]>::SHAPE);
    }
}
