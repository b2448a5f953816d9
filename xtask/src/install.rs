//! Installs what is missing, from package registries only, and says what and why.

use std::process::Command;

use crate::engines;
use crate::error::Failure;
use crate::tools::{command, npm_dir, output_of, root, run};

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const AXE: &str = "4.14.1";
const MERMAID: &str = "11.17.2";
const NETWORK: &str =
    "look at the output above; if it is the network or a proxy, mend that and run this again";

/// What building the page needs.
pub fn for_build(release: bool) -> Result<(), Failure> {
    wasm_target()?;
    trunk()?;
    wasm_bindgen()?;
    if release {
        wasm_opt()?;
    }
    fetch()
}

/// What the tests need beyond that.
pub fn for_test() -> Result<(), Failure> {
    for_build(true)?;
    npm_package("axe-core", AXE, "the browser tests check accessibility with it")?;
    browser()?;
    engines::install()
}

/// What the benches need: they measure in Chromium alone.
pub fn for_bench() -> Result<(), Failure> {
    for_build(true)?;
    npm_package("mermaid", MERMAID, "the sequence is measured beside it")?;
    browser()
}

pub fn say(what: &str, why: &str) {
    println!("installing {what}: {why}");
}

fn wasm_target() -> Result<(), Failure> {
    let target = "wasm32-unknown-unknown";
    let there = output_of("rustc", &["--print", "target-libdir", "--target", target])
        .is_some_and(|dir| std::path::Path::new(&dir).is_dir());
    if there {
        return Ok(());
    }
    say(&format!("the Rust target {target}"), "the page is WebAssembly");
    run(
        "rustup target add",
        command("rustup").args(["target", "add", target]),
        "install rustup, or the target by the means that your Rust came by",
    )
}

fn trunk() -> Result<(), Failure> {
    let found = output_of("trunk", &["--version"]);
    let version = found.as_deref().and_then(|text| text.split_whitespace().nth(1));
    if version == Some(TRUNK) {
        return Ok(());
    }
    let why = match version {
        Some(other) => format!("Trunk.toml asks for it (found: {other})"),
        None => String::from("it builds and serves the page; a few minutes"),
    };
    say(&format!("trunk {TRUNK}"), &why);
    let mut install = cargo_install("trunk", TRUNK);
    install.args(["--locked", "--no-default-features", "--features", "rustls"]);
    run("cargo install trunk", &mut install, NETWORK)
}

fn wasm_bindgen() -> Result<(), Failure> {
    let wanted = locked_version("wasm-bindgen")?;
    let found = output_of("wasm-bindgen", &["--version"]);
    let version = found.as_deref().and_then(|text| text.split_whitespace().nth(1));
    let runner = output_of("wasm-bindgen-test-runner", &["--version"]).is_some();
    if version == Some(wanted.as_str()) && runner {
        return Ok(());
    }
    let why = match version {
        Some(other) => format!("it must be exactly the version of Cargo.lock (found: {other})"),
        None => String::from("it makes the JavaScript around the wasm; a few minutes"),
    };
    say(&format!("wasm-bindgen-cli {wanted}"), &why);
    let locked = cargo_install("wasm-bindgen-cli", &wanted).arg("--locked").status();
    if locked.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    println!("its own lock file names a version that the registry lacks: without --locked");
    run("cargo install wasm-bindgen-cli", &mut cargo_install("wasm-bindgen-cli", &wanted), NETWORK)
}

fn wasm_opt() -> Result<(), Failure> {
    let found = output_of("wasm-opt", &["--version"]);
    let wanted = BINARYEN.split('.').next().unwrap_or_default();
    if found.is_some_and(|text| text.split_whitespace().nth(2) == Some(wanted)) {
        return Ok(());
    }
    npm_package("binaryen", BINARYEN, "its wasm-opt makes the release small")
}

fn npm_package(name: &str, version: &str, why: &str) -> Result<(), Failure> {
    let manifest = npm_dir().join("node_modules").join(name).join("package.json");
    let line = format!("\"version\": \"{version}\"");
    if std::fs::read_to_string(&manifest).is_ok_and(|text| text.contains(&line)) {
        return Ok(());
    }
    say(&format!("{name} {version} (npm, into target/npm)"), why);
    let mut install = command("npm");
    install.arg("install").arg("--prefix").arg(npm_dir()).args([
        "--no-save",
        "--no-package-lock",
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
    ]);
    install.arg(format!("{name}@{version}"));
    // npm prunes what it does not know of: name everything that is to stay.
    for (other, version) in [("binaryen", BINARYEN), ("axe-core", AXE), ("mermaid", MERMAID)] {
        if other != name && npm_dir().join("node_modules").join(other).is_dir() {
            install.arg(format!("{other}@{version}"));
        }
    }
    run("npm install", &mut install, "install Node.js with npm (20 or newer); then as above")
}

fn browser() -> Result<(), Failure> {
    let there = output_of("chromedriver", &["--version"]).is_some() && chromium().is_some();
    if there {
        return Ok(());
    }
    let manual = "install Chromium and its chromedriver so that both are on the path, \
                  and a font with Japanese and Chinese (Noto CJK)";
    if output_of("apt-get", &["--version"]).is_none() {
        return Err(Failure::new("there is no Chromium with chromedriver here", manual));
    }
    say("chromium, chromium-driver, fonts-noto-cjk (Debian)", "the browser tests run in them");
    run("apt-get update", &mut apt(&["update", "-qq"])?, manual)?;
    let packages = ["chromium", "chromium-driver", "fonts-noto-cjk", "fonts-liberation"];
    let mut args = vec!["install", "-y", "-qq", "--no-install-recommends"];
    args.extend(packages);
    run("apt-get install", &mut apt(&args)?, manual)
}

/// Debian's installer, as whoever may install.
pub fn apt(args: &[&str]) -> Result<Command, Failure> {
    if output_of("apt-get", &["--version"]).is_none() {
        return Err(Failure::new("there is no apt-get here", "install it by other means"));
    }
    let root = output_of("id", &["-u"]).is_some_and(|id| id == "0");
    let mut apt = if root { command("apt-get") } else { command("sudo") };
    if !root {
        apt.args(["-n", "apt-get"]);
    }
    apt.args(args).env("DEBIAN_FRONTEND", "noninteractive");
    Ok(apt)
}

/// The browser's program, under one of its names.
pub fn chromium() -> Option<&'static str> {
    ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find(|name| output_of(name, &["--version"]).is_some())
}

/// Trunk builds offline, so that what is built is what the lock file names.
fn fetch() -> Result<(), Failure> {
    let offline = command("cargo")
        .args(["fetch", "--locked", "--offline", "--quiet"])
        .stderr(std::process::Stdio::null())
        .status();
    if offline.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    run("cargo fetch", command("cargo").args(["fetch", "--locked"]), NETWORK)
}

pub fn cargo_install(name: &str, version: &str) -> Command {
    let mut install = command("cargo");
    install.args(["install", name, "--version", version, "--force", "--quiet"]);
    install
}

/// The version of a package in Cargo.lock.
fn locked_version(name: &str) -> Result<String, Failure> {
    let path = root().join("Cargo.lock");
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    let mut lines = text.lines();
    lines.find(|line| *line == format!("name = \"{name}\""));
    lines
        .next()
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| {
            Failure::new(format!("Cargo.lock does not name {name}"), "restore Cargo.lock from git")
        })
}
