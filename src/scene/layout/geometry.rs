//! Points and rectangles in units of the view box.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

impl Point {
    pub const fn new(x: i32, y: i32) -> Self {
        Self { x, y }
    }

    /// The way along the axes.
    pub fn distance(self, other: Self) -> i32 {
        (self.x - other.x).abs() + (self.y - other.y).abs()
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rect {
    pub x: i32,
    pub y: i32,
    pub w: i32,
    pub h: i32,
}

impl Rect {
    pub const fn new(x: i32, y: i32, w: i32, h: i32) -> Self {
        Self { x, y, w, h }
    }

    /// A rectangle of this size around a point.
    pub const fn around(center: Point, w: i32, h: i32) -> Self {
        Self::new(center.x - w / 2, center.y - h / 2, w, h)
    }

    pub const fn right(self) -> i32 {
        self.x + self.w
    }

    pub const fn bottom(self) -> i32 {
        self.y + self.h
    }

    pub const fn center(self) -> Point {
        Point::new(self.x + self.w / 2, self.y + self.h / 2)
    }

    /// The same rectangle with a margin around it.
    #[must_use]
    pub const fn grown(self, by: i32) -> Self {
        Self::new(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)
    }

    /// Whether they share an area.
    pub const fn overlaps(self, other: Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    pub const fn contains(self, other: Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// Whether a line along an axis passes through the inside.
    pub fn crosses(self, a: Point, b: Point) -> bool {
        a.x.min(b.x) < self.right()
            && self.x < a.x.max(b.x)
            && a.y.min(b.y) < self.bottom()
            && self.y < a.y.max(b.y)
    }

    /// How far a point is from it, along the axes.
    pub fn distance(self, point: Point) -> i32 {
        let dx = (self.x - point.x).max(point.x - self.right()).max(0);
        let dy = (self.y - point.y).max(point.y - self.bottom()).max(0);
        dx + dy
    }
}
