//! Chinese: panels that the first view does not show.

use crate::i18n::catalog::{Sequence, State, Ways};

pub(super) const WAYS: Ways =
    Ways { reference: "本参考中的句子", more: "另外 {n} 行", about: "此行的规则" };

pub(super) const STATE: State = State {
    against: "比较对象",
    before: "上一步",
    step: "第 {n} 步",
    branch: "运行 {run} 的第 {n} 步",
    keep: "与这一步比较",
    changed: "第 {n} 步改变的内容已标出。",
    differs: "与{moment}不同的内容已标出。",
    nothing: "没有不同。",
    objects: "对象及其持有者",
    things: "表和计数",
    object: "对象",
    life: "状态",
    references: "引用",
    thing: "项目",
    value: "现在",
    live: "有效",
    detached: "已切断",
    absent: "不存在",
    uids: "MAPIUID：{what}",
    own_rows: "MAPI 自己的状态行",
    rows: "状态行：{what}",
    initialized: "MAPI 初始化次数",
    loaded: "提供程序 DLL 的加载次数",
    in_process: "{what}，进程 {n}",
    of_store: "{what}，存储 {n}",
    queue: "发送队列中的邮件",
    transit: "传送中",
    waits: "等待中的调用：{what}",
};

pub(super) const SEQUENCE: Sequence = Sequence {
    label: "生命线之间的调用",
    fold: "全部折叠",
    unfold: "全部展开",
    inside: "内含 {n} 步。",
    mail: [
        "邮件已提交",
        "正在接收",
        "已接收",
        "正在发送",
        "已发送",
        "不再接收",
        "不再发送",
        "已丢弃",
        "已中止",
        "清空队列",
        "联机",
        "脱机",
        "已丢失",
        "已锁定",
        "已撤回",
    ],
    saved: "已保存",
    connections: ["已连接", "已断开"],
    window: "显示窗口",
    exit: "进程结束",
    resumed: "继续执行",
};
