//! JSON as logs have it: one object on a line, read with the column of whatever is wrong.

use std::borrow::Cow;
use std::iter::Peekable;
use std::str::CharIndices;

/// Values nest no deeper; nothing in a log does.
const DEEPEST: usize = 8;

/// Why a line cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The line ends in the midst of something.
    Unfinished,
    /// Something else is due here.
    Unexpected(char),
    /// A backslash and what no string may have after it.
    Escape,
    /// Values in values in values.
    TooDeep,
    /// The line is no object.
    NoObject,
    /// It is an object, but does not say what happened: `kind` is missing.
    NoKind,
}

/// A value. Numbers and words are kept as they are written.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value<'a> {
    Null,
    Text(Cow<'a, str>),
    /// A number, `true` or `false`.
    Bare(&'a str),
    List(Vec<Self>),
    Object(Members<'a>),
}

pub(super) type Members<'a> = Vec<(Cow<'a, str>, Value<'a>)>;

impl<'a> Value<'a> {
    /// A word or number as it is written.
    pub fn word(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Bare(bare) => Some(bare),
            Self::Null | Self::List(_) | Self::Object(_) => None,
        }
    }

    pub fn into_word(self) -> Option<Cow<'a, str>> {
        match self {
            Self::Text(text) => Some(text),
            Self::Bare(bare) => Some(Cow::Borrowed(bare)),
            Self::Null | Self::List(_) | Self::Object(_) => None,
        }
    }
}

/// The members of the object on a line.
///
/// # Errors
/// The column, counted from 1 in characters, and the reason.
pub(super) fn members(line: &str) -> Result<Members<'_>, (u32, Reason)> {
    let mut parser = Parser { line, chars: line.char_indices().peekable(), word: None };
    let wrong = |parser: &mut Parser<'_>, reason| {
        let next = parser.chars.peek().map_or(line.len(), |(at, _)| *at);
        let at = parser.word.unwrap_or(next);
        let column = line.get(..at).map_or(0, |before| before.chars().count()) + 1;
        (u32::try_from(column).unwrap_or(u32::MAX), reason)
    };
    parser.blanks();
    if !matches!(parser.chars.peek(), Some((_, '{'))) {
        return Err(wrong(&mut parser, Reason::NoObject));
    }
    let members = parser.object(0).map_err(|reason| wrong(&mut parser, reason))?;
    parser.blanks();
    match parser.chars.peek() {
        None => Ok(members),
        Some((_, c)) => {
            let reason = Reason::Unexpected(*c);
            Err(wrong(&mut parser, reason))
        }
    }
}

struct Parser<'a> {
    line: &'a str,
    chars: Peekable<CharIndices<'a>>,
    /// Where a word begins that is none.
    word: Option<usize>,
}

impl<'a> Parser<'a> {
    fn blanks(&mut self) {
        while self.chars.next_if(|(_, c)| matches!(c, ' ' | '\t' | '\r' | '\n')).is_some() {}
    }

    /// The next character, if it is this one.
    fn eat(&mut self, wanted: char) -> Result<(), Reason> {
        match self.chars.peek() {
            Some((_, c)) if *c == wanted => {
                self.chars.next();
                Ok(())
            }
            Some((_, c)) => Err(Reason::Unexpected(*c)),
            None => Err(Reason::Unfinished),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Members<'a>, Reason> {
        let mut members = Vec::new();
        self.eat('{')?;
        self.blanks();
        if self.eat('}').is_ok() {
            return Ok(members);
        }
        loop {
            self.blanks();
            let key = self.string()?;
            self.blanks();
            self.eat(':')?;
            members.push((key, self.value(depth + 1)?));
            self.blanks();
            if self.eat('}').is_ok() {
                return Ok(members);
            }
            self.eat(',')?;
        }
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Value<'a>>, Reason> {
        let mut values = Vec::new();
        self.eat('[')?;
        self.blanks();
        if self.eat(']').is_ok() {
            return Ok(values);
        }
        loop {
            values.push(self.value(depth + 1)?);
            self.blanks();
            if self.eat(']').is_ok() {
                return Ok(values);
            }
            self.eat(',')?;
        }
    }

    fn value(&mut self, depth: usize) -> Result<Value<'a>, Reason> {
        if depth > DEEPEST {
            return Err(Reason::TooDeep);
        }
        self.blanks();
        match self.chars.peek() {
            None => Err(Reason::Unfinished),
            Some((_, '"')) => self.string().map(Value::Text),
            Some((_, '{')) => self.object(depth).map(Value::Object),
            Some((_, '[')) => self.list(depth).map(Value::List),
            Some(_) => self.bare(),
        }
    }

