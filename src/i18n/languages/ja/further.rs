//! Japanese: sentences for services, windows, locks and notifications.

use crate::i18n::catalog::*;

pub(super) const FURTHER: Further = Further {
    logon_service: "クライアントはサービスで、そのことを伝えます: `MAPILogonEx` に `MAPI_NT_SERVICE | MAPI_NO_MAIL` (0x18000)。",
    logon_plain: "クライアントが、渡すべきフラグなしでログオンします: `MAPILogonEx`。",
    session_logoff_ui: "クライアントがセッションを終え、その間 MAPI がウィンドウを出すことを許します: `IMAPISession::Logoff` に `MAPI_LOGOFF_UI` (0x2)。",
    session_logoff_reserved: "クライアントがセッションを終えますが、`ulReserved` が 0 ではありません: `IMAPISession::Logoff`。",
    window: "MAPI が、ログオフの間ウィンドウを出します。",
    others: [
        "MAPI はまずセッションのトランスポート プロバイダーに伝えます: `{method}`。",
        "次に MAPI はセッションのアドレス帳プロバイダーに伝えます: `{method}`。",
    ],
    provider_fast_direct: "クライアントが MAPI を通さず、プロバイダー オブジェクトを直接呼び出します: `{method}`。",
    spool_no_mail: "ストアが開いたので、MAPI はスプーラーに知らせるべきかどうかを調べます。",
    spooler_spared: "セッションは `MAPI_NO_MAIL` でログオンしているので、ストアはスプーラーに知らされません: `{result}` ({hex})。",
    act_logon_plain: "必要なフラグなしでログオンする",
    act_logoff_ui: "ウィンドウを許してセッションを終える",
    act_logoff_reserved: "`ulReserved` を 0 以外にしてセッションを終える",
    act_provider_fast: "MAPI を通さずプロバイダーに保存させる",
    send: "メッセージを送り出すので、スプーラーがそれを引き受けます。",
    lock: "トランスポートに渡す前に、スプーラーが自分のストア オブジェクトを通してメッセージをロックします: `{method}`。",
    lock_client: "クライアントが自分のメッセージをロックしようとします。それはスプーラーだけのものです: `{method}`。",
    abort_submit: "クライアントがメッセージを取り戻そうとします: `{method}`。",
    sent_off: "スプーラーがメッセージをトランスポートに渡しました。",
    unable: "スプーラーがロックしているので、メッセージは取り戻せません: `{result}` ({hex})。",
    not_spoolers: "このストア オブジェクトはスプーラーのものではないので、拒みます: `{result}` ({hex})。",
    act_abort: "メッセージを取り戻す",
    act_lock: "スプーラーにしか許されないメッセージのロックを行う",
};
