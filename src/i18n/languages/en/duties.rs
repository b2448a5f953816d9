//! English: the rules, and the stories and readings that put them to the test.

use crate::i18n::catalog::*;

pub(super) const RULE_TITLES: [&str; 50] = [
    "MAPI is initialized before anything else of it is called.",
    "MAPI is uninitialized as often as it was initialized.",
    "Nothing of MAPI is called after the last `MAPIUninitialize`.",
    "Every reference that is taken is given back exactly once.",
    "A session has one provider object for each provider.",
    "`MSProviderInit` gives out a provider object of its own.",
    "Every loading of the DLL is matched by one unloading.",
    "The provider object keeps a list of its open stores.",
    "A logon that succeeds takes a reference to the support object.",
    "The provider keeps its pointer to the support object.",
    "Logon and store are made together, given out together and freed together.",
    "The logon registers its MAPIUIDs.",
    "The logon adds one row to the status table.",
    "`Advise` gives out a connection number other than zero.",
    "The store holds a registered sink until `Unadvise`.",
    "The client gives back its own reference to the sink after `Advise`.",
    "The client cancels every registration.",
    "Logon and status object hold each other until one of them lets go, in time.",
    "Folders that outlive the store are cut off from it.",
    "`StoreLogoff` is asked with exactly one flag.",
    "`StoreLogoff` does not replace `Release`.",
    "The client’s flag is passed on unchanged.",
    "The transports are asked exactly once for each closing of a store.",
    "If the client never asked, the last `Release` asks with `LOGOFF_ABORT`.",
    "The store remembers that the transports have been asked.",
    "After `LOGOFF_COMPLETE`, only `Release` is called on the store.",
    "The store’s last `Release` gives the support object back.",
    "The support object is not given back while the store is in use.",
    "MAPIUIDs and status row go before `Logoff` is called.",
    "`Logoff` gets a pointer to zero.",
    "`Logoff` lets go of every open object.",
    "`Logoff` does not refuse.",
    "`Logoff` called by a session gives the support object back.",
    "The support object is given back once, by whichever door.",
    "`Logoff` is called once for each logon.",
    "Giving back the support object is the last thing that `Logoff` does.",
    "The store’s memory outlives its call of the support object’s `Release`.",
    "The logon holds no counted reference to the store.",
    "`Logoff` takes the store off the provider’s list.",
    "MAPIUIDs and status row go with the support object.",
    "The provider does not free what it has given to `MakeInvalid`.",
    "An object that was made invalid answers `MAPI_E_INVALID_OBJECT`.",
    "Everything is closed before the session is ended.",
    "After session logoff, only `Release` is called.",
    "The session is released, after its logoff.",
    "`MAPI_LOGOFF_SHARED` is never passed.",
    "Every logon of the session gets its `Logoff`.",
    "All logons are released before `Shutdown`.",
    "`Shutdown` comes right before the provider object’s last `Release`.",
    "The DLL stays until the last `MAPIUninitialize`.",
];

pub(super) const WAITS: [&str; 15] = [
    "about threads, `DllMain` or the inside of `OnNotify`; no listing here acts that out",
    "about buffers and allocators, which no listing here handles",
    "about versions of two programs that meet",
    "needs a store that is opened a second time",
    "needs a logon that fails, asks the user or configures",
    "needs the spooler’s own logon to the store",
    "about how a client that is a service logs on",
    "needs notification through `IMAPISupport::Subscribe`",
    "needs a second client, or one that reuses its flag variable",
    "needs messages in transit",
    "needs a second store of the same provider",
    "about connections to a server, which no listing here has",
    "needs a MAPI that releases a logon without logging it off",
    "about an argument that the actions here always pass rightly",
    "needs the fast shutdown of a process",
];

pub(super) const CONSEQUENCES: [&str; 9] = [
    "leak",
    "use after free",
    "double free",
    "hang",
    "re-entrancy",
    "data loss",
    "invalid object",
    "failure",
    "wrong route",
];

pub(super) const SCENARIOS: [Scenario; 5] = [
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
];

pub(super) const READINGS: [Reading; 9] = [
    Reading {
        question: "When are the transports asked?",
        a: "`StoreLogoff` calls `StoreLogoffTransports` at once.",
        b: "`StoreLogoff` saves the flag; the last `Release` passes it on.",
    },
    Reading {
        question: "`Shutdown` after or before the logon’s `Release`?",
        a: "After: all logons are released first.",
        b: "Before: inside the support object’s `Release`, as for transports.",
    },
    Reading {
        question: "When is `Shutdown` due?",
        a: "When the session ends.",
        b: "When the last store closes.",
    },
    Reading {
        question: "Does `LOGOFF_ABORT` refuse while a message is in transit?",
        a: "Yes: the logoff does not occur and nothing changes.",
        b: "No: what is in transit is stopped first.",
    },
    Reading {
        question: "Do `LOGOFF_NO_WAIT` and `LOGOFF_ORDERLY` wait for what is in transit?",
        a: "No: control comes back at once, and the spooler finishes.",
        b: "Yes: control comes back when it is complete.",
    },
    Reading {
        question: "May `Logoff` come twice?",
        a: "No: a second call is reported.",
        b: "Yes: no page says “once”, so `Logoff` has to bear it.",
    },
    Reading {
        question: "What may be called on the store after session logoff?",
        a: "`AddRef` and `Release` only.",
        b: "Anything; what is invalid answers `MAPI_E_INVALID_OBJECT`.",
    },
    Reading {
        question: "Does `QueryInterface` work on an invalid object?",
        a: "Yes: the stand-in has a working one.",
        b: "No: it fails like every other method.",
    },
    Reading {
        question: "What does a logon answer that lacks a password and may not ask?",
        a: "`MAPI_E_FAILONEPROVIDER`: this store only.",
        b: "`MAPI_E_LOGON_FAILED`: the service is disabled for the session.",
    },
];
