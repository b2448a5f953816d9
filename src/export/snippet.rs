//! What a maintainer copies to show the playground on a site: the frame, the frame with `embed.js`,
//! or a picture with a link, as each system wants it written (docs/embedding.md, sections 2, 4, 7
//! and 8).

use crate::session::share::{Site, Way};

/// The height that fits from 720 pixels of width on, as in docs/embedding.md.
const HEIGHT: u32 = 560;
const PICTURE_WIDTH: u32 = 720;

/// What is to be shown, and from where.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The address of the folder that the page is in, with a slash at its end.
    pub folder: &'a str,
    /// Story and step as a query, without `?`; or empty, if only `place` can tell it.
    pub query: &'a str,
    /// A reader's own place, without `#`; empty if the query says it all.
    pub place: &'a str,
    /// The tag of the language.
    pub lang: &'a str,
    /// The colours, if they are not left to the site and the reader.
    pub theme: Option<&'a str>,
    /// What screen readers call the frame.
    pub title: &'a str,
    /// What the picture shows, and the name of its file.
    pub alt: &'a str,
    pub picture: &'a str,
}

/// The text to be copied, without an end of line.
pub fn snippet(shown: &Shown, site: Site, way: Way) -> String {
    match way {
        Way::Frame => in_site(site, &frame(shown, true)),
        Way::Script => with_script(shown, site),
        Way::Picture => picture(shown, site),
    }
}

/// Where the frame or the link leads; `fixed` is the language, which `embed.js` would set itself.
fn address(shown: &Shown, framed: bool, fixed: bool) -> String {
    let lang = format!("lang={}", shown.lang);
    let theme = shown.theme.map(|theme| format!("theme={theme}"));
    let parts = [
        framed.then_some("embed=1"),
        Some(shown.query),
        fixed.then_some(lang.as_str()),
        theme.as_deref(),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let query = if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) };
    let place = if shown.place.is_empty() { String::new() } else { format!("#{}", shown.place) };
    format!("{}{query}{place}", shown.folder)
}

fn frame(shown: &Shown, fixed: bool) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{HEIGHT}\" frameborder=\"0\" \
         loading=\"lazy\" allow=\"clipboard-write\"></iframe>",
        escaped(&address(shown, true, fixed)),
        escaped(shown.title),
    )
}

fn with_script(shown: &Shown, site: Site) -> String {
    let frame = frame(shown, false);
    let script = format!("{}embed.js", shown.folder);
    match site {
        // These two draw an article again without its scripts; what is in their configuration stays.
        Site::Docusaurus => format!(
            "{frame}\n\n{{/* docusaurus.config.js: scripts: [{{ src: '{}', defer: true }}] */}}",
            quoted(&script)
        ),
        Site::VitePress => format!(
            "{frame}\n\n<!-- .vitepress/config: head: [['script', {{ src: '{}', defer: '' }}]] -->",
            quoted(&script)
        ),
        _ => {
            let script = format!("<script src=\"{}\" defer></script>", escaped(&script));
            in_site(site, &format!("{frame}\n{script}"))
        }
    }
}

/// Markup as an article of the system holds it.
fn in_site(site: Site, markup: &str) -> String {
    if site != Site::Sphinx {
        return markup.to_owned();
    }
    let lines: Vec<_> = markup.lines().map(|line| format!("   {line}")).collect();
    format!(".. raw:: html\n\n{}", lines.join("\n"))
}

fn picture(shown: &Shown, site: Site) -> String {
    let to = address(shown, false, true);
    match site {
        Site::Html => format!(
            "<a href=\"{}\"><img src=\"{}\" width=\"{PICTURE_WIDTH}\" alt=\"{}\"></a>",
            escaped(&to),
            escaped(shown.picture),
            escaped(shown.alt),
        ),
        Site::Sphinx => format!(
            ".. image:: {}\n   :alt: {}\n   :target: {to}\n   :width: {PICTURE_WIDTH}px",
            shown.picture,
            one_line(shown.alt),
        ),
        // The routers of the next two take a link below their base for one of their articles: one of
        // them heeds a target, the other no anchor that is written out. Both pack what Markdown shows.
        Site::VitePress => format!("[{}]({}){{target=\"_self\"}}", image(shown), in_parens(&to)),
        Site::Docusaurus => format!("<a href=\"{}\">{}</a>", escaped(&to), image(shown)),
        Site::MdBook | Site::DocFx => format!("[{}]({})", image(shown), in_parens(&to)),
    }
}

/// The picture in Markdown, which reads braces and angles here and there in another way.
fn image(shown: &Shown) -> String {
    format!("![{}]({})", in_brackets(&one_line(shown.alt)), shown.picture)
}

/// An address between parentheses of Markdown.
fn in_parens(address: &str) -> String {
    address.replace('(', "%28").replace(')', "%29")
}

/// A text as the value of an attribute in double quotes.
fn escaped(text: &str) -> String {
    let text = one_line(text).replace('&', "&amp;").replace('"', "&quot;");
    text.replace('<', "&lt;").replace('>', "&gt;").replace('{', "&#123;")
}

/// A text between single quotes of JavaScript.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\'', "\\'")
}

/// A text between brackets of Markdown.
fn in_brackets(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if "\\[]*_`<>{}!".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

fn one_line(text: &str) -> String {
    text.split('\n').map(str::trim).collect::<Vec<_>>().join(" ")
}
