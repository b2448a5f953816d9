//! What a site copies: every system gets the same frame or link in its own shape, and what it says
//! leads back to the very moment.

use logoff_playground::i18n::Locale;
use logoff_playground::session::action::Action;
use logoff_playground::session::permalink;
use logoff_playground::session::query::Query;
use logoff_playground::session::share::{Site, Way};
use logoff_playground::session::update::update;
use logoff_playground::session::{Session, Theme};
use logoff_playground::sim::command::{Act, STORE};
use logoff_playground::sim::program::{Edit, parse_key};
use logoff_playground::sim::scenario::ScenarioId;
use logoff_playground::ui::export::{embedding, step_told};
use pulldown_cmark::{Parser, html};
use roxmltree::Document;

/// With everything that an address may need written otherwise.
const FOLDER: &str = "https://docs.example/it's%20(here)/a&b/";

fn moments() -> Vec<Session> {
    let give_back = parse_key("IMsgStore::Release.give-back").unwrap();
    let start = |locale| update(&Session::new(locale, ScenarioId::StoreClose), Action::Go(12));
    let mut moments: Vec<_> = Locale::ALL.into_iter().map(start).collect();
    let themed = |theme| update(&moments[1], Action::Theme(theme));
    moments.push(themed(Theme::Dark));
    let edited = update(&moments[0], Action::Edit(Edit::Strike(give_back)));
    moments.push(update(&edited, Action::Do(Act::QueryInterface(STORE).by_first())));
    moments.push(edited);
    moments.push(Session::new(Locale::Fr, ScenarioId::SendPurge));
    moments
}

/// The markup that a system makes of what is copied.
fn shown(text: &str, site: Site) -> String {
    match site {
        Site::Html => text.to_owned(),
        Site::Sphinx => {
            let lines = text.strip_prefix(".. raw:: html\n\n").unwrap().lines();
            lines.map(|line| line.strip_prefix("   ").unwrap()).collect::<Vec<_>>().join("\n")
        }
        _ => {
            let mut out = String::new();
            html::push_html(&mut out, Parser::new(text));
            out
        }
    }
}

/// The value of an attribute of the first element of a name.
fn attribute(markup: &str, element: &str, name: &str) -> Option<String> {
    // The only attribute without a value, which XML does not know.
    let whole = format!("<all>{}</all>", markup.replace(" defer>", " defer=\"\">"));
    // Pictures and comments stand alone in HTML.
    let whole = whole.replace("\"></a>", "\"/></a>");
    let read = Document::parse(&whole).unwrap_or_else(|error| panic!("{error}: {whole}"));
    let found = read.descendants().find(|node| node.has_tag_name(element))?;
    found.attribute(name).map(str::to_owned)
}

/// The session that a browser would make of an address.
fn opened(address: &str) -> Session {
    let rest = address.strip_prefix(FOLDER).unwrap_or_else(|| panic!("{address}"));
    let (query, place) = rest.split_once('#').unwrap_or((rest, ""));
    let query = query.strip_prefix('?').unwrap();
    let session = Query::read(query).session(Locale::ZhCn);
    if place.is_empty() { session } else { update(&session, Action::Follow(place.to_owned())) }
}

fn assert_same(moment: &Session, address: &str, theme: bool) {
    let back = opened(address);
    assert_eq!(back.notices, [], "{address}");
    assert_eq!(permalink::fragment(&back), permalink::fragment(moment), "{address}");
    assert_eq!(back.locale, moment.locale, "{address}");
    assert!(!theme || back.theme == moment.theme, "{address}");
}

#[test]
fn a_frame_leads_back_to_the_moment_in_every_system() {
    for moment in moments() {
        for site in Site::ALL {
            let text = embedding(&moment, *site, Way::Frame, FOLDER);
            let markup = shown(&text, *site);
            let address = attribute(&markup, "iframe", "src").unwrap();
            assert!(address.contains("?embed=1&"), "{address}");
            assert_same(&moment, &address, true);
            let title = attribute(&markup, "iframe", "title").unwrap();
            let story = moment.locale.catalog().scenarios[moment.branch().scenario as usize];
            assert!(title.contains("IMSLogon::Logoff") && title.contains(story), "{title}");
            assert_eq!(attribute(&markup, "iframe", "frameborder").as_deref(), Some("0"));
            assert_eq!(attribute(&markup, "script", "src"), None);
        }
    }
}

