//! Drawn elements as text, without a browser: what is on the page is what is in a file.

use yew::prelude::*;

use crate::export::picture::escape;

/// What is in an element, as well-formed XML, each element on a line of its own. What only means
/// something where it can be pressed is left out, and so are the words for the whole, which a file
/// has of its own.
pub fn inside(drawing: &Html) -> String {
    let mut out = String::new();
    if let Html::VTag(element) = drawing
        && let Some(children) = element.children()
    {
        write(&mut out, children);
    }
    out
}

/// The class of an element.
pub fn class(drawing: &Html) -> String {
    let Html::VTag(element) = drawing else {
        return String::new();
    };
    let class = element.attributes.iter().find(|(name, _)| *name == "class");
    class.map_or_else(String::new, |(_, value)| value.to_owned())
}

fn write(out: &mut String, part: &Html) {
    match part {
        Html::VTag(element) => {
            let named = element.attributes.iter().any(|(name, _)| name == "id");
            let tag = element.tag();
            if named && matches!(tag, "title" | "desc") {
                return;
            }
            open(out, tag, element.attributes.iter());
            let before = out.len();
            out.push('>');
            let begun = out.len();
            if let Some(children) = element.children() {
                write(out, children);
            }
            if out.len() == begun {
                out.truncate(before);
                out.push_str("/>");
            } else {
                out.extend(["</", tag, ">"]);
            }
        }
        Html::VList(parts) => parts.iter().for_each(|part| write(out, part)),
        Html::VText(text) => escape(out, &text.text),
        // Drawings are plain elements.
        _ => {}
    }
}

fn open<'a>(out: &mut String, tag: &str, attributes: impl Iterator<Item = (&'a str, &'a str)>) {
    if !out.ends_with('\n') && matches!(tag, "g" | "svg") {
        out.push('\n');
    }
    out.extend(["<", tag]);
    for (name, value) in attributes {
        if is_of_the_page(tag, name) {
            continue;
        }
        out.extend([" ", name, "=\""]);
        escape(out, value);
        out.push('"');
    }
}

/// What an attribute says is for readers who press, or for scripts of the page.
fn is_of_the_page(tag: &str, name: &str) -> bool {
    match name {
        "role" | "tabindex" | "translate" | "data-fold" => true,
        // What others refer to.
        "id" => tag != "pattern",
        name => name.starts_with("aria-"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::parts::{el, list, word};

    #[test]
    fn elements_are_written_as_they_are_drawn() {
        let class = "a \"b\"";
        let part = el!(
            "svg",
            ["class" = class, "role" = "img"],
            [
                el!("title", ["id" = "t"], [word("left out")]),
                el!(
                    "g",
                    key(1),
                    ["tabindex" = "0", "class" = class, "id" = "x", "data-seq" = "7"],
                    [
                        list([el!("title", [], [word("a < b & c")]), Html::default()]),
                        el!("path", ["d" = "M0 0h1"], [])
                    ]
                ),
                html! { <rect onclick={Callback::noop()} /> }
            ]
        );
        let wanted = "\n<g class=\"a &quot;b&quot;\" data-seq=\"7\"><title>a &lt; b &amp; c</title>\
                      <path d=\"M0 0h1\"/></g><rect/>";
        assert_eq!(inside(&part), wanted);
        assert_eq!(super::class(&part), class);
        assert_eq!((inside(&word("x")), super::class(&word("x"))), Default::default());
    }
}
