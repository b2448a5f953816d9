//! Laws of all pictures: they can be read by whoever reads XML, need nothing beside them, say what
//! the page says, and are the same whenever they are made.

use std::collections::BTreeMap;
use std::thread;

use logoff_playground::export::{Look, Sheet};
use logoff_playground::i18n::Locale;
use logoff_playground::scene::diagram::{Width, diagram};
use logoff_playground::scene::layout::layout;
use logoff_playground::session::Session;
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::ui::export::{diagram_svg, sequence_svg};
use logoff_playground::ui::{Words, say};
use roxmltree::Document;

use crate::{ended, look, sessions, sheet};

/// What a file may be made of.
const ELEMENTS: [&str; 13] = [
    "svg", "title", "desc", "style", "defs", "pattern", "g", "rect", "path", "circle", "polygon",
    "polyline", "text",
];

/// Reads a file and holds it to what every picture has to be.
fn read<'a>(file: &'a str, session: &Session) -> Document<'a> {
    let place = format!("{} {}", session.branch().scenario.name(), session.locale.tag());
    let read = Document::parse(file).unwrap_or_else(|error| panic!("{place}: {error}"));
    let root = read.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"), "{place}");
    assert_eq!(root.attribute("lang"), Some(session.locale.tag()), "{place}");
    let number = |name: &str| root.attribute(name).unwrap().parse::<i32>().unwrap();
    let (w, h) = (number("width"), number("height"));
    assert!(w > 300 && h > 100, "{place}: {w} by {h}");
    assert_eq!(root.attribute("viewBox"), Some(&*format!("0 0 {w} {h}")), "{place}");
    let style = root.children().find(|node| node.has_tag_name("style")).unwrap();
    let style = style.text().unwrap();
    for left in ["var(", "light-dark(", "color-mix(", "@", "url(", "url ", "import", "calc("] {
        assert!(!style.contains(left), "{place}: {left} in {style}");
    }
    assert_eq!(style.matches('{').count(), style.matches('}').count(), "{place}");
    for node in read.descendants().filter(roxmltree::Node::is_element) {
        let tag = node.tag_name().name();
        assert!(ELEMENTS.contains(&tag), "{place}: {tag}");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            let of_the_page = ["tabindex", "style", "href", "src"].contains(&name);
            assert!(!of_the_page && !name.starts_with("on"), "{place}: {name}");
            let refers = value.strip_prefix("url(#").and_then(|rest| rest.strip_suffix(')'));
            if let Some(id) = refers {
                let there = read.descendants().any(|node| node.attribute("id") == Some(id));
                assert!(there, "{place}: {id} is not in the picture");
            } else {
                assert!(!value.contains("url("), "{place}: {value}");
            }
        }
    }
    read
}

/// How often each text is written.
fn texts(read: &Document) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for node in read.descendants().filter(|node| node.has_tag_name("text")) {
        *all.entry(node.text().unwrap_or_default().to_owned()).or_default() += 1;
    }
    all
}

#[test]
fn diagrams_say_what_the_page_says() {
    let sheet = sheet();
    for (at, start) in sessions().enumerate() {
        for session in [start.clone(), ended(start)] {
            let look = look(session.locale, at % 2 == 1);
            let file = diagram_svg(&session, &sheet, look);
            let written = texts(&read(&file, &session));
            let words = Words::of(session.locale);
            let drawn = layout(&diagram(&session, Width::Wide), &|label| say(words.catalog, label));
            let lanes = drawn.lanes.iter().flat_map(|lane| &lane.lines);
            let cards = drawn.cards.iter().flat_map(|card| &card.lines);
            let tags = drawn.tags.iter().flat_map(|tag| &tag.lines);
            for line in lanes.chain(cards).chain(tags) {
                let place = session.branch().scenario.name();
                assert!(written.contains_key(&line.text), "{place}: {}", line.text);
            }
        }
    }
}

#[test]
fn sequences_have_every_step() {
    let sheet = sheet();
    for (at, session) in sessions().enumerate() {
        let look = look(session.locale, at % 2 == 1);
        let file = sequence_svg(&session, None, &sheet, look);
        let read = read(&file, &session);
        let steps = read.descendants().filter_map(|node| node.attribute("data-seq"));
        let steps: Vec<i32> = steps.map(|n| n.parse().unwrap()).collect();
        let last = i32::try_from(session.last()).unwrap();
        assert_eq!(steps, (1..=last).collect::<Vec<_>>(), "{}", session.branch().scenario.name());
        let bottom = read.root_element().attribute("height").unwrap().parse::<i32>().unwrap();
        assert!(bottom > 32 * last, "{bottom}");
    }
}

/// Every class that is drawn and styled on the page is styled in the file, so that nothing stays
/// black that has a colour.
#[test]
fn shapes_have_the_colours_of_their_scheme() {
    let sheet = sheet();
    let session = ended(Session::new(Locale::En, ScenarioId::StoreClose));
    let file = |look: Look| diagram_svg(&session, &sheet, look);
    let light = look(Locale::En, false);
    let dark = look(Locale::En, true);
    let strong = Look { contrast: true, ..dark };
    let colour = |file: &str, selector: &str| {
        let rule = file.lines().find(|line| line.starts_with(&format!("{selector}{{"))).unwrap();
        let after = rule.split("fill:").nth(1).unwrap();
        after.split([';', '}']).next().unwrap().to_owned()
    };
    assert_eq!(colour(&file(light), ".dg-frame"), "#ffffff");
    assert_eq!(colour(&file(dark), ".dg-frame"), "#262c39");
    assert_eq!(colour(&file(strong), ".dg-frame"), "#000000");
    assert!(file(light).contains("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>"));
    let japanese = diagram_svg(&session, &sheet, look(Locale::Ja, false));
    assert!(japanese.contains("Yu Gothic UI") && !file(light).contains("Yu Gothic UI"));
    for name in ["hover", "focus", "cursor", "animation", "transition"] {
        assert!(!file(light).contains(name), "{name}");
    }
}

#[test]
fn the_marked_step_is_the_only_difference() {
    let sheet: Sheet = sheet();
    let session = Session::new(Locale::En, ScenarioId::StoreClose);
    let light = look(Locale::En, false);
    let plain = sequence_svg(&session, None, &sheet, light);
    let marked = sequence_svg(&session, Some(12), &sheet, light);
    assert_eq!(marked.matches("seq-now\"").count(), 1);
    assert!(!plain.contains("seq-now"));
    assert_eq!(texts(&read(&plain, &session)), texts(&read(&marked, &session)));
}

/// Made forwards and backwards, in threads of their own.
#[test]
fn bytes_do_not_depend_on_order_or_chance() {
    let some = || ScenarioId::ALL.into_iter().step_by(7);
    let make = |scenario: ScenarioId| {
        let session = ended(Session::new(Locale::De, scenario));
        let (sheet, look) = (sheet(), look(Locale::De, false));
        [diagram_svg(&session, &sheet, look), sequence_svg(&session, None, &sheet, look)]
    };
    let there =
        thread::spawn(move || some().map(|one| (one, make(one))).collect::<BTreeMap<_, _>>());
    let back = thread::spawn(move || {
        let mut all: Vec<_> = some().collect();
        all.reverse();
        all.into_iter().map(|one| (one, make(one))).collect::<BTreeMap<_, _>>()
    });
    let (there, back) = (there.join().unwrap(), back.join().unwrap());
    assert!(there.len() > 8 && there == back);
}
