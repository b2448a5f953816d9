//! Chinese, in simplified characters: sentences for events and findings, and the nouns in them.

use crate::i18n::catalog::*;

pub(super) const CALLS: Calls = Calls {
    initialize: "客户端初始化 MAPI：`MAPIInitialize`。",
    logon_ex: "客户端登录：`MAPILogonEx`。",
    uninitialize: "客户端不再需要 MAPI：`MAPIUninitialize`。",
    open_msg_store: "客户端打开邮件存储：`OpenMsgStore`。",
    session_open_entry: "客户端打开状态表中存储的那一行：`IMAPISession::OpenEntry`。",
    session_logoff: "客户端结束会话：`IMAPISession::Logoff`。",
    session_logoff_shared: "客户端为所有共享者结束会话：带 `MAPI_LOGOFF_SHARED` (0x1) 的 `IMAPISession::Logoff`。",
    provider_init: "MAPI 向提供程序的 DLL 索取提供程序对象：`MSProviderInit`。",
    provider_logon: "MAPI 把支持对象交给提供程序并要求登录：`IMSProvider::Logon`。",
    shutdown: "不会再有登录，因此 MAPI 调用 `IMSProvider::Shutdown`，传入指向值 {value} 的指针。",
    logoff_from_support: "仍在 `IMAPISupport::Release` 内部，MAPI 调用 `IMSLogon::Logoff`，传入指向值 {value} 的指针。提供程序此时必须放开它仍打开的一切。",
    logoff_from_session: "会话正在结束，因此 MAPI 为客户端从未关闭的存储调用 `IMSLogon::Logoff`，传入指向值 {value} 的指针。",
    open_status_entry: "MAPI 把请求转给登录对象：`OpenStatusEntry`。",
    advise: "客户端登记它的通知接收器：`Advise`。",
    unadvise: "客户端取消登记：连接号 {n} 的 `Unadvise`。",
    open_entry: "客户端打开文件夹：`OpenEntry`。",
    query_interface: "客户端向{object}请求接口：`QueryInterface`。",
    store_logoff: "客户端请求存储关闭：带 {flags} 的 `StoreLogoff`。",
    transports_passed: "存储把同一标志转给 MAPI，使后台处理程序能完成传送中的邮件：带 {flags} 的 `StoreLogoffTransports`。",
    transports_saved: "存储此时转交它先前保存的标志：带 {flags} 的 `StoreLogoffTransports`。",
    transports_abort: "还没有人通知传输，{who}现在必须通知：带 {flags} 的 `StoreLogoffTransports`。",
    set_uid: "提供程序为此登录登记 MAPIUID {n}：`SetProviderUID`。",
    modify_row: "提供程序请求在状态表中加一行：`ModifyStatusRow`。",
    open_section: "提供程序打开自己的配置文件节：`OpenProfileSection`。",
    make_invalid: "客户端可能仍持有存储，因此提供程序请 MAPI 换上替身：`MakeInvalid`。",
    release: "{who}调用 `{method}`，归还一个{to}引用。",
    on_invalid: "{who}调用 `{method}`，但{object}已失效。",
};

pub(super) const RETURNS: Returns = Returns {
    result: "`{method}` 返回 `{result}` ({hex})。",
    still_held: "`{method}` 返回 {n}：{object}仍被持有。",
    zero: "`{method}` 返回 0：不再有谁持有{object}。",
    unset: "`{method}` 返回一个从未设置的值：计数没有变化。",
    nothing: "`{method}` 结束。",
    transports: "MAPI 报告没有传送中的邮件：{flags}，`S_OK`。",
    store_logoff: "存储返回 `S_OK` 并把 {flags} 转告客户端；此后客户端只能调用 `Release`。",
    store_logoff_saved: "存储返回 `S_OK`。其他事情尚未发生：标志等待最后一次 `Release`。",
    logoff_clean: "`IMSLogon::Logoff` 返回 `S_OK`：提供程序在此登录中不再打开任何东西。",
    invalid: "`{method}` 返回 `{result}` ({hex})：对象只剩外壳。",
    session_logoff: "`IMAPISession::Logoff` 返回 `S_OK`。对会话对象只剩 `Release` 可以调用。",
};

