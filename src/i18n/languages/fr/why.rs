//! French: why something is left, and why somebody waits for ever.

use crate::i18n::catalog::*;

pub(super) const WHY: Why = Why {
    stays: "{Object} reste parce que {why}",
    further: "{first} ; {object}, parce que {why}",
    stop: "{first}.",
    held: "{holder} en tient une référence",
    kept: "{holder} n’a pas libéré {n} {n=01:référence|références}",
    has: "{holder} l’a encore",
    lost: "{holder} n’existe plus et n’a jamais libéré {n} {n=01:référence|références}",
    uncounted: "son compteur est à {n}, bien que personne n’en tienne de référence",
    unfreed: "la destruction n’a jamais eu lieu, bien que son compteur soit à {n}",
    running: "`{method}` n’est pas encore revenu",
    round: "En cercle : {holder} tient {object}",
    round_more: "{first}, et {holder} tient {object}",
    stuck: "Plus rien n’avance : {who} attend dans `{method}` que {other} libère ce qu’il a d’ouvert",
    stuck_more: "{first}, et {who} attend dans `{method}` que {other} libère ce qu’il a d’ouvert",
    unheld: "Plus rien n’avance : `{method}` attend que {object} soit libéré, et aucun client ne le tient.",
};
