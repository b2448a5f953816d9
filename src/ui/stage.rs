//! The stage: story, diagram, narration and player; the panels beside it.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::fill;
use crate::session::Session;
use crate::session::action::Action;
use crate::session::run::Branch;
use crate::sim::scenario::ScenarioId;
use crate::ui::ctx::{View, Words, use_dispatch, use_words};
use crate::ui::narration::Narration;
use crate::ui::parts::{Icon, IconKind};

#[component]
pub fn Stage(props: &View) -> Html {
    let session = &props.session;
    html! {
        <>
            <StageHead session={session.clone()} />
            <Narration session={session.clone()} />
        </>
    }
}

/// Which story runs, how the program differs from the documented one, and which runs there are.
#[component]
fn StageHead(props: &View) -> Html {
    let session = &props.session;
    let words = use_words();
    let page = &words.catalog.page;
    let dispatch = use_dispatch();
    let edits = session.branch().program.edits().len();
    let state = match edits {
        0 => page.as_documented.to_owned(),
        1 => page.one_change.to_owned(),
        n => fill(page.changes, &[("n", &n.to_string())]),
    };
    let restore = dispatch.reform(|_: MouseEvent| Action::Restore);
    let undo = dispatch.reform(|_: MouseEvent| Action::Undo);
    html! {
        <div class="stage-head">
            <ScenarioPicker session={session.clone()} />
            <span class={if edits == 0 { "program program-plain" } else { "program program-changed" }}>
                { state }
            </span>
            if edits > 0 {
                <button type="button" class="button button-small" onclick={restore}>
                    { page.restore_all }
                </button>
            }
            if !session.undo.is_empty() {
                <button type="button" class="button button-small" onclick={undo}>
                    <Icon kind={IconKind::Undo} />{ page.undo }
                </button>
            }
            if session.branches.len() > 1 {
                <BranchPicker session={session.clone()} />
            }
            if session.embed {
                <a class="open-full" href={full_page()} target="_blank" rel="noopener">
                    { page.open_full }<Icon kind={IconKind::External} />
                </a>
            }
        </div>
    }
}

/// This very address, not embedded.
fn full_page() -> String {
    let whole = crate::browser::address::whole();
    let (rest, hash) = whole.split_once('#').unwrap_or((&whole, ""));
    let path = rest.split('?').next().unwrap_or(rest);
    format!("{path}?embed=0#{hash}")
}

#[component]
fn ScenarioPicker(props: &View) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let current = props.session.branch().scenario;
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Some(scenario) = ScenarioId::parse(&select.value()) {
            dispatch.emit(Action::Run(scenario));
        }
    });
    let label = |scenario: ScenarioId| {
        let name = words.catalog.scenarios[scenario as usize].name;
        match situation(scenario) {
            "" => name.to_owned(),
            number => format!("{number} · {name}"),
        }
    };
    html! {
        <label class="picker">
            <span class="visually-hidden">{ words.catalog.page.scenario }</span>
            <select class="select select-strong" id="scenario" {onchange}>
                { for ScenarioId::ALL.map(|scenario| html! {
                    <option value={scenario.name()} selected={scenario == current}>
                        { label(scenario) }
                    </option>
                }) }
            </select>
        </label>
    }
}

/// The situation of the reference that a story acts out.
fn situation(scenario: ScenarioId) -> &'static str {
    match scenario {
        ScenarioId::SessionLogoff => "1",
        ScenarioId::StoreClose => "2a",
        ScenarioId::ReleaseOnly => "2b",
        ScenarioId::SessionLogoffClosed | ScenarioId::LateCalls => "",
    }
}

#[component]
fn BranchPicker(props: &View) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let session = props.session.clone();
    let onchange = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Ok(at) = select.value().parse() {
            dispatch.emit(Action::Branch(at));
        }
    });
    html! {
        <label class="picker">
            <span>{ words.catalog.page.branches }</span>
            <select class="select" id="branch" {onchange}>
                { for session.branches.iter().enumerate().map(|(at, branch)| html! {
                    <option value={at.to_string()} selected={at == session.current}>
                        { branch_name(words, &session, branch) }
                    </option>
                }) }
            </select>
        </label>
    }
}

/// What sets a branch apart, and how it ends.
fn branch_name(words: Words, session: &Session, branch: &Branch) -> String {
    let page = &words.catalog.page;
    let edits: Vec<_> = branch
        .program
        .edits()
        .iter()
        .map(|edit| edit.name())
        .collect();
    let what = if !edits.is_empty() {
        fill(page.branch_changed, &[("what", &edits.join(", "))])
    } else if let Some(from) = branch.from {
        let last = branch
            .commands
            .last()
            .map(|command| command.name())
            .unwrap_or_default();
        fill(
            page.branch_from,
            &[("n", &from.to_string()), ("what", &last)],
        )
    } else {
        page.branch_documented.to_owned()
    };
    let verdict = &branch.run.verdict;
    let end = if verdict.undefined {
        page.undefined.to_owned()
    } else if verdict.scope.is_none() {
        page.open_end.to_owned()
    } else if verdict.is_clean() {
        page.clean.to_owned()
    } else {
        fill(page.left, &[("n", &verdict.left.len().to_string())])
    };
    let number = session
        .branches
        .iter()
        .position(|other| std::ptr::eq(&**other, branch));
    format!("{}. {what} ({end})", number.map_or(0, |n| n + 1))
}
