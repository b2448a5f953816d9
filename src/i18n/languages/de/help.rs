//! German: the help.

use crate::i18n::catalog::*;

pub(super) const HELP: Help = Help {
    close: "Schließen",
    keys: "Tasten",
    words: "Begriffe",
    samples: [
        "Eine Bahn für jeden Beteiligten: den Client, MAPI, das Support-Objekt mit Code von MAPI und den Speicheranbieter.",
        "Ein Objekt. Die Zahl ist sein Verweiszähler.",
        "Der Zähler steht auf 0, und das Objekt ist noch nicht zerstört.",
        "Ein Verweis: Der Punkt sitzt beim Halter, die Spitze bei dem, was gehalten wird. Die Beschriftung sagt, wer wie viele hält.",
        "Ein Verweis, der seit Beginn des letzten Aufrufs des Clients freigegeben wurde.",
        "Ein Verweis, den niemand mehr freigibt: Der Halter ist zerstört, oder das Gehaltene ist übrig.",
        "Der Aufruf dieses Schritts. Die Zahl sagt, wie tief er verschachtelt ist.",
        "Ein Aufruf aus einem früheren Schritt, der noch läuft.",
        "Ein Aufruf, der jetzt zurückkehrt, mit seinem Ergebnis; rot, wenn er fehlschlägt.",
        "Ein Aufruf, der wartet, und eine Linie zu dem, worauf er wartet.",
        "Ein Aufruf, der eine Regel verletzt; dicker gezeichnet ein Aufruf, der nie weiterkommt.",
        "Das Objekt, das gerade aufgerufen wird.",
        "Sein Code hat etwas aufgerufen und wartet auf die Rückkehr.",
        "Das Objekt ist noch im Arbeitsspeicher, aber nicht mehr zu gebrauchen.",
        "Das Objekt ist zerstört. Der Umriss bleibt, damit man sieht, was noch dorthin zeigt.",
        "Ein Leck: Verweise auf das Objekt wurden nicht rechtzeitig freigegeben, deshalb bleibt es.",
        "Eine Tabelle von MAPI. Punkt: Die Zeile ist da. Strich: Sie ist entfernt. Rote Raute: Sie müsste weg sein.",
        "Eines von mehreren Anmeldeobjekten, zu einer Karte eingeklappt. Ein Druck darauf öffnet sie.",
        "Die Zeichen der Schritte im Abspieler:",
    ],
    keyboard: [
        key("Tab", "Weiter zum nächsten Bedienelement; mit der Umschalttaste zurück."),
        key("← →", "In Schaubild und Abspieler: einen Schritt zurück, einen Schritt weiter."),
        key("Pos1 Ende", "In Schaubild und Abspieler: an den Anfang oder ans Ende des Laufs."),
        key(
            "Leertaste",
            "In Schaubild und Abspieler: abspielen und anhalten; auf einer Schaltfläche: drückt sie.",
        ),
        key("?", "In Schaubild, Abspieler und Bereichen daneben: öffnet diese Hilfe."),
        key("← → Pos1 Ende", "Auf dem Schieber: Schritt für Schritt oder an die Enden."),
        key(
            "↑ ↓",
            "Im Feld für den Ablauf: öffnet die Liste und bewegt sich darin. Was Sie tippen, wird gesucht.",
        ),
        key(
            "Eingabe Esc",
            "In der Liste der Abläufe: nimmt den markierten Ablauf; schließt die Liste.",
        ),
        key("← → Pos1 Ende", "Auf Reitern: zum benachbarten, zum ersten, zum letzten."),
        key(
            "Tab Eingabe",
            "Im Code: Tab erreicht die Schaltflächen, die eine Zeile streichen, verdoppeln, verschieben oder eine geänderte wiederherstellen; Eingabe drückt sie.",
        ),
        key("Eingabe Leertaste", "Auf einem eingeklappten Anmeldeobjekt: öffnet und schließt es."),
        key(
            "↑ ↓ ← → Eingabe",
            "In der Sequenz: auf und ab zu anderen Zeilen; links und rechts klappen einen Aufruf ein und aus; Eingabe geht zum Schritt.",
        ),
        key(
            "Strg+Z Strg+Umschalt+Z",
            "In Schaubild, Abspieler und Bereichen daneben: macht Ihre letzte Änderung oder das Entfernen eines Laufs rückgängig; wiederholt sie. „Zurücknehmen“ nimmt eine einzelne Änderung heraus, gleich, wann sie kam, „Alle zurücknehmen“ alle.",
        ),
        key("Esc", "Schließt diese Hilfe."),
        key(
            "Wischen",
            "Mit dem Finger über das Schaubild oder den Satz darunter: nach links einen Schritt weiter, nach rechts einen zurück.",
        ),
    ],
    terms: [
        term(
            "Nachrichtenspeicher",
            "Enthält Ordner und Nachrichten. Für den Client ist er das Speicherobjekt, `IMsgStore`.",
        ),
        term(
            "Speicheranbieter",
            "Die Bibliothek, die einen Nachrichtenspeicher implementiert: das Anbieterobjekt, die Anmeldeobjekte, die Speicherobjekte und was aus ihnen geöffnet wird.",
        ),
        term(
            "Sitzung",
            "Die Verbindung eines Clients zu MAPI, von `MAPILogonEx` bis `IMAPISession::Logoff`. Über sie werden Speicher geöffnet.",
        ),
        term(
            "Anbieterobjekt",
            "`IMSProvider`: Darüber meldet sich MAPI an Speichern an. Eine Sitzung hat für jeden Anbieter eines, gleich wie viele Speicher sie öffnet.",
        ),
        term(
            "Support-Objekt",
            "`IMAPISupport`: ein Objekt von MAPI, das für eine Anmeldung entsteht und dem Anbieter übergeben wird. Wird sein letzter Verweis freigegeben, meldet MAPI den Speicher ab, falls das noch nicht geschehen ist.",
        ),
        term(
            "Anmeldeobjekt",
            "`IMSLogon`: was MAPI zu einem offenen Speicher aufruft. Es entsteht zusammen mit dem Speicherobjekt.",
        ),
        term(
            "Verweis",
            "Ein Anteil am Leben eines Objekts. Wer einen nimmt oder bekommt, gibt ihn mit `Release` zurück; das Objekt zählt sie.",
        ),
        term(
            "zerstört",
            "Der Arbeitsspeicher des Objekts ist freigegeben. Ein Aufruf darauf ist undefiniertes Verhalten.",
        ),
        term(
            "ungültig gemacht",
            "Das Objekt ist noch im Arbeitsspeicher und lässt sich freigeben; andere Methoden antworten `MAPI_E_INVALID_OBJECT`.",
        ),
        term(
            "Leck",
            "Etwas ist noch da, obwohl seine Zeit vorbei ist, weil ein Verweis darauf nie freigegeben wurde.",
        ),
        term("Stillstand", "Ein Aufruf wartet auf etwas, das nicht mehr geschehen kann."),
        term(
            "MAPIUID",
            "16 Bytes, die für einen Anbieter stehen. MAPI führt eine Liste davon, um zu einer Eintrags-ID das Anmeldeobjekt zu finden.",
        ),
        term(
            "Statustabelle",
            "Eine Tabelle der Sitzung mit Zeilen für das MAPI-Subsystem, den Spooler und das Adressbuch und mit Zeilen, die Anbieter eintragen.",
        ),
        term(
            "Statusobjekt",
            "`IMAPIStatus`: sagt, wie es um einen Anbieter steht. Es und das Anmeldeobjekt halten Verweise aufeinander; `Logoff` öffnet diesen Kreis.",
        ),
        term(
            "Benachrichtigungsempfänger",
            "`IMAPIAdviseSink`: ein Objekt des Clients, das durch `OnNotify` von Änderungen erfährt. `Advise` meldet es an, `Unadvise` wieder ab.",
        ),
        term(
            "Spooler",
            "Der Teil von MAPI, der Nachrichten senden und empfangen lässt. Er öffnet einen Speicher über ein eigenes Anmeldeobjekt.",
        ),
        term(
            "Transportanbieter",
            "Die Bibliothek, die für den Spooler Nachrichten zu einem Mailsystem bringt und von dort holt.",
        ),
        term(
            "Postausgangswarteschlange",
            "Die Tabelle der Nachrichten eines Speichers, die auf das Senden warten. Nur der Spooler fragt nach ihr.",
        ),
        term(
            "Profilabschnitt",
            "Der Teil des Profils, in dem ein Anbieter seine Einstellungen ablegt.",
        ),
        term(
            "schnelles Beenden",
            "Ein Client, der seinen Prozess beenden will, ohne etwas freizugeben, lässt die Anbieter vorher sichern, was verloren gehen könnte.",
        ),
        term(
            "Lesart",
            "Eine Art, Seiten zu verstehen, die sich widersprechen. Welche gilt, ist ein Schalter im Bereich Code.",
        ),
        term(
            "Befund",
            "Eine Regel ist in diesem Lauf verletzt: bei welchem Schritt, mit welchen Objekten und, wo es bekannt ist, durch welche Zeile.",
        ),
        term(
            "Ergebnis",
            "Worauf ein Lauf hinausläuft: nichts übrig, etwas übrig, etwas noch offen, ein Stillstand oder undefiniertes Verhalten.",
        ),
        term(
            "Wächter",
            "Eine Prüfung, die verhindert, dass etwas zweimal geschieht: bei MAPI `Logoff`, beim Anbieter `Release` des Support-Objekts.",
        ),
    ],
    owes: ["Pflichten des Clients", "Pflichten von MAPI", "Pflichten des Speicheranbieters"],
    whose: "Wessen Pflicht",
    everybody: "Alle",
    count: "{n} von {m} Regeln",
    states: ["verletzt", "eingehalten", "nicht erreicht"],
    documented: "Nur dokumentiert: {why}.",
    if_broken: "Wenn verletzt: {what}",
    to_panel: "in diesem Lauf; zum Bereich Regeln",
    unchecked: [
        "MAPI wird weder in `DllMain` initialisiert oder beendet noch dort, wo ein Thread beginnt oder endet.",
        "Jeder Thread, der MAPI-Objekte benutzt, initialisiert MAPI und beendet es.",
        "`OleUninitialize` kommt vor `MAPIUninitialize`.",
        "Ein Anbieter wird nicht mit der Bibliothek von MAPI gebunden; er benutzt die Zeiger, die er bekommt.",
        "`Subscribe`, `Unsubscribe` und `Notify` werden zusammen benutzt oder gar nicht.",
        "Zu jedem `Subscribe` gehört ein `Unsubscribe`.",
        "Nach `Subscribe` gibt der Anbieter seinen eigenen Verweis auf den Benachrichtigungsempfänger frei.",
        "Ein Client verträgt `OnNotify` auch nach `Unadvise` und in jedem Thread.",
        "`OnNotify` ändert die übergebenen Benachrichtigungen nicht und gibt sie nicht frei.",
        "Die Sperre einer Nachricht muss das Herunterfahren des Speichers nicht überdauern.",
        "Das Schließen eines Speichers lässt die Sitzung und die anderen Speicher in Ruhe.",
        "`MakeInvalid` wird nur für eigene Objekte aufgerufen, die groß genug sind, mit wahrem Zähler und wahrer Anzahl der Methoden.",
        "Anmelde- und Anbieterobjekt vertragen ein letztes `Release` ohne `Logoff` oder `Shutdown` und handeln, als wäre das vorher gekommen.",
        "`TransportLogoff` kann jederzeit kommen: Der Transport sendet nicht weiter und gibt das Support-Objekt zuletzt frei.",
    ],
};
