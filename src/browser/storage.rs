//! What the browser remembers for the reader, where it is allowed to.

/// Remembering is blocked, as it is in many frames, or the store is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocked;

fn storage() -> Result<web_sys::Storage, Blocked> {
    let window = web_sys::window().ok_or(Blocked)?;
    window.local_storage().ok().flatten().ok_or(Blocked)
}

/// # Errors
/// [`Blocked`] if nothing may be remembered.
pub fn read(key: &str) -> Result<Option<String>, Blocked> {
    storage()?.get_item(key).or(Err(Blocked))
}

/// # Errors
/// [`Blocked`] if nothing may be remembered.
pub fn write(key: &str, value: &str) -> Result<(), Blocked> {
    storage()?.set_item(key, value).or(Err(Blocked))
}
