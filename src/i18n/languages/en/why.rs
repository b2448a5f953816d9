//! English: why something is left, and why somebody waits for ever.

use crate::i18n::catalog::*;

pub(super) const WHY: Why = Why {
    stays: "{Object} stays because {why}",
    further: "{first}; {object}, because {why}",
    stop: "{first}.",
    held: "{holder} holds it",
    kept: "{holder} has not given back {n} {n=1:reference|references}",
    has: "{holder} still has it",
    lost: "{holder} was freed without giving back {n} {n=1:reference|references}",
    uncounted: "its count is {n}, although nobody holds it",
    unfreed: "it has never been freed, although its count is {n}",
    running: "`{method}` has not returned yet",
    round: "Round in a circle: {holder} holds {object}",
    round_more: "{first}, and {holder} holds {object}",
    stuck: "Nobody can go on: {who} waits in `{method}` for {other} to give back what it has open",
    stuck_more: "{first}, and {who} waits in `{method}` for {other} to give back what it has open",
    unheld: "Nobody can go on: `{method}` waits for {object} to be given back, and no client holds it.",
};
