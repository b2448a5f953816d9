//! A session's program, commands and step to and from a versioned address fragment.
//!
//! `#v=1&s=store-close&p=1a2b&c=unadvise,release(store1)&e=strike%20…&r=C01&n=12`: version, story,
//! fingerprint of the listings, commands, style (`t`) and edits where they are not the story's own,
//! readings that are not the default, step. Names as [`Command::name`] and [`Edit::name`] have them.

mod link;

use std::rc::Rc;

use link::{Link, excerpt, is_newer};

use crate::session::log::address;
use crate::session::run::Branch;
use crate::session::{Notice, Session};
use crate::sim::program::{Choice, Edits, Program, Readings, base, provider_lines};

/// The version that is written.
const VERSION: &str = "1";
/// A longer fragment is not read.
const MAX_LENGTH: usize = 8_192;

/// The fragment without `#`.
pub fn fragment(session: &Session) -> String {
    let branch = session.branch();
    if branch.log.is_some() {
        return address::fragment(session, VERSION);
    }
    format!("{}&n={}", branch.address.get(|| of_branch(branch)), session.cursor)
}

/// All but the step.
fn of_branch(branch: &Branch) -> String {
    let mut parts = vec![format!("v={VERSION}"), format!("s={}", branch.scenario.name())];
    let (program, story) = (&branch.program, branch.scenario.story());
    let as_told = program.readings() == Readings::default()
        && program.edits().is_empty()
        && story.edits.is_empty()
        && program.style() == story.style;
    if !as_told {
        parts.extend(program_parts(branch));
    }
    if branch.commands != branch.scenario.script() {
        parts.push(commands_part(branch));
    }
    parts.join("&")
}

#[inline(never)]
fn commands_part(branch: &Branch) -> String {
    let commands: Vec<_> = branch.commands.iter().map(|command| command.name()).collect();
    format!("c={}", commands.join(","))
}

/// Readings, style and edits, as far as they are not the story's own.
#[inline(never)]
fn program_parts(branch: &Branch) -> Vec<String> {
    let mut parts = Vec::new();
    let readings = branch.program.readings();
    let flipped: Vec<_> = readings.chosen().map(Choice::name).collect();
    if !flipped.is_empty() {
        parts.push(format!("r={}", flipped.join(",")));
    }
    let edits: Vec<_> = branch.program.edits().iter().map(|edit| encode(&edit.name())).collect();
    let own = branch.scenario.program(readings);
    if branch.program.style() != own.style() {
        parts.push(format!("t={}", branch.program.style().name()));
    }
    if branch.program.edits() != own.edits() {
        parts.push(format!("e={}", edits.join(",")));
    }
    if !edits.is_empty() {
        parts.push(format!("p={}", fingerprint()));
    }
    parts
}

/// Takes up what a fragment says; whatever it says wrongly is told and left out.
pub fn follow(session: &mut Session, text: &str) {
    let text = text.trim_start_matches('#');
    if text.is_empty() {
        return;
    }
    if text.len() > MAX_LENGTH {
        return session.tell(Notice::LostLink { part: excerpt(text) });
    }
    if is_newer(text) {
        return session.tell(Notice::NewerLink);
    }
    if address::follow(session, text) {
        return;
    }
    let link = Link::read(text);
    for notice in link.notices {
        session.tell(notice);
    }
    let Some(scenario) = link.scenario else {
        return;
    };
    let own = scenario.program(link.readings);
    let style = link.style.unwrap_or_else(|| own.style());
    let edits = match link.edits {
        None => own.edits().clone(),
        Some(named) => named.into_iter().fold(Edits::default(), |edits, edit| {
            edits.with_in(style, edit, link.readings).unwrap_or_else(|refusal| {
                session.tell(Notice::EditRefused(refusal));
                edits
            })
        }),
    };
    let commands = link.commands.unwrap_or_else(|| scenario.script().to_vec());
    let program = Rc::new(Program::styled(style, link.readings, edits));
    let branch = Branch::run(scenario, program, commands, None);
    if let Some((command, refusal)) = branch.run.refused {
        session.tell(Notice::RunEndsEarly { command: command.name(), refusal });
    }
    let last = branch.run.last();
    if link.step > last {
        session.tell(Notice::StepOutOfRange { asked: link.step, last });
    }
    session.begin(branch);
    session.go(link.step);
}

/// Tells two versions of the provider's listings apart; the same on every platform.
fn fingerprint() -> String {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    for id in provider_lines() {
        let line = base(id);
        for byte in format!("{}{}{}", line.key, line.depth, line.op).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }
    format!("{:04x}", (hash >> 32) & 0xFFFF)
}

/// Spaces and colons as an address can carry them.
fn encode(text: &str) -> String {
    text.replace(' ', "%20")
}

