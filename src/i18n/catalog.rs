//! Every text of the page, a field each: a text that is missing in a language does not compile.
//!
//! Backticks set code; `{name}` is a place that a phrase fills.

/// The texts of one language.
#[derive(Debug)]
pub struct Catalog {
    pub page: Page,
    pub reference: Reference,
    pub player: Player,
    pub diagram: Diagram,
    pub code: Code,
    pub rules: Rules,
    pub actions: Actions,
    pub search: Search,
    pub steps: Steps,
    pub notices: Notices,
    pub calls: Calls,
    pub returns: Returns,
    pub facts: Facts,
    pub troubles: Troubles,
    /// Client, MAPI, the store provider; then the objects in the order of `ObjectKind::ALL`.
    pub nouns: [Noun; 12],
    /// In the order of `ScenarioId::ALL`.
    pub scenarios: [Scenario; 5],
    /// In the order of `ReadingId::ALL`.
    pub readings: [Reading; 6],
    /// In the order of `RuleId::checked()`: what is owed.
    pub rule_titles: [&'static str; 50],
    /// In the order of `Wait`.
    pub waits: [&'static str; 15],
    /// In the order of `Consequence`.
    pub consequences: [&'static str; 9],
}

/// A thing, in the forms that sentences need.
#[derive(Debug)]
pub struct Noun {
    /// As a name on its own, without article.
    pub name: &'static str,
    pub subject: &'static str,
    pub object: &'static str,
    /// "to the store", after "a reference".
    pub to: &'static str,
}

#[derive(Debug)]
pub struct Scenario {
    pub name: &'static str,
    /// What to look at.
    pub look: &'static str,
}

#[derive(Debug)]
pub struct Reading {
    pub question: &'static str,
    pub a: &'static str,
    pub b: &'static str,
}

#[derive(Debug)]
pub struct Page {
    pub breadcrumb: &'static str,
    pub title: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub copy_link: &'static str,
    pub link_copied: &'static str,
    pub link_by_hand: &'static str,
    pub open_full: &'static str,
    pub stage: &'static str,
    pub side: &'static str,
    pub scenario: &'static str,
    pub as_documented: &'static str,
    pub one_change: &'static str,
    pub changes: &'static str,
    pub restore_all: &'static str,
    pub undo: &'static str,
    pub branches: &'static str,
    pub branch_documented: &'static str,
    pub branch_changed: &'static str,
    pub branch_from: &'static str,
    pub clean: &'static str,
    pub left: &'static str,
    pub open_end: &'static str,
    pub undefined: &'static str,
    pub verdict: &'static str,
    pub verdict_clean_store: &'static str,
    pub verdict_clean_all: &'static str,
    pub verdict_open: &'static str,
    pub verdict_left: &'static str,
    pub verdict_tables: &'static str,
    pub verdict_undefined: &'static str,
    pub skip: &'static str,
    pub panicked: &'static str,
}

#[derive(Debug)]
pub struct Reference {
    pub label: &'static str,
    pub lead: &'static str,
    pub parameter: &'static str,
    pub parameter_text: &'static str,
    pub return_value: &'static str,
    pub return_text: &'static str,
    pub remarks: &'static str,
    pub remarks_text: &'static str,
    pub lets_go: &'static str,
    pub situation_1: &'static str,
    pub situation_2: &'static str,
    pub situation_2a: &'static str,
    pub situation_2b: &'static str,
    pub run: &'static str,
    pub again: &'static str,
    pub not_run: &'static str,
    pub not_reached: &'static str,
    pub shown: &'static str,
    pub contradicted: &'static str,
    pub conflicts: &'static str,
    pub conflicts_text: &'static str,
    pub published: &'static str,
    pub published_note: &'static str,
    pub see_also: &'static str,
    pub about: &'static str,
    pub about_text: &'static str,
}

#[derive(Debug)]
pub struct Player {
    pub label: &'static str,
    pub start: &'static str,
    pub back: &'static str,
    pub play: &'static str,
    pub pause: &'static str,
    pub into: &'static str,
    pub over: &'static str,
    pub out: &'static str,
    pub end: &'static str,
    pub speed: &'static str,
    pub scrubber: &'static str,
    pub step_of: &'static str,
    pub before_first: &'static str,
    pub calls: &'static str,
    pub returns: &'static str,
    pub counts: &'static str,
    pub tables: &'static str,
    pub freed: &'static str,
    pub violations: &'static str,
}

#[derive(Debug)]
pub struct Diagram {
    pub label: &'static str,
    pub describe: &'static str,
    pub client: &'static str,
    pub client_caption: &'static str,
    pub mapi: &'static str,
    pub mapi_caption: &'static str,
    pub support: &'static str,
    pub support_caption: &'static str,
    pub provider: &'static str,
    pub provider_caption: &'static str,
    pub registry: &'static str,
    pub status_table: &'static str,
    pub row_store: &'static str,
    pub row_subsystem: &'static str,
    pub row_spooler: &'static str,
    pub row_address_book: &'static str,
    pub idle: &'static str,
    pub waiting: &'static str,
    pub done: &'static str,
    pub called_now: &'static str,
    pub running_in: &'static str,
    pub freed: &'static str,
    pub invalid: &'static str,
    pub leaked: &'static str,
    pub zero: &'static str,
    pub holds: &'static str,
    pub freed_holds: &'static str,
    pub reference: &'static str,
    pub call: &'static str,
    pub answer: &'static str,
}

#[derive(Debug)]
pub struct Code {
    pub tab: &'static str,
    pub stack: &'static str,
    pub newest_first: &'static str,
    pub nothing_runs: &'static str,
    pub entering: &'static str,
    pub line: &'static str,
    pub provider: &'static str,
    pub provider_hint: &'static str,
    pub mapi: &'static str,
    pub mapi_hint: &'static str,
    pub strike: &'static str,
    pub double: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub insert: &'static str,
    pub restore: &'static str,
    pub current: &'static str,
    pub waits: &'static str,
    pub struck: &'static str,
    pub doubled: &'static str,
    pub tempting: &'static str,
    pub inserted: &'static str,
    pub guards: &'static str,
    pub guard_1: &'static str,
    pub guard_2: &'static str,
    pub readings: &'static str,
    pub readings_hint: &'static str,
    pub note_c05: &'static str,
    pub edit_line: &'static str,
    pub show_all: &'static str,
}

#[derive(Debug)]
pub struct Rules {
    pub tab: &'static str,
    pub broken: &'static str,
    pub kept: &'static str,
    pub not_reached: &'static str,
    pub waiting: &'static str,
    pub by_client: &'static str,
    pub by_mapi: &'static str,
    pub by_provider: &'static str,
    pub line: &'static str,
    pub left_over: &'static str,
    pub held_by: &'static str,
    pub never_called: &'static str,
    pub nobody: &'static str,
    pub go_to_step: &'static str,
    pub in_prologue: &'static str,
    pub restore_line: &'static str,
    pub page: &'static str,
    pub stated: &'static str,
    pub inferred: &'static str,
    pub reading: &'static str,
    pub none_broken: &'static str,
}

#[derive(Debug)]
pub struct Actions {
    pub tab: &'static str,
    pub hint: &'static str,
    pub lawful: &'static str,
    pub unlawful: &'static str,
    pub breaks: &'static str,
    pub release: &'static str,
    pub add_ref: &'static str,
    pub query: &'static str,
    pub advise: &'static str,
    pub open_folder: &'static str,
    pub open_status: &'static str,
    pub unadvise: &'static str,
    pub store_logoff: &'static str,
    pub session_logoff: &'static str,
    pub session_logoff_shared: &'static str,
    pub initialize: &'static str,
    pub logon: &'static str,
    pub open_store: &'static str,
    pub uninitialize: &'static str,
    pub nothing: &'static str,
}

#[derive(Debug)]
pub struct Search {
    pub find: &'static str,
    pub hint: &'static str,
    pub running: &'static str,
    pub stop: &'static str,
    pub found: &'static str,
    pub open: &'static str,
    pub none_lawful: &'static str,
    pub none_any: &'static str,
    pub truncated: &'static str,
    pub breaking_own: &'static str,
}

#[derive(Debug)]
pub struct Steps {
    pub tab: &'static str,
    pub label: &'static str,
    pub prologue: &'static str,
    pub start: &'static str,
    pub hidden: &'static str,
}

#[derive(Debug)]
pub struct Notices {
    pub label: &'static str,
    pub dismiss: &'static str,
    pub run_ends: &'static str,
    pub bad_query: &'static str,
    pub bad_link: &'static str,
    pub other_program: &'static str,
    pub out_of_range: &'static str,
    pub not_at_rest: &'static str,
    pub never_given: &'static str,
    pub no_room: &'static str,
    pub not_registered: &'static str,
    pub already_initialized: &'static str,
    pub count_bound: &'static str,
    pub edit_fixed: &'static str,
    pub edit_return: &'static str,
    pub edit_not_effect: &'static str,
    pub edit_no_neighbour: &'static str,
    pub edit_temptation: &'static str,
    pub edit_not_there: &'static str,
    pub edit_again: &'static str,
}

/// One sentence for a call.
#[derive(Debug)]
pub struct Calls {
    pub initialize: &'static str,
    pub logon_ex: &'static str,
    pub uninitialize: &'static str,
    pub open_msg_store: &'static str,
    pub session_open_entry: &'static str,
    pub session_logoff: &'static str,
    pub session_logoff_shared: &'static str,
    pub provider_init: &'static str,
    pub provider_logon: &'static str,
    pub shutdown: &'static str,
    pub logoff_from_support: &'static str,
    pub logoff_from_session: &'static str,
    pub open_status_entry: &'static str,
    pub advise: &'static str,
    pub unadvise: &'static str,
    pub open_entry: &'static str,
    pub query_interface: &'static str,
    pub store_logoff: &'static str,
    pub transports_passed: &'static str,
    pub transports_saved: &'static str,
    pub transports_abort: &'static str,
    pub set_uid: &'static str,
    pub modify_row: &'static str,
    pub open_section: &'static str,
    pub make_invalid: &'static str,
    pub release: &'static str,
    pub on_invalid: &'static str,
}

#[derive(Debug)]
pub struct Returns {
    pub result: &'static str,
    pub still_held: &'static str,
    pub zero: &'static str,
    pub unset: &'static str,
    pub nothing: &'static str,
    pub transports: &'static str,
    pub store_logoff: &'static str,
    pub store_logoff_saved: &'static str,
    pub logoff_clean: &'static str,
    pub invalid: &'static str,
    pub session_logoff: &'static str,
}

#[derive(Debug)]
pub struct Facts {
    pub start: &'static str,
    pub add_ref: &'static str,
    pub release: &'static str,
    pub release_last: &'static str,
    pub release_unmatched: &'static str,
    pub still: &'static str,
    pub store_at_zero: &'static str,
    pub support_at_zero: &'static str,
    pub logon_circle: &'static str,
    pub create: &'static str,
    pub free: &'static str,
    pub detach: &'static str,
    pub make_invalid: &'static str,
    pub register: &'static str,
    pub unregister: &'static str,
    pub row_add: &'static str,
    pub row_remove: &'static str,
    pub load: &'static str,
    pub unload: &'static str,
    pub holder_call: &'static str,
    pub and: &'static str,
    pub from_line: &'static str,
    pub from_client: &'static str,
    pub judged: &'static str,
    pub deep: &'static str,
    pub shows: &'static str,
}

#[derive(Debug)]
pub struct Troubles {
    pub called_freed: &'static str,
    pub called_unloaded: &'static str,
    pub called_null: &'static str,
    pub used_freed: &'static str,
    pub used_null: &'static str,
    pub released_unheld: &'static str,
    pub released_below: &'static str,
    pub freed_held: &'static str,
    pub stack_overflow: &'static str,
    pub left_held: &'static str,
    pub left_by_freed: &'static str,
    pub left_alone: &'static str,
    pub never_logoff: &'static str,
    pub stale_tables: &'static str,
    pub not_allowed: &'static str,
    pub missed: &'static str,
    pub repeated: &'static str,
    pub bad_argument: &'static str,
    pub bad_answer: &'static str,
    pub too_early: &'static str,
}
