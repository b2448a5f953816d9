//! What no event tells: what objects and calls remember, place by place, as words. A log that is
//! complete names what of it has changed before an event.

use crate::sim::follow::words;
use crate::sim::ids::{ClientId, ObjectId};
use crate::sim::ordered::insert;
use crate::sim::program::op::{Flag, Local};
use crate::sim::value::{HResult, LogoffFlags};
use crate::sim::world::{Hold, Object, World};

/// A place and what is there: `store1.support`, `support1`.
pub type Place = (String, String);

/// Everything unseen in a world that is not empty, in order.
pub(super) fn unseen(world: &World) -> Vec<Place> {
    let mut all = Places(Vec::new());
    for object in &world.objects {
        of_object(world, object, &mut all);
    }
    of_call(world, &mut all);
    for (n, process) in world.processes.iter().enumerate() {
        all.count(format!("process{n}.initialized"), process.initialized);
        all.flag(format!("process{n}.shut-down"), process.shut_down);
    }
    for (client, side) in world.sides() {
        all.flag(format!("client{}.told", client.0), side.told);
    }
    for (n, mailbox) in world.mail.iter().enumerate() {
        let n = n + 1;
        all.flag(format!("mailbox{n}.receiving"), mailbox.receiving);
        all.flag(format!("mailbox{n}.sending"), mailbox.sending);
        all.add(format!("mailbox{n}.due"), mailbox.due.map(words::until).unwrap_or_default());
    }
    for (n, watch) in world.monitor.logons.iter().enumerate() {
        all.flag(format!("watch{}.attached", n + 1), watch.attached);
    }
    all.flag(String::from("world.configured"), world.configured);
    all.0.sort();
    all.0
}

/// What has to be said so that a world that is like `from` in this becomes like `to`; what is
/// empty now has an empty word.
pub(super) fn changes(from: &World, to: &World) -> Vec<Place> {
    let (before, after) = (unseen(from), unseen(to));
    let value = |all: &[Place], place: &str| {
        let at = all.binary_search_by(|(other, _)| other.as_str().cmp(place)).ok();
        at.map(|at| all[at].1.clone())
    };
    let gone = before.iter().filter(|(place, _)| value(&after, place).is_none());
    let mut changed: Vec<Place> = gone.map(|(place, _)| (place.clone(), String::new())).collect();
    let news = after.iter().filter(|(place, word)| value(&before, place).as_ref() != Some(word));
    changed.extend(news.cloned());
    changed
}

struct Places(Vec<Place>);

impl Places {
    fn add(&mut self, place: String, word: String) {
        if !word.is_empty() {
            self.0.push((place, word));
        }
    }

    fn flag(&mut self, place: String, up: bool) {
        if up {
            self.add(place, String::from("yes"));
        }
    }

    fn count(&mut self, place: String, count: u8) {
        if count > 0 {
            self.add(place, count.to_string());
        }
    }
}

fn of_object(world: &World, object: &Object, all: &mut Places) {
    let name = object.id.name();
    for (field, id) in &object.fields {
        all.add(format!("{name}.{}", words::field(*field)), id.name());
    }
    for list in words::LISTS {
        let names: Vec<_> = object.list(list).map(ObjectId::name).collect();
        all.add(format!("{name}.{}", words::list(list)), names.join(" "));
    }
    let flags: Vec<_> = object.flags.iter().map(|flag| words::flag(*flag)).collect();
    all.add(format!("{name}.flags"), flags.join(" "));
    if !object.saved.is_empty() {
        all.add(format!("{name}.saved"), object.saved.hex());
    }
    all.count(format!("{name}.of"), object.logon);
    let held: Vec<_> = world
        .holders(object.id)
        .map(|hold| format!("{}*{}", words::holder(hold.holder), hold.count))
        .collect();
    all.add(format!("{name}.held"), held.join(" "));
    if object.unmatched != 0 {
        all.add(format!("{name}.unmatched"), object.unmatched.to_string());
    }
}

fn of_call(world: &World, all: &mut Places) {
    let Some(frame) = world.stack.last() else { return };
    for (local, id) in &frame.locals {
        all.add(format!("call.{}", words::local(*local)), id.name());
    }
    let out: Vec<_> =
        frame.out.iter().map(|(l, id)| format!("{}={}", words::local(*l), id.name())).collect();
    all.add(String::from("call.out"), out.join(" "));
    all.flag(String::from("call.mine"), frame.mine);
    all.flag(String::from("call.foreign"), frame.foreign);
    all.count(String::from("call.connection"), frame.connection);
    all.count(String::from("call.uid"), frame.uid);
    all.count(String::from("call.entry"), frame.entry);
    all.count(String::from("call.told"), frame.told);
    if !frame.param.is_empty() {
        all.add(String::from("call.lpulFlags"), frame.param.hex());
    }
    if frame.flags != LogoffFlags::UNSET {
        all.add(String::from("call.flag-variable"), frame.flags.hex());
    }
    if frame.result != HResult::Ok {
        all.add(String::from("call.result"), frame.result.name().to_owned());
    }
    all.add(String::from("call.until"), frame.until.map(words::until).unwrap_or_default());
}

