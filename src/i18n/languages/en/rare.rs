//! English: sentences for what happens in few stories only.

use crate::i18n::catalog::*;

pub(super) const RARE: Rare = Rare {
    call: "{Who} calls `{method}`.",
    open_temporary: "The client opens the store as a temporary one, with `MDB_TEMPORARY` (0x20): `{method}`.",
    profile_left: "The store is a temporary one, so the message store table stays as it is: `{result}` ({hex}).",
    open_foreign: "The client asks for the open store once more, through an interface that the store does not have: `{method}`.",
    query_foreign: "The client asks the store for an interface that the store does not have: `{method}`.",
    get_props: "The client asks the store for some of its properties: `{method}`.",
    props: "The client gets the properties in a buffer, which is now its own to free: `{result}` ({hex}).",
    free_buffer: "{Who} needs a buffer no longer and frees it: `{method}`.",
    open_by_entry: "The client asks its session for a folder, by nothing but its entry ID: `{method}`.",
    routed: "The entry ID carries a MAPIUID, and {object} has registered it first; so the request goes there: `{method}`.",
    passed_on: "The entry ID belongs to another store of this provider, so the request is passed on, and {object} gets it: `{method}`.",
    logon_opens: "The logon has its own store open the folder: `{method}`.",
    routed_back: "MAPI hands the folder to the client: `{result}` ({hex}).",
    buffer: "{Object} is allocated with `MAPIAllocateBuffer`; {holder} will have to free it.",
    buffer_own: "{Object} comes from a heap of the provider’s own; {holder} is meant to free it.",
    buffer_more: "{Object} is added with `MAPIAllocateMore`: it goes when {holder} is freed.",
    foreign_buffer: "{Who} frees with `MAPIFreeBuffer` what does not come from there: {object}. From here on, anything may happen.",
    wait_answered: "`{method}` shows a dialog and waits for an answer.",
    hangs_answered: "Nobody can go on: `{method}` waits for an answer to its dialog, and nobody sits in front of a service.",
    act_open_foreign: "Open the store for an interface that it does not have",
    act_query_foreign: "Ask the store for an interface that it does not have",
    act_get_props: "Ask the store for properties",
    act_free: "Free buffer {n}",
    act_open_by_entry: "Open a folder of store {n} by its entry ID",
};
