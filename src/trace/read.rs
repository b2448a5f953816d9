//! A log read, followed and judged.

use crate::sim::follow::Sink;
use crate::trace::VERSION;
use crate::trace::entry::Entry;
use crate::trace::header::Header;
use crate::trace::log::{Fault, Log, MAX_BYTES, MAX_TOLD, Refused};
use crate::trace::parse::{Reason, members};
use crate::trace::reader::Reader;

/// Reads a log, follows it, and holds it against the rules. Each event goes to the sink, with the
/// world after it.
///
/// # Errors
/// The reason if nothing of it is read.
pub fn read(text: &str, sink: Sink<'_>) -> Result<Log, Refused> {
    if text.len() > MAX_BYTES {
        return Err(Refused::TooLarge(text.len()));
    }
    if text.contains('\0') {
        return Err(Refused::Binary);
    }
    let mut lines = Lines::default();
    lines.read(text.strip_prefix('\u{feff}').unwrap_or(text));
    let header = lines.header.take().unwrap_or_default();
    if header.version != VERSION {
        return Err(Refused::Version(header.version));
    }
    if lines.count == 0 {
        return Err(Refused::Empty);
    }
    if lines.entries.is_empty() {
        return Err(Refused::NoEvents);
    }
    let program = header.program();
    let mut reader = Reader::new(&program, &header, &lines.entries);
    for (at, entry) in lines.entries.iter().enumerate() {
        reader.line = Some(entry.at);
        if header.complete {
            reader.exact(entry, sink);
        } else {
            reader.infer(at, entry, sink);
        }
    }
    reader.line = None;
    reader.end(sink);
    let end = reader.follower.world().clone();
    let verdict = reader.verdict();
    let prologue = if header.complete { header.prologue.min(reader.events.len()) } else { 0 };
    let (start, events, unsaid) = (reader.start, reader.events, reader.unsaid);
    let (remarks, names, more) = (reader.remarks, reader.names.labels(), reader.more + lines.more);
    Ok(Log {
        complete: header.complete,
        setting: header.setting,
        prologue,
        program,
        start,
        events,
        end,
        verdict,
        names,
        faults: lines.faults,
        remarks,
        more,
        unsaid,
        lines: lines.count,
    })
}

/// The lines of a text.
#[derive(Default)]
struct Lines<'a> {
    header: Option<Header>,
    entries: Vec<Entry<'a>>,
    faults: Vec<Fault>,
    more: u32,
    count: u32,
}

impl<'a> Lines<'a> {
    fn read(&mut self, text: &'a str) {
        let whole = text.ends_with('\n');
        let mut rest = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()).peekable();
        while let Some((line, at)) = rest.next() {
            self.count += 1;
            let line = line.trim_end_matches('\r');
            if self.count == 1
                && let Ok(members) = members(line)
                && let Some(header) = Header::read(&members)
            {
                self.header = Some(header);
                continue;
            }
            match Entry::read(at, line) {
                Ok(entry) => self.entries.push(entry),
                // Whoever was writing it has been stopped.
                Err((_, Reason::Unfinished)) if rest.peek().is_none() && !whole => {}
                Err((column, reason)) => self.fault(Fault { line: at, column, reason }),
            }
        }
    }

    fn fault(&mut self, fault: Fault) {
        if self.faults.len() < MAX_TOLD {
            self.faults.push(fault);
        } else {
            self.more += 1;
        }
    }
}
