//! The switches of the program: the two guards, and the readings where pages disagree.

use yew::prelude::*;

use crate::i18n::{catalog::Reading, published_page};
use crate::scene::code::{ReadingRow, Switches as Scene};
use crate::session::action::Action;
use crate::sim::program::{Edit, Guard, Program, ReadingId, Side};
use crate::ui::ctx::Ui;
use crate::ui::parts::prose_of;

pub fn switches(ui: &Ui, program: &Program) -> Html {
    let text = &ui.words.catalog.code;
    let scene = Scene::of(program);
    html! {
        <div class="switches">
            <details class="disclosure">
                <summary>{ text.guards }</summary>
                { for scene.guards.map(|(guard, there)| guard_switch(ui, guard, there)) }
            </details>
            <details class="disclosure">
                <summary>{ text.readings }</summary>
                <p class="panel-hint">{ text.readings_hint }</p>
                { for scene.readings.iter().map(|row| reading_choice(ui, *row)) }
                <p class="panel-hint">{ prose_of(text.note_c05) }</p>
            </details>
        </div>
    }
}

fn guard_switch(ui: &Ui, guard: Guard, there: bool) -> Html {
    let text = &ui.words.catalog.code;
    let (name, label) = match guard {
        Guard::One => ("guard-1", text.guard_1),
        Guard::Two => ("guard-2", text.guard_2),
    };
    let edit = Edit::RemoveGuard(guard);
    let onclick = ui.click(if there { Action::Edit(edit) } else { Action::Unedit(edit) });
    html! {
        <button type="button" class="switch" role="switch" id={name}
            aria-checked={if there { "true" } else { "false" }} {onclick}>
            <span class="switch-track" aria-hidden="true"></span>
            <span class="switch-label">{ prose_of(label) }</span>
        </button>
    }
}

/// Two positions, each with what it says and the pages that take it.
fn reading_choice(ui: &Ui, row: ReadingRow) -> Html {
    let reading: &Reading = &ui.words.catalog.readings[row.id as usize];
    let position = |side, label| position(ui, row.id, side, row.side == side, label);
    html! {
        <fieldset class="reading">
            <legend>
                <span class="reading-name">{ row.id.name() }</span>{ " " }{ prose_of(reading.question) }
            </legend>
            { position(Side::A, reading.a) }
            { position(Side::B, reading.b) }
        </fieldset>
    }
}

fn position(ui: &Ui, id: ReadingId, side: Side, chosen: bool, label: &'static str) -> Html {
    let name = format!("reading-{}", id.name());
    let field = format!("{name}-{side:?}");
    let onchange = {
        let ui = ui.clone();
        Callback::from(move |_: Event| ui.send(Action::Read(id, side)))
    };
    html! {
        <div class="position">
            <input type="radio" id={field.clone()} {name} checked={chosen} {onchange} />
            <label for={field}>{ prose_of(label) }</label>
            <span class="position-pages">
                { for id.pages(side).iter().map(|page| html! {
                    <a href={published_page(ui.words.locale, page)} translate="no" lang="en">{ *page }</a>
                }) }
            </span>
        </div>
    }
}
