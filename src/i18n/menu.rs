//! Commands, refusals and verdicts in words.

use super::phrase::flags_text;
use super::piece::{Phrase, fill, pieces};
use super::{Catalog, Locale, why};
use crate::sim::command::{Act, Command, Extra, TRANSPORT};
use crate::sim::event::SessionFlags;
use crate::sim::ids::ObjectId;
use crate::sim::program::{EditRefusal, Program};
use crate::sim::rule::explain::Why;
use crate::sim::rule::{Scope, Verdict};
use crate::sim::step::Refusal;

/// What a command is called in the menu.
pub fn command(locale: Locale, command: Command) -> Phrase {
    let words = locale.catalog();
    let a = &words.actions;
    let about = |template: &str, id: ObjectId| {
        let noun = words.noun(id.kind);
        let object = words.numbered(id, noun.object);
        fill(template, &[("object", &object), ("to", noun.to)])
    };
    let text = match command.act {
        Act::Initialize => a.initialize.to_owned(),
        Act::LogonPlain => words.further.act_logon_plain.to_owned(),
        Act::SessionLogoff(SessionFlags::Ui) => words.further.act_logoff_ui.to_owned(),
        Act::SessionLogoff(SessionFlags::Reserved) => words.further.act_logoff_reserved.to_owned(),
        Act::ProviderFast => words.further.act_provider_fast.to_owned(),
        Act::Logon => a.logon.to_owned(),
        Act::OpenStore(_) => a.open_store.to_owned(),
        Act::Advise(_) => a.advise.to_owned(),
        Act::OpenFolder(_) => a.open_folder.to_owned(),
        Act::OpenStatus(_) => a.open_status.to_owned(),
        Act::Unadvise(..) => a.unadvise.to_owned(),
        Act::StoreLogoff(_, flags) => words.about(a.store_logoff, &flags_text(flags)),
        Act::SessionLogoff(SessionFlags::None) => a.session_logoff.to_owned(),
        Act::SessionLogoff(SessionFlags::Shared) => a.session_logoff_shared.to_owned(),
        Act::AddRef(id) => about(a.add_ref, id),
        Act::QueryInterface(id) => about(a.query, id),
        Act::Release(id) => about(a.release, id),
        Act::Uninitialize => a.uninitialize.to_owned(),
        Act::QueryFast => words.crowd.act_query_fast.to_owned(),
        Act::NotifyFast => words.crowd.act_notify_fast.to_owned(),
        Act::DoFast => words.crowd.act_do_fast.to_owned(),
        Act::Exit => words.crowd.act_exit.to_owned(),
        Act::Extra(extra) => return pieces(&extra_name(words, extra)),
        Act::Submit(_) => words.crowd.submit.to_owned(),
        Act::Notify(_) => words.further.act_notify.to_owned(),
        Act::Answer => words.further.act_answer.to_owned(),
        Act::AbortSubmit(_) => words.further.act_abort.to_owned(),
        Act::LockMessage(_) => words.further.act_lock.to_owned(),
        Act::SpoolerLogon(n) => fill(words.crowd.log_spooler_on, &[("n", &n.to_string())]),
        Act::SpoolerLogoff(n) => fill(words.crowd.log_spooler_off, &[("n", &n.to_string())]),
        Act::Mail(n, change) => {
            let at = TRANSPORT.iter().position(|other| *other == change).unwrap_or_default();
            fill(words.crowd.moves[at], &[("n", &n.to_string())])
        }
    };
    pieces(&text)
}

fn extra_name(words: &Catalog, extra: Extra) -> String {
    let rare = &words.rare;
    let number = |template: &str, n: u8| fill(template, &[("n", &n.to_string())]);
    match extra {
        Extra::OpenForeign(_) => rare.act_open_foreign.to_owned(),
        Extra::QueryForeign(_) => rare.act_query_foreign.to_owned(),
        Extra::GetProps(_) => rare.act_get_props.to_owned(),
        Extra::Free(id) => number(rare.act_free, id.n),
        Extra::OpenByEntry(n) => number(rare.act_open_by_entry, n),
        Extra::Queue(_) => words.further.act_queue.to_owned(),
        Extra::Deliver(_) => words.further.act_deliver.to_owned(),
        Extra::Discard(id) => {
            let object = words.numbered(id, words.noun(id.kind).object);
            fill(words.further.act_discard, &[("object", &object)])
        }
    }
}

