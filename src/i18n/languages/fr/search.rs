//! French: what can be asked of all runs, and what comes of it.

use crate::i18n::catalog::*;

pub(super) const SEARCH: Search = Search {
    find: "Chercher une exécution en défaut",
    such: "Chercher une telle exécution",
    hint: "Essaie tous les ordres d’actions, les plus courts d’abord.",
    running: "Recherche : {n} {n=01:monde|mondes}",
    stop: "Arrêter",
    found: "La plus courte exécution qui enfreint une règle, après {n} {n=01:monde|mondes} :",
    open: "Ouvrir cette exécution",
    none_lawful: "Aucune : nulle suite d’actions permises n’enfreint une règle. Mondes vus, tous : {n}.",
    none_any: "Aucune : quoi que fasse le client de ce qu’il tient, le fournisseur et MAPI respectent leurs règles. Mondes vus, tous : {n}.",
    truncated: "Aucune jusqu’ici. Toute exécution de {d} {d=01:action|actions} au plus a été essayée ; les plus longues, pas toutes. {n} mondes ont été vus ; à partir de {m} d’entre eux, la recherche s’est arrêtée.",
    limit_worlds: "Le nombre maximal de mondes est atteint.",
    limit_memory: "La limite de mémoire est atteinte.",
    stopped: "Vous avez arrêté la recherche.",
    breaking_own: "Aucune suite d’actions permises n’échoue. Ce client manque d’abord à ses propres devoirs :",
    way: "L’exécution la plus courte qui y mène, après {n} {n=01:monde|mondes} :",
    way_any: "Aucune exécution d’actions permises n’y mène. Dans celle-ci, le client manque à ses propres devoirs :",
    no_way_lawful: "Aucune exécution d’actions permises n’y mène. Les {n} mondes ont tous été vus.",
    no_way_any: "Aucune exécution n’y mène, quoi que fasse le client. Les {n} mondes ont tous été vus.",
    client: "Quelle sorte de client",
    clients: [
        "Un client soigneux : remplit tous ses devoirs",
        "Un client pressé : n’appelle jamais StoreLogoff",
        "Un client oublieux : garde ses dossiers",
        "Un client en retard : appelle après la fermeture de la session",
        "Un client qui repasse les indicateurs renvoyés",
    ],
    none_habit: "Aucune : avec un tel client, le fournisseur et MAPI respectent leurs règles. Les {n} mondes ont été vus.",
    no_way_habit: "Aucune exécution avec un tel client n’y mène. Les {n} mondes ont été vus.",
    without: "Demander à nouveau sans la garde {n}",
};

pub(super) const ASKING: Asking = Asking {
    label: "Que voulez-vous savoir ?",
    hint: "Avec des mots : Logoff peut-elle être appelée deux fois ?",
    good: "De bonnes questions pour commencer",
    fits: "{n} {n=01:question convient|questions conviennent}.",
    none: "Aucune question ne convient à « {text} ».",
    any: "Une règle peut-elle être enfreinte ?",
    one: "{rule} peut-elle être enfreinte ?",
    left: "Est-il possible qu’à la fin il reste {object} ?",
    twice: [
        "`{method}` peut-elle être appelée deux fois sur un même objet ?",
        "`{method}` peut-elle être appelée deux fois ?",
    ],
    never: [
        "Tout peut-il se terminer sans que `{method}` soit jamais appelée sur un objet ?",
        "Tout peut-il se terminer sans que `{method}` soit jamais appelée ?",
    ],
    clean: "À partir de cette étape, tout peut-il se terminer sans qu’il reste rien ?",
    world: "Le monde après cette action peut-il encore être atteint ?",
    idle: "le la les un une est sont peut peuvent de du des en à que qui ce se il elle on si quand comment",
    also: [
        "erreur échec faute défaut règles violer violée",
        "violer violée manquer règle",
        "fuite oublié restant demeure",
        "encore double répétée seconde",
        "manque omise oubliée pas",
        "propre proprement fermer fin",
        "atteindre atteignable possible état",
    ],
    verbs: [
        "fermer la session déconnexion",
        "ouvrir la session connexion",
        "libérer libération",
        "ouvrir",
        "annuler",
        "inscrire notification",
        "terminer MAPI",
        "initialiser MAPI",
        "arrêter arrêt",
    ],
};

pub(super) const WORLDS: Worlds = Worlds {
    title: "Mondes atteignables",
    layers: "{n} {n=01:monde|mondes} en {m} {m=01:couche|couches}. Une couche contient les mondes qui demandent exactement ce nombre d’actions ; la première porte le numéro 0.",
    here: "Votre place dans l’exécution : couche {k}.",
    nowhere: "Votre place dans l’exécution n’en fait pas partie.",
    path: "L’exécution trouvée va jusqu’à la couche {k}.",
    partial: "Ce ne sont pas tous les mondes : la recherche s’est arrêtée avant d’avoir continué depuis chacun d’eux.",
    table: "Les couches en tableau",
    actions: "Actions",
    worlds: "Mondes",
};
