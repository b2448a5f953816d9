//! Spanish: panels that the first view does not show.

use crate::i18n::catalog::{Sequence, State, Ways};

pub(super) const WAYS: Ways = Ways {
    reference: "En esta referencia",
    more: "{n} {n=1:línea|líneas} más",
    about: "Reglas de esta línea",
};

pub(super) const STATE: State = State {
    against: "Comparado con",
    before: "el paso anterior",
    step: "paso {n}",
    branch: "ejecución {run}, paso {n}",
    keep: "Comparar con este paso",
    changed: "Se marca lo que ha cambiado el paso {n}.",
    differs: "Se marca lo que difiere: {moment}.",
    nothing: "No hay diferencias.",
    objects: "Objetos y quién los retiene",
    things: "Tablas y contadores",
    object: "Objeto",
    life: "Estado",
    references: "Referencias",
    thing: "Qué",
    value: "Ahora",
    live: "vivo",
    detached: "separado",
    absent: "no está",
    uids: "MAPIUID: {what}",
    own_rows: "Filas de estado propias de MAPI",
    rows: "Filas de estado: {what}",
    initialized: "MAPI inicializado",
    loaded: "DLL del proveedor cargada",
    in_process: "{what}, proceso {n}",
    of_store: "{what}, almacén {n}",
    queue: "Mensajes en la cola de salida",
    transit: "En tránsito",
    waits: "Llamada en espera: {what}",
};

pub(super) const SEQUENCE: Sequence = Sequence {
    label: "Llamadas de una línea de vida a otra",
    fold: "Plegar todo",
    unfold: "Desplegar todo",
    inside: "Contiene {n} {n=1:paso|pasos}.",
    mail: [
        "mensaje enviado a la cola",
        "recibiendo",
        "recibido",
        "enviando",
        "enviado",
        "sin más recepción",
        "sin más envío",
        "descartado",
        "detenido",
        "vaciado de colas",
        "en línea",
        "sin conexión",
        "perdido",
        "bloqueado",
        "retirado",
    ],
    saved: "guardado",
    connections: ["conectado", "desconectado"],
    window: "ventana mostrada",
    exit: "fin del proceso",
    resumed: "continúa",
};
