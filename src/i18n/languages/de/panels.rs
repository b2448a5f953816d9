//! German: panels that the first view does not show.

use crate::i18n::catalog::{Sequence, State, Ways};

pub(super) const WAYS: Ways = Ways {
    reference: "In dieser Referenz",
    more: "{n} weitere {n=1:Zeile|Zeilen}",
    about: "Regeln dieser Zeile",
};

pub(super) const STATE: State = State {
    against: "Verglichen mit",
    before: "dem Schritt davor",
    step: "Schritt {n}",
    branch: "Lauf {run}, Schritt {n}",
    keep: "Mit diesem Schritt vergleichen",
    changed: "Markiert ist, was Schritt {n} geändert hat.",
    differs: "Markiert ist, was sich unterscheidet: {moment}.",
    nothing: "Es gibt keinen Unterschied.",
    objects: "Objekte und wer sie hält",
    things: "Tabellen und Zähler",
    object: "Objekt",
    life: "Zustand",
    references: "Verweise",
    thing: "Was",
    value: "Jetzt",
    live: "lebt",
    detached: "abgetrennt",
    absent: "nicht da",
    uids: "MAPIUIDs: {what}",
    own_rows: "Statuszeilen von MAPI selbst",
    rows: "Statuszeilen: {what}",
    initialized: "MAPI initialisiert",
    loaded: "DLL des Anbieters geladen",
    in_process: "{what}, Prozess {n}",
    of_store: "{what}, Speicher {n}",
    queue: "Nachrichten in der Postausgangswarteschlange",
    transit: "Unterwegs",
    waits: "Wartender Aufruf: {what}",
};

pub(super) const SEQUENCE: Sequence = Sequence {
    label: "Aufrufe von Lebenslinie zu Lebenslinie",
    fold: "Alle einklappen",
    unfold: "Alle ausklappen",
    inside: "Darin {n} {n=1:Schritt|Schritte}.",
    mail: [
        "Nachricht eingereicht",
        "Empfang läuft",
        "empfangen",
        "Versand läuft",
        "versendet",
        "kein Empfang mehr",
        "kein Versand mehr",
        "verworfen",
        "angehalten",
        "Warteschlangen leeren",
        "Server erreichbar",
        "Server nicht erreichbar",
        "verloren",
        "gesperrt",
        "zurückgenommen",
    ],
    saved: "gesichert",
    connections: ["verbunden", "getrennt"],
    window: "Fenster gezeigt",
    exit: "Prozess endet",
    resumed: "läuft weiter",
};
