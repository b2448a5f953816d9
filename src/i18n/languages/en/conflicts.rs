//! English: where the pages disagree.

use crate::i18n::catalog::{Compare, Reading};

pub(super) const READINGS: [Reading; 21] = [
    Reading {
        question: "When are the transports asked?",
        a: "`StoreLogoff` calls `StoreLogoffTransports` at once.",
        b: "`StoreLogoff` saves the flag; the last `Release` passes it on.",
        c: "",
    },
    Reading {
        question: "How often are the transports asked?",
        a: "As often as the store is asked to close; the last flag counts.",
        b: "Once: a further call is a fault.",
        c: "",
    },
    Reading {
        question: "`Shutdown` after or before the logon’s `Release`?",
        a: "After: all logons are released first.",
        b: "Before: inside the support object’s `Release`, as for transports.",
        c: "",
    },
    Reading {
        question: "When is `Shutdown` due?",
        a: "When the session ends.",
        b: "When the last store closes.",
        c: "",
    },
    Reading {
        question: "What does a second open of an open store return as logon?",
        a: "`NULL`: only the store is handed out again.",
        b: "The logon object of the first open, with a reference.",
        c: "",
    },
    Reading {
        question: "What does `SpoolerLogon` hand out?",
        a: "A store and a logon of the spooler’s own.",
        b: "The client’s own store and logon, with a reference on the store.",
        c: "",
    },
    Reading {
        question: "Is `LOGOFF_ABORT` refused while a message is in transit?",
        a: "Yes: there is no logoff, and nothing changes.",
        b: "No: what is in transit is stopped first.",
        c: "",
    },
    Reading {
        question: "Do `LOGOFF_NO_WAIT` and `LOGOFF_ORDERLY` wait for what is in transit?",
        a: "No: the call returns at once, and the spooler does the rest.",
        b: "Yes: the call returns when all is done.",
        c: "",
    },
    Reading {
        question: "Are the transports’ queues flushed for `LOGOFF_PURGE`?",
        a: "Yes: `FlushQueues` is called.",
        b: "No: it is `LOGOFF_NO_WAIT` that waits until all is sent.",
        c: "",
    },
    Reading {
        question: "Does a refused `LOGOFF_QUIET` say what stands in the way?",
        a: "Yes: the flags that come back name the activity.",
        b: "No: no flag comes back.",
        c: "",
    },
    Reading {
        question: "Does `StoreLogoff` pass `LOGOFF_COMPLETE` on to its caller?",
        a: "Yes: as it came from MAPI.",
        b: "No: its page lists only the other three flags.",
        c: "",
    },
    Reading {
        question: "May `Logoff` come twice?",
        a: "No: a second call is reported.",
        b: "Yes: no page says “once”, so `Logoff` has to bear it.",
        c: "",
    },
    Reading {
        question: "What may be called on the store after session logoff?",
        a: "`AddRef` and `Release` only.",
        b: "Anything; what is invalid answers `MAPI_E_INVALID_OBJECT`.",
        c: "",
    },
    Reading {
        question: "Does `QueryInterface` work on an invalid object?",
        a: "Yes: the stand-in has a working one.",
        b: "No: it fails like every other method.",
        c: "",
    },
    Reading {
        question: "What are the others told when a shared session ends for all?",
        a: "A critical error: `fnevCriticalError`.",
        b: "An extended event: `fnevExtended`.",
        c: "",
    },
    Reading {
        question: "Who may pass `MAPI_LOGOFF_SHARED`?",
        a: "Nobody: all MAPI clients would begin to shut down.",
        b: "Any client that shares the session.",
        c: "",
    },
    Reading {
        question: "What does `MAPIFreeBuffer` do with a block that is freed already?",
        a: "Undefined, as the remarks of its page say.",
        b: "Nothing: it returns `S_OK`, as its page says of the results.",
        c: "",
    },
    Reading {
        question: "What becomes of the flag of one user among several?",
        a: "Nothing: the last `Release` passes `LOGOFF_ABORT`, unless the last user asks too.",
        b: "It is saved, and the last `Release` passes it on.",
        c: "",
    },
    Reading {
        question: "What does `Logon` return if it has no password and may not ask for one?",
        a: "`MAPI_E_FAILONEPROVIDER`: only this store fails.",
        b: "`MAPI_E_LOGON_FAILED`: the service is disabled for the session.",
        c: "`MAPI_E_UNCONFIGURED`: MAPI configures the service and calls `Logon` once more.",
    },
    Reading {
        question: "A folder outlives the client’s last reference to its store. What then?",
        a: "The store closes and makes the folder invalid.",
        b: "The folder keeps the store alive; the store closes with it.",
        c: "",
    },
    Reading {
        question: "May `Logoff` return anything but `S_OK`?",
        a: "No: its page knows no other result.",
        b: "Yes: whatever is returned, the logoff goes on, as for transports.",
        c: "",
    },
];

