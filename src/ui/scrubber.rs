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
            el!("defs", [], [list(GlyphKind::ALL.map(marker))]),
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

/// A sign that is drawn wherever a line names it. Signs with a place of their own would each need a
/// coordinate system, and a browser goes through all of those again at every step.
fn marker(kind: GlyphKind) -> Html {
    el!(
        "marker",
        [
            "id" = kind.name(),
            "markerWidth" = "12",
            "markerHeight" = "12",
            "refX" = "6",
            "refY" = "6",
            "overflow" = "visible"
        ],
        [glyph(kind)]
    )
}

fn mark_html(mark: &Mark, density: Density) -> Html {
    let kind = GlyphKind::from(mark.glyph);
    let row = mark.glyph.row() * ROW_PITCH + ROW_PITCH / 2;
    let x = percent(mark.at);
    let (class, y1, y2) = match density {
        Density::Roomy => ("scrub-sign", 10, 10),
        Density::Dense => ("scrub-sign scrub-sign-small", row, row),
        Density::Fine => ("scrub-stroke", row - 3, row + 3),
    };
    let (class, sign) = match density {
        Density::Fine => (classes(&[Some(class), Some(kind.class())]), None),
        _ => (class.into(), Some(format!("url(#{})", kind.name()))),
    };
    el!(
        "line",
        [
            "class" = class,
            "marker-start" = sign,
            "x1" = x.clone(),
            "x2" = x,
            "y1" = y1.to_string(),
            "y2" = y2.to_string()
        ],
        []
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
