//! Chinese: the names of stories, and what to look at in each.

use crate::i18n::languages::{Scenario, looks, names};

pub(super) const GROUPS: [&str; 10] = [
    "文档记载的路径",
    "多个客户端",
    "多个存储",
    "传送中的邮件",
    "失败的登录",
    "提供程序的错误",
    "其他提供程序",
    "快速关闭",
    "各种会话",
    "通知与服务器",
];

pub(super) const SCENARIOS: [&str; 73] = names(&STORIES);
pub(super) const LOOKS: [&str; 73] = looks(&STORIES);

const STORIES: [Scenario; 73] = [
    Scenario { name: "关闭存储", look: "支持对象的释放会调用 `Logoff`。" },
    Scenario {
        name: "只有 Release",
        look: "客户端什么也没请求，因此存储请求 `LOGOFF_ABORT`。违规出自客户端：它没有释放文件夹，也没有取消登记。",
    },
    Scenario {
        name: "存储打开时结束会话",
        look: "`Logoff` 先到，并释放支持对象。违规出自客户端：它在存储打开时结束会话。",
    },
    Scenario {
        name: "存储关闭后结束会话", look: "`Logoff` 早已来过；会话中已没有登录对象。"
    },
    Scenario {
        name: "会话结束后的调用", look: "存储的外壳返回 `MAPI_E_INVALID_OBJECT`。"
    },
    Scenario {
        name: "两个客户端，一个会话",
        look: "第一次 `Release` 不销毁任何东西；第二个客户端关闭存储。",
    },
    Scenario {
        name: "关闭别人在用的存储",
        look: "另一客户端仍在使用存储时的 `StoreLogoff`：没有请求任何传输。",
    },
    Scenario {
        name: "离开共享会话", look: "一个客户端注销；对另一个客户端，会话继续。"
    },
    Scenario {
        name: "为所有人结束会话",
        look: "另一客户端通过通知接收器得知，并发现它的存储已失效。",
    },
    Scenario {
        name: "两个会话，一个进程",
        look: "每个会话有自己的提供程序对象；一个结束，另一个继续。",
    },
    Scenario {
        name: "另一进程中已打开", look: "邮件正在发送，MAPI 仍返回 `LOGOFF_COMPLETE`。"
    },
    Scenario {
        name: "三个客户端",
        look: "两个客户端共享一个会话；第三个在另一进程中有自己的会话。",
    },
    Scenario {
        name: "第二次打开", look: "`Logon` 再次交出存储，没有第二个登录对象。"
    },
    Scenario {
        name: "两个存储，先关一个", look: "一个存储关闭；提供程序对象为另一个而保留。"
    },
    Scenario {
        name: "两个存储，会话结束", look: "`Logoff` 对两个打开的存储各来一次。"
    },
    Scenario {
        name: "三个存储，会话结束", look: "一个存储早已关闭；`Logoff` 为另外两个而来。"
    },
    Scenario {
        name: "没有的接口",
        look: "`Logon` 和 `QueryInterface` 都拒绝，既不计数，也不交出任何东西。",
    },
    Scenario {
        name: "临时存储", look: "`ModifyProfile` 成功，但不向邮件存储表加入任何内容。"
    },
    Scenario {
        name: "两个登录对象，一个 MAPIUID",
        look: "MAPI 询问先登记的登录对象，由它转交请求。",
    },
    Scenario {
        name: "会话之后的缓冲区",
        look: "会话结束了，缓冲区还在：客户端自己释放它，连同它的第二个内存块。",
    },
    Scenario {
        name: "留下的缓冲区", look: "会话结束不释放任何缓冲区：其他一切都没有了，它还在。"
    },
    Scenario {
        name: "无传送中的邮件", look: "后台处理程序无事可做，立即放开存储。"
    },
    Scenario {
        name: "发送中，ORDERLY", look: "邮件仍在发送，`StoreLogoff` 就返回。"
    },
    Scenario { name: "队列，NO_WAIT", look: "邮件在存储关闭之后才发出。" },
    Scenario { name: "队列，PURGE", look: "全部发出之后，`StoreLogoff` 才返回。" },
    Scenario {
        name: "发送中，ABORT",
        look: "`StoreLogoff` 被拒绝；到存储最后一次 `Release` 时仍在发送的邮件会被中止。",
    },
    Scenario {
        name: "发送中，QUIET", look: "在邮件发出之前，`StoreLogoff` 都被拒绝。"
    },
    Scenario { name: "接收中，NO_WAIT", look: "存储关闭之后，邮件仍会收完。" },
    Scenario {
        name: "接收中，只有 Release",
        look: "没有谁请求过，因此存储最后一次 `Release` 会传递 `LOGOFF_ABORT`：仍在接收的邮件被丢弃。",
    },
    Scenario {
        name: "没有服务器的 PURGE", look: "`StoreLogoff` 只能等到传输连上服务器。"
    },
    Scenario {
        name: "给后台处理程序的凭据",
        look: "提供程序转交的内容由 MAPI 释放，在后台处理程序登录之前。",
    },
    Scenario {
        name: "后台处理程序先离开", look: "后台处理程序放开存储；客户端仍打开着它。"
    },
    Scenario {
        name: "发送时会话结束", look: "`Logoff` 中止正在发送的邮件；邮件留在队列中。"
    },
    Scenario {
        name: "留在队列中的邮件",
        look: "`LOGOFF_ORDERLY` 不开始新的发送，因此邮件没有发出。",
    },
    Scenario {
        name: "撤回正在发送的邮件",
        look: "后台处理程序已锁定邮件，因此 `AbortSubmit` 失败。",
    },
    Scenario {
        name: "客户端锁定邮件",
        look: "客户端自己的存储对象会拒绝：只有后台处理程序可以这样做。若两者共用一个对象，它就分不清是谁在请求。",
    },
    Scenario {
        name: "登录失败", look: "服务在本次会话中被停用：第二次尝试到不了提供程序。"
    },
    Scenario {
        name: "配置后的登录", look: "配置文件缺少数据：MAPI 让服务进行配置并再试一次。"
    },
    Scenario {
        name: "缺少密码",
        look: "不得询问任何人；只有此存储失败，第二次尝试仍能到达提供程序。",
    },
    Scenario {
        name: "登录被取消",
        look: "用户取消；`Logon` 返回 `MAPI_E_USER_CANCEL`，不留下任何东西。",
    },
    Scenario {
        name: "附带详情的登录失败",
        look: "提供程序用缓冲区说明失败原因，由 MAPI 释放该缓冲区。",
    },
    Scenario {
        name: "MAPI 过旧",
        look: "`MSProviderInit` 返回 `MAPI_E_VERSION`，没有创建提供程序对象。",
    },
    Scenario {
        name: "提供程序过旧", look: "MAPI 立即释放提供程序对象，不调用 `Shutdown`。"
    },
    Scenario {
        name: "登录失败却留着引用",
        look: "提供程序在检查之前取得引用，检查失败时却忘了它。",
    },
    Scenario {
        name: "与状态对象成环", look: "`Logoff` 没有释放状态对象，因此登录对象也残留。"
    },
    Scenario {
        name: "登录对象持有存储",
        look: "登录对象持有存储，因此存储的最后一次 `Release` 始终不来。",
    },
    Scenario {
        name: "支持对象未释放", look: "存储不放开支持对象，因此 `Logoff` 始终没有到来。"
    },
    Scenario {
        name: "第二个支持对象未释放", look: "第二次打开取得的引用没有谁释放。"
    },
    Scenario {
        name: "请求没有转交",
        look: "两个登录对象共用 MAPIUID；第一个却打开了自己存储中的文件夹。",
    },
    Scenario {
        name: "来自别的堆的内存",
        look: "MAPI 用 `MAPIFreeBuffer` 释放失败详情，但它来自别处。",
    },
    Scenario {
        name: "服务中的对话框",
        look: "`Logon` 询问用户，但客户端是服务：没有人回答，调用永不返回。",
    },
    Scenario {
        name: "等待的 Logoff", look: "`Logoff` 永远等待一个由其调用方持有的文件夹。"
    },
    Scenario {
        name: "最简，关闭存储", look: "`Logoff` 什么也不做；释放链照样销毁一切。"
    },
    Scenario {
        name: "最简，会话结束", look: "`Logoff` 什么也不做，通知接收器残留。"
    },
    Scenario {
        name: "急躁，会话结束", look: "`Logoff` 还有事未做，就先释放支持对象。"
    },
    Scenario {
        name: "快速关闭", look: "提供程序同意；进程结束之前不释放任何东西。"
    },
    Scenario {
        name: "不了解快速关闭", look: "提供程序不了解快速关闭；默认情况下这不算反对。"
    },
    Scenario {
        name: "须所有提供程序同意",
        look: "注册表要求每个提供程序都同意，而这个提供程序给不出。",
    },
    Scenario {
        name: "快速关闭被拒绝", look: "提供程序拒绝，客户端逐步关闭。"
    },
    Scenario { name: "无视拒绝", look: "提供程序拒绝，客户端仍然快速关闭。" },
    Scenario {
        name: "快速关闭已禁用", look: "注册表禁用了快速关闭；不询问任何提供程序。"
    },
    Scenario {
        name: "带窗口的注销", look: "客户端传入 `MAPI_LOGOFF_UI`，因此 MAPI 显示窗口。"
    },
    Scenario {
        name: "为所有人结束，却无人共享",
        look: "客户端自己的通知接收器不会得到通知：没有其他人可通知。",
    },
    Scenario {
        name: "服务", look: "此会话不收发邮件，因此后台处理程序得不到自己的存储对象。"
    },
    Scenario {
        name: "错误的会话",
        look: "没有 `MAPI_NEW_SESSION`，第二个客户端得到的是第一个的会话。",
    },
    Scenario {
        name: "接收器运行时的 Unadvise",
        look: "`Unadvise` 等到 `OnNotify` 返回；此后才释放通知接收器。",
    },
    Scenario {
        name: "Unadvise 之后的通知",
        look: "通知在 `Unadvise` 之前进入队列，在其后才送达；在此之前，存储留住通知接收器。",
    },
    Scenario {
        name: "从未送达的通知",
        look: "通知还在等待时 `Logoff` 来到，它清空队列并释放通知接收器。",
    },
    Scenario {
        name: "过早删除的接收器",
        look: "`Unadvise` 之后，客户端删除了自己的通知接收器，而队列中的通知仍会送达。",
    },
    Scenario {
        name: "接收器运行时的 Release",
        look: "`Logoff` 发现通知接收器正忙，于是等到 `OnNotify` 返回。",
    },
    Scenario {
        name: "接收器运行时的卸载",
        look: "`Logoff` 不等待 `OnNotify`，而它返回时一切都已不在。",
    },
    Scenario {
        name: "回应 Advise 的通知",
        look: "`Notify` 等待客户端，而客户端正在 `Advise` 之中。",
    },
    Scenario { name: "服务器上的存储", look: "`Logoff` 关闭 `Logon` 打开的连接。" },
];
