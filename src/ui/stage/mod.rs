//! The stage: its head, the diagram, the narration and the player.

mod head;
mod branches;

use yew::prelude::*;

use crate::session::Session;
use crate::ui::ctx::{Shared, Ui};
use crate::ui::diagram::Diagram;
use crate::ui::narration::narration;
use crate::ui::player::Player;
use head::head;

pub fn stage(ui: &Ui, session: &Shared<Session>) -> Html {
    let diagram = html! { <Diagram ui={ui.clone()} session={session.clone()} /> };
    html! {
        <div class="stage-body">
            { head(ui, session) }
            <div class="stage-diagram">{ diagram }</div>
            { narration(ui, session) }
            <Player ui={ui.clone()} session={session.clone()} />
        </div>
    }
}
