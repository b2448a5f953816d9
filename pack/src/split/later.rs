//! Writes the later part.

use std::ops::Range;

use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    CodeSection, ElementSection, EntityType, Function, FunctionSection, ImportSection, Instruction,
    Module, StartSection,
};
use wasmparser::ExternalKind;

use super::data;
use super::encode::{Numbers, fill, number, types};
use super::first::{here, lent};
use super::order;
use super::plan::Plan;
use super::read::Whole;
use super::{BORROWED, Bad, SLOTS};

/// Its functions in their order: the first part's that it calls, its own, and the one that begins:
/// it says that the later part is there, once table and memory have what it brings.
pub fn encode(whole: &Whole<'_>, plan: &Plan, data: &[Range<u32>]) -> Result<Vec<u8>, Bad> {
    let mut numbers = Numbers::new(whole);
    let own = (0..).zip(&plan.later).filter(|(_, it)| **it).map(|(at, _)| at).collect();
    let own = order::alike(whole, own);
    for (number, function) in (0..).zip(plan.shared.iter().chain(&own)) {
        numbers.set(*function, number);
    }
    let type_of = |function: u32| whole.type_of.get(function as usize).copied().unwrap_or_default();

    let (types, plain) = types(whole, &mut numbers)?;
    let imports = imports(whole, plan, &mut numbers, type_of)?;
    let mut functions = FunctionSection::new();
    let mut code = CodeSection::new();
    for function in &own {
        functions.function(type_of(*function));
        if let Some(body) = whole.body(*function as usize) {
            numbers.parse_function_body(&mut code, body.clone())?;
        }
    }
    functions.function(plain);
    code.function(&begin(number(whole.global_types.len())));
    let function_index = number(plan.shared.len() + own.len());

    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions);
    module.section(&StartSection { function_index });
    module.section(&slots(whole, plan, &numbers)?).section(&code);
    if !data.is_empty() {
        module.section(&data::later(whole, data)?);
    }
    Ok(module.finish())
}

/// Tables, memories and globals have the numbers that they have in the first part.
fn imports(
    whole: &Whole<'_>,
    plan: &Plan,
    numbers: &mut Numbers,
    type_of: impl Fn(u32) -> u32,
) -> Result<ImportSection, Bad> {
    let mut imports = ImportSection::new();
    for function in &plan.shared {
        let slot = plan.slots.get(function).copied().unwrap_or_default();
        imports.import(SLOTS, &slot.to_string(), EntityType::Function(type_of(*function)));
    }
    for (kind, index, name) in lent(whole) {
        let at = index as usize;
        let thing = match kind {
            ExternalKind::Table => whole.tables.get(at).map(|table| {
                let mut table = numbers.table_type(*table)?;
                // It may grow, and has grown already.
                table.maximum = if index == whole.table {
                    table.maximum.map(|maximum| maximum + u64::from(plan.end - plan.old_end))
                } else {
                    table.maximum
                };
                Ok::<_, Bad>(EntityType::Table(table))
            }),
            ExternalKind::Memory => whole
                .memories
                .get(at)
                .map(|memory| Ok(EntityType::Memory(numbers.memory_type(*memory)?))),
            _ => whole
                .global_types
                .get(at)
                .map(|global| Ok(EntityType::Global(numbers.global_type(*global)?))),
        };
        imports.import(BORROWED, &name, thing.unwrap_or(Ok(EntityType::Global(here())))?);
    }
    Ok(imports)
}

/// Every slot that a stand-in goes on through, or that is one of the whole's own.
fn slots(whole: &Whole<'_>, plan: &Plan, numbers: &Numbers) -> Result<ElementSection, Bad> {
    let is_later = |function: u32| plan.later.get(function as usize).copied().unwrap_or_default();
    let mut filled = Vec::new();
    for list in &whole.elements {
        let places = (list.offset..).zip(list.functions.iter().copied());
        filled.extend(places.filter(|(_, function)| is_later(*function)));
    }
    let added = plan.stand_ins.iter().filter_map(|one| Some((*plan.slots.get(one)?, *one)));
    filled.extend(added);
    filled.sort_unstable();
    filled.dedup();
    let mut elements = ElementSection::new();
    for run in filled.chunk_by(|one, next| one.0 + 1 == next.0) {
        let functions: Vec<u32> = run.iter().map(|(_, function)| *function).collect();
        let offset = run.first().map_or(0, |(slot, _)| *slot);
        fill(&mut elements, whole.table, offset, &numbers.all(&functions)?);
    }
    Ok(elements)
}

fn begin(here: u32) -> Function {
    let mut body = Function::new([]);
    body.instruction(&Instruction::I32Const(1));
    body.instruction(&Instruction::GlobalSet(here));
    body.instruction(&Instruction::End);
    body
}