#[test]
fn only_what_the_reader_has_changed_needs_the_fragment() {
    for moment in moments() {
        let text = embedding(&moment, Site::Html, Way::Frame, FOLDER);
        let changed = moment.branches.len() > 1;
        assert_eq!(text.contains('#'), changed, "{text}");
        assert_eq!(text.contains("scenario="), !changed, "{text}");
    }
}

#[test]
fn with_embed_js_the_language_is_left_to_the_site_and_the_script_is_where_it_keeps() {
    let script = format!("{FOLDER}embed.js");
    for moment in moments() {
        for site in Site::ALL {
            let text = embedding(&moment, *site, Way::Script, FOLDER);
            assert!(!text.contains("lang="), "{text}");
            assert_eq!(text.contains("theme="), moment.theme != Theme::Auto, "{text}");
            let inline = shown(&text, *site);
            match site {
                // An article that is drawn again loses its scripts: here it is the configuration's.
                Site::Docusaurus => {
                    let note = text.lines().last().unwrap();
                    let quoted = script.replace('\'', "\\'");
                    assert!(
                        note.starts_with("{/* docusaurus.config.js: ") && note.ends_with("*/}")
                    );
                    assert!(note.contains(&format!("src: '{quoted}'")), "{note}");
                }
                Site::VitePress => {
                    let note = text.lines().last().unwrap();
                    let quoted = script.replace('\'', "\\'");
                    assert!(note.starts_with("<!-- .vitepress/config: ") && note.ends_with("-->"));
                    assert!(note.contains(&format!("src: '{quoted}'")), "{note}");
                }
                _ => assert_eq!(attribute(&inline, "script", "src").unwrap(), script),
            }
        }
    }
}

#[test]
fn a_picture_says_what_is_to_be_seen_and_leads_to_the_whole_page() {
    for moment in moments() {
        for site in Site::ALL {
            let text = embedding(&moment, *site, Way::Picture, FOLDER);
            let file = format!("{}-{}-diagram.svg", moment.branch().scenario.name(), moment.cursor);
            let (to, picture, alt) = if *site == Site::Sphinx {
                let field = |name: &str| {
                    let line = text.lines().find_map(|line| line.trim().strip_prefix(name));
                    line.unwrap_or_else(|| panic!("{name} in {text}")).trim().to_owned()
                };
                (field(":target:"), field(".. image::"), field(":alt:"))
            } else {
                let markup = shown(&text, *site);
                let markup = markup.replace(" /></a>", "></a>");
                let of = |element, name| attribute(&markup, element, name).unwrap();
                (of("a", "href"), of("img", "src"), of("img", "alt"))
            };
            assert_eq!((picture, alt), (file, step_told(&moment)));
            let to = to.replace("%28", "(").replace("%29", ")");
            assert!(!to.contains("embed="), "{to}");
            assert_same(&moment, &to, true);
        }
    }
}

#[test]
fn the_routers_of_single_page_sites_leave_the_link_to_the_browser() {
    for moment in moments() {
        let text = embedding(&moment, Site::VitePress, Way::Picture, FOLDER);
        assert!(text.starts_with("[![") && text.ends_with("){target=\"_self\"}"), "{text}");
        let text = embedding(&moment, Site::Docusaurus, Way::Picture, FOLDER);
        // Its own links are what Markdown writes; what is written out stays as it is.
        assert!(text.starts_with("<a href=\"") && text.ends_with(".svg)</a>"), "{text}");
        assert_eq!(text.lines().count(), 1, "{text}");
        assert!(text.contains("\">!["), "{text}");
    }
}