/// Puts a word into a place; an empty one empties it. `None` if there is no such place, or nothing
/// of the kind can be there.
pub(super) fn put(world: &mut World, place: &str, word: &str) -> Option<()> {
    let (owner, member) = place.split_once('.')?;
    let up = match word {
        "yes" => true,
        "" => false,
        _ => return put_word(world, owner, member, word),
    };
    match (owner, member) {
        ("world", "configured") => world.configured = up,
        ("call", "mine") => world.stack.last_mut()?.mine = up,
        ("call", "foreign") => world.stack.last_mut()?.foreign = up,
        (_, "shut-down") => world.process_mut(number(owner, "process")?)?.shut_down = up,
        (_, "told") if owner != "call" => {
            let client = ClientId(number(owner, "client")?);
            world.clients.get_mut(client.index())?.told = up;
        }
        (_, "receiving") => world.mailbox_mut(number(owner, "mailbox")?)?.receiving = up,
        (_, "sending") => world.mailbox_mut(number(owner, "mailbox")?)?.sending = up,
        (_, "attached") => {
            let at = usize::from(number(owner, "watch")?).checked_sub(1)?;
            world.monitor.logons.get_mut(at)?.attached = up;
        }
        _ if word.is_empty() => return put_word(world, owner, member, word),
        _ => return None,
    }
    Some(())
}

fn put_word(world: &mut World, owner: &str, member: &str, word: &str) -> Option<()> {
    if owner == "call" {
        return put_in_call(world, member, word);
    }
    if let Some(id) = ObjectId::parse(owner) {
        return put_in_object(world, id, member, word);
    }
    match member {
        "initialized" => {
            world.process_mut(number(owner, "process")?)?.initialized = count(word)?;
        }
        "due" => {
            let due = some(word, words::parse_until)?;
            world.mailbox_mut(number(owner, "mailbox")?)?.due = due;
        }
        _ => return None,
    }
    Some(())
}

fn put_in_object(world: &mut World, id: ObjectId, member: &str, word: &str) -> Option<()> {
    if member == "held" {
        return put_holds(world, id, word);
    }
    let object = world.objects.iter_mut().find(|object| object.id == id)?;
    if let Some(field) = words::FIELDS.into_iter().find(|field| words::field(*field) == member) {
        let to = some(word, ObjectId::parse)?;
        object.set_field(field, to);
        return Some(());
    }
    if let Some(list) = words::LISTS.into_iter().find(|list| words::list(*list) == member) {
        let ids: Option<Vec<ObjectId>> = word.split_whitespace().map(ObjectId::parse).collect();
        let ids = ids?;
        object.lists.retain(|(other, _)| *other != list);
        for id in ids {
            insert(&mut object.lists, (list, id));
        }
        return Some(());
    }
    match member {
        "flags" => {
            let flags: Option<Vec<Flag>> = word.split_whitespace().map(words::parse_flag).collect();
            object.flags.clear();
            flags?.into_iter().for_each(|flag| object.raise(flag));
        }
        "saved" => object.saved = bits(word)?,
        "of" => object.logon = count(word)?,
        "unmatched" => object.unmatched = if word.is_empty() { 0 } else { word.parse().ok()? },
        _ => return None,
    }
    Some(())
}

fn put_holds(world: &mut World, object: ObjectId, word: &str) -> Option<()> {
    let one = |word: &str| {
        let (holder, count) = word.rsplit_once('*')?;
        let count = count.parse().ok().filter(|count: &i8| *count > 0)?;
        Some(Hold { object, holder: words::parse_holder(holder)?, count })
    };
    let holds: Option<Vec<Hold>> = word.split_whitespace().map(one).collect();
    let holds = holds?;
    world.holds.retain(|hold| hold.object != object);
    for hold in holds {
        world.book(hold.holder, object, hold.count);
    }
    Some(())
}

fn put_in_call(world: &mut World, member: &str, word: &str) -> Option<()> {
    let frame = world.stack.last_mut()?;
    if let Some(local) = words::parse_local(member) {
        frame.set_local(local, some(word, ObjectId::parse)?);
        return Some(());
    }
    match member {
        "out" => {
            let one = |word: &str| {
                let (local, id) = word.split_once('=')?;
                Some((words::parse_local(local)?, ObjectId::parse(id)?))
            };
            let out: Option<Vec<(Local, ObjectId)>> = word.split_whitespace().map(one).collect();
            frame.out = out?;
        }
        "connection" => frame.connection = count(word)?,
        "uid" => frame.uid = count(word)?,
        "entry" => frame.entry = count(word)?,
        "told" => frame.told = count(word)?,
        "lpulFlags" => frame.param = bits(word)?,
        "flag-variable" if word.is_empty() => frame.flags = LogoffFlags::UNSET,
        "flag-variable" => frame.flags = bits(word)?,
        "result" => frame.result = some(word, words::parse_result)?.unwrap_or(HResult::Ok),
        "until" => frame.until = some(word, words::parse_until)?,
        _ => return None,
    }
    Some(())
}

/// Nothing for an empty word; `None` if the word is not one of these.
fn some<T>(word: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if word.is_empty() { Some(None) } else { parse(word).map(Some) }
}

fn number(owner: &str, kind: &str) -> Option<u8> {
    owner.strip_prefix(kind)?.parse().ok()
}

fn count(word: &str) -> Option<u8> {
    if word.is_empty() { Some(0) } else { word.parse().ok() }
}

fn bits(word: &str) -> Option<LogoffFlags> {
    if word.is_empty() {
        return Some(LogoffFlags::empty());
    }
    let digits = word.strip_prefix("0x")?;
    u32::from_str_radix(digits, 16).ok().map(LogoffFlags::from_bits_retain)
}
