//! `export` and `single`: what is made of the page for those who want files.

use std::path::Path;
use std::process::Command;

use crate::error::Failure;
use crate::serve;
use crate::tools::{command, root, run};

/// Where the one file goes if nothing else is said.
pub const SINGLE: &str = "target/single/index.html";

const ADVICE: &str = "look at the output above";

/// Writes pictures and texts of every story below a folder. Nothing but Rust is needed: no browser
/// draws them.
pub fn export(dir: &str) -> Result<(), Failure> {
    run("the export", pack(&["export"]).arg(root().join(dir)), ADVICE)
}

/// Builds the release page, and writes it as one file too.
pub fn build_single(file: &str) -> Result<(), Failure> {
    serve::build()?;
    single(file)
}

/// Writes the built page as one file.
pub fn single(file: &str) -> Result<(), Failure> {
    let dist = root().join("dist");
    run("the single file", pack(&["single"]).arg(dist).arg(root().join(file)), ADVICE)
}

/// Adds the start pages of all languages to a built page.
pub fn pages(dist: &Path) -> Result<(), Failure> {
    run("the start pages", pack(&["pages"]).arg(dist), ADVICE)
}

fn pack(args: &[&str]) -> Command {
    let mut pack = command("cargo");
    pack.args(["run", "--quiet", "--locked", "--package", "pack", "--features", "export", "--"]);
    pack.args(args);
    pack
}
