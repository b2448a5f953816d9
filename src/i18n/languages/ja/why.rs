//! Japanese: why something is left, and why somebody waits for ever.

use crate::i18n::catalog::*;

pub(super) const WHY: Why = Why {
    stays: "{object}が残っているのは、{why}ためです",
    further: "{first}。{object}は、{why}ためです",
    stop: "{first}。",
    held: "{holder}が参照を持っている",
    kept: "{holder}が参照を {n} 個解放していない",
    has: "{holder}がまだ持っている",
    lost: "{holder}が参照を {n} 個解放しないまま破棄された",
    uncounted: "参照を持つものがないのに参照カウントが {n} のままである",
    unfreed: "参照カウントが {n} なのに破棄されなかった",
    running: "`{method}` からまだ戻っていない",
    round: "循環しています。{holder}が{object}を持ち続けています",
    round_more: "{first}。{holder}が{object}を持ち続けています",
    stuck: "誰も先へ進めません。{who}は `{method}` の中で、{other}が開いたものを手放すのを待っています",
    stuck_more: "{first}。{who}は `{method}` の中で、{other}が開いたものを手放すのを待っています",
    unheld: "誰も先へ進めません。`{method}` は{object}が解放されるのを待っていますが、参照を持つクライアントはありません。",
};
