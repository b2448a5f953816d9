//! Chinese, in simplified characters: where the pages disagree.

use crate::i18n::catalog::{Compare, Reading};

pub(super) const READINGS: [Reading; 21] = [
    Reading {
        question: "何时请求传输？",
        a: "`StoreLogoff` 立即调用 `StoreLogoffTransports`。",
        b: "`StoreLogoff` 保存标志；最后一次 `Release` 转交它。",
        c: "",
    },
    Reading {
        question: "请求传输多少次？",
        a: "存储被要求关闭几次就请求几次；以最后的标志为准。",
        b: "一次：再次调用即为错误。",
        c: "",
    },
    Reading {
        question: "`Shutdown` 在登录对象的 `Release` 之后还是之前？",
        a: "之后：先释放所有登录对象。",
        b: "之前：在支持对象的 `Release` 中，与传输相同。",
        c: "",
    },
    Reading {
        question: "何时应调用 `Shutdown`？",
        a: "会话结束时。",
        b: "最后一个存储关闭时。",
        c: "",
    },
    Reading {
        question: "再次打开已打开的存储时，返回什么作为登录对象？",
        a: "`NULL`：只再次交出存储。",
        b: "首次打开时的登录对象，并附一个引用。",
        c: "",
    },
    Reading {
        question: "`SpoolerLogon` 交出什么？",
        a: "后台处理程序自己的存储和登录对象。",
        b: "客户端自己的存储和登录对象，并附一个对存储的引用。",
        c: "",
    },
    Reading {
        question: "有邮件在传送时，`LOGOFF_ABORT` 会被拒绝吗？",
        a: "会：不注销，一切不变。",
        b: "不会：先中止传送中的邮件。",
        c: "",
    },
    Reading {
        question: "`LOGOFF_NO_WAIT` 和 `LOGOFF_ORDERLY` 是否等待传送中的邮件？",
        a: "不等待：调用立即返回，其余由后台处理程序完成。",
        b: "等待：全部完成后才返回。",
        c: "",
    },
    Reading {
        question: "`LOGOFF_PURGE` 时是否清空传输的队列？",
        a: "是：调用 `FlushQueues`。",
        b: "否：它是等到全部发出为止的 `LOGOFF_NO_WAIT`。",
        c: "",
    },
    Reading {
        question: "被拒绝的 `LOGOFF_QUIET` 会说明受何阻碍吗？",
        a: "会：返回的标志指出活动。",
        b: "不会：不返回任何标志。",
        c: "",
    },
    Reading {
        question: "`StoreLogoff` 会把 `LOGOFF_COMPLETE` 转告调用方吗？",
        a: "会：按 MAPI 给出的原样转告。",
        b: "不会：其页面只列出另外三个标志。",
        c: "",
    },
    Reading {
        question: "`Logoff` 可以来两次吗？",
        a: "不可以：第二次调用会被报告。",
        b: "可以：没有页面写“一次”，`Logoff` 必须承受。",
        c: "",
    },
    Reading {
        question: "会话注销后可对存储调用什么？",
        a: "只有 `AddRef` 和 `Release`。",
        b: "什么都可以；失效的会返回 `MAPI_E_INVALID_OBJECT`。",
        c: "",
    },
    Reading {
        question: "`QueryInterface` 对失效对象有效吗？",
        a: "有效：替身有一个可用的。",
        b: "无效：它和其他方法一样失败。",
        c: "",
    },
    Reading {
        question: "共享会话对所有人结束时，其他客户端得到什么通知？",
        a: "严重错误：`fnevCriticalError`。",
        b: "扩展事件：`fnevExtended`。",
        c: "",
    },
    Reading {
        question: "谁可以传入 `MAPI_LOGOFF_SHARED`？",
        a: "谁都不可以：所有 MAPI 客户端都会开始关闭。",
        b: "任何共享该会话的客户端。",
        c: "",
    },
    Reading {
        question: "对已释放的块，`MAPIFreeBuffer` 做什么？",
        a: "未定义：该页面的备注如此说。",
        b: "什么也不做，返回 `S_OK`：该页面的返回值一节如此说。",
        c: "",
    },
    Reading {
        question: "多个用户中某一个的标志会怎样？",
        a: "不起作用：除非最后一个用户也提出要求，否则最后一次 `Release` 传入 `LOGOFF_ABORT`。",
        b: "被保存，由最后一次 `Release` 转交。",
        c: "",
    },
    Reading {
        question: "缺少密码又不得询问时，`Logon` 返回什么？",
        a: "`MAPI_E_FAILONEPROVIDER`：只有此存储失败。",
        b: "`MAPI_E_LOGON_FAILED`：该服务在本次会话中被停用。",
        c: "`MAPI_E_UNCONFIGURED`：MAPI 配置该服务，并再次调用 `Logon`。",
    },
    Reading {
        question: "客户端放弃了对存储的最后一个引用，但文件夹还在。那么？",
        a: "存储关闭，并使文件夹失效。",
        b: "文件夹使存储保持存活；存储随它一起关闭。",
        c: "",
    },
    Reading {
        question: "`Logoff` 可以返回 `S_OK` 以外的结果吗？",
        a: "不可以：其页面不知道其他结果。",
        b: "可以：与传输相同，无论返回什么，注销都继续。",
        c: "",
    },
];

