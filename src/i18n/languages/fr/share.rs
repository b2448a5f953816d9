//! French: what a reader can take away.

use crate::i18n::catalog::Share;

pub(super) const SHARE: Share = Share {
    link: "Lien vers cette étape",
    copy_link: "Copier le lien",
    copy: "Copier {what}",
    save: "Enregistrer {what}",
    copied: "Copié.",
    by_hand: "Le navigateur n’autorise pas la copie ici. Le texte est sélectionné : copiez-le avec le clavier ou le menu.",
    saved: "Remis au navigateur. Si rien n’est enregistré, la page qui entoure celle-ci l’interdit ; la page entière le peut.",
    picture: "Image",
    shows: "Montre",
    colours_of_page: "Comme sur la page",
    making: "L’image est en préparation.",
    no_picture: "La page ne peut pas lire ici ses propres feuilles de style et ne fait donc pas d’images. La page entière le peut.",
    no_paint: "Le navigateur ne laisse pas la page peindre ici, ou l’image est trop grande pour PNG. Enregistrez-la en SVG.",
    picture_not_copied: "Le navigateur n’autorise pas la copie d’images ici. Enregistrez-la.",
    text: "L’exécution en texte",
    form: "Forme",
    forms: ["Markdown", "Texte brut", "Mermaid", "PlantUML", "Trace (JSON Lines)"],
};
