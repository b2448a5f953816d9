//! What the writers of both parts have in common: functions and types under their new numbers.

use std::borrow::Cow;

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ConstExpr, ElementSection, Elements, TypeSection};

use super::Bad;
use super::read::Whole;

/// The number of each of the whole's functions in one part.
pub struct Numbers(Vec<Option<u32>>);

impl Numbers {
    pub fn new(whole: &Whole<'_>) -> Self {
        Self(vec![None; whole.type_of.len()])
    }

    pub fn set(&mut self, function: u32, number: u32) {
        if let Some(place) = self.0.get_mut(function as usize) {
            *place = Some(number);
        }
    }

    pub fn of(&self, function: u32) -> Result<u32, Bad> {
        let number = self.0.get(function as usize).copied().flatten();
        number.ok_or_else(|| Bad::of(format!("function {function} is not in this part")))
    }

    pub fn all(&self, functions: &[u32]) -> Result<Vec<u32>, Bad> {
        functions.iter().map(|function| self.of(*function)).collect()
    }
}

impl Reencode for Numbers {
    type Error = Bad;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Bad>> {
        self.of(function).map_err(Error::UserError)
    }
}

impl From<Error<Self>> for Bad {
    fn from(error: Error<Self>) -> Self {
        match error {
            Error::UserError(bad) => bad,
            other => Self(other.to_string()),
        }
    }
}

/// The whole's types, and the number of the one that takes and gives nothing.
pub fn types(whole: &Whole<'_>, numbers: &mut Numbers) -> Result<(TypeSection, u32), Bad> {
    let mut types = TypeSection::new();
    if let Some(known) = whole.types.clone() {
        numbers.parse_type_section(&mut types, known)?;
    }
    let mut plain = whole.signatures.iter();
    let plain = plain.position(|one| one.params().is_empty() && one.results().is_empty());
    let plain = plain.map_or_else(
        || {
            types.ty().function([], []);
            types.len() - 1
        },
        number,
    );
    Ok((types, plain))
}

/// Adds a list of functions that is in the table from the start.
pub fn fill(section: &mut ElementSection, table: u32, offset: u32, functions: &[u32]) {
    let offset = ConstExpr::i32_const(offset.cast_signed());
    let table = (table != 0).then_some(table);
    section.active(table, &offset, Elements::Functions(Cow::Borrowed(functions)));
}

/// A count or place as a module writes it; none is that large.
pub fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
