//! The style sheets as two files: what the first view needs, and what comes with the later part of
//! the page. One request each, and what they repeat compresses.

use std::{fs, io};

use crate::lean;
use crate::page::{Page, marked};

/// How Trunk names a sheet in the page.
const LINK: &str = "<link rel=\"stylesheet\" href=\"";
/// What `index.html` says of a sheet that the first view does not need.
const LATER: &str = "data-later";

/// Joins the sheets, each kind in its order, and names both files in the page.
pub fn write(page: &mut Page) -> io::Result<()> {
    let (links, rest) = cut(page.html());
    let (later, first): (Vec<&Link>, Vec<&Link>) = links.iter().partition(|link| link.later);
    let at = first.first().map(|link| link.at);
    let at = at.ok_or_else(|| io::Error::other("index.html names no style sheet"))?;
    let name = joined(page, "sheet", &first)?;
    let mut html = rest;
    html.insert_str(at, &format!("{LINK}./{name}\"/>\n"));
    let later = joined(page, "later", &later)?;
    page.set_html(html);
    page.fill("data-sheet", "sheet", &later)
}

/// A link to a sheet, and where the page has it when all links before it are taken out.
#[derive(Debug, PartialEq)]
struct Link {
    path: String,
    later: bool,
    at: usize,
}

/// The links of the page, and the page without them.
fn cut(html: &str) -> (Vec<Link>, String) {
    let mut links = Vec::new();
    let mut pieces = html.split(LINK);
    let mut rest = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (link, after) = piece.split_once('>').unwrap_or((piece, ""));
        let (path, attributes) = link.split_once('"').unwrap_or((link, ""));
        let path = path.trim_start_matches("./").to_owned();
        links.push(Link { path, later: attributes.contains(LATER), at: rest.len() });
        rest.push_str(after.trim_start_matches('\n'));
    }
    (links, rest)
}

/// Writes the sheets into one file, and says how it is called.
fn joined(page: &Page, start: &str, links: &[&Link]) -> io::Result<String> {
    let mut all = String::new();
    for link in links {
        all.push_str(&lean::sheet(&fs::read_to_string(page.path(&link.path))?));
        fs::remove_file(page.path(&link.path))?;
    }
    let name = marked(start, ".css", all.as_bytes());
    fs::write(page.path(&name), &all)?;
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_taken_out_in_their_order() {
        let link = |name: &str, later| format!("{LINK}./{name}\"{later}/>\n");
        let (a, b, c) = (link("a.css", ""), link("b.css", " data-later"), link("c.css", ""));
        let (links, rest) = cut(&format!("<head>\n{a}{b}<meta>\n{c}</head>"));
        let seen: Vec<(&str, bool, usize)> =
            links.iter().map(|link| (link.path.as_str(), link.later, link.at)).collect();
        assert_eq!(seen, [("a.css", false, 7), ("b.css", true, 7), ("c.css", false, 14)]);
        assert_eq!(rest, "<head>\n<meta>\n</head>");
        assert_eq!(cut("<head></head>"), (Vec::new(), String::from("<head></head>")));
    }
}
