//! French: where the pages disagree.

use crate::i18n::catalog::{Compare, Reading};

pub(super) const READINGS: [Reading; 21] = [
    Reading {
        question: "Quand les transports sont-ils sollicités ?",
        a: "`StoreLogoff` appelle `StoreLogoffTransports` aussitôt.",
        b: "`StoreLogoff` garde l’indicateur ; le dernier `Release` le transmet.",
        c: "",
    },
    Reading {
        question: "Combien de fois les transports sont-ils sollicités ?",
        a: "Chaque fois qu’on demande à la banque de se fermer ; le dernier indicateur compte.",
        b: "Une fois : tout autre appel est une faute.",
        c: "",
    },
    Reading {
        question: "`Shutdown` après ou avant le `Release` de l’ouverture de session ?",
        a: "Après : toutes les ouvertures de session sont d’abord libérées.",
        b: "Avant : dans le `Release` de l’objet de support, comme pour les transports.",
        c: "",
    },
    Reading {
        question: "Quand `Shutdown` est-il dû ?",
        a: "Quand la session se termine.",
        b: "Quand la dernière banque se ferme.",
        c: "",
    },
    Reading {
        question: "Que rend comme ouverture de session la deuxième ouverture d’une banque ouverte ?",
        a: "`NULL` : seule la banque est remise de nouveau.",
        b: "L’objet d’ouverture de session de la première, avec une référence.",
        c: "",
    },
    Reading {
        question: "Que remet `SpoolerLogon` ?",
        a: "Une banque et une ouverture de session propres au spouleur.",
        b: "La banque et l’ouverture de session du client lui-même, avec une référence à la banque.",
        c: "",
    },
    Reading {
        question: "`LOGOFF_ABORT` est-il refusé tant qu’un message est en transit ?",
        a: "Oui : la session n’est pas fermée et rien ne change.",
        b: "Non : ce qui est en transit est d’abord arrêté.",
        c: "",
    },
    Reading {
        question: "`LOGOFF_NO_WAIT` et `LOGOFF_ORDERLY` attendent-ils ce qui est en transit ?",
        a: "Non : l’appel revient aussitôt et le spouleur fait le reste.",
        b: "Oui : l’appel revient quand tout est fait.",
        c: "",
    },
    Reading {
        question: "Les files des transports sont-elles vidées pour `LOGOFF_PURGE` ?",
        a: "Oui : `FlushQueues` est appelé.",
        b: "Non : c’est un `LOGOFF_NO_WAIT` qui attend que tout soit envoyé.",
        c: "",
    },
    Reading {
        question: "Un `LOGOFF_QUIET` refusé dit-il ce qui gêne ?",
        a: "Oui : les indicateurs rendus nomment l’activité.",
        b: "Non : aucun indicateur n’est rendu.",
        c: "",
    },
    Reading {
        question: "`StoreLogoff` transmet-il `LOGOFF_COMPLETE` à son appelant ?",
        a: "Oui : tel que MAPI l’a rendu.",
        b: "Non : sa page ne cite que les trois autres indicateurs.",
        c: "",
    },
    Reading {
        question: "`Logoff` peut-il venir deux fois ?",
        a: "Non : un deuxième appel est signalé.",
        b: "Oui : aucune page ne dit « une fois » ; `Logoff` doit le supporter.",
        c: "",
    },
    Reading {
        question: "Que peut-on appeler sur la banque après la fin de session ?",
        a: "`AddRef` et `Release` seulement.",
        b: "Tout ; ce qui est invalide répond `MAPI_E_INVALID_OBJECT`.",
        c: "",
    },
    Reading {
        question: "`QueryInterface` marche-t-il sur un objet invalidé ?",
        a: "Oui : le remplaçant en a un qui marche.",
        b: "Non : il échoue comme toute autre méthode.",
        c: "",
    },
    Reading {
        question: "De quoi les autres sont-ils prévenus quand une session partagée se termine pour tous ?",
        a: "D’une erreur critique : `fnevCriticalError`.",
        b: "D’un événement étendu : `fnevExtended`.",
        c: "",
    },
    Reading {
        question: "Qui peut passer `MAPI_LOGOFF_SHARED` ?",
        a: "Personne : tous les clients MAPI commenceraient à s’arrêter.",
        b: "Tout client qui partage la session.",
        c: "",
    },
    Reading {
        question: "Que fait `MAPIFreeBuffer` d’un bloc déjà libéré ?",
        a: "Ce n’est pas défini, comme le disent les remarques de sa page.",
        b: "Rien : il renvoie `S_OK`, comme sa page le dit des résultats.",
        c: "",
    },
    Reading {
        question: "Que devient l’indicateur d’un utilisateur parmi plusieurs ?",
        a: "Rien : le dernier `Release` passe `LOGOFF_ABORT`, sauf si le dernier utilisateur demande lui aussi.",
        b: "Il est gardé, et le dernier `Release` le transmet.",
        c: "",
    },
    Reading {
        question: "Que renvoie `Logon` si le mot de passe manque et qu’il ne peut le demander ?",
        a: "`MAPI_E_FAILONEPROVIDER` : seule cette banque échoue.",
        b: "`MAPI_E_LOGON_FAILED` : le service est désactivé pour la session.",
        c: "`MAPI_E_UNCONFIGURED` : MAPI configure le service et rappelle `Logon`.",
    },
    Reading {
        question: "Un dossier survit à la dernière référence du client à sa banque. Et alors ?",
        a: "La banque se ferme et invalide le dossier.",
        b: "Le dossier garde la banque en vie ; elle se ferme avec lui.",
        c: "",
    },
    Reading {
        question: "`Logoff` peut-il renvoyer autre chose que `S_OK` ?",
        a: "Non : sa page ne connaît pas d’autre résultat.",
        b: "Oui : quoi qu’il renvoie, la fermeture continue, comme pour les transports.",
        c: "",
    },
];

