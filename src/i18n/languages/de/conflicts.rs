//! German: where the pages disagree.

use crate::i18n::catalog::{Compare, Reading};

pub(super) const READINGS: [Reading; 21] = [
    Reading {
        question: "Wann werden die Transporte gebeten?",
        a: "`StoreLogoff` ruft `StoreLogoffTransports` sofort auf.",
        b: "`StoreLogoff` merkt sich das Flag; das letzte `Release` reicht es weiter.",
        c: "",
    },
    Reading {
        question: "Wie oft werden die Transporte gebeten?",
        a: "So oft, wie der Speicher sich schließen soll; das letzte Flag zählt.",
        b: "Einmal: Jeder weitere Aufruf ist ein Fehler.",
        c: "",
    },
    Reading {
        question: "`Shutdown` nach oder vor dem `Release` des Anmeldeobjekts?",
        a: "Danach: Zuerst werden alle Anmeldeobjekte freigegeben.",
        b: "Davor: in `Release` des Support-Objekts, wie bei Transporten.",
        c: "",
    },
    Reading {
        question: "Wann ist `Shutdown` fällig?",
        a: "Wenn die Sitzung endet.",
        b: "Wenn der letzte Speicher schließt.",
        c: "",
    },
    Reading {
        question: "Was liefert das zweite Öffnen eines offenen Speichers als Anmeldeobjekt?",
        a: "`NULL`: Nur der Speicher wird noch einmal übergeben.",
        b: "Das Anmeldeobjekt vom ersten Öffnen, mit einem Verweis.",
        c: "",
    },
    Reading {
        question: "Was übergibt `SpoolerLogon`?",
        a: "Einen Speicher und ein Anmeldeobjekt nur für den Spooler.",
        b: "Speicher und Anmeldeobjekt des Clients selbst, mit einem Verweis auf den Speicher.",
        c: "",
    },
    Reading {
        question: "Wird `LOGOFF_ABORT` abgelehnt, solange eine Nachricht unterwegs ist?",
        a: "Ja: Es wird nicht abgemeldet, und nichts ändert sich.",
        b: "Nein: Zuerst wird abgebrochen, was unterwegs ist.",
        c: "",
    },
    Reading {
        question: "Warten `LOGOFF_NO_WAIT` und `LOGOFF_ORDERLY` auf das, was unterwegs ist?",
        a: "Nein: Der Aufruf kehrt sofort zurück, den Rest erledigt der Spooler.",
        b: "Ja: Der Aufruf kehrt zurück, wenn alles erledigt ist.",
        c: "",
    },
    Reading {
        question: "Werden bei `LOGOFF_PURGE` die Warteschlangen der Transporte geleert?",
        a: "Ja: `FlushQueues` wird aufgerufen.",
        b: "Nein: Es ist ein `LOGOFF_NO_WAIT`, das wartet, bis alles gesendet ist.",
        c: "",
    },
    Reading {
        question: "Sagt ein abgelehntes `LOGOFF_QUIET`, was im Wege steht?",
        a: "Ja: Die zurückgegebenen Flags nennen die Aktivität.",
        b: "Nein: Es kommt kein Flag zurück.",
        c: "",
    },
    Reading {
        question: "Gibt `StoreLogoff` das `LOGOFF_COMPLETE` an den Aufrufer weiter?",
        a: "Ja: so, wie es von MAPI kam.",
        b: "Nein: Seine Seite nennt nur die drei anderen Flags.",
        c: "",
    },
    Reading {
        question: "Darf `Logoff` zweimal kommen?",
        a: "Nein: Ein zweiter Aufruf wird gemeldet.",
        b: "Ja: Keine Seite sagt „einmal“; `Logoff` muss es aushalten.",
        c: "",
    },
    Reading {
        question: "Was darf nach dem Sitzungsende am Speicher aufgerufen werden?",
        a: "Nur `AddRef` und `Release`.",
        b: "Alles; Ungültiges antwortet `MAPI_E_INVALID_OBJECT`.",
        c: "",
    },
    Reading {
        question: "Geht `QueryInterface` an einem ungültigen Objekt?",
        a: "Ja: Der Stellvertreter hat ein funktionierendes.",
        b: "Nein: Es schlägt fehl wie jede andere Methode.",
        c: "",
    },
    Reading {
        question: "Was erfahren die anderen, wenn eine geteilte Sitzung für alle endet?",
        a: "Einen kritischen Fehler: `fnevCriticalError`.",
        b: "Ein erweitertes Ereignis: `fnevExtended`.",
        c: "",
    },
    Reading {
        question: "Wer darf `MAPI_LOGOFF_SHARED` übergeben?",
        a: "Niemand: Alle MAPI-Clients würden beginnen, sich zu beenden.",
        b: "Jeder Client, der die Sitzung teilt.",
        c: "",
    },
    Reading {
        question: "Was tut `MAPIFreeBuffer` mit einem Block, der schon freigegeben ist?",
        a: "Undefiniert, wie die Hinweise der Seite sagen.",
        b: "Nichts: Es liefert `S_OK`, wie die Seite bei den Ergebnissen sagt.",
        c: "",
    },
    Reading {
        question: "Was wird aus dem Flag eines von mehreren Benutzern?",
        a: "Nichts: Das letzte `Release` übergibt `LOGOFF_ABORT`, außer der letzte Benutzer bittet selbst.",
        b: "Es wird gemerkt, und das letzte `Release` reicht es weiter.",
        c: "",
    },
    Reading {
        question: "Was liefert `Logon`, wenn das Kennwort fehlt und nicht gefragt werden darf?",
        a: "`MAPI_E_FAILONEPROVIDER`: Nur dieser Speicher scheitert.",
        b: "`MAPI_E_LOGON_FAILED`: Der Dienst ist für die Sitzung abgeschaltet.",
        c: "`MAPI_E_UNCONFIGURED`: MAPI konfiguriert den Dienst und ruft `Logon` noch einmal auf.",
    },
    Reading {
        question: "Ein Ordner überlebt den letzten Verweis des Clients auf seinen Speicher. Was dann?",
        a: "Der Speicher schließt und macht den Ordner ungültig.",
        b: "Der Ordner hält den Speicher am Leben; der Speicher schließt mit ihm.",
        c: "",
    },
    Reading {
        question: "Darf `Logoff` etwas anderes als `S_OK` liefern?",
        a: "Nein: Seine Seite kennt kein anderes Ergebnis.",
        b: "Ja: Was auch kommt, es wird weiter abgemeldet, wie bei Transporten.",
        c: "",
    },
];

