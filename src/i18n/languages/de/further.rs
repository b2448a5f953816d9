//! German: sentences for services, windows, locks and notifications.

use crate::i18n::catalog::*;

pub(super) const FURTHER: Further = Further {
    logon_service: "Der Client ist ein Dienst und sagt es auch: `MAPILogonEx` mit `MAPI_NT_SERVICE | MAPI_NO_MAIL` (0x18000).",
    logon_plain: "Der Client meldet sich ohne die Flags an, die er übergeben müsste: `MAPILogonEx`.",
    session_logoff_ui: "Der Client beendet seine Sitzung und erlaubt MAPI dabei ein Fenster: `IMAPISession::Logoff` mit `MAPI_LOGOFF_UI` (0x2).",
    session_logoff_reserved: "Der Client beendet seine Sitzung, aber `ulReserved` ist nicht null: `IMAPISession::Logoff`.",
    window: "MAPI zeigt während der Abmeldung ein Fenster.",
    others: [
        "MAPI wendet sich zuerst an die Transportanbieter der Sitzung: `{method}`.",
        "Dann wendet sich MAPI an die Adressbuchanbieter der Sitzung: `{method}`.",
    ],
    provider_fast_direct: "Der Client übergeht MAPI und ruft das Anbieterobjekt selbst auf: `{method}`.",
    spool_no_mail: "Der Speicher ist offen, darum sieht MAPI nach, ob der Spooler davon erfahren soll.",
    spooler_spared: "Die Sitzung ist mit `MAPI_NO_MAIL` angemeldet, darum erfährt der Spooler nichts von dem Speicher: `{result}` ({hex}).",
    act_logon_plain: "Ohne die nötigen Flags anmelden",
    act_logoff_ui: "Die Sitzung beenden und ein Fenster erlauben",
    act_logoff_reserved: "Die Sitzung mit `ulReserved` ungleich null beenden",
    act_provider_fast: "Den Anbieter an MAPI vorbei sichern lassen",
    send: "Eine Nachricht soll hinausgehen, darum nimmt der Spooler sich ihrer an.",
    lock: "Bevor ein Transport die Nachricht bekommt, sperrt der Spooler sie über sein eigenes Speicherobjekt: `{method}`.",
    lock_client: "Der Client versucht, seine Nachricht zu sperren, was allein dem Spooler zusteht: `{method}`.",
    abort_submit: "Der Client will seine Nachricht zurück: `{method}`.",
    sent_off: "Der Spooler hat die Nachricht einem Transport übergeben.",
    unable: "Der Spooler hat die Nachricht gesperrt, darum lässt sie sich nicht zurücknehmen: `{result}` ({hex}).",
    not_spoolers: "Das Speicherobjekt ist nicht das des Spoolers, darum lehnt es ab: `{result}` ({hex}).",
    act_abort: "Die Nachricht zurücknehmen",
    act_lock: "Die Nachricht sperren, wie es nur der Spooler darf",
};
