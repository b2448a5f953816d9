//! Chinese: what a reader can take away.

use crate::i18n::catalog::{Embed, Share};

pub(super) const SHARE: Share = Share {
    link: "指向这一步的链接",
    copy_link: "复制链接",
    copy: "复制 {what}",
    save: "保存 {what}",
    copied: "已复制。",
    by_hand: "浏览器在这里不允许复制。文本已选中，请用键盘或菜单复制。",
    saved: "已交给浏览器。如果没有保存，说明外层页面禁止保存；完整页面可以保存。",
    picture: "图片",
    shows: "内容",
    colours_of_page: "与页面一致",
    making: "正在生成图片。",
    no_picture: "页面在这里无法读取自己的样式表，因此不能生成图片。完整页面可以。",
    no_paint: "浏览器在这里不允许页面绘制，或者图片太大，不能存为 PNG。请保存为 SVG。",
    picture_not_copied: "浏览器在这里不允许复制图片。请改为保存。",
    text: "运行的文本",
    form: "格式",
    forms: ["Markdown", "纯文本", "Mermaid", "PlantUML", "跟踪 (JSON Lines)"],
};

pub(super) const EMBED: Embed = Embed {
    embed: "嵌入网站",
    way: "方式",
    ways: ["框架", "框架和 embed.js", "带链接的图片"],
    hints: [
        "只需一行。框架的高度、语言和颜色保持不变。",
        "框架自动取得所需的高度，并跟随所在网站的语言和颜色。",
        "用于不允许框架的网站。请先在上面把图片存为 SVG，再把 {file} 放在文章旁边。",
    ],
    site: "用于",
    example: "此页面不在服务器上，因此地址只是示例：请换成您自己的地址。",
    title: "可运行的 {method}：{story}",
};
