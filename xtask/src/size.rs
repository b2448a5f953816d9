//! What the page needs, compressed as a server would: printed, and held to its budget.

use std::fs;
use std::path::Path;

use crate::error::Failure;
use crate::export;
use crate::tools::root;

/// What the first view needs, in bytes after Brotli 11: everything but the later part.
const FIRST_VIEW: usize = 180_000;
/// The first part of the wasm, which is in that.
const FIRST_PART: usize = 150_000;
/// The later part, which is loaded when the page is drawn: wasm and style sheet. The reader and judge
/// of logs are 16 KB of it.
const LATER_PART: usize = 290_000;

/// Measures `dist/`.
pub fn check() -> Result<(), Failure> {
    let mut rows = Vec::new();
    collect(&root().join("dist"), &mut rows)?;
    rows.push(largest_words()?);
    rows.sort();
    let (mut total, mut first, mut later, mut framed) = (0, 0, 0, 0);
    for (name, raw, small) in &rows {
        println!("{small:>9} of {raw:>9} bytes  {name}");
        match name.split(['-', '.']).next().unwrap_or_default() {
            "later" => later += small,
            "frame" => framed += small,
            // Loaded by the site around a frame, not by the page.
            "embed" => {}
            _ if name.ends_with(".wasm") => first += small,
            _ => total += small,
        }
    }
    total += first;
    println!("{total:>9} bytes, Brotli 11, before the page is drawn; {FIRST_VIEW} allowed");
    println!("{first:>9} of them are wasm; {FIRST_PART} allowed");
    println!("{later:>9} bytes after that; {LATER_PART} allowed");
    println!("{:>9} bytes before the page is drawn in a frame", total + framed);
    for (what, path) in [
        ("start page, which needs no script", "dist/de/index.html"),
        ("the page as one file", export::SINGLE),
    ] {
        if let Ok(bytes) = fs::read(root().join(path)) {
            println!("{:>9} of {:>9} bytes  {path}: {what}", compressed(&bytes)?, bytes.len());
        }
    }
    if first == 0 || later == 0 {
        let advice = "run `cargo xtask build` first; the hook in Trunk.toml splits the wasm";
        return Err(Failure::new("dist/ has not both parts of the wasm", advice));
    }
    if total > FIRST_VIEW || first > FIRST_PART || later > LATER_PART {
        let advice = "see what grew (a dependency, a feature, a text), and take it out again; what \
                      the first view does not need can go later, by a line in pack/later.txt";
        return Err(Failure::new("the page is larger than its budget", advice));
    }
    Ok(())
}

/// The reader fetches one language: the largest one counts.
fn largest_words() -> Result<(String, usize, usize), Failure> {
    let missing = || Failure::new("dist/ has no words", "run `cargo xtask build` first");
    let mut sizes = Vec::new();
    for folder in fs::read_dir(root().join("dist")).into_iter().flatten().flatten() {
        let name = folder.file_name().to_string_lossy().into_owned();
        if !name.starts_with("words-") {
            continue;
        }
        for file in fs::read_dir(folder.path()).into_iter().flatten().flatten() {
            let tag = file.file_name().to_string_lossy().into_owned();
            // Only tests ask for the pseudo-language; the rest comes with the later part.
            if tag.contains("XA") || tag.contains("-more") {
                continue;
            }
            let bytes = fs::read(file.path()).or(Err(missing()))?;
            sizes.push((compressed(&bytes)?, bytes.len(), format!("{name}/{tag}")));
        }
    }
    let (small, raw, name) = sizes.into_iter().max().ok_or_else(missing)?;
    Ok((name, raw, small))
}

fn collect(dir: &Path, rows: &mut Vec<(String, usize, usize)>) -> Result<(), Failure> {
    let unreadable = |error: std::io::Error| {
        Failure::new(format!("{}: {error}", dir.display()), "run `cargo xtask build` first")
    };
    for entry in fs::read_dir(dir).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            continue;
        }
        let counted = [".wasm", ".js", ".css", ".html", ".svg"];
        if counted.iter().any(|end| name.ends_with(end)) {
            let bytes = fs::read(&path).map_err(unreadable)?;
            rows.push((name, bytes.len(), compressed(&bytes)?));
        }
    }
    Ok(())
}

fn compressed(bytes: &[u8]) -> Result<usize, Failure> {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)
        .map_err(|error| Failure::new(format!("Brotli: {error}"), "report this"))?;
    Ok(out.len())
}