pub(super) const COMPARE: Compare = Compare {
    compare: "在此次运行中比较各种立场",
    alike: "这里没有差别：运行相同。",
    differs: "从第 {n} 步起不同。",
    differs_before: "在第 1 步之前就已不同。",
    here: "{side}：此次运行",
    there: "{side}：相同的操作",
    breaks: "违反 {rules}。",
    open: "在第 {n} 步打开",
};

/// In the order of `ConflictId::NOTES`.
pub(super) const NOTES: [&str; 24] = [
    "一个页面把删除 MAPIUID 和状态行算作提供程序的任务，其他页面算作 MAPI 的任务。提供程序没有可用于此的调用，因此这里由 MAPI 完成。",
    "参数名为 `lpulFlags`，却有两个页面写作 `ulFlags`。",
    "`Logoff` 和 `Shutdown` 得到指向值 0 的指针。有一个页面说这样的指针必须为零；`NULL` 意味着什么，没有说明。",
    "失效对象的内存，一个页面说由 MAPI 在最后一次 `Release` 时释放，这里也是如此；另一个页面说除方法表外立即全部释放。先清理（如按规则的提供程序）还是先使其失效（如急躁的提供程序），各页说法也不同。",
    "`DeinitMapiUtil` 在 `MAPIUninitialize` 之后调用，或取而代之。这关系到使用 MAPI 实用函数的客户端。",
    "DLL 何时卸载有三种说法。这里是在最后一次 `MAPIUninitialize` 时；按三种说法，那时提供程序都已没有可调用的东西。",
    "有的页面要求每个提供程序都有状态行，有的则任其选择。按规则的写法有一行，最简的写法没有。",
    "释放内存的函数，一个页面说随支持对象而来，另一个页面说来自 `MSProviderInit`。",
    "有一个页面既让提供程序保留接收器，又让它在 `Advise` 之后释放：前者不用 `Subscribe`，后者用。",
    "连接号的类型各页不一；头文件中是 `ULONG_PTR`。",
    "有一个页面说 `StoreLogoff` 关闭提供程序。关闭的只是它的一个登录。",
    "提供程序最先、最后或在中途取得对支持对象的引用。`Logon` 成功时，计数都相同；失败时，先取得引用者必须归还它，而 `Logon` 中一行淡色的代码漏掉了这一步。",
    "有一个页面由登录对象持有支持对象，另一个页面由存储持有。这里由存储持有。",
    "`TransportLogoff` 的标志在其自己的页面上是保留的，在另一个页面上却有含义。",
    "`SpoolerLogon` 的页面把两个值称作指针。",
    "`FlushQueues` 的页面把接收和发送写反了。",
    "一个关于示例的页面让后台处理程序调用 `Shutdown`。其他页面以及这里由 MAPI 调用。",
    "有一个页面说提供程序对象在登录时交出。它更早就来自 `MSProviderInit`。",
    "有一个页面把存储的 `Release` 说成是 MAPI 的。它所讲的是支持对象的那一个。",
    "`MDB_NO_MAIL` 和 `MAPI_NO_MAIL` 效果相同，分别针对存储和会话。",
    "对另一进程已打开的存储返回 `LOGOFF_COMPLETE`，并不表示后台处理程序已放开它。",
    "没有页面说明 `Logoff` 在哪个线程上运行。这里事情一件接一件发生。",
    "没有页面说明会话结束时各登录按什么顺序注销。这里按它们开始的顺序。",
    "没有页面说明传输对没有邮件的存储如何回答。这里立即返回 `LOGOFF_COMPLETE`。",
];
