//! The repository's own shape: who may import whom, how long files are, what their first line
//! says, and that style sheets and markup name the same classes.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What a folder of `src` may import of the others, and nothing else.
const MAY_IMPORT: [(&str, &[&str]); 8] = [
    ("sim", &[]),
    ("trace", &["sim"]),
    ("i18n", &["sim"]),
    ("session", &["sim", "i18n", "trace"]),
    ("scene", &["sim", "trace", "session"]),
    ("export", &["sim", "i18n", "session", "scene"]),
    ("browser", &[]),
    ("ui", &["sim", "i18n", "trace", "session", "scene", "export", "browser"]),
];
/// Crates of the browser, and the one folder that may name them; Yew belongs to `ui`.
const BROWSER_CRATES: [&str; 6] =
    ["web_sys", "js_sys", "gloo_timers", "gloo_events", "wasm_bindgen", "wasm_bindgen_futures"];
/// Lines of a file; a component's file is smaller than any other.
const LONGEST: usize = 400;
const LONGEST_COMPONENT: usize = 250;

struct File {
    /// From the root, with `/`.
    name: String,
    text: String,
}

impl File {
    /// The folder of `src` that it is in.
    fn folder(&self) -> &str {
        let inside = self.name.strip_prefix("src/").unwrap_or_default();
        inside.split(['/', '.']).next().unwrap_or_default()
    }

    /// The text before its unit tests, which may do what the program may not.
    fn program(&self) -> &str {
        self.text.split("#[cfg(test)]").next().unwrap_or_default()
    }

