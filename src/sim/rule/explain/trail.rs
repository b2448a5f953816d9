//! The shortest way from one thing to the next, to where it ends; or, where everything goes on, to
//! where it has been before.

/// A way.
pub(super) struct Trail {
    /// Each once.
    pub stops: Vec<usize>,
    /// The place of the stop that comes after the last one; `None` if nothing does.
    pub round: Option<usize>,
}

/// What comes after each.
type Next<'a> = &'a dyn Fn(usize) -> Vec<usize>;

/// A stop, with the place of the one before it.
type Step = (usize, Option<usize>);

/// The shortest way to an end; if none can be come to, the shortest that closes. Of equal ones, the
/// one that comes first in the order of `next`.
pub(super) fn shortest(start: usize, next: Next<'_>) -> Trail {
    let near = nearest(start, next);
    if let Some(at) = near.iter().position(|(stop, _)| next(*stop).is_empty()) {
        return Trail { stops: way(&near, at), round: None };
    }
    let mut best: Option<Trail> = None;
    for (at, (stop, _)) in near.iter().enumerate() {
        let mut stops = way(&near, at);
        let from = stops.len().saturating_sub(1);
        // A circle that crosses the way to it would be nearer by another of its stops.
        let around = nearest(*stop, next);
        let Some(last) = around.iter().position(|(last, _)| next(*last).contains(stop)) else {
            continue;
        };
        stops.extend(way(&around, last).into_iter().skip(1));
        if best.as_ref().is_none_or(|best| stops.len() < best.stops.len()) {
            best = Some(Trail { stops, round: Some(from) });
        }
    }
    best.unwrap_or_else(|| Trail { stops: vec![start], round: None })
}

/// Everything that can be come to, where it starts first.
pub(super) fn around(start: usize, next: Next<'_>) -> Vec<usize> {
    nearest(start, next).into_iter().map(|(stop, _)| stop).collect()
}

/// Everything that can be come to, the nearest first, each with the place of the one before it.
fn nearest(start: usize, next: Next<'_>) -> Vec<Step> {
    let mut all = vec![(start, None)];
    let mut at = 0;
    while let Some((stop, _)) = all.get(at).copied() {
        for other in next(stop) {
            if all.iter().all(|(known, _)| *known != other) {
                all.push((other, Some(at)));
            }
        }
        at += 1;
    }
    all
}

/// The way to one of these, from the first of them.
fn way(near: &[Step], mut at: usize) -> Vec<usize> {
    let mut stops = Vec::new();
    while let Some((stop, before)) = near.get(at) {
        stops.push(*stop);
        match before {
            Some(before) => at = *before,
            None => break,
        }
    }
    stops.reverse();
    stops
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs of a letter and one that comes after it.
    fn of(pairs: &[&str], start: char) -> (String, Option<usize>) {
        let letter = |n: usize| char::from(u8::try_from(n).unwrap());
        let next = |from: usize| {
            let after = pairs.iter().filter_map(|pair| pair.strip_prefix(letter(from)));
            after.filter_map(|rest| rest.chars().next()).map(|next| next as usize).collect()
        };
        let trail = shortest(start as usize, &next);
        (trail.stops.into_iter().map(letter).collect(), trail.round)
    }

    #[test]
    fn an_end_goes_before_a_circle_and_the_nearest_before_others() {
        assert_eq!(of(&[], 'a'), ("a".into(), None));
        assert_eq!(of(&["ab", "bc", "ad"], 'a'), ("ad".into(), None));
        assert_eq!(of(&["ab", "ba", "bc", "cd"], 'a'), ("abcd".into(), None));
    }

    #[test]
    fn without_an_end_the_shortest_way_that_closes_is_taken() {
        assert_eq!(of(&["aa"], 'a'), ("a".into(), Some(0)));
        assert_eq!(of(&["ab", "bc", "ca", "bb"], 'a'), ("ab".into(), Some(1)));
        assert_eq!(of(&["ab", "bc", "cd", "db", "ae", "ef", "fe"], 'a'), ("aef".into(), Some(1)));
        assert_eq!(of(&["ab", "ba", "ac", "ca"], 'a'), ("ab".into(), Some(0)));
    }
}
