//! Finishes the page that Trunk is putting together; Trunk runs this as a hook. `pack export DIR`
//! writes pictures and texts of every story instead.
//!
//! It writes the files of the six languages. In a release it also splits the wasm in two, the first
//! part being what the page needs to draw itself, and makes sheets and scripts smaller. Every file's
//! name carries a fingerprint of what is in it, so that no cache can serve an old one to a new page.

#[cfg(feature = "export")]
mod entry;
#[cfg(feature = "export")]
mod export;
mod lean;
mod page;
mod parts;
mod places;
mod pseudo;
mod sheets;
#[cfg(feature = "export")]
mod single;
mod split;
mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use page::Page;

/// What starts the page.
const BOOT: &str = "boot.js";
/// What that loads where there is a site around the page.
const FRAME: &str = "frame.js";
/// What says why that has not started the page.
const KEPT_OUT: &str = "kept-out.js";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    if let [word, dir] = args.as_slice()
        && word == "export"
    {
        return done(Path::new(dir), export_to(Path::new(dir)));
    }
    if let [word, dist] = args.as_slice()
        && word == "pages"
    {
        return done(Path::new(dist), pages_of(Path::new(dist)));
    }
    if let [word, dist, to] = args.as_slice()
        && word == "single"
    {
        return done(Path::new(dist), single_of(Path::new(dist), Path::new(to)));
    }
    let Some(dir) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        eprintln!("pack: TRUNK_STAGING_DIR is not set; Trunk runs this with `trunk build`");
        return ExitCode::FAILURE;
    };
    let release = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    done(&dir, finish(&dir, release))
}

fn done(dir: &Path, result: io::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pack: {}: {error}", dir.display());
            ExitCode::FAILURE
        }
    }
}

#[cfg(feature = "export")]
fn pages_of(dist: &Path) -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (locale, bytes) in entry::write(dist, &export::sheet(&root)?)? {
        println!("{bytes:>9} bytes  {}", dist.join(locale.tag()).join("index.html").display());
    }
    Ok(())
}

#[cfg(not(feature = "export"))]
fn pages_of(_: &Path) -> io::Result<()> {
    Err(io::Error::other("made without the feature `export`; `cargo xtask build` has it"))
}

#[cfg(feature = "export")]
fn single_of(dist: &Path, to: &Path) -> io::Result<()> {
    let bytes = single::write(dist, to)?;
    println!("{bytes:>9} bytes  {}", to.display());
    Ok(())
}

#[cfg(not(feature = "export"))]
fn single_of(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::Error::other("made without the feature `export`; `cargo xtask single` has it"))
}

#[cfg(feature = "export")]
fn export_to(dir: &Path) -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    export::write(&root, dir)
}

/// What draws is left out where the page is only finished: it takes a minute more to compile.
#[cfg(not(feature = "export"))]
fn export_to(_: &Path) -> io::Result<()> {
    Err(io::Error::other("built without `--features export`"))
}

fn finish(dir: &Path, release: bool) -> io::Result<()> {
    let mut page = Page::read(dir)?;
    page.fill("data-words", "words", &words::write(dir)?)?;
    if release {
        parts::write(&mut page, &linked()?)?;
        sheets::write(&mut page)?;
        let boot = fs::read_to_string(page.path(BOOT))?;
        let frame = fs::read_to_string(page.path(FRAME))?;
        let frame = page.replace(FRAME, lean::script(&frame).as_bytes())?;
        let boot = lean::script(&boot).replace(FRAME, &frame);
        page.replace(BOOT, boot.as_bytes())?;
        let kept_out = fs::read_to_string(page.path(KEPT_OUT))?;
        page.replace(KEPT_OUT, lean::script(&kept_out).as_bytes())?;
    }
    page.write()
}

/// The page's wasm as cargo has put it into the folder in which this program is too.
fn linked() -> io::Result<PathBuf> {
    let own = env::current_exe()?;
    let target = own.ancestors().nth(2).unwrap_or(&own);
    Ok(target.join("wasm32-unknown-unknown/release/logoff-playground.wasm"))
}
