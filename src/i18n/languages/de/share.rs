//! German: what a reader can take away.

use crate::i18n::catalog::{Embed, Share};

pub(super) const SHARE: Share = Share {
    link: "Link zu diesem Schritt",
    copy_link: "Link kopieren",
    copy: "{what} kopieren",
    save: "{what} speichern",
    copied: "Kopiert.",
    by_hand: "Der Browser lässt hier kein Kopieren zu. Der Text ist markiert: Kopieren Sie ihn mit der Tastatur oder dem Menü.",
    saved: "Dem Browser übergeben. Wird nichts gespeichert, verbietet es die Seite ringsum; die ganze Seite kann es.",
    picture: "Bild",
    shows: "Zeigt",
    colours_of_page: "Wie auf der Seite",
    making: "Das Bild entsteht.",
    no_picture: "Die Seite kann hier ihre eigenen Formatvorlagen nicht lesen und macht deshalb keine Bilder. Die ganze Seite kann es.",
    no_paint: "Der Browser lässt die Seite hier nicht malen, oder das Bild ist zu groß für PNG. Speichern Sie es als SVG.",
    picture_not_copied: "Der Browser lässt hier kein Kopieren von Bildern zu. Speichern Sie es stattdessen.",
    text: "Der Lauf als Text",
    form: "Form",
    forms: ["Markdown", "Reiner Text", "Mermaid", "PlantUML", "Protokoll (JSON Lines)"],
};

pub(super) const EMBED: Embed = Embed {
    embed: "In eine Site einbetten",
    way: "Als",
    ways: ["Rahmen", "Rahmen mit embed.js", "Bild mit Link"],
    hints: [
        "Eine Zeile, sonst nichts. Der Rahmen behält diese Höhe, diese Sprache und diese Farben.",
        "Der Rahmen bekommt die Höhe, die er braucht, und folgt der Sprache und den Farben der Site ringsum.",
        "Für Sites ohne Rahmen. Speichern Sie oben das Bild als SVG und legen Sie {file} neben den Artikel.",
    ],
    site: "Für",
    example: "Diese Seite liegt auf keinem Server; die Adresse ist darum ein Beispiel: Setzen Sie Ihre eigene ein.",
    title: "{method} zum Ausprobieren: {story}",
};
