//! English: panels that the first view does not show.

use crate::i18n::catalog::{Sequence, State, Ways};

pub(super) const WAYS: Ways = Ways {
    reference: "In this reference",
    more: "{n} more {n=1:line|lines}",
    about: "Rules of this line",
};

pub(super) const STATE: State = State {
    against: "Compared with",
    before: "the step before",
    step: "step {n}",
    branch: "run {run}, step {n}",
    keep: "Compare with this step",
    changed: "What step {n} has changed is marked.",
    differs: "What differs from {moment} is marked.",
    nothing: "Nothing here differs.",
    objects: "Objects and who holds them",
    things: "Tables and counters",
    object: "Object",
    life: "State",
    references: "References",
    thing: "What",
    value: "Now",
    live: "live",
    detached: "cut off",
    absent: "not there",
    uids: "MAPIUIDs: {what}",
    own_rows: "Status rows of MAPI’s own",
    rows: "Status rows: {what}",
    initialized: "MAPI initialized",
    loaded: "DLL of the provider loaded",
    in_process: "{what}, process {n}",
    of_store: "{what}, store {n}",
    queue: "Messages in the outgoing queue",
    transit: "In transit",
    waits: "Call that waits: {what}",
};

pub(super) const SEQUENCE: Sequence = Sequence {
    label: "Calls from lifeline to lifeline",
    fold: "Fold all",
    unfold: "Unfold all",
    inside: "{n} {n=1:step|steps} inside.",
    mail: [
        "message submitted",
        "receiving",
        "received",
        "sending",
        "sent",
        "no reception from here",
        "no sending from here",
        "dropped",
        "stopped",
        "queues flushed",
        "online",
        "offline",
        "lost",
        "locked",
        "taken back",
    ],
    saved: "saved",
    connections: ["connected", "disconnected"],
    window: "window shown",
    exit: "process ends",
    resumed: "goes on",
};
