//! Chinese: sentences for what happens in few stories only.

use crate::i18n::catalog::*;

pub(super) const RARE: Rare = Rare {
    call: "{Who}调用 `{method}`。",
    open_temporary: "客户端带 `MDB_TEMPORARY` (0x20) 临时打开存储：`{method}`。",
    profile_left: "存储只是临时打开，邮件存储表保持不变：`{result}` ({hex})。",
    open_foreign: "客户端以存储没有的接口再次请求已打开的存储：`{method}`。",
    query_foreign: "客户端向存储请求它没有的接口：`{method}`。",
    get_props: "客户端请求存储的一些属性：`{method}`。",
    props: "客户端得到装有属性的缓冲区，此后由它自己释放：`{result}` ({hex})。",
    free_buffer: "{Who}不再需要一个缓冲区，将其释放：`{method}`。",
    open_by_entry: "客户端仅凭条目标识符向会话请求一个文件夹：`{method}`。",
    routed: "条目标识符带有 MAPIUID，最先登记它的是{object}，因此请求到那里：`{method}`。",
    passed_on: "条目标识符属于此提供程序的另一个存储，因此请求被转交，由{object}接收：`{method}`。",
    logon_opens: "登录对象让自己的存储打开文件夹：`{method}`。",
    routed_back: "MAPI 把文件夹交给客户端：`{result}` ({hex})。",
    buffer: "{Object}由 `MAPIAllocateBuffer` 分配，以后由{holder}释放。",
    buffer_own: "{Object}取自提供程序自己的堆，却要由{holder}释放。",
    buffer_more: "{Object}由 `MAPIAllocateMore` 加上：{holder}释放时它也随之释放。",
    foreign_buffer: "{Who}用 `MAPIFreeBuffer` 释放来自别处的{object}。从这里起什么都可能发生。",
    wait_answered: "`{method}` 显示对话框并等待回答。",
    hangs_answered: "谁也无法继续：`{method}` 等待有人回答它的对话框，而服务面前没有人。",
    act_open_foreign: "以存储没有的接口打开存储",
    act_query_foreign: "向存储请求它没有的接口",
    act_get_props: "请求存储的属性",
    act_free: "释放缓冲区 {n}",
    act_open_by_entry: "用条目标识符打开存储 {n} 的文件夹",
};