/// The inverse of percent-encoding; `None` if it is not UTF-8 in the end.
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = after.get(..2).filter(|_| *first == b'%').and_then(hex_byte);
        match escaped {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

fn hex_byte(digits: &[u8]) -> Option<u8> {
    let text = std::str::from_utf8(digits).ok()?;
    let plain = digits.iter().all(u8::is_ascii_hexdigit);
    plain.then(|| u8::from_str_radix(text, 16).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;
    use crate::session::action::Action;
    use crate::session::run::MAX_COMMANDS;
    use crate::session::update::update;
    use crate::sim::program::Edit;
    use crate::sim::scenario::ScenarioId;

    /// How many broken links are read, and how many of these are opened too, which runs their story.
    const READ: u32 = 1_000_000;
    const OPENED: u32 = 2_000;

    /// SplitMix64: the same numbers on every machine.
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, end: usize) -> usize {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            usize::try_from((z ^ (z >> 31)) % u64::try_from(end.max(1)).unwrap_or(1)).unwrap_or(0)
        }
    }

    /// Links of every kind: each story at its end, with one line struck, with a reading flipped.
    fn links() -> Vec<String> {
        let mut links = Vec::new();
        for (n, scenario) in ScenarioId::ALL.into_iter().enumerate() {
            let session = update(&Session::new(Locale::En, scenario), Action::End);
            links.push(fragment(&session));
            let lines: Vec<_> = provider_lines().collect();
            let session = update(&session, Action::Edit(Edit::Strike(lines[n * 7 % lines.len()])));
            links.push(fragment(&session));
            let others: Vec<_> = Choice::others().collect();
            let other = others[n % others.len()];
            let session = update(&session, Action::Read(other.reading, other.side));
            let session = session.branch().commands.iter().fold(session.clone(), |at, command| {
                update(&update(&at, Action::Start), Action::Do(*command))
            });
            links.push(fragment(&session));
        }
        links
    }

    /// A link as carelessness or malice leaves it.
    fn broken(links: &[String], dice: &mut Dice) -> String {
        const BITS: [&str; 14] = [
            "&",
            "=",
            ",",
            "%",
            "%00",
            "%ff%fe",
            "%2",
            "#",
            "é",
            "\u{202e}",
            "99999999999999",
            "-1",
            "v=2&",
            "<script>alert(1)</script>",
        ];
        let mut text: Vec<char> = links[dice.below(links.len())].chars().collect();
        for _ in 0..=dice.below(4) {
            let (from, to) = (dice.below(text.len() + 1), dice.below(text.len() + 1));
            let part = from.min(to)..from.max(to).min(from.min(to) + 24);
            match dice.below(6) {
                0 => drop(text.drain(part)),
                1 => {
                    let copy: Vec<char> = text[part].to_vec();
                    drop(text.splice(to..to, copy));
                }
                2 => {
                    let other: Vec<char> = links[dice.below(links.len())].chars().collect();
                    text.truncate(from);
                    text.extend(other.into_iter().skip(to));
                }
                3 => drop(text.splice(from..from, BITS[dice.below(BITS.len())].chars())),
                4 => text.extend(std::iter::repeat_n(',', dice.below(40))),
                _ if !text.is_empty() => {
                    let at = dice.below(text.len());
                    let new = u32::try_from(dice.below(0x250)).unwrap_or(0);
                    text[at] = char::from_u32(new).unwrap_or('?');
                }
                _ => {}
            }
        }
        text.into_iter().collect()
    }

    #[test]
    fn a_million_broken_links_are_read_to_their_end_and_say_what_is_wrong() {
        let (links, mut dice) = (links(), Dice(7));
        let mut told = 0_u32;
        for n in 0..READ {
            let text = broken(&links, &mut dice);
            let link = Link::read(&text);
            for notice in &link.notices {
                if let Notice::BadLink { part } = notice {
                    assert!(part.chars().count() <= 40, "{text}");
                }
            }
            told += u32::from(!link.notices.is_empty());
            // What is silent has been understood: a story, a version, and nothing unknown.
            let known = |part: &str| {
                part.split_once('=')
                    .is_some_and(|(name, _)| name.len() == 1 && "vsretcpn".contains(name))
            };
            let whole = link.scenario.is_some() && text.split('&').all(known);
            assert!(whole || !link.notices.is_empty(), "{text}");
            if n % (READ / OPENED) == 0 {
                let mut session = Session::new(Locale::En, ScenarioId::default());
                follow(&mut session, &text);
                assert!(session.cursor <= session.last(), "{text}");
                assert!(session.branch().commands.len() <= MAX_COMMANDS, "{text}");
                assert!(!session.player.playing, "{text}: nothing runs by itself");
                assert_eq!(session.world().check(), Ok(()), "{text}");
            }
        }
        assert!(told > READ / 2, "most of them are broken: {told}");
    }

    #[test]
    fn links_are_short() {
        for link in links() {
            // With the commands of a run that has left its story.
            let most = if link.contains("&c=") { 400 } else { 200 };
            assert!(link.len() < most, "{} characters: {link}", link.len());
        }
    }
}
