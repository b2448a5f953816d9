//! `tables`: what the core counts and pins, checked and then printed, so that two days can be
//! compared line by line.

use std::fs;

use crate::error::Failure;
use crate::tools::{command, root};

/// A file, and the tests of the core that hold it to what runs.
const TABLES: [(&str, &str); 10] = [
    ("tests/data/worlds.txt", "worlds::lawful_worlds_of"),
    ("tests/data/further.txt", "worlds::lawful_worlds_beyond"),
    ("tests/data/explored.txt", "independent::both_agree"),
    ("tests/data/clients.txt", "clients::"),
    ("tests/data/rules.txt", "rules::"),
    ("docs/rules.md", "docs::"),
    ("tests/data/transports.txt", "transports::"),
    ("tests/data/fast.txt", "fast::"),
    ("tests/data/logons.txt", "logons::"),
    ("tests/data/conflicts.txt", "conflicts::"),
];

/// Nothing is printed unless all of it is true today.
pub fn tables() -> Result<(), Failure> {
    let advice = "the message names the table and its first line that differs";
    let mut test = command("cargo");
    test.args(["test", "--locked", "--no-default-features", "--test", "sim", "--"]);
    test.args(TABLES.map(|(_, tests)| tests)).env_remove("LOGOFF_BLESS");
    eprintln!("checks {} tables, which takes some minutes", TABLES.len());
    let output = test
        .output()
        .map_err(|error| Failure::new(format!("`cargo` cannot be run: {error}"), advice))?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
        eprint!("{}", String::from_utf8_lossy(&output.stdout));
        return Err(Failure::new(String::from("the tables are not what they were"), advice));
    }
    for (file, _) in TABLES {
        let text = fs::read_to_string(root().join(file))
            .map_err(|error| Failure::new(format!("`{file}` cannot be read: {error}"), advice))?;
        println!("== {file}\n{text}");
    }
    Ok(())
}
