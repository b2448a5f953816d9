//! A party's listings: each line with its number, its tools, and whether the run stands in it.

use yew::prelude::*;

use crate::i18n::fill;
use crate::scene::code::{CodeLine, Method, Place, Section};
use crate::session::action::Action;
use crate::sim::ids::Party;
use crate::sim::program::{Edit, LineId, SlotState};
use crate::ui::ctx::{Shared, Ui};
use crate::ui::parts::{IconKind, button, classes, code_words, el, icon, list, node, when};
use crate::ui::rules::links::about;

/// A method that is shown, and where the run stands in it.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The call has just begun, and no line of it has run.
    pub entering: bool,
    pub standing: Vec<(LineId, Place)>,
}

/// One party's listing, with those of its methods that are shown.
pub fn section_lines(
    ui: &Ui,
    listings: &Shared<Vec<Section>>,
    at: usize,
    shown: Vec<Option<Shown>>,
) -> Html {
    let text = &ui.words.catalog.code;
    let Some(section) = listings.get(at).filter(|_| shown.iter().any(Option::is_some)) else {
        return Html::default();
    };
    let (kind, name, hint) = match section.party {
        Party::Provider => (IconKind::Disk, text.provider, text.provider_hint),
        Party::Mapi => (IconKind::Lock, text.mapi, text.mapi_hint),
        Party::Client => (IconKind::Window, ui.words.catalog.client().name, ""),
    };
    let hint = if hint.is_empty() {
        Html::default()
    } else {
        el!("span", ["class" = "panel-aside"], [node(hint)])
    };
    let methods = shown.into_iter().enumerate().filter_map(|(method, shown)| {
        let (ui, listings, shown) = (ui.clone(), listings.clone(), shown?);
        Some(html! { <MethodLines key={method} {ui} {listings} section={at} {method} {shown} /> })
    });
    let title = el!("h3", ["class" = "listing-title"], [icon(kind), node(name), hint]);
    el!("section", ["class" = "listing", "aria-label" = name], [title, list(methods)])
}

#[derive(Clone, PartialEq, Properties)]
struct MethodProps {
    ui: Ui,
    listings: Shared<Vec<Section>>,
    section: usize,
    method: usize,
    shown: Shown,
}

/// A method's lines. Drawn anew only if the program changes or the run comes by.
#[component]
fn MethodLines(props: &MethodProps) -> Html {
    let ui = &props.ui;
    let method: &Method = &props.listings[props.section].methods[props.method];
    let place = |id| {
        let mut standing = props.shown.standing.iter();
        standing.find(|(line, _)| *line == id).map(|(_, place)| *place)
    };
    el!(
        "ol",
        ["class" = "lines"],
        [
            el!(
                "li",
                [
                    "class" = if props.shown.entering {
                        "line line-head line-now"
                    } else {
                        "line line-head"
                    },
                    "id" = props.shown.entering.then_some("line-now"),
                ],
                [
                    el!("span", ["class" = "line-number"], [node(method.number)]),
                    el!(
                        "code",
                        ["class" = "line-text", "translate" = "no", "lang" = "en"],
                        [node(format!("{}()", method.method.name()))]
                    )
                ]
            ),
            list(method.lines.iter().map(|line| line_html(ui, line, place(line.id))))
        ]
    )
}

