//! Japanese: where the pages disagree.

use crate::i18n::catalog::{Compare, Reading};

pub(super) const READINGS: [Reading; 21] = [
    Reading {
        question: "トランスポートにはいつ頼むか",
        a: "`StoreLogoff` がすぐに `StoreLogoffTransports` を呼び出す。",
        b: "`StoreLogoff` はフラグを保存し、最後の `Release` が渡す。",
    },
    Reading {
        question: "トランスポートには何回頼むか",
        a: "ストアが閉じるよう頼まれるたびに。最後のフラグが有効。",
        b: "1 回。それ以上の呼び出しは誤り。",
    },
    Reading {
        question: "`Shutdown` はログオンの `Release` の後か前か",
        a: "後。先にすべてのログオンを解放する。",
        b: "前。トランスポートと同じく、サポート オブジェクトの `Release` の中で。",
    },
    Reading {
        question: "`Shutdown` はいつ行うか",
        a: "セッションが終わるとき。",
        b: "最後のストアが閉じるとき。",
    },
    Reading {
        question: "開いているストアを再び開くと、ログオンとして何が返るか",
        a: "`NULL`。ストアだけがもう一度渡される。",
        b: "最初に開いたときのログオン オブジェクトと、その参照。",
    },
    Reading {
        question: "`SpoolerLogon` は何を渡すか",
        a: "スプーラー自身のストアとログオン。",
        b: "クライアント自身のストアとログオン、およびストアの参照。",
    },
    Reading {
        question: "転送中のメッセージがあるとき `LOGOFF_ABORT` は断られるか",
        a: "はい。ログオフは行われず、何も変わらない。",
        b: "いいえ。先に転送中のものを止める。",
    },
    Reading {
        question: "`LOGOFF_NO_WAIT` と `LOGOFF_ORDERLY` は転送中のものを待つか",
        a: "いいえ。呼び出しはすぐに戻り、残りはスプーラーが行う。",
        b: "はい。すべてが済んでから戻る。",
    },
    Reading {
        question: "`LOGOFF_PURGE` でトランスポートのキューをフラッシュするか",
        a: "はい。`FlushQueues` を呼び出す。",
        b: "いいえ。すべて送るまで待つ `LOGOFF_NO_WAIT` である。",
    },
    Reading {
        question: "断られた `LOGOFF_QUIET` は、何が妨げかを知らせるか",
        a: "はい。返るフラグが活動を示す。",
        b: "いいえ。フラグは返らない。",
    },
    Reading {
        question: "`StoreLogoff` は `LOGOFF_COMPLETE` を呼び出し元に伝えるか",
        a: "はい。MAPI から来たまま伝える。",
        b: "いいえ。そのページはほかの 3 つのフラグしか挙げていない。",
    },
    Reading {
        question: "`Logoff` は 2 回来てよいか",
        a: "いいえ。2 回目は報告する。",
        b: "はい。「1 回」と書いたページはなく、`Logoff` は耐えなければならない。",
    },
    Reading {
        question: "セッション終了後、ストアに何を呼べるか",
        a: "`AddRef` と `Release` だけ。",
        b: "何でも。無効なものは `MAPI_E_INVALID_OBJECT` を返す。",
    },
    Reading {
        question: "無効化済みのオブジェクトで `QueryInterface` は働くか",
        a: "はい。代役に働くものがある。",
        b: "いいえ。ほかのメソッドと同じく失敗する。",
    },
    Reading {
        question: "共有セッションが全員に対して終わるとき、ほかのクライアントに何が知らされるか",
        a: "重大なエラー: `fnevCriticalError`。",
        b: "拡張イベント: `fnevExtended`。",
    },
    Reading {
        question: "`MAPI_LOGOFF_SHARED` を渡してよいのは誰か",
        a: "誰も渡してはならない。すべての MAPI クライアントが終了を始めてしまう。",
        b: "セッションを共有するどのクライアントでも。",
    },
    Reading {
        question: "解放済みのブロックに `MAPIFreeBuffer` は何をしますか。",
        a: "未定義です。そのページの解説がそう書いています。",
        b: "何もせず `S_OK` を返します。そのページの戻り値の節がそう書いています。",
    },
    Reading {
        question: "複数のユーザーのうち 1 人のフラグはどうなるか",
        a: "何にもならない。最後のユーザーも頼まないかぎり、最後の `Release` は `LOGOFF_ABORT` を渡す。",
        b: "保存され、最後の `Release` が渡す。",
    },
    Reading {
        question: "パスワードがなく、尋ねることもできない `Logon` は何を返すか",
        a: "`MAPI_E_FAILONEPROVIDER`。失敗するのはこのストアだけ。",
        b: "`MAPI_E_LOGON_FAILED`。サービスがセッションの間、無効になる。",
    },
    Reading {
        question: "クライアントがストアへの最後の参照を解放しても、フォルダーが残っている。どうなるか",
        a: "ストアは閉じ、フォルダーを無効にする。",
        b: "フォルダーがストアを生かし、ストアはフォルダーとともに閉じる。",
    },
    Reading {
        question: "`Logoff` は `S_OK` 以外を返してよいか",
        a: "いいえ。そのページにほかの結果はない。",
        b: "はい。トランスポートと同じく、何が返ってもログオフは進む。",
    },
];

