//! Writes the files of the six languages into the page that Trunk is putting together.
//!
//! Trunk runs this as a hook. The folder's name carries a fingerprint of all texts, as the names of
//! the page's other files do, so that no cache can serve old words to a new page; the page finds
//! the folder by the attribute that is filled in here.

mod pseudo;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use logoff_playground::i18n::Locale;

/// The attribute of Trunk's script element that names the folder, without fingerprint at first.
const PLACE: &str = r#" data-words=""#;

fn main() -> ExitCode {
    let Some(page) = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from) else {
        eprintln!("words: TRUNK_STAGING_DIR is not set; Trunk runs this with `trunk build`");
        return ExitCode::FAILURE;
    };
    match write(&page) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("words: {}: {error}", page.display());
            ExitCode::FAILURE
        }
    }
}

fn write(page: &Path) -> io::Result<()> {
    let mut files: Vec<_> =
        Locale::ALL.map(|locale| (locale.tag(), locale.catalog().to_file())).into();
    files.push(("en-XA", pseudo::file(&Locale::En.catalog().to_file())));
    let mark = files.iter().fold(0, |mark, (_, text)| fingerprint(mark, text));
    let name = format!("words-{mark:016x}");
    let dir = page.join(&name);
    fs::create_dir_all(&dir)?;
    for (tag, text) in &files {
        fs::write(dir.join(format!("{tag}.txt")), text)?;
    }
    let index = page.join("index.html");
    let html = fs::read_to_string(&index)?;
    fs::write(&index, named(&html, &name)?)
}

/// The page with the folder's name in the place of `words`.
fn named(html: &str, name: &str) -> io::Result<String> {
    let place = html.split_once(PLACE).and_then(|(before, rest)| {
        let (path, after) = rest.split_once("words\"")?;
        Some(format!("{before}{PLACE}{path}{name}\"{after}"))
    });
    let missing = || format!("index.html has no{PLACE}…words\"; see pattern_script in Trunk.toml");
    place.ok_or_else(|| io::Error::other(missing()))
}

/// FNV-1a.
fn fingerprint(mark: u64, text: &str) -> u64 {
    text.bytes().fold(mark ^ 0xcbf2_9ce4_8422_2325, |mark, byte| {
        (mark ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
