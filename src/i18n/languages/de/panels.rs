//! German: panels that the first view does not show.

use crate::i18n::catalog::State;

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
