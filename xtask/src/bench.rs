//! `bench`: what the search costs, beside another explorer and in a browser with the page's own
//! settings, and what the built page costs.

use std::process::Command;

use crate::error::Failure;
use crate::test::{ADVICE, WASM, cargo, with_browser};
use crate::tools::{npm_dir, output, run};
use crate::{export, install};

/// A machine is now fast, now slow, for seconds on end. Native and browser take turns so often, so
/// that each has had its fast moments.
const ROUNDS: usize = 8;

/// All benches, one after the other: they would slow each other down.
pub fn bench() -> Result<(), Failure> {
    run("the bench", &mut native(&[]), ADVICE)?;
    run("the bench of logs", &mut benched("logs"), ADVICE)?;
    install::for_bench()?;
    in_turns()?;
    export::build_single(export::SINGLE)?;
    let steps = ["test", "--locked", "--test", "e2e", "--", "bench::", "--test-threads=1"];
    let mut page = with_browser(cargo(&steps));
    page.env("LOGOFF_MERMAID", npm_dir().join("node_modules/mermaid/dist/mermaid.min.js"));
    run("the bench of the page", page.env("LOGOFF_BENCH", "1"), ADVICE)
}

/// One of the native benches.
fn benched(name: &str) -> Command {
    cargo(&["bench", "--locked", "--no-default-features", "--bench", name])
}

fn native(more: &[&str]) -> Command {
    let mut bench = benched("search");
    if !more.is_empty() {
        bench.arg("--").args(more);
    }
    bench
}

fn in_browser() -> Command {
    let mut page = cargo(&["test", "--locked", "--release", "--target", WASM, "--test", "browser"]);
    page.args(["--features", "catalogues", "--", "worlds_in_the_browser", "--nocapture"]);
    page.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    with_browser(page)
}

/// The search in the browser beside the native one.
fn in_turns() -> Result<(), Failure> {
    let mut best: Vec<(String, [f64; 2])> = Vec::new();
    for _ in 0..ROUNDS {
        for (side, mut bench) in [native(&["alone"]), in_browser()].into_iter().enumerate() {
            let said = output("the search alone", &mut bench, ADVICE)?;
            for (name, each) in said.lines().filter_map(measured) {
                match best.iter_mut().find(|(of, _)| of == name) {
                    Some((_, sides)) => sides[side] = sides[side].max(each),
                    None => {
                        let mut sides = [0.0; 2];
                        sides[side] = each;
                        best.push((name.to_owned(), sides));
                    }
                }
            }
        }
    }
    if best.is_empty() {
        return Err(Failure::new("the search alone has printed no figures", ADVICE));
    }
    println!("{:<34} {:>9} {:>9} {:>9}", "worlds/s, best of each", "native", "browser", "%");
    for (name, [native, browser]) in best {
        println!("{name:<34} {native:>9.0} {browser:>9.0} {:>9.0}", browser / native * 100.0);
    }
    Ok(())
}

/// The name at the start of a line, and the worlds per second in its third column.
fn measured(line: &str) -> Option<(&str, f64)> {
    let (name, figures) = line.split_at_checked(34)?;
    let mut figures = figures.split_whitespace().map(str::parse);
    let _worlds: f64 = figures.next()?.ok()?;
    Some((name.trim(), figures.next()?.ok()?))
}