pub(super) const COMPARE: Compare = Compare {
    compare: "この実行で A と B を比べる",
    alike: "ここでは、どちらも同じように進みます。",
    differs: "ステップ {n} から異なります。",
    differs_before: "ステップ 1 より前から異なります。",
    here: "{side}: この実行",
    there: "{side}: 同じ操作",
    breaks: "{rules} に違反します。",
    open: "ステップ {n} で開く",
};

/// In the order of `ConflictId::NOTES`.
pub(super) const NOTES: [&str; 23] = [
    "MAPIUID と状態行を取り除くのを、あるページはプロバイダーの仕事、ほかのページは MAPI の仕事とします。プロバイダーにはそのための呼び出しがないので、ここでは MAPI が行います。",
    "パラメーターは `lpulFlags` なのに、2 つのページが `ulFlags` と書いています。",
    "`Logoff` と `Shutdown` は値が 0 の変数へのポインターを受け取ります。あるページはこの種のポインターをゼロでなければならないと書いています。`NULL` の意味は書かれていません。",
    "`DeinitMapiUtil` は `MAPIUninitialize` の後、またはその代わりに呼びます。MAPI のユーティリティを使うクライアントの話です。",
    "DLL がいつアンロードされるかは 3 通りに書かれています。ここでは最後の `MAPIUninitialize` のときです。",
    "状態行をすべてのプロバイダーに求めるページと、任意とするページがあります。規則どおりの書き方には行があり、最小限の書き方にはありません。",
    "メモリを解放する関数は、サポート オブジェクトとともに来るとも、`MSProviderInit` から来るとも書かれています。",
    "あるページは、プロバイダーがシンクを保持するとも、`Advise` の後に解放するとも書いています。前者は `Subscribe` を使わない場合、後者は使う場合です。",
    "接続番号の型はページごとに違います。ヘッダーでは `ULONG_PTR` です。",
    "あるページは `StoreLogoff` がプロバイダーを終了させると書いています。閉じるのはそのログオンの 1 つです。",
    "プロバイダーがサポート オブジェクトの参照を取るのは、最初、最後、または途中です。`Logon` が戻るときのカウントは同じです。",
    "サポート オブジェクトを保持するのは、あるページではログオン オブジェクト、別のページではストアです。ここではストアが保持します。",
    "`TransportLogoff` のフラグは、自身のページでは予約済みで、別のページでは意味を持ちます。",
    "`SpoolerLogon` のページは 2 つの値をポインターと呼んでいます。",
    "`FlushQueues` のページは受信と送信を逆に書いています。",
    "サンプルについてのあるページでは、スプーラーが `Shutdown` を呼びます。ほかのページとここでは MAPI が呼びます。",
    "あるページはプロバイダー オブジェクトがログオン時に渡されると書いています。実際はその前に `MSProviderInit` から来ます。",
    "あるページはストアの `Release` を MAPI のものと書いています。説明されているのはサポート オブジェクトのものです。",
    "`MDB_NO_MAIL` と `MAPI_NO_MAIL` の効果は同じで、前者はストア、後者はセッションが対象です。",
    "別のプロセスが開いているストアへの `LOGOFF_COMPLETE` は、スプーラーがストアを手放したことを意味しません。",
    "`Logoff` がどのスレッドで動くかを書いたページはありません。ここでは物事は 1 つずつ起こります。",
    "セッション終了時にログオンがどの順でログオフされるかを書いたページはありません。ここでは始まった順です。",
    "メールのないストアにトランスポートが何を答えるかを書いたページはありません。ここではすぐに `LOGOFF_COMPLETE` を返します。",
];
