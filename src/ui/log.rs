//! The log panel: where a provider's log is put in, and what the rules say of it.

mod desk;
mod lines;
mod results;
mod unread;

pub(in crate::ui) use lines::instead;

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::files::{self, Given};
use crate::i18n::fill;
use crate::scene::log::{LogScene, Says};
use crate::session::Session;
use crate::session::action::Action;
use crate::session::log::{Feed, Origin, Slices};
use crate::session::run::Run;
use crate::trace::{MAX_BYTES, Refused};
use crate::ui::ctx::{Shared, Ui, Words};
use crate::ui::parts::{
    GlyphKind, IconKind, button, el, glyph, icon, list, node, proof_sign, prose_of,
};
use desk::desk;
use results::Results;

const FIELD: &str = "log-text";
/// So many lines are shown of a text in which nothing could be read.
const FIRST: usize = 20;

/// What is dropped on the panel is taken, wherever the reader is when it comes.
#[inline(never)]
pub fn watch(told: &Callback<Action>) {
    let told = told.clone();
    files::watch_drops(".log-panel", MAX_BYTES, move |given| {
        let typed = files::value_of(FIELD).unwrap_or_default();
        told.emit(Action::Log(Feed::Typed(typed)));
        told.emit(Action::Log(feed(given)));
    });
}

fn feed(given: Given) -> Feed {
    match given {
        Given::Text(text) => Feed::Judge(text, Origin::Pasted),
        Given::File(name, text) => Feed::Judge(text, Origin::File(name)),
        Given::TooLarge(name, bytes) => Feed::TooLarge(bytes, name),
        Given::Unreadable(name) => Feed::Unreadable(name),
    }
}

#[inline(never)]
pub fn log(ui: &Ui, session: &Shared<Session>) -> Html {
    let text = &ui.words.more.log;
    let branch = session.log_shown().and_then(|at| session.branches.get(at));
    let run = branch.and_then(|branch| Some((branch, branch.log.as_ref()?)));
    el!(
        "div",
        ["class" = "log-panel", "data-keep-focus" = ""],
        [
            el!("p", ["class" = "panel-hint"], [node(text.intro)]),
            shape(ui),
            desk(ui, session),
            under_way(ui, session),
            el!(
                "div",
                ["class" = "log-says", "id" = "log-says", "role" = "status"],
                [match (under(session), refusal(ui.words, session), run) {
                    (Some(slices), _, _) => {
                        let name = origin_name(ui.words, &slices.origin);
                        el!("p", [], [node(fill(text.under_way, &[("name", &name)]))])
                    }
                    (None, Some(why), _) => why,
                    (None, None, Some((branch, log))) => {
                        verdict(ui.words, &branch.run, &LogScene::of(&branch.run, log))
                    }
                    (None, None, None) => Html::default(),
                }]
            ),
            // What is said of an older log would be read as said of the text that was refused.
            match branch.filter(|_| refused(session).is_none()) {
                Some(branch) => {
                    let (ui, branch) = (ui.clone(), Shared::from(Rc::clone(branch)));
                    let shown = session.is_log();
                    html! { <Results {ui} {branch} {shown} /> }
                }
                None => unread_of(ui.words, session),
            }
        ]
    )
}

/// The long text that is being judged.
fn under(session: &Session) -> Option<&Slices> {
    session.desk.as_deref()?.under.as_ref()
}

/// How far it is with that, and a way to leave it alone.
fn under_way(ui: &Ui, session: &Session) -> Html {
    let Some(slices) = under(session) else { return Html::default() };
    let done = (slices.done / 10).to_string();
    el!(
        "div",
        ["class" = "log-row"],
        [
            el!(
                "progress",
                [
                    "class" = "log-progress",
                    "id" = "log-progress",
                    "max" = "100",
                    "value" = done,
                    "aria-labelledby" = "log-says"
                ],
                []
            ),
            button!(
                ui.click(Action::Log(Feed::Stop)),
                ["class" = "button log-button", "id" = "log-stop"],
                [node(ui.words.more.search.stop)]
            )
        ]
    )
}

/// What a log looks like.
fn shape(ui: &Ui) -> Html {
    let text = &ui.words.more.log;
    el!(
        "details",
        ["class" = "disclosure log-shape"],
        [
            el!("summary", [], [node(text.shape)]),
            el!("p", ["class" = "panel-hint"], [prose_of(text.shape_text)]),
            el!(
                "pre",
                [
                    "class" = "copy-field log-lines",
                    "tabindex" = "0",
                    "role" = "region",
                    "aria-label" = text.shape,
                    "translate" = "no"
                ],
                [node(EXAMPLE)]
            )
        ]
    )
}

