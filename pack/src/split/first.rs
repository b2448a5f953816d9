//! Writes the first part.

use std::ops::Range;

use wasm_encoder::reencode::Reencode;
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, DataCountSection, ElementSection, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection,
    Instruction, MemorySection, Module, StartSection, TableSection, ValType,
};
use wasmparser::ExternalKind;

use super::data;
use super::encode::{Numbers, fill, number, types};
use super::order;
use super::plan::Plan;
use super::read::Whole;
use super::{Bad, FUNCTIONS, LENT, Outside, SHORT};

pub fn encode(
    whole: &Whole<'_>,
    plan: &Plan,
    later: &[Range<u32>],
    outside: &Outside,
) -> Result<Vec<u8>, Bad> {
    let mut writer = Writer::new(whole, plan);
    let mut module = Module::new();
    writer.functions(&mut module, outside)?;
    writer.things(&mut module)?;
    writer.names(&mut module)?;
    writer.bodies(&mut module, later)?;
    Ok(module.finish())
}

/// The part's functions in their order: the imported ones, the loader, those of the whole that
/// stay (like beside like), the guard that calls the loader once, the stand-ins.
struct Writer<'a> {
    whole: &'a Whole<'a>,
    plan: &'a Plan,
    numbers: Numbers,
    staying: Vec<u32>,
    loader: u32,
    guard: u32,
    /// The global that says whether the later part is there.
    here: u32,
    /// The type that takes and gives nothing.
    plain: u32,
}

impl<'a> Writer<'a> {
    fn new(whole: &'a Whole<'a>, plan: &'a Plan) -> Self {
        let mut numbers = Numbers::new(whole);
        let imports = number(whole.imports.len());
        for function in 0..imports {
            numbers.set(function, function);
        }
        let stays = |function: &u32| !plan.later.get(*function as usize).is_some_and(|it| *it);
        let all = number(whole.type_of.len());
        let staying = order::alike(whole, (imports..all).filter(stays).collect());
        let mut next = imports + 1;
        for function in &staying {
            numbers.set(*function, next);
            next += 1;
        }
        let guard = next;
        for function in &plan.stand_ins {
            next += 1;
            numbers.set(*function, next);
        }
        let here = number(whole.global_types.len());
        Self { whole, plan, numbers, staying, loader: imports, guard, here, plain: 0 }
    }

    fn type_of(&self, function: u32) -> u32 {
        self.whole.type_of.get(function as usize).copied().unwrap_or_default()
    }

    fn functions(&mut self, module: &mut Module, outside: &Outside) -> Result<(), Bad> {
        let (types, plain) = types(self.whole, &mut self.numbers)?;
        self.plain = plain;
        let mut imports = ImportSection::new();
        for (function, (_, name)) in (0..).zip(&outside.renamed) {
            let known = EntityType::Function(self.type_of(function));
            imports.import(SHORT, name, known);
        }
        imports.import(SHORT, &outside.loader, EntityType::Function(plain));
        let mut functions = FunctionSection::new();
        for function in &self.staying {
            functions.function(self.type_of(*function));
        }
        functions.function(plain);
        for function in &self.plan.stand_ins {
            functions.function(self.type_of(*function));
        }
        module.section(&types).section(&imports).section(&functions);
        Ok(())
    }

    /// Tables, memories, globals.
    fn things(&mut self, module: &mut Module) -> Result<(), Bad> {
        let mut tables = TableSection::new();
        for (at, table) in (0..).zip(&self.whole.tables) {
            let mut table = self.numbers.table_type(*table)?;
            if at == self.whole.table {
                let more = u64::from(self.plan.end - self.plan.old_end);
                table.minimum += more;
                table.maximum = table.maximum.map(|maximum| maximum + more);
            }
            tables.table(table);
        }
        let mut memories = MemorySection::new();
        for memory in &self.whole.memories {
            memories.memory(self.numbers.memory_type(*memory)?);
        }
        let mut globals = GlobalSection::new();
        if let Some(known) = self.whole.globals.clone() {
            self.numbers.parse_global_section(&mut globals, known)?;
        }
        globals.global(here(), &ConstExpr::i32_const(0));
        module.section(&tables).section(&memories).section(&globals);
        Ok(())
    }

