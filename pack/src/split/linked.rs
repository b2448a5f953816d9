//! What the linker knows: which pieces of constant data each function refers to, and each piece.
//!
//! wasm-bindgen and wasm-opt change functions but leave the data where it is, and most functions
//! their names. So the module as it was linked, with its relocations (`--emit-relocs`), tells which
//! data only functions of the later part can come to.

use std::collections::BTreeMap;
use std::ops::Range;

use wasmparser::{
    DataKind, KnownCustom, Linking, Operator, Parser, Payload, RelocSectionReader, RelocationType,
    SymbolFlags, SymbolInfo,
};

use super::Bad;
use super::read::Whole;

/// The linker's name for data that nobody writes to.
const CONSTANT: &str = ".rodata";

/// A piece of data that has a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// Its addresses.
    pub place: Range<u32>,
    /// Nobody writes to it, and nobody outside knows it.
    pub constant: bool,
    /// Other pieces that it has addresses of.
    pub needs: Vec<usize>,
}

#[derive(Debug, Default)]
pub struct Linked {
    pub pieces: Vec<Piece>,
    /// By a function's name, as the finished module has it: the pieces that it refers to.
    pub functions: BTreeMap<String, Vec<usize>>,
}

impl Linked {
    /// Reads a module that was linked with its relocations.
    pub fn read(bytes: &[u8]) -> Result<Self, Bad> {
        let module = Module::read(bytes)?;
        let (Some(code), Some(data)) = (&module.code_relocations, &module.data_relocations) else {
            return Err(Bad::of("it is linked without relocations; see .cargo/config.toml"));
        };
        let (pieces, numbers) = module.pieces()?;
        let mut linked = Self { pieces, functions: BTreeMap::new() };
        for (function, piece) in module.in_code(code, &numbers)? {
            let name = module.names.get(&function).cloned().unwrap_or_default();
            linked.functions.entry(name).or_default().push(piece);
        }
        for (address, piece) in module.in_data(data, &numbers)? {
            // What has no name is not moved; whatever it refers to stays with it.
            let mut unnamed = true;
            for holder in linked.pieces.iter_mut().filter(|one| one.place.contains(&address)) {
                holder.needs.push(piece);
                unnamed = false;
            }
            if unnamed {
                linked.functions.entry(String::new()).or_default().push(piece);
            }
        }
        Ok(linked)
    }

    /// The addresses of constant data that no function of the first part can come to, in order.
    pub fn only_later(&self, whole: &Whole<'_>, later: &[bool]) -> Result<Vec<Range<u32>>, Bad> {
        let is_later = |at: usize| later.get(at).copied().unwrap_or_default();
        let mut fate: BTreeMap<&str, bool> = BTreeMap::new();
        for (at, name) in whole.names.iter().enumerate() {
            let gone = fate.entry(name.as_str()).or_insert(true);
            *gone &= is_later(at);
        }
        // What is not there any more has become part of another function, whichever that is.
        let goes = |name: &String| fate.get(name.as_str()).copied().unwrap_or_default();
        let mut next: Vec<usize> = Vec::new();
        for (name, pieces) in &self.functions {
            if !goes(name) {
                next.extend(pieces);
            }
        }
        next.extend((0..self.pieces.len()).filter(|at| !self.pieces[*at].constant));
        for address in addresses_in_first(whole, later)? {
            let at = |piece: &Piece| piece.place.contains(&address);
            next.extend((0..self.pieces.len()).filter(|one| at(&self.pieces[*one])));
        }
        let mut stays = vec![false; self.pieces.len()];
        while let Some(piece) = next.pop() {
            if !std::mem::replace(&mut stays[piece], true) {
                next.extend(&self.pieces[piece].needs);
            }
        }
        Ok(self.without(&stays))
    }