    /// A number, in hex too, `true`, `false` or `null`.
    fn bare(&mut self) -> Result<Value<'a>, Reason> {
        let (from, first) = self.chars.peek().copied().ok_or(Reason::Unfinished)?;
        let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.');
        let mut to = from;
        while let Some((at, c)) = self.chars.next_if(|(_, c)| part(*c)) {
            to = at + c.len_utf8();
        }
        match self.line.get(from..to).unwrap_or_default() {
            "" => Err(Reason::Unexpected(first)),
            "null" => Ok(Value::Null),
            word @ ("true" | "false") => Ok(Value::Bare(word)),
            word if first.is_ascii_digit() || first == '-' => Ok(Value::Bare(word)),
            _ => {
                self.word = Some(from);
                Err(Reason::Unexpected(first))
            }
        }
    }

    fn string(&mut self) -> Result<Cow<'a, str>, Reason> {
        self.eat('"')?;
        let from = self.chars.peek().map_or(self.line.len(), |(at, _)| *at);
        let mut made: Option<String> = None;
        loop {
            let (at, c) = self.chars.peek().copied().ok_or(Reason::Unfinished)?;
            match c {
                '"' => {
                    self.chars.next();
                    let plain = || Cow::Borrowed(self.line.get(from..at).unwrap_or_default());
                    return Ok(made.map_or_else(plain, Cow::Owned));
                }
                '\\' => {
                    let before = || self.line.get(from..at).unwrap_or_default().to_owned();
                    let mut text = made.take().unwrap_or_else(before);
                    self.chars.next();
                    text.push(self.escape()?);
                    made = Some(text);
                }
                c if u32::from(c) < 0x20 => return Err(Reason::Unexpected(c)),
                c => {
                    self.chars.next();
                    if let Some(text) = &mut made {
                        text.push(c);
                    }
                }
            }
        }
    }

    fn escape(&mut self) -> Result<char, Reason> {
        let (_, c) = self.chars.peek().copied().ok_or(Reason::Unfinished)?;
        let plain = match c {
            '"' | '\\' | '/' => c,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                self.chars.next();
                return self.unicode();
            }
            _ => return Err(Reason::Escape),
        };
        self.chars.next();
        Ok(plain)
    }

    /// Four hex digits; half of a pair that is alone is no character.
    fn unicode(&mut self) -> Result<char, Reason> {
        let high = self.hex()?;
        if !(0xD800..0xDC00).contains(&high) {
            return char::from_u32(high).ok_or(Reason::Escape);
        }
        self.eat('\\').and_then(|()| self.eat('u')).map_err(|_| Reason::Escape)?;
        let low = self.hex()?.wrapping_sub(0xDC00);
        if low >= 0x400 {
            return Err(Reason::Escape);
        }
        char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + low).ok_or(Reason::Escape)
    }

    fn hex(&mut self) -> Result<u32, Reason> {
        let mut value = 0;
        for _ in 0..4 {
            let (_, c) = self.chars.peek().copied().ok_or(Reason::Unfinished)?;
            let digit = c.to_digit(16).ok_or(Reason::Escape)?;
            self.chars.next();
            value = value * 16 + digit;
        }
        Ok(value)
    }
}