fn line_html(ui: &Ui, line: &CodeLine, place: Option<Place>) -> Html {
    let text = &ui.words.catalog.code;
    let now = place == Some(Place::Now);
    let state = match line.state {
        SlotState::Plain => "",
        SlotState::Struck => text.struck,
        SlotState::Doubled => text.doubled,
        SlotState::Tempting => text.tempting,
        SlotState::Inserted => text.inserted,
    };
    let standing = match place {
        Some(Place::Now) => text.current,
        Some(Place::Waits) => text.waits,
        Some(Place::Chosen) | None => "",
    };
    let both = !state.is_empty() && !standing.is_empty();
    let join = if both { ui.words.catalog.joins.comma } else { "" };
    let spoken = [state, join, standing].concat();
    let button = |edit: &Edit| tool(ui, line, *edit);
    let (gutter, moves): (Vec<&Edit>, Vec<&Edit>) =
        line.tools.iter().partition(|edit| !matches!(edit, Edit::Up(_) | Edit::Down(_)));
    el!(
        "li",
        key(crate::sim::program::key(line.id)),
        [
            "data-keep-focus" = "",
            "class" = line_class(line, place),
            "id" = now.then_some("line-now"),
            "aria-current" = now.then_some("true"),
            "data-line" = crate::sim::program::key(line.id)
        ],
        [
            el!("span", ["class" = "line-number"], [node(line.number)]),
            el!(
                "span",
                ["class" = "line-tools"],
                [
                    if let Some(edit) = line.edits.first() {
                        restore(ui, line, *edit)
                    } else {
                        Html::default()
                    },
                    list(gutter.into_iter().map(button))
                ]
            ),
            el!(
                "code",
                [
                    "class" = format!("line-text line-depth-{}", line.depth.min(3)),
                    "translate" = "no",
                    "lang" = "en"
                ],
                [if line.state == SlotState::Struck {
                    el!("del", [], [code_words(&line.text)])
                } else {
                    code_words(&line.text)
                }]
            ),
            if !spoken.is_empty() {
                el!(
                    "span",
                    ["class" = if state.is_empty() { "visually-hidden" } else { "line-state" }],
                    [node(spoken)]
                )
            } else {
                Html::default()
            },
            if !moves.is_empty() {
                el!(
                    "span",
                    ["class" = "line-moves"],
                    (moves.into_iter().map(button)).collect::<Vec<_>>()
                )
            } else {
                Html::default()
            },
            when(now || place == Some(Place::Chosen), || about(ui, line.id))
        ]
    )
}

fn line_class(line: &CodeLine, place: Option<Place>) -> String {
    let state = match line.state {
        SlotState::Plain => None,
        SlotState::Struck => Some("line-struck"),
        SlotState::Doubled => Some("line-doubled"),
        SlotState::Tempting => Some("line-tempting"),
        SlotState::Inserted => Some("line-inserted"),
    };
    let standing = match place {
        Some(Place::Now) => Some("line-now"),
        Some(Place::Waits) => Some("line-waits"),
        Some(Place::Chosen) => Some("line-chosen"),
        None => None,
    };
    let moved = line.edits.iter().any(|edit| matches!(edit, Edit::Up(_) | Edit::Down(_)));
    classes(&[Some("line line-code"), state, standing, moved.then_some("line-moved")])
}

/// A button that changes a line; its name says which.
fn tool(ui: &Ui, line: &CodeLine, edit: Edit) -> Html {
    let text = &ui.words.catalog.code;
    let (kind, template) = match edit {
        Edit::Strike(_) | Edit::RemoveGuard(_) => (IconKind::Strike, text.strike),
        Edit::Double(_) => (IconKind::Double, text.double),
        Edit::Up(_) => (IconKind::Up, text.up),
        Edit::Down(_) => (IconKind::Down, text.down),
        Edit::Insert(_) => (IconKind::Insert, text.insert),
    };
    let onclick = ui.click(Action::Edit(edit));
    button!(
        onclick,
        [
            "class" = "line-tool",
            "aria-label" = named(ui, template, line),
            "title" = titled(template, line),
            "data-edit" = edit.name()
        ],
        [icon(kind)]
    )
}

#[inline(never)]
fn restore(ui: &Ui, line: &CodeLine, edit: Edit) -> Html {
    let template = ui.words.catalog.code.restore;
    let onclick = ui.click(Action::Unedit(edit));
    button!(
        onclick,
        [
            "class" = "line-tool line-tool-on",
            "aria-label" = named(ui, template, line),
            "title" = titled(template, line),
            "data-edit" = format!("restore {}", edit.name())
        ],
        [icon(IconKind::Undo)]
    )
}

fn titled(template: &str, line: &CodeLine) -> String {
    fill(template, &[("n", &line.number.to_string())])
}

fn named(ui: &Ui, template: &str, line: &CodeLine) -> String {
    ui.words.catalog.about(&titled(template, line), &line.text)
}
