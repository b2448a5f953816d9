//! A value that is worked out when somebody first asks for it.

use std::cell::OnceCell;
use std::fmt::{Debug, Formatter, Result};

/// What can be read from the rest of its owner, kept after the first time. It says nothing new, so
/// owners are equal whatever has been asked of them; a copy begins anew, as it may be changed.
pub struct Once<T>(OnceCell<T>);

impl<T> Once<T> {
    pub fn get(&self, make: impl FnOnce() -> T) -> &T {
        self.0.get_or_init(make)
    }

    /// With what was worked out, for an owner that has not changed.
    #[must_use]
    pub fn kept(&self) -> Self
    where
        T: Clone,
    {
        Self(self.0.clone())
    }
}

impl<T> Default for Once<T> {
    fn default() -> Self {
        Self(OnceCell::new())
    }
}

impl<T> Clone for Once<T> {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl<T> PartialEq for Once<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for Once<T> {}

impl<T> Debug for Once<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("Once")
    }
}
