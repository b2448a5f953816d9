//! The switches of the program: the two guards, and the readings where pages disagree.

use yew::prelude::*;

use crate::i18n::{catalog::Reading, published_page};
use crate::scene::code::{ReadingRow, Switches as Scene};
use crate::session::action::Action;
use crate::sim::program::{Edit, Guard, Program, ReadingId, Side};
use crate::ui::ctx::{Shared, use_dispatch, use_words};
use crate::ui::parts::Prose;

#[derive(Clone, PartialEq, Properties)]
pub struct SwitchesProps {
    pub program: Shared<Program>,
}

#[component]
pub fn Switches(props: &SwitchesProps) -> Html {
    let words = use_words();
    let text = &words.catalog.code;
    let scene = Scene::of(&props.program);
    html! {
        <div class="switches">
            <details class="disclosure">
                <summary>{ text.guards }</summary>
                { for scene.guards.map(|(guard, there)| html! { <GuardSwitch {guard} {there} /> }) }
            </details>
            <details class="disclosure">
                <summary>{ text.readings }</summary>
                <p class="panel-hint">{ text.readings_hint }</p>
                { for scene.readings.iter().map(|row| html! { <ReadingChoice row={*row} /> }) }
                <p class="panel-hint"><Prose text={text.note_c05} /></p>
            </details>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct GuardProps {
    guard: Guard,
    there: bool,
}

#[component]
fn GuardSwitch(props: &GuardProps) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let text = &words.catalog.code;
    let (name, label) = match props.guard {
        Guard::One => ("guard-1", text.guard_1),
        Guard::Two => ("guard-2", text.guard_2),
    };
    let (edit, there) = (Edit::RemoveGuard(props.guard), props.there);
    let onclick = dispatch.reform(
        move |_: MouseEvent| {
            if there { Action::Edit(edit) } else { Action::Unedit(edit) }
        },
    );
    html! {
        <button type="button" class="switch" role="switch" id={name}
            aria-checked={if there { "true" } else { "false" }} {onclick}>
            <span class="switch-track" aria-hidden="true"></span>
            <span class="switch-label"><Prose text={label} /></span>
        </button>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ReadingProps {
    row: ReadingRow,
}

/// Two positions, each with what it says and the pages that take it.
#[component]
fn ReadingChoice(props: &ReadingProps) -> Html {
    let words = use_words();
    let row = props.row;
    let reading: &Reading = &words.catalog.readings[row.id as usize];
    html! {
        <fieldset class="reading">
            <legend>
                <span class="reading-name">{ row.id.name() }</span>{ " " }<Prose text={reading.question} />
            </legend>
            <Position id={row.id} side={Side::A} chosen={row.side == Side::A} label={reading.a} />
            <Position id={row.id} side={Side::B} chosen={row.side == Side::B} label={reading.b} />
        </fieldset>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PositionProps {
    id: ReadingId,
    side: Side,
    chosen: bool,
    label: &'static str,
}

#[component]
fn Position(props: &PositionProps) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let (id, side) = (props.id, props.side);
    let name = format!("reading-{}", id.name());
    let field = format!("{name}-{side:?}");
    let onchange = dispatch.reform(move |_: Event| Action::Read(id, side));
    html! {
        <div class="position">
            <input type="radio" id={field.clone()} {name} checked={props.chosen} {onchange} />
            <label for={field}><Prose text={props.label} /></label>
            <span class="position-pages">
                { for id.pages(side).iter().map(|page| html! {
                    <a href={published_page(words.locale, page)} translate="no" lang="en">{ *page }</a>
                }) }
            </span>
        </div>
    }
}
