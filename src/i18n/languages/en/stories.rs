//! English: the names of stories, and what to look at in each.

use crate::i18n::languages::{Scenario, looks, names};

pub(super) const GROUPS: [&str; 10] = [
    "The documented paths",
    "Several clients",
    "Several stores",
    "Mail in transit",
    "Failed logons",
    "Mistakes of providers",
    "Other providers",
    "Fast shutdown",
    "Kinds of sessions",
    "Notifications and servers",
];

pub(super) const SCENARIOS: [&str; 73] = names(&STORIES);
pub(super) const LOOKS: [&str; 73] = looks(&STORIES);

const STORIES: [Scenario; 73] = [
    Scenario { name: "Store close", look: "The support object’s release calls `Logoff`." },
    Scenario {
        name: "Release only",
        look: "The client asks for nothing, so the store asks for `LOGOFF_ABORT`. The rules broken are the client’s: it keeps its folder and its registration.",
    },
    Scenario {
        name: "Session logoff, store open",
        look: "`Logoff` comes first and releases the support object. The rule broken is the client’s: it ends its session with its store open.",
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
        look: "The first `Release` frees nothing; the second client closes the store.",
    },
    Scenario {
        name: "Closing what another uses",
        look: "`StoreLogoff` while another client uses the store: no transport is asked.",
    },
    Scenario {
        name: "Leaving a shared session",
        look: "One client logs off; for the other, the session goes on.",
    },
    Scenario {
        name: "Session ended for all",
        look: "The other client hears of it through its advise sink and finds its store invalid.",
    },
    Scenario {
        name: "Two sessions, one process",
        look: "Each session has a provider object of its own; one ends, the other goes on.",
    },
    Scenario {
        name: "Open in another process",
        look: "A message is going out, and MAPI still answers `LOGOFF_COMPLETE`.",
    },
    Scenario {
        name: "Three clients",
        look: "Two clients share a session; the third has one of its own in another process.",
    },
    Scenario {
        name: "Second open",
        look: "`Logon` hands out the store once more, without a second logon object.",
    },
    Scenario {
        name: "Two stores, one closed first",
        look: "One store closes; the provider object stays for the other.",
    },
    Scenario {
        name: "Two stores, session ends",
        look: "`Logoff` comes once for each of the two open stores.",
    },
    Scenario {
        name: "Three stores, session ends",
        look: "One store is closed already; `Logoff` comes for the other two.",
    },
    Scenario {
        name: "Interface that is not there",
        look: "`Logon` and `QueryInterface` both refuse, and nothing is counted or handed out.",
    },
    Scenario {
        name: "Temporary store",
        look: "`ModifyProfile` succeeds and adds nothing to the message store table.",
    },
    Scenario {
        name: "Two logons, one MAPIUID",
        look: "MAPI asks the logon that registered first, and that one passes the request on.",
    },
    Scenario {
        name: "Buffer after session logoff",
        look: "The session is over, but not the buffer: the client frees it itself, and its second block with it.",
    },
    Scenario {
        name: "Buffer kept",
        look: "Session logoff frees no buffer, so this one is still there when everything else has gone.",
    },
    Scenario {
        name: "Nothing in transit",
        look: "The spooler has nothing to do and lets go of the store at once.",
    },
    Scenario {
        name: "Sending, ORDERLY",
        look: "`StoreLogoff` returns while the message is still going out.",
    },
    Scenario {
        name: "Queue, NO_WAIT",
        look: "The message goes out after the store has been closed.",
    },
    Scenario {
        name: "Queue, PURGE",
        look: "`StoreLogoff` returns only when everything has gone out.",
    },
    Scenario {
        name: "Sending, ABORT",
        look: "`StoreLogoff` is refused; what is still going out at the store’s last `Release` is stopped.",
    },
    Scenario {
        name: "Sending, QUIET",
        look: "`StoreLogoff` is refused until the message has gone out.",
    },
    Scenario {
        name: "Receiving, NO_WAIT",
        look: "The message still comes in after the store has been closed.",
    },
    Scenario {
        name: "Receiving, Release only",
        look: "Nobody asked, so the store’s last `Release` passes `LOGOFF_ABORT`: what is still coming in is dropped.",
    },
    Scenario {
        name: "PURGE without a server",
        look: "`StoreLogoff` has to wait until the transport reaches its server.",
    },
    Scenario {
        name: "Credentials for the spooler",
        look: "What the provider hands on is MAPI’s to free, before the spooler logs on.",
    },
    Scenario {
        name: "The spooler goes first",
        look: "The spooler lets go of the store; the client still has it open.",
    },
    Scenario {
        name: "Session ends while sending",
        look: "`Logoff` stops the message that is going out; it waits in the queue.",
    },
    Scenario {
        name: "Mail left in the queue",
        look: "`LOGOFF_ORDERLY` begins nothing new, so the message is not sent.",
    },
    Scenario {
        name: "Taking back what is being sent",
        look: "`AbortSubmit` fails, because the spooler has the message locked.",
    },
    Scenario {
        name: "A client locks a message",
        look: "A store object of the client’s own refuses: only the spooler may do that. One that both share cannot tell who asks.",
    },
    Scenario {
        name: "Failed logon",
        look: "The service is disabled for the session: the second attempt reaches no provider.",
    },
    Scenario {
        name: "Logon after configuration",
        look: "The profile lacks data: MAPI has the service configured and tries again.",
    },
    Scenario {
        name: "Missing password",
        look: "Nobody may be asked; only this store fails, and the second attempt reaches the provider.",
    },
    Scenario {
        name: "Cancelled logon",
        look: "The user cancels; `Logon` answers `MAPI_E_USER_CANCEL` and leaves nothing behind.",
    },
    Scenario {
        name: "Failed logon with details",
        look: "The provider says what failed in a buffer, and MAPI frees the buffer.",
    },
    Scenario {
        name: "MAPI too old",
        look: "`MSProviderInit` answers `MAPI_E_VERSION`; no provider object is made.",
    },
    Scenario {
        name: "Provider too old",
        look: "MAPI gives the provider object back at once, without `Shutdown`.",
    },
    Scenario {
        name: "Failed logon, reference kept",
        look: "The provider takes its reference before the check, and forgets it when the check fails.",
    },
    Scenario {
        name: "Circle with status object",
        look: "`Logoff` does not release the status object, so the logon stays too.",
    },
    Scenario {
        name: "Logon that holds the store",
        look: "The store’s last `Release` never comes, because its logon holds it.",
    },
    Scenario {
        name: "Support object kept",
        look: "The store keeps the support object, so `Logoff` never comes.",
    },
    Scenario {
        name: "Second support object kept",
        look: "A second open takes a reference that nobody gives back.",
    },
    Scenario {
        name: "Request not passed on",
        look: "Both logons share a MAPIUID; the first one opens a folder of its own store instead.",
    },
    Scenario {
        name: "Memory from the wrong heap",
        look: "MAPI frees the details of a failed logon with `MAPIFreeBuffer`, but they come from elsewhere.",
    },
    Scenario {
        name: "Dialog in a service",
        look: "`Logon` asks a user, but the client is a service: nobody answers, and the call never returns.",
    },
    Scenario {
        name: "Logoff that waits",
        look: "`Logoff` waits for a folder that its own caller holds, for ever.",
    },
    Scenario {
        name: "Minimal provider, store close",
        look: "`Logoff` does nothing; the release chain frees all the same.",
    },
    Scenario {
        name: "Minimal provider, session end",
        look: "`Logoff` does nothing, and the advise sink is left over.",
    },
    Scenario {
        name: "Eager provider, session end",
        look: "`Logoff` gives the support object back first, with work still to do.",
    },
    Scenario {
        name: "Fast shutdown",
        look: "The provider agrees; nothing is released before the process ends.",
    },
    Scenario {
        name: "Fast shutdown not known",
        look: "The provider does not know fast shutdown; by default, that is no objection.",
    },
    Scenario {
        name: "Everybody must agree",
        look: "The registry asks for every provider’s agreement, and this one cannot give it.",
    },
    Scenario {
        name: "Fast shutdown refused",
        look: "The provider refuses, and the client shuts down step by step.",
    },
    Scenario {
        name: "Refusal ignored",
        look: "The provider refuses, and the client shuts down fast all the same.",
    },
    Scenario {
        name: "Fast shutdown switched off",
        look: "The registry switches fast shutdown off; no provider is asked.",
    },
    Scenario {
        name: "Logoff with a window",
        look: "MAPI shows a window, because the client passes `MAPI_LOGOFF_UI`.",
    },
    Scenario {
        name: "Ended for all, shared by nobody",
        look: "The client’s own advise sink is not told: there is nobody else to tell.",
    },
    Scenario {
        name: "A service",
        look: "The session moves no mail, so the spooler never gets a store object of its own.",
    },
    Scenario {
        name: "The wrong session",
        look: "Without `MAPI_NEW_SESSION`, the second client gets the session of the first.",
    },
    Scenario {
        name: "Unadvise under a running sink",
        look: "`Unadvise` waits until `OnNotify` has returned; only then is the advise sink released.",
    },
    Scenario {
        name: "Notification after Unadvise",
        look: "The notification was queued before `Unadvise` and comes after it; the store keeps the advise sink until then.",
    },
    Scenario {
        name: "Notification that never comes",
        look: "The notification still waits when `Logoff` comes, which empties the queue and gives the advise sink up.",
    },
    Scenario {
        name: "Advise sink deleted too early",
        look: "After `Unadvise`, the client deletes its advise sink; the notification in the queue still comes.",
    },
    Scenario {
        name: "Release under a running sink",
        look: "`Logoff` finds the advise sink busy and waits until `OnNotify` has returned.",
    },
    Scenario {
        name: "Unload under a running sink",
        look: "`Logoff` does not wait for `OnNotify`, which returns when everything has gone.",
    },
    Scenario {
        name: "Notification in answer to Advise",
        look: "`Notify` waits for the client, and the client is inside `Advise`.",
    },
    Scenario {
        name: "A store on a server",
        look: "`Logoff` closes the connection that `Logon` has opened.",
    },
];
