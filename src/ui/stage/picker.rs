//! The choice of a story: a combobox that shows the title, and, while it is open, has the list of the
//! stories that fit what is typed.

use yew::prelude::*;

use crate::browser::{keyboard, page};
use crate::i18n::fill;
use crate::session::Session;
use crate::session::action::Action;
use crate::session::picker::{Pick, Picker, Row, Way, rows};
use crate::sim::scenario::ScenarioId;
use crate::ui::ctx::Ui;
use crate::ui::log;
use crate::ui::parts::combobox::{self, Hears, Standing};
use crate::ui::parts::{code, el, node, prose_of, when};

/// The list.
const LIST: &str = "stories";

pub fn story_picker(ui: &Ui, session: &Session) -> Html {
    let scenario = session.branch().scenario;
    let picker = session.picker.as_ref();
    let title = match &session.branch().log {
        Some(log) => log::title(ui.words, &log.origin),
        None => AttrValue::Static(ui.words.catalog.scenarios[scenario as usize]),
    };
    el!(
        "div",
        ["class" = "story"],
        [
            el!(
                "label",
                ["class" = if picker.is_some() { "picker story-open" } else { "picker" }],
                [
                    when(!session.is_log(), || number(scenario)),
                    el!(
                        "span",
                        ["class" = "visually-hidden"],
                        [node(ui.words.catalog.page.scenario)]
                    ),
                    // The width of the title, also while something else is in the field.
                    el!(
                        "span",
                        ["class" = "story-field"],
                        [
                            el!(
                                "span",
                                ["class" = "select-strong story-title"],
                                [node(title.clone())]
                            ),
                            field(ui, title, picker)
                        ]
                    )
                ]
            ),
            match picker {
                Some(picker) => popup(ui, scenario, picker),
                None => Html::default(),
            }
        ]
    )
}

/// The situation of the reference that a story acts out.
fn number(scenario: ScenarioId) -> Html {
    when(scenario.situation().is_some(), || {
        let number = scenario.situation().unwrap_or_default();
        el!("span", ["class" = "story-number", "aria-hidden" = "true"], [node(number)])
    })
}

fn field(ui: &Ui, title: AttrValue, picker: Option<&Picker>) -> Html {
    let open = picker.is_some();
    let at = picker.and_then(|picker| picker.at);
    let value = picker.map_or(title, |picker| picker.text.clone().into());
    let onclick = ui.click(Action::Pick(Pick::Open));
    let oninput = {
        let ui = ui.clone();
        Callback::from(move |event: InputEvent| typed(&ui, open, &event))
    };
    let onkeydown = {
        let ui = ui.clone();
        Callback::from(move |event: KeyboardEvent| pressed(&ui, open, &event))
    };
    let onfocusout = open.then(|| {
        let ui = ui.clone();
        Callback::from(move |_: FocusEvent| ui.send(Action::Pick(Pick::Close)))
    });
    let stands = combobox::Field {
        class: "select select-strong story-input",
        id: "scenario",
        list: LIST,
        value,
        asks: open.then_some(ui.words.catalog.page.find_story),
        at: at.map(option_id),
    };
    combobox::field(stands, Hears { onclick, oninput, onkeydown, onfocusout })
}

#[inline(never)]
fn typed(ui: &Ui, open: bool, event: &InputEvent) {
    if let Some(text) = combobox::typed(open, event) {
        ui.send(Action::Pick(Pick::Type(text)));
    }
}

#[inline(never)]
fn pressed(ui: &Ui, open: bool, event: &KeyboardEvent) {
    if let Some(pick) = keyboard::plain(event).and_then(|key| meaning(&key, open)) {
        event.prevent_default();
        event.stop_propagation();
        ui.send(Action::Pick(pick));
    }
}

/// What a key does, if it is not the field's own.
fn meaning(key: &str, open: bool) -> Option<Pick> {
    Some(match key {
        "ArrowDown" => Pick::Move(Way::Down),
        "ArrowUp" => Pick::Move(Way::Up),
        "Enter" if open => Pick::Take,
        "Enter" => Pick::Open,
        "PageUp" if open => Pick::Move(Way::PageUp),
        "PageDown" if open => Pick::Move(Way::PageDown),
        "Home" if open => Pick::Move(Way::First),
        "End" if open => Pick::Move(Way::Last),
        "Escape" if open => Pick::Close,
        _ => return None,
    })
}

/// The stories that fit, by group, and in words how many there are.
#[inline(never)]
fn popup(ui: &Ui, current: ScenarioId, picker: &Picker) -> Html {
    let words = ui.words.catalog;
    let rows = rows(ui.words.locale, &picker.text);
    let count = if rows.is_empty() {
        fill(words.page.no_story, &[("text", picker.text.trim())])
    } else {
        fill(words.page.stories, &[("n", &rows.len().to_string())])
    };
    let groups = rows.chunk_by(|one, next| group_of(one) == group_of(next)).map(|rows| {
        let group = group_of(&rows[0]);
        let id = format!("stories-{group}");
        let mut parts = vec![el!(
            "div",
            ["class" = "stories-group", "id" = id.clone(), "role" = "presentation"],
            [node(words.groups[group])]
        )];
        parts.extend(rows.iter().map(|row| option(ui, row, current, picker.at)));
        el!("div", ["role" = "group", "aria-labelledby" = id], parts)
    });
    combobox::popup(
        "stories",
        [
            el!(
                "div",
                ["class" = "stories-head"],
                [
                    el!("p", ["class" = "stories-count", "role" = "status"], [node(count)]),
                    el!("p", ["class" = "stories-hint"], [node(words.page.find_by)])
                ]
            ),
            when(!rows.is_empty(), || {
                combobox::list(LIST, "stories-list", words.page.scenario, groups.collect())
            }),
        ],
    )
}

fn group_of(row: &Row) -> usize {
    row.scenario.story().group as usize
}

fn option(ui: &Ui, row: &Row, current: ScenarioId, at: Option<ScenarioId>) -> Html {
    let scenario = row.scenario;
    let name = ui.words.catalog.scenarios[scenario as usize];
    let onclick = ui.click(Action::Pick(Pick::Choose(scenario)));
    let standing = Standing { chosen: scenario == current, marked: at == Some(scenario) };
    combobox::choice(
        option_id(scenario),
        "stories-one",
        standing,
        onclick,
        [
            el!("span", ["class" = "stories-title"], [number(scenario), node(name)]),
            el!(
                "span",
                ["class" = "stories-look"],
                [match &row.call {
                    Some(call) => code(call),
                    None => prose_of(ui.words.more.looks[scenario as usize]),
                }]
            ),
        ],
    )
}

#[inline(never)]
fn option_id(scenario: ScenarioId) -> String {
    format!("story-{}", scenario.name())
}

/// Brings the marked story into view.
#[inline(never)]
pub fn reveal(picker: &Picker) {
    if let Some(scenario) = picker.at {
        page::reveal(LIST, &option_id(scenario));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closed_field_keeps_its_own_keys() {
        for key in ["Home", "End", "PageUp", "Escape", "ArrowLeft", "a", " ", "Tab"] {
            assert_eq!(meaning(key, false), None, "{key}");
        }
        for key in ["ArrowLeft", "ArrowRight", "Backspace", "a", " ", "Tab"] {
            assert_eq!(meaning(key, true), None, "{key}");
        }
        assert_eq!(meaning("Enter", false), Some(Pick::Open));
        assert_eq!(meaning("Enter", true), Some(Pick::Take));
        assert_eq!(meaning("Escape", true), Some(Pick::Close));
    }
}
