//! The files of the six languages. The folder's name carries a fingerprint of all texts.

use std::path::Path;
use std::{fs, io};

use logoff_playground::i18n::Locale;

use crate::page::fingerprint;
use crate::pseudo;

/// Writes the files into the page's folder, and gives back what theirs is called.
pub fn write(page: &Path) -> io::Result<String> {
    let mut files: Vec<_> =
        Locale::ALL.map(|locale| (locale.tag(), locale.catalog().to_file())).into();
    files.push(("en-XA", pseudo::file(&Locale::En.catalog().to_file())));
    let mark = files.iter().fold(0, |mark, (_, text)| fingerprint(mark, text.as_bytes()));
    let name = format!("words-{mark:016x}");
    let dir = page.join(&name);
    fs::create_dir_all(&dir)?;
    for (tag, text) in &files {
        fs::write(dir.join(format!("{tag}.txt")), text)?;
    }
    Ok(name)
}
