//! The list of what goes later: one Rust path in each line.
//!
//! A path stands for every function whose name has it in it: the function or all of the module, the
//! closures inside, and what the compiler made for its types. `crate::` is the page's own crate.
//! A line that begins with `!` keeps what it names in the first part after all. Lines that begin
//! with `#` say why.

const OWN: &str = "logoff_playground::";

pub struct List {
    later: Vec<String>,
    first: Vec<String>,
}

impl List {
    pub fn parse(text: &str) -> Self {
        let lines = text.lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let (first, later): (Vec<_>, Vec<_>) = lines.partition(|line| line.starts_with('!'));
        let path = |line: &str| line.trim_start_matches('!').trim().replace("crate::", OWN);
        Self {
            later: later.into_iter().map(path).collect(),
            first: first.into_iter().map(path).collect(),
        }
    }

    /// For each function whether the list names it, and the lines that name none.
    pub fn choose(&self, names: &[String]) -> (Vec<bool>, Vec<String>) {
        let names: Vec<String> = names.iter().map(|name| without_marks(name)).collect();
        let has = |paths: &[String], name: &str| paths.iter().any(|path| mentions(name, path));
        let chosen =
            names.iter().map(|name| has(&self.later, name) && !has(&self.first, name)).collect();
        let all = self.later.iter().chain(&self.first);
        let idle = all.filter(|path| !names.iter().any(|name| mentions(name, path)));
        (chosen, idle.cloned().collect())
    }
}

/// Whether a path is in a name as a whole, not as the beginning or end of a longer word.
fn mentions(name: &str, path: &str) -> bool {
    let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let ends = |edge: Option<char>, next: Option<char>| !(word(edge) && word(next));
    name.match_indices(path).any(|(at, _)| {
        let (before, rest) = name.split_at(at);
        let after = rest.get(path.len()..).unwrap_or_default();
        ends(path.chars().next(), before.chars().next_back())
            && ends(path.chars().next_back(), after.chars().next())
    })
}

/// A name without the crates' hashes: `core[1f2e3d]::fmt` is `core::fmt`.
fn without_marks(name: &str) -> String {
    let mut out = String::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        let mark = after.split_once(']').filter(|(mark, _)| {
            let word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
            word && !mark.is_empty() && mark.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        rest = match mark {
            Some((_, after)) => after,
            None => {
                out.push('[');
                after
            }
        };
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_whole_words_of_a_name() {
        let name = "<core::Map<logoff_playground::sim::search::Finder>>::next";
        assert!(mentions(name, "logoff_playground::sim::search"));
        assert!(mentions(name, "Finder>>::next"));
        assert!(!mentions(name, "logoff_playground::sim::sea"));
        assert!(!mentions(name, "playground::sim::search"));
    }

    #[test]
    fn hashes_of_crates_do_not_count() {
        let name = "<alloc[1f2e]::vec::Vec<[u8; 4]> as core[beef]::fmt::Debug>::fmt";
        let plain = "<alloc::vec::Vec<[u8; 4]> as core::fmt::Debug>::fmt";
        assert_eq!(without_marks(name), plain);
    }

    #[test]
    fn lines_choose_keep_and_may_name_nothing() {
        let list = List::parse("# Why.\ncrate::ui::rules\n! crate::ui::rules::tab\ngone::away\n");
        let names = ["ui::rules", "ui::rules::card", "ui::rules::tab", "ui::rules_of"]
            .map(|name| format!("{OWN}{name}"));
        let (chosen, idle) = list.choose(&names);
        assert_eq!(chosen, [true, true, false, false]);
        assert_eq!(idle, ["gone::away"]);
    }
}
