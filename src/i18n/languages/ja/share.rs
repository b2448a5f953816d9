//! Japanese: what a reader can take away.

use crate::i18n::catalog::{Embed, Share};

pub(super) const SHARE: Share = Share {
    link: "このステップへのリンク",
    copy_link: "リンクをコピー",
    copy: "{what} をコピー",
    save: "{what} を保存",
    copied: "コピーしました。",
    by_hand: "ここではブラウザーがコピーを許可していません。テキストは選択済みです。キーボードかメニューでコピーしてください。",
    saved: "ブラウザーに渡しました。保存されない場合は、周りのページが禁止しています。全体のページなら保存できます。",
    picture: "図",
    shows: "内容",
    colours_of_page: "ページと同じ",
    making: "図を作っています。",
    no_picture: "ここではページが自分のスタイル シートを読めないため、図を作れません。全体のページなら作れます。",
    no_paint: "ここではブラウザーがページに描画を許可していないか、図が PNG には大きすぎます。SVG で保存してください。",
    picture_not_copied: "ここではブラウザーが図のコピーを許可していません。代わりに保存してください。",
    text: "実行のテキスト",
    form: "形式",
    forms: ["Markdown", "プレーン テキスト", "Mermaid", "PlantUML", "トレース (JSON Lines)"],
};

pub(super) const EMBED: Embed = Embed {
    embed: "サイトに埋め込む",
    way: "形",
    ways: ["フレーム", "フレームと embed.js", "リンク付きの図"],
    hints: [
        "1 行だけで済みます。フレームの高さ、言語、色はこのまま変わりません。",
        "フレームは必要な高さになり、周りのサイトの言語と色に合わせます。",
        "フレームを使えないサイト用です。上の図を SVG で保存し、{file} を記事のそばに置いてください。",
    ],
    site: "対象",
    example: "このページはサーバーにないため、アドレスは例です。実際のアドレスに置き換えてください。",
    title: "動かせる {method}: {story}",
};
