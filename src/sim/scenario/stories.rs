//! Every story, told in commands: a file for each group, in the order of
//! [`crate::sim::scenario::ScenarioId::ALL`].

mod clients;
mod documented;
mod fast;
mod faults;
mod given;
mod logon;
mod mail;
mod sessions;
mod sinks;
mod stores;
mod styles;

use crate::sim::command::{Act, Command, SINK, STATUS, STORE};
use crate::sim::program::Style;
use crate::sim::scenario::{Group, Story};
use crate::sim::setting::Setting;

/// By the first client.
const fn a(act: Act) -> Command {
    act.by_first()
}

/// By the second client.
const fn b(act: Act) -> Command {
    act.by_client(2)
}

/// By the third client.
const fn c(act: Act) -> Command {
    act.by_client(3)
}

/// One client loads, logs on, and opens a few things.
const OPENED: &[Command] = &[
    a(Act::Initialize),
    a(Act::Logon),
    a(Act::OpenStore(1)),
    a(Act::Advise(STORE)),
    a(Act::Release(SINK)),
    a(Act::OpenFolder(STORE)),
    a(Act::OpenStatus(1)),
    a(Act::Release(STATUS)),
];

const fn story(
    name: &'static str,
    group: Group,
    setting: Setting,
    prologue: &'static [Command],
    script: &'static [Command],
) -> Story {
    Story {
        name,
        group,
        setting,
        style: Style::ByTheBook,
        edits: &[],
        prologue,
        script,
        breaks: &[],
    }
}

/// The story of this number.
pub(super) fn story_at(mut at: usize) -> &'static Story {
    let groups: [&[Story]; 10] = [
        &documented::STORIES,
        &clients::STORIES,
        &stores::STORIES,
        &mail::STORIES,
        &logon::STORIES,
        &faults::STORIES,
        &styles::STORIES,
        &fast::STORIES,
        &sessions::STORIES,
        &sinks::STORIES,
    ];
    for group in groups {
        match group.get(at) {
            Some(story) => return story,
            None => at -= group.len(),
        }
    }
    &documented::STORIES[0]
}
