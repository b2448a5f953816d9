//! Pairs of edits of the store's and the logon's methods, drawn by a seed: found, or one undoes the
//! other.

use std::collections::BTreeSet;

use logoff_playground::sim::program::{Edit, LineId, Style};

use crate::edits::{HARMLESS, reasons};
use crate::pinned;
use crate::styled::Field;

const SEED: u64 = 0x1f2e_3d4c_5b6a_7988;
const DRAWN: usize = 300;

/// Pairs that do no harm although one of them would alone, each with its reason.
const HEALED: &str = include_str!("../data/edits/healed.txt");

/// Steele and Vigna's SplitMix64, so that the sample is the same everywhere.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % end as u64).unwrap()
    }
}

fn is_drawn(edit: &Edit) -> bool {
    let of = |line: LineId| {
        ["IMsgStore::", "IMSLogon::"].iter().any(|own| line.method.name().starts_with(own))
    };
    match *edit {
        Edit::Strike(line) | Edit::Double(line) | Edit::Insert(line) => of(line),
        Edit::Up(line) | Edit::Down(line) => of(line),
        Edit::RemoveGuard(_) => false,
    }
}

#[test]
fn pairs_of_edits_are_found_unless_one_undoes_the_other() {
    let field = Field::of(Style::ByTheBook);
    let edits: Vec<Edit> = field.permitted().into_iter().filter(is_drawn).collect();
    // What one edit does is another test's business: it is found unless it stands in that table.
    let harmless_alone = reasons(HARMLESS);
    let harms = |edit: Edit| !harmless_alone.contains_key(edit.name().as_str());
    let healed = reasons(HEALED);
    let mut draw = Draw(SEED);
    let (mut pairs, mut used) = (BTreeSet::new(), BTreeSet::new());
    let (mut wrong, mut found, mut harmless) = (Vec::new(), 0, 0);
    let mut lines = String::new();
    while pairs.len() < DRAWN {
        let pair = [edits[draw.below(edits.len())], edits[draw.below(edits.len())]];
        let name = pair.map(|edit| edit.name()).join(" + ");
        let Some(both) = field.with(&pair).filter(|both| both.len() == 2) else { continue };
        if !pairs.insert(name.clone()) {
            continue;
        }
        let expected = pair.into_iter().any(harms);
        let shown = if expected { field.outcome(both) } else { field.story(both) };
        match (shown, expected, healed.get_key_value(name.as_str())) {
            (Some(shown), true, None) => {
                found += 1;
                lines += &format!("{name}\n{shown}\n");
            }
            (Some(_), false, None) => {
                wrong.push(format!("`{name}` does harm, though neither does"))
            }
            (None, false, None) => harmless += 1,
            (None, true, Some((name, _))) => {
                used.insert(*name);
            }
            (None, true, None) => wrong.push(format!("nothing finds `{name}`")),
            (.., Some(_)) => wrong.push(format!("`{name}` is not healed")),
        }
    }
    let idle = healed.keys().filter(|name| !used.contains(*name));
    wrong.extend(idle.map(|name| format!("`{name}` is not drawn")));
    let text = format!(
        "{DRAWN} pairs of {} edits: {found} found, {harmless} of two that do no harm, {} healed\n{lines}",
        edits.len(),
        used.len()
    );
    let compared = pinned::compare("edits/pairs.txt", &text);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    compared.unwrap();
}
