//! In which order a part has its functions: each beside one that is most like it.
//!
//! Brotli finds what is alike the more cheaply the nearer it is. The compiler's own order, and one by
//! name, size or type, come out one or two per cent larger.

use std::collections::BTreeMap;

use super::read::Whole;

/// What two bodies are compared by: so many bytes in a row, no fewer than Brotli copies at a time.
const PIECE: usize = 4;
/// Keeps two tiny functions that share a piece or two from counting as alike.
const TINY: usize = 20;

/// The same functions: from a small one on, always the one that is most like the last.
pub fn alike(whole: &Whole<'_>, mut functions: Vec<u32>) -> Vec<u32> {
    functions.sort_by_key(|function| {
        whole.body(*function as usize).map_or(0, |body| body.as_bytes().len())
    });
    let bodies: Vec<Vec<u32>> = functions.iter().map(|one| pieces(whole, *one)).collect();
    let mut having: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (at, pieces) in bodies.iter().enumerate() {
        for piece in pieces {
            having.entry(*piece).or_default().push(at);
        }
    }
    let mut left = vec![true; functions.len()];
    let mut order = Vec::with_capacity(functions.len());
    let mut next = (!functions.is_empty()).then_some(0);
    while let Some(at) = next {
        left[at] = false;
        order.push(functions[at]);
        next = nearest(at, &bodies, &having, &left).or_else(|| left.iter().position(|left| *left));
    }
    order
}

/// Of those that are left, the one that shares most with this one, for its size.
fn nearest(
    at: usize,
    bodies: &[Vec<u32>],
    having: &BTreeMap<u32, Vec<usize>>,
    left: &[bool],
) -> Option<usize> {
    let mut shared = vec![0_usize; bodies.len()];
    for other in bodies[at].iter().filter_map(|piece| having.get(piece)).flatten() {
        shared[*other] += 1;
    }
    let likeness = |other: usize| {
        let size = bodies[other].len().max(bodies[at].len());
        shared[other] * 10_000 / (TINY + size)
    };
    let others = (0..bodies.len()).filter(|other| left[*other] && shared[*other] > 0);
    others.max_by_key(|other| (likeness(*other), std::cmp::Reverse(*other)))
}

/// Every piece of a body, once.
fn pieces(whole: &Whole<'_>, function: u32) -> Vec<u32> {
    let bytes = whole.body(function as usize).map_or(&[][..], |body| body.as_bytes());
    let piece = |bytes: &[u8]| bytes.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte));
    let mut pieces: Vec<u32> = bytes.windows(PIECE).map(piece).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_goes_beside_like_and_nothing_is_lost() {
        let number = "(i32.const 1234567) (i32.const 7654321) (i32.mul) (i32.const 99) (i32.add)";
        let root = "(local.get 0) (local.get 1) (f64.add) (f64.const 0.5) (f64.mul) (f64.sqrt)";
        let text = format!(
            "(module (table 1 funcref) (elem (i32.const 0) 4)
               (func (result i32) {number})
               (func (param f64 f64) (result f64) {root})
               (func (result i32) {number} (i32.clz))
               (func (param f64 f64) (result f64) {root} (f64.floor))
               (func))"
        );
        let bytes = wat::parse_str(text).unwrap();
        let whole = Whole::read(&bytes).unwrap();
        let order = alike(&whole, vec![0, 1, 2, 3, 4]);
        let at = |function: u32| order.iter().position(|one| *one == function).unwrap();
        assert_eq!(order.len(), 5, "{order:?}");
        assert_eq!(at(0).abs_diff(at(2)), 1, "{order:?}");
        assert_eq!(at(1).abs_diff(at(3)), 1, "{order:?}");
        assert_eq!(order[0], 4, "the smallest first: {order:?}");
        assert!(alike(&whole, Vec::new()).is_empty());
    }
}
