//! German: sentences for what happens in few stories only.

use crate::i18n::catalog::*;

pub(super) const RARE: Rare = Rare {
    call: "{Who} ruft `{method}` auf.",
    open_temporary: "Der Client öffnet den Speicher nur vorübergehend, mit `MDB_TEMPORARY` (0x20): `{method}`.",
    profile_left: "Der Speicher ist nur vorübergehend offen, darum bleibt die Tabelle der Speicher, wie sie ist: `{result}` ({hex}).",
    open_foreign: "Der Client verlangt den offenen Speicher noch einmal, über eine Schnittstelle, die der Speicher nicht hat: `{method}`.",
    query_foreign: "Der Client verlangt vom Speicher eine Schnittstelle, die der Speicher nicht hat: `{method}`.",
    get_props: "Der Client fragt einige Eigenschaften des Speichers ab: `{method}`.",
    props: "Der Client bekommt die Eigenschaften in einem Puffer, den er nun selbst freigeben muss: `{result}` ({hex}).",
    free_buffer: "{Who} braucht einen Puffer nicht mehr und gibt ihn frei: `{method}`.",
    open_by_entry: "Der Client verlangt von seiner Sitzung einen Ordner, allein mit dessen Eintrags-ID: `{method}`.",
    routed: "Die Eintrags-ID trägt eine MAPIUID, und zuerst eingetragen hat sie {object}; also geht die Anfrage dorthin: `{method}`.",
    passed_on: "Die Eintrags-ID gehört zu einem anderen Speicher dieses Anbieters; die Anfrage wird weitergereicht, und {object} bekommt sie: `{method}`.",
    logon_opens: "Das Anmeldeobjekt lässt seinen eigenen Speicher den Ordner öffnen: `{method}`.",
    routed_back: "MAPI übergibt dem Client den Ordner: `{result}` ({hex}).",
    buffer: "{Object} wird mit `MAPIAllocateBuffer` angelegt; freigeben muss ihn später {holder}.",
    buffer_own: "{Object} kommt von einem eigenen Heap des Anbieters; freigeben soll ihn {holder}.",
    buffer_more: "{Object} kommt mit `MAPIAllocateMore` hinzu: Er geht, sobald {holder} freigegeben wird.",
    foreign_buffer: "{Who} gibt mit `MAPIFreeBuffer` frei, was nicht von dort stammt: {object}. Von hier an kann alles geschehen.",
    wait_answered: "`{method}` zeigt ein Dialogfeld und wartet auf eine Antwort.",
    hangs_answered: "Niemand kommt weiter: `{method}` wartet auf eine Antwort in seinem Dialogfeld, und vor einem Dienst sitzt niemand.",
    act_open_foreign: "Den Speicher über eine Schnittstelle öffnen, die er nicht hat",
    act_query_foreign: "Vom Speicher eine Schnittstelle verlangen, die er nicht hat",
    act_get_props: "Eigenschaften des Speichers abfragen",
    act_free: "Puffer {n} freigeben",
    act_open_by_entry: "Einen Ordner von Speicher {n} über seine Eintrags-ID öffnen",
};