pub(super) const COMPARE: Compare = Compare {
    compare: "Die Positionen in diesem Lauf vergleichen",
    alike: "Hier kein Unterschied: Der Lauf bleibt derselbe.",
    differs: "Sie unterscheiden sich ab Schritt {n}.",
    differs_before: "Sie unterscheiden sich schon vor Schritt 1.",
    here: "{side}, dieser Lauf",
    there: "{side}, dieselben Befehle",
    breaks: "Verletzt {rules}.",
    open: "Bei Schritt {n} öffnen",
};

/// In the order of `ConflictId::NOTES`.
pub(super) const NOTES: [&str; 24] = [
    "Eine Seite weist das Entfernen von MAPIUIDs und Statuszeile dem Anbieter zu, andere weisen es MAPI zu. Ein Anbieter hat dafür keinen Aufruf; also tut es hier MAPI.",
    "Zwei Seiten schreiben `ulFlags`, wo der Parameter `lpulFlags` heißt.",
    "`Logoff` und `Shutdown` bekommen einen Zeiger auf den Wert 0. Eine Seite sagt von einem solchen Zeiger, er müsse 0 sein; was `NULL` hieße, bleibt offen.",
    "Auf einer Seite gibt MAPI den Speicherblock eines ungültigen Objekts beim letzten `Release` frei, so auch hier; auf einer anderen sofort alles außer der Methodentabelle. Auch darin gehen die Seiten auseinander, ob zuerst aufgeräumt wird, wie es der Anbieter nach Vorschrift tut, oder zuerst ungültig gemacht, wie es der eilige tut.",
    "`DeinitMapiUtil` kommt nach `MAPIUninitialize` oder an seiner Stelle. Das betrifft Clients, die MAPIs Hilfsfunktionen nutzen.",
    "Wann die DLL entladen wird, steht auf dreierlei Art da. Hier geschieht es beim letzten `MAPIUninitialize`; dann ist nach allen dreien nichts mehr da, was im Anbieter aufgerufen würde.",
    "Manche Seiten verlangen von jedem Anbieter eine Statuszeile, andere lassen es offen. Nach Vorschrift gibt es eine, im minimalen Stil keine.",
    "Die Funktion zum Freigeben von Speicherblöcken kommt auf einer Seite mit dem Support-Objekt, auf einer anderen von `MSProviderInit`.",
    "Eine Seite lässt den Anbieter den Empfänger behalten und nach `Advise` freigeben: das Erste ohne `Subscribe`, das Zweite damit.",
    "Der Typ der Verbindungsnummer wechselt von Seite zu Seite; im Header ist es `ULONG_PTR`.",
    "Eine Seite sagt, `StoreLogoff` beende einen Anbieter. Was schließt, ist eine seiner Anmeldungen.",
    "Der Anbieter nimmt seinen Verweis auf das Support-Objekt zuerst, zuletzt oder dazwischen. Wenn `Logon` gelingt, ist der Zähler derselbe; wenn es scheitert, muss ihn zurückgeben, wer ihn zuerst genommen hat, und das lässt eine blasse Zeile in `Logon` aus.",
    "Auf einer Seite hält das Anmeldeobjekt das Support-Objekt, auf einer anderen der Speicher. Hier hält es der Speicher.",
    "Die Flags von `TransportLogoff` sind auf ihrer eigenen Seite reserviert und haben auf einer anderen eine Bedeutung.",
    "Die Seite von `SpoolerLogon` nennt zwei Werte Zeiger.",
    "Die Seite von `FlushQueues` vertauscht Eingang und Ausgang.",
    "Eine Seite über ein Beispiel lässt den Spooler `Shutdown` aufrufen. Sonst, und hier, tut es MAPI.",
    "Eine Seite lässt das Anbieterobjekt bei der Anmeldung übergeben. Es kommt vorher, von `MSProviderInit`.",
    "Eine Seite nennt das `Release` des Speichers eine Sache von MAPI. Gemeint ist das des Support-Objekts.",
    "`MDB_NO_MAIL` und `MAPI_NO_MAIL` bewirken dasselbe, für einen Speicher und für eine Sitzung.",
    "`LOGOFF_COMPLETE` für einen Speicher, den ein anderer Prozess offen hat, heißt nicht, dass der Spooler ihn losgelassen hat.",
    "Keine Seite sagt, in welchem Thread `Logoff` läuft. Hier geschieht eines nach dem anderen.",
    "Keine Seite sagt, in welcher Reihenfolge am Sitzungsende abgemeldet wird. Hier geschieht es in der, in der die Anmeldungen begannen.",
    "Keine Seite sagt, was die Transporte für einen Speicher ohne Post antworten. Hier ist es sofort `LOGOFF_COMPLETE`.",
];
