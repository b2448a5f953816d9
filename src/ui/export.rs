//! What a reader can take away, in the reader's language: drawn by the same functions as the page,
//! so that picture and page cannot disagree.

use yew::prelude::*;

use crate::export::mermaid::mermaid;
use crate::export::messages::{Messages, Names};
use crate::export::plantuml::plantuml;
use crate::export::steps::{self, Story};
use crate::export::{Drawn, Look, Picture, Sheet, Shown, TextForm, snippet, svg};
use crate::i18n::{Told, fill, narration, plain, verdict};
use crate::scene::diagram::{Width, diagram};
use crate::scene::layout::layout;
use crate::scene::runs::{Changed, changed};
use crate::scene::sequence::Trace;
use crate::session::share::{Sight, Site, Way};
use crate::session::{Session, Theme, permalink};
use crate::sim::program::Style;
use crate::ui::ctx::Words;
use crate::ui::diagram::{drawing, say};
use crate::ui::log::run_name;
use crate::ui::parts::markup;
use crate::ui::{runs, sequence};

/// Whose method all of this is about.
const METHOD: &str = "IMSLogon::Logoff";

/// The diagram at the cursor as an SVG file, as wide as on the whole page.
pub fn diagram_svg(session: &Session, sheet: &Sheet, look: Look) -> String {
    let words = Words::of(session.locale);
    let picture = layout(&diagram(session, Width::Wide), &|label| say(words.catalog, label));
    let name = words.catalog.diagram.label;
    let drawing = drawing(&picture, name, "", &Callback::noop());
    let shown = Picture {
        drawn: &drawn(&drawing),
        size: (picture.bounds.w, picture.bounds.h),
        title: &format!("{} · {name}", title(words, session)),
        text: &step_told(session),
        ground: "var(--surface)",
    };
    svg(&shown, sheet, look)
}

/// What the diagram shows, in words.
pub fn step_told(session: &Session) -> String {
    let words = Words::of(session.locale);
    let told = session.event().map(|event| Told {
        event,
        before: session.world_before(),
        after: session.world(),
    });
    let what = plain(&narration(words.locale, told, session.world()));
    let (n, m) = (session.cursor.to_string(), session.last().to_string());
    fill(words.catalog.player.step_of, &[("n", &n), ("m", &m), ("what", &what)])
}

/// The sequence of the whole run as an SVG file; the step of a number is marked.
pub fn sequence_svg(session: &Session, now: Option<u32>, sheet: &Sheet, look: Look) -> String {
    let words = Words::of(session.locale);
    let branch = session.branch();
    let (drawing, size) = sequence::whole(words, &branch.run, session.prologue_open, now);
    let (found, why) = (&branch.run.verdict, branch.run.why());
    let shown = Picture {
        drawn: &drawn(&drawing),
        size,
        title: &format!("{} · {}", title(words, session), words.catalog.page.sequence),
        text: &plain(&verdict(words.locale, found, &why, Some(&branch.program))),
        ground: "var(--page)",
    };
    svg(&shown, sheet, look)
}

/// The run as text; `link` is the address of the page that shows it.
pub fn text(session: &Session, form: TextForm, link: Option<&str>) -> String {
    let words = Words::of(session.locale);
    let title = title(words, session);
    match form {
        _ if is_too_long(session) => session.branch().trace(),
        TextForm::Markdown => steps::markdown(&story(words, session, &title, link)),
        TextForm::Plain => steps::text(&story(words, session, &title, link)),
        TextForm::Mermaid => mermaid(&title, &messages(words, session)),
        TextForm::PlantUml => plantuml(&title, &messages(words, session)),
        TextForm::Trace => session.branch().trace(),
    }
}

/// What a file is called without the end of its name.
pub fn file_name(session: &Session) -> &'static str {
    if session.is_log() { "log" } else { session.branch().scenario.name() }
}

