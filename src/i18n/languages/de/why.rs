//! German: why something is left, and why somebody waits for ever.

use crate::i18n::catalog::*;

pub(super) const WHY: Why = Why {
    stays: "{Object} bleibt, weil {why}",
    further: "{first}; {object}, weil {why}",
    stop: "{first}.",
    held: "{holder} daran festhält",
    kept: "{holder} {n} {n=1:Verweis|Verweise} nicht freigegeben hat",
    has: "{holder} ihn noch hat",
    lost: "{holder} zerstört wurde, ohne {n} {n=1:Verweis|Verweise} freizugeben",
    uncounted: "der Zähler auf {n} steht, obwohl niemand einen Verweis hält",
    unfreed: "die Zerstörung ausgeblieben ist, obwohl der Zähler auf {n} steht",
    running: "`{method}` noch nicht zurückgekehrt ist",
    round: "Im Kreis: {Holder} hält {object}",
    round_more: "{first}, und {holder} hält {object}",
    stuck: "Niemand kommt weiter: {Who} wartet in `{method}` darauf, dass {other} freigibt, was noch offen ist",
    stuck_more: "{first}, und {who} wartet in `{method}` darauf, dass {other} freigibt, was noch offen ist",
    unheld: "Niemand kommt weiter: `{method}` wartet darauf, dass {object} freigegeben wird, und kein Client hält einen Verweis darauf.",
};
