//! The rules of the page that a picture needs, in words that any program which reads SVG knows:
//! values of tokens in their place, one scheme of colours, no mixtures, no nesting.

use super::colour::{Colour, share};
use super::sheet::{Rule, Sheet, end_of, split};

/// Which colours, and whose fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub dark: bool,
    /// The page's high contrast.
    pub contrast: bool,
    /// The tag of the language.
    pub lang: &'static str,
}

/// What says something about shapes and letters; the rest is about the page around them.
const PROPERTIES: [&str; 20] = [
    "color",
    "display",
    "fill",
    "fill-opacity",
    "font",
    "font-family",
    "font-size",
    "font-variant-ligatures",
    "font-weight",
    "letter-spacing",
    "opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "text-decoration",
    "text-rendering",
    "white-space",
];

/// Values fill values so many times at most; tokens that name each other would go on for ever.
const DEEPEST: usize = 8;

/// The tokens of a sheet for one look.
pub struct Tokens<'a> {
    look: Look,
    /// The last one of a name counts.
    all: Vec<(&'a str, &'a str)>,
}

impl<'a> Tokens<'a> {
    pub fn of(sheet: &'a Sheet, look: Look) -> Self {
        let holds = |selector: &String| match selector.as_str() {
            ":root" => true,
            "[data-theme=\"contrast\"]" => look.contrast,
            other => {
                let lang = other.strip_prefix(":lang(").and_then(|rest| rest.strip_suffix(')'));
                lang.is_some_and(|lang| look.lang.split('-').next() == Some(lang))
            }
        };
        let rules = sheet.rules.iter().filter(|rule| rule.selectors.iter().any(holds));
        let all = rules.flat_map(|rule| &rule.declarations);
        let all = all.filter(|(name, _)| name.starts_with("--"));
        Self { look, all: all.map(|(name, value)| (name.as_str(), value.as_str())).collect() }
    }

    /// A value with everything worked out; what the sheet does not say stays as it is.
    pub fn worked_out(&self, value: &str) -> String {
        let mut value = value.to_owned();
        for _ in 0..DEEPEST {
            let next = called(&value, "var(", &|inside| {
                let (name, fallback) = inside.split_once(',').unwrap_or((inside, ""));
                let known = self.all.iter().rfind(|(other, _)| *other == name.trim());
                let value = known.map_or(fallback, |(_, value)| value).trim();
                (!value.is_empty()).then(|| value.to_owned())
            });
            if next == value {
                break;
            }
            value = next;
        }
        let value = called(&value, "light-dark(", &|inside| {
            let mut sides = split(inside, ',');
            let (light, dark) = (sides.next()?, sides.next()?);
            Some((if self.look.dark { dark } else { light }).trim().to_owned())
        });
        called(&value, "color-mix(", &|inside| {
            let mut parts = split(inside, ',');
            let (space, one, two) = (parts.next()?, parts.next()?.trim(), parts.next()?);
            let (one, part) = one.rsplit_once(' ')?;
            let mixed = Colour::read(one)?.mixed(share(part)?, Colour::read(two)?);
            let [r, g, b] = mixed.rgb;
            let percent = (mixed.alpha + 5) / 10;
            (space.trim() == "in srgb").then(|| format!("rgb({r} {g} {b} / {percent}%)"))
        })
    }
}

/// A value with each call of a function replaced by what comes of it.
fn called(value: &str, function: &str, replace: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    let mut rest = value;
    while let Some((before, after)) = rest.split_once(function) {
        out.push_str(before);
        let end = end_of(after, &[')']).unwrap_or(after.len());
        let (inside, behind) = after.split_at(end);
        match replace(inside) {
            Some(text) => out.push_str(&text),
            None => out.extend([function, inside, ")"]),
        }
        rest = behind.strip_prefix(')').unwrap_or_default();
    }
    out + rest
}

