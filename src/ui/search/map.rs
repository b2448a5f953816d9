//! The map of the worlds that a search has seen: drawn, in sentences, and as a table.

use yew::prelude::*;

use crate::i18n::fill;
use crate::scene::search::map::{ABOVE, BELOW, Column, HEIGHT, Map, WIDTH};
use crate::ui::ctx::Ui;
use crate::ui::parts::{el, list, node, when};

pub fn map(ui: &Ui, seen: &Map) -> Html {
    let text = &ui.words.more.worlds;
    let layer = |template: &str, at: usize| fill(template, &[("k", &at.to_string())]);
    let (worlds, layers) = (seen.worlds().to_string(), seen.layers.len().to_string());
    let mut told = vec![fill(text.layers, &[("n", &worlds), ("m", &layers)])];
    told.extend(seen.path.map(|at| layer(text.path, at)));
    told.push(seen.here.map_or_else(|| text.nowhere.to_owned(), |at| layer(text.here, at)));
    told.extend(seen.partial.then(|| text.partial.to_owned()));
    let told = told.into_iter().map(|sentence| el!("li", [], [node(sentence)]));
    el!(
        "section",
        ["class" = "worlds", "aria-labelledby" = "worlds"],
        [
            el!("h3", ["class" = "panel-title", "id" = "worlds"], [node(text.title)]),
            drawing(seen),
            el!("ul", ["class" = "worlds-told"], told.collect::<Vec<_>>()),
            table(ui, seen)
        ]
    )
}

/// The same is said in words below it.
fn drawing(seen: &Map) -> Html {
    let columns = seen.columns();
    let middle = |at: usize| columns.get(at).map_or(0, |column| column.middle);
    let ground = ABOVE + HEIGHT;
    let below = ground + BELOW / 2;
    let bars = columns.iter().enumerate().map(|(at, column)| bar(column, seen.here == Some(at)));
    let here = seen.here.map_or_else(Html::default, |at| {
        let (x, y) = (middle(at), columns.get(at).map_or(ground, |column| column.y));
        el!("path", ["class" = "worlds-place", "d" = format!("M{x} {}l-8-12h16z", y - 4)], [])
    });
    let path = seen.path.map_or_else(Html::default, |last| {
        let line = format!("M{} {below}H{}", middle(0), middle(last));
        let dot = |at: usize| {
            let (class, r) = if at == last { ("worlds-end", "8") } else { ("worlds-dot", "4") };
            let (x, y) = (middle(at).to_string(), below.to_string());
            el!("circle", ["class" = class, "cx" = x, "cy" = y, "r" = r], [])
        };
        list([el!("path", ["class" = "worlds-path", "d" = line], []), list((0..=last).map(dot))])
    });
    el!(
        "svg",
        [
            "class" = "worlds-map",
            "viewBox" = format!("0 0 {WIDTH} {}", ground + BELOW),
            "aria-hidden" = "true",
            "focusable" = "false"
        ],
        [
            el!("path", ["class" = "worlds-ground", "d" = format!("M0 {ground}H{WIDTH}")], []),
            list(bars),
            here,
            path
        ]
    )
}

fn bar(column: &Column, here: bool) -> Html {
    let class = if here { "worlds-bar worlds-here" } else { "worlds-bar" };
    let Column { x, y, width, height, .. } = *column;
    when(height > 0, || {
        el!("path", ["class" = class, "d" = format!("M{x} {y}h{width}v{height}h-{width}z")], [])
    })
}

fn table(ui: &Ui, seen: &Map) -> Html {
    let text = &ui.words.more.worlds;
    let row = |(at, worlds): (usize, &u32)| {
        let here = (seen.here == Some(at)).then_some("true");
        el!(
            "tr",
            ["aria-current" = here],
            [el!("th", ["scope" = "row"], [node(at)]), el!("td", [], [node(*worlds)])]
        )
    };
    let rows: Vec<_> = seen.layers.iter().enumerate().map(row).collect();
    let head = |name| el!("th", ["scope" = "col"], [node(name)]);
    el!(
        "details",
        ["class" = "disclosure"],
        [
            el!("summary", [], [node(text.table)]),
            el!(
                "table",
                ["class" = "worlds-table"],
                [
                    el!("thead", [], [el!("tr", [], [head(text.actions), head(text.worlds)])]),
                    el!("tbody", [], rows)
                ]
            )
        ]
    )
}
