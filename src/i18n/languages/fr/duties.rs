//! French: the rules, and the stories and readings that put them to the test.

use crate::i18n::catalog::*;

pub(super) const RULE_TITLES: [&str; 50] = [
    "MAPI est initialisé avant tout autre appel.",
    "MAPI est quitté autant de fois qu’il a été initialisé.",
    "Rien de MAPI n’est appelé après le dernier `MAPIUninitialize`.",
    "Toute référence prise est libérée exactement une fois.",
    "Une session a un seul objet fournisseur par fournisseur.",
    "`MSProviderInit` remet un objet fournisseur à lui.",
    "À chaque chargement de la DLL répond un déchargement.",
    "L’objet fournisseur tient une liste de ses banques ouvertes.",
    "Une ouverture de session réussie prend une référence à l’objet de support.",
    "Le fournisseur garde son pointeur vers l’objet de support.",
    "Ouverture de session et banque sont créées, remises et détruites ensemble.",
    "L’ouverture de session inscrit ses MAPIUID.",
    "L’ouverture de session ajoute une ligne à la table d’état.",
    "`Advise` donne un numéro de connexion autre que zéro.",
    "La banque tient un récepteur inscrit jusqu’à `Unadvise`.",
    "Le client libère sa propre référence au récepteur après `Advise`.",
    "Le client annule chaque inscription.",
    "Ouverture de session et objet d’état se tiennent l’un l’autre jusqu’à ce que l’un lâche, à temps.",
    "Les dossiers qui survivent à la banque en sont coupés.",
    "`StoreLogoff` est appelé avec exactement un indicateur.",
    "`StoreLogoff` ne remplace pas `Release`.",
    "L’indicateur du client est transmis inchangé.",
    "Les transports sont avertis exactement une fois par fermeture de banque.",
    "Si le client n’a rien demandé, le dernier `Release` demande `LOGOFF_ABORT`.",
    "La banque retient que les transports ont été avertis.",
    "Après `LOGOFF_COMPLETE`, seul `Release` est appelé sur la banque.",
    "Le dernier `Release` de la banque libère l’objet de support.",
    "L’objet de support n’est pas libéré tant que la banque sert.",
    "MAPIUID et ligne d’état partent avant l’appel de `Logoff`.",
    "`Logoff` reçoit un pointeur vers une valeur 0.",
    "`Logoff` lâche tout objet ouvert.",
    "`Logoff` ne refuse pas.",
    "`Logoff`, appelé par une session, libère l’objet de support.",
    "L’objet de support est libéré une seule fois, quelle que soit la porte.",
    "`Logoff` est appelé une fois par ouverture de session.",
    "Libérer l’objet de support est la dernière chose que fait `Logoff`.",
    "La mémoire de la banque survit à son appel du `Release` de l’objet de support.",
    "L’ouverture de session ne tient pas de référence comptée à la banque.",
    "`Logoff` retire la banque de la liste du fournisseur.",
    "MAPIUID et ligne d’état partent avec l’objet de support.",
    "Le fournisseur ne détruit pas ce qu’il a confié à `MakeInvalid`.",
    "Un objet invalidé répond `MAPI_E_INVALID_OBJECT`.",
    "Tout est fermé avant que la session se termine.",
    "Après la fin de session, seul `Release` est appelé.",
    "La session est libérée, après sa fin.",
    "`MAPI_LOGOFF_SHARED` n’est jamais passé.",
    "Chaque ouverture de session reçoit son `Logoff`.",
    "Toutes les ouvertures de session sont libérées avant `Shutdown`.",
    "`Shutdown` vient juste avant le dernier `Release` de l’objet fournisseur.",
    "La DLL reste jusqu’au dernier `MAPIUninitialize`.",
];

pub(super) const WAITS: [&str; 15] = [
    "concerne les fils d’exécution, `DllMain` ou l’intérieur de `OnNotify` ; rien ici ne le joue",
    "concerne des tampons et des allocateurs, que rien ici ne manie",
    "concerne les versions de deux programmes qui se rencontrent",
    "demande une banque ouverte une deuxième fois",
    "demande une ouverture de session qui échoue, interroge l’utilisateur ou configure",
    "demande l’ouverture de session propre au spouleur",
    "concerne la façon dont un client qui est un service ouvre sa session",
    "demande des notifications par `IMAPISupport::Subscribe`",
    "demande un deuxième client, ou un client qui réutilise sa variable d’indicateurs",
    "demande des messages en transit",
    "demande une deuxième banque du même fournisseur",
    "concerne des connexions à un serveur, que rien ici n’a",
    "demande un MAPI qui libère une ouverture de session sans la fermer",
    "concerne un argument que les actions d’ici passent toujours correctement",
    "demande l’arrêt rapide d’un processus",
];

pub(super) const CONSEQUENCES: [&str; 9] = [
    "fuite",
    "usage après destruction",
    "double libération",
    "blocage",
    "réentrance",
    "perte de données",
    "objet invalide",
    "échec",
    "mauvais destinataire",
];

pub(super) const SCENARIOS: [Scenario; 5] = [
    Scenario {
        name: "Fermeture de la banque",
        look: "La libération de l’objet de support appelle `Logoff`.",
    },
    Scenario {
        name: "Release seul",
        look: "Le client ne demande rien ; la banque demande donc `LOGOFF_ABORT`.",
    },
    Scenario {
        name: "Fin de session, banque ouverte",
        look: "`Logoff` vient d’abord et libère l’objet de support.",
    },
    Scenario {
        name: "Fin de session, banque fermée",
        look: "`Logoff` est déjà venu ; la session ne trouve plus rien à fermer.",
    },
    Scenario {
        name: "Appels après la fin de session",
        look: "La coquille de la banque répond `MAPI_E_INVALID_OBJECT`.",
    },
];

pub(super) const READINGS: [Reading; 9] = [
    Reading {
        question: "Quand les transports sont-ils avertis ?",
        a: "`StoreLogoff` appelle `StoreLogoffTransports` aussitôt.",
        b: "`StoreLogoff` garde l’indicateur ; le dernier `Release` le transmet.",
    },
    Reading {
        question: "`Shutdown` après ou avant le `Release` de l’ouverture de session ?",
        a: "Après : toutes les ouvertures de session sont d’abord libérées.",
        b: "Avant : dans le `Release` de l’objet de support, comme pour les transports.",
    },
    Reading {
        question: "Quand `Shutdown` est-il dû ?",
        a: "Quand la session se termine.",
        b: "Quand la dernière banque se ferme.",
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
        question: "`Logoff` peut-il venir deux fois ?",
        a: "Non : un deuxième appel est signalé.",
        b: "Oui : aucune page ne dit « une fois » ; `Logoff` doit le supporter.",
    },
    Reading {
        question: "Que peut-on appeler sur la banque après la fin de session ?",
        a: "`AddRef` et `Release` seulement.",
        b: "Tout ; ce qui est invalide répond `MAPI_E_INVALID_OBJECT`.",
    },
    Reading {
        question: "`QueryInterface` marche-t-il sur un objet invalidé ?",
        a: "Oui : le remplaçant en a un qui marche.",
        b: "Non : il échoue comme toute autre méthode.",
    },
    Reading {
        question: "What does a logon answer that lacks a password and may not ask?",
        a: "`MAPI_E_FAILONEPROVIDER`: this store only.",
        b: "`MAPI_E_LOGON_FAILED`: the service is disabled for the session.",
    },
];
