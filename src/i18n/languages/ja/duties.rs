//! Japanese: the rules, and the stories and readings that put them to the test.

use crate::i18n::catalog::*;

pub(super) const RULE_TITLES: [&str; 50] = [
    "MAPI のほかの呼び出しより先に、MAPI を初期化する。",
    "MAPI の終了は、初期化と同じ回数だけ行う。",
    "最後の `MAPIUninitialize` の後は MAPI の何も呼び出さない。",
    "取った参照は、どれもちょうど 1 回解放する。",
    "セッションは、プロバイダーごとにプロバイダー オブジェクトを一つ持つ。",
    "`MSProviderInit` は独自のプロバイダー オブジェクトを渡す。",
    "DLL の読み込みには、それぞれ一つの解放が対応する。",
    "プロバイダー オブジェクトは、開いているストアの一覧を持つ。",
    "成功したログオンは、サポート オブジェクトへの参照を取る。",
    "プロバイダーは、サポート オブジェクトへのポインターを保つ。",
    "ログオンとストアは、一緒に作られ、渡され、破棄される。",
    "ログオンは自分の MAPIUID を登録する。",
    "ログオンは状態テーブルに行を一つ加える。",
    "`Advise` は 0 以外の接続番号を渡す。",
    "ストアは、登録されたシンクを `Unadvise` まで保持する。",
    "クライアントは `Advise` の後、シンクへの自分の参照を解放する。",
    "クライアントは登録をすべて取り消す。",
    "ログオンと状態オブジェクトは互いを保持し、どちらかが時機を逃さず手放す。",
    "ストアより長く残るフォルダーは、ストアから切り離される。",
    "`StoreLogoff` はちょうど一つのフラグで頼む。",
    "`StoreLogoff` は `Release` の代わりにならない。",
    "クライアントのフラグは、そのまま渡す。",
    "トランスポートへの通知は、ストアを閉じるごとにちょうど 1 回。",
    "クライアントが何も頼まなかったときは、最後の `Release` が `LOGOFF_ABORT` で頼む。",
    "ストアは、トランスポートに通知したことを覚えている。",
    "`LOGOFF_COMPLETE` の後、ストアに呼ぶのは `Release` だけ。",
    "ストアの最後の `Release` は、サポート オブジェクトを解放する。",
    "ストアが使われている間は、サポート オブジェクトを解放しない。",
    "MAPIUID と状態行は、`Logoff` の呼び出しより先に消える。",
    "`Logoff` は、値が 0 の変数へのポインターを受け取る。",
    "`Logoff` は、開いているオブジェクトをすべて手放す。",
    "`Logoff` は断らない。",
    "セッションが呼び出した `Logoff` は、サポート オブジェクトを解放する。",
    "サポート オブジェクトは、どちらの入り口からでも 1 回だけ解放される。",
    "`Logoff` は、ログオンごとに 1 回呼ばれる。",
    "サポート オブジェクトを解放するのは、`Logoff` が最後にすること。",
    "ストアのメモリは、サポート オブジェクトの `Release` の呼び出しより長く残る。",
    "ログオンは、ストアへの数えられる参照を持たない。",
    "`Logoff` は、ストアをプロバイダーの一覧から外す。",
    "MAPIUID と状態行は、サポート オブジェクトとともに消える。",
    "プロバイダーは、`MakeInvalid` に渡したものを破棄しない。",
    "無効化されたオブジェクトは `MAPI_E_INVALID_OBJECT` を返す。",
    "セッションを終える前に、すべてを閉じる。",
    "セッション終了の後に呼ぶのは `Release` だけ。",
    "セッションは、終了の後に解放される。",
    "`MAPI_LOGOFF_SHARED` は決して渡さない。",
    "セッションのどのログオンにも `Logoff` が来る。",
    "`Shutdown` の前に、すべてのログオンが解放される。",
    "`Shutdown` は、プロバイダー オブジェクトの最後の `Release` の直前に来る。",
    "DLL は、最後の `MAPIUninitialize` まで残る。",
];

pub(super) const WAITS: [&str; 15] = [
    "スレッド、`DllMain`、`OnNotify` の内部に関するもので、ここでは演じられない",
    "バッファーとアロケーターに関するもので、ここでは扱わない",
    "出会う二つのプログラムのバージョンに関するもの",
    "2 回目に開かれるストアが必要",
    "失敗する、利用者に尋ねる、または構成を行うログオンが必要",
    "スプーラー自身のストアへのログオンが必要",
    "サービスであるクライアントのログオンの仕方に関するもの",
    "`IMAPISupport::Subscribe` による通知が必要",
    "2 番目のクライアント、またはフラグ変数を使い回すクライアントが必要",
    "転送中のメッセージが必要",
    "同じプロバイダーの 2 番目のストアが必要",
    "サーバーへの接続に関するもので、ここにはない",
    "ログオフせずにログオンを解放する MAPI が必要",
    "ここの操作がいつも正しく渡す引数に関するもの",
    "プロセスの高速シャットダウンが必要",
];

pub(super) const CONSEQUENCES: [&str; 9] = [
    "リーク",
    "破棄後の使用",
    "二重解放",
    "ハング",
    "再入",
    "データの喪失",
    "無効なオブジェクト",
    "失敗",
    "誤った宛先",
];

pub(super) const SCENARIOS: [Scenario; 5] = [
    Scenario {
        name: "ストアを閉じる",
        look: "サポート オブジェクトの解放が `Logoff` を呼び出します。",
    },
    Scenario {
        name: "Release だけ",
        look: "クライアントが何も頼まないので、ストアが `LOGOFF_ABORT` で頼みます。",
    },
    Scenario {
        name: "ストアを開いたままセッション終了",
        look: "`Logoff` が先に来て、サポート オブジェクトを解放します。",
    },
    Scenario {
        name: "ストアを閉じてからセッション終了",
        look: "`Logoff` は済んでいて、セッションにはログオンが残っていません。",
    },
    Scenario {
        name: "セッション終了後の呼び出し",
        look: "ストアの殻が `MAPI_E_INVALID_OBJECT` を返します。",
    },
];

pub(super) const READINGS: [Reading; 9] = [
    Reading {
        question: "トランスポートへの通知はいつか",
        a: "`StoreLogoff` がすぐに `StoreLogoffTransports` を呼び出す。",
        b: "`StoreLogoff` はフラグを保存し、最後の `Release` が渡す。",
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
        question: "What does a logon answer that lacks a password and may not ask?",
        a: "`MAPI_E_FAILONEPROVIDER`: this store only.",
        b: "`MAPI_E_LOGON_FAILED`: the service is disabled for the session.",
    },
];
