//! `export`: pictures and texts of every story, for sites that want them as files.

use crate::error::Failure;
use crate::tools::{command, root, run};

/// Writes them below a folder. Nothing but Rust is needed: no browser draws them.
pub fn export(dir: &str) -> Result<(), Failure> {
    let mut pack = command("cargo");
    pack.args(["run", "--quiet", "--locked", "--package", "pack", "--features", "export", "--"]);
    pack.arg("export").arg(root().join(dir));
    run("the export", &mut pack, "look at the output above")
}
