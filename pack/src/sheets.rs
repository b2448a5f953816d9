//! The style sheets as one file, in their order: one request, and what they repeat compresses.

use std::{fs, io};

use crate::lean;
use crate::page::{Page, marked};

/// How Trunk names a sheet in the page.
const LINK: &str = "<link rel=\"stylesheet\" href=\"";
const LINK_END: &str = "\"/>\n";

pub fn write(page: &mut Page) -> io::Result<()> {
    let names = names(page.html());
    let mut all = String::new();
    for name in &names {
        all.push_str(&lean::sheet(&fs::read_to_string(page.path(name))?));
        fs::remove_file(page.path(name))?;
    }
    let name = marked("sheet", ".css", all.as_bytes());
    fs::write(page.path(&name), &all)?;
    let html = linked(page.html(), &names, &name);
    let html = html.ok_or_else(|| io::Error::other("index.html names no style sheet"))?;
    page.set_html(html);
    Ok(())
}

/// The files that the page's links name.
fn names(html: &str) -> Vec<String> {
    let links = html.split(LINK).skip(1).filter_map(|rest| rest.split('"').next());
    links.map(|path| path.trim_start_matches("./").to_owned()).collect()
}

/// The page with one link in the place of the first one, and without the others.
fn linked(html: &str, names: &[String], name: &str) -> Option<String> {
    let (first, others) = names.split_first()?;
    let mut html = html.replacen(first, name, 1);
    for other in others {
        let at = html.find(other)?;
        let start = html.get(..at)?.rfind(LINK)?;
        let end = at + html.get(at..)?.find(LINK_END)? + LINK_END.len();
        html.replace_range(start..end, "");
    }
    Some(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_link_takes_the_place_of_all() {
        let link = |name: &str| format!("{LINK}./{name}{LINK_END}");
        let html = format!("<head>\n{}{}{}</head>", link("a.css"), link("b.css"), link("c.css"));
        let names = names(&html);
        assert_eq!(names, ["a.css", "b.css", "c.css"]);
        let one = format!("<head>\n{}</head>", link("one.css"));
        assert_eq!(linked(&html, &names, "one.css"), Some(one));
        assert_eq!(linked("<head></head>", &[], "one.css"), None);
    }
}
