//! Shapes that the parts of the diagram share: lanes, texts, and the hatching of what is wrong.

use yew::prelude::*;

use crate::scene::diagram::Lane;
use crate::scene::layout::{LanePicture, Line, Point, Style};

/// The hatching that marks a leak without colour.
pub(super) fn hatch() -> Html {
    html! {
        <defs>
            <pattern id="dg-hatch" width="7" height="7" patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)">
                <path class="dg-hatch" d="M0 0V7" />
            </pattern>
        </defs>
    }
}

/// A lane with its sign and its name.
pub(super) fn lane(lane: &LanePicture) -> Html {
    let rect = lane.rect;
    let class = match lane.lane {
        Lane::Client | Lane::Provider => "dg-lane",
        Lane::Mapi | Lane::Support => "dg-lane dg-lane-mapi",
    };
    let icon = format!("translate({} {})", lane.icon.x, lane.icon.y);
    html! {
        <>
            <rect {class} x={num(rect.x)} y={num(rect.y)} width={num(rect.w)} height={num(rect.h)} rx="14" />
            <path class="dg-sign" transform={icon} d={sign(lane.lane)} />
            { for lane.lines.iter().map(|line| text(line, Point::default())) }
        </>
    }
}

fn sign(lane: Lane) -> &'static str {
    match lane {
        Lane::Client => {
            "M3.8 2.8h8.4a2 2 0 0 1 2 2v6.4a2 2 0 0 1-2 2H3.8a2 2 0 0 1-2-2V4.8a2 2 0 0 1 2-2M1.8 6h12.4M4 4.4v.01M6 4.4v.01"
        }
        Lane::Mapi => {
            "M8 5.8a2.2 2.2 0 1 0 .01 0M8 1.8a6.2 6.2 0 1 0 .01 0M8 5.8V2M8 14v-3.8M5.8 8H2M14 8h-3.8"
        }
        Lane::Support => "M2.4 9.8L8 13l5.6-3.2M2.4 6.4L8 3l5.6 3.4L8 9.6z",
        Lane::Provider => {
            "M2.6 3.8a5.4 2.2 0 1 1 10.8 0a5.4 2.2 0 1 1-10.8 0v8.4c0 1.2 2.4 2.2 5.4 2.2s5.4-1 5.4-2.2V3.8M2.6 8c0 1.2 2.4 2.2 5.4 2.2s5.4-1 5.4-2.2"
        }
    }
}

/// A line of text, relative to the corner of what it is in.
pub(super) fn text(line: &Line, corner: Point) -> Html {
    let (x, y) = (num(line.at.x - corner.x), num(line.at.y - corner.y));
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
    html! {
        <text {class} {x} {y} text-anchor={anchor} translate={code.then_some("no")}>
            { line.text.clone() }
        </text>
    }
}

/// A number as an attribute.
pub(super) fn num(value: i32) -> AttrValue {
    AttrValue::from(value.to_string())
}

/// The corners of a closed shape.
pub(super) fn corners(points: &[Point]) -> String {
    let points: Vec<_> = points.iter().map(|point| format!("{},{}", point.x, point.y)).collect();
    points.join(" ")
}
