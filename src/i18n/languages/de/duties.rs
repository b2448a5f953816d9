//! German: the rules, and the stories and readings that put them to the test.

use crate::i18n::catalog::*;

pub(super) const RULE_TITLES: [&str; 50] = [
    "MAPI wird initialisiert, bevor sonst etwas davon aufgerufen wird.",
    "MAPI wird so oft beendet, wie es initialisiert wurde.",
    "Nach dem letzten `MAPIUninitialize` wird nichts von MAPI aufgerufen.",
    "Jeder genommene Verweis wird genau einmal freigegeben.",
    "Eine Sitzung hat für jeden Anbieter ein einziges Anbieterobjekt.",
    "`MSProviderInit` gibt ein eigenes Anbieterobjekt heraus.",
    "Jedem Laden der DLL steht ein Entladen gegenüber.",
    "Das Anbieterobjekt führt eine Liste seiner offenen Speicher.",
    "Eine gelungene Anmeldung nimmt einen Verweis auf das Support-Objekt.",
    "Der Anbieter bewahrt seinen Zeiger auf das Support-Objekt.",
    "Anmeldung und Speicher werden zusammen erzeugt, herausgegeben und zerstört.",
    "Die Anmeldung trägt ihre MAPIUIDs ein.",
    "Die Anmeldung fügt der Statustabelle eine Zeile hinzu.",
    "`Advise` gibt eine Verbindungsnummer ungleich null heraus.",
    "Der Speicher hält einen angemeldeten Empfänger bis `Unadvise`.",
    "Der Client gibt seinen eigenen Verweis auf den Empfänger nach `Advise` frei.",
    "Der Client meldet jeden Benachrichtigungsempfänger wieder ab.",
    "Anmeldung und Statusobjekt halten einander, und eines lässt rechtzeitig los.",
    "Ordner, die den Speicher überdauern, werden von ihm getrennt.",
    "`StoreLogoff` wird mit genau einem Flag verlangt.",
    "`StoreLogoff` ersetzt `Release` nicht.",
    "Das Flag des Clients wird unverändert weitergereicht.",
    "Die Transporte werden je Schließen eines Speichers genau einmal gebeten.",
    "Hat der Client um nichts gebeten, verlangt das letzte `Release` `LOGOFF_ABORT`.",
    "Der Speicher merkt sich, dass er die Transporte schon gebeten hat.",
    "Nach `LOGOFF_COMPLETE` wird am Speicher nur `Release` aufgerufen.",
    "Das letzte `Release` des Speichers gibt das Support-Objekt frei.",
    "Das Support-Objekt wird nicht freigegeben, solange der Speicher in Gebrauch ist.",
    "MAPIUIDs und Statuszeile gehen, bevor `Logoff` aufgerufen wird.",
    "`Logoff` bekommt einen Zeiger auf den Wert 0.",
    "`Logoff` lässt jedes offene Objekt los.",
    "`Logoff` weigert sich nicht.",
    "Von der Sitzung aufgerufen, gibt `Logoff` das Support-Objekt frei.",
    "Das Support-Objekt wird einmal freigegeben, durch welche Tür auch immer.",
    "`Logoff` wird je Anmeldung einmal aufgerufen.",
    "Das Support-Objekt freizugeben ist das Letzte, was `Logoff` tut.",
    "Der Arbeitsspeicher des Speicherobjekts überdauert dessen Aufruf von `Release` am Support-Objekt.",
    "Die Anmeldung hält keinen gezählten Verweis auf den Speicher.",
    "`Logoff` nimmt den Speicher von der Liste des Anbieters.",
    "MAPIUIDs und Statuszeile gehen mit dem Support-Objekt.",
    "Der Anbieter zerstört nicht, was er `MakeInvalid` übergeben hat.",
    "Ein ungültig gemachtes Objekt antwortet `MAPI_E_INVALID_OBJECT`.",
    "Alles ist geschlossen, bevor die Sitzung beendet wird.",
    "Nach dem Sitzungsende wird nur noch `Release` aufgerufen.",
    "Die Sitzung wird freigegeben, nach ihrem Ende.",
    "`MAPI_LOGOFF_SHARED` wird nie übergeben.",
    "Jede Anmeldung der Sitzung bekommt ihr `Logoff`.",
    "Alle Anmeldungen sind vor `Shutdown` freigegeben.",
    "`Shutdown` kommt unmittelbar vor dem letzten `Release` des Anbieterobjekts.",
    "Die DLL bleibt bis zum letzten `MAPIUninitialize`.",
];

