//! The player: the shape of the run, and the buttons that move through it.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::fill;
use crate::scene::player::{Glyph as Kind, PlayerScene, Shape};
use crate::session::action::Action;
use crate::session::player::Speed;
use crate::session::run::Run;
use crate::ui::ctx::{Part, Shared, Ui};
use crate::ui::parts::{GlyphKind, IconKind, button, el, glyph, icon, node, option, select};
use crate::ui::scrubber::{says, scrubber};

/// Plays and pauses.
pub const PLAY: &str = "play";

#[component]
pub fn Player(props: &Part) -> Html {
    let ui = &props.ui;
    let scene = PlayerScene::of(&props.session);
    let run: Shared<Run> = Rc::clone(&props.session.branch().run).into();
    let shape = use_memo((run, scene.window), |(run, window)| Shape::of(run, *window));
    let shape: Shared<Shape> = shape.into();
    let text = &ui.words.catalog.player;
    el!(
        "div",
        ["class" = "player", "role" = "group", "aria-label" = text.label],
        [
            scrubber(ui, &scene, &shape, says(ui.words, &props.session, &scene)),
            legend(ui, &shape.counts),
            controls(ui, &scene)
        ]
    )
}

fn legend(ui: &Ui, counts: &[u32; 6]) -> Html {
    let text = &ui.words.catalog.player;
    let names = [text.calls, text.returns, text.counts, text.tables, text.freed, text.violations];
    el!(
        "ul",
        ["class" = "kinds"],
        (Kind::ALL.into_iter().zip(names).zip(*counts).map(|((kind, name), n)| {
            let class = match (kind, n) {
                (_, 0) => "kind kind-none",
                (Kind::Violation, _) => "kind kind-violation",
                _ => "kind",
            };
            el!(
                "li",
                ["class" = class],
                [
                    glyph(GlyphKind::from(kind)),
                    el!("b", [], [node(n)]),
                    node(" "),
                    node(fill(name, &[("n", &n.to_string())])),
                ]
            )
        }))
        .collect::<Vec<_>>()
    )
}

fn controls(ui: &Ui, scene: &PlayerScene) -> Html {
    let text = &ui.words.catalog.player;
    let (back, on) = (scene.can_go_back(), scene.can_go_on());
    let playing = scene.player.playing;
    let play = ui.click(if playing { Action::Pause } else { Action::Play });
    let (label, kind) =
        if playing { (text.pause, IconKind::Pause) } else { (text.play, IconKind::Play) };
    el!(
        "div",
        ["class" = "controls"],
        [
            el!(
                "span",
                ["class" = "counter"],
                [
                    el!("b", ["id" = "step"], [node(scene.cursor)]),
                    node(" / "),
                    el!("span", ["id" = "steps"], [node(scene.last)])
                ]
            ),
            el!(
                "div",
                ["class" = "controls-middle"],
                [
                    control(
                        ui,
                        Action::Start,
                        IconKind::Start,
                        text.start,
                        Control { can: back, named: false }
                    ),
                    control(
                        ui,
                        Action::Back,
                        IconKind::Back,
                        text.back,
                        Control { can: back, named: false }
                    ),
                    button!(
                        play,
                        ["class" = "control control-play", "id" = PLAY, "aria-label" = label],
                        [icon(kind)]
                    ),
                    control(
                        ui,
                        Action::Into,
                        IconKind::Into,
                        text.into,
                        Control { can: on, named: true }
                    ),
                    control(
                        ui,
                        Action::Over,
                        IconKind::Over,
                        text.over,
                        Control { can: on, named: true }
                    ),
                    control(
                        ui,
                        Action::Out,
                        IconKind::Out,
                        text.out,
                        Control { can: on, named: true }
                    ),
                    control(
                        ui,
                        Action::End,
                        IconKind::End,
                        text.end,
                        Control { can: on, named: false }
                    )
                ]
            ),
            speed_picker(ui, scene.player.speed)
        ]
    )
}

#[derive(Clone, Copy)]
struct Control {
    /// It stays focusable when there is nowhere to go, so that the focus is not lost at the end.
    can: bool,
    /// The name is shown where there is room.
    named: bool,
}

fn control(ui: &Ui, action: Action, kind: IconKind, name: &'static str, state: Control) -> Html {
    let onclick = state.can.then(|| ui.click(action));
    button!(
        onclick,
        [
            "class" = "control",
            "aria-label" = name,
            "title" = name,
            "aria-disabled" = (!state.can).then_some("true")
        ],
        [
            icon(kind),
            if state.named {
                el!("span", ["class" = "control-name", "aria-hidden" = "true"], [node(name)])
            } else {
                Html::default()
            }
        ]
    )
}

fn speed_picker(ui: &Ui, chosen: Speed) -> Html {
    let onchange = ui.choose(|name| {
        let speed = Speed::ALL.into_iter().find(|speed| speed.name() == name);
        speed.map(Action::Speed)
    });
    el!(
        "label",
        ["class" = "picker speed"],
        [
            el!("span", ["class" = "visually-hidden"], [node(ui.words.catalog.player.speed)]),
            select!(
                onchange,
                ["class" = "select", "id" = "speed"],
                Speed::ALL.map(|speed| option(speed.name(), None, speed.name(), speed == chosen))
            )
        ]
    )
}