/// What a file with a picture is called: the story, the step if there is one, and what is shown.
pub fn picture_name(session: &Session, sight: Sight, end: &str) -> String {
    let step = match sight {
        Sight::Diagram => format!("-{}", session.cursor),
        Sight::Sequence => String::new(),
    };
    format!("{}{step}-{}.{end}", file_name(session), sight.name())
}

/// What a site copies to show this very moment, with the page in this folder.
pub fn embedding(session: &Session, site: Site, way: Way, folder: &str) -> String {
    let words = Words::of(session.locale);
    let scenario = session.branch().scenario;
    let place = permalink::fragment(session);
    // Story and step are the site's to set; only what the reader has changed needs the fragment.
    let own = !place.split('&').all(|part| {
        let name = part.split_once('=').map_or(part, |(name, _)| name);
        ["v", "s", "n"].contains(&name)
    });
    let step =
        if session.cursor == 0 { String::new() } else { format!("&step={}", session.cursor) };
    let query = if own { String::new() } else { format!("scenario={}{step}", scenario.name()) };
    let told = words.catalog.scenarios[scenario as usize];
    let shown = Shown {
        folder,
        query: &query,
        place: if own { &place } else { "" },
        lang: session.locale.tag(),
        theme: (session.theme != Theme::default()).then(|| session.theme.name()),
        title: &fill(words.more.embed.title, &[("method", METHOD), ("story", told)]),
        alt: &step_told(session),
        picture: &picture_name(session, Sight::Diagram, "svg"),
    };
    snippet(&shown, site, way)
}

/// A log that is too long for any form but its own.
pub fn is_too_long(session: &Session) -> bool {
    session.is_log() && session.branch().run.total() > crate::scene::sequence::LONG
}

/// What the run is called: the method and the story.
pub fn title(words: Words, session: &Session) -> String {
    let branch = session.branch();
    match &branch.log {
        Some(log) => words.catalog.about(METHOD, &run_name(words, &log.origin)),
        None => words.catalog.about(METHOD, words.catalog.scenarios[branch.scenario as usize]),
    }
}

fn drawn(drawing: &Html) -> Drawn {
    Drawn { class: markup::class(drawing), markup: markup::inside(drawing) }
}

fn story<'a>(
    words: Words,
    session: &'a Session,
    title: &'a str,
    link: Option<&'a str>,
) -> Story<'a> {
    let catalog = words.catalog;
    let changes = changes(words, session);
    let heading = match changes.len() {
        1 => catalog.page.one_change.to_owned(),
        n => fill(catalog.page.changes, &[("n", &n.to_string())]),
    };
    let headings = [
        heading,
        catalog.steps.prologue.to_owned(),
        catalog.steps.tab.to_owned(),
        catalog.page.verdict.to_owned(),
    ];
    Story { locale: words.locale, branch: session.branch(), title, link, changes, headings }
}

/// What is changed about the program: style, edits and readings.
fn changes(words: Words, session: &Session) -> Vec<String> {
    let style = session.branch().program.style();
    let style = (style != Style::default()).then(|| {
        let name = words.catalog.code.styles[style as usize];
        name.to_owned()
    });
    let others = changed(session).into_iter().map(|one| match one {
        Changed::Edit(_) => runs::changed_name(words, session, one),
        Changed::Reading(id) => {
            let reading = &words.more.readings[id as usize];
            let side = session.branch().program.readings().side(id);
            let answer = reading.position(side);
            format!("{} · {} · {answer}", id.name(), reading.question)
        }
    });
    style.into_iter().chain(others).collect()
}

fn messages(words: Words, session: &Session) -> Messages {
    let prologue = session.prologue_open;
    let trace = Trace::around(&session.branch().run, prologue, session.cursor);
    let names = Names {
        lifeline: &|key| sequence::name(words, key),
        said: &|said| sequence::said(words, said),
    };
    Messages::of(&trace, prologue, &names)
}
