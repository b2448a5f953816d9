//! What panels show of a log in whose run nothing can be done: its lines, instead of listings.

use yew::prelude::*;

use crate::i18n::fill;
use crate::scene::log::{LineRow, LinesScene};
use crate::session::Session;
use crate::session::action::Action;
use crate::session::log::Feed;
use crate::ui::ctx::Ui;
use crate::ui::parts::{IconKind, button, el, icon, list, node, when};

/// In the place of listings, actions and searches; with the log's lines in that of the listings.
#[inline(never)]
pub fn instead(ui: &Ui, session: &Session, with_lines: bool) -> Html {
    let text = &ui.words.more.log;
    let scene = LinesScene::of(session, session.branch()).filter(|_| with_lines);
    el!(
        "div",
        ["class" = "log-instead"],
        [
            el!("p", ["class" = "panel-hint"], [node(text.no_listing)]),
            el!(
                "div",
                ["class" = "log-row"],
                [button!(
                    ui.click(Action::Log(Feed::Leave)),
                    ["class" = "button log-button"],
                    [icon(IconKind::Undo), node(text.back)]
                )]
            ),
            scene.map_or_else(Html::default, |scene| lines(ui, &scene))
        ]
    )
}

fn lines(ui: &Ui, scene: &LinesScene) -> Html {
    let text = &ui.words.more.log;
    let follows = scene.follows.map(|n| fill(text.follows, &[("n", &n.to_string())]));
    list([
        el!("h3", ["class" = "panel-title", "id" = "log-lines-title"], [node(text.lines)]),
        when(follows.is_some(), || {
            el!("p", ["class" = "panel-hint"], [node(follows.clone().unwrap_or_default())])
        }),
        el!(
            "ol",
            [
                "class" = "log-source",
                "tabindex" = "0",
                "aria-labelledby" = "log-lines-title",
                "translate" = "no"
            ],
            scene.rows.iter().map(row).collect::<Vec<_>>()
        ),
    ])
}

fn row(row: &LineRow) -> Html {
    let class = if row.current { "log-source-line log-source-now" } else { "log-source-line" };
    el!(
        "li",
        key(row.n),
        [
            "class" = class,
            "aria-current" = row.current.then_some("step"),
            "data-line" = row.n.to_string()
        ],
        [
            el!(
                "span",
                ["class" = "log-source-mark", "aria-hidden" = "true"],
                [node(if row.current { "▸" } else { "" })]
            ),
            el!("span", ["class" = "log-source-number"], [node(row.n)]),
            el!("code", ["lang" = "en"], [node(row.text.clone())])
        ]
    )
}
