//! French: panels that the first view does not show.

use crate::i18n::catalog::{Sequence, State, Ways};

pub(super) const WAYS: Ways = Ways {
    reference: "Dans cette référence",
    more: "{n} {n=1:autre ligne|autres lignes}",
    about: "Règles de cette ligne",
};

pub(super) const STATE: State = State {
    against: "Comparé à",
    before: "l’étape d’avant",
    step: "étape {n}",
    branch: "exécution {run}, étape {n}",
    keep: "Comparer à cette étape",
    changed: "Ce que l’étape {n} a changé est marqué.",
    differs: "Ce qui diffère est marqué : {moment}.",
    nothing: "Aucune différence.",
    objects: "Objets et qui les retient",
    things: "Tables et compteurs",
    object: "Objet",
    life: "État",
    references: "Références",
    thing: "Quoi",
    value: "Maintenant",
    live: "en vie",
    detached: "coupé",
    absent: "absent",
    uids: "MAPIUID : {what}",
    own_rows: "Lignes d’état propres à MAPI",
    rows: "Lignes d’état : {what}",
    initialized: "MAPI initialisé",
    loaded: "DLL du fournisseur chargée",
    in_process: "{what}, processus {n}",
    of_store: "{what}, banque {n}",
    queue: "Messages dans la file d’attente sortante",
    transit: "En transit",
    waits: "Appel en attente : {what}",
};

pub(super) const SEQUENCE: Sequence = Sequence {
    label: "Appels d’une ligne de vie à l’autre",
    fold: "Tout replier",
    unfold: "Tout déplier",
    inside: "Contient {n} {n=01:étape|étapes}.",
    mail: [
        "message soumis",
        "réception en cours",
        "reçu",
        "envoi en cours",
        "envoyé",
        "plus de réception",
        "plus d’envoi",
        "abandonné",
        "arrêté",
        "vidage des files",
        "en ligne",
        "hors ligne",
        "perdu",
        "verrouillé",
        "repris",
    ],
    saved: "enregistré",
    connections: ["connecté", "déconnecté"],
    window: "fenêtre affichée",
    exit: "fin du processus",
    resumed: "reprend",
};
