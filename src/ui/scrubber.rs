//! The scrubber: a run as glyphs and bars of nested calls, under a native slider.

use yew::prelude::*;

use crate::browser::form;
use crate::i18n::{fill, narration, plain};
use crate::scene::player::{Bar, Density, Glyph as Kind, Mark, Place, PlayerScene, Shape};
use crate::session::Session;
use crate::session::action::Action;
use crate::ui::ctx::{Shared, Ui, Words};
use crate::ui::narration::told;
use crate::ui::parts::{GlyphKind, classes, el, list};

/// Height of the rows of bars, and of the glyphs where each kind has a row.
const BAR_PITCH: u32 = 7;
const ROW_PITCH: u32 = 8;

/// What the slider says of its place.
pub(super) fn says(words: Words, session: &Session, scene: &PlayerScene) -> String {
    let text = &words.catalog.player;
    if scene.cursor == 0 {
        return text.before_first.to_owned();
    }
    let sentence = plain(&narration(words.locale, told(session), session.world()));
    let places =
        [("n", &*scene.cursor.to_string()), ("m", &*scene.last.to_string()), ("what", &*sentence)];
    fill(text.step_of, &places)
}

pub fn scrubber(ui: &Ui, scene: &PlayerScene, shape: &Shared<Shape>, says: String) -> Html {
    let oninput = {
        let ui = ui.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(n) = form::value(&event).and_then(|value| value.parse().ok()) {
                ui.send(Action::Go(n));
            }
        })
    };
    let top = glyph_height(shape.density);
    let height = top + shape.rows * BAR_PITCH + 4;
    let at = percent(scene.thumb);
    el!(
        "div",
        ["class" = "scrub"],
        [
            html! {
                <input type="range" id="scrubber" class="scrub-slider" step="1"
                    min={scene.window.0.to_string()} max={scene.window.1.to_string()}
                    value={scene.cursor.to_string()}
                    aria-label={ui.words.catalog.player.scrubber} aria-valuetext={says}
                    {oninput} />
            },
            el!(
                "svg",
                [
                    "class" = "scrub-shape",
                    "width" = "100%",
                    "height" = height.to_string(),
                    "aria-hidden" = "true",
                    "focusable" = "false"
                ],
                [
                    html! { <ShapeOfRun shape={shape.clone()} /> },
                    el!(
                        "rect",
                        [
                            "class" = "scrub-ahead",
                            "x" = at.clone(),
                            "y" = "-2",
                            // The last sign stands on the edge, half of it beyond.
                            "width" = percent(1020 - scene.thumb),
                            "height" = (height + 4).to_string()
                        ],
                        []
                    ),
                    list(scene.open.iter().map(|bar| bar_html(
                        bar,
                        top,
                        "scrub-bar scrub-bar-now"
                    ))),
                    el!(
                        "line",
                        [
                            "class" = "scrub-stem",
                            "x1" = at.clone(),
                            "x2" = at.clone(),
                            "y1" = "0",
                            "y2" = height.to_string()
                        ],
                        []
                    ),
                    el!(
                        "svg",
                        ["x" = at, "y" = "10", "overflow" = "visible"],
                        [
                            el!("circle", ["class" = thumb_class(scene.current), "r" = "10"], []),
                            if let Some(kind) = scene.current {
                                el!("g", ["transform" = "translate(-6 -6)"], [glyph(kind.into())])
                            } else {
                                Html::default()
                            }
                        ]
                    )
                ]
            )
        ]
    )
}

fn thumb_class(current: Option<Kind>) -> &'static str {
    match current {
        Some(Kind::Violation) => "scrub-thumb scrub-thumb-violation",
        _ => "scrub-thumb",
    }
}

fn glyph_height(density: Density) -> u32 {
    match density {
        Density::Roomy => 24,
        Density::Dense | Density::Fine => ROW_PITCH * 6 + 4,
    }
}

/// Of more glyphs, a narrow stage draws smaller ones, so that they stand apart.
const MANY: usize = 32;

#[derive(Clone, PartialEq, Properties)]
struct ShapeProps {
    shape: Shared<Shape>,
}

/// Everything that stays where it is while the cursor moves.
#[component]
fn ShapeOfRun(props: &ShapeProps) -> Html {
    let shape = &props.shape;
    let top = glyph_height(shape.density);
    let class = if shape.marks.len() > MANY { "scrub-many" } else { "" };
    el!(
        "g",
        ["class" = class],
        [
            list(shape.bars.iter().map(|bar| bar_html(bar, top, "scrub-bar"))),
            list(shape.marks.iter().map(|mark| mark_html(mark, shape.density)))
        ]
    )
}

fn bar_html(bar: &Bar, top: u32, class: &'static str) -> Html {
    let y = top + bar.row * BAR_PITCH;
    el!(
        "rect",
        [
            "class" = class,
            "x" = percent(bar.from),
            "width" = percent(bar.to - bar.from),
            "y" = y.to_string(),
            "height" = "4",
            "rx" = "2"
        ],
        []
    )
}

fn mark_html(mark: &Mark, density: Density) -> Html {
    let kind = GlyphKind::from(mark.glyph);
    let row = mark.glyph.row() * ROW_PITCH + ROW_PITCH / 2;
    let (y, place) = match density {
        Density::Roomy => (10, "translate(-6 -6)"),
        Density::Dense => (row, "translate(-3.6 -3.6) scale(.6)"),
        Density::Fine => {
            let x = percent(mark.at);
            let (y1, y2) = ((row - 3).to_string(), (row + 3).to_string());
            let class = classes(&[Some("scrub-stroke"), Some(kind.class())]);
            return el!(
                "line",
                ["class" = class, "x1" = x.clone(), "x2" = x, "y1" = y1, "y2" = y2],
                []
            );
        }
    };
    el!(
        "svg",
        ["x" = percent(mark.at), "y" = y.to_string(), "overflow" = "visible"],
        [el!("g", ["transform" = place], [glyph(kind)])]
    )
}

/// A glyph inside of a larger drawing.
fn glyph(kind: GlyphKind) -> Html {
    list([
        el!("path", ["class" = kind.class(), "d" = kind.path()], []),
        if kind == GlyphKind::Violation {
            el!("path", ["class" = "glyph-mark", "d" = "M6 3.200v3.300M6 8.600v.1"], [])
        } else {
            Html::default()
        },
    ])
}

fn percent(place: Place) -> String {
    format!("{}.{}%", place / 10, place % 10)
}

impl From<Kind> for GlyphKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Call => Self::Call,
            Kind::Return => Self::Return,
            Kind::Count => Self::Count,
            Kind::Table => Self::Table,
            Kind::Freed => Self::Freed,
            Kind::Violation => Self::Violation,
        }
    }
}
