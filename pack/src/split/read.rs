//! A module taken apart: what is needed to choose and to write the parts anew.

use wasmparser::{
    CompositeInnerType, DataSectionReader, Element, ElementItems, ElementKind, Export,
    ExternalKind, FuncType, FunctionBody, GlobalSectionReader, Import, KnownCustom, MemoryType,
    Name, Operator, Parser, Payload, TableType, TypeRef, TypeSectionReader,
};

use super::Bad;

/// One list of the function table's first content.
pub struct Elements {
    pub offset: u32,
    pub functions: Vec<u32>,
}

#[derive(Default)]
pub struct Whole<'a> {
    pub types: Option<TypeSectionReader<'a>>,
    pub signatures: Vec<FuncType>,
    /// Only functions.
    pub imports: Vec<Import<'a>>,
    /// The type of every function, imported ones first.
    pub type_of: Vec<u32>,
    pub tables: Vec<TableType>,
    pub memories: Vec<MemoryType>,
    pub globals: Option<GlobalSectionReader<'a>>,
    pub global_types: Vec<wasmparser::GlobalType>,
    pub exports: Vec<Export<'a>>,
    pub start: Option<u32>,
    /// The table that has all of them.
    pub table: u32,
    pub elements: Vec<Elements>,
    pub data_count: Option<u32>,
    pub bodies: Vec<FunctionBody<'a>>,
    pub data: Option<DataSectionReader<'a>>,
    /// Whom each function calls by name.
    pub calls: Vec<Vec<u32>>,
    pub names: Vec<String>,
}

impl<'a> Whole<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self, Bad> {
        let mut whole = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            whole.take(payload?)?;
        }
        whole.calls.resize(whole.imports.len(), Vec::new());
        for body in &whole.bodies {
            whole.calls.push(called(body)?);
        }
        whole.names.resize(whole.type_of.len(), String::new());
        if whole.elements.is_empty() {
            return Err(Bad::of("the module has no function table"));
        }
        Ok(whole)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<(), Bad> {
        match payload {
            Payload::TypeSection(types) => {
                self.signatures = signatures(types.clone())?;
                self.types = Some(types);
            }
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    let TypeRef::Func(signature) = import.ty else {
                        return Err(Bad::of(format!("`{}` is not a function", import.name)));
                    };
                    self.type_of.push(signature);
                    self.imports.push(import);
                }
            }
            Payload::FunctionSection(types) => {
                for signature in types {
                    self.type_of.push(signature?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(memories) => {
                self.memories = memories.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::GlobalSection(globals) => {
                for global in globals.clone() {
                    self.global_types.push(global?.ty);
                }
                self.globals = Some(globals);
            }
            Payload::ExportSection(exports) => {
                self.exports = exports.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.take_elements(element?)?;
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::DataCountSection { count, .. } => self.data_count = Some(count),
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(data) => self.data = Some(data),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    self.names = function_names(names)?;
                }
            }
            Payload::Version { .. } | Payload::CodeSectionStart { .. } | Payload::End(_) => {}
            other => return Err(Bad::of(format!("a section that is not known here: {other:?}"))),
        }
        Ok(())
    }

    fn take_elements(&mut self, element: Element<'a>) -> Result<(), Bad> {
        let (ElementKind::Active { table_index, offset_expr }, ElementItems::Functions(functions)) =
            (element.kind, element.items)
        else {
            return Err(Bad::of("a list of functions that is not simply in the table"));
        };
        let table = table_index.unwrap_or(0);
        if !self.elements.is_empty() && self.table != table {
            return Err(Bad::of("there are two tables of functions"));
        }
        self.table = table;
        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
            return Err(Bad::of("a place in the table that is not known beforehand"));
        };
        let functions = functions.into_iter().collect::<Result<_, _>>()?;
        self.elements.push(Elements { offset: value.cast_unsigned(), functions });
        Ok(())
    }

    pub fn body(&self, function: usize) -> Option<&FunctionBody<'a>> {
        self.bodies.get(function.checked_sub(self.imports.len())?)
    }

    /// What an outside thing is called there, if it is known outside.
    pub fn exported(&self, kind: ExternalKind, index: u32) -> Option<&'a str> {
        let mut found = self.exports.iter();
        found.find(|export| export.kind == kind && export.index == index).map(|found| found.name)
    }
}

fn signatures(types: TypeSectionReader<'_>) -> Result<Vec<FuncType>, Bad> {
    let mut found = Vec::new();
    for group in types {
        for sub in group?.into_types() {
            let CompositeInnerType::Func(signature) = sub.composite_type.inner else {
                return Err(Bad::of("a type that is not a function's"));
            };
            found.push(signature);
        }
    }
    Ok(found)
}

/// Whom a body calls by name. Whatever else names functions or lists of them is refused.
fn called(body: &FunctionBody<'_>) -> Result<Vec<u32>, Bad> {
    let mut found = Vec::new();
    for operator in body.get_operators_reader()? {
        match operator? {
            Operator::Call { function_index } | Operator::ReturnCall { function_index } => {
                found.push(function_index);
            }
            Operator::RefFunc { .. } | Operator::TableInit { .. } | Operator::ElemDrop { .. } => {
                return Err(Bad::of("an instruction that names functions otherwise than to call"));
            }
            _ => {}
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn function_names(section: wasmparser::NameSectionReader<'_>) -> Result<Vec<String>, Bad> {
    let mut found = Vec::new();
    for part in section {
        let Name::Function(names) = part? else {
            continue;
        };
        for naming in names {
            let naming = naming?;
            let at = naming.index as usize;
            found.resize(found.len().max(at + 1), String::new());
            naming.name.clone_into(&mut found[at]);
        }
    }
    Ok(found)
}
