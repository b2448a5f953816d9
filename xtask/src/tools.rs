//! Running other programs, with the project's own tools on the path.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::error::Failure;

/// The root of the repository: where this package's parent is.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A command that runs in the root, with the npm tools of `target/npm` on its path.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", path());
    // Set for this program by `cargo run`; they would confuse a cargo of another package.
    for name in ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"] {
        command.env_remove(name);
    }
    command
}

fn path() -> OsString {
    let mut parts = vec![npm_dir().join("node_modules/.bin")];
    parts.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    std::env::join_paths(parts).unwrap_or_default()
}

/// Where npm packages go: a folder that `cargo clean` takes along.
pub fn npm_dir() -> PathBuf {
    root().join("target/npm")
}

/// What a program prints, if it can be run at all and succeeds.
pub fn output_of(program: &str, args: &[&str]) -> Option<String> {
    let output = command(program).args(args).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What a step prints; only what it says of its work goes to the terminal.
pub fn output(step: &str, command: &mut Command, advice: &str) -> Result<String, Failure> {
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| not_run(step, command, &error, advice))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    print!("{}", String::from_utf8_lossy(&output.stdout));
    Err(Failure::new(format!("{step} failed ({})", output.status), advice))
}

/// Runs a step; its output goes to the terminal.
pub fn run(step: &str, command: &mut Command, advice: &str) -> Result<(), Failure> {
    let status = command.status().map_err(|error| not_run(step, command, &error, advice))?;
    judge(step, status, advice)
}

/// Runs a step that may not take longer than a limit.
pub fn run_within(
    step: &str,
    command: &mut Command,
    advice: &str,
    limit: Duration,
) -> Result<(), Failure> {
    let child = command.stdin(Stdio::null()).spawn();
    let mut child = child.map_err(|error| not_run(step, command, &error, advice))?;
    let end = Instant::now() + limit;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return judge(step, status, advice),
            Ok(None) if Instant::now() < end => std::thread::sleep(Duration::from_millis(50)),
            Ok(None) => {
                let _ = child.kill();
                let _ = child.wait();
                let minutes = limit.as_secs() / 60;
                return Err(Failure::new(format!("{step}: not done in {minutes} minutes"), advice));
            }
            Err(error) => return Err(not_run(step, command, &error, advice)),
        }
    }
}

fn judge(step: &str, status: ExitStatus, advice: &str) -> Result<(), Failure> {
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("{step} failed ({status})"), advice))
}

fn not_run(step: &str, command: &Command, error: &std::io::Error, advice: &str) -> Failure {
    let program = command.get_program().to_string_lossy().into_owned();
    Failure::new(format!("{step}: `{program}` cannot be run: {error}"), advice)
}