const EXAMPLE: &str = "{\"trace\":\"mapi-store-logoff\",\"version\":1}
{\"kind\":\"call\",\"object\":\"0x00A1F3C8\",\"method\":\"IMSLogon::Logoff\",\"args\":{\"lpulFlags\":\"0x0\"}}
{\"kind\":\"release\",\"object\":\"0x00B20040\",\"interface\":\"IMsgStore\",\"refs\":0}
{\"kind\":\"return\",\"object\":\"0x00A1F3C8\",\"method\":\"IMSLogon::Logoff\",\"hresult\":\"0x0\"}";

/// What a text from somewhere is called.
pub(in crate::ui) fn origin_name(words: Words, origin: &Origin) -> String {
    match origin {
        Origin::Pasted => words.more.log.pasted.to_owned(),
        Origin::File(name) => name.clone(),
        Origin::Sample => words.more.log.sampled.to_owned(),
    }
}

/// What the run of a log is called.
pub(in crate::ui) fn run_name(words: Words, origin: &Origin) -> String {
    match origin {
        Origin::Pasted => words.more.log.run.to_owned(),
        _ => fill(words.more.log.run_of, &[("name", &origin_name(words, origin))]),
    }
}

/// What stands in the place of a story's title.
#[inline(never)]
pub(in crate::ui) fn title(words: Words, origin: &Origin) -> AttrValue {
    run_name(words, origin).into()
}

/// From a log back to the run that was shown before.
#[inline(never)]
pub(in crate::ui) fn way_back(ui: &Ui) -> Html {
    button!(
        ui.click(Action::Log(Feed::Leave)),
        ["class" = "button button-small", "id" = "leave-log"],
        [icon(IconKind::Undo), node(ui.words.more.log.back)]
    )
}

/// Why the last text was not read, and where it comes from.
fn refused(session: &Session) -> Option<&(Refused, Origin)> {
    session.desk.as_deref()?.refused.as_ref()
}

fn refusal(words: Words, session: &Session) -> Option<Html> {
    let text = &words.more.log;
    let (why, origin) = refused(session)?;
    let name = origin_name(words, origin);
    let said = match why {
        Refused::NotText => fill(text.unreadable, &[("name", &name)]),
        Refused::Empty => text.empty.to_owned(),
        Refused::Binary => text.binary.to_owned(),
        Refused::TooLarge(bytes) => fill(text.too_large, &[("n", &megabytes(*bytes))]),
        Refused::NoEvents(_, unread) => {
            [text.no_events, &lines_of(text.skipped, *unread)].join(words.catalog.joins.sentence)
        }
        Refused::Version(n) => fill(text.version, &[("n", &n.to_string())]),
    };
    Some(el!(
        "p",
        ["class" = "log-verdict log-verdict-bad"],
        [
            glyph(GlyphKind::Violation),
            el!("span", [], [prose_of(&[&said, text.safe].join(words.catalog.joins.sentence))])
        ]
    ))
}

/// The lines of a text in which nothing could be read.
fn unread_of(words: Words, session: &Session) -> Html {
    match refused(session) {
        Some((Refused::NoEvents(faults, unread), _)) => {
            let first = faults.len().min(FIRST);
            el!(
                "div",
                ["class" = "log-results"],
                [unread::unread(words, &faults[..first], *unread)]
            )
        }
        _ => Html::default(),
    }
}

/// A text about so many lines; nothing about none.
fn lines_of(text: &str, n: u32) -> String {
    if n == 0 { String::new() } else { fill(text, &[("n", &n.to_string())]) }
}

/// With one digit behind the point, and never less than there are.
fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(104_858);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The verdict in one sentence, with how much of the text it is about, and where its picture begins.
fn verdict(words: Words, run: &Run, scene: &LogScene) -> Html {
    let text = &words.more.log;
    let (sign, class, said) = match scene.says {
        Says::Clean => (proof_sign(scene.unread == 0), "log-verdict", text.clean.to_owned()),
        Says::Unfinished => (proof_sign(false), "log-verdict", text.unfinished.to_owned()),
        Says::Left(n) => {
            let said = fill(text.left, &[("n", &n.to_string())]);
            (glyph(GlyphKind::Violation), "log-verdict log-verdict-bad", said)
        }
        Says::Broken(found) => {
            let rule = found.finding.rule;
            let title = crate::i18n::rule_title(words.locale, rule).unwrap_or_default();
            let places =
                [("line", &*found.line.to_string()), ("rule", &*rule.name()), ("title", title)];
            let said = fill(text.broken, &places);
            (glyph(GlyphKind::Violation), "log-verdict log-verdict-bad", said)
        }
    };
    let skipped = lines_of(text.skipped, scene.unread);
    let omitted = lines_of(text.omitted, scene.omitted);
    let all = [said, skipped, omitted].into_iter().filter(|said| !said.is_empty());
    let said = all.collect::<Vec<_>>().join(words.catalog.joins.sentence);
    let opens = match run.opens() {
        0 => text.opens_start.to_owned(),
        n => fill(text.opens, &[("n", &n.to_string())]),
    };
    let counts = [
        ("lines", &*scene.lines.to_string()),
        ("events", &*scene.events.to_string()),
        ("n", &*scene.found.to_string()),
    ];
    list([
        el!(
            "p",
            ["class" = class, "id" = "log-verdict"],
            [sign, el!("span", [], [prose_of(&said)])]
        ),
        el!("p", ["class" = "panel-aside"], [node(fill(text.counts, &counts))]),
        el!("p", ["class" = "panel-aside", "id" = "log-opens"], [node(opens)]),
    ])
}
