//! `serve` and `build`.

use std::path::PathBuf;

use crate::error::Failure;
use crate::tools::{command, root, run};
use crate::{export, install};

/// How to serve.
pub struct Options {
    port: u16,
    release: bool,
}

impl Options {
    pub fn parse(words: &[&str]) -> Result<Self, Failure> {
        let usage = "usage: cargo xtask serve [--port N] [--release]";
        let mut options = Self { port: 8080, release: false };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--release" => options.release = true,
                "--port" => {
                    let number = words.next().and_then(|text| text.parse().ok());
                    options.port =
                        number.ok_or_else(|| Failure::new("--port needs a number", usage))?;
                }
                other => return Err(Failure::new(format!("unknown option `{other}`"), usage)),
            }
        }
        Ok(options)
    }
}

/// Builds, serves, and builds again when something changes.
pub fn serve(options: &Options) -> Result<(), Failure> {
    install::for_build(options.release)?;
    // Trunk looks for what it is told not to watch, which a fresh checkout need not have.
    for ignored in ["target", "dist"] {
        let made = std::fs::create_dir_all(root().join(ignored));
        made.map_err(|error| {
            Failure::new(
                format!("`{ignored}` cannot be made: {error}"),
                "may this folder be written to?",
            )
        })?;
    }
    println!("serving on http://127.0.0.1:{}/ once the build is done", options.port);
    let mut trunk = command("trunk");
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &options.port.to_string()]);
    if options.release {
        trunk.arg("--release");
    }
    let advice = "look at the output above; if the port is taken, choose one with --port";
    run("trunk serve", &mut trunk, advice)
}

/// The release page with its start pages, in `dist/`.
pub fn build() -> Result<(), Failure> {
    install::for_build(true)?;
    let advice = "look at the compiler's output above";
    let mut trunk = command("trunk");
    trunk.args(["build", "--release"]);
    // Messages of panics name source files; where this machine keeps them is nobody's business.
    if let Some(registry) = registry() {
        let flags = format!("--remap-path-prefix={}=cargo", registry.display());
        // Joined with those of `.cargo/config.toml`, which `RUSTFLAGS` would put out of force.
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
    run("trunk build", &mut trunk, advice)?;
    export::pages(&root().join("dist"))
}

/// Where cargo unpacks the sources of dependencies.
fn registry() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"));
        home.map(|home| PathBuf::from(home).join(".cargo"))
    });
    home.map(|home| home.join("registry").join("src"))
}