/// The rules that speak of these classes and of no others.
pub fn style(sheet: &Sheet, look: Look, classes: &[&str]) -> String {
    let tokens = Tokens::of(sheet, look);
    let kept: Vec<(Vec<&str>, &Rule)> = sheet
        .rules
        .iter()
        .map(|rule| {
            let selectors = rule.selectors.iter().map(String::as_str);
            (selectors.filter(|selector| speaks_of(selector, classes)).collect(), rule)
        })
        .filter(|(selectors, _): &(Vec<&str>, _)| !selectors.is_empty())
        .collect();
    let mut out = String::new();
    for (selectors, rule) in &kept {
        let mut all = String::new();
        for (name, value) in &rule.declarations {
            if !PROPERTIES.contains(&name.as_str()) {
                continue;
            }
            match own(value) {
                Some(own) => {
                    write(&mut out, selectors, &all);
                    all.clear();
                    inherited(&mut out, &tokens, &kept, selectors, (own, name, value));
                }
                None => declare(&mut all, name, &tokens.worked_out(value)),
            }
        }
        write(&mut out, selectors, &all);
    }
    out
}

/// The name of the property that a value is, if it is one of a row's own: not a token.
fn own(value: &str) -> Option<&str> {
    let inside = value.strip_prefix("var(")?.strip_suffix(')')?;
    (inside == "--own").then_some(inside)
}

/// A value that comes from the element around: said for each kind of those, in their order.
fn inherited(
    out: &mut String,
    tokens: &Tokens,
    kept: &[(Vec<&str>, &Rule)],
    selectors: &[&str],
    (own, name, value): (&str, &str, &str),
) {
    for (around, rule) in kept {
        let Some((_, set)) = rule.declarations.iter().find(|(other, _)| other == own) else {
            continue;
        };
        let inside: Vec<String> = around
            .iter()
            .flat_map(|around| selectors.iter().map(move |inner| format!("{around} {inner}")))
            .collect();
        let inside: Vec<&str> = inside.iter().map(String::as_str).collect();
        let mut all = String::new();
        declare(&mut all, name, &tokens.worked_out(&value.replace(&format!("var({own})"), set)));
        write(out, &inside, &all);
    }
}

fn write(out: &mut String, selectors: &[&str], declarations: &str) {
    if !declarations.is_empty() {
        out.extend([selectors.join(",").as_str(), "{", declarations.trim_end_matches(';'), "}\n"]);
    }
}

/// A declaration; how much can be seen through a colour is said apart, which all programs know.
fn declare(out: &mut String, name: &str, value: &str) {
    let colour = if matches!(name, "fill" | "stroke") { Colour::read(value) } else { None };
    match colour {
        None => out.extend([name, ":", value, ";"]),
        Some(Colour { alpha: 0, .. }) => out.extend([name, ":none;"]),
        Some(Colour { alpha: 1_000, rgb }) => {
            out.extend([name, ":", &Colour { rgb, alpha: 1_000 }.opaque(), ";"]);
        }
        Some(colour) => {
            let part = format!("{:03}", colour.alpha);
            let part = part.trim_end_matches('0');
            out.extend([name, ":", &colour.opaque(), ";", name, "-opacity:.", part, ";"]);
        }
    }
}

/// Whether a selector is about something drawn that stands still: it names classes, all of them
/// among these, and asks for nothing that only a reader brings about.
fn speaks_of(selector: &str, classes: &[&str]) -> bool {
    if selector.contains([':', '[', '*', '+', '~']) {
        return false;
    }
    let mut named = selector.split('.').skip(1).peekable();
    let name = |part: &str| {
        let end = part.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
        end.map_or(part.len(), |end| end)
    };
    named.peek().is_some() && named.all(|part| classes.contains(&&part[..name(part)]))
}

