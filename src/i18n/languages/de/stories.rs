//! German: the names of stories, and what to look at in each.

use crate::i18n::languages::{Scenario, looks, names};

pub(super) const GROUPS: [&str; 10] = [
    "Die dokumentierten Wege",
    "Mehrere Clients",
    "Mehrere Speicher",
    "Post unterwegs",
    "Gescheiterte Anmeldungen",
    "Fehler von Anbietern",
    "Andere Anbieter",
    "Schnelles Beenden",
    "Arten von Sitzungen",
    "Benachrichtigungen und Server",
];

pub(super) const SCENARIOS: [&str; 73] = names(&STORIES);
pub(super) const LOOKS: [&str; 73] = looks(&STORIES);

const STORIES: [Scenario; 73] = [
    Scenario {
        name: "Speicher schließen",
        look: "Die Freigabe des Support-Objekts ruft `Logoff` auf.",
    },
    Scenario {
        name: "Nur Release",
        look: "Der Client verlangt nichts, also verlangt der Speicher `LOGOFF_ABORT`. Die Verstöße sind die des Clients: Er gibt den Ordner nicht frei und meldet den Empfänger nicht ab.",
    },
    Scenario {
        name: "Sitzungsende, Speicher offen",
        look: "`Logoff` kommt zuerst und gibt das Support-Objekt frei. Der Verstoß ist der des Clients: Er beendet die Sitzung bei offenem Speicher.",
    },
    Scenario {
        name: "Sitzungsende, Speicher geschlossen",
        look: "`Logoff` kam schon; die Sitzung findet kein Anmeldeobjekt mehr.",
    },
    Scenario {
        name: "Aufrufe nach dem Sitzungsende",
        look: "Die Hülle des Speichers antwortet `MAPI_E_INVALID_OBJECT`.",
    },
    Scenario {
        name: "Zwei Clients, eine Sitzung",
        look: "Das erste `Release` zerstört nichts; der zweite Client schließt den Speicher.",
    },
    Scenario {
        name: "Schließen, was andere nutzen",
        look: "`StoreLogoff`, während ein anderer Client den Speicher benutzt: Kein Transport wird gebeten.",
    },
    Scenario {
        name: "Geteilte Sitzung verlassen",
        look: "Ein Client meldet sich ab; für den anderen läuft die Sitzung weiter.",
    },
    Scenario {
        name: "Sitzungsende für alle",
        look: "Der andere Client erfährt es über seinen Empfänger und findet seinen Speicher ungültig vor.",
    },
    Scenario {
        name: "Zwei Sitzungen, ein Prozess",
        look: "Jede Sitzung hat ihr eigenes Anbieterobjekt; die eine endet, die andere läuft weiter.",
    },
    Scenario {
        name: "In anderem Prozess offen",
        look: "Eine Nachricht geht gerade hinaus, und MAPI antwortet trotzdem `LOGOFF_COMPLETE`.",
    },
    Scenario {
        name: "Drei Clients",
        look: "Zwei Clients teilen eine Sitzung; der dritte hat seine eigene in einem anderen Prozess.",
    },
    Scenario {
        name: "Zweites Öffnen",
        look: "`Logon` gibt den Speicher noch einmal heraus, ohne ein zweites Anmeldeobjekt.",
    },
    Scenario {
        name: "Zwei Speicher, einer zuerst",
        look: "Ein Speicher schließt; das Anbieterobjekt bleibt für den anderen.",
    },
    Scenario {
        name: "Zwei Speicher, Sitzungsende",
        look: "`Logoff` kommt für jeden der beiden offenen Speicher einmal.",
    },
    Scenario {
        name: "Drei Speicher, Sitzungsende",
        look: "Ein Speicher ist schon geschlossen; `Logoff` kommt für die beiden anderen.",
    },
    Scenario {
        name: "Schnittstelle, die fehlt",
        look: "`Logon` und `QueryInterface` lehnen ab; nichts wird gezählt oder herausgegeben.",
    },
    Scenario {
        name: "Temporärer Speicher",
        look: "`ModifyProfile` gelingt und fügt der Tabelle der Speicher nichts hinzu.",
    },
    Scenario {
        name: "Zwei Anmeldeobjekte, eine MAPIUID",
        look: "MAPI fragt das Anmeldeobjekt, das zuerst eingetragen hat, und das reicht die Anfrage weiter.",
    },
    Scenario {
        name: "Puffer nach Sitzungsende",
        look: "Die Sitzung ist vorbei, der Puffer nicht: Der Client gibt ihn selbst frei, mitsamt seinem zweiten Block.",
    },
    Scenario {
        name: "Puffer behalten",
        look: "Das Ende der Sitzung gibt keinen Puffer frei; dieser ist noch da, wenn alles andere fort ist.",
    },
    Scenario {
        name: "Nichts unterwegs",
        look: "Der Spooler hat nichts zu tun und lässt den Speicher sofort los.",
    },
    Scenario {
        name: "Versand, ORDERLY",
        look: "`StoreLogoff` kehrt zurück, während die Nachricht noch hinausgeht.",
    },
    Scenario {
        name: "Warteschlange, NO_WAIT",
        look: "Die Nachricht geht hinaus, nachdem der Speicher geschlossen ist.",
    },
    Scenario {
        name: "Warteschlange, PURGE",
        look: "`StoreLogoff` kehrt erst zurück, wenn alles versandt ist.",
    },
    Scenario {
        name: "Versand, ABORT",
        look: "`StoreLogoff` wird abgelehnt; was beim letzten `Release` des Speichers noch hinausgeht, wird abgebrochen.",
    },
    Scenario {
        name: "Versand, QUIET",
        look: "`StoreLogoff` wird abgelehnt, bis die Nachricht versandt ist.",
    },
    Scenario {
        name: "Empfang, NO_WAIT",
        look: "Die Nachricht geht noch ein, nachdem der Speicher geschlossen ist.",
    },
    Scenario {
        name: "Empfang, nur Release",
        look: "Niemand hat gebeten, also gibt das letzte `Release` des Speichers `LOGOFF_ABORT` weiter: Was noch hereinkommt, wird verworfen.",
    },
    Scenario {
        name: "PURGE ohne Server",
        look: "`StoreLogoff` muss warten, bis der Transport seinen Server erreicht.",
    },
    Scenario {
        name: "Anmeldedaten für den Spooler",
        look: "Was der Anbieter weiterreicht, gibt MAPI frei, noch bevor sich der Spooler anmeldet.",
    },
    Scenario {
        name: "Der Spooler geht zuerst",
        look: "Der Spooler lässt den Speicher los; der Client hat ihn noch offen.",
    },
    Scenario {
        name: "Sitzungsende beim Versand",
        look: "`Logoff` bricht die ausgehende Nachricht ab; sie wartet in der Warteschlange.",
    },
    Scenario {
        name: "Post in der Warteschlange",
        look: "`LOGOFF_ORDERLY` beginnt nichts Neues, darum wird die Nachricht nicht versandt.",
    },
    Scenario {
        name: "Rücknahme beim Versand",
        look: "`AbortSubmit` scheitert, weil der Spooler die Nachricht gesperrt hat.",
    },
    Scenario {
        name: "Ein Client sperrt eine Nachricht",
        look: "Ein eigenes Speicherobjekt des Clients lehnt ab: Das darf nur der Spooler. Eines, das beide teilen, kann nicht wissen, wer fragt.",
    },
    Scenario {
        name: "Gescheiterte Anmeldung",
        look: "Der Dienst ist für die Sitzung abgeschaltet: Der zweite Versuch erreicht keinen Anbieter.",
    },
    Scenario {
        name: "Anmeldung nach Einrichten",
        look: "Im Profil fehlen Angaben: MAPI lässt den Dienst einrichten und versucht es noch einmal.",
    },
    Scenario {
        name: "Fehlendes Kennwort",
        look: "Niemand darf gefragt werden; nur dieser Speicher scheitert, der zweite Versuch erreicht den Anbieter.",
    },
    Scenario {
        name: "Abgebrochene Anmeldung",
        look: "Der Benutzer bricht ab; `Logon` antwortet `MAPI_E_USER_CANCEL` und lässt nichts zurück.",
    },
    Scenario {
        name: "Gescheitert, mit Einzelheiten",
        look: "Der Anbieter sagt in einem Puffer, was gescheitert ist; MAPI gibt den Puffer frei.",
    },
    Scenario {
        name: "MAPI zu alt",
        look: "`MSProviderInit` antwortet `MAPI_E_VERSION`; kein Anbieterobjekt entsteht.",
    },
    Scenario {
        name: "Anbieter zu alt",
        look: "MAPI gibt das Anbieterobjekt sofort wieder frei, ohne `Shutdown`.",
    },
    Scenario {
        name: "Gescheitert, Verweis behalten",
        look: "Der Anbieter nimmt den Verweis vor der Prüfung und vergisst ihn, wenn sie scheitert.",
    },
    Scenario {
        name: "Kreis mit dem Statusobjekt",
        look: "`Logoff` gibt das Statusobjekt nicht frei, darum bleibt auch das Anmeldeobjekt.",
    },
    Scenario {
        name: "Anmeldeobjekt hält den Speicher",
        look: "Das letzte `Release` des Speichers kommt nie, weil sein Anmeldeobjekt ihn hält.",
    },
    Scenario {
        name: "Support-Objekt behalten",
        look: "Der Speicher behält das Support-Objekt, darum kommt `Logoff` nie.",
    },
    Scenario {
        name: "Zweites Support-Objekt bleibt",
        look: "Das zweite Öffnen nimmt einen Verweis, den niemand freigibt.",
    },
    Scenario {
        name: "Nicht weitergereicht",
        look: "Beide Anmeldeobjekte teilen eine MAPIUID; das erste öffnet stattdessen einen Ordner seines Speichers.",
    },
    Scenario {
        name: "Falscher Heap",
        look: "MAPI gibt die Einzelheiten der gescheiterten Anmeldung mit `MAPIFreeBuffer` frei, doch sie stammen nicht von dort.",
    },
    Scenario {
        name: "Dialogfeld in einem Dienst",
        look: "`Logon` fragt einen Benutzer, aber der Client ist ein Dienst: Niemand antwortet, und der Aufruf kehrt nie zurück.",
    },
    Scenario {
        name: "Logoff, das wartet",
        look: "`Logoff` wartet für immer auf einen Ordner, den sein eigener Aufrufer hält.",
    },
    Scenario {
        name: "Minimal, Speicher schließen",
        look: "`Logoff` tut nichts; die Kette der Freigaben zerstört trotzdem alles.",
    },
    Scenario {
        name: "Minimal, Sitzungsende",
        look: "`Logoff` tut nichts, und der Benachrichtigungsempfänger bleibt übrig.",
    },
    Scenario {
        name: "Eilig, Sitzungsende",
        look: "`Logoff` gibt das Support-Objekt zuerst frei, obwohl noch zu tun ist.",
    },
    Scenario {
        name: "Schnelles Beenden",
        look: "Der Anbieter stimmt zu; bis zum Ende des Prozesses wird nichts freigegeben.",
    },
    Scenario {
        name: "Schnelles Beenden unbekannt",
        look: "Der Anbieter kennt das schnelle Beenden nicht; ohne weitere Vorgabe ist das kein Einwand.",
    },
    Scenario {
        name: "Alle müssen zustimmen",
        look: "Die Registrierung verlangt die Zustimmung aller Anbieter, und dieser kann sie nicht geben.",
    },
    Scenario {
        name: "Schnelles Beenden abgelehnt",
        look: "Der Anbieter lehnt ab, und der Client beendet alles Schritt für Schritt.",
    },
    Scenario {
        name: "Missachtete Ablehnung",
        look: "Der Anbieter lehnt ab, und der Client beendet trotzdem schnell.",
    },
    Scenario {
        name: "Schnelles Beenden aus",
        look: "Die Registrierung schaltet das schnelle Beenden ab; kein Anbieter wird gefragt.",
    },
    Scenario {
        name: "Abmeldung mit Fenster",
        look: "MAPI zeigt ein Fenster, weil der Client `MAPI_LOGOFF_UI` übergibt.",
    },
    Scenario {
        name: "Für alle beendet, von niemandem geteilt",
        look: "Der eigene Benachrichtigungsempfänger des Clients erfährt nichts: Sonst ist niemand da.",
    },
    Scenario {
        name: "Ein Dienst",
        look: "Die Sitzung bewegt keine Post, darum bekommt der Spooler kein eigenes Speicherobjekt.",
    },
    Scenario {
        name: "Die falsche Sitzung",
        look: "Ohne `MAPI_NEW_SESSION` bekommt der zweite Client die Sitzung des ersten.",
    },
    Scenario {
        name: "Unadvise bei laufendem Empfänger",
        look: "`Unadvise` wartet, bis `OnNotify` zurückgekehrt ist; erst dann wird der Benachrichtigungsempfänger freigegeben.",
    },
    Scenario {
        name: "Benachrichtigung nach Unadvise",
        look: "Die Benachrichtigung stand vor `Unadvise` in der Warteschlange und kommt danach; so lange behält der Speicher den Benachrichtigungsempfänger.",
    },
    Scenario {
        name: "Benachrichtigung, die nie kommt",
        look: "Die Benachrichtigung wartet noch, wenn `Logoff` kommt; es leert die Warteschlange und gibt den Benachrichtigungsempfänger frei.",
    },
    Scenario {
        name: "Empfänger zu früh gelöscht",
        look: "Nach `Unadvise` löscht der Client seinen Benachrichtigungsempfänger; die Benachrichtigung aus der Warteschlange kommt trotzdem.",
    },
    Scenario {
        name: "Release bei laufendem Empfänger",
        look: "`Logoff` findet den Benachrichtigungsempfänger beschäftigt und wartet, bis `OnNotify` zurückgekehrt ist.",
    },
    Scenario {
        name: "Entladen bei laufendem Empfänger",
        look: "`Logoff` wartet nicht auf `OnNotify`, das zurückkehrt, wenn alles fort ist.",
    },
    Scenario {
        name: "Benachrichtigung als Antwort auf Advise",
        look: "`Notify` wartet auf den Client, und der Client steckt in `Advise`.",
    },
    Scenario {
        name: "Ein Speicher auf einem Server",
        look: "`Logoff` schließt die Verbindung, die `Logon` geöffnet hat.",
    },
];
