//! The stage: its head, the diagram, the narration and the player.

mod head;
mod branches;
mod picker;

use yew::prelude::*;

use crate::session::Session;
use crate::ui::ctx::{Shared, Ui};
use crate::ui::diagram::Diagram;
use crate::ui::narration::narration;
use crate::ui::parts::{el, node};
use crate::ui::player::Player;
use head::head;

pub use picker::reveal;

pub fn stage(ui: &Ui, session: &Shared<Session>) -> Html {
    let diagram = html! { <Diagram ui={ui.clone()} session={session.clone()} /> };
    el!(
        "div",
        ["class" = "stage-body"],
        [
            head(ui, session),
            el!("div", ["class" = "stage-diagram"], [node(diagram)]),
            narration(ui, session),
            html! { <Player ui={ui.clone()} session={session.clone()} /> }
        ]
    )
}