/// The classes that drawn elements have, each once, in the order in which they come.
pub fn classes_of(markup: &str) -> Vec<&str> {
    let mut classes = Vec::new();
    for part in markup.split(" class=\"").skip(1) {
        let list = part.split('"').next().unwrap_or_default();
        for class in list.split(' ').filter(|class| !class.is_empty()) {
            if !classes.contains(&class) {
                classes.push(class);
            }
        }
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIGHT: Look = Look { dark: false, contrast: false, lang: "en" };
    const TOKENS: &str = ":root{--ink: light-dark(#111111, #eeeeee);--font: A, \"B C\";--deep: var(--ink)}\
        [data-theme=\"contrast\"]{--ink: light-dark(#000, #fff)}:lang(ja){--font: J}";

    fn styled(rules: &str, look: Look, classes: &[&str]) -> String {
        style(&Sheet::read(&format!("{TOKENS}{rules}")), look, classes)
    }

    #[test]
    fn tokens_are_worked_out_for_scheme_contrast_and_language() {
        let rules = ".a text{fill: var(--deep);font: 400 12px var(--font);cursor: pointer}";
        let light = ".a text{fill:#111111;font:400 12px A,\"B C\"}\n";
        assert_eq!(styled(rules, LIGHT, &["a"]), light);
        let dark = Look { dark: true, ..LIGHT };
        assert_eq!(styled(rules, dark, &["a"]), light.replace("#111111", "#eeeeee"));
        let strong = Look { dark: true, contrast: true, lang: "ja" };
        assert_eq!(styled(rules, strong, &["a"]), ".a text{fill:#ffffff;font:400 12px J}\n");
        let unknown = ".a{fill: var(--none);stroke: var(--none, #123456)}";
        assert_eq!(styled(unknown, LIGHT, &["a"]), ".a{fill:var(--none);stroke:#123456}\n");
        let round = ":root{--x: var(--y);--y: var(--x)}.a{fill: var(--x)}";
        assert!(styled(round, LIGHT, &["a"]).starts_with(".a{fill:var(--"), "it ends");
    }

    #[test]
    fn only_what_is_drawn_and_stands_still_is_kept() {
        let rules = ".a,.b .c,.a:hover,.a[x]{opacity: .5}body{fill: #000}.b{display: none}";
        assert_eq!(styled(rules, LIGHT, &["a", "c"]), ".a{opacity:.5}\n");
        assert_eq!(
            styled(rules, LIGHT, &["a", "b", "c"]),
            ".a,.b .c{opacity:.5}\n.b{display:none}\n"
        );
        assert_eq!(styled(rules, LIGHT, &[]), "");
        let markup = "<g class=\"a b\"><p class=\"b c\">x</p></g>";
        assert_eq!(classes_of(markup), ["a", "b", "c"]);
    }

    #[test]
    fn mixtures_become_colours_that_every_program_knows() {
        let rules =
            ".a{fill: color-mix(in srgb, var(--ink) 60%, transparent);stroke: rgb(0 0 0 / 9%)}";
        let wanted = ".a{fill:#111111;fill-opacity:.6;stroke:#000000;stroke-opacity:.09}\n";
        assert_eq!(styled(rules, LIGHT, &["a"]), wanted);
        let solid = ".a{fill: color-mix(in srgb, #ffffff 50%, var(--ink));stroke: transparent}";
        assert_eq!(styled(solid, LIGHT, &["a"]), ".a{fill:#888888;stroke:none}\n");
    }

    #[test]
    fn what_a_row_gives_to_its_parts_is_said_for_each_kind_of_row() {
        let rules = ".row{--own: var(--ink)}.bad{--own: #ff0000}.l{fill: none;stroke: var(--own);stroke-width: 2}";
        let wanted =
            ".l{fill:none}\n.row .l{stroke:#111111}\n.bad .l{stroke:#ff0000}\n.l{stroke-width:2}\n";
        assert_eq!(styled(rules, LIGHT, &["row", "bad", "l"]), wanted);
        assert_eq!(styled(rules, LIGHT, &["l"]), ".l{fill:none}\n.l{stroke-width:2}\n");
    }
}
