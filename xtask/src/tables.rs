//! `tables`: what the core counts and pins, checked and then printed, so that two days can be
//! compared line by line.

use std::fs;

use crate::error::Failure;
use crate::tools::{command, root};

/// The folders of the tables; the largest come last.
const FOLDERS: [&str; 2] = ["tests/data", "tests/data/edits"];
/// No table of the core: links that readers have.
const LINKS: &str = "links.txt";

/// Nothing is printed unless all of it is true today.
pub fn tables() -> Result<(), Failure> {
    let advice = "the message names the table and its first line that differs";
    let tables = files()?;
    let mut test = command("cargo");
    test.args(["test", "--locked", "--no-default-features", "--test", "sim"]);
    // The largest worlds too, which the tests leave out.
    test.args(["--", "--include-ignored"]);
    test.env_remove("LOGOFF_BLESS");
    eprintln!("checks {} tables, which takes some minutes", tables.len());
    let output = test
        .output()
        .map_err(|error| Failure::new(format!("`cargo` cannot be run: {error}"), advice))?;
    if !output.status.success() {
        eprint!("{}", String::from_utf8_lossy(&output.stderr));
        eprint!("{}", String::from_utf8_lossy(&output.stdout));
        return Err(Failure::new(String::from("the tables are not what they were"), advice));
    }
    for file in tables {
        println!("== {file}\n{}", text_of(&file)?);
    }
    Ok(())
}

/// The tables by name, folder by folder, and the rules in words.
fn files() -> Result<Vec<String>, Failure> {
    let mut all = vec![String::from("docs/rules.md")];
    for folder in FOLDERS {
        let unread = |error| {
            Failure::new(format!("`{folder}` cannot be read: {error}"), "the repository has it")
        };
        let mut here = Vec::new();
        for entry in fs::read_dir(root().join(folder)).map_err(unread)? {
            let name = entry.map_err(unread)?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".txt") && name != LINKS {
                here.push(format!("{folder}/{name}"));
            }
        }
        here.sort();
        all.append(&mut here);
    }
    Ok(all)
}

fn text_of(file: &str) -> Result<String, Failure> {
    fs::read_to_string(root().join(file)).map_err(|error| {
        Failure::new(format!("`{file}` cannot be read: {error}"), "the repository has it")
    })
}
