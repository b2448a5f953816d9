//! Keeps the browser in step with the session: time, address, language, colours, memory.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::swipe::{self, Swipe};
use crate::browser::{address, clock, focus, host, page, script, storage, terms, whole};
use crate::i18n::Locale;
use crate::i18n::loaded::BadFile;
use crate::session::action::Action;
use crate::session::host::Wish;
use crate::session::log::Feed;
use crate::session::query::Query;
use crate::session::run::Branch;
use crate::session::update::update;
use crate::session::{Session, Theme, permalink};
use crate::sim::scenario::ScenarioId;
use crate::trace::{self, Refused};
use crate::ui::ctx::Shared;
use crate::ui::{help, language, log, missions, share, stage};

const LOCALE_KEY: &str = "logoff-playground.locale";
const THEME_KEY: &str = "logoff-playground.theme";
/// The address is written no more often than this, in milliseconds.
const ADDRESS_MS: f64 = 100.0;
/// How long a slice of a search may take, in milliseconds.
const SLICE_MS: f64 = 8.0;
/// The same of a log: the page is drawn after each slice, and a log has many.
const LOG_SLICE_MS: f64 = 24.0;
/// Worlds that are tried, or lines that are read, before the clock is looked at again.
const CHUNK: u32 = 8;

/// The language of the start page that the reader came by, the one that was chosen before, else the
/// first that the browser asks for.
fn preferred_locale() -> Locale {
    let remembered = storage::read(LOCALE_KEY).ok().flatten();
    let entry = page::root("data-entry");
    let wanted = entry.into_iter().chain(remembered).chain(page::languages());
    wanted.filter_map(|tag| Locale::parse(&tag)).next().unwrap_or_default()
}

/// The language that the page opens in.
pub(super) fn first_locale() -> Locale {
    Query::read(&address::query()).locale.unwrap_or_else(preferred_locale)
}

/// The session that the address asks for: the fragment wins over the query.
pub(super) fn opening() -> Session {
    let query = Query::read(&address::query());
    let embed = query.embed.unwrap_or_else(page::is_framed);
    let themed = query.theme.is_some();
    let mut session = query.session(preferred_locale());
    session.embed = embed;
    session.whole = false;
    if !themed && let Ok(Some(name)) = storage::read(THEME_KEY) {
        session.theme = Theme::parse(&name).unwrap_or_default();
    }
    let fragment = address::fragment();
    if fragment.is_empty() { session } else { update(&session, Action::Follow(fragment)) }
}

/// All the continuing duties.
#[hook]
pub(super) fn use_browser(session: &Shared<Session>, dispatch: &Callback<Action>) {
    use_ticks(session, dispatch);
    use_address(session, dispatch);
    use_search(session, dispatch);
    use_effect_with(session.clone(), |_| focus::mend());
    let part = session.help.as_ref().map(|help| help.part);
    let (shared, told) = (session.share.is_some(), dispatch.clone());
    use_effect_with((session.picker.clone(), part, shared), move |(picker, part, shared)| {
        if let Some(picker) = picker {
            stage::reveal(picker);
        }
        if let Some(part) = part {
            help::show(*part);
        }
        if *shared {
            share::show(&told);
        }
    });
    use_effect_with((session.locale, session.theme), |(locale, theme)| {
        page::set_root("lang", locale.tag());
        page::set_root("data-theme", theme.name());
        page::set_title(locale.catalog().page.title);
    });
    // The whole page, and the hint, leave the picture another height than it had before.
    use_effect_with((session.whole, session.hint), |(whole, _)| {
        if *whole {
            page::follow_picture();
        }
    });
    let told = if session.embed { session.told_to_host() } else { String::new() };
    use_effect_with(told, |told| host::tell(told));
    use_effect_with(session.embed, |embed| {
        page::set_root("data-embed", if *embed { "1" } else { "0" });
    });
}

/// Remembers what the reader has chosen; where that is blocked, nothing is lost but the memory.
pub(super) fn remember(action: &Action) {
    let kept = match action {
        // In a frame it is the site that chooses.
        Action::Locale(locale) if !page::is_framed() => {
            address::enter(locale.tag());
            storage::write(LOCALE_KEY, locale.tag())
        }
        Action::Theme(theme) => storage::write(THEME_KEY, theme.name()),
        _ => Ok(()),
    };
    kept.unwrap_or_default();
}

#[hook]
fn use_ticks(session: &Shared<Session>, dispatch: &Callback<Action>) {
    let due = session.player.playing.then(|| (session.cursor, session.player.speed));
    let dispatch = dispatch.clone();
    use_effect_with(due, move |due| {
        let timer = due.map(|(_, speed)| {
            clock::after(speed.interval_ms(), move || {
                // Nobody is looking: the story waits.
                let action = if page::is_hidden() { Action::Pause } else { Action::Tick };
                dispatch.emit(action);
            })
        });
        move || drop(timer)
    });
}

