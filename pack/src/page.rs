//! The page's folder and its `index.html`, which names the other files.

use std::path::{Path, PathBuf};
use std::{fs, io};

pub struct Page {
    dir: PathBuf,
    html: String,
}

impl Page {
    pub fn read(dir: &Path) -> io::Result<Self> {
        let html = fs::read_to_string(dir.join("index.html"))?;
        Ok(Self { dir: dir.to_path_buf(), html })
    }

    pub fn write(&self) -> io::Result<()> {
        fs::write(self.dir.join("index.html"), &self.html)
    }

    pub fn html(&self) -> &str {
        &self.html
    }

    pub fn set_html(&mut self, html: String) {
        self.html = html;
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    /// The name at the end of an attribute of the script element that starts the page.
    pub fn name(&self, attribute: &str) -> io::Result<String> {
        let (_, value, _) = self.cut(attribute)?;
        Ok(value.rsplit('/').next().unwrap_or_default().to_owned())
    }

    /// Puts a name in the place of another one at the end of an attribute.
    pub fn fill(&mut self, attribute: &str, old: &str, new: &str) -> io::Result<()> {
        let (before, value, after) = self.cut(attribute)?;
        let Some(base) = value.strip_suffix(old) else {
            return Err(io::Error::other(format!("{attribute} does not end with `{old}`")));
        };
        self.html = format!("{before}{base}{new}{after}");
        Ok(())
    }

    /// Gives a file new content and a name that carries its fingerprint, wherever the page names it;
    /// the new name.
    pub fn replace(&mut self, old: &str, content: &[u8]) -> io::Result<String> {
        let (start, end) = stem(old);
        let new = marked(start, end, content);
        fs::write(self.path(&new), content)?;
        fs::remove_file(self.path(old))?;
        self.html = self.html.replace(old, &new);
        Ok(new)
    }

    /// The attribute's value, and what is before and after it.
    fn cut(&self, attribute: &str) -> io::Result<(&str, &str, &str)> {
        let start = format!(" {attribute}=\"");
        let missing = || format!("index.html has no{start}…\"; see pattern_script in Trunk.toml");
        let cut = self.html.find(&start).and_then(|at| {
            let (before, rest) = self.html.split_at_checked(at + start.len())?;
            let (value, _) = rest.split_once('"')?;
            Some((before, value, rest.get(value.len()..)?))
        });
        cut.ok_or_else(|| io::Error::other(missing()))
    }
}

/// A file name with the fingerprint of the content.
pub fn marked(start: &str, end: &str, content: &[u8]) -> String {
    format!("{start}-{:016x}{end}", fingerprint(0, content))
}

/// What a name is without the mark that Trunk has put into it, and its ending.
fn stem(name: &str) -> (&str, &str) {
    let (name, end) = name.rfind('.').map_or((name, ""), |at| name.split_at(at));
    let start = name.strip_suffix("_bg").unwrap_or(name);
    let marked = start
        .rsplit_once('-')
        .filter(|(_, mark)| mark.len() >= 8 && mark.bytes().all(|byte| byte.is_ascii_hexdigit()));
    (marked.map_or(start, |(start, _)| start), end)
}

/// FNV-1a.
pub fn fingerprint(mark: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(mark ^ 0xcbf2_9ce4_8422_2325, |mark, byte| {
        (mark ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(html: &str) -> Page {
        Page { dir: PathBuf::new(), html: html.to_owned() }
    }

    #[test]
    fn attributes_are_read_and_filled() {
        let mut page = page(r#"<script src="b" data-js="./a-1.js" data-words="./words"></script>"#);
        assert_eq!(page.name("data-js").ok().as_deref(), Some("a-1.js"));
        assert!(page.fill("data-words", "words", "words-2").is_ok());
        assert!(page.html.contains(r#" data-words="./words-2"></script>"#), "{}", page.html);
        assert!(page.fill("data-js", "b.js", "c.js").is_err());
        assert!(page.name("data-wasm").is_err());
    }

    #[test]
    fn names_lose_the_mark_of_their_former_content() {
        assert_eq!(stem("page-one-5e5baf9af14a1c4c_bg.wasm"), ("page-one", ".wasm"));
        assert_eq!(stem("page-one.js"), ("page-one", ".js"));
        assert_ne!(marked("a", ".js", b"1"), marked("a", ".js", b"2"));
    }
}
