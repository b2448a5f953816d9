//! Japanese: panels that the first view does not show.

use crate::i18n::catalog::{Sequence, State, Ways};

pub(super) const WAYS: Ways =
    Ways {
        reference: "このリファレンスの文", more: "ほか {n} 行", about: "この行の規則"
    };

pub(super) const STATE: State = State {
    against: "比較の相手",
    before: "1 つ前のステップ",
    step: "ステップ {n}",
    branch: "実行 {run} のステップ {n}",
    keep: "このステップと比較する",
    there: "そのステップへ",
    this_run: "この実行",
    of: "ステップ (0～{n})",
    only: "違うところだけ",
    count: "{moment} と違うところが {n} か所あり、≠ で示しています。",
    differs: "違い:",
    nothing: "違いはありません。",
    objects: "オブジェクトと保持者",
    things: "テーブル、カウンター、呼び出し",
    object: "オブジェクト",
    references: "参照",
    thing: "項目",
    value: "表示中",
    live: "有効",
    detached: "切り離し済み",
    left_over: "残留",
    absent: "なし",
    uids: "MAPIUID: {what}",
    own_rows: "MAPI 自身の状態行",
    rows: "状態行: {what}",
    initialized: "MAPI の初期化回数",
    loaded: "プロバイダーの DLL の読み込み回数",
    in_process: "{what} (プロセス {n})",
    of_store: "{what} (ストア {n})",
    queue: "送信キューのメッセージ",
    transit: "転送中のもの",
    waits: "待っている呼び出し: {what}",
    running: "実行中の呼び出し (深さ {n})",
};

pub(super) const SEQUENCE: Sequence = Sequence {
    label: "ライフライン間の呼び出し",
    fold: "すべて折りたたむ",
    unfold: "すべて展開",
    inside: "内側に {n} ステップあります。",
    mail: [
        "メッセージを送信依頼",
        "受信中",
        "受信完了",
        "送信中",
        "送信完了",
        "以後の受信なし",
        "以後の送信なし",
        "破棄",
        "停止",
        "キューをフラッシュ",
        "オンライン",
        "オフライン",
        "消失",
        "ロック",
        "取り戻し",
    ],
    saved: "保存完了",
    connections: ["接続", "切断"],
    window: "ウィンドウを表示",
    exit: "プロセス終了",
    resumed: "再開",
};
