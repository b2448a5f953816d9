//! Japanese: panels that the first view does not show.

use crate::i18n::catalog::State;

pub(super) const STATE: State = State {
    against: "比較の相手",
    before: "1 つ前のステップ",
    step: "ステップ {n}",
    branch: "実行 {run} のステップ {n}",
    keep: "このステップと比較する",
    changed: "ステップ {n} で変わったところに印が付いています。",
    differs: "{moment} と違うところに印が付いています。",
    nothing: "違いはありません。",
    objects: "オブジェクトと保持者",
    things: "テーブルとカウンター",
    object: "オブジェクト",
    life: "状態",
    references: "参照",
    thing: "項目",
    value: "現在",
    live: "有効",
    detached: "切り離し済み",
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
};
