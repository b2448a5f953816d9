//! Small modules, split: what goes where, and that both parts are sound.

use wasmparser::{ExternalKind, Parser, Payload, Validator};

use super::linked::{Linked, Piece};
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
    split(&wat::parse_str(MODULE).unwrap(), &List::parse(list), &Linked::default()).unwrap()
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
        split(&bytes, &List::parse("f"), &Linked::default()).map(drop).unwrap_err().0
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

/// Texts of which each function refers to one; a list of two that only a later one goes through.
const TEXTS: &str = r#"
(module
  (table 1 funcref)
  (memory 1)
  (elem (i32.const 0) $run)
  (export "run" (func $run))
  (data (i32.const 1024) "first text;later text;both of them;in a list...")
  (func $run (result i32) (call $late) (drop) (i32.const 1024))
  (func $late (result i32) (i32.load8_u offset=1035 (i32.const 0)) (drop) (i32.const 1046)))
"#;

fn piece(start: u32, end: u32, constant: bool, needs: &[usize]) -> Piece {
    Piece { place: start..end, constant, needs: needs.to_vec() }
}

/// As the linker would tell of it: `first`, `later`, `both`, `list`.
fn told(also: &[(&str, &[usize])]) -> Linked {
    let pieces = vec![
        piece(1024, 1035, true, &[]),
        piece(1035, 1046, true, &[3]),
        piece(1046, 1059, true, &[]),
        piece(1059, 1071, true, &[]),
    ];
    let functions: [(&str, &[usize]); 2] = [("run", &[0]), ("late", &[1, 2])];
    let all = functions.iter().chain(also);
    let functions = all.map(|(name, pieces)| ((*name).to_owned(), pieces.to_vec())).collect();
    Linked { pieces, functions }
}

/// What a part puts into the memory, with its addresses.
fn memory(bytes: &[u8]) -> Vec<(i32, String)> {
    let sections = Parser::new(0).parse_all(bytes).filter_map(|payload| match payload.unwrap() {
        Payload::DataSection(section) => Some(section),
        _ => None,
    });
    let pieces = sections.flatten().map(Result::unwrap);
    let read = |piece: wasmparser::Data<'_>| {
        let wasmparser::DataKind::Active { offset_expr, .. } = piece.kind else {
            panic!("data without a place");
        };
        let wasmparser::Operator::I32Const { value } =
            offset_expr.get_operators_reader().read().unwrap()
        else {
            panic!("a place that is not known beforehand");
        };
        (value, String::from_utf8_lossy(piece.data).replace('\0', "_"))
    };
    pieces.map(read).collect()
}

fn texts(linked: &Linked) -> Parts {
    let parts = split(&wat::parse_str(TEXTS).unwrap(), &List::parse("late"), linked).unwrap();
    inside(&parts.first);
    inside(&parts.later);
    parts
}

#[test]
fn constant_data_that_only_later_functions_come_to_goes_with_them() {
    let parts = texts(&told(&[]));
    let left = "first text;____________________________________";
    assert_eq!(memory(&parts.first), [(1024, left.to_owned())]);
    let gone = "later text;both of them;in a list...";
    assert_eq!(memory(&parts.later), [(1035, gone.to_owned())]);
}

#[test]
fn what_anybody_else_may_come_to_stays() {
    // A function that is not there any more may have become part of any other.
    let parts = texts(&told(&[("vanished", &[2])]));
    assert_eq!(memory(&parts.first)[0].1, "first text;___________both of them;____________");
    // Through another piece, or where somebody writes.
    let mut through = told(&[]);
    through.pieces[0].needs.push(1);
    assert_eq!(
        memory(&texts(&through).first)[0].1,
        "first text;later text;_____________in a list..."
    );
    let mut written = told(&[]);
    written.pieces[2].constant = false;
    assert_eq!(
        memory(&texts(&written).first)[0].1,
        "first text;___________both of them;____________"
    );
    // The linker does not say so, but the instructions do.
    let mut silent = told(&[]);
    silent.functions.remove("run");
    assert!(memory(&texts(&silent).first)[0].1.starts_with("first text;"));
    // Two names for the same bytes.
    let mut twice = told(&[]);
    twice.pieces.push(piece(1050, 1052, true, &[]));
    twice.functions.insert("other".to_owned(), vec![4]);
    assert_eq!(
        memory(&texts(&twice).first)[0].1,
        "first text;_______________ o___________________"
    );
}

#[test]
fn the_linkers_word_is_read_and_a_module_without_it_is_refused() {
    let bytes = wat::parse_str(TEXTS).unwrap();
    assert!(Linked::read(&bytes).unwrap_err().0.contains("relocations"));
    let linked = Linked::read(&linked(&bytes)).unwrap();
    assert_eq!(linked.pieces, [piece(1024, 1035, true, &[1]), piece(1035, 1046, true, &[])]);
    assert_eq!(linked.functions.get("run"), Some(&vec![0]));
    assert_eq!(linked.functions.len(), 1);
}

/// The module with what a linker adds: two symbols of its data, a function's, and that `run` and the
/// first text refer to the one and the other.
fn linked(bytes: &[u8]) -> Vec<u8> {
    use wasm_encoder::{CustomSection, LinkingSection, Section, SymbolTable};
    let mut symbols = SymbolTable::new();
    let data = |offset| wasm_encoder::DataSymbolDefinition { index: 0, offset, size: 11 };
    symbols.data(0, "alloc_1", Some(data(0)));
    symbols.data(0, "alloc_2", Some(data(11)));
    symbols.function(0, 0, Some("run"));
    let mut linking = LinkingSection::new();
    linking.symbol_table(&symbols);
    let mut out = bytes.to_vec();
    linking.append_to(&mut out);
    // The kinds of the segments: one, by a name, with alignment and flags of nothing.
    let kinds = [&[2_u8, 5, 11, 1, 7][..], b".rodata", &[0, 0]].concat();
    CustomSection { name: "linking".into(), data: kinds.into() }.append_to(&mut out);
    let (mut code, mut data, mut at) = (0, 0, 0);
    let (mut code_from, mut body, mut data_from, mut text) = (0, 0, 0, 0);
    for payload in Parser::new(0).parse_all(bytes) {
        match payload.unwrap() {
            Payload::CodeSectionStart { range, .. } => {
                (code, code_from, at) = (at, range.start, at + 1)
            }
            Payload::CodeSectionEntry(entry) if body == 0 => body = entry.range().start,
            Payload::DataSection(section) => {
                data_from = section.range().start;
                text = section.into_iter().next().unwrap().unwrap().range.end - 47;
                (data, at) = (at, at + 1);
            }
            Payload::Version { .. } | Payload::End(_) | Payload::CodeSectionEntry(_) => {}
            _ => at += 1,
        }
    }
    let byte = |n: usize| u8::try_from(n).unwrap();
    // Section, count; kind, place, symbol, what is added.
    let in_code = vec![code, 1, 4, byte(body - code_from), 0, 0];
    let in_data = vec![data, 1, 5, byte(text - data_from), 1, 0];
    for (name, content) in [("reloc.CODE", in_code), ("reloc.DATA", in_data)] {
        CustomSection { name: name.into(), data: content.into() }.append_to(&mut out);
    }
    out
}