pub(super) const WAITS: [&str; 15] = [
    "handelt von Threads, `DllMain` oder dem Inneren von `OnNotify`; das lässt sich hier nicht vorspielen",
    "handelt von Puffern und Allokatoren, mit denen hier nichts umgeht",
    "handelt von den Versionen zweier Programme, die aufeinandertreffen",
    "braucht einen Speicher, der ein zweites Mal geöffnet wird",
    "braucht eine Anmeldung, die fehlschlägt, nachfragt oder einrichtet",
    "braucht die eigene Anmeldung des Spoolers",
    "handelt davon, wie sich ein Client anmeldet, der ein Dienst ist",
    "braucht Benachrichtigung über `IMAPISupport::Subscribe`",
    "braucht einen zweiten Client oder einen, der seine Flag-Variable wiederverwendet",
    "braucht Nachrichten, die unterwegs sind",
    "braucht einen zweiten Speicher desselben Anbieters",
    "handelt von Verbindungen zu einem Server, die es hier nicht gibt",
    "braucht ein MAPI, das eine Anmeldung freigibt, ohne sie abzumelden",
    "handelt von einem Argument, das die Aktionen hier immer richtig übergeben",
    "braucht das schnelle Beenden eines Prozesses",
];

pub(super) const CONSEQUENCES: [&str; 9] = [
    "Leck",
    "Benutzung nach Zerstörung",
    "doppelte Freigabe",
    "Stillstand",
    "Wiedereintritt",
    "Datenverlust",
    "ungültiges Objekt",
    "Fehlschlag",
    "falscher Empfänger",
];

pub(super) const SCENARIOS: [Scenario; 5] = [
    Scenario {
        name: "Speicher schließen",
        look: "Die Freigabe des Support-Objekts ruft `Logoff` auf.",
    },
    Scenario {
        name: "Nur Release",
        look: "Der Client verlangt nichts, also verlangt der Speicher `LOGOFF_ABORT`.",
    },
    Scenario {
        name: "Sitzungsende, Speicher offen",
        look: "`Logoff` kommt zuerst und gibt das Support-Objekt frei.",
    },
    Scenario {
        name: "Sitzungsende, Speicher geschlossen",
        look: "`Logoff` kam schon; die Sitzung findet keine Anmeldung mehr.",
    },
    Scenario {
        name: "Aufrufe nach dem Sitzungsende",
        look: "Die Hülle des Speichers antwortet `MAPI_E_INVALID_OBJECT`.",
    },
];

pub(super) const READINGS: [Reading; 9] = [
    Reading {
        question: "Wann erfahren es die Transporte?",
        a: "`StoreLogoff` ruft `StoreLogoffTransports` sofort auf.",
        b: "`StoreLogoff` merkt sich das Flag; das letzte `Release` reicht es weiter.",
    },
    Reading {
        question: "`Shutdown` nach oder vor dem `Release` der Anmeldung?",
        a: "Danach: Zuerst werden alle Anmeldungen freigegeben.",
        b: "Davor: in `Release` des Support-Objekts, wie bei Transporten.",
    },
    Reading {
        question: "Wann ist `Shutdown` fällig?",
        a: "Wenn die Sitzung endet.",
        b: "Wenn der letzte Speicher schließt.",
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
        question: "Darf `Logoff` zweimal kommen?",
        a: "Nein: Ein zweiter Aufruf wird gemeldet.",
        b: "Ja: Keine Seite sagt „einmal“; `Logoff` muss es aushalten.",
    },
    Reading {
        question: "Was darf nach dem Sitzungsende am Speicher aufgerufen werden?",
        a: "Nur `AddRef` und `Release`.",
        b: "Alles; Ungültiges antwortet `MAPI_E_INVALID_OBJECT`.",
    },
    Reading {
        question: "Geht `QueryInterface` an einem ungültigen Objekt?",
        a: "Ja: Der Stellvertreter hat ein funktionierendes.",
        b: "Nein: Es schlägt fehl wie jede andere Methode.",
    },
    Reading {
        question: "What does a logon answer that lacks a password and may not ask?",
        a: "`MAPI_E_FAILONEPROVIDER`: this store only.",
        b: "`MAPI_E_LOGON_FAILED`: the service is disabled for the session.",
    },
];
