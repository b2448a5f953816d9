//! Japanese: the names of stories, and what to look at in each.

use crate::i18n::languages::{Scenario, looks, names};

pub(super) const GROUPS: [&str; 10] = [
    "文書にある道筋",
    "複数のクライアント",
    "複数のストア",
    "転送中のメール",
    "失敗したログオン",
    "プロバイダーの誤り",
    "ほかのプロバイダー",
    "高速シャットダウン",
    "さまざまなセッション",
    "通知とサーバー",
];

pub(super) const SCENARIOS: [&str; 73] = names(&STORIES);
pub(super) const LOOKS: [&str; 73] = looks(&STORIES);

const STORIES: [Scenario; 73] = [
    Scenario {
        name: "ストアを閉じる",
        look: "サポート オブジェクトの解放が `Logoff` を呼び出します。",
    },
    Scenario {
        name: "Release だけ",
        look: "クライアントが何も頼まないので、ストアが `LOGOFF_ABORT` で頼みます。違反はクライアントのものです。フォルダーを解放せず、登録も取り消しません。",
    },
    Scenario {
        name: "ストアを開いたままセッション終了",
        look: "`Logoff` が先に来て、サポート オブジェクトを解放します。違反はクライアントのものです。ストアを開いたままセッションを終えます。",
    },
    Scenario {
        name: "ストアを閉じてからセッション終了",
        look: "`Logoff` は済んでいて、セッションにはログオン オブジェクトが残っていません。",
    },
    Scenario {
        name: "セッション終了後の呼び出し",
        look: "ストアの殻が `MAPI_E_INVALID_OBJECT` を返します。",
    },
    Scenario {
        name: "二つのクライアント、一つのセッション",
        look: "最初の `Release` では何も破棄されず、二つ目のクライアントがストアを閉じます。",
    },
    Scenario {
        name: "ほかが使うストアを閉じる",
        look: "別のクライアントがストアを使っている間の `StoreLogoff`。トランスポートには何も頼まれません。",
    },
    Scenario {
        name: "共有セッションを抜ける",
        look: "一方のクライアントがログオフしても、もう一方のセッションは続きます。",
    },
    Scenario {
        name: "全員のセッションの終了",
        look: "もう一方のクライアントは通知シンクで知らされ、そのストアは無効になります。",
    },
    Scenario {
        name: "二つのセッション、一つのプロセス",
        look: "セッションごとにプロバイダー オブジェクトがあり、一方が終わっても他方は続きます。",
    },
    Scenario {
        name: "別のプロセスで開いている",
        look: "メッセージの送信中でも、MAPI は `LOGOFF_COMPLETE` を返します。",
    },
    Scenario {
        name: "三つのクライアント",
        look: "二つのクライアントがセッションを共有し、三つ目は別のプロセスに自分のセッションを持ちます。",
    },
    Scenario {
        name: "2 回目のオープン",
        look: "`Logon` は同じストアをもう一度渡し、二つ目のログオン オブジェクトは作りません。",
    },
    Scenario {
        name: "二つのストア、一つずつ閉じる",
        look: "一つのストアが閉じても、プロバイダー オブジェクトはもう一つのために残ります。",
    },
    Scenario {
        name: "二つのストア、セッション終了",
        look: "開いている二つのストアのそれぞれに、`Logoff` が 1 回ずつ来ます。",
    },
    Scenario {
        name: "三つのストア、セッション終了",
        look: "一つはすでに閉じていて、残りの二つに `Logoff` が来ます。",
    },
    Scenario {
        name: "ないインターフェイス",
        look: "`Logon` も `QueryInterface` も断り、何も数えず、何も渡しません。",
    },
    Scenario {
        name: "一時的なストア",
        look: "`ModifyProfile` は成功し、メッセージ ストア テーブルには何も加わりません。",
    },
    Scenario {
        name: "MAPIUID を共有する二つ",
        look: "MAPI は先に登録したログオンに尋ね、そのログオンが要求を回します。",
    },
    Scenario {
        name: "セッション後のバッファー",
        look: "セッションは終わっても、バッファーは残ります。クライアントが自分で、二つ目のブロックごと解放します。",
    },
    Scenario {
        name: "残されたバッファー",
        look: "セッションの終了ではバッファーは解放されず、ほかがすべてなくなっても残ります。",
    },
    Scenario {
        name: "転送中のものなし",
        look: "スプーラーにはすることがなく、ストアをすぐに手放します。",
    },
    Scenario {
        name: "送信中、ORDERLY",
        look: "`StoreLogoff` は、メッセージの送信が終わる前に戻ります。",
    },
    Scenario {
        name: "送信待ち、NO_WAIT", look: "メッセージは、ストアが閉じた後に送られます。"
    },
    Scenario {
        name: "送信待ち、PURGE",
        look: "`StoreLogoff` は、すべてが送られるまで戻りません。",
    },
    Scenario {
        name: "送信中、ABORT",
        look: "`StoreLogoff` は断られ、ストアの最後の `Release` の時点でまだ送信中のものは止められます。",
    },
    Scenario {
        name: "送信中、QUIET",
        look: "`StoreLogoff` は、メッセージが送られるまで断られます。",
    },
    Scenario {
        name: "受信中、NO_WAIT",
        look: "ストアが閉じた後も、メッセージは終わりまで受信されます。",
    },
    Scenario {
        name: "受信中、Release だけ",
        look: "何も頼まれていないので、ストアの最後の `Release` は `LOGOFF_ABORT` を渡し、まだ受信中のものは捨てられます。",
    },
    Scenario {
        name: "サーバーなしの PURGE",
        look: "`StoreLogoff` は、トランスポートがサーバーにつながるまで待つほかありません。",
    },
    Scenario {
        name: "スプーラーへの資格情報",
        look: "プロバイダーが渡したものは、スプーラーがログオンする前に MAPI が解放します。",
    },
    Scenario {
        name: "スプーラーが先に去る",
        look: "スプーラーはストアを手放しますが、クライアントはまだ開いています。",
    },
    Scenario {
        name: "送信中のセッション終了",
        look: "`Logoff` が送信中のメッセージを止め、メッセージはキューに残ります。",
    },
    Scenario {
        name: "キューに残るメール",
        look: "`LOGOFF_ORDERLY` は新しい送信を始めないので、メッセージは送られません。",
    },
    Scenario {
        name: "送信中のメッセージを取り戻す",
        look: "スプーラーがメッセージをロックしているので、`AbortSubmit` は失敗します。",
    },
    Scenario {
        name: "クライアントがメッセージをロックする",
        look: "クライアントだけのストア オブジェクトは拒みます。許されるのはスプーラーだけだからです。共有していれば、誰の頼みか見分けられません。",
    },
    Scenario {
        name: "失敗したログオン",
        look: "サービスがセッションの間無効になり、2 回目の試みはプロバイダーに届きません。",
    },
    Scenario {
        name: "構成後のログオン",
        look: "プロファイルのデータが足りず、MAPI がサービスを構成させてもう一度試みます。",
    },
    Scenario {
        name: "パスワードがない",
        look: "誰にも尋ねられません。失敗するのはこのストアだけで、2 回目の試みはプロバイダーに届きます。",
    },
    Scenario {
        name: "取り消されたログオン",
        look: "ユーザーが取り消し、`Logon` は `MAPI_E_USER_CANCEL` を返して何も残しません。",
    },
    Scenario {
        name: "詳細のある失敗",
        look: "プロバイダーは失敗の詳細をバッファーで渡し、MAPI がそれを解放します。",
    },
    Scenario {
        name: "古すぎる MAPI",
        look: "`MSProviderInit` は `MAPI_E_VERSION` を返し、プロバイダー オブジェクトは作られません。",
    },
    Scenario {
        name: "古すぎるプロバイダー",
        look: "MAPI はプロバイダー オブジェクトを `Shutdown` なしですぐに解放します。",
    },
    Scenario {
        name: "参照を残す失敗",
        look: "プロバイダーは確かめる前に参照を取り、失敗するとそれを忘れます。",
    },
    Scenario {
        name: "状態オブジェクトとの循環",
        look: "`Logoff` が状態オブジェクトを解放しないので、ログオンも残ります。",
    },
    Scenario {
        name: "ストアを保持するログオン",
        look: "ログオンがストアを保持しているので、ストアの最後の `Release` が来ません。",
    },
    Scenario {
        name: "残るサポート オブジェクト",
        look: "ストアがサポート オブジェクトを手放さないので、`Logoff` が来ません。",
    },
    Scenario {
        name: "残る二つ目のサポート オブジェクト",
        look: "2 回目のオープンが取った参照を、誰も解放しません。",
    },
    Scenario {
        name: "回されない要求",
        look: "MAPIUID を共有する最初のログオンが、代わりに自分のストアのフォルダーを開きます。",
    },
    Scenario {
        name: "別のヒープのメモリ",
        look: "MAPI は失敗の詳細を `MAPIFreeBuffer` で解放しますが、別のところから得たものです。",
    },
    Scenario {
        name: "サービスのダイアログ",
        look: "`Logon` がユーザーに尋ねますが、クライアントはサービスなので、誰も答えず、呼び出しは戻りません。",
    },
    Scenario {
        name: "待ち続ける Logoff",
        look: "`Logoff` は、呼び出し元が保持するフォルダーをいつまでも待ちます。",
    },
    Scenario {
        name: "最小限、ストアを閉じる",
        look: "`Logoff` は何もしませんが、解放の連鎖ですべてが破棄されます。",
    },
    Scenario {
        name: "最小限、セッション終了",
        look: "`Logoff` は何もせず、通知シンクが残ります。",
    },
    Scenario {
        name: "性急、セッション終了",
        look: "`Logoff` は、まだすることがあるのに、先にサポート オブジェクトを解放します。",
    },
    Scenario {
        name: "高速シャットダウン",
        look: "プロバイダーは同意し、プロセスが終わるまで何も解放されません。",
    },
    Scenario {
        name: "高速シャットダウンを知らない",
        look: "プロバイダーは高速シャットダウンを知りませんが、既定では反対になりません。",
    },
    Scenario {
        name: "全員の同意が必要",
        look: "レジストリは全プロバイダーの同意を求めますが、このプロバイダーは同意できません。",
    },
    Scenario {
        name: "断られた高速シャットダウン",
        look: "プロバイダーが断り、クライアントは順を追って終わります。",
    },
    Scenario {
        name: "無視された拒否",
        look: "プロバイダーが断っても、クライアントは高速シャットダウンを続けます。",
    },
    Scenario {
        name: "高速シャットダウンは無効",
        look: "レジストリで高速シャットダウンが無効になっていて、どのプロバイダーにも尋ねません。",
    },
    Scenario {
        name: "ウィンドウ付きのログオフ",
        look: "クライアントが `MAPI_LOGOFF_UI` を渡すので、MAPI がウィンドウを出します。",
    },
    Scenario {
        name: "共有者のいない全員ログオフ",
        look: "クライアント自身の通知シンクには知らされません。ほかに知らせる相手がいないからです。",
    },
    Scenario {
        name: "サービス",
        look: "このセッションはメールを動かさないので、スプーラーは自分のストア オブジェクトを受け取りません。",
    },
    Scenario {
        name: "違うセッション",
        look: "`MAPI_NEW_SESSION` がないので、2 番目のクライアントは 1 番目のセッションを受け取ります。",
    },
    Scenario {
        name: "実行中のシンクの Unadvise",
        look: "`Unadvise` は `OnNotify` が戻るまで待ち、その後で初めて通知シンクが解放されます。",
    },
    Scenario {
        name: "Unadvise の後の通知",
        look: "`Unadvise` より前にキューに入った通知が、その後に届きます。それまではストアが通知シンクを保持します。",
    },
    Scenario {
        name: "届かない通知",
        look: "通知が待っている間に `Logoff` が呼び出され、キューを空にして通知シンクを解放します。",
    },
    Scenario {
        name: "早すぎる通知シンクの削除",
        look: "クライアントは `Unadvise` の後で通知シンクを削除しますが、キューの通知はそれでも届きます。",
    },
    Scenario {
        name: "実行中のシンクの Release",
        look: "`Logoff` は通知シンクが使用中なので、`OnNotify` が戻るまで待ちます。",
    },
    Scenario {
        name: "実行中のシンクとアンロード",
        look: "`Logoff` は `OnNotify` を待ちません。通知から戻ったときには、すべてがなくなっています。",
    },
    Scenario {
        name: "Advise への通知",
        look: "`Notify` はクライアントを待ち、クライアントは `Advise` の中にいます。",
    },
    Scenario {
        name: "サーバー上のストア", look: "`Logoff` が、`Logon` の開いた接続を閉じます。"
    },
];