pub(super) const COMPARE: Compare = Compare {
    compare: "Comparer les positions dans cette exécution",
    alike: "Aucune différence ici : l’exécution reste la même.",
    differs: "Elles diffèrent à partir de l’étape {n}.",
    differs_before: "Elles diffèrent déjà avant l’étape 1.",
    here: "{side}, cette exécution",
    there: "{side}, les mêmes commandes",
    breaks: "Enfreint {rules}.",
    open: "Ouvrir à l’étape {n}",
};

/// In the order of `ConflictId::NOTES`.
pub(super) const NOTES: [&str; 24] = [
    "Une page confie le retrait des MAPIUID et de la ligne d’état au fournisseur, d’autres à MAPI. Un fournisseur n’a pas d’appel pour cela ; MAPI s’en charge donc ici.",
    "Deux pages parlent de `ulFlags` là où le paramètre est `lpulFlags`.",
    "`Logoff` et `Shutdown` reçoivent un pointeur vers une valeur 0. Une page dit d’un tel pointeur qu’il doit être nul ; ce que voudrait dire `NULL` n’est pas dit.",
    "D’un objet invalidé, une page fait libérer la mémoire par MAPI au dernier `Release`, comme ici ; une autre fait libérer aussitôt tout sauf la table des méthodes. Les pages diffèrent aussi sur l’ordre : nettoyer d’abord, comme le fournisseur selon les règles, ou invalider d’abord, comme le pressé.",
    "`DeinitMapiUtil` vient après `MAPIUninitialize`, ou à sa place. Cela concerne les clients qui utilisent les utilitaires de MAPI.",
    "Le moment où la DLL est déchargée est raconté de trois façons. Ici, c’est au dernier `MAPIUninitialize`, quand, selon les trois, plus rien du fournisseur ne reste à appeler.",
    "Des pages exigent une ligne d’état de tout fournisseur, d’autres laissent le choix. Selon les règles il y en a une ; le style minimal n’en a pas.",
    "Sur une page, la fonction qui libère la mémoire vient avec l’objet de support ; sur une autre, de `MSProviderInit`.",
    "Une page fait garder le récepteur par le fournisseur et le fait libérer après `Advise` : l’un sans `Subscribe`, l’autre avec.",
    "Le type du numéro de connexion change d’une page à l’autre ; l’en-tête a `ULONG_PTR`.",
    "Une page dit que `StoreLogoff` arrête un fournisseur. Ce qui se ferme est une de ses ouvertures de session.",
    "Le fournisseur prend sa référence à l’objet de support en premier, en dernier ou entre les deux. Quand `Logon` réussit, le compte est le même ; quand il échoue, celui qui l’a prise en premier doit la rendre, ce qu’une ligne pâle de `Logon` omet.",
    "Sur une page, l’objet d’ouverture de session tient l’objet de support ; sur une autre, la banque. Ici, la banque le tient.",
    "Les indicateurs de `TransportLogoff` sont réservés sur sa propre page et ont un sens sur une autre.",
    "La page de `SpoolerLogon` appelle deux valeurs des pointeurs.",
    "La page de `FlushQueues` intervertit entrée et sortie.",
    "Une page sur un exemple fait appeler `Shutdown` par le spouleur. Ailleurs, et ici, c’est MAPI.",
    "Une page fait remettre l’objet fournisseur à l’ouverture de session. Il vient avant, de `MSProviderInit`.",
    "Une page attribue à MAPI le `Release` de la banque. Elle parle de celui de l’objet de support.",
    "`MDB_NO_MAIL` et `MAPI_NO_MAIL` ont le même effet, pour une banque et pour une session.",
    "`LOGOFF_COMPLETE` pour une banque qu’un autre processus tient ouverte ne veut pas dire que le spouleur l’a lâchée.",
    "Aucune page ne dit dans quel thread `Logoff` s’exécute. Ici, une chose arrive après l’autre.",
    "Aucune page ne dit dans quel ordre les ouvertures de session sont fermées à la fin d’une session. Ici, c’est celui de leur début.",
    "Aucune page ne dit ce que les transports répondent pour une banque sans courrier. Ici, c’est `LOGOFF_COMPLETE`, aussitôt.",
];