pub(super) const COMPARE: Compare = Compare {
    compare: "Compare the positions in this run",
    alike: "No difference here: the run stays the same.",
    differs: "They differ from step {n} on.",
    differs_before: "They differ before step 1 already.",
    here: "{side}, this run",
    there: "{side}, the same commands",
    breaks: "Breaks {rules}.",
    open: "Open at step {n}",
};

/// In the order of `ConflictId::NOTES`.
pub(super) const NOTES: [&str; 24] = [
    "One page gives the removal of MAPIUIDs and status row to the provider, others to MAPI. A provider has no call for it, so MAPI does it here.",
    "Two pages speak of `ulFlags` where the parameter is `lpulFlags`.",
    "`Logoff` and `Shutdown` are given a pointer to zero. One page says of such a pointer that it must be zero; what `NULL` would mean is not said.",
    "Of an invalidated object, one page has MAPI free the memory at the last `Release`, as here; another has all but the method table freed at once. The pages differ also on whether to clean up first, as the provider by the book does, or to invalidate first, as the eager one does.",
    "`DeinitMapiUtil` comes after `MAPIUninitialize`, or in its stead. It is about clients that use MAPI’s utilities.",
    "When the DLL is unloaded is told in three ways. Here it is at the last `MAPIUninitialize`, when by all three nothing of the provider’s is left to be called.",
    "Some pages want a status row from every provider, others leave it open. By the book there is one; the minimal style has none.",
    "On one page, the function that frees memory comes with the support object; on another, from `MSProviderInit`.",
    "One page has the provider keep the sink and release it after `Advise`: the first without `Subscribe`, the second with it.",
    "The type of a connection number differs from page to page; the header has `ULONG_PTR`.",
    "One page says that `StoreLogoff` shuts down a provider. What closes is one logon of it.",
    "The provider takes its reference on the support object first, last or in between. When `Logon` succeeds, the count is the same; when it fails, whoever took it first has to give it back, which a faint line of `Logon` leaves out.",
    "One page has the logon object hold the support object, another the store. Here the store holds it.",
    "The flags of `TransportLogoff` are reserved on its own page, and mean something on another.",
    "The page of `SpoolerLogon` speaks of two values as pointers.",
    "The page of `FlushQueues` has inbound and outbound the other way round.",
    "A page about a sample has the spooler call `Shutdown`. Elsewhere, and here, MAPI does.",
    "One page has the provider object handed out at logon. It comes before, from `MSProviderInit`.",
    "One page calls the store’s `Release` MAPI’s. What it tells of is the support object’s.",
    "`MDB_NO_MAIL` and `MAPI_NO_MAIL` have the same effect, for a store and for a session.",
    "`LOGOFF_COMPLETE` for a store that another process has open does not mean that the spooler has let go of it.",
    "No page says on which thread `Logoff` runs. Here one thing happens after the other.",
    "No page says in which order logons are logged off when a session ends. Here it is the order in which they began.",
    "No page says what the transports answer for a store without mail. Here it is `LOGOFF_COMPLETE`, at once.",
];
