//! Chinese: sentences for services, windows, locks and notifications.

use crate::i18n::catalog::*;

pub(super) const FURTHER: Further = Further {
    logon_service: "客户端是服务，并如实说明：`MAPILogonEx`，标志为 `MAPI_NT_SERVICE | MAPI_NO_MAIL` (0x18000)。",
    logon_plain: "客户端登录时没有传入应传的标志：`MAPILogonEx`。",
    session_logoff_ui: "客户端结束会话，并允许 MAPI 在此期间显示窗口：`IMAPISession::Logoff`，标志为 `MAPI_LOGOFF_UI` (0x2)。",
    session_logoff_reserved: "客户端结束会话，但 `ulReserved` 不为零：`IMAPISession::Logoff`。",
    window: "MAPI 在注销期间显示窗口。",
    others: [
        "MAPI 先转向会话的传输提供程序：`{method}`。",
        "接着 MAPI 转向会话的通讯簿提供程序：`{method}`。",
    ],
    provider_fast_direct: "客户端绕过 MAPI，直接调用提供程序对象：`{method}`。",
    spool_no_mail: "存储已打开，因此 MAPI 查看是否要让后台处理程序知道。",
    spooler_spared: "会话以 `MAPI_NO_MAIL` 登录，因此后台处理程序不会得知此存储：`{result}` ({hex})。",
    act_logon_plain: "不带应有的标志登录",
    act_logoff_ui: "结束会话，并允许显示窗口",
    act_logoff_reserved: "以非零的 `ulReserved` 结束会话",
    act_provider_fast: "绕过 MAPI 让提供程序保存",
    send: "有邮件要发出，因此后台处理程序着手处理。",
    lock: "在传输拿到邮件之前，后台处理程序通过自己的存储对象锁定它：`{method}`。",
    lock_client: "客户端试图锁定自己的邮件，而这只属于后台处理程序：`{method}`。",
    abort_submit: "客户端想撤回自己的邮件：`{method}`。",
    sent_off: "后台处理程序已把邮件交给传输。",
    unable: "后台处理程序已锁定邮件，因此无法撤回：`{result}` ({hex})。",
    not_spoolers: "此存储对象不是后台处理程序的，因此拒绝：`{result}` ({hex})。",
    act_abort: "撤回邮件",
    act_lock: "锁定邮件（只有后台处理程序可以这样做）",
};
