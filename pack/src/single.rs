//! The page as one file that holds everything and asks nobody for anything: for a mail, a stick, a
//! machine without a network. It opens from a folder too.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{fs, io};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use crate::lean;

/// What the page may do there: nothing of the outside, and only the scripts and sheets that it brings.
const POLICY: &str = "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {sheets}; \
                      img-src data:; base-uri 'none'; form-action 'none'";

/// Makes the file from a built page; its bytes.
pub fn write(dist: &Path, to: &Path) -> io::Result<usize> {
    let index = fs::read_to_string(dist.join("index.html"))?;
    let one = one(&index, &|path| fs::read(dist.join(path)))?;
    if let Some(dir) = to.parent() {
        fs::create_dir_all(dir)?;
    }
    fs::write(to, &one)?;
    Ok(one.len())
}

/// Reads a file that the page names.
type Read<'a> = &'a dyn Fn(&Path) -> io::Result<Vec<u8>>;

fn one(index: &str, read: Read<'_>) -> io::Result<String> {
    let missing = |what: &str| io::Error::other(format!("index.html has no {what}"));
    let text = |path: &str| {
        let bytes = read(Path::new(path.trim_start_matches("./")))?;
        String::from_utf8(bytes).map_err(|_| io::Error::other(format!("{path} is no text")))
    };
    let named = |name: &str| {
        between(index, &format!(" {name}=\""), "\"").ok_or_else(|| missing(name)).map(str::to_owned)
    };
    let (js, wasm, later) = (named("data-js")?, named("data-wasm")?, named("data-later")?);
    let (late, words) = (named("data-sheet")?, named("data-words")?);
    let first = between(index, "<link rel=\"stylesheet\" href=\"", "\"")
        .ok_or_else(|| missing("style sheet"))?;
    let boot =
        between(index, "<script type=\"module\" src=\"", "\"").ok_or_else(|| missing("script"))?;

    let mut packed = String::new();
    let mut names = vec![wasm.clone(), later.clone()];
    for locale in logoff_playground::i18n::Locale::ALL {
        for end in ["", "-more"] {
            names.push(format!("{words}/{}{end}.txt", locale.tag()));
        }
    }
    for name in &names {
        let bytes = read(&PathBuf::from(name.trim_start_matches("./")))?;
        packed += &format!(
            "<script type=\"application/gzip\" data-file=\"{name}\">{}</script>\n",
            STANDARD.encode(gzip(&bytes)?)
        );
    }
    let sheet = format!("{}{}", text(first)?, text(&late)?);
    let glue = as_value(&text(&js)?)?;
    let boot = lean::script(&text(boot)?);
    let policy = POLICY
        .replace("{scripts}", &format!("'sha256-{}' 'sha256-{}'", sha(&glue), sha(&boot)))
        .replace("{sheets}", &format!("'sha256-{}'", sha(&sheet)));

    let body = index.split_once("<body>").ok_or_else(|| missing("body"))?.1;
    let title = between(index, "<title>", "</title>").ok_or_else(|| missing("title"))?;
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<style>{sheet}</style>\n\
         {packed}<script type=\"module\">{glue}</script>\n\
         <script type=\"module\" data-js=\"{js}\" data-wasm=\"{wasm}\" data-later=\"{later}\" \
         data-sheet=\"{late}\" data-words=\"{words}\">{boot}</script>\n</head>\n<body>{body}"
    ))
}

/// wasm-bindgen's module as a script that leaves what it would export for `boot.js`.
fn as_value(glue: &str) -> io::Result<String> {
    let end = "export { initSync, __wbg_init as default };";
    if glue.matches(end).count() != 1 || glue.contains("</script") {
        return Err(io::Error::other("wasm-bindgen's script exports otherwise than is known here"));
    }
    let glue = glue.replacen(end, "window.playgroundGlue = { default: __wbg_init };", 1);
    // Nobody asks for the address of the script: it is given the bytes.
    Ok(glue.replace("import.meta.url", "location.href"))
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    Some(text.split_once(from)?.1.split_once(to)?.0)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// As a content policy names a script or a sheet.
fn sha(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = "<html><head><title>T</title><link rel=\"stylesheet\" href=\"./s.css\"/>\
        <script type=\"module\" src=\"boot-1.js\" data-js=\"./a.js\" data-wasm=\"./a.wasm\" \
        data-later=\"./l.wasm\" data-sheet=\"./l.css\" data-words=\"./words-1\"></script></head>\
        <body><div id=\"app\"></div></body></html>";

    fn file(path: &Path) -> io::Result<Vec<u8>> {
        Ok(match path.to_str().unwrap_or_default() {
            "a.js" => b"import.meta.url;\nexport { initSync, __wbg_init as default };\n".to_vec(),
            "boot-1.js" => b"start();\n".to_vec(),
            "s.css" => b"p{}".to_vec(),
            other => other.as_bytes().to_vec(),
        })
    }

    #[test]
    fn everything_is_inside_and_nothing_is_asked_for() {
        let one = one(INDEX, &file).unwrap_or_default();
        assert_eq!(one.matches("data-file=").count(), 2 + 12, "{one}");
        assert!(one.contains("window.playgroundGlue") && !one.contains("export {"), "{one}");
        assert!(!one.contains("src=\"") && !one.contains("rel=\"stylesheet\""), "{one}");
        let scripts = format!(
            "script-src 'sha256-{}'",
            sha("location.href;\nwindow.playgroundGlue = { default: __wbg_init };\n")
        );
        assert!(one.contains(&scripts), "{one}");
        assert!(!one.contains("connect-src"), "nothing may be fetched");
    }

    #[test]
    fn a_page_that_is_not_built_is_refused() {
        assert!(super::one("<html></html>", &file).is_err());
        assert!(as_value("export default init;").is_err());
    }
}