    /// Lines that are not comments.
    fn code(&self) -> impl Iterator<Item = &str> {
        self.program().lines().filter(|line| !line.trim_start().starts_with("//"))
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// All files with such a name below a folder, in order.
fn files(folder: &str, end: &str) -> Vec<File> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(end) {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push(File { name, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(!found.is_empty(), "{folder} has no {end}");
    found
}

fn report(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn folders_import_only_what_is_below_them() {
    let mut wrong = Vec::new();
    for file in files("src", ".rs") {
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(folder, _)| *folder == file.folder())
        else {
            continue;
        };
        for (folder, _) in MAY_IMPORT.iter().filter(|(folder, _)| *folder != file.folder()) {
            let path = format!("crate::{folder}::");
            let named = file.code().any(|line| line.contains(&path));
            if named && !allowed.contains(folder) {
                wrong.push(format!("{} names {path}", file.name));
            }
        }
    }
    report(&wrong);
}

#[test]
fn one_folder_touches_the_browser() {
    let mut wrong = Vec::new();
    for file in files("src", ".rs") {
        let folder = file.folder();
        let crates = BROWSER_CRATES.iter().filter(|_| folder != "browser");
        let yew = ["yew"].iter().filter(|_| folder != "ui");
        for name in crates.chain(yew) {
            let path = format!("{name}::");
            if file.code().any(|line| line.contains(&path)) {
                wrong.push(format!("{} names {path}", file.name));
            }
        }
    }
    report(&wrong);
}

#[test]
fn nothing_panics_on_purpose() {
    let banned = [".unwrap()", ".expect(", "panic!(", "unreachable!("];
    let mut wrong = Vec::new();
    for file in files("src", ".rs") {
        for word in banned {
            if file.code().any(|line| line.contains(word)) {
                wrong.push(format!("{} has {word}", file.name));
            }
        }
    }
    report(&wrong);
}

/// What stands between texts differs from language to language: it is in the catalogue (`Joins`),
/// and never written into the code that puts texts together.
#[test]
fn no_code_joins_texts_by_marks_of_its_own() {
    for (line, joins) in [
        (r#"names.join(", ")"#, true),
        (r#"node(": ")"#, true),
        (r#"format!("{}: {name}", a)"#, true),
        (r#"format!("{{}}, {n:?}; ")"#, true),
        (r#"points.join(",")"#, false),
        (r#"["class" = "a", "id" = '"', "b" = "c: d"]"#, false),
        (r#"fill(template, &[("n: \", ", &n)])"#, false),
    ] {
        assert_eq!(literals(line).iter().any(|text| is_joiner(text)), joins, "{line}");
    }
    let mut wrong = Vec::new();
    let words = |file: &File| file.name.starts_with("src/i18n/languages/");
    let files = files("src", ".rs").into_iter().filter(|file| !words(file));
    for file in files.filter(|file| matches!(file.folder(), "ui" | "i18n")) {
        for line in file.code().filter(|line| literals(line).iter().any(|text| is_joiner(text))) {
            wrong.push(format!("{}: {}", file.name, line.trim()));
        }
    }
    report(&wrong);
}

/// The texts between quotes in a line of code.
fn literals(line: &str) -> Vec<String> {
    let (mut found, mut open) = (Vec::new(), None::<String>);
    let line = line.replace("'\"'", "");
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match (letter, &mut open) {
            ('"', None) => open = Some(String::new()),
            ('"', Some(_)) => found.extend(open.take()),
            ('\\', Some(text)) => text.extend(letters.next()),
            (letter, Some(text)) => text.push(letter),
            _ => {}
        }
    }
    found
}

/// Whether a text is a mark between others and nothing else, or sets one beside a place.
fn is_joiner(text: &str) -> bool {
    let marks = [", ", ": ", "; ", " and "];
    let after = text.split('}').skip(1).any(|rest| marks.iter().any(|mark| rest.starts_with(mark)));
    let before = text.split('{').rev().skip(1).any(|rest| marks.contains(&rest));
    marks.contains(&text) || after || before
}

#[test]
fn files_are_short_and_say_what_they_are() {
    let mut wrong = Vec::new();
    let rust = ["src", "tests", "xtask/src", "pack/src"]
        .into_iter()
        .flat_map(|folder| files(folder, ".rs"));
    for file in rust {
        let lines = file.text.lines().count();
        let component = file.folder() == "ui" && file.text.contains("#[component]");
        let most = if component { LONGEST_COMPONENT } else { LONGEST };
        if lines > most {
            wrong.push(format!("{} has {lines} lines, more than {most}", file.name));
        }
        let first = file.text.lines().next().unwrap_or_default();
        if !first.starts_with("//! ") {
            wrong.push(format!("{} does not begin with what it is", file.name));
        }
    }
    for file in files("static/css", ".css") {
        let lines = file.text.lines().count();
        if lines > LONGEST || !file.text.starts_with("/* ") {
            wrong.push(format!("{}: {lines} lines, or no first comment", file.name));
        }
    }
    report(&wrong);
}

/// `:has` on what is always there, or whatever follows what moves from step to step, has the browser
/// go through all of the page at each step.
#[test]
fn no_selector_looks_through_the_whole_page() {
    const FAR: [&str; 5] = [".page:has(", "body:has(", ":root:has(", "-current ~", "-now ~"];
    let mut wrong = Vec::new();
    for file in files("static/css", ".css") {
        let sheet = without_comments(&file.text);
        let found = FAR.into_iter().filter(|far| sheet.contains(far));
        wrong.extend(found.map(|far| format!("{}: a selector with `{far}`", file.name)));
    }
    report(&wrong);
}

/// Every class that is styled is on the page, and every one on the page is styled.
#[test]
fn sheets_and_markup_name_the_same_classes() {
    let sheets: String =
        files("static/css", ".css").iter().map(|file| file.text.as_str()).collect();
    let styled = class_selectors(&sheets);
    let mut markup: String = files("src", ".rs").iter().map(File::program).collect();
    markup.push_str(&fs::read_to_string(root().join("index.html")).unwrap());
    for made in ["static/boot.js", "pack/src/entry.rs"] {
        markup.push_str(&fs::read_to_string(root().join(made)).unwrap());
    }
    let unused: Vec<_> = styled
        .iter()
        .filter(|class| !names(&markup, class))
        .map(|class| format!(".{class} is styled and nowhere on the page"))
        .collect();
    report(&unused);
}

/// The classes that selectors name.
fn class_selectors(sheets: &str) -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    let plain = without_comments(sheets);
    for selector in
        plain.split(['}', ';']).filter_map(|rule| rule.split('{').next_back().map(|_| rule))
    {
        let Some((selector, _)) = selector.rsplit_once('{') else {
            continue;
        };
        for part in selector.split('.').skip(1) {
            let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
            let class = &part[..end.unwrap_or(part.len())];
            if class.starts_with(|c: char| c.is_ascii_lowercase()) {
                classes.insert(class.to_owned());
            }
        }
    }
    assert!(classes.len() > 100, "the reader of selectors has gone blind");
    classes
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once("*/").map_or("", |(_, rest)| rest))
}

/// Whether a class is in a text; one that is made of a prefix and a number counts by its prefix.
fn names(markup: &str, class: &str) -> bool {
    let prefix = class.trim_end_matches(|c: char| c.is_ascii_digit());
    let made = prefix != class && markup.contains(&format!("{prefix}{{}}"));
    let whole = markup.match_indices(class).any(|(at, _)| {
        let outside = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-');
        outside(markup[..at].chars().next_back())
            && outside(markup[at + class.len()..].chars().next())
    });
    made || whole
}
