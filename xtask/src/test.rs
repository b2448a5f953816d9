//! `test`: everything that CI runs, step by step; it stops at the first step that fails.

use std::process::Command;
use std::time::Instant;

use crate::error::Failure;
use crate::tools::{command, npm_dir, root, run};
use crate::{engines, export, install, serve, size};

/// A name, what it is for, and what it does.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn() -> Result<(), Failure>,
}

const STEPS: [Step; 9] = [
    Step { name: "tools", what: "installs what is missing", run: install::for_test },
    Step { name: "format", what: "cargo fmt", run: format },
    Step { name: "lint", what: "clippy, native", run: lint },
    Step { name: "lint-wasm", what: "clippy, wasm", run: lint_wasm },
    Step { name: "native", what: "core, session, scenes, panels in six languages", run: native },
    Step { name: "wasm", what: "the page's parts in a headless browser", run: wasm },
    Step { name: "build", what: "the release page, also as one file", run: build },
    Step { name: "size", what: "its bytes against the budget", run: size::check },
    Step { name: "browser", what: "the built page in a real browser", run: browser },
];

pub const ADVICE: &str = "look at the output above";
/// With what only `cargo xtask export` compiles.
const EXPORT: &str = "--features=pack/export";
pub const WASM: &str = "wasm32-unknown-unknown";

pub fn names() -> Vec<&'static str> {
    STEPS.iter().map(|step| step.name).collect()
}

/// Runs the named steps, or all of them.
pub fn test(names: &[&str]) -> Result<(), Failure> {
    if let Some(unknown) = names.iter().find(|name| STEPS.iter().all(|s| s.name != **name)) {
        let advice = "`cargo xtask help` lists the steps";
        return Err(Failure::new(format!("there is no step `{unknown}`"), advice));
    }
    for step in STEPS.iter().filter(|step| names.is_empty() || names.contains(&step.name)) {
        println!("\n== {}: {}", step.name, step.what);
        let begin = Instant::now();
        (step.run)()?;
        println!("== {} passed in {} s", step.name, begin.elapsed().as_secs());
    }
    let told = names.is_empty() || names.contains(&"browser");
    let left_out = if told { engines::left_out() } else { Vec::new() };
    match left_out.join(" and ") {
        engines if engines.is_empty() => println!("\nall passed"),
        engines => println!("\nall passed, but NOT TESTED IN {engines}: see the step `tools`"),
    }
    Ok(())
}

/// Screenshots of the built page, for looking at.
pub fn shots(dir: &str) -> Result<(), Failure> {
    install::for_test()?;
    serve::build()?;
    let dir = root().join(dir);
    let test = cargo(&["test", "--test", "e2e", "--", "shots", "--nocapture"]);
    run("screenshots", with_browser(test).env("LOGOFF_SHOTS", dir), ADVICE)
}

fn format() -> Result<(), Failure> {
    run("cargo fmt", &mut cargo(&["fmt", "--all", "--check"]), "run `cargo fmt --all`")
}

fn lint() -> Result<(), Failure> {
    let args = ["clippy", "--locked", "--workspace", "--all-targets", EXPORT];
    run("clippy", cargo(&args).args(["--", "-D", "warnings"]), ADVICE)?;
    let pure = ["clippy", "--locked", "--no-default-features", "--lib", "--", "-D", "warnings"];
    run("clippy without the browser", &mut cargo(&pure), ADVICE)
}

fn lint_wasm() -> Result<(), Failure> {
    // The other tests are native only.
    let tests =
        ["clippy", "--locked", "--target", WASM, "--test", "browser", "--features", "catalogues"];
    run("clippy for wasm", cargo(&tests).args(["--", "-D", "warnings"]), ADVICE)?;
    let page = ["clippy", "--locked", "--target", WASM, "--lib", "--", "-D", "warnings"];
    run("clippy for the page", &mut cargo(&page), ADVICE)
}

fn native() -> Result<(), Failure> {
    run("cargo test", &mut cargo(&["test", "--locked", "--workspace", EXPORT]), ADVICE)
}

fn build() -> Result<(), Failure> {
    export::build_single(export::SINGLE)
}

fn wasm() -> Result<(), Failure> {
    // The parts are tested without the files of words that the page fetches.
    let mut test = cargo(&["test", "--locked", "--target", WASM, "--test", "browser"]);
    test.args(["--features", "catalogues"]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    run("wasm tests", &mut with_browser(test), ADVICE)
}

fn browser() -> Result<(), Failure> {
    let test = cargo(&["test", "--locked", "--test", "e2e"]);
    run("browser tests", &mut with_browser(test), ADVICE)
}

pub fn with_browser(mut test: Command) -> Command {
    test.env("LOGOFF_DIST", root().join("dist"));
    test.env("LOGOFF_AXE", npm_dir().join("node_modules/axe-core/axe.min.js"));
    test.env("CHROMEDRIVER", "chromedriver");
    if let Some(name) = install::chromium() {
        test.env("LOGOFF_CHROMIUM", name);
    }
    engines::name_in(&mut test);
    test
}

pub fn cargo(args: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.args(args);
    cargo
}
