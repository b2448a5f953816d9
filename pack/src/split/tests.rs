//! Small modules, split: what goes where, and that both parts are sound.

use wasmparser::{ExternalKind, Parser, Payload, Validator};

use super::list::List;
use super::{Parts, split};

/// A caller, a function that only the later one calls, a shared one, and one in the table.
const MODULE: &str = r#"
(module $m
  (type $two (func (param i32 i32) (result i32)))
  (import "./glue.js" "outside_with_a_long_name" (func $outside (param i32)))
  (table $refs 4 externref)
  (table $table 3 3 funcref)
  (memory 1)
  (global $stack (mut i32) (i32.const 1024))
  (export "memory" (memory 0))
  (export "run" (func $run))
  (export "refs" (table $refs))
  (elem (table $table) (i32.const 1) func $late_slot $stays)
  (data (i32.const 0) "text")
  (func $run (param i32) (result i32)
    (call $outside (local.get 0))
    (call $late (local.get 0) (i32.const 2)))
  (func $late (type $two)
    (call $outside (call $only_late (local.get 1)))
    (call $shared (local.get 0)))
  (func $only_late (param i32) (result i32)
    (global.set $stack (local.get 0))
    (i32.load (local.get 0)))
  (func $late_slot (result i32) (i32.const 1))
  (func $stays (result i32) (call $shared (i32.const 3)))
  (func $shared (param i32) (result i32) (local.get 0)))
"#;

fn parts(list: &str) -> Parts {
    split(&wat::parse_str(MODULE).unwrap(), &List::parse(list)).unwrap()
}

/// What a module takes from the outside, and how many functions it has of its own.
fn inside(bytes: &[u8]) -> (Vec<(String, String)>, usize) {
    Validator::new().validate_all(bytes).unwrap();
    let (mut imports, mut functions) = (Vec::new(), 0);
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.unwrap() {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    let import = import.unwrap();
                    imports.push((import.module.to_owned(), import.name.to_owned()));
                }
            }
            Payload::CodeSectionStart { count, .. } => functions = count as usize,
            _ => {}
        }
    }
    (imports, functions)
}

fn exports(bytes: &[u8]) -> Vec<(String, ExternalKind)> {
    let sections = Parser::new(0).parse_all(bytes).filter_map(|payload| match payload.unwrap() {
        Payload::ExportSection(section) => Some(section),
        _ => None,
    });
    let exports = sections.flatten().map(Result::unwrap);
    exports.map(|export| (export.name.to_owned(), export.kind)).collect()
}

/// Where the table is filled, by how many functions.
fn filled(bytes: &[u8]) -> Vec<(i32, u32)> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let Payload::ElementSection(section) = payload.unwrap() else {
            continue;
        };
        for element in section.into_iter().map(Result::unwrap) {
            let wasmparser::ElementKind::Active { offset_expr, .. } = element.kind else {
                panic!("a list that is not in the table");
            };
            let wasmparser::ElementItems::Functions(functions) = element.items else {
                panic!("a list of something else");
            };
            let mut operators = offset_expr.get_operators_reader();
            let wasmparser::Operator::I32Const { value } = operators.read().unwrap() else {
                panic!("a place that is not known beforehand");
            };
            found.push((value, functions.count()));
        }
    }
    found
}

#[test]
fn what_is_listed_and_what_only_that_needs_goes_later() {
    let parts = parts("late\nlate_slot\n");
    assert_eq!(parts.idle, [""; 0]);
    // Three stay; the guard; a stand-in for each of the two that something refers to.
    let (_, first) = inside(&parts.first);
    assert_eq!(first, 3 + 1 + 2);
    // Three went; one says that they are there.
    let (_, later) = inside(&parts.later);
    assert_eq!(later, 3 + 1);
}

#[test]
fn the_first_part_takes_one_function_more_and_lends_the_rest() {
    let parts = parts("late\nlate_slot\n");
    let (imports, _) = inside(&parts.first);
    let named = |name: &str| ("js".to_owned(), name.to_owned());
    assert_eq!(imports, [named("b"), named("a")]);
    assert_eq!(parts.outside.module, "./glue.js");
    assert_eq!(parts.outside.loader, "a");
    assert_eq!(parts.outside.renamed, [("outside_with_a_long_name".to_owned(), "b".to_owned())]);
    let lent = exports(&parts.first);
    let lent: Vec<_> = lent.iter().map(|(name, kind)| (name.as_str(), *kind)).collect();
    assert_eq!(
        lent,
        [
            ("memory", ExternalKind::Memory),
            ("run", ExternalKind::Func),
            ("refs", ExternalKind::Table),
            ("slots", ExternalKind::Table),
            ("lent1", ExternalKind::Table),
            ("lent3", ExternalKind::Global),
            ("lent4", ExternalKind::Global),
        ]
    );
}

#[test]
fn the_later_part_finds_in_the_table_what_it_needs_and_fills_its_own_slots() {
    let parts = parts("late\nlate_slot\n");
    let (imports, _) = inside(&parts.later);
    let slots: Vec<_> =
        imports.iter().filter(|(from, _)| from == "slot").map(|(_, slot)| slot.as_str()).collect();
    // The outside function and the shared one get the slots behind the three that there were.
    assert_eq!(slots, ["3", "4"]);
    assert_eq!(filled(&parts.first), [(1, 2), (3, 2)]);
    // The listed one of the table, and behind the shared ones the one that is called by name.
    assert_eq!(filled(&parts.later), [(1, 1), (5, 1)]);
}

#[test]
fn with_nothing_listed_everything_stays() {
    let parts = parts("");
    assert_eq!(inside(&parts.first).1, 6 + 1);
    assert_eq!(inside(&parts.later).1, 1);
}

#[test]
fn what_is_known_outside_can_go_later_too() {
    let parts = parts("run\nstays\n");
    let kinds = exports(&parts.first);
    assert!(kinds.contains(&("run".to_owned(), ExternalKind::Func)));
    // Only `late_slot` is left, with the guard and two stand-ins.
    assert_eq!(inside(&parts.first).1, 1 + 1 + 2);
}

#[test]
fn a_module_that_cannot_be_split_is_refused() {
    let refused = |text: &str| {
        let bytes = wat::parse_str(text).unwrap();
        split(&bytes, &List::parse("f")).map(drop).unwrap_err().0
    };
    assert!(refused("(module)").contains("no function table"));
    let taken = "(module (func $f) (table 1 funcref) (elem (i32.const 0) $f)
        (func $g (drop (ref.func $f))))";
    assert!(refused(taken).contains("names functions otherwise"));
    let nameless = "(module (func) (table 1 funcref) (elem (i32.const 0) 0))";
    assert!(refused(nameless).contains("--debuginfo"));
    let memory = "(module (import \"a\" \"b\" (memory 1)) (func $f) (table 1 funcref)
        (elem (i32.const 0) $f))";
    assert!(refused(memory).contains("not a function"));
}
