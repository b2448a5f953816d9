//! French: what a reader can take away.

use crate::i18n::catalog::{Embed, Share};

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

pub(super) const EMBED: Embed = Embed {
    embed: "Intégrer à un site",
    way: "Comme",
    ways: ["Cadre", "Cadre avec embed.js", "Image avec lien"],
    hints: [
        "Une ligne, rien d’autre. Le cadre garde cette hauteur, cette langue et ces couleurs.",
        "Le cadre reçoit la hauteur qu’il lui faut et suit la langue et les couleurs du site qui l’entoure.",
        "Pour les sites sans cadres. Enregistrez l’image en SVG, plus haut, et placez {file} à côté de l’article.",
    ],
    site: "Pour",
    example: "Cette page n’est pas sur un serveur ; l’adresse est donc un exemple : mettez la vôtre.",
    title: "{method} à essayer : {story}",
};
