//! Japanese: sentences for events and findings, and the nouns in them.

use crate::i18n::catalog::*;

pub(super) const CALLS: Calls = Calls {
    initialize: "クライアントが MAPI を初期化します: `MAPIInitialize`。",
    logon_ex: "クライアントがログオンします: `MAPILogonEx`。",
    uninitialize: "クライアントはもう MAPI を必要としません: `MAPIUninitialize`。",
    open_msg_store: "クライアントがメッセージ ストアを開きます: `OpenMsgStore`。",
    session_open_entry: "クライアントが状態テーブルのストアの行を開きます: `IMAPISession::OpenEntry`。",
    session_logoff: "クライアントがセッションを終えます: `IMAPISession::Logoff`。",
    session_logoff_shared: "クライアントが、共有する全員のセッションを終えます: `MAPI_LOGOFF_SHARED` (0x1) を指定した `IMAPISession::Logoff`。",
    provider_init: "MAPI がプロバイダーの DLL にプロバイダー オブジェクトを求めます: `MSProviderInit`。",
    provider_logon: "MAPI がサポート オブジェクトをプロバイダーに渡し、ログオンを求めます: `IMSProvider::Logon`。",
    shutdown: "ログオンはもうないので、MAPI は値が {value} の変数へのポインターを渡して `IMSProvider::Shutdown` を呼び出します。",
    logoff_from_support: "まだ `IMAPISupport::Release` の中で、MAPI は値が {value} の変数へのポインターを渡して `IMSLogon::Logoff` を呼び出します。プロバイダーは、まだ開いているものをここですべて手放さなければなりません。",
    logoff_from_session: "セッションが終わるので、MAPI はクライアントが閉じなかったストアについて、値が {value} の変数へのポインターを渡して `IMSLogon::Logoff` を呼び出します。",
    open_status_entry: "MAPI が要求をログオン オブジェクトに渡します: `OpenStatusEntry`。",
    advise: "クライアントが通知シンクを登録します: `Advise`。",
    unadvise: "クライアントが登録を取り消します: 接続 {n} の `Unadvise`。",
    open_entry: "クライアントがフォルダーを開きます: `OpenEntry`。",
    query_interface: "クライアントが{object}にインターフェイスを求めます: `QueryInterface`。",
    store_logoff: "クライアントがストアに終了を頼みます: {flags} を指定した `StoreLogoff`。",
    transports_passed: "ストアは同じフラグを MAPI に渡し、スプーラーが転送中のものを終えられるようにします: {flags} を指定した `StoreLogoffTransports`。",
    transports_saved: "ストアは保存しておいたフラグをここで渡します: {flags} を指定した `StoreLogoffTransports`。",
    transports_abort: "トランスポートへの通知がまだなので、{who}がここで行います: {flags} を指定した `StoreLogoffTransports`。",
    set_uid: "プロバイダーがこのログオンの MAPIUID {n} を登録します: `SetProviderUID`。",
    modify_row: "プロバイダーが状態テーブルに行を求めます: `ModifyStatusRow`。",
    open_section: "プロバイダーが自分のプロファイル セクションを開きます: `OpenProfileSection`。",
    make_invalid: "クライアントがまだストアを保持しているかもしれないので、プロバイダーは代役を置くよう MAPI に頼みます: `MakeInvalid`。",
    release: "{who}が `{method}` を呼び出し、{to}参照を一つ返します。",
    on_invalid: "{who}が `{method}` を呼び出しますが、{object}は無効化済みです。",
};

pub(super) const RETURNS: Returns = Returns {
    result: "`{method}` は `{result}` ({hex}) を返します。",
    still_held: "`{method}` は {n} を返します。{object}はまだ保持されています。",
    zero: "`{method}` は 0 を返します。{object}を保持するものはもうありません。",
    unset: "`{method}` は設定されていない値を返します。カウントは変わっていません。",
    nothing: "`{method}` が終わりました。",
    transports: "MAPI は転送中のものがないと報告します: {flags}、`S_OK`。",
    store_logoff: "ストアは `S_OK` を返し、{flags} をクライアントに伝えます。この後クライアントが呼べるのは `Release` だけです。",
    store_logoff_saved: "ストアは `S_OK` を返します。ほかにはまだ何も起きていません。フラグは最後の `Release` を待ちます。",
    logoff_clean: "`IMSLogon::Logoff` は `S_OK` を返します。プロバイダーがこのログオンで開いているものはもうありません。",
    invalid: "`{method}` は `{result}` ({hex}) を返します。オブジェクトは殻しか残っていません。",
    session_logoff: "`IMAPISession::Logoff` は `S_OK` を返します。セッション オブジェクトに対して呼べるのは `Release` だけです。",
};

