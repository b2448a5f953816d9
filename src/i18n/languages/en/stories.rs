//! English: the names of stories, and what to look at in each.

use crate::i18n::catalog::*;

pub(super) const GROUPS: [&str; 8] = [
    "The documented paths",
    "Several clients",
    "Several stores",
    "Mail in transit",
    "Failed logons",
    "Mistakes of providers",
    "Other providers",
    "Fast shutdown",
];

pub(super) const SCENARIOS: [Scenario; 47] = [
    Scenario { name: "Store close", look: "The support object’s release calls `Logoff`." },
    Scenario {
        name: "Release only",
        look: "The client asks for nothing, so the store asks for `LOGOFF_ABORT`.",
    },
    Scenario {
        name: "Session logoff, store open",
        look: "`Logoff` comes first and releases the support object.",
    },
    Scenario {
        name: "Session logoff, store closed",
        look: "`Logoff` has come before; the session finds no logon.",
    },
    Scenario {
        name: "Calls after session logoff",
        look: "The store’s shell answers `MAPI_E_INVALID_OBJECT`.",
    },
    Scenario {
        name: "Two clients, one session",
        look: "Two clients of one session close the store one after the other.",
    },
    Scenario {
        name: "Closing what another uses",
        look: "A client asks the store to close while another uses it.",
    },
    Scenario {
        name: "Leaving a shared session",
        look: "A client logs off from a session that another one shares.",
    },
    Scenario {
        name: "Session ended for all",
        look: "A client ends the session for all who share it.",
    },
    Scenario {
        name: "Two sessions, one process",
        look: "Two clients in one process, each with a session of its own.",
    },
    Scenario {
        name: "Open in another process",
        look: "Another process has the store open under the same profile.",
    },
    Scenario {
        name: "Three clients",
        look: "Three clients: one session shared, one in another process.",
    },
    Scenario { name: "Second open", look: "A client opens a store that it has open already." },
    Scenario {
        name: "Two stores, one closed",
        look: "Two stores of one provider object; one is closed.",
    },
    Scenario {
        name: "Two stores, session ends",
        look: "The session ends while both stores are open.",
    },
    Scenario {
        name: "Three stores",
        look: "Three stores of one provider object at the end of a session.",
    },
    Scenario {
        name: "Nothing in transit",
        look: "The spooler has nothing to do and lets go at once.",
    },
    Scenario { name: "Sending, ORDERLY", look: "`LOGOFF_ORDERLY` while a message goes out." },
    Scenario { name: "Queue, NO_WAIT", look: "`LOGOFF_NO_WAIT` while a message waits to go out." },
    Scenario { name: "Queue, PURGE", look: "`LOGOFF_PURGE` waits until everything has gone out." },
    Scenario {
        name: "Sending, ABORT",
        look: "`LOGOFF_ABORT` is refused while a message goes out, and not in the last `Release`.",
    },
    Scenario {
        name: "Sending, QUIET",
        look: "`LOGOFF_QUIET` is refused while a message goes out; the client waits for it.",
    },
    Scenario { name: "Receiving, NO_WAIT", look: "`LOGOFF_NO_WAIT` while a message comes in." },
    Scenario { name: "Receiving, Release only", look: "`Release` alone while a message comes in." },
    Scenario {
        name: "PURGE without a server",
        look: "`LOGOFF_PURGE` waits for a transport without its server.",
    },
    Scenario {
        name: "The spooler goes first",
        look: "The spooler closes its own store object by itself.",
    },
    Scenario {
        name: "Session ends while sending",
        look: "The session ends while a message goes out.",
    },
    Scenario {
        name: "Mail left in the queue",
        look: "A client logs off straight after it has submitted a message.",
    },
    Scenario {
        name: "Failed logon",
        look: "The logon fails, and the message service is disabled for the session.",
    },
    Scenario {
        name: "Logon after configuration",
        look: "The profile lacks data: MAPI has the service configured and tries again.",
    },
    Scenario { name: "Missing password", look: "A password is missing, and nobody may be asked." },
    Scenario { name: "Cancelled logon", look: "The user cancels the logon." },
    Scenario {
        name: "Failed logon that keeps a reference",
        look: "A provider takes its reference before it checks, and forgets it when the check fails.",
    },
    Scenario {
        name: "Circle through the status object",
        look: "Nobody releases the status object.",
    },
    Scenario {
        name: "Logon that holds the store",
        look: "The logon holds the store, and the store the logon.",
    },
    Scenario {
        name: "Support object kept",
        look: "The store never gives the support object back.",
    },
    Scenario {
        name: "Second support object kept",
        look: "A second open keeps the second support object.",
    },
    Scenario {
        name: "Logoff that waits",
        look: "`Logoff` waits for a folder that its own caller holds.",
    },
    Scenario {
        name: "Minimal provider, store close",
        look: "A provider whose `Logoff` does nothing closes a store.",
    },
    Scenario {
        name: "Minimal provider, session logoff",
        look: "A provider whose `Logoff` does nothing at the end of a session.",
    },
    Scenario {
        name: "Eager provider, session logoff",
        look: "A provider that gives the support object back first, at the end of a session.",
    },
    Scenario { name: "Fast shutdown", look: "Every provider agrees to a fast shutdown." },
    Scenario {
        name: "Fast shutdown not known",
        look: "A provider does not know fast shutdown; by default that is fine.",
    },
    Scenario {
        name: "Everybody must agree",
        look: "The registry asks for the agreement of every provider.",
    },
    Scenario {
        name: "Fast shutdown refused",
        look: "A provider refuses, and the client shuts down step by step.",
    },
    Scenario {
        name: "Refusal ignored",
        look: "A provider refuses, and the client goes on all the same.",
    },
    Scenario {
        name: "Fast shutdown switched off",
        look: "The registry switches fast shutdown off.",
    },
];
