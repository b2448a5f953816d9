//! The memory's first content in two parts: what only the later part needs comes with it, and has
//! zeros in its place before that, which compress to nothing.

use std::ops::Range;

use wasm_encoder::reencode::Reencode;
use wasm_encoder::{ConstExpr, DataSection};
use wasmparser::{DataKind, Operator};

use super::Bad;
use super::encode::Numbers;
use super::read::Whole;

/// Two pieces that are nearer to each other go later as one, with what is between them: a piece's
/// head has about as many bytes.
const NEAR: u32 = 8;

/// A piece of the memory's first content.
struct Piece<'a> {
    address: u32,
    bytes: &'a [u8],
}

impl Piece<'_> {
    fn end(&self) -> u32 {
        self.address + u32::try_from(self.bytes.len()).unwrap_or(0)
    }

    /// Which of its bytes have these addresses.
    fn part(&self, addresses: &Range<u32>) -> Option<Range<usize>> {
        let (start, end) = (addresses.start.max(self.address), addresses.end.min(self.end()));
        let at = |address: u32| (address - self.address) as usize;
        (start < end).then(|| at(start)..at(end))
    }
}

/// Everything, with zeros where something goes later.
pub fn first(
    whole: &Whole<'_>,
    later: &[Range<u32>],
    numbers: &mut Numbers,
) -> Result<DataSection, Bad> {
    let mut section = DataSection::new();
    if later.is_empty() {
        if let Some(known) = whole.data.clone() {
            numbers.parse_data_section(&mut section, known)?;
        }
        return Ok(section);
    }
    for piece in pieces(whole)? {
        let mut bytes = piece.bytes.to_vec();
        for part in later.iter().filter_map(|addresses| piece.part(addresses)) {
            bytes[part].fill(0);
        }
        section.active(0, &ConstExpr::i32_const(piece.address.cast_signed()), bytes);
    }
    Ok(section)
}

/// What goes later.
pub fn later(whole: &Whole<'_>, later: &[Range<u32>]) -> Result<DataSection, Bad> {
    let mut section = DataSection::new();
    if later.is_empty() {
        return Ok(section);
    }
    for piece in pieces(whole)? {
        for addresses in joined(later) {
            if let Some(part) = piece.part(&addresses) {
                let place = addresses.start.max(piece.address).cast_signed();
                section.active(0, &ConstExpr::i32_const(place), piece.bytes[part].iter().copied());
            }
        }
    }
    Ok(section)
}

/// Near ones as one.
fn joined(later: &[Range<u32>]) -> Vec<Range<u32>> {
    let mut all: Vec<Range<u32>> = Vec::new();
    for addresses in later {
        match all.last_mut() {
            Some(last) if addresses.start <= last.end + NEAR => {
                last.end = last.end.max(addresses.end);
            }
            _ => all.push(addresses.clone()),
        }
    }
    all
}

fn pieces<'a>(whole: &Whole<'a>) -> Result<Vec<Piece<'a>>, Bad> {
    let mut found = Vec::new();
    for piece in whole.data.clone().into_iter().flatten() {
        let piece = piece?;
        let DataKind::Active { memory_index: 0, offset_expr } = piece.kind else {
            return Err(Bad::of("data without a place in the memory"));
        };
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            return Err(Bad::of("data whose place is not known beforehand"));
        };
        found.push(Piece { address: value.cast_unsigned(), bytes: piece.data });
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_goes_as_one() {
        assert_eq!(joined(&[10..20, 28..30, 39..40]), [10..30, 39..40]);
        assert_eq!(joined(&[]), []);
    }
}
