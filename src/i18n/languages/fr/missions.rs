//! French: the missions.

use crate::i18n::catalog::{Mission, Missions};

pub(super) const MISSIONS: Missions = Missions {
    lead: "Provoquez quelque chose, dans une exécution à vous ; les autres sont conservées. La page la juge d’après les règles. Qu’on ne puisse pas descendre sous le meilleur score a été vérifié par une recherche complète.",
    open: "à faire",
    solved: "réussi : {own} ; meilleur score : {best}",
    start: "Commencer",
    again: "Recommencer",
    give_up: "Montrer la meilleure exécution",
    next: "Défi suivant",
    list: "Tous les défis",
    hint: "Indice",
    plainer: "Un indice plus clair",
    terms: [
        "Vous choisissez les actions, et chacune compte. Le code reste tel quel.",
        "Vous modifiez des lignes. Chaque modification compte, chaque ligne rétablie aussi. Les actions restent telles quelles.",
        "Vous pouvez modifier une ligne ou une garde, et choisir les actions que vous voulez. Tout cela compte.",
        "Vous choisissez les actions. Seules comptent les règles enfreintes, par qui que ce soit. Le code reste tel quel.",
    ],
    counts: ["{n} {n=01:coup|coups}", "{n} {n=01:règle enfreinte|règles enfreintes}"],
    goals: "À atteindre",
    reached: "atteint",
    so_far: "Jusqu’ici : {score}. Meilleur score : {best}.",
    in_short: "{score}, objectifs : {n} sur {m}",
    off: [
        "Le lecteur montre une exécution qui n’est pas celle de ce défi. Choisissez la vôtre au-dessus du schéma, ou recommencez.",
        "Le code est modifié plus que ce défi ne le permet. Retirez les modifications en trop.",
        "Dans ce défi, les actions sont fixées. Choisissez l’exécution sans la nouvelle action, ou recommencez.",
    ],
    ends: [
        "Réussi : {score}. On ne peut pas faire moins.",
        "Réussi : {score}. Meilleur score : {best}.",
        "Voici l’une des meilleures exécutions : {score}. Parcourez-la pas à pas.",
    ],
    lesson: "Ce que cela montre",
    here: "Où le faire",
    riddles: "Qu’est-ce qui vient ensuite ?",
    ask: "Demander avant chaque étape",
    stop_asking: "Ne plus demander",
    which_next: "Quel appel ou quel retour vient ensuite ? Vous pouvez aussi avancer sans répondre.",
    no_riddle: "À partir d’ici, il n’y a plus rien à deviner.",
    right: "Juste. D’affilée : {n}.",
    wrong: "Non. Voici ce qui est venu :",
    closed: "Le client a rendu sa dernière référence à la banque.",
    over: "MAPI est quitté.",
    clean: "Rien ne reste derrière.",
    lawful: "Aucune règle n’est enfreinte.",
    lawful_client: "Le client n’enfreint aucune règle.",
    twice: "`{what}` est appelé deux fois sur un même objet.",
    never: "`{what}` n’est pas appelé.",
    freed: "Détruit : {what}.",
    kept: "Le client détient encore une référence : {what}.",
    hangs: "Un appel attend, et personne ne peut y mettre fin.",
    undefined: "Le comportement est indéfini.",
    stays: "La ligne modifiée au départ reste modifiée.",
    only_back: "Des lignes sont rétablies, et rien d’autre n’est modifié.",
    opened: "Jusqu’à votre première action, aucune règle n’est enfreinte.",
    gone: "Le premier client ne détient plus rien.",
    sent_later: "Le message est envoyé après que le client a lâché la banque, et rien n’est perdu.",
    missions: [
        Mission {
            name: "La ligne qui fuit",
            brief: "Chez ce fournisseur, cinq lignes sont rayées. Quatre d’entre elles ne changent rien à cette exécution ; sans la cinquième, il y a une fuite. Rétablissez celle-là seulement.",
            hints: [
                "Regardez dans « État » qui détient encore quoi à la fin. Deux objets se tiennent l’un l’autre.",
                "L’objet d’état reste. `Logoff` le libère par un pointeur, et l’une des lignes rayées prend ce pointeur.",
            ],
            lesson: "L’objet d’ouverture de session et son objet d’état se tiennent l’un l’autre, et seul `Logoff` peut ouvrir ce cercle. Parmi les autres lignes, certaines sont nécessaires dès qu’une session se termine avec la banque ouverte : un seul chemin ne prouve pas qu’une ligne est inutile.",
        },
        Mission {
            name: "Finir proprement",
            brief: "Dans `Logoff`, ce fournisseur rend d’abord l’objet de support et ne nettoie qu’ensuite. Trouvez un ordre d’appels où cela ne nuit pas, et terminez tout.",
            hints: [
                "Si la session se termine avec la banque ouverte, elle appelle `Logoff` elle-même. Passez par l’autre porte.",
                "Annulez l’inscription, libérez le dossier et la banque, puis seulement terminez la session, libérez-la et quittez MAPI.",
            ],
            lesson: "Si le client ferme d’abord la banque, `Logoff` vient de l’intérieur du `Release` de l’objet de support : il n’y a plus rien à rendre trop tôt. La faute attend le premier client qui termine sa session avec la banque ouverte.",
        },
        Mission {
            name: "Partir seul",
            brief: "Deux clients partagent une session et sa banque. Faites partir le premier, sans plus rien détenir. Le second continue, donc `Logoff` ne doit pas encore venir.",
            hints: [
                "Les objets sont partagés. Les références ne le sont pas.",
                "Le premier client libère la banque, termine la session sans `MAPI_LOGOFF_SHARED` et libère la session.",
            ],
            lesson: "`Release` rend la référence d’un seul client ; la banque et son objet d’ouverture de session vivent encore pour l’autre. `MAPI_LOGOFF_SHARED` aurait terminé la session pour les deux.",
        },
        Mission {
            name: "Ne perdre aucun courrier",
            brief: "Un message attend d’être envoyé. Faites que le client lâche d’abord la banque, et que le message parte ensuite.",
            hints: [
                "Si le client se contente de libérer la banque, celle-ci demande `LOGOFF_ABORT`. Demandez-lui vous-même de se fermer, avec un indicateur qui laisse encore envoyer.",
                "`StoreLogoff` avec `LOGOFF_NO_WAIT`, puis `Release` ; ensuite les transports commencent à envoyer, et terminent.",
            ],
            lesson: "Avec `LOGOFF_NO_WAIT`, ce qui est prêt est encore envoyé : le spouleur a pour cela son propre objet banque. `LOGOFF_ORDERLY` ne ferait que terminer ce qui est déjà en route.",
        },
        Mission {
            name: "Logoff ne vient pas",
            brief: "Faites en sorte que la banque soit détruite et que `IMSLogon::Logoff` ne soit pas appelé. Le client doit respecter toutes les règles.",
            hints: [
                "À la fermeture d’une banque, `Logoff` vient de l’intérieur du dernier `Release` de l’objet de support. Qui fait cet appel ?",
                "Dans `IMsgStore::Release`, rayez la ligne qui libère l’objet de support. Annulez ensuite l’inscription, et libérez le dossier et la banque.",
            ],
            lesson: "MAPI n’attend que la référence du fournisseur à l’objet de support. Une banque qui disparaît sans la rendre laisse derrière elle l’objet d’ouverture de session, ses MAPIUID et sa ligne d’état.",
        },
        Mission {
            name: "Logoff vient deux fois",
            brief: "Faites appeler `IMSLogon::Logoff` deux fois sur un même objet d’ouverture de session.",
            hints: [
                "Deux portes mènent à `Logoff`, et une garde retient que l’une a déjà servi.",
                "Retirez la garde 1, et terminez la session pendant que la banque est ouverte.",
            ],
            lesson: "La session appelle `Logoff`, et c’est là que le fournisseur rend l’objet de support. Sans la garde, cela mène de nouveau à `Logoff`. C’est à MAPI de le retenir ; le fournisseur ne peut pas savoir par quelle porte l’appel est venu.",
        },
        Mission {
            name: "Un appel sans fin",
            brief: "Provoquez un appel qui ne pourra jamais revenir.",
            hints: [
                "`Logoff` n’attend pas et ne refuse pas. Une ligne laissée de côté attendrait.",
                "Dans `IMSLogon::Logoff`, insérez la ligne qui attend les dossiers. Faites ensuite venir `Logoff` pendant que le dossier du client est ouvert.",
            ],
            lesson: "Celui qui pourrait fermer le dossier est justement l’appelant que `Logoff` fait attendre : personne ne peut continuer. Ce qui est encore ouvert est coupé ; on ne l’attend pas.",
        },
        Mission {
            name: "Un client sans faute",
            brief: "Modifiez une ligne de sorte qu’un client qui n’enfreint aucune règle rencontre un comportement indéfini.",
            hints: [
                "Quelque chose doit être détruit alors que quelqu’un s’en sert encore. Quelle référence pourrait être rendue trop tôt, ou deux fois ?",
                "Dans `IMsgStore::StoreLogoff`, insérez la ligne qui libère l’objet de support. Demandez ensuite à la banque de se fermer.",
            ],
            lesson: "Une référence rendue trop tôt détruit l’objet pour tous. `StoreLogoff`, par exemple, ne met pas fin à l’ouverture de session : l’objet de support est nécessaire jusqu’au dernier `Release` de la banque.",
        },
        Mission {
            name: "Deux erreurs",
            brief: "`Logon` prend deux fois sa référence à l’objet de support, et cela doit rester ainsi. Modifiez autre chose pour que cette exécution se termine sans rien laisser.",
            hints: [
                "Ce qui est pris deux fois doit être rendu deux fois. Où cette exécution le rend-elle ?",
                "Dans `IMsgStore::Release`, répétez la ligne qui libère l’objet de support.",
            ],
            lesson: "Le compte y est de nouveau, mais sur ce chemin seulement : quand c’est la session qui appelle `Logoff`, l’objet de support n’est rendu qu’une fois. Deux erreurs qui se cachent l’une l’autre sont les dernières que l’on trouve.",
        },
        Mission {
            name: "Le dossier gardé",
            brief: "Ce client ne libère jamais son dossier. Terminez tout malgré cela, en enfreignant le moins de règles possible.",
            hints: [
                "Ce qui est ouvert à la fin ne peut pas se cacher ; c’est une règle. Cherchez l’appel qui n’en enfreint qu’une de plus, quoi qu’il y ait d’ouvert.",
                "Terminez tout de suite la session. Libérez ensuite la banque et la session, et quittez MAPI.",
            ],
            lesson: "Quand la session se termine, le fournisseur coupe ce qui est ouvert, quel qu’en soit le détenteur. Le client doit donc deux choses, et le fournisseur aucune : il a terminé la session avec des objets ouverts, et la référence au dossier n’est jamais rendue.",
        },
    ],
};
