//! French: sentences for what happens in few stories only.

use crate::i18n::catalog::*;

pub(super) const RARE: Rare = Rare {
    call: "{Who} appelle `{method}`.",
    open_temporary: "Le client ouvre la banque à titre temporaire, avec `MDB_TEMPORARY` (0x20) : `{method}`.",
    profile_left: "La banque est temporaire, la table des banques reste donc telle quelle : `{result}` ({hex}).",
    open_foreign: "Le client demande encore une fois la banque ouverte, par une interface qu’elle n’a pas : `{method}`.",
    query_foreign: "Le client demande à la banque une interface qu’elle n’a pas : `{method}`.",
    get_props: "Le client demande à la banque quelques-unes de ses propriétés : `{method}`.",
    props: "Le client reçoit les propriétés dans un tampon, qu’il doit maintenant libérer lui-même : `{result}` ({hex}).",
    free_buffer: "{Who} n’a plus besoin d’un tampon et le libère : `{method}`.",
    open_by_entry: "Le client demande à sa session un dossier, par son seul identificateur d’entrée : `{method}`.",
    routed: "L’identificateur d’entrée porte un MAPIUID, et le premier à l’avoir inscrit est {object} : la demande y va : `{method}`.",
    passed_on: "L’identificateur d’entrée est celui d’une autre banque de ce fournisseur ; la demande est transmise, et {object} la reçoit : `{method}`.",
    logon_opens: "L’objet d’ouverture de session fait ouvrir le dossier par sa propre banque : `{method}`.",
    routed_back: "MAPI remet le dossier au client : `{result}` ({hex}).",
    buffer: "{Object} est alloué par `MAPIAllocateBuffer` ; plus tard, {holder} devra le libérer.",
    buffer_own: "{Object} vient d’un tas propre au fournisseur ; c’est {holder} qui est censé le libérer.",
    buffer_more: "{Object} est ajouté par `MAPIAllocateMore` : il part quand {holder} est libéré.",
    foreign_buffer: "{Who} libère par `MAPIFreeBuffer` ce qui n’en vient pas : {object}. À partir d’ici, tout peut arriver.",
    wait_answered: "`{method}` affiche une boîte de dialogue et attend une réponse.",
    hangs_answered: "Plus rien n’avance : `{method}` attend une réponse dans sa boîte de dialogue, et personne n’est devant un service.",
    act_open_foreign: "Ouvrir la banque par une interface qu’elle n’a pas",
    act_query_foreign: "Demander à la banque une interface qu’elle n’a pas",
    act_get_props: "Demander des propriétés de la banque",
    act_free: "Libérer le tampon {n}",
    act_open_by_entry: "Ouvrir un dossier de la banque {n} par son identificateur d’entrée",
};
