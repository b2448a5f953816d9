//! Chinese: why something is left, and why somebody waits for ever.

use crate::i18n::catalog::*;

pub(super) const WHY: Why = Why {
    stays: "{object}仍在，因为{why}",
    further: "{first}；{object}仍在，因为{why}",
    stop: "{first}。",
    held: "{holder}持有它",
    kept: "{holder}没有释放 {n} 个引用",
    has: "{holder}仍持有它",
    lost: "{holder}已销毁，却没有释放 {n} 个引用",
    uncounted: "它的引用计数为 {n}，却没有谁持有它",
    unfreed: "它的引用计数为 {n}，却从未被销毁",
    running: "`{method}` 还没有返回",
    round: "形成循环：{holder}持有{object}",
    round_more: "{first}，{holder}又持有{object}",
    stuck: "谁也无法继续：{who}在 `{method}` 中等待{other}释放打开的东西",
    stuck_more: "{first}，而{who}在 `{method}` 中等待{other}释放打开的东西",
    unheld: "谁也无法继续：`{method}` 等待{object}被释放，却没有客户端持有它。",
};
