//! The head of the stage: which story runs, and how its program differs from the documented one.

use yew::prelude::*;

use super::branches::BranchPicker;
use crate::browser::form;
use crate::i18n::fill;
use crate::session::action::Action;
use crate::session::{Session, permalink};
use crate::sim::scenario::ScenarioId;
use crate::ui::ctx::{View, use_dispatch, use_words};
use crate::ui::parts::{Glyph, GlyphKind, Icon, IconKind, ProofSign};

#[component]
pub fn Head(props: &View) -> Html {
    let session = &props.session;
    let words = use_words();
    html! {
        <div class="stage-head">
            <StoryPicker session={session.clone()} />
            <ProgramState session={session.clone()} />
            if session.branches.len() > 1 {
                <BranchPicker session={session.clone()} />
            }
            if session.embed {
                <a class="open-full" href={full_page(session)} target="_blank" rel="noopener">
                    { words.catalog.page.open_full }<Icon kind={IconKind::External} />
                </a>
            } else {
                <Legend />
            }
        </div>
    }
}

/// This very step, not embedded. Relative, so that it holds wherever the page lives.
fn full_page(session: &Session) -> String {
    format!(
        "?embed=0&lang={}&theme={}#{}",
        session.locale.tag(),
        session.theme.name(),
        permalink::fragment(session)
    )
}

#[component]
fn StoryPicker(props: &View) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let current = props.session.branch().scenario;
    let onchange = Callback::from(move |event: Event| {
        if let Some(scenario) = form::value(&event).and_then(|name| ScenarioId::parse(&name)) {
            dispatch.emit(Action::Run(scenario));
        }
    });
    let name = |scenario: ScenarioId| words.catalog.scenarios[scenario as usize].name;
    html! {
        <label class="picker story">
            if let Some(number) = situation(current) {
                <span class="story-number" aria-hidden="true">{ number }</span>
            }
            <span class="visually-hidden">{ words.catalog.page.scenario }</span>
            <select class="select select-strong" id="scenario" {onchange}>
                { for ScenarioId::ALL.map(|scenario| html! {
                    <option value={scenario.name()} selected={scenario == current}>
                        { name(scenario) }
                    </option>
                }) }
            </select>
        </label>
    }
}

/// The situation of the reference that a story acts out.
fn situation(scenario: ScenarioId) -> Option<&'static str> {
    match scenario {
        ScenarioId::SessionLogoff => Some("1"),
        ScenarioId::StoreClose => Some("2a"),
        ScenarioId::ReleaseOnly => Some("2b"),
        ScenarioId::SessionLogoffClosed | ScenarioId::LateCalls => None,
    }
}

/// Whether the program is the documented one, and the ways back.
#[component]
fn ProgramState(props: &View) -> Html {
    let session = &props.session;
    let words = use_words();
    let page = &words.catalog.page;
    let dispatch = use_dispatch();
    let edits = session.branch().program.edits().len();
    let (class, sign, text) = match edits {
        0 => (
            "program program-plain",
            html! { <ProofSign shown=true /> },
            page.as_documented.to_owned(),
        ),
        n => (
            "program program-changed",
            html! { <Glyph kind={GlyphKind::Violation} /> },
            match n {
                1 => page.one_change.to_owned(),
                n => fill(page.changes, &[("n", &n.to_string())]),
            },
        ),
    };
    let restore = dispatch.reform(|_: MouseEvent| Action::Restore);
    let undo = dispatch.reform(|_: MouseEvent| Action::Undo);
    html! {
        <>
            <span {class}>{ sign }<span class="program-text">{ text }</span></span>
            if edits > 0 {
                <button type="button" class="button button-small" id="restore-all" onclick={restore}>
                    { page.restore_all }
                </button>
            }
            if !session.undo.is_empty() {
                <button type="button" class="button button-small" id="undo" onclick={undo}>
                    <Icon kind={IconKind::Undo} />{ page.undo }
                </button>
            }
        </>
    }
}

/// What the lines of the diagram mean.
#[component]
fn Legend() -> Html {
    let words = use_words();
    let diagram = &words.catalog.diagram;
    html! {
        <div class="legend">
            <span class="legend-item">
                <svg class="legend-line" viewBox="0 0 26 10" aria-hidden="true" focusable="false">
                    <circle class="legend-end" cx="3" cy="5" r="3" />
                    <path d="M5 5h19m-4-3.500 4 3.500-4 3.500" />
                </svg>
                { diagram.reference }
            </span>
            <span class="legend-item">
                <svg class="legend-line legend-line-call" viewBox="0 0 26 10" aria-hidden="true" focusable="false">
                    <path d="M1 5h16" />
                    <path class="legend-end" d="M16 0l9 5-9 5z" />
                </svg>
                { diagram.call }
            </span>
            <span class="legend-item">
                <svg class="legend-line legend-line-return" viewBox="0 0 26 10" aria-hidden="true" focusable="false">
                    <path d="M9.500 1v8l-7-4z" />
                    <path stroke-dasharray="4 3" d="M11 5h14" />
                </svg>
                { diagram.answer }
            </span>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn the_full_page_keeps_language_colours_and_step() {
        let mut session = Session::new(Locale::ZhCn, ScenarioId::ReleaseOnly);
        session.embed = true;
        session.cursor = 3;
        assert_eq!(full_page(&session), "?embed=0&lang=zh-CN&theme=auto#v=1&s=release-only&n=3");
    }
}
