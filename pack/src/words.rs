//! The files of the six languages, two of each: what the first view needs, and the rest. The
//! folder's name carries a fingerprint of all texts.

use std::path::Path;
use std::{fs, io};

use logoff_playground::i18n::{Locale, Words};

use crate::page::fingerprint;
use crate::pseudo;

/// For tests: longer English.
const PSEUDO: &str = "en-XA";

/// Writes the files into the page's folder, and gives back what theirs is called.
pub fn write(page: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    for locale in Locale::ALL {
        files.push((locale.tag().to_owned(), locale.catalog().to_file()));
        files.push((format!("{}-more", locale.tag()), locale.more().to_file()));
    }
    files.push((PSEUDO.to_owned(), pseudo::file(&Locale::En.catalog().to_file())));
    files.push((format!("{PSEUDO}-more"), pseudo::file(&Locale::En.more().to_file())));
    let mark = files.iter().fold(0, |mark, (_, text)| fingerprint(mark, text.as_bytes()));
    let name = format!("words-{mark:016x}");
    let dir = page.join(&name);
    fs::create_dir_all(&dir)?;
    for (tag, text) in &files {
        fs::write(dir.join(format!("{tag}.txt")), text)?;
    }
    Ok(name)
}