pub(super) const FACTS: Facts = Facts {
    start: "存储已打开。客户端持有存储和一个文件夹，并登记了通知接收器。",
    add_ref: "{who}取得一个{to}引用：{from} → {count}。",
    release: "{who}归还一个{to}引用：{from} → {count}。{still}",
    release_last: "{who}归还最后一个{to}引用：{from} → 0。{still}",
    release_unmatched: "归还了一个谁也没有取得的{to}引用：{from} → {count}。",
    still: "仍由{holders}持有。",
    store_at_zero: "存储在消失之前还有事要做。",
    support_at_zero: "MAPI 现在拆除此登录。",
    logon_circle: "登录与状态对象之间的环断开了。",
    create: "{object}被创建，带一个引用，由{holder}持有。",
    free: "{object}被销毁。",
    detach: "提供程序把{object}与存储切断：从此它返回 `MAPI_E_INVALID_OBJECT`。客户端的引用仍归客户端。",
    make_invalid: "MAPI 在{object}的位置换上替身：从此调用以 `MAPI_E_INVALID_OBJECT` 失败，内存由 MAPI 释放。",
    register: "MAPI 登记 MAPIUID {n}：含有它的条目标识符通向此登录。",
    unregister: "MAPI 注销 MAPIUID {n}：含有它的条目标识符不再通向此登录。",
    row_add: "MAPI 在状态表中加入存储的行。",
    row_remove: "MAPI 从状态表中移除存储的行。",
    load: "MAPI 加载提供程序的 DLL；其加载计数为 {n}。",
    unload: "MAPI 卸载提供程序的 DLL；其加载计数为 {n}。",
    holder_call: "正在运行的 `{method}`",
    and: "和",
    from_line: "来自 `{method}` 第 {n} 行",
    from_client: "来自客户端",
    judged: "一切停下时发现",
    deep: "第 {n} 层",
    shows: "证实{claim}",
};

pub(super) const TROUBLES: Troubles = Troubles {
    called_freed: "{who}调用 `{method}`，但{object}已销毁。从这里起什么都可能发生。",
    called_unloaded: "{who}调用 `{method}`，但其代码已不再加载。从这里起什么都可能发生。",
    called_null: "{who}通过空指针调用 `{method}`。从这里起什么都可能发生。",
    used_freed: "{who}使用已销毁的{object}的内存。从这里起什么都可能发生。",
    used_null: "{who}沿空指针访问。从这里起什么都可能发生。",
    released_unheld: "{who}归还一个并未持有的{to}引用。",
    released_below: "{object}被多释放了一次。从这里起什么都可能发生；其所有者的内存有危险。",
    freed_held: "{object}被销毁，但仍有 {n} 个引用在计数中。",
    stack_overflow: "`{method}` 无止境地调用自身；堆栈已满。",
    left_held: "{object}残留：{holder}仍持有它。",
    left_by_freed: "{object}残留：{holder}已销毁，却从未归还它的引用。",
    left_alone: "{object}残留，虽然没有谁持有它。",
    never_logoff: "`IMSLogon::Logoff` 始终没有到来。",
    stale_tables: "支持对象已不存在，但它的 MAPIUID 或状态行仍在。",
    not_allowed: "客户端在这里另有义务：{rule}",
    missed: "应做的事没有发生：{rule}",
    repeated: "`{method}` 第二次到来。{rule}",
    bad_argument: "`{method}` 以 {flags} 被调用。{rule}",
    bad_answer: "`{method}` 给出了不该给的回答。{rule}",
    too_early: "这来得太早。{rule}",
};

pub(super) const NOUNS: [Noun; 12] = [
    Noun { name: "客户端", subject: "客户端", object: "客户端", to: "对客户端的" },
    Noun { name: "MAPI", subject: "MAPI ", object: " MAPI ", to: "对 MAPI 的" },
    Noun {
        name: "提供程序", subject: "提供程序", object: "提供程序", to: "对提供程序的"
    },
    Noun { name: "会话", subject: "会话", object: "会话", to: "对会话的" },
    Noun {
        name: "提供程序对象",
        subject: "提供程序对象",
        object: "提供程序对象",
        to: "对提供程序对象的",
    },
    Noun {
        name: "支持对象", subject: "支持对象", object: "支持对象", to: "对支持对象的"
    },
    Noun {
        name: "登录", subject: "登录对象", object: "登录对象", to: "对登录对象的"
    },
    Noun { name: "存储", subject: "存储", object: "存储", to: "对存储的" },
    Noun { name: "文件夹", subject: "文件夹", object: "文件夹", to: "对文件夹的" },
    Noun {
        name: "状态对象", subject: "状态对象", object: "状态对象", to: "对状态对象的"
    },
    Noun {
        name: "配置文件节", subject: "配置文件节", object: "配置文件节", to: "对配置文件节的"
    },
    Noun {
        name: "通知接收器", subject: "通知接收器", object: "通知接收器", to: "对通知接收器的"
    },
];
