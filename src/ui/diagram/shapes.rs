//! Shapes that the parts of the diagram share: lanes, texts, and the hatching of what is wrong.

use yew::prelude::*;

use crate::scene::diagram::Lane;
use crate::scene::layout::{LanePicture, Line, Point, Rect, Style};
use crate::ui::parts::{IconKind, el, word};

/// The hatching that marks a leak without colour.
pub(super) fn hatch() -> Html {
    let line = el!("path", ["class" = "dg-hatch", "d" = "M0 0V7"], []);
    let pattern = el!(
        "pattern",
        [
            "id" = "dg-hatch",
            "width" = "7",
            "height" = "7",
            "patternUnits" = "userSpaceOnUse",
            "patternTransform" = "rotate(45)",
        ],
        [line]
    );
    el!("defs", [], [pattern])
}

/// The ground of a lane.
pub(super) fn lane(lane: &LanePicture) -> Html {
    let class = match lane.lane {
        Lane::Client | Lane::Provider => "dg-lane",
        Lane::Mapi | Lane::Support => "dg-lane dg-lane-mapi",
    };
    frame(class, lane.rect, "14")
}

/// Its sign and its name, which stay readable where a line runs through them.
pub(super) fn lane_name(lane: &LanePicture) -> Html {
    let icon = format!("translate({} {})", lane.icon.x, lane.icon.y);
    let mut parts =
        vec![el!("path", ["class" = "dg-sign", "transform" = icon, "d" = sign(lane.lane)], [])];
    parts.extend(lane.lines.iter().map(|line| text(line, Point::default())));
    el!("g", [], parts)
}

/// A rectangle with round corners.
pub(in crate::ui) fn frame(class: &'static str, rect: Rect, round: impl Into<AttrValue>) -> Html {
    el!(
        "rect",
        [
            "class" = class,
            "x" = num(rect.x),
            "y" = num(rect.y),
            "width" = num(rect.w),
            "height" = num(rect.h),
            "rx" = round.into(),
        ],
        []
    )
}

/// A line of any shape.
pub(in crate::ui) fn path(class: &'static str, d: impl Into<AttrValue>) -> Html {
    el!("path", ["class" = class, "d" = d.into()], [])
}

pub(in crate::ui) fn circle(class: &'static str, at: Point, r: impl Into<AttrValue>) -> Html {
    el!("circle", ["class" = class, "cx" = num(at.x), "cy" = num(at.y), "r" = r.into()], [])
}

fn sign(lane: Lane) -> &'static str {
    let kind = match lane {
        Lane::Client => IconKind::Window,
        Lane::Mapi => IconKind::Hub,
        Lane::Support => IconKind::Layers,
        Lane::Provider => IconKind::Disk,
    };
    kind.path()
}

/// A line of text, relative to the corner of what it is in.
pub(super) fn text(line: &Line, corner: Point) -> Html {
    let anchor = line.centred.then_some("middle");
    // Code is not to be translated; it is English wherever it is read.
    let code = matches!(
        line.style,
        Style::Name | Style::RowCode | Style::Pill | Style::Token | Style::Detail
    );
    let class = match line.style {
        Style::LaneName => "dg-lane-name",
        Style::LaneNote => "dg-lane-note",
        Style::Word => "dg-word",
        Style::Name => "dg-name",
        Style::Caption => "dg-caption",
        Style::Title => "dg-title",
        Style::Row => "dg-row",
        Style::RowCode => "dg-row dg-row-code",
        Style::Tag => "dg-tag-text",
        Style::Pill => "dg-pill-text",
        Style::Token => "dg-token-text",
        Style::Detail => "dg-token-detail",
        Style::Number => "dg-number",
    };
    written(class, Point::new(line.at.x - corner.x, line.at.y - corner.y), anchor, code, &line.text)
}

/// A text in a drawing.
pub(in crate::ui) fn written(
    class: &'static str,
    at: Point,
    anchor: Option<&'static str>,
    code: bool,
    text: &str,
) -> Html {
    let translate = code.then_some("no");
    let (x, y) = (num(at.x), num(at.y));
    el!(
        "text",
        ["class" = class, "x" = x, "y" = y, "text-anchor" = anchor, "translate" = translate],
        [word(text.to_owned())]
    )
}

/// A number as an attribute.
pub(in crate::ui) fn num(value: i32) -> AttrValue {
    AttrValue::from(value.to_string())
}

/// The corners of a closed shape.
pub(super) fn corners(points: &[Point]) -> String {
    let points: Vec<_> = points.iter().map(|point| format!("{},{}", point.x, point.y)).collect();
    points.join(" ")
}
