//! Spanish: why something is left, and why somebody waits for ever.

use crate::i18n::catalog::*;

pub(super) const WHY: Why = Why {
    stays: "{Object} sigue ahí porque {why}",
    further: "{first}; {object}, porque {why}",
    stop: "{first}.",
    held: "{holder} conserva una referencia",
    kept: "{holder} no ha liberado {n} {n=1:referencia|referencias}",
    has: "{holder} aún lo tiene",
    lost: "{holder} ya no existe y nunca liberó {n} {n=1:referencia|referencias}",
    uncounted: "su recuento es {n}, aunque nadie tiene ninguna referencia",
    unfreed: "nunca se destruyó, aunque su recuento es {n}",
    running: "`{method}` no ha vuelto todavía",
    round: "En círculo: {holder} conserva {object}",
    round_more: "{first}, y {holder} conserva {object}",
    stuck: "Nadie puede seguir: {who} espera en `{method}` a que {other} libere lo que tiene abierto",
    stuck_more: "{first}, y {who} espera en `{method}` a que {other} libere lo que tiene abierto",
    unheld: "Nadie puede seguir: `{method}` espera a que se libere {object}, y ningún cliente tiene referencias.",
};