/// Why a command makes no sense.
pub fn refusal(words: &Catalog, refusal: Refusal) -> String {
    let n = &words.notices;
    let about =
        |template: &str, id: ObjectId| fill(template, &[("object", words.noun(id.kind).object)]);
    match refusal {
        Refusal::NotAtRest => n.not_at_rest.to_owned(),
        Refusal::NeverGiven(id) => about(n.never_given, id),
        Refusal::NoRoom(kind) => fill(n.no_room, &[("object", words.noun(kind).name)]),
        Refusal::NotRegistered => n.not_registered.to_owned(),
        Refusal::AlreadyInitialized => n.already_initialized.to_owned(),
        Refusal::NoMail => words.crowd.no_mail.to_owned(),
        Refusal::NothingInTransit => words.crowd.nothing_in_transit.to_owned(),
        Refusal::NothingLeft => words.further.nothing_left.to_owned(),
        Refusal::NotTheirs => words.crowd.not_theirs.to_owned(),
        Refusal::CountBound(id) => about(n.count_bound, id),
    }
}

/// Why an edit cannot be made.
pub fn edit_refusal(locale: Locale, refusal: EditRefusal) -> &'static str {
    let n = &locale.catalog().notices;
    match refusal {
        EditRefusal::Fixed => n.edit_fixed,
        EditRefusal::Return => n.edit_return,
        EditRefusal::NotAnEffect => n.edit_not_effect,
        EditRefusal::NoNeighbour => n.edit_no_neighbour,
        EditRefusal::Temptation => n.edit_temptation,
        EditRefusal::NotThere => n.edit_not_there,
        EditRefusal::Again => n.edit_again,
    }
}

/// How a run ends: what is left or waits for ever, and why; with the lines of a program that answer
/// for it.
pub fn verdict(
    locale: Locale,
    verdict: &Verdict,
    because: &Why,
    program: Option<&Program>,
) -> Phrase {
    let words = locale.catalog();
    let page = &words.page;
    let mut parts = Vec::new();
    match verdict.scope {
        // Who hangs may never have got as far as to open it.
        None if !verdict.hanging.is_empty() => {}
        None => parts.push(page.verdict_open.to_owned()),
        Some(Scope::Store) if verdict.is_clean() => parts.push(page.verdict_clean_store.to_owned()),
        Some(_) if verdict.is_clean() => parts.push(page.verdict_clean_all.to_owned()),
        Some(_) => {}
    }
    for (leak, line) in &because.leaks {
        let line = program.zip(*line).and_then(|(program, line)| why::line(words, program, line));
        parts.push(why::leak(words, leak, line.as_deref()));
    }
    if !because.rest.is_empty() {
        let left = words.listed(because.rest.iter().map(|id| words.named(*id)));
        let template = if because.leaks.is_empty() { page.verdict_over } else { page.verdict_left };
        parts.push(fill(template, &[("what", &left)]));
    }
    if verdict.uids > 0 || verdict.rows > 0 {
        let (uids, rows) = (verdict.uids.to_string(), verdict.rows.to_string());
        parts.push(fill(page.verdict_tables, &[("uids", &uids), ("rows", &rows)]));
    }
    for hang in &because.hangs {
        parts.push(why::hang(words, hang));
    }
    // Where the sentence above says it already, once is enough.
    let unsaid = if because.hangs.is_empty() { verdict.hanging.as_slice() } else { &[] };
    for waits in unsaid {
        parts.push(fill(words.crowd.verdict_hangs, &[("method", &waits.method.name())]));
    }
    if verdict.undefined {
        parts.push(page.verdict_undefined.to_owned());
    }
    pieces(&parts.join(words.joins.sentence))
}
