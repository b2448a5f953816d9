//! A log read, followed and judged: at once, or a slice at a time, because a long one takes seconds
//! in a browser.

use crate::sim::follow::Sink;
use crate::trace::VERSION;
use crate::trace::entry::Entry;
use crate::trace::header::Header;
use crate::trace::log::{Fault, Log, MAX_BYTES, MAX_TOLD, Refused};
use crate::trace::pairs::Pairs;
use crate::trace::parse::{Reason, members};
use crate::trace::reader::Reader;

/// Following a line takes so many times as long as reading it.
const FOLLOWED: u64 = 4;

/// Reads a log, follows it, and holds it against the rules. Each event goes to the sink, with the
/// world after it.
///
/// # Errors
/// The reason if nothing of it is read.
pub fn read(text: &str, sink: Sink<'_>) -> Result<Log, Refused> {
    let mut judging = Judging::new(text)?;
    while !judging.advance(text, u32::MAX, sink)? {}
    judging.finish(sink)
}

/// A log in the course of being read. First all lines are looked at, as what a line means may depend
/// on later ones, then followed one by one. It is given the same text each time.
#[derive(Debug)]
pub struct Judging {
    lines: Lines,
    /// Where the next line begins, and its number, counted from 1.
    at: usize,
    n: u32,
    header: Option<Header>,
    pairs: Pairs,
    /// Events so far.
    events: usize,
    faults: Vec<Fault>,
    unread: u32,
    /// The last line, if it breaks off.
    broken: Option<Fault>,
    /// Lines that are not empty.
    count: u32,
    reader: Option<Reader>,
}

/// Where in a text something is, and how long it is.
#[derive(Debug)]
struct Lines {
    /// Behind a byte order mark.
    first: usize,
    len: usize,
}

impl Judging {
    /// # Errors
    /// The reason if the text is not read.
    pub fn new(text: &str) -> Result<Self, Refused> {
        if text.len() > MAX_BYTES {
            return Err(Refused::TooLarge(text.len()));
        }
        if text.contains('\0') {
            return Err(Refused::Binary);
        }
        let first = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Ok(Self {
            lines: Lines { first, len: text.len() },
            at: first,
            n: 0,
            header: None,
            pairs: Pairs::default(),
            events: 0,
            faults: Vec::new(),
            unread: 0,
            broken: None,
            count: 0,
            reader: None,
        })
    }

    /// How much is done, of 1,000.
    pub fn done(&self) -> u32 {
        let (at, len) = (self.at as u64, (self.lines.len as u64).max(1));
        let done = if self.reader.is_some() { len + at * FOLLOWED } else { at };
        u32::try_from(done * 1_000 / (len * (1 + FOLLOWED))).unwrap_or(1_000)
    }

    /// Goes on for at most so many lines; whether all of it has been followed.
    ///
    /// # Errors
    /// The reason if nothing of it is read.
    pub fn advance(&mut self, text: &str, most: u32, sink: Sink<'_>) -> Result<bool, Refused> {
        let text = text.get(..self.lines.len).unwrap_or(text);
        for _ in 0..most {
            let Some((line, at)) = self.next(text) else {
                if self.reader.is_some() {
                    return Ok(true);
                }
                self.begin()?;
                return Ok(false);
            };
            if line.trim().is_empty() {
                continue;
            }
            match &mut self.reader {
                None => self.look_at(text, line, at),
                Some(reader) => {
                    // What cannot be read has been told.
                    let is_header = self.header.is_some() && self.count == 0;
                    self.count += 1;
                    if let (false, Ok(entry)) = (is_header, Entry::read(at, line)) {
                        reader.follow(self.events, &entry, sink);
                        self.events += 1;
                    }
                }
            }
        }
        Ok(false)
    }

    /// What has come of it, once all has been followed.
    ///
    /// # Errors
    /// The reason if nothing of it is read.
    pub fn finish(self, sink: Sink<'_>) -> Result<Log, Refused> {
        let Some(mut reader) = self.reader else {
            return Err(Refused::NoEvents(self.faults, self.unread));
        };
        let header = self.header.unwrap_or_default();
        reader.line = None;
        reader.end(sink);
        let end = reader.follower.world().clone();
        let verdict = reader.verdict();
        let prologue = if header.complete { header.prologue.min(reader.events.len()) } else { 0 };
        let (start, events, unsaid) = (reader.start, reader.events, reader.unsaid);
        let (remarks, omitted, names) = (reader.remarks, reader.omitted, reader.names.labels());
        Ok(Log {
            complete: header.complete,
            setting: header.setting,
            prologue,
            program: reader.follower.into_program(),
            start,
            events,
            end,
            verdict,
            names,
            faults: self.faults,
            unread: self.unread,
            remarks,
            omitted,
            unsaid,
            lines: self.count,
        })
    }

    /// The next line, with its number.
    fn next<'t>(&mut self, text: &'t str) -> Option<(&'t str, u32)> {
        let rest = text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let line = rest.split('\n').next().unwrap_or(rest);
        self.at = (self.at + line.len() + 1).min(text.len());
        self.n += 1;
        Some((line.trim_end_matches('\r'), self.n))
    }

    /// A line that is not empty, for the first time.
    fn look_at(&mut self, text: &str, line: &str, at: u32) {
        self.count += 1;
        if self.count == 1
            && let Ok(members) = members(line)
            && let Some(header) = Header::read(&members)
        {
            self.header = Some(header);
            return;
        }
        match Entry::read(at, line) {
            Ok(entry) => {
                self.pairs.see(&entry);
                self.events += 1;
            }
            // Whoever was writing it has been stopped.
            Err((column, reason @ Reason::Unfinished)) if self.is_last(text) => {
                self.broken = Some(Fault { line: at, column, reason });
            }
            Err((column, reason)) => self.fault(Fault { line: at, column, reason }),
        }
    }

    fn fault(&mut self, fault: Fault) {
        self.unread += 1;
        if self.faults.len() < MAX_TOLD {
            self.faults.push(fault);
        }
    }

    /// Whether nothing follows the line that was read last, not even its end.
    fn is_last(&self, text: &str) -> bool {
        !text.ends_with('\n') && text.get(self.at..).is_none_or(|rest| rest.trim().is_empty())
    }

    /// All lines have been looked at: from the first again, to follow them.
    fn begin(&mut self) -> Result<(), Refused> {
        let version = self.header.as_ref().map_or(VERSION, |header| header.version);
        if version != VERSION {
            return Err(Refused::Version(version));
        }
        if self.count == 0 {
            return Err(Refused::Empty);
        }
        if self.events == 0 {
            // Nothing has been read that a last line could break off from.
            if let Some(broken) = self.broken.take() {
                self.fault(broken);
            }
            return Err(Refused::NoEvents(std::mem::take(&mut self.faults), self.unread));
        }
        let fallback = Header::default();
        let header = self.header.as_ref().unwrap_or(&fallback);
        let pairs = std::mem::take(&mut self.pairs);
        self.reader = Some(Reader::new(header.program(), header, pairs));
        (self.at, self.n, self.events, self.count) = (self.lines.first, 0, 0, 0);
        Ok(())
    }
}
