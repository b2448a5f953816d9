//! The player: the shape of the run, and the buttons that move through it.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::form;
use crate::scene::player::{Glyph as Kind, PlayerScene, Shape};
use crate::session::action::Action;
use crate::session::player::Speed;
use crate::session::run::Run;
use crate::ui::ctx::{Shared, View, use_dispatch, use_words};
use crate::ui::parts::{Glyph, GlyphKind, Icon, IconKind};
use crate::ui::scrubber::{Scrubber, says};

#[component]
pub fn Player(props: &View) -> Html {
    let words = use_words();
    let scene = PlayerScene::of(&props.session);
    let run: Shared<Run> = Rc::clone(&props.session.branch().run).into();
    let shape = use_memo((run, scene.window), |(run, window)| Shape::of(run, *window));
    let shape: Shared<Shape> = shape.into();
    let text = &words.catalog.player;
    html! {
        <div class="player" role="group" aria-label={text.label}>
            <Scrubber says={says(words, &props.session, &scene)} scene={scene.clone()} shape={shape.clone()} />
            <Legend counts={shape.counts} />
            <Controls {scene} />
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LegendProps {
    counts: [u32; 6],
}

#[component]
fn Legend(props: &LegendProps) -> Html {
    let words = use_words();
    let text = &words.catalog.player;
    let names = [text.calls, text.returns, text.counts, text.tables, text.freed, text.violations];
    html! {
        <ul class="kinds">
            { for Kind::ALL.into_iter().zip(names).zip(props.counts).map(|((kind, name), n)| {
                let class = match (kind, n) {
                    (_, 0) => "kind kind-none",
                    (Kind::Violation, _) => "kind kind-violation",
                    _ => "kind",
                };
                html! {
                    <li {class}><Glyph kind={GlyphKind::from(kind)} /><b>{ n }</b>{ " " }{ name }</li>
                }
            }) }
        </ul>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ControlsProps {
    scene: PlayerScene,
}

#[component]
fn Controls(props: &ControlsProps) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let text = &words.catalog.player;
    let scene = &props.scene;
    let (back, on) = (scene.can_go_back(), scene.can_go_on());
    let playing = scene.player.playing;
    let play =
        dispatch.reform(move |_: MouseEvent| if playing { Action::Pause } else { Action::Play });
    let (label, icon) =
        if playing { (text.pause, IconKind::Pause) } else { (text.play, IconKind::Play) };
    let button = |action: Action, kind, name: &'static str, can: bool, shown: bool| {
        html! { <Control {action} {kind} {name} {can} {shown} /> }
    };
    html! {
        <div class="controls">
            <span class="counter">
                <b id="step">{ scene.cursor }</b>{ " / " }<span id="steps">{ scene.last }</span>
            </span>
            <div class="controls-middle">
                { button(Action::Start, IconKind::Start, text.start, back, false) }
                { button(Action::Back, IconKind::Back, text.back, back, false) }
                <button type="button" class="control control-play" id="play" aria-label={label} onclick={play}>
                    <Icon kind={icon} />
                </button>
                { button(Action::Into, IconKind::Into, text.into, on, true) }
                { button(Action::Over, IconKind::Over, text.over, on, true) }
                { button(Action::Out, IconKind::Out, text.out, on, true) }
                { button(Action::End, IconKind::End, text.end, on, false) }
            </div>
            <SpeedPicker speed={scene.player.speed} />
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ControlProps {
    action: Action,
    kind: IconKind,
    name: &'static str,
    /// Stays focusable when there is nowhere to go, so that the focus is not lost at the end.
    can: bool,
    /// The name is shown where there is room.
    shown: bool,
}

#[component]
fn Control(props: &ControlProps) -> Html {
    let dispatch = use_dispatch();
    let (action, can) = (props.action.clone(), props.can);
    let onclick = Callback::from(move |_: MouseEvent| {
        if can {
            dispatch.emit(action.clone());
        }
    });
    html! {
        <button type="button" class="control" aria-label={props.name} title={props.name}
            aria-disabled={(!can).then_some("true")} {onclick}>
            <Icon kind={props.kind} />
            if props.shown {
                <span class="control-name" aria-hidden="true">{ props.name }</span>
            }
        </button>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SpeedProps {
    speed: Speed,
}

#[component]
fn SpeedPicker(props: &SpeedProps) -> Html {
    let dispatch = use_dispatch();
    let words = use_words();
    let onchange = Callback::from(move |event: Event| {
        let chosen = form::value(&event);
        let speed = Speed::ALL.into_iter().find(|speed| chosen.as_deref() == Some(speed.name()));
        if let Some(speed) = speed {
            dispatch.emit(Action::Speed(speed));
        }
    });
    html! {
        <label class="picker speed">
            <span class="visually-hidden">{ words.catalog.player.speed }</span>
            <select class="select" id="speed" {onchange}>
                { for Speed::ALL.map(|speed| html! {
                    <option value={speed.name()} selected={speed == props.speed}>{ speed.name() }</option>
                }) }
            </select>
        </label>
    }
}
