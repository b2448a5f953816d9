//! The sentence at step 0: who has what open when a story begins.

use crate::i18n::catalog::Catalog;
use crate::i18n::piece::fill;
use crate::sim::ids::{ClientId, Holder, ObjectKind};
use crate::sim::setting::{Mail, Setting};
use crate::sim::world::World;

/// Says what is true of the world after the prologue.
pub(super) fn start(words: &'static Catalog, world: &World) -> String {
    if is_documented(world) { words.facts.start.to_owned() } else { told(words, world) }
}

/// The start of the documented paths: one client with a store, a folder and a sink, no mail.
fn is_documented(world: &World) -> bool {
    let client = Holder::Client(ClientId::FIRST);
    let kinds = [ObjectKind::Session, ObjectKind::Store, ObjectKind::Folder];
    world.setting == Setting::ONE
        && world
            .holds
            .iter()
            .filter(|hold| hold.holder == client)
            .map(|hold| hold.object.kind)
            .eq(kinds)
        && !world.side(ClientId::FIRST).connections.is_empty()
}

#[inline(never)]
fn told(words: &'static Catalog, world: &World) -> String {
    let crowd = &words.crowd;
    let mut sentences = Vec::new();
    for (client, side) in world.sides() {
        let holder = Holder::Client(client);
        let things: Vec<String> = world
            .holds
            .iter()
            .filter(|hold| hold.holder == holder)
            .filter(|hold| matches!(hold.object.kind, ObjectKind::Store | ObjectKind::Folder))
            .map(|hold| words.numbered(hold.object, words.noun(hold.object.kind).object))
            .collect();
        let who = words.holding(holder);
        if !things.is_empty() {
            let what = listed(words, &things);
            sentences.push(fill(crowd.start_holds, &[("who", &who), ("what", &what)]));
        }
        if !side.connections.is_empty() {
            sentences.push(fill(crowd.start_sink, &[("who", &who)]));
        }
    }
    if sentences.is_empty() {
        sentences.push(crowd.start_none.to_owned());
    }
    if world.setting.entries().any(|entry| world.spoolers(entry).is_some()) {
        sentences.push(crowd.start_spooler.to_owned());
    }
    if world.setting.mail == Mail::Offline {
        sentences.push(crowd.start_offline.to_owned());
    }
    sentences.join(words.joins.sentence)
}

/// "the store, store 2 and the folder"
fn listed(words: &'static Catalog, things: &[String]) -> String {
    match things.split_last() {
        Some((last, before)) if !before.is_empty() => {
            let before = words.listed(before.iter().map(|thing| thing.trim_end()));
            format!("{before}{}{last}", words.facts.and)
        }
        _ => things.concat(),
    }
}
