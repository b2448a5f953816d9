//! French: the names of stories, and what to look at in each.

use crate::i18n::languages::{Scenario, looks, names};

pub(super) const GROUPS: [&str; 10] = [
    "Les chemins documentés",
    "Plusieurs clients",
    "Plusieurs banques",
    "Courrier en transit",
    "Ouvertures de session échouées",
    "Erreurs de fournisseurs",
    "Autres fournisseurs",
    "Arrêt rapide",
    "Sortes de sessions",
    "Notifications et serveurs",
];

pub(super) const SCENARIOS: [&str; 73] = names(&STORIES);
pub(super) const LOOKS: [&str; 73] = looks(&STORIES);

const STORIES: [Scenario; 73] = [
    Scenario {
        name: "Fermeture de la banque",
        look: "La libération de l’objet de support appelle `Logoff`.",
    },
    Scenario {
        name: "Release seul",
        look: "Le client ne demande rien ; la banque demande donc `LOGOFF_ABORT`. Les infractions sont celles du client : il ne libère pas son dossier et n’annule pas son inscription.",
    },
    Scenario {
        name: "Fin de session, banque ouverte",
        look: "`Logoff` vient d’abord et libère l’objet de support. L’infraction est celle du client : il termine sa session avec sa banque ouverte.",
    },
    Scenario {
        name: "Fin de session, banque fermée",
        look: "`Logoff` est déjà venu ; la session ne trouve plus rien à fermer.",
    },
    Scenario {
        name: "Appels après la fin de session",
        look: "La coquille de la banque répond `MAPI_E_INVALID_OBJECT`.",
    },
    Scenario {
        name: "Deux clients, une session",
        look: "Le premier `Release` ne détruit rien ; le second client ferme la banque.",
    },
    Scenario {
        name: "Fermer ce qu’un autre utilise",
        look: "`StoreLogoff` pendant qu’un autre client utilise la banque : aucun transport n’est sollicité.",
    },
    Scenario {
        name: "Quitter une session partagée",
        look: "Un client quitte la session ; pour l’autre, elle continue.",
    },
    Scenario {
        name: "Fin de session pour tous",
        look: "L’autre client l’apprend par son récepteur et trouve sa banque invalidée.",
    },
    Scenario {
        name: "Deux sessions, un processus",
        look: "Chaque session a son propre objet fournisseur ; l’une se termine, l’autre continue.",
    },
    Scenario {
        name: "Ouverte ailleurs",
        look: "Un message est en cours de départ, et MAPI répond pourtant `LOGOFF_COMPLETE`.",
    },
    Scenario {
        name: "Trois clients",
        look: "Deux clients partagent une session ; le troisième a la sienne dans un autre processus.",
    },
    Scenario {
        name: "Seconde ouverture",
        look: "`Logon` remet encore une fois la banque, sans second objet d’ouverture de session.",
    },
    Scenario {
        name: "Deux banques, l’une d’abord",
        look: "Une banque se ferme ; l’objet fournisseur reste pour l’autre.",
    },
    Scenario {
        name: "Deux banques, fin de session",
        look: "`Logoff` vient une fois pour chacune des deux banques ouvertes.",
    },
    Scenario {
        name: "Trois banques, fin de session",
        look: "Une banque est déjà fermée ; `Logoff` vient pour les deux autres.",
    },
    Scenario {
        name: "Interface absente",
        look: "`Logon` et `QueryInterface` refusent ; rien n’est compté ni remis.",
    },
    Scenario {
        name: "Banque temporaire",
        look: "`ModifyProfile` réussit sans rien ajouter à la table des banques.",
    },
    Scenario {
        name: "Deux ouvertures, un MAPIUID",
        look: "MAPI s’adresse à la première inscrite, et celle-ci transmet la demande.",
    },
    Scenario {
        name: "Tampon après la session",
        look: "La session est finie, pas le tampon : le client le libère lui-même, avec son second bloc.",
    },
    Scenario {
        name: "Tampon gardé",
        look: "La fin de la session ne libère aucun tampon : celui-ci est encore là quand tout le reste a disparu.",
    },
    Scenario {
        name: "Rien en transit",
        look: "Le spouleur n’a rien à faire et lâche aussitôt la banque.",
    },
    Scenario {
        name: "Envoi, ORDERLY",
        look: "`StoreLogoff` revient alors que le message est encore en cours de départ.",
    },
    Scenario {
        name: "File d’attente, NO_WAIT",
        look: "Le message part après la fermeture de la banque.",
    },
    Scenario {
        name: "File d’attente, PURGE",
        look: "`StoreLogoff` ne revient que lorsque tout est parti.",
    },
    Scenario {
        name: "Envoi, ABORT",
        look: "`StoreLogoff` est refusé ; ce qui part encore au dernier `Release` de la banque est arrêté.",
    },
    Scenario {
        name: "Envoi, QUIET",
        look: "`StoreLogoff` est refusé jusqu’à ce que le message soit parti.",
    },
    Scenario {
        name: "Réception, NO_WAIT",
        look: "Le message arrive encore après la fermeture de la banque.",
    },
    Scenario {
        name: "Réception, Release seul",
        look: "Personne n’a rien demandé ; le dernier `Release` de la banque transmet donc `LOGOFF_ABORT` : ce qui arrive encore est abandonné.",
    },
    Scenario {
        name: "PURGE sans serveur",
        look: "`StoreLogoff` doit attendre que le transport joigne son serveur.",
    },
    Scenario {
        name: "Identifiants pour le spouleur",
        look: "Ce que le fournisseur transmet, MAPI le libère avant que le spouleur n’ouvre sa session.",
    },
    Scenario {
        name: "Le spouleur part d’abord",
        look: "Le spouleur lâche la banque ; le client l’a encore ouverte.",
    },
    Scenario {
        name: "Fin de session en plein envoi",
        look: "`Logoff` arrête le message en cours de départ ; il reste dans la file.",
    },
    Scenario {
        name: "Courrier resté dans la file",
        look: "`LOGOFF_ORDERLY` ne commence rien ; le message ne part donc pas.",
    },
    Scenario {
        name: "Reprendre ce qui est en cours d’envoi",
        look: "`AbortSubmit` échoue, car le spouleur a verrouillé le message.",
    },
    Scenario {
        name: "Un client verrouille un message",
        look: "Un objet banque propre au client refuse : seul le spouleur en a le droit. S’ils le partagent, il ne peut pas savoir qui demande.",
    },
    Scenario {
        name: "Ouverture de session échouée",
        look: "Le service est désactivé pour la session : le second essai n’atteint aucun fournisseur.",
    },
    Scenario {
        name: "Ouverture après configuration",
        look: "Il manque des données au profil : MAPI fait configurer le service et essaie de nouveau.",
    },
    Scenario {
        name: "Mot de passe manquant",
        look: "Nul ne peut être interrogé ; seule cette banque échoue, et le second essai atteint le fournisseur.",
    },
    Scenario {
        name: "Ouverture annulée",
        look: "L’utilisateur annule ; `Logon` répond `MAPI_E_USER_CANCEL` et ne laisse rien derrière lui.",
    },
    Scenario {
        name: "Échec, avec détails",
        look: "Le fournisseur dit dans un tampon ce qui a échoué, et MAPI libère le tampon.",
    },
    Scenario {
        name: "MAPI trop ancien",
        look: "`MSProviderInit` répond `MAPI_E_VERSION` ; aucun objet fournisseur n’est créé.",
    },
    Scenario {
        name: "Fournisseur trop ancien",
        look: "MAPI libère aussitôt l’objet fournisseur, sans `Shutdown`.",
    },
    Scenario {
        name: "Échec, référence gardée",
        look: "Le fournisseur prend sa référence avant la vérification et l’oublie quand celle-ci échoue.",
    },
    Scenario {
        name: "Cercle avec l’objet d’état",
        look: "`Logoff` ne libère pas l’objet d’état ; celui d’ouverture de session reste donc aussi.",
    },
    Scenario {
        name: "Ouverture qui tient la banque",
        look: "Le dernier `Release` de la banque ne vient jamais : son objet d’ouverture de session la tient.",
    },
    Scenario {
        name: "Objet de support gardé",
        look: "La banque garde l’objet de support ; `Logoff` ne vient donc jamais.",
    },
    Scenario {
        name: "Second support gardé",
        look: "La seconde ouverture prend une référence que personne ne libère.",
    },
    Scenario {
        name: "Demande non transmise",
        look: "Toutes deux partagent un MAPIUID ; la première ouvre à la place un dossier de sa banque.",
    },
    Scenario {
        name: "Mémoire d’un autre tas",
        look: "MAPI libère les détails de l’échec par `MAPIFreeBuffer`, mais ils n’en viennent pas.",
    },
    Scenario {
        name: "Boîte de dialogue dans un service",
        look: "`Logon` interroge un utilisateur, mais le client est un service : personne ne répond, et l’appel ne revient jamais.",
    },
    Scenario {
        name: "Logoff qui attend",
        look: "`Logoff` attend pour toujours un dossier que tient son propre appelant.",
    },
    Scenario {
        name: "Minimal, fermeture",
        look: "`Logoff` ne fait rien ; la chaîne des libérations détruit tout quand même.",
    },
    Scenario {
        name: "Minimal, fin de session",
        look: "`Logoff` ne fait rien, et le récepteur de notifications reste.",
    },
    Scenario {
        name: "Pressé, fin de session",
        look: "`Logoff` libère d’abord l’objet de support, alors qu’il reste à faire.",
    },
    Scenario {
        name: "Arrêt rapide",
        look: "Le fournisseur est d’accord ; rien n’est libéré avant la fin du processus.",
    },
    Scenario {
        name: "Arrêt rapide inconnu",
        look: "Le fournisseur ne connaît pas l’arrêt rapide ; par défaut, ce n’est pas une objection.",
    },
    Scenario {
        name: "Tous doivent être d’accord",
        look: "Le Registre exige l’accord de tous les fournisseurs, et celui-ci ne peut le donner.",
    },
    Scenario {
        name: "Arrêt rapide refusé",
        look: "Le fournisseur refuse, et le client arrête tout étape par étape.",
    },
    Scenario {
        name: "Refus ignoré",
        look: "Le fournisseur refuse, et le client s’arrête rapidement quand même.",
    },
    Scenario {
        name: "Arrêt rapide désactivé",
        look: "Le Registre désactive l’arrêt rapide ; aucun fournisseur n’est interrogé.",
    },
    Scenario {
        name: "Fermeture avec fenêtre",
        look: "MAPI montre une fenêtre, car le client passe `MAPI_LOGOFF_UI`.",
    },
    Scenario {
        name: "Fermée pour tous, partagée par personne",
        look: "Le récepteur du client n’est pas prévenu : il n’y a personne d’autre à prévenir.",
    },
    Scenario {
        name: "Un service",
        look: "La session ne déplace pas de courrier ; le spouleur ne reçoit donc pas d’objet banque à lui.",
    },
    Scenario {
        name: "La mauvaise session",
        look: "Sans `MAPI_NEW_SESSION`, le deuxième client reçoit la session du premier.",
    },
    Scenario {
        name: "Unadvise pendant un appel du récepteur",
        look: "`Unadvise` attend que `OnNotify` soit revenu ; alors seulement, le récepteur de notifications est libéré.",
    },
    Scenario {
        name: "Notification après Unadvise",
        look: "La notification attendait dans la file avant `Unadvise` et arrive après ; la banque garde le récepteur de notifications jusque-là.",
    },
    Scenario {
        name: "Notification qui n’arrive jamais",
        look: "La notification attend encore quand vient `Logoff`, qui vide la file et libère le récepteur de notifications.",
    },
    Scenario {
        name: "Récepteur supprimé trop tôt",
        look: "Après `Unadvise`, le client supprime son récepteur de notifications ; la notification en file arrive quand même.",
    },
    Scenario {
        name: "Release pendant un appel du récepteur",
        look: "`Logoff` trouve le récepteur de notifications occupé et attend que `OnNotify` soit revenu.",
    },
    Scenario {
        name: "Déchargement pendant un appel du récepteur",
        look: "`Logoff` n’attend pas `OnNotify`, qui revient quand tout a disparu.",
    },
    Scenario {
        name: "Notification en réponse à Advise",
        look: "`Notify` attend le client, et le client est dans `Advise`.",
    },
    Scenario {
        name: "Une banque sur un serveur",
        look: "`Logoff` ferme la connexion que `Logon` a ouverte.",
    },
];
