//! A line of a log, with the members that mean something.

use std::borrow::Cow;

use crate::sim::value::{Answer, HResult, LogoffFlags};
use crate::trace::parse::{Members, Reason, Value, members};

/// What a line says, as it is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry<'a> {
    /// The number of the line, counted from 1.
    pub at: u32,
    pub kind: Cow<'a, str>,
    pub from: Option<Cow<'a, str>>,
    pub to: Option<Cow<'a, str>>,
    pub object: Option<Cow<'a, str>>,
    pub interface: Option<Cow<'a, str>>,
    pub method: Option<Cow<'a, str>>,
    pub args: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    pub out: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    pub set: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    pub hresult: Option<Cow<'a, str>>,
    pub holder: Option<Cow<'a, str>>,
    pub command: Option<Cow<'a, str>>,
    pub line: Option<Cow<'a, str>>,
    pub change: Option<Cow<'a, str>>,
    pub until: Option<Cow<'a, str>>,
    pub rule: Option<Cow<'a, str>>,
    pub slip: Option<Cow<'a, str>>,
    pub by: Option<Cow<'a, str>>,
    pub refs: Option<i64>,
    pub count: Option<i64>,
    pub queue: Option<i64>,
    pub mailbox: Option<i64>,
    pub open: bool,
    pub unset: bool,
}

impl<'a> Entry<'a> {
    /// A line that is not empty.
    ///
    /// # Errors
    /// The column and the reason.
    pub fn read(at: u32, line: &'a str) -> Result<Self, (u32, Reason)> {
        let mut entry = Self { at, ..Self::default() };
        let mut kind = None;
        for (key, value) in members(line)? {
            match &*key {
                "kind" => kind = value.into_word(),
                "from" => entry.from = value.into_word(),
                "to" => entry.to = value.into_word(),
                "object" => entry.object = value.into_word(),
                "interface" => entry.interface = value.into_word(),
                "method" => entry.method = value.into_word(),
                "args" => entry.args = pairs(value),
                "out" => entry.out = pairs(value),
                "set" => entry.set = pairs(value),
                "hresult" => entry.hresult = value.into_word(),
                "holder" => entry.holder = value.into_word(),
                "command" => entry.command = value.into_word(),
                "line" => entry.line = value.into_word(),
                "change" => entry.change = value.into_word(),
                "until" => entry.until = value.into_word(),
                "rule" => entry.rule = value.into_word(),
                "slip" => entry.slip = value.into_word(),
                "by" => entry.by = value.into_word(),
                "refs" => entry.refs = integer(&value),
                "count" => entry.count = integer(&value),
                "queue" => entry.queue = integer(&value),
                "mailbox" => entry.mailbox = integer(&value),
                "open" => entry.open = value.word() == Some("true"),
                "unset" => entry.unset = value.word() == Some("true"),
                // Whatever else an author notes down is his own affair.
                _ => {}
            }
        }
        entry.kind = kind.ok_or((1, Reason::NoKind))?;
        Ok(entry)
    }

    /// An argument by the name of its parameter.
    pub fn arg(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(key, _)| key == name).map(|(_, word)| &**word)
    }

    /// Any flags among the arguments.
    pub fn flags(&self) -> Option<LogoffFlags> {
        let named = self.args.iter().find(|(key, _)| key.contains("Flags"));
        named.and_then(|(_, word)| flags(word))
    }

    /// What a call gives back.
    pub fn answer(&self) -> Answer {
        if self.unset {
            return Answer::Unset;
        }
        let count = self.refs.and_then(|refs| i8::try_from(refs).ok()).map(Answer::Count);
        let result = self.hresult.as_deref().map(|word| Answer::Result(result(word)));
        count.or(result).unwrap_or(Answer::Nothing)
    }
}

fn pairs(value: Value<'_>) -> Vec<(Cow<'_, str>, Cow<'_, str>)> {
    let Value::Object(members) = value else { return Vec::new() };
    let members: Members<'_> = members;
    members.into_iter().filter_map(|(key, value)| Some((key, value.into_word()?))).collect()
}

/// A whole number, in hex too.
pub(super) fn integer(value: &Value<'_>) -> Option<i64> {
    whole(value.word()?)
}

pub(super) fn whole(word: &str) -> Option<i64> {
    let word = word.trim();
    match word.strip_prefix("0x").or_else(|| word.strip_prefix("0X")) {
        Some(digits) => i64::from_str_radix(digits, 16).ok(),
        None => word.parse().ok(),
    }
}

/// Flags by name, joined by `|`, or as a number. `None` if there is something else among them.
pub(super) fn flags(word: &str) -> Option<LogoffFlags> {
    word.split('|').map(str::trim).try_fold(LogoffFlags::empty(), |all, part| {
        let named = NAMED.iter().find(|(name, _)| *name == part).map(|(_, flag)| *flag);
        let number = || whole(part).and_then(|bits| u32::try_from(bits).ok());
        Some(all | named.or_else(|| number().map(LogoffFlags::from_bits_retain))?)
    })
}

const NAMED: [(&str, LogoffFlags); 9] = [
    ("LOGOFF_NO_WAIT", LogoffFlags::NO_WAIT),
    ("LOGOFF_ORDERLY", LogoffFlags::ORDERLY),
    ("LOGOFF_PURGE", LogoffFlags::PURGE),
    ("LOGOFF_ABORT", LogoffFlags::ABORT),
    ("LOGOFF_QUIET", LogoffFlags::QUIET),
    ("LOGOFF_COMPLETE", LogoffFlags::COMPLETE),
    ("LOGOFF_INBOUND", LogoffFlags::INBOUND),
    ("LOGOFF_OUTBOUND", LogoffFlags::OUTBOUND),
    ("LOGOFF_OUTBOUND_QUEUE", LogoffFlags::OUTBOUND_QUEUE),
];

/// A result by name or number. Of one that has no part in any rule, only whether it is an error
/// matters.
pub(super) fn result(word: &str) -> HResult {
    let code = whole(word).map(|code| code & 0xFFFF_FFFF);
    let known = HResult::ALL
        .into_iter()
        .find(|result| result.name() == word || code == Some(i64::from(result.code())));
    known.unwrap_or_else(|| {
        let named = word.contains("_E_") || word.starts_with("E_");
        let failed = code.map_or(named, |code| code & 0x8000_0000 != 0);
        if failed { HResult::NotFound } else { HResult::Ok }
    })
}
