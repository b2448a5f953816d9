//! Every text of the page, a field each: a text that is missing in a language does not compile.
//! [`Catalog`] has what the first view may need, [`More`] the rest.
//!
//! Backticks set code; `{name}` is a place that a phrase fills.

mod take;

use super::texts::{Lines, Words, mix, texts};

pub use super::entries::{key, noun, term};
pub use take::{Embed, Share};

texts! {
    /// The texts of one language.
    struct Catalog {
        page: Page,
        joins: Joins,
        reference: Reference,
        player: Player,
        diagram: Diagram,
        code: Code,
        rules: Rules,
        actions: Actions,
        steps: Steps,
        notices: Notices,
        calls: Calls,
        releases: Releases,
        returns: Returns,
        facts: Facts,
        troubles: Troubles,
        crowd: Crowd,
        further: Further,
        rare: Rare,
        why: Why,
        /// Client, MAPI, the store provider; then the objects in the order of `ObjectKind::ALL`.
        nouns: [Noun; 13],
        /// In the order of `Group::ALL`.
        groups: [&'static str; 10],
        /// In the order of `ScenarioId::ALL`.
        scenarios: [&'static str; 73],
        /// In the order of `RuleId::checked()`: what is owed.
        rule_titles: [&'static str; 110],
        /// In the order of `Wait`.
        waits: [&'static str; 9],
        /// In the order of `Consequence`.
        consequences: [&'static str; 9],
    }

    /// The texts of one language that the first view does not need: they are a file of their own,
    /// which comes with the later part.
    struct More {
        /// What to look at, in the order of `ScenarioId::ALL`.
        looks: [&'static str; 73],
        compare: Compare,
        /// In the order of `ReadingId::ALL`.
        readings: [Reading; 21],
        /// Conflicts that change nothing here, and what more there is to readings, in the order of `ConflictId::NOTES`.
        notes: [&'static str; 24],
        ways: Ways,
        state: State,
        sequence: Sequence,
        missions: Missions,
        runs: Runs,
        search: Search,
        asking: Asking,
        worlds: Worlds,
        help: Help,
        share: Share,
        embed: Embed, log: crate::i18n::log::Log,
    }

    /// From rules to sentences and lines, and from lines to rules.
    struct Ways { reference, more, about }

    /// The panel with things to bring about.
    struct Missions {
        lead, open, solved, start, again, give_up, next, list, hint, plainer,
        /// In the order of `Hands`, and where rules count.
        terms: [&'static str; 4],
        /// Moves, broken rules.
        counts: [&'static str; 2],
        goals, reached, so_far, in_short,
        /// In the order of `OffCourse`.
        off: [&'static str; 3],
        /// In the order of `End`.
        ends: [&'static str; 3],
        lesson, here,
        // What comes next?
        riddles, ask, stop_asking, which_next, no_riddle, right, wrong,
        // When the page is opened again.
        lost,
        // Goals.
        closed, over, clean, lawful, lawful_client, twice, never, freed, kept, hangs, undefined,
        stays, only_back, opened, gone, sent_later,
        /// In the order of `MissionId::ALL`.
        missions: [Mission; 10],
    }

    struct Mission {
        name, brief,
        /// A direction, then the line or the calls.
        hints: [&'static str; 2],
        lesson,
    }

    /// The panel that shows the world at the cursor beside another moment.
    struct State {
        against, before, step, branch, keep, there, this_run, of, only, count, differs, nothing,
        objects, things, object, references, thing, value, live, detached, left_over, absent, uids,
        own_rows, rows, initialized, loaded, in_process, of_store, queue, transit, waits, running,
    }

    /// The panel that shows lifelines and messages.
    struct Sequence {
        label, fold, unfold,
        /// What a folded call hides.
        inside,
        /// In the order of `Change`.
        mail: [&'static str; 15],
        saved,
        /// One is opened, or closed.
        connections: [&'static str; 2],
        window, exit, resumed,
    }

    /// The panel of the runs that a reader keeps.
    struct Runs {
        only_one, here, name, rename, keep, leave, remove, redo, put_back, steps, edits,
        parted, parted_start, broken, hangs, entries, struck, doubled, up, down, inserted,
        unguarded, taken_back, restored, styled, read, did, did_first, ends, changes,
        unchanged, take_back, title, compare, alike, apart, apart_start, apart_before, step,
        end, only_broken, both_broken, none, stretch, more, fold, at, only, absent, cut,
        idle_one, idle,
    }

    /// What comes of a search.
    struct Search {
        find, such, hint, running, stop, found, open, none_lawful, none_any, truncated, limit_worlds,
        limit_memory, stopped, breaking_own, way, way_any, no_way_lawful, no_way_any, client,
        /// In the order of `Conduct::KINDS`.
        clients: [&'static str; 5],
        none_habit, no_way_habit, without,
    }

    /// What can be asked of all runs, and how a reader finds it.
    struct Asking {
        label, hint, good, fits, none, any, one, left,
        /// A method of an object; a function.
        twice: [&'static str; 2], never: [&'static str; 2], clean, world,
        /// Words that say nothing of what is asked.
        idle,
        /// Other words: for each of `SORTS`; for each of `VERBS`.
        also: [&'static str; 7], verbs: [&'static str; 9],
    }

    /// The worlds that a search has seen, layer by layer.
    struct Worlds { title, layers, here, nowhere, path, partial, table, actions, worlds }

    struct Help {
        close, hint, hint_signs,
        /// Two of its parts; over the signs of the picture, and over those that are rarer.
        keys, words, lead, further,
        /// Of each drawing; the last stands beside the signs of the player.
        samples: [&'static str; 24],
        keyboard: [Key; 15],
        /// In the order of their pages.
        terms: [Term; 24],
        /// How each of them stands in texts, with `|` between the forms; what is to be left alone
        /// has a `!` before it. None where a form would mean something else too often.
        forms: [&'static str; 24],
        /// Over the rules of each party: client, MAPI, store provider.
        owes: [&'static str; 3],
        whose, everybody, count,
        /// One rule in a run: broken, kept, not reached.
        states: [&'static str; 3],
        documented, if_broken, to_panel,
        /// What is owed by the rules that no run is checked against, in their order.
        unchecked: [&'static str; 12],
    }

    /// What some keys do.
    struct Key {
        /// Their names, with spaces between.
        keys,
        what,
    }

    struct Term {
        name, text,
    }

    /// A thing, in the forms that sentences need.
    struct Noun {
        /// As a name on its own, without article.
        name,
        subject, object,
        /// "to the store", after "a reference".
        to,
    }

    struct Reading {
        question, a, b, c,
    }

    struct Page {
        breadcrumb, title, language, theme, theme_auto, theme_light, theme_dark, theme_contrast, share,
        help, open_full, stage, side, state, sequence, missions, search, scenario,
        find_story, find_by, stories, no_story, as_documented, one_change,
        changes, restore_all, undo, branches, log,
        clean, left, open_end, undefined, verdict, verdict_clean_store, verdict_clean_all,
        verdict_open, verdict_left, verdict_over, verdict_tables, verdict_undefined, skip, panicked,
    }

    /// What stands between names, parts, a name and what is said of it, and whole sentences.
    struct Joins { comma, semicolon, colon, sentence }

    struct Reference {
        label, lead, parameter, parameter_text, return_value, return_text, remarks,
        remarks_text, lets_go, situation_1, situation_2, situation_2a, situation_2b, run,
        again, not_run, not_reached, shown, contradicted, conflicts, conflicts_text, published,
        published_note, see_also, about, about_text,
    }

    struct Player {
        label, start, back, play, pause, into, over, out, end, speed, scrubber, step_of,
        before_first, calls, returns, counts, tables, freed, violations,
    }

    struct Diagram {
        label, describe, client, client_caption, mapi, mapi_caption, support, support_caption,
        provider, provider_caption, registry, status_table, row_store, row_subsystem,
        row_spooler, row_address_book, idle, waiting, done, called_now, running_in, freed,
        invalid, leaked, zero, holds, freed_holds, reference, call, answer, breaks,
        /// What a folded logon has.
        tally, tally_short,
        transports, mail_idle, mail_in, mail_out, mail_queue,
        waits_idle, waits_flushed, waits_emptied, waits_quiet, waits_client,
    }

    struct Code {
        tab, stack, newest_first, nothing_runs, entering, line, provider, provider_hint, mapi,
        mapi_hint, strike, double, up, down, insert, restore, current, waits, struck, doubled,
        tempting, inserted, guards, guard_1, guard_2, readings, readings_hint,
        show_all, style,
        /// In the order of `Style::ALL`.
        styles: [&'static str; 3],
    }

    /// A run under every side of a reading.
    struct Compare {
        compare, alike, differs, differs_before, here, there, breaks, open,
    }

    struct Rules {
        tab, broken, kept, not_reached, waiting, by_client, by_mapi, by_provider, line,
        left_over, held_by, never_called, nobody, go_to_step, in_prologue, restore_line,
        stated, inferred, reading, none_broken,
    }

    struct Actions {
        tab, hint, lawful, unlawful, breaks, release, add_ref, query, advise, open_folder,
        open_status, unadvise, store_logoff, session_logoff, session_logoff_shared, initialize,
        logon, open_store, uninitialize, nothing,
    }

    struct Steps {
        tab, label, prologue, hidden,
    }

    struct Notices {
        label, dismiss, run_ends, run_is_full, bad_query, bad_link, lost_link, newer_link,
        other_program, out_of_range, not_at_rest, never_given, no_room, not_registered,
        already_initialized, count_bound, edit_fixed, edit_return, edit_not_effect,
        edit_no_neighbour, edit_temptation, edit_not_there, edit_again, no_words,
    }

    /// One sentence for a call.
    struct Calls {
        initialize, logon_ex, uninitialize, open_msg_store, session_open_entry,
        session_logoff_open, session_logoff_closed, session_logoff_shared, provider_init,
        provider_logon, shutdown, logoff_from_support, logoff_from_session,
        /// The session ends, and its store is closed, but the logon is still there.
        logoff_of_closed,
        logoff_again, open_status_entry, advise, unadvise, open_entry, query_interface,
        /// By the flag, in the order of their bits.
        store_logoff: [&'static str; 5],
        /// With none of the five flags, or several.
        store_logoff_other,
        transports_orderly, transports_passed, transports_saved, transports_abort,
        transports_by_logon, transports_again, set_uid, modify_row, open_section, make_invalid,
        on_invalid,
        /// What a pointer to zero points to.
        zero,
    }

    /// One sentence for a call of `Release`, by what is released, and by whom or when.
    struct Releases {
        plain, store_asked, store_unasked, store_late, store_more, session, session_early, folder,
        sink_client, sink_store, sink_logon, status_client, status_logon, section, section_status,
        logon_status, logon_mapi, support_store, support_logon, support_mapi, provider,
    }

    /// One sentence for a return.
    struct Returns {
        result, failed, still_held, zero, zero_there, unset, nothing, ready, session, provider,
        logon, store, folder, status, status_entry, section, advise, unadvise, uid, row,
        transports, store_logoff, store_logoff_saved, store_logoff_nothing, logoff_clean,
        logoff_left, shutdown, make_invalid, invalid, session_logoff,
    }

    /// Several clients, the spooler, and mail.
    struct Crowd {
        spooler: Noun,
        transport: Noun,
        /// One sentence for what changes about mail, in the order of `Change`.
        changes: [&'static str; 15],
        /// A call can never go on; and a verdict that only says so.
        hangs, verdict_hangs,
        wait_idle, wait_flushed, wait_emptied, resume,
        session_advise, session_unadvise, session_logoff_one, spool, spooler_logon, let_go,
        spooler_asks, spooler_releases, on_notify, logon_again,
        transports_moving, transports_refused, store_second, logon_second, session_shared,
        logoff_one, told, query_fast, notify_fast, do_fast, provider_fast, saved, exit, fast_yes,
        fast_no,
        transports_elsewhere, store_to_spooler, store_refused, store_no_flag, store_flags, session_left, support_freed,
        spooler_logged_on, spooler_ready, let_gone,
        // Actions.
        act_query_fast, act_notify_fast, act_do_fast, act_exit, submit, log_spooler_on, log_spooler_off,
        /// In the order of `TRANSPORT`.
        moves: [&'static str; 7],
        // Refusals.
        no_mail, nothing_in_transit, not_theirs,
        // The start.
        start_holds, start_sink, start_none, start_spooler, start_offline,
    }

    /// Services, windows, locks and notifications.
    struct Further {
        server: Noun, logon_service, logon_plain, session_logoff_ui,
        session_logoff_reserved, window,
        /// Transports, address books.
        others: [&'static str; 2], provider_fast_direct, spool_no_mail, spooler_spared,
        act_logon_plain, act_logoff_ui, act_logoff_reserved, act_provider_fast, send, lock,
        lock_client, abort_submit, sent_off, unable, not_spoolers, act_abort, act_lock,
        notify_sinks, on_change, changed, notified, notify_sync,
        connections: [&'static str; 2], wait_answered, wait_quiet, wait_delivered, hangs_sync, act_notify, act_answer,
        resumed,
        // What is queued, and comes later.
        add_late, enqueue, queued, deliver, on_late, delivered, discarded, act_queue, act_deliver, act_discard,
        // A refusal.
        nothing_left,
    }

    /// What happens in few stories only.
    struct Rare {
        call, open_temporary, profile_left, open_foreign, query_foreign, get_props, props, free_buffer, open_by_entry, routed,
        passed_on, logon_opens, routed_back,
        // How a buffer comes about.
        buffer, buffer_own, buffer_more,
        foreign_buffer, wait_answered, hangs_answered,
        // Actions.
        act_open_foreign, act_query_foreign, act_get_props, act_free, act_open_by_entry,
    }

    /// The shortest explanation of what is left, and of who waits for ever.
    struct Why {
        /// An object with the reason why it stays, more of them, and the stop after a sentence.
        stays, further, stop,
        // Reasons.
        held, kept, has, lost, uncounted, unfreed, running,
        /// A circle of holders.
        round, round_more,
        /// A circle of calls that wait.
        stuck, stuck_more,
        unheld,
    }

    struct Facts {
        start, add_ref, add_support, add_sink, add_circle, add_status, release, release_last,
        release_unmatched, still, store_at_zero, support_at_zero, support_at_zero_later,
        status_at_zero, logon_circle,
        /// In the order of `ObjectKind::ALL`.
        create: [&'static str; 9],
        free: [&'static str; 10],
        free_invalid, detach, disable, make_invalid, register, unregister, row_add, row_remove,
        asked_again, load, unload, holder_call,
        /// One of several: without its article, unless `{the}` keeps it.
        numbered, and, from_line, from_page, from_client, judged, deep, shows, assumed,
        disputed,
    }

    struct Troubles {
        called_freed, called_unloaded, called_null, used_freed, used_own, used_null, released_unheld,
        released_below, freed_held, stack_overflow, left_held, left_kept, left_by_freed, left_alone,
        never_logoff, stale_tables, not_allowed, missed, kept, never_called, repeated, bad_argument, bad_answer,
        too_early,
        /// Whose duty it was, and which.
        owed,
    }
}
