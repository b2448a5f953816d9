//! `serve` and `build`.

use crate::error::Failure;
use crate::install;
use crate::tools::{command, run};

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
    println!("serving on http://127.0.0.1:{}/ once the build is done", options.port);
    let mut trunk = command("trunk");
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &options.port.to_string()]);
    if options.release {
        trunk.arg("--release");
    }
    let advice = "look at the output above; if the port is taken, choose one with --port";
    run("trunk serve", &mut trunk, advice)
}

/// The release page, in `dist/`.
pub fn build() -> Result<(), Failure> {
    install::for_build(true)?;
    let advice = "look at the compiler's output above";
    run("trunk build", command("trunk").args(["build", "--release"]), advice)
}