pub(super) const FACTS: Facts = Facts {
    start: "ストアは開いています。クライアントはストアとフォルダーを保持し、通知シンクを登録しています。",
    add_ref: "{who}が{to}参照を取ります: {from} → {count}。",
    release: "{who}が{to}参照を返します: {from} → {count}。{still}",
    release_last: "{who}が{to}最後の参照を返します: {from} → 0。{still}",
    release_unmatched: "誰も取っていない{to}参照が返されます: {from} → {count}。",
    still: "まだ{holders}が保持しています。",
    store_at_zero: "ストアには、消える前にまだすることがあります。",
    support_at_zero: "MAPI がこのログオンの後始末を始めます。",
    logon_circle: "ログオンと状態オブジェクトの循環が切れました。",
    create: "{object}が作られます。参照は一つで、{holder}が保持します。",
    free: "{object}が破棄されます。",
    detach: "プロバイダーが{object}をストアから切り離します。以後は `MAPI_E_INVALID_OBJECT` を返します。クライアントの参照はクライアントのものです。",
    make_invalid: "MAPI が{object}の代わりに代役を置きます。以後の呼び出しは `MAPI_E_INVALID_OBJECT` で失敗し、メモリは MAPI が解放します。",
    register: "MAPI が MAPIUID {n} を登録します。これを含むエントリ ID はこのログオンに導かれます。",
    unregister: "MAPI が MAPIUID {n} の登録を消します。これを含むエントリ ID はもうこのログオンに導かれません。",
    row_add: "MAPI が状態テーブルにストアの行を加えます。",
    row_remove: "MAPI が状態テーブルからストアの行を取り除きます。",
    load: "MAPI がプロバイダーの DLL を読み込みます。ロード カウントは {n} です。",
    unload: "MAPI がプロバイダーの DLL を解放します。ロード カウントは {n} です。",
    holder_call: "実行中の `{method}`",
    and: "と",
    from_line: "`{method}` の {n} 行目から",
    from_client: "クライアントから",
    judged: "すべてが止まったときに判明",
    deep: "深さ {n}",
    shows: "{claim}を示す",
};

pub(super) const TROUBLES: Troubles = Troubles {
    called_freed: "{who}が `{method}` を呼び出しますが、{object}は破棄済みです。ここから先は何が起きるか分かりません。",
    called_unloaded: "{who}が `{method}` を呼び出しますが、そのコードはもう読み込まれていません。ここから先は何が起きるか分かりません。",
    called_null: "{who}が空のポインターを通じて `{method}` を呼び出します。ここから先は何が起きるか分かりません。",
    used_freed: "{who}が、破棄済みの{object}のメモリを使います。ここから先は何が起きるか分かりません。",
    used_null: "{who}が空のポインターをたどります。ここから先は何が起きるか分かりません。",
    released_unheld: "{who}が、保持していない{to}参照を返します。",
    released_below: "{object}が、取られた数より 1 回多く解放されます。ここから先は何が起きるか分からず、所有者のメモリが危険です。",
    freed_held: "{object}が破棄されますが、参照がまだ {n} 個数えられています。",
    stack_overflow: "`{method}` が果てしなく自分を呼び出し、スタックがいっぱいです。",
    left_held: "{object}が残っています。{holder}がまだ保持しています。",
    left_by_freed: "{object}が残っています。{holder}が参照を返さないまま破棄されました。",
    left_alone: "{object}が残っていますが、保持するものはありません。",
    never_logoff: "`IMSLogon::Logoff` は呼ばれません。",
    stale_tables: "サポート オブジェクトはもうありませんが、その MAPIUID か状態行が残っています。",
    not_allowed: "クライアントはここで別の義務を負っています。{rule}",
    missed: "果たすべきことが行われませんでした。{rule}",
    repeated: "`{method}` が 2 回目に呼ばれます。{rule}",
    bad_argument: "`{method}` が {flags} で呼ばれます。{rule}",
    bad_answer: "`{method}` は返してはならない答えを返します。{rule}",
    too_early: "これは早すぎます。{rule}",
};

pub(super) const NOUNS: [Noun; 12] = [
    Noun {
        name: "クライアント",
        subject: "クライアント",
        object: "クライアント",
        to: "クライアントへの",
    },
    Noun { name: "MAPI", subject: "MAPI ", object: "MAPI ", to: "MAPI への" },
    Noun {
        name: "プロバイダー",
        subject: "プロバイダー",
        object: "プロバイダー",
        to: "プロバイダーへの",
    },
    Noun {
        name: "セッション", subject: "セッション", object: "セッション", to: "セッションへの"
    },
    Noun {
        name: "プロバイダー オブジェクト",
        subject: "プロバイダー オブジェクト",
        object: "プロバイダー オブジェクト",
        to: "プロバイダー オブジェクトへの",
    },
    Noun {
        name: "サポート オブジェクト",
        subject: "サポート オブジェクト",
        object: "サポート オブジェクト",
        to: "サポート オブジェクトへの",
    },
    Noun {
        name: "ログオン",
        subject: "ログオン オブジェクト",
        object: "ログオン オブジェクト",
        to: "ログオン オブジェクトへの",
    },
    Noun { name: "ストア", subject: "ストア", object: "ストア", to: "ストアへの" },
    Noun {
        name: "フォルダー", subject: "フォルダー", object: "フォルダー", to: "フォルダーへの"
    },
    Noun {
        name: "状態オブジェクト",
        subject: "状態オブジェクト",
        object: "状態オブジェクト",
        to: "状態オブジェクトへの",
    },
    Noun {
        name: "プロファイル セクション",
        subject: "プロファイル セクション",
        object: "プロファイル セクション",
        to: "プロファイル セクションへの",
    },
    Noun {
        name: "シンク", subject: "通知シンク", object: "通知シンク", to: "通知シンクへの"
    },
];