#[hook]
fn use_address(session: &Shared<Session>, dispatch: &Callback<Action>) {
    let locale = session.locale;
    let fragment = permalink::fragment(session);
    let first = use_mut_ref(|| true);
    let written = use_mut_ref(|| -ADDRESS_MS);
    use_effect_with(fragment, move |fragment| {
        // A plain address stays plain until the reader has done something.
        let plain = std::mem::replace(&mut *first.borrow_mut(), false);
        let timer = (!plain).then(|| write_address(fragment, &written));
        move || drop(timer)
    });
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let told = dispatch.clone();
        let whole = move |loaded: Result<(), BadFile>| {
            if loaded.is_err() {
                told.emit(Action::NoWords(locale));
            }
            told.emit(Action::Whole);
            follow_fingers(told);
        };
        whole::then(move || language::load_more(locale, whole));
        let listener = address::on_change(move |text| dispatch.emit(Action::Follow(text)));
        move || drop(listener)
    });
}

/// A finger across the picture steps, terms have their cards, a mission goes on, and others may talk
/// to the page.
#[inline(never)]
fn follow_fingers(told: Callback<Action>) {
    terms::watch();
    missions::resume(&told);
    // Before the site hears that the page is ready.
    offer_to_scripts();
    attend_to_host(told.clone());
    help::greet(&told);
    log::watch(&told);
    swipe::watch(move |swipe| {
        told.emit(match swipe {
            Swipe::Left => Action::Into,
            Swipe::Right => Action::Back,
        });
    });
}

/// Scripts of the page may write the log of a story, and have logs judged.
#[inline(never)]
fn offer_to_scripts() {
    let judge = |text: Option<&str>| match text {
        Some(text) => trace::report(text),
        None => trace::refusal(Refused::NotText),
    };
    let run = |name: Option<&str>| match name.and_then(ScenarioId::parse) {
        Some(story) => Ok(Branch::of(story).trace()),
        None => Err(trace::no_story(ScenarioId::ALL.into_iter().map(ScenarioId::name))),
    };
    script::offer(judge, run);
}

/// What the site around the page wishes is done from now on.
fn attend_to_host(told: Callback<Action>) {
    let names: Vec<_> = ScenarioId::ALL.into_iter().map(ScenarioId::name).collect();
    host::attend(&names.join(" "), move |text| {
        let (wish, bad) = Wish::read(&text);
        if let Some(locale) = wish.locale() {
            told.emit(Action::Locale(locale));
        }
        told.emit(Action::Heed(wish));
        bad.join(" ")
    });
}

/// Writes the address and brings what happens into view as soon as the step has been drawn, or, soon
/// after the last time, when the reader has come to rest: browsers refuse pages that write it too
/// often, as a held arrow key would.
#[inline(never)]
fn write_address(fragment: &str, written: &Rc<RefCell<f64>>) -> clock::Timer {
    let often = clock::now_ms() - *written.borrow() < ADDRESS_MS;
    let (fragment, written) = (fragment.to_owned(), Rc::clone(written));
    clock::after(if often { ADDRESS_MS as u32 } else { 0 }, move || {
        address::replace_fragment(&fragment);
        page::follow_picture();
        *written.borrow_mut() = clock::now_ms();
    })
}

#[hook]
fn use_search(session: &Shared<Session>, dispatch: &Callback<Action>) {
    let running = session.finder.as_ref().filter(|finder| finder.answer.is_none());
    let seen = running.map(|finder| finder.slices);
    let log = session.desk.as_ref().and_then(|desk| desk.under.as_ref()).map(|log| log.slices);
    let dispatch = dispatch.clone();
    // How many worlds or lines fit into a slice on this machine, learnt from the last one.
    let budget = use_mut_ref(|| CHUNK);
    use_effect_with((seen, log), move |(seen, log)| {
        let of_log = log.is_some();
        let timer = (of_log || seen.is_some()).then(|| {
            clock::after(0, move || {
                let begin = clock::now_ms();
                let many = *budget.borrow();
                let (action, most) = if of_log {
                    (Action::Log(Feed::More(many)), LOG_SLICE_MS)
                } else {
                    (Action::FindMore(many), SLICE_MS)
                };
                dispatch.emit(action);
                let took = clock::now_ms() - begin;
                let next = if took < most / 2.0 { many * 2 } else { many / 2 };
                *budget.borrow_mut() = next.clamp(1, 4_096);
            })
        });
        move || drop(timer)
    });
}
