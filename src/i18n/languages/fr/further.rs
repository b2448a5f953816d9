//! French: sentences for services, windows, locks and notifications.

use crate::i18n::catalog::*;

pub(super) const FURTHER: Further = Further {
    logon_service: "Le client est un service et le dit : `MAPILogonEx` avec `MAPI_NT_SERVICE | MAPI_NO_MAIL` (0x18000).",
    logon_plain: "Le client s’identifie sans les indicateurs qu’il devrait passer : `MAPILogonEx`.",
    session_logoff_ui: "Le client ferme sa session et permet à MAPI de montrer une fenêtre : `IMAPISession::Logoff` avec `MAPI_LOGOFF_UI` (0x2).",
    session_logoff_reserved: "Le client ferme sa session, mais `ulReserved` n’est pas nul : `IMAPISession::Logoff`.",
    window: "MAPI montre une fenêtre pendant la fermeture de la session.",
    others: [
        "MAPI s’adresse d’abord aux fournisseurs de transport de la session : `{method}`.",
        "MAPI s’adresse ensuite aux fournisseurs de carnets d’adresses de la session : `{method}`.",
    ],
    provider_fast_direct: "Le client passe outre MAPI et appelle lui-même l’objet fournisseur : `{method}`.",
    spool_no_mail: "La banque est ouverte ; MAPI regarde donc si le spouleur doit l’apprendre.",
    spooler_spared: "La session est ouverte avec `MAPI_NO_MAIL` ; le spouleur ne sait donc rien de la banque : `{result}` ({hex}).",
    act_logon_plain: "Ouvrir une session sans les indicateurs voulus",
    act_logoff_ui: "Terminer la session en permettant une fenêtre",
    act_logoff_reserved: "Terminer la session avec `ulReserved` non nul",
    act_provider_fast: "Faire enregistrer le fournisseur sans passer par MAPI",
    send: "Un message doit partir ; le spouleur s’en charge donc.",
    lock: "Avant qu’un transport reçoive le message, le spouleur le verrouille par son propre objet banque : `{method}`.",
    lock_client: "Le client tente de verrouiller son message, ce qui revient au seul spouleur : `{method}`.",
    abort_submit: "Le client veut reprendre son message : `{method}`.",
    sent_off: "Le spouleur a remis le message à un transport.",
    unable: "Le spouleur a verrouillé le message ; on ne peut donc pas le reprendre : `{result}` ({hex}).",
    not_spoolers: "L’objet banque n’est pas celui du spouleur ; il refuse donc : `{result}` ({hex}).",
    act_abort: "Reprendre le message",
    act_lock: "Verrouiller le message, comme seul le spouleur en a le droit",
};
