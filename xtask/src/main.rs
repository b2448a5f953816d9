//! `cargo xtask`: serves, builds and tests the page, and installs what that needs.

mod bench;
mod engines;
mod error;
mod export;
mod install;
mod serve;
mod size;
mod tables;
mod test;
mod tools;

use std::process::ExitCode;

use error::Failure;

const HELP: &str = "\
cargo xtask serve [--port N] [--release]   build and serve the page on 127.0.0.1 (port 8080)
cargo xtask build                          the release page, in dist/
cargo xtask export [DIR]                   pictures and texts of every story in every language, in
                                           target/export or DIR
cargo xtask single [FILE]                  the release page as one file, in target/single or FILE
cargo xtask test [STEP ...]                everything that CI runs, or single steps of it; with
                                           LOGOFF_ENGINES=all it fails where Firefox or WebKit is
                                           missing, with LOGOFF_ENGINES=chromium it leaves them out
cargo xtask bench                          search, steps to the painted frame, the sequence beside Mermaid
cargo xtask tables                         counts, rules and the tables of the core, checked
cargo xtask shots [DIR]                    screenshots of the built page, in target/shots or DIR
cargo xtask help                           this text, and the steps of the test";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result<(), Failure> {
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve", options @ ..] => serve::serve(&serve::Options::parse(options)?),
        ["build"] => serve::build(),
        ["single"] => export::build_single(export::SINGLE),
        ["single", file] => export::build_single(file),
        ["export"] => export::export("target/export"),
        ["export", dir] => export::export(dir),
        ["test", steps @ ..] => test::test(steps),
        ["bench"] => bench::bench(),
        ["tables"] => tables::tables(),
        ["shots"] => test::shots("target/shots"),
        ["shots", dir] => test::shots(dir),
        ["help"] | [] => {
            println!("{HELP}\n\nsteps of the test: {}", test::names().join(", "));
            Ok(())
        }
        _ => Err(Failure::new(
            format!("unknown command `{}`", words.join(" ")),
            "`cargo xtask help` lists the commands",
        )),
    }
}
