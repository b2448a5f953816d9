//! Splits a finished wasm module in two, function by function.
//!
//! The first part is the module without the functions that go later. Where it would call one of
//! those, it calls a *stand-in* of the same type, which sees to it that the later part is there and
//! goes on through a slot of the function table. The later part brings these slots' content along.
//! It has no memory, table or globals of its own: it borrows them from the first part, and the
//! first part's functions too, which it finds in further slots of the same table. Constant data that
//! only later functions can come to are brought along too.
//!
//! So the parts together do what the whole did, whichever functions go later: a choice can be bad
//! (the first view waits for the later part), but not wrong.

mod data;
mod encode;
mod first;
mod later;
pub mod linked;
pub mod list;
mod order;
mod plan;
mod read;

#[cfg(test)]
mod tests;

use std::fmt;

use plan::Plan;
use read::Whole;

/// What the first part asks of the outside, under short names: nobody but the JavaScript that goes
/// with it reads them.
pub struct Outside {
    /// The one module from which everything comes.
    pub module: String,
    /// Loads the later part, and returns when its slots are filled.
    pub loader: String,
    /// The old name of each function that the whole takes from the outside, and the new one.
    pub renamed: Vec<(String, String)>,
}

/// The two parts, and how the whole was cut.
pub struct Parts {
    pub first: Vec<u8>,
    pub later: Vec<u8>,
    pub outside: Outside,
    /// Entries of the list that no function's name has.
    pub idle: Vec<String>,
}

/// The outside module's new name.
pub const SHORT: &str = "js";
/// The module from which the later part takes the first part's memory, tables and globals.
const BORROWED: &str = "first";
/// The module from which it takes functions, each by the number of its slot.
const SLOTS: &str = "slot";
/// The names under which the first part gives away what has no name yet.
const FUNCTIONS: &str = "slots";
const LENT: &str = "lent";

/// What is wrong with a module, in words.
#[derive(Debug)]
pub struct Bad(pub String);

impl Bad {
    fn of(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Display for Bad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<wasmparser::BinaryReaderError> for Bad {
    fn from(error: wasmparser::BinaryReaderError) -> Self {
        Self(error.to_string())
    }
}

/// Splits a module that has a name section; the same module as it was linked tells which data go
/// with which functions.
pub fn split(bytes: &[u8], list: &list::List, linked: &linked::Linked) -> Result<Parts, Bad> {
    let whole = Whole::read(bytes)?;
    if whole.names.iter().all(String::is_empty) {
        return Err(Bad::of("its functions have no names; wasm-opt keeps them with --debuginfo"));
    }
    let outside = Outside::of(&whole)?;
    let (chosen, idle) = list.choose(&whole.names);
    let plan = Plan::make(&whole, &chosen);
    let data = linked.only_later(&whole, &plan.later)?;
    Ok(Parts {
        first: first::encode(&whole, &plan, &data, &outside)?,
        later: later::encode(&whole, &plan, &data)?,
        outside,
        idle,
    })
}

impl Outside {
    fn of(whole: &Whole<'_>) -> Result<Self, Bad> {
        let first = whole.imports.first().map_or("", |import| import.module);
        if whole.imports.iter().any(|import| import.module != first) {
            return Err(Bad::of("functions come from two outside modules"));
        }
        let names = whole.imports.iter().map(|import| import.name.to_owned());
        let renamed = names.enumerate().map(|(at, name)| (name, short(at + 1))).collect();
        Ok(Self { module: first.to_owned(), loader: short(0), renamed })
    }
}

/// Another short name for each number.
fn short(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.extend(char::from_digit(10 + u32::try_from(number % 26).unwrap_or(0), 36));
        number /= 26;
        if number == 0 {
            return name;
        }
        number -= 1;
    }
}
