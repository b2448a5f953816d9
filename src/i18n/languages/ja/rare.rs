//! Japanese: sentences for what happens in few stories only.

use crate::i18n::catalog::*;

pub(super) const RARE: Rare = Rare {
    call: "{Who}が `{method}` を呼び出します。",
    open_temporary: "クライアントは、`MDB_TEMPORARY` (0x20) を付けてストアを一時的に開きます: `{method}`。",
    profile_left: "一時的に開くストアなので、メッセージ ストア テーブルは変わりません: `{result}` ({hex})。",
    open_foreign: "クライアントは、開いているストアを、そのストアが持たないインターフェイスでもう一度求めます: `{method}`。",
    query_foreign: "クライアントは、ストアが持たないインターフェイスを求めます: `{method}`。",
    get_props: "クライアントは、ストアのプロパティをいくつか求めます: `{method}`。",
    props: "クライアントはプロパティをバッファーで受け取ります。これからは自分で解放します: `{result}` ({hex})。",
    free_buffer: "{Who}は不要になったバッファーを解放します: `{method}`。",
    open_by_entry: "クライアントは、エントリ ID だけでフォルダーをセッションに求めます: `{method}`。",
    routed: "エントリ ID には MAPIUID があり、最初に登録したのは{object}なので、要求はそこへ届きます: `{method}`。",
    passed_on: "エントリ ID はこのプロバイダーの別のストアのものなので、要求は回され、{object}が受け取ります: `{method}`。",
    logon_opens: "ログオン オブジェクトは、自分のストアにフォルダーを開かせます: `{method}`。",
    routed_back: "MAPI はフォルダーをクライアントに渡します: `{result}` ({hex})。",
    buffer: "{Object}が `MAPIAllocateBuffer` で割り当てられます。解放するのは{holder}です。",
    buffer_own: "{Object}はプロバイダー自身のヒープから取られます。解放することになるのは{holder}です。",
    buffer_more: "{Object}が `MAPIAllocateMore` で加わります。{holder}とともに解放されます。",
    foreign_buffer: "{Who}は、別のところから得た{object}を `MAPIFreeBuffer` で解放します。ここから先は何が起きるか分かりません。",
    wait_answered: "`{method}` はダイアログを表示し、答えを待ちます。",
    hangs_answered: "誰も先へ進めません。`{method}` はダイアログへの答えを待っていますが、サービスの前には誰もいません。",
    act_open_foreign: "ストアが持たないインターフェイスで開く",
    act_query_foreign: "ストアが持たないインターフェイスを求める",
    act_get_props: "ストアのプロパティを求める",
    act_free: "バッファー {n} を解放する",
    act_open_by_entry: "ストア {n} のフォルダーをエントリ ID で開く",
};
