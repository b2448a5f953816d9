//! The wasm of the page in two parts, and the JavaScript around it that goes with them.

use std::path::Path;
use std::{fs, io};

use crate::lean;
use crate::page::{Page, marked};
use crate::places;
use crate::split::linked::Linked;
use crate::split::list::List;
use crate::split::{Bad, Outside, SHORT, split};

/// What goes later, and why.
const LIST: &str = include_str!("../later.txt");

/// Where wasm-bindgen's JavaScript begins the list of what the wasm may call.
const PLACE: &str = "    const import0 = {\n        __proto__: null,\n";

/// Splits the wasm, and names both parts in the page; `linked` is where the linker has put it.
pub fn write(page: &mut Page, linked: &Path) -> io::Result<()> {
    let (wasm, js) = (page.name("data-wasm")?, page.name("data-js")?);
    let bad = |Bad(why)| io::Error::other(format!("{wasm}: {why}"));
    let whole = places::blank(&fs::read(page.path(&wasm))?).map_err(bad)?;
    let linked = fs::read(linked)
        .map_err(|error| io::Error::other(format!("{}: {error}", linked.display())))?;
    let linked = Linked::read(&linked).map_err(bad)?;
    let parts = split(&whole, &List::parse(LIST), &linked).map_err(bad)?;
    for path in &parts.idle {
        eprintln!(
            "pack/later.txt: no function is named `{path}`. If it is still there, the compiler has \
             put it into its caller: mark it #[inline(never)]"
        );
    }
    let glue = fs::read_to_string(page.path(&js))?;
    let bad = |why| io::Error::other(format!("{js}: {why}"));
    let glue = joined(&glue, &parts.outside).map_err(bad)?;
    let name = marked("later", ".wasm", &parts.later);
    fs::write(page.path(&name), &parts.later)?;
    page.fill("data-later", "later", &name)?;
    page.replace(&wasm, &parts.first)?;
    page.replace(&js, lean::script(&glue).as_bytes())?;
    Ok(())
}

/// The JavaScript with the new names, and with one more function: `boot.js` has it, and needs the
/// first part for it.
fn joined(glue: &str, outside: &Outside) -> Result<String, String> {
    let loader =
        format!("{PLACE}        {}: () => window.playgroundLater(wasm),\n", outside.loader);
    let mut glue = once(glue, PLACE, &loader)?;
    let module = |name: &str| format!("\"{name}\": import0,");
    glue = once(&glue, &module(&outside.module), &module(SHORT))?;
    for (old, new) in &outside.renamed {
        glue = once(&glue, &format!("        {old}: "), &format!("        {new}: "))?;
    }
    Ok(glue)
}

/// Replaces what must be there exactly once.
fn once(text: &str, old: &str, new: &str) -> Result<String, String> {
    match text.matches(old).count() {
        1 => Ok(text.replacen(old, new, 1)),
        n => Err(format!("`{}` is there {n} times", old.trim())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_javascript_gets_the_loader_and_the_new_names() {
        let outside = Outside {
            module: String::from("./x_bg.js"),
            loader: String::from("a"),
            renamed: vec![(String::from("__wbg_x_1"), String::from("b"))],
        };
        let glue = |entry| {
            format!(
                "{PLACE}        {entry}: function() {{}},\n    }};\n    \"./x_bg.js\": import0,"
            )
        };
        let joined = super::joined(&glue("__wbg_x_1"), &outside).unwrap_or_default();
        assert!(joined.contains("        a: () => window.playgroundLater(wasm),\n"), "{joined}");
        assert!(joined.contains("        b: function() {},\n"), "{joined}");
        assert!(joined.ends_with("\"js\": import0,"), "{joined}");
        assert!(super::joined(&glue("__wbg_y_1"), &outside).is_err());
    }
}
