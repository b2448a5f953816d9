//! French: the help.

use crate::i18n::catalog::*;

pub(super) const HELP: Help = Help {
    close: "Fermer",
    keys: "Touches",
    words: "Termes",
    samples: [
        "Un couloir par partie : le client, MAPI, l’objet de support avec le code de MAPI, et le fournisseur de banque.",
        "Un objet. Le nombre est son compteur de références.",
        "Le compteur est à 0, et l’objet n’est pas encore détruit.",
        "Une référence : le point est chez celui qui la tient, la pointe sur ce qu’il tient. L’étiquette dit qui en tient combien.",
        "Une référence rendue depuis le début du dernier appel du client.",
        "Une référence que plus personne ne rendra : celui qui la tient est détruit, ou ce qui est tenu est resté.",
        "L’appel de cette étape. Le nombre dit à quelle profondeur il est imbriqué.",
        "Un appel d’une étape précédente, encore en cours.",
        "Un appel qui revient maintenant, avec son résultat ; en rouge s’il échoue.",
        "Un appel qui attend, et une ligne vers ce qu’il attend.",
        "Un appel qui enfreint une règle ; en trait plus épais, un appel qui ne pourra jamais continuer.",
        "L’objet qui est appelé maintenant.",
        "Son code a fait un appel et attend le retour.",
        "L’objet est encore en mémoire, mais ne peut plus servir.",
        "L’objet est détruit. Son contour reste, pour qu’on voie ce qui pointe encore là.",
        "Une fuite : des références à l’objet n’ont pas été rendues à temps, il reste donc là.",
        "Une table de MAPI. Point : la ligne est là. Trait : elle a été retirée. Losange rouge : elle ne devrait plus y être.",
        "Un objet d’ouverture de session parmi plusieurs, plié en une carte. Appuyez dessus pour l’ouvrir.",
        "Les signes des étapes dans le lecteur :",
    ],
    keyboard: [
        key("Tab", "À l’élément suivant ; avec la touche Maj, au précédent."),
        key("← →", "Dans le schéma et le lecteur : une étape en arrière, une étape en avant."),
        key("Début Fin", "Dans le schéma et le lecteur : au début ou à la fin de l’exécution."),
        key(
            "Espace",
            "Dans le schéma et le lecteur : lecture et pause ; sur un bouton, l’actionne.",
        ),
        key("?", "Dans le schéma, le lecteur et les panneaux : ouvre cette aide."),
        key("← → Début Fin", "Sur le curseur : étape par étape, ou aux extrémités."),
        key(
            "↑ ↓",
            "Dans le champ du scénario : ouvre la liste et s’y déplace. Ce que vous tapez est recherché.",
        ),
        key(
            "Entrée Échap",
            "Dans la liste des scénarios : prend le scénario marqué ; ferme la liste.",
        ),
        key("← → Début Fin", "Sur les onglets : au voisin, au premier, au dernier."),
        key(
            "Tab Entrée",
            "Dans le code : Tab atteint les boutons qui rayent, répètent ou déplacent une ligne, ou en rétablissent une modifiée ; Entrée les actionne.",
        ),
        key("Entrée Espace", "Sur un objet d’ouverture de session plié : l’ouvre et la ferme."),
        key(
            "↑ ↓ ← → Entrée",
            "Dans la séquence : haut et bas vont à d’autres lignes ; gauche et droite plient et déplient un appel ; Entrée va à l’étape.",
        ),
        key(
            "Ctrl+Z Ctrl+Maj+Z",
            "Dans le schéma, le lecteur et les panneaux : annule votre dernière modification ou la suppression d’une exécution ; la refait. « Retirer » enlève une seule modification, quel que soit son rang ; « Tout retirer », toutes.",
        ),
        key("Échap", "Ferme cette aide."),
        key(
            "Balayer",
            "Du doigt sur le schéma ou la phrase au-dessous : vers la gauche, une étape en avant ; vers la droite, une étape en arrière.",
        ),
    ],
    terms: [
        term(
            "banque de messages",
            "Contient des dossiers et des messages. Pour le client, c’est l’objet banque, `IMsgStore`.",
        ),
        term(
            "fournisseur de banque",
            "La bibliothèque qui réalise une banque de messages : l’objet fournisseur, les objets d’ouverture de session, les objets banque et ce qu’on ouvre à partir d’eux.",
        ),
        term(
            "session",
            "La liaison d’un client avec MAPI, de `MAPILogonEx` à `IMAPISession::Logoff`. Les banques sont ouvertes par elle.",
        ),
        term(
            "objet fournisseur",
            "`IMSProvider` : par lui, MAPI ouvre une session auprès des banques. Une session en a un par fournisseur, quel que soit le nombre de banques ouvertes.",
        ),
        term(
            "objet de support",
            "`IMAPISupport` : un objet de MAPI, créé pour une ouverture de session et remis au fournisseur. Quand sa dernière référence est rendue, MAPI ferme la session de la banque, s’il ne l’a pas déjà fait.",
        ),
        term(
            "objet d’ouverture de session",
            "`IMSLogon` : ce que MAPI appelle au sujet d’une banque ouverte. Il est créé en même temps que l’objet banque.",
        ),
        term(
            "référence",
            "Une part dans la vie d’un objet. Qui en prend ou en reçoit une la rend par `Release` ; l’objet les compte.",
        ),
        term(
            "détruit",
            "La mémoire de l’objet n’est plus là. L’appeler est un comportement indéfini.",
        ),
        term(
            "invalidé",
            "L’objet est encore en mémoire et peut être libéré ; les autres méthodes répondent `MAPI_E_INVALID_OBJECT`.",
        ),
        term(
            "fuite",
            "Quelque chose est encore là alors que son temps est passé, parce qu’une référence n’a jamais été rendue.",
        ),
        term("blocage", "Un appel attend quelque chose qui ne peut plus arriver."),
        term(
            "MAPIUID",
            "16 octets qui désignent un fournisseur. MAPI en tient une liste, pour trouver l’ouverture de session dont relève un identificateur d’entrée.",
        ),
        term(
            "table d’état",
            "Une table de la session, avec des lignes pour le sous-système MAPI, le spouleur et le carnet d’adresses, et des lignes qu’ajoutent les fournisseurs.",
        ),
        term(
            "objet d’état",
            "`IMAPIStatus` : dit dans quel état est un fournisseur. Lui et l’objet d’ouverture de session tiennent une référence l’un à l’autre ; `Logoff` ouvre ce cercle.",
        ),
        term(
            "récepteur de notifications",
            "`IMAPIAdviseSink` : un objet du client, averti des changements par `OnNotify`. `Advise` l’inscrit, `Unadvise` annule l’inscription.",
        ),
        term(
            "spouleur",
            "La partie de MAPI qui fait envoyer et recevoir les messages. Il ouvre une banque par une ouverture de session à lui.",
        ),
        term(
            "fournisseur de transport",
            "La bibliothèque qui, pour le spouleur, porte les messages vers un système de messagerie et les en rapporte.",
        ),
        term(
            "file d’attente sortante",
            "La table des messages d’une banque qui attendent d’être envoyés. Seul le spouleur la demande.",
        ),
        term("section de profil", "La partie du profil où un fournisseur garde ses réglages."),
        term(
            "arrêt rapide",
            "Un client qui veut finir son processus sans rien libérer fait d’abord enregistrer par les fournisseurs ce qui pourrait se perdre.",
        ),
        term(
            "lecture",
            "Une façon de comprendre des pages qui se contredisent. Celle qui vaut est un interrupteur du panneau Code.",
        ),
        term(
            "constat",
            "Une règle est enfreinte dans cette exécution : à quelle étape, avec quels objets et, si on le sait, par quelle ligne.",
        ),
        term(
            "verdict",
            "À quoi aboutit une exécution : rien ne reste, quelque chose reste, quelque chose est encore ouvert, un blocage, ou un comportement indéfini.",
        ),
        term(
            "garde",
            "Un contrôle qui empêche que quelque chose arrive deux fois : chez MAPI `Logoff`, chez le fournisseur le `Release` de l’objet de support.",
        ),
    ],
    owes: ["Devoirs du client", "Devoirs de MAPI", "Devoirs du fournisseur de banque"],
    whose: "Devoir de",
    everybody: "Tous",
    count: "{n} règles sur {m}",
    states: ["enfreinte", "respectée", "non atteinte"],
    documented: "Seulement documentée : {why}.",
    if_broken: "Si enfreinte : {what}",
    to_panel: "dans cette exécution ; au panneau Règles",
    unchecked: [
        "MAPI n’est ni initialisé ni refermé depuis `DllMain`, ni là où un thread commence ou finit.",
        "Chaque thread qui se sert d’objets MAPI initialise MAPI et le referme.",
        "`OleUninitialize` est appelé avant `MAPIUninitialize`.",
        "Un fournisseur n’est pas lié à la bibliothèque de MAPI ; il se sert des pointeurs qu’on lui remet.",
        "`Subscribe`, `Unsubscribe` et `Notify` servent ensemble ou pas du tout.",
        "À chaque `Subscribe` répond un `Unsubscribe`.",
        "Après `Subscribe`, le fournisseur rend sa propre référence au récepteur de notifications.",
        "Un client supporte `OnNotify` même après `Unadvise`, et sur n’importe quel thread.",
        "`OnNotify` ne modifie ni ne libère les notifications qu’il reçoit.",
        "Le verrou d’un message n’a pas à survivre à l’arrêt de la banque.",
        "Fermer une banque ne touche ni à la session ni aux autres banques.",
        "`MakeInvalid` n’est appelé que pour ses propres objets, assez grands, avec leur vrai compteur et leur vrai nombre de méthodes.",
        "Les objets d’ouverture de session et fournisseur supportent un dernier `Release` sans `Logoff` ou `Shutdown`, et font comme s’il avait eu lieu.",
        "`TransportLogoff` peut venir à tout moment : le transport cesse d’envoyer et libère l’objet de support en dernier.",
    ],
};
