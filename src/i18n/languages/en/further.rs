//! English: sentences for services, windows, locks and notifications.

use crate::i18n::catalog::*;

pub(super) const FURTHER: Further = Further {
    logon_service: "The client is a service and says so: `MAPILogonEx` with `MAPI_NT_SERVICE | MAPI_NO_MAIL` (0x18000).",
    logon_plain: "The client logs on without the flags that it should pass: `MAPILogonEx`.",
    session_logoff_ui: "The client ends its session and lets MAPI show a window meanwhile: `IMAPISession::Logoff` with `MAPI_LOGOFF_UI` (0x2).",
    session_logoff_reserved: "The client ends its session, but `ulReserved` is not zero: `IMAPISession::Logoff`.",
    window: "MAPI shows a window while it logs off.",
    others: [
        "MAPI turns to the session’s transport providers first: `{method}`.",
        "Then MAPI turns to the session’s address book providers: `{method}`.",
    ],
    provider_fast_direct: "The client goes past MAPI and calls the provider object itself: `{method}`.",
    spool_no_mail: "The store is open, so MAPI looks whether the spooler is to hear of it.",
    spooler_spared: "The session was logged on with `MAPI_NO_MAIL`, so the spooler never hears of the store: `{result}` ({hex}).",
    act_logon_plain: "Log on without the flags that are due",
    act_logoff_ui: "End the session, and allow a window",
    act_logoff_reserved: "End the session with `ulReserved` other than zero",
    act_provider_fast: "Have the provider save, past MAPI",
    send: "A message is to go out, so the spooler takes it in hand.",
    lock: "Before a transport gets the message, the spooler locks it through its own store object: `{method}`.",
    lock_client: "The client tries to lock its message, which is for the spooler alone: `{method}`.",
    abort_submit: "The client wants its message back: `{method}`.",
    sent_off: "The spooler has handed the message to a transport.",
    unable: "The spooler has the message locked, so it cannot be taken back: `{result}` ({hex}).",
    not_spoolers: "The store object is not the spooler’s, so it refuses: `{result}` ({hex}).",
    act_abort: "Take the message back",
    act_lock: "Lock the message, as only the spooler may",
};
