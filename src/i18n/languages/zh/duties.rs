//! Chinese, in simplified characters: the rules, and the stories and readings that put them to the test.

use crate::i18n::catalog::*;

pub(super) const RULE_TITLES: [&str; 50] = [
    "先初始化 MAPI，再调用它的其他任何功能。",
    "MAPI 的停用次数与初始化次数相同。",
    "最后一次 `MAPIUninitialize` 之后不再调用 MAPI 的任何功能。",
    "取得的每个引用都恰好释放一次。",
    "一个会话对每个提供程序只有一个提供程序对象。",
    "`MSProviderInit` 给出一个独有的提供程序对象。",
    "DLL 的每次加载都对应一次卸载。",
    "提供程序对象保存一份打开的存储的列表。",
    "成功的登录取得一个对支持对象的引用。",
    "提供程序保留指向支持对象的指针。",
    "登录与存储一起创建、一起给出、一起销毁。",
    "登录会登记自己的 MAPIUID。",
    "登录在状态表中加入一行。",
    "`Advise` 给出不为零的连接号。",
    "存储持有已登记的接收器，直到 `Unadvise`。",
    "客户端在 `Advise` 之后释放自己对接收器的引用。",
    "客户端取消每一个登记。",
    "登录与状态对象互相持有，其中之一及时放开。",
    "比存储存在更久的文件夹要与存储切断。",
    "`StoreLogoff` 恰好用一个标志请求。",
    "`StoreLogoff` 不能代替 `Release`。",
    "客户端的标志原样转交。",
    "每次关闭存储恰好通知传输一次。",
    "如果客户端从未请求，最后一次 `Release` 以 `LOGOFF_ABORT` 请求。",
    "存储记住传输已得到通知。",
    "`LOGOFF_COMPLETE` 之后，对存储只调用 `Release`。",
    "存储的最后一次 `Release` 释放支持对象。",
    "存储仍在使用时，不释放支持对象。",
    "MAPIUID 和状态行在调用 `Logoff` 之前移除。",
    "`Logoff` 得到一个指向值 0 的指针。",
    "`Logoff` 放开每个打开的对象。",
    "`Logoff` 不拒绝。",
    "由会话调用的 `Logoff` 释放支持对象。",
    "无论经由哪扇门，支持对象只释放一次。",
    "每次登录只调用一次 `Logoff`。",
    "释放支持对象是 `Logoff` 做的最后一件事。",
    "存储的内存比它对支持对象 `Release` 的调用存在更久。",
    "登录不持有对存储的计数引用。",
    "`Logoff` 把存储从提供程序的列表中移除。",
    "MAPIUID 和状态行随支持对象一起消失。",
    "提供程序不销毁它已交给 `MakeInvalid` 的对象。",
    "失效的对象返回 `MAPI_E_INVALID_OBJECT`。",
    "结束会话之前，一切都已关闭。",
    "会话注销之后，只调用 `Release`。",
    "会话在注销之后被释放。",
    "从不传入 `MAPI_LOGOFF_SHARED`。",
    "会话中的每次登录都得到自己的 `Logoff`。",
    "在 `Shutdown` 之前释放所有登录。",
    "`Shutdown` 紧接在提供程序对象最后一次 `Release` 之前。",
    "DLL 保留到最后一次 `MAPIUninitialize`。",
];

pub(super) const WAITS: [&str; 15] = [
    "涉及线程、`DllMain` 或 `OnNotify` 内部，这里无法演示",
    "涉及缓冲区和分配器，这里不处理",
    "涉及相遇的两个程序的版本",
    "需要第二次打开的存储",
    "需要失败、询问用户或进行配置的登录",
    "需要后台处理程序自己对存储的登录",
    "涉及作为服务的客户端如何登录",
    "需要通过 `IMAPISupport::Subscribe` 的通知",
    "需要第二个客户端，或重复使用标志变量的客户端",
    "需要传送中的邮件",
    "需要同一提供程序的第二个存储",
    "涉及与服务器的连接，这里没有",
    "需要不注销就释放登录的 MAPI",
    "涉及这里的操作总能正确传入的参数",
    "需要进程的快速关闭",
];

pub(super) const CONSEQUENCES: [&str; 9] =
    ["泄漏", "销毁后使用", "重复释放", "挂起", "重入", "数据丢失", "无效对象", "失败", "路由错误"];

pub(super) const SCENARIOS: [Scenario; 5] = [
    Scenario { name: "关闭存储", look: "支持对象的释放会调用 `Logoff`。" },
    Scenario {
        name: "只有 Release", look: "客户端什么也没请求，因此存储请求 `LOGOFF_ABORT`。"
    },
    Scenario {
        name: "存储打开时结束会话", look: "`Logoff` 先到，并释放支持对象。"
    },
    Scenario {
        name: "存储关闭后结束会话", look: "`Logoff` 早已来过；会话中已没有登录。"
    },
    Scenario {
        name: "会话结束后的调用", look: "存储的外壳返回 `MAPI_E_INVALID_OBJECT`。"
    },
];

pub(super) const READINGS: [Reading; 9] = [
    Reading {
        question: "何时通知传输？",
        a: "`StoreLogoff` 立即调用 `StoreLogoffTransports`。",
        b: "`StoreLogoff` 保存标志；最后一次 `Release` 转交它。",
    },
    Reading {
        question: "`Shutdown` 在登录的 `Release` 之后还是之前？",
        a: "之后：先释放所有登录。",
        b: "之前：在支持对象的 `Release` 中，与传输相同。",
    },
    Reading {
        question: "何时应调用 `Shutdown`？", a: "会话结束时。", b: "最后一个存储关闭时。"
    },
    Reading {
        question: "Does `LOGOFF_ABORT` refuse while a message is in transit?",
        a: "Yes: the logoff does not occur and nothing changes.",
        b: "No: what is in transit is stopped first.",
    },
    Reading {
        question: "Do `LOGOFF_NO_WAIT` and `LOGOFF_ORDERLY` wait for what is in transit?",
        a: "No: control comes back at once, and the spooler finishes.",
        b: "Yes: control comes back when it is complete.",
    },
    Reading {
        question: "`Logoff` 可以来两次吗？",
        a: "不可以：第二次调用会被报告。",
        b: "可以：没有页面写“一次”，`Logoff` 必须承受。",
    },
    Reading {
        question: "会话注销后可对存储调用什么？",
        a: "只有 `AddRef` 和 `Release`。",
        b: "什么都可以；失效的会返回 `MAPI_E_INVALID_OBJECT`。",
    },
    Reading {
        question: "`QueryInterface` 对失效对象有效吗？",
        a: "有效：替身有一个可用的。",
        b: "无效：它和其他方法一样失败。",
    },
    Reading {
        question: "What does a logon answer that lacks a password and may not ask?",
        a: "`MAPI_E_FAILONEPROVIDER`: this store only.",
        b: "`MAPI_E_LOGON_FAILED`: the service is disabled for the session.",
    },
];
