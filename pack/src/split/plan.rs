//! Which functions go later, and by which slots of the table the two parts find each other.

use std::collections::BTreeMap;

use wasmparser::ExternalKind;

use super::read::Whole;

pub struct Plan {
    /// For each function whether it goes later.
    pub later: Vec<bool>,
    /// Functions of the later part that the first one refers to, each with its stand-in.
    pub stand_ins: Vec<u32>,
    /// Functions of the first part that the later one calls.
    pub shared: Vec<u32>,
    /// A slot of each of these.
    pub slots: BTreeMap<u32, u32>,
    /// Shared functions that get a slot only now; theirs follow those of the whole.
    pub added: Vec<u32>,
    /// Where the whole's slots end, and where all slots end.
    pub old_end: u32,
    pub end: u32,
}

impl Plan {
    pub fn make(whole: &Whole<'_>, chosen: &[bool]) -> Self {
        let later = only_later(whole, chosen);
        let is_later = |function: u32| later.get(function as usize).copied().unwrap_or_default();
        let mut called_late = Vec::new();
        let mut called_first = referred_to(whole);
        for (calls, later) in whole.calls.iter().zip(&later) {
            if *later { &mut called_late } else { &mut called_first }.extend(calls);
        }
        let mut stand_ins = unique(called_first, is_later);
        let shared = unique(called_late, |function| !is_later(function));
        let mut slots = BTreeMap::new();
        for list in &whole.elements {
            for (slot, function) in (list.offset..).zip(&list.functions) {
                slots.entry(*function).or_insert(slot);
            }
        }
        let used = |function: &u32| shared.contains(function) || stand_ins.contains(function);
        slots.retain(|function, _| used(function));
        let old_end = whole.tables.get(whole.table as usize);
        let old_end = old_end.map_or(0, |table| u32::try_from(table.initial).unwrap_or(u32::MAX));
        let without = |functions: &[u32]| -> Vec<u32> {
            functions.iter().copied().filter(|one| !slots.contains_key(one)).collect()
        };
        let (added, further) = (without(&shared), without(&stand_ins));
        let mut end = old_end;
        for function in added.iter().chain(&further) {
            slots.insert(*function, end);
            end += 1;
        }
        // Neighbours are alike then, and compress well.
        let type_of = |function: u32| whole.type_of.get(function as usize);
        stand_ins.sort_by_key(|one| (type_of(*one), slots.get(one)));
        Self { later, stand_ins, shared, slots, added, old_end, end }
    }
}

/// What is chosen, and what nobody else needs: neither the outside nor the table names it, and
/// every way to it leads through what is chosen.
fn only_later(whole: &Whole<'_>, chosen: &[bool]) -> Vec<bool> {
    let imports = whole.imports.len();
    let goes =
        |function: usize| function >= imports && chosen.get(function).copied().unwrap_or_default();
    let mut later = vec![true; whole.type_of.len()];
    let mut next: Vec<u32> = (0..).take(imports).chain(referred_to(whole)).collect();
    while let Some(function) = next.pop() {
        let at = function as usize;
        if goes(at) || !later.get(at).copied().unwrap_or_default() {
            continue;
        }
        later[at] = false;
        next.extend(whole.calls.get(at).into_iter().flatten());
    }
    later
}

/// Functions that are named otherwise than by calls.
fn referred_to(whole: &Whole<'_>) -> Vec<u32> {
    let exports = whole.exports.iter().filter(|export| export.kind == ExternalKind::Func);
    let exports = exports.map(|export| export.index);
    let table = whole.elements.iter().flat_map(|list| list.functions.iter().copied());
    exports.chain(whole.start).chain(table).collect()
}

fn unique(mut functions: Vec<u32>, wanted: impl Fn(u32) -> bool) -> Vec<u32> {
    functions.sort_unstable();
    functions.dedup();
    functions.retain(|function| wanted(*function));
    functions
}
