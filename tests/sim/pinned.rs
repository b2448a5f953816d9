//! Pinned answers: compared with a file in `tests/data`, or written there on demand.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs, io};

/// Lines shown before the first one that differs.
const BEFORE: usize = 3;

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// A pinned file's text.
pub fn read(name: &str) -> io::Result<String> {
    fs::read_to_string(path(name))
}

/// Compares a text with its pinned file, or writes the file if `LOGOFF_BLESS` is set.
///
/// # Errors
/// What to read when they differ: the first differing line with a few lines around it.
pub fn compare(name: &str, actual: &str) -> Result<(), String> {
    if env::var_os("LOGOFF_BLESS").is_some() {
        let path = path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, actual).unwrap();
        return Ok(());
    }
    match read(name) {
        Ok(pinned) if pinned == actual => Ok(()),
        Ok(pinned) => Err(format!("tests/data/{name}: {}", first_difference(&pinned, actual))),
        Err(error) => {
            Err(format!("tests/data/{name} cannot be read ({error}); LOGOFF_BLESS=1 writes it"))
        }
    }
}

/// [`compare`] for several files at once, so that one run tells of all that differ.
pub fn compare_all(files: impl IntoIterator<Item = (String, String)>) {
    let wrong: Vec<_> =
        files.into_iter().filter_map(|(name, text)| compare(&name, &text).err()).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn first_difference(pinned: &str, actual: &str) -> String {
    let (old, new): (Vec<_>, Vec<_>) = (pinned.lines().collect(), actual.lines().collect());
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let mut text = format!("differs from line {} on\n", same + 1);
    for line in &old[same.saturating_sub(BEFORE)..same] {
        writeln!(text, "    {line}").unwrap();
    }
    writeln!(text, "  - {}", old.get(same).unwrap_or(&"(the end)")).unwrap();
    write!(text, "  + {}", new.get(same).unwrap_or(&"(the end)")).unwrap();
    text
}

#[test]
fn the_first_differing_line_is_shown() {
    let text = first_difference("a\nb\nc\nd\ne\n", "a\nb\nc\nd\nx\n");
    assert_eq!(text, "differs from line 5 on\n    b\n    c\n    d\n  - e\n  + x");
    let short = first_difference("a\n", "");
    assert_eq!(short, "differs from line 1 on\n  - a\n  + (the end)");
}
