//! The little JSON that a log needs. A log's line has no depth worth a library: a hand-written
//! writer and reader are a twentieth of serde_json in the wasm.

/// One object on one line, in the making.
pub(super) struct Object(String);

impl Object {
    pub fn new() -> Self {
        Self(String::from("{"))
    }

    /// A member whose value is JSON already.
    pub fn raw(&mut self, key: &str, value: &str) -> &mut Self {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        quote(&mut self.0, key);
        self.0.push(':');
        self.0.push_str(value);
        self
    }

    pub fn text(&mut self, key: &str, value: &str) -> &mut Self {
        let mut quoted = String::new();
        quote(&mut quoted, value);
        self.raw(key, &quoted)
    }

    pub fn number(&mut self, key: &str, value: impl Into<i64>) -> &mut Self {
        self.raw(key, &value.into().to_string())
    }

    pub fn flag(&mut self, key: &str, value: bool) -> &mut Self {
        self.raw(key, if value { "true" } else { "false" })
    }

    pub fn texts(&mut self, key: &str, values: impl Iterator<Item = String>) -> &mut Self {
        let mut list = String::from("[");
        for value in values {
            if list.len() > 1 {
                list.push(',');
            }
            quote(&mut list, &value);
        }
        list.push(']');
        self.raw(key, &list)
    }

    /// The object as JSON.
    pub fn end(&self) -> String {
        format!("{}}}", self.0)
    }
}

/// Text as a JSON string.
fn quote(to: &mut String, text: &str) {
    to.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                to.push('\\');
                to.push(c);
            }
            c if u32::from(c) < 0x20 => to.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => to.push(c),
        }
    }
    to.push('"');
}
