//! The stage: its head, the diagram, the narration and the player.

mod head;
mod branches;

use yew::prelude::*;

use crate::ui::ctx::View;
use crate::ui::diagram::Diagram;
use crate::ui::narration::Narration;
use crate::ui::player::Player;
use head::Head;

#[component]
pub fn Stage(props: &View) -> Html {
    let session = &props.session;
    html! {
        <div class="stage-body">
            <Head session={session.clone()} />
            <div class="stage-diagram"><Diagram session={session.clone()} /></div>
            <Narration session={session.clone()} />
            <Player session={session.clone()} />
        </div>
    }
}