    /// What is known outside, the function that begins, and what is in the table.
    fn names(&mut self, module: &mut Module) -> Result<(), Bad> {
        let mut exports = ExportSection::new();
        for export in &self.whole.exports {
            self.numbers.parse_export(&mut exports, *export)?;
        }
        exports.export(FUNCTIONS, ExportKind::Table, self.whole.table);
        for (kind, index, name) in lent(self.whole) {
            if self.whole.exported(kind, index).is_none() {
                exports.export(&name, kind.into(), index);
            }
        }
        module.section(&exports);
        if let Some(start) = self.whole.start {
            module.section(&StartSection { function_index: self.numbers.of(start)? });
        }
        let mut elements = ElementSection::new();
        for list in &self.whole.elements {
            let functions = self.numbers.all(&list.functions)?;
            fill(&mut elements, self.whole.table, list.offset, &functions);
        }
        // The slots of further stand-ins stay empty until the later part fills them.
        if !self.plan.added.is_empty() {
            let functions = self.numbers.all(&self.plan.added)?;
            fill(&mut elements, self.whole.table, self.plan.old_end, &functions);
        }
        module.section(&elements);
        Ok(())
    }

    /// And what is in the memory, but for what goes later.
    fn bodies(&mut self, module: &mut Module, later: &[Range<u32>]) -> Result<(), Bad> {
        let mut code = CodeSection::new();
        for function in &self.staying {
            if let Some(body) = self.whole.body(*function as usize) {
                self.numbers.parse_function_body(&mut code, body.clone())?;
            }
        }
        code.function(&self.guard_body());
        for function in &self.plan.stand_ins {
            code.function(&self.stand_in(*function));
        }
        if let Some(count) = self.whole.data_count {
            module.section(&DataCountSection { count });
        }
        module.section(&code);
        if self.whole.data.is_some() {
            module.section(&data::first(self.whole, later, &mut self.numbers)?);
        }
        Ok(())
    }

    fn guard_body(&self) -> Function {
        let mut body = Function::new([]);
        body.instruction(&Instruction::GlobalGet(self.here));
        body.instruction(&Instruction::I32Eqz);
        body.instruction(&Instruction::If(BlockType::Empty));
        body.instruction(&Instruction::Call(self.loader));
        body.instruction(&Instruction::End);
        body.instruction(&Instruction::End);
        body
    }

    /// Has the guard look, and goes on through the slot.
    fn stand_in(&self, function: u32) -> Function {
        let type_index = self.type_of(function);
        let signature = self.whole.signatures.get(type_index as usize);
        let parameters = signature.map_or(0, |signature| number(signature.params().len()));
        let slot = self.plan.slots.get(&function).copied().unwrap_or_default();
        let mut body = Function::new([]);
        body.instruction(&Instruction::Call(self.guard));
        for parameter in 0..parameters {
            body.instruction(&Instruction::LocalGet(parameter));
        }
        body.instruction(&Instruction::I32Const(slot.cast_signed()));
        let table_index = self.whole.table;
        body.instruction(&Instruction::CallIndirect { type_index, table_index });
        body.instruction(&Instruction::End);
        body
    }
}

/// The type of the global that says whether the later part is there.
pub fn here() -> GlobalType {
    GlobalType { val_type: ValType::I32, mutable: true, shared: false }
}

/// What the later part borrows, in the order of its numbers, and the name it has for that.
pub fn lent(whole: &Whole<'_>) -> Vec<(ExternalKind, u32, String)> {
    let mut lent = Vec::new();
    let counts = [
        (ExternalKind::Table, whole.tables.len()),
        (ExternalKind::Memory, whole.memories.len()),
        // And the one that is added here.
        (ExternalKind::Global, whole.global_types.len() + 1),
    ];
    for (kind, count) in counts {
        for index in 0..number(count) {
            let name = whole.exported(kind, index).map(str::to_owned);
            let name = name.unwrap_or_else(|| format!("{LENT}{}", lent.len()));
            lent.push((kind, index, name));
        }
    }
    lent
}
