//! Short lists that are kept in order. The library's sorts are made for long ones, and each type
//! that is sorted with them costs the page kilobytes.

/// Puts an item where it belongs, after its equals.
pub fn insert<T: Ord>(list: &mut Vec<T>, item: T) {
    let at = list.partition_point(|other| *other <= item);
    list.insert(at, item);
}

/// Puts an item where its key belongs, after its equals.
pub fn insert_by<T, K: Ord>(list: &mut Vec<T>, item: T, key: impl Fn(&T) -> K) {
    let at = list.partition_point(|other| key(other) <= key(&item));
    list.insert(at, item);
}

/// Puts an item where it belongs, unless it is there already.
pub fn insert_once<T: Ord>(list: &mut Vec<T>, item: T) {
    if let Err(at) = list.binary_search(&item) {
        list.insert(at, item);
    }
}

/// The items in order, equals in the order in which they came.
pub fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    items.into_iter().for_each(|item| insert(&mut list, item));
    list
}

/// The items in order, each once.
pub fn distinct<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    items.into_iter().for_each(|item| insert_once(&mut list, item));
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_order() {
        assert_eq!(sorted([3, 1, 2, 1]), [1, 1, 2, 3]);
        assert_eq!(distinct([3, 1, 2, 1]), [1, 2, 3]);
        let mut list = vec![1, 3];
        insert(&mut list, 2);
        insert_once(&mut list, 3);
        assert_eq!(list, [1, 2, 3]);
    }
}
