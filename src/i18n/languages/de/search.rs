//! German: what can be asked of all runs, and what comes of it.

use crate::i18n::catalog::*;

pub(super) const SEARCH: Search = Search {
    find: "Fehlerhaften Lauf suchen",
    such: "Einen solchen Lauf suchen",
    hint: "Probiert jede Reihenfolge von Aktionen, die kürzesten zuerst.",
    running: "Suche läuft: {n} {n=1:Welt|Welten}",
    stop: "Abbrechen",
    found: "Der kürzeste Lauf, der eine Regel verletzt, nach {n} {n=1:Welt|Welten}:",
    open: "Diesen Lauf öffnen",
    none_lawful: "Keiner: Kein Lauf aus erlaubten Aktionen verletzt eine Regel. Alle {n} Welten wurden angesehen.",
    none_any: "Keiner: Was der Client mit dem, was er hält, auch tut, Anbieter und MAPI halten ihre Regeln ein. Alle {n} Welten wurden angesehen.",
    truncated: "Bisher keiner. Jeder Lauf aus bis zu {d} {d=1:Aktion|Aktionen} wurde versucht, längere nicht alle. {n} Welten wurden angesehen; von {m} aus wurde nicht weitergesucht.",
    limit_worlds: "Die Höchstzahl der Welten ist erreicht.",
    limit_memory: "Die Grenze für den Speicherplatz ist erreicht.",
    stopped: "Sie haben die Suche angehalten.",
    breaking_own: "Kein erlaubter Lauf schlägt fehl. Dieser Client verletzt zuerst eigene Pflichten:",
    way: "Der kürzeste Lauf, der dahin führt, nach {n} {n=1:Welt|Welten}:",
    way_any: "Kein Lauf aus erlaubten Aktionen führt dahin. In diesem verletzt der Client eigene Pflichten:",
    no_way_lawful: "Kein Lauf aus erlaubten Aktionen führt dahin. Alle {n} Welten wurden angesehen.",
    no_way_any: "Kein Lauf führt dahin, was der Client auch tut. Alle {n} Welten wurden angesehen.",
    client: "Was für ein Client",
    clients: [
        "Ein ordentlicher Client: erfüllt alle seine Pflichten",
        "Ein eiliger Client: ruft nie StoreLogoff auf",
        "Ein vergesslicher Client: behält seine Ordner",
        "Ein später Client: ruft nach der Abmeldung der Sitzung noch auf",
        "Ein Client, der zurückgegebene Flags noch einmal übergibt",
    ],
    none_habit: "Keiner: Mit einem solchen Client halten Anbieter und MAPI ihre Regeln ein. Alle {n} Welten wurden angesehen.",
    no_way_habit: "Kein Lauf mit einem solchen Client führt dahin. Alle {n} Welten wurden angesehen.",
    without: "Ohne Wächter {n} noch einmal fragen",
};

pub(super) const ASKING: Asking = Asking {
    label: "Was möchten Sie wissen?",
    hint: "In Worten: Kann Logoff zweimal aufgerufen werden?",
    good: "Gute Fragen für den Anfang",
    fits: "{n} {n=1:Frage passt|Fragen passen}.",
    none: "Keine Frage passt zu „{text}“.",
    any: "Kann eine Regel verletzt werden?",
    one: "Kann {rule} verletzt werden?",
    left: "Bleibt {object} jemals übrig?",
    twice: [
        "Kann `{method}` an einem Objekt zweimal aufgerufen werden?",
        "Kann `{method}` zweimal aufgerufen werden?",
    ],
    never: [
        "Kann alles enden, obwohl `{method}` an einem Objekt nie aufgerufen wurde?",
        "Kann alles enden, obwohl `{method}` nie aufgerufen wurde?",
    ],
    clean: "Kann von diesem Schritt an alles enden, ohne dass etwas übrig bleibt?",
    world: "Ist die Welt nach dieser Aktion noch erreichbar?",
    idle: "der die das ein eine einen ist sind wird werden kann können den dem des von an in zu es wenn wie was warum ob",
    also: [
        "Fehler fehlerhaft falsch irgendeine Regeln brechen gebrochen",
        "brechen gebrochen Regel Verstoß",
        "Leck lecken zurück vergessen freigegeben liegen",
        "doppelt nochmal wieder zweites mehrfach",
        "ohne fehlt ausgelassen vergessen niemals nicht",
        "sauber aufgeräumt schließen Ende fertig",
        "erreichen möglich Zustand kommen",
    ],
    verbs: [
        "abmelden Abmeldung",
        "anmelden Anmeldung",
        "freigeben Freigabe",
        "öffnen",
        "abbestellen kündigen",
        "registrieren Benachrichtigung",
        "MAPI beenden",
        "MAPI starten",
        "herunterfahren beenden",
    ],
};

pub(super) const WORLDS: Worlds = Worlds {
    title: "Erreichbare Welten",
    layers: "{n} {n=1:Welt|Welten} in {m} {m=1:Schicht|Schichten}. Eine Schicht hat die Welten, zu denen genau so viele Aktionen nötig sind; die erste hat die Nummer 0.",
    here: "Ihre Stelle im Lauf: Schicht {k}.",
    nowhere: "Ihre Stelle im Lauf ist nicht darunter.",
    path: "Der gefundene Lauf geht bis in Schicht {k}.",
    partial: "Das sind nicht alle: Die Suche endete, bevor es von jeder aus weiterging.",
    table: "Die Schichten als Tabelle",
    actions: "Aktionen",
    worlds: "Welten",
};
