//! Spanish: what a reader can take away.

use crate::i18n::catalog::{Embed, Share};

pub(super) const SHARE: Share = Share {
    link: "Enlace a este paso",
    copy_link: "Copiar enlace",
    copy: "Copiar {what}",
    save: "Guardar {what}",
    copied: "Copiado.",
    by_hand: "El navegador no permite copiar aquí. El texto está seleccionado: cópielo con el teclado o con el menú.",
    saved: "Entregado al navegador. Si no se guarda nada, lo prohíbe la página que rodea a esta; la página completa sí puede.",
    picture: "Imagen",
    shows: "Muestra",
    colours_of_page: "Como en la página",
    making: "La imagen se está haciendo.",
    no_picture: "Aquí la página no puede leer sus propias hojas de estilo y por eso no hace imágenes. La página completa sí puede.",
    no_paint: "El navegador no deja que la página pinte aquí, o la imagen es demasiado grande para PNG. Guárdela como SVG.",
    picture_not_copied: "El navegador no permite copiar imágenes aquí. Guárdela.",
    text: "La ejecución como texto",
    form: "Forma",
    forms: ["Markdown", "Texto sin formato", "Mermaid", "PlantUML", "Traza (JSON Lines)"],
};

pub(super) const EMBED: Embed = Embed {
    embed: "Insertar en un sitio",
    way: "Como",
    ways: ["Marco", "Marco con embed.js", "Imagen con enlace"],
    hints: [
        "Una línea y nada más. El marco conserva esta altura, este idioma y estos colores.",
        "El marco recibe la altura que necesita y sigue el idioma y los colores del sitio que lo rodea.",
        "Para sitios sin marcos. Guarde arriba la imagen como SVG y ponga {file} junto al artículo.",
    ],
    site: "Para",
    example: "Esta página no está en un servidor; por eso la dirección es un ejemplo: ponga la suya.",
    title: "{method}, para probarlo: {story}",
};
