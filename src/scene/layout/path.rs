//! Paths as SVG writes them: straight lines with rounded bends.

use std::fmt::Write;

use crate::scene::layout::Point;

/// The data of a `path` element through these points.
pub fn rounded(points: &[Point], radius: i32) -> String {
    let Some(first) = points.first() else {
        return String::new();
    };
    let mut data = format!("M{} {}", first.x, first.y);
    for at in 1..points.len() {
        let here = points[at];
        let next = points.get(at + 1);
        let room = next.map_or(0, |next| here.distance(*next) / 2);
        let r = radius.min(room).min(points[at - 1].distance(here) / 2);
        match next {
            Some(next) if r > 0 => {
                let a = toward(here, points[at - 1], r);
                let b = toward(here, *next, r);
                let _ = write!(data, "L{} {}Q{} {} {} {}", a.x, a.y, here.x, here.y, b.x, b.y);
            }
            _ => {
                let _ = write!(data, "L{} {}", here.x, here.y);
            }
        }
    }
    data
}

/// The head of an arrow that comes from one point and ends at another: the tip, then its two wings.
pub fn head(from: Point, tip: Point, length: i32, half: i32) -> [Point; 3] {
    let back = toward(tip, from, length.min(from.distance(tip)));
    let (dx, dy) = if from.x == tip.x { (half, 0) } else { (0, half) };
    [tip, Point::new(back.x + dx, back.y + dy), Point::new(back.x - dx, back.y - dy)]
}

/// So far from one point in the direction of another along an axis.
pub(super) fn toward(from: Point, to: Point, by: i32) -> Point {
    Point::new(from.x + (to.x - from.x).signum() * by, from.y + (to.y - from.y).signum() * by)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bends_are_rounded_and_ends_are_not() {
        let points = [Point::new(0, 0), Point::new(0, 40), Point::new(30, 40)];
        assert_eq!(rounded(&points, 10), "M0 0L0 30Q0 40 10 40L30 40");
        assert_eq!(rounded(&points[..2], 10), "M0 0L0 40");
        assert_eq!(rounded(&[], 10), "");
    }
}
