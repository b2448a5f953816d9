//! Pictures and texts of every story in every language, for sites that want them as files:
//! `cargo xtask export`. Made by the functions that draw the page, from its own sheets.

use std::path::Path;
use std::{fs, io};

use logoff_playground::export::{Look, Sheet, TextForm};
use logoff_playground::i18n::Locale;
use logoff_playground::session::Session;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::ui::export::{diagram_svg, sequence_svg, text};

/// The page, which names its sheets in their order.
const PAGE: &str = include_str!("../../index.html");

/// How a sheet is named in it.
const LINK: &str = "rel=\"css\" href=\"";

/// Files and bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    files: usize,
    bytes: usize,
}

/// Writes everything below a folder, each language in one of its own, and says how much it was.
pub fn write(root: &Path, to: &Path) -> io::Result<()> {
    let sheet = sheet(root)?;
    let mut all = Written::default();
    for locale in Locale::ALL {
        let dir = to.join(locale.tag());
        fs::create_dir_all(&dir)?;
        let mut own = Written::default();
        for scenario in ScenarioId::ALL {
            for (name, file) in files(locale, scenario, &sheet) {
                fs::write(dir.join(name), &file)?;
                own = Written { files: own.files + 1, bytes: own.bytes + file.len() };
            }
        }
        println!("{:>6} files {:>11} bytes  {}", own.files, own.bytes, dir.display());
        all = Written { files: all.files + own.files, bytes: all.bytes + own.bytes };
    }
    println!("{:>6} files {:>11} bytes  {}", all.files, all.bytes, to.display());
    Ok(())
}

/// All sheets of the page, one after another.
pub fn sheet(root: &Path) -> io::Result<Sheet> {
    let mut all = String::new();
    for part in PAGE.split(LINK).skip(1) {
        let path = root.join(part.split('"').next().unwrap_or_default());
        let text = fs::read_to_string(&path);
        all += &text.map_err(|error| {
            io::Error::new(error.kind(), format!("{}: {error}", path.display()))
        })?;
    }
    Ok(Sheet::read(&all))
}

/// The files of one story: the diagram at its start and at its end, the sequence, and all texts.
fn files(locale: Locale, scenario: ScenarioId, sheet: &Sheet) -> Vec<(String, String)> {
    let start = Session::new(locale, scenario);
    let mut end = start.clone();
    end.cursor = end.last();
    let name = scenario.name();
    let mut files = Vec::new();
    for (scheme, dark) in [("light", false), ("dark", true)] {
        let look = Look { dark, contrast: false, lang: locale.tag() };
        files.push((format!("{name}.start.{scheme}.svg"), diagram_svg(&start, sheet, look)));
        files.push((format!("{name}.end.{scheme}.svg"), diagram_svg(&end, sheet, look)));
        files.push((
            format!("{name}.sequence.{scheme}.svg"),
            sequence_svg(&start, None, sheet, look),
        ));
    }
    for form in TextForm::ALL.iter().copied() {
        files.push((format!("{name}.{}", form.extension()), text(&start, form, None)));
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_has_all_its_files_and_each_is_its_own() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let sheet = sheet(&root).unwrap();
        let made = files(Locale::Fr, ScenarioId::StoreClose, &sheet);
        let names: Vec<_> = made.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "store-close.start.light.svg",
                "store-close.end.light.svg",
                "store-close.sequence.light.svg",
                "store-close.start.dark.svg",
                "store-close.end.dark.svg",
                "store-close.sequence.dark.svg",
                "store-close.md",
                "store-close.txt",
                "store-close.mmd",
                "store-close.puml",
                "store-close.jsonl",
            ]
        );
        for (at, (name, file)) in made.iter().enumerate() {
            let others = made.iter().take(at);
            assert!(file.len() > 1_000 && others.clone().all(|(_, other)| other != file), "{name}");
        }
    }
}
