//! Takes out of the wasm which line of which file a panic would name: paths of the machine that
//! built the page, which are of no use to a reader, and more than a kilobyte to load.

use wasmparser::{DataKind, Operator, Parser, Payload};

use crate::split::Bad;

/// The words of a `core::panic::Location`: where the path is, its length, line and column.
const WORDS: usize = 4;
/// No path is longer, no file has more lines, and no line more columns.
const MOST: [u32; 3] = [250, 50_000, 1_000];

/// A piece of the memory as it is at first.
struct Data {
    /// Its address.
    address: usize,
    /// Where it stands in the file.
    from: usize,
    length: usize,
}

impl Data {
    /// Where in the file so many bytes of this address are.
    fn place(&self, address: u32, length: u32) -> Option<std::ops::Range<usize>> {
        let at = (address as usize).checked_sub(self.address)?;
        let (from, length) = (self.from + at, length as usize);
        (at + length <= self.length).then_some(from..from + length)
    }
}

/// The module with nothing but empty places.
pub fn blank(wasm: &[u8]) -> Result<Vec<u8>, Bad> {
    let mut out = wasm.to_vec();
    let all = data(wasm)?;
    for own in &all {
        let first = own.address.next_multiple_of(4) - own.address;
        for at in (first..own.length.saturating_sub(4 * WORDS - 1)).step_by(4) {
            let from = own.from + at;
            let word = |n: usize| {
                let bytes = wasm[from + 4 * n..].first_chunk().copied().unwrap_or_default();
                u32::from_le_bytes(bytes)
            };
            let fits = |n: usize| (1..=MOST[n - 1]).contains(&word(n));
            if !(1..WORDS).all(fits) {
                continue;
            }
            let path = all.iter().find_map(|data| data.place(word(0), word(1)));
            if let Some(path) = path.filter(|path| is_path(&wasm[path.clone()])) {
                out[path].fill(b' ');
                out[from + 4..from + 4 * WORDS].fill(0);
            }
        }
    }
    Ok(out)
}

fn is_path(text: &[u8]) -> bool {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/\\._-".contains(byte);
    text.ends_with(b".rs") && text.iter().all(plain)
}

fn data(wasm: &[u8]) -> Result<Vec<Data>, Bad> {
    let mut all = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::DataSection(section) = payload? else { continue };
        for piece in section {
            let piece = piece?;
            let DataKind::Active { offset_expr, .. } = piece.kind else { continue };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                continue;
            };
            let address = usize::try_from(value).unwrap_or_default();
            let from = piece.range.end - piece.data.len();
            all.push(Data { address, from, length: piece.data.len() });
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text, a path, the place that names the path, and a pointer to the text with its length.
    const MODULE: &str = r#"
    (module (memory 1)
      (data (i32.const 1024) "let it be" "/home/a/b.rs" "\00\00\00"
        "\09\04\00\00\0c\00\00\00\07\00\00\00\05\00\00\00"
        "\00\04\00\00\09\00\00\00\07\00\00\00\05\00\00\00"))"#;

    #[test]
    fn a_place_is_empty_and_everything_else_as_it_was() {
        let wasm = wat::parse_str(MODULE).unwrap_or_default();
        let out = blank(&wasm).unwrap_or_default();
        let changed: Vec<usize> =
            (0..wasm.len()).filter(|at| out.get(*at) != wasm.get(*at)).collect();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        assert!(text(&wasm).contains("/home/a/b.rs"));
        assert!(text(&out).contains("let it be            "));
        // The path, and a number each for its length, the line and the column.
        assert_eq!(changed.len(), 12 + 3);
        assert_eq!(out.len(), wasm.len());
    }
}