    /// The addresses that only pieces have which do not stay.
    fn without(&self, stays: &[bool]) -> Vec<Range<u32>> {
        let places = |staying: bool| {
            let chosen = self.pieces.iter().zip(stays).filter(move |(_, it)| **it == staying);
            let mut places: Vec<_> = chosen.map(|(piece, _)| piece.place.clone()).collect();
            places.sort_by_key(|place| (place.start, place.end));
            places
        };
        let kept = places(true);
        let mut free = Vec::new();
        let mut from = 0;
        for place in places(false) {
            let mut start = place.start.max(from);
            for other in kept.iter().filter(|other| other.start < place.end) {
                if start < other.start {
                    free.push(start..other.start);
                }
                start = start.max(other.end);
            }
            if start < place.end {
                free.push(start..place.end);
            }
            from = from.max(place.end);
        }
        free
    }
}

/// What stands in the first part's instructions and may be an address: a second look, since
/// functions are also taken apart and put together after they have been linked.
fn addresses_in_first(whole: &Whole<'_>, later: &[bool]) -> Result<Vec<u32>, Bad> {
    let mut found = Vec::new();
    let imports = whole.imports.len();
    for (at, body) in (imports..).zip(&whole.bodies) {
        if later.get(at).copied().unwrap_or_default() {
            continue;
        }
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::I32Const { value } => found.push(value.cast_unsigned()),
                other => found.extend(offset(&other)),
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// The place that a load or store begins to count from.
fn offset(operator: &Operator<'_>) -> Option<u32> {
    use Operator as O;
    let (O::I32Load { memarg }
    | O::I64Load { memarg }
    | O::F32Load { memarg }
    | O::F64Load { memarg }
    | O::I32Load8S { memarg }
    | O::I32Load8U { memarg }
    | O::I32Load16S { memarg }
    | O::I32Load16U { memarg }
    | O::I64Load8S { memarg }
    | O::I64Load8U { memarg }
    | O::I64Load16S { memarg }
    | O::I64Load16U { memarg }
    | O::I64Load32S { memarg }
    | O::I64Load32U { memarg }) = operator
    else {
        return None;
    };
    u32::try_from(memarg.offset).ok()
}

/// The parts of a linked module that matter here.
#[derive(Default)]
struct Module<'a> {
    imported: u32,
    /// Where in the file the code section's content begins, and each body's range.
    code: usize,
    bodies: Vec<Range<usize>>,
    data: usize,
    segments: Vec<Segment>,
    kinds: Vec<&'a str>,
    symbols: Vec<SymbolInfo<'a>>,
    names: BTreeMap<u32, String>,
    /// The number of the section that is read, and those of the two that are of interest.
    section: u32,
    code_section: Option<u32>,
    data_section: Option<u32>,
    code_relocations: Option<RelocSectionReader<'a>>,
    data_relocations: Option<RelocSectionReader<'a>>,
}

struct Segment {
    address: u32,
    /// Where it stands in the file.
    file: Range<usize>,
}

impl<'a> Module<'a> {
    fn read(bytes: &'a [u8]) -> Result<Self, Bad> {
        let mut module = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            module.take(payload?)?;
        }
        Ok(module)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<(), Bad> {
        let section = self.section;
        match payload {
            // Belongs to the section that has begun before.
            Payload::CodeSectionEntry(body) => {
                self.bodies.push(body.range());
                return Ok(());
            }
            Payload::Version { .. } | Payload::End(_) => return Ok(()),
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let function = matches!(import?.ty, wasmparser::TypeRef::Func(_));
                    self.imported += u32::from(function);
                }
            }
            Payload::CodeSectionStart { range, .. } => {
                self.code = range.start;
                self.code_section = Some(section);
            }
            Payload::DataSection(data) => {
                self.data = data.range().start;
                self.data_section = Some(section);
                for piece in data {
                    let piece = piece?;
                    let DataKind::Active { offset_expr, .. } = piece.kind else {
                        return Err(Bad::of("data without a place of its own"));
                    };
                    let place = offset_expr.get_operators_reader().read()?;
                    let Operator::I32Const { value } = place else {
                        return Err(Bad::of("data whose place is not known beforehand"));
                    };
                    let end = piece.range.end;
                    let file = end - piece.data.len()..end;
                    self.segments.push(Segment { address: value.cast_unsigned(), file });
                }
            }
            Payload::CustomSection(custom) => match custom.as_known() {
                KnownCustom::Linking(linking) => self.take_linking(linking)?,
                KnownCustom::Reloc(relocations) => {
                    let of = Some(relocations.section_index());
                    if of == self.code_section {
                        self.code_relocations = Some(relocations);
                    } else if of == self.data_section {
                        self.data_relocations = Some(relocations);
                    }
                }
                _ => {}
            },
            _ => {}
        }
        self.section += 1;
        Ok(())
    }

    fn take_linking(&mut self, linking: wasmparser::LinkingSectionReader<'a>) -> Result<(), Bad> {
        for part in linking.subsections() {
            match part? {
                Linking::SegmentInfo(segments) => {
                    for segment in segments {
                        self.kinds.push(segment?.name);
                    }
                }
                Linking::SymbolTable(symbols) => {
                    self.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                }
                _ => {}
            }
        }
        for symbol in &self.symbols {
            if let SymbolInfo::Func { index, name: Some(name), .. } = symbol {
                self.names.insert(*index, rustc_demangle::demangle(name).to_string());
            }
        }
        Ok(())
    }

    /// Every piece of data that has a name and a size, and the number that each symbol's has.
    fn pieces(&self) -> Result<(Vec<Piece>, BTreeMap<u32, usize>), Bad> {
        let (mut pieces, mut numbers) = (Vec::new(), BTreeMap::new());
        for (symbol, info) in (0..).zip(&self.symbols) {
            let SymbolInfo::Data { flags, symbol: Some(place), .. } = info else {
                continue;
            };
            let at = place.index as usize;
            let (Some(segment), Some(kind)) = (self.segments.get(at), self.kinds.get(at)) else {
                continue;
            };
            let start = segment.address + place.offset;
            numbers.insert(symbol, pieces.len());
            pieces.push(Piece {
                place: start..start + place.size,
                constant: kind.starts_with(CONSTANT) && !flags.contains(SymbolFlags::EXPORTED),
                needs: Vec::new(),
            });
        }
        if pieces.is_empty() {
            return Err(Bad::of("its data has no names"));
        }
        Ok((pieces, numbers))
    }

    /// Which function refers to which piece.
    fn in_code(
        &self,
        relocations: &RelocSectionReader<'a>,
        numbers: &BTreeMap<u32, usize>,
    ) -> Result<Vec<(u32, usize)>, Bad> {
        let mut found = Vec::new();
        for entry in relocations.entries() {
            let entry = entry?;
            let (RelocationType::MemoryAddrLeb | RelocationType::MemoryAddrSleb) = entry.ty else {
                continue;
            };
            let Some(piece) = numbers.get(&entry.index) else { continue };
            let at = self.code + entry.offset as usize;
            let body = self.bodies.partition_point(|body| body.end <= at);
            found.push((self.imported + u32::try_from(body).unwrap_or(u32::MAX), *piece));
        }
        Ok(found)
    }

    /// At which address which piece is referred to.
    fn in_data(
        &self,
        relocations: &RelocSectionReader<'a>,
        numbers: &BTreeMap<u32, usize>,
    ) -> Result<Vec<(u32, usize)>, Bad> {
        let mut found = Vec::new();
        for entry in relocations.entries() {
            let entry = entry?;
            let Some(piece) = numbers.get(&entry.index) else { continue };
            if entry.ty != RelocationType::MemoryAddrI32 {
                continue;
            }
            let at = self.data + entry.offset as usize;
            let segment = self.segments.iter().find(|one| one.file.contains(&at));
            let Some(segment) = segment else {
                return Err(Bad::of("a relocation outside of the data"));
            };
            let inside = u32::try_from(at - segment.file.start).unwrap_or(u32::MAX);
            found.push((segment.address + inside, *piece));
        }
        Ok(found)
    }
}
