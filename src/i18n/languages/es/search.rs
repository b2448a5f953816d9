//! Spanish: what can be asked of all runs, and what comes of it.

use crate::i18n::catalog::*;

pub(super) const SEARCH: Search = Search {
    find: "Buscar una ejecución que falle",
    such: "Buscar una ejecución así",
    hint: "Prueba todos los órdenes de acciones, los más cortos primero.",
    running: "Buscando: {n} {n=1:mundo|mundos}",
    stop: "Detener",
    found: "La ejecución más corta que infringe una regla, tras {n} {n=1:mundo|mundos}:",
    open: "Abrir esta ejecución",
    none_lawful: "Ninguna: ninguna sucesión de acciones permitidas infringe una regla. Mundos vistos, todos: {n}.",
    none_any: "Ninguna: haga lo que haga el cliente con lo que tiene, el proveedor y MAPI cumplen sus reglas. Mundos vistos, todos: {n}.",
    truncated: "Ninguna hasta ahora. Se probó toda ejecución de hasta {d} {d=1:acción|acciones}; de las más largas, no todas. Se vieron {n} mundos; desde {m} de ellos no se siguió buscando.",
    limit_worlds: "Se alcanzó el número máximo de mundos.",
    limit_memory: "Se alcanzó el límite de memoria.",
    stopped: "Usted ha detenido la búsqueda.",
    breaking_own: "Ninguna sucesión de acciones permitidas falla. Este cliente incumple antes deberes propios:",
    way: "La ejecución más corta que lleva a ello, tras {n} {n=1:mundo|mundos}:",
    way_any: "Ninguna ejecución de acciones permitidas lleva a ello. En esta, el cliente incumple deberes propios:",
    no_way_lawful: "Ninguna ejecución de acciones permitidas lleva a ello. Se vieron los {n} mundos.",
    no_way_any: "Ninguna ejecución lleva a ello, haga lo que haga el cliente. Se vieron los {n} mundos.",
    client: "Qué clase de cliente",
    clients: [
        "Un cliente ordenado: cumple todos sus deberes",
        "Un cliente apresurado: nunca llama a StoreLogoff",
        "Un cliente olvidadizo: se queda con sus carpetas",
        "Un cliente tardío: llama después de cerrar la sesión",
        "Un cliente que vuelve a pasar las marcas devueltas",
    ],
    none_habit: "Ninguna: con un cliente así, el proveedor y MAPI cumplen sus reglas. Se vieron los {n} mundos.",
    no_way_habit: "Ninguna ejecución con un cliente así lleva hasta ahí. Se vieron los {n} mundos.",
    without: "Preguntar de nuevo sin la guarda {n}",
};

pub(super) const ASKING: Asking = Asking {
    label: "¿Qué quiere saber?",
    hint: "Con palabras: ¿se puede llamar dos veces a Logoff?",
    good: "Buenas preguntas para empezar",
    fits: "{n} {n=1:pregunta encaja|preguntas encajan}.",
    none: "Ninguna pregunta encaja con «{text}».",
    any: "¿Se puede infringir alguna regla?",
    one: "¿Se puede infringir {rule}?",
    left: "¿Queda alguna vez {object} sin liberar?",
    twice: [
        "¿Se puede llamar a `{method}` dos veces en un mismo objeto?",
        "¿Se puede llamar a `{method}` dos veces?",
    ],
    never: [
        "¿Puede terminar todo sin que se llame nunca a `{method}` en algún objeto?",
        "¿Puede terminar todo sin que se llame nunca a `{method}`?",
    ],
    clean: "Desde este paso, ¿puede terminar todo sin que quede nada?",
    world: "¿Se puede llegar todavía al mundo tras esta acción?",
    idle: "el la los las un una es son se puede pueden de en a que lo por cómo qué cuándo si",
    also: [
        "fallo fallar error reglas romper violar",
        "romper violar incumplir regla",
        "fuga pérdida olvidado sobra permanece",
        "otra vez doble repetir segunda",
        "falta omitir olvidar jamás no",
        "limpio limpiamente cerrar final",
        "alcanzar alcanzable posible estado",
    ],
    verbs: [
        "cerrar sesión",
        "iniciar sesión",
        "liberar liberación",
        "abrir",
        "cancelar",
        "registrar notificación",
        "terminar MAPI",
        "inicializar MAPI",
        "apagar cerrar",
    ],
};

pub(super) const WORLDS: Worlds = Worlds {
    title: "Mundos alcanzables",
    layers: "{n} {n=1:mundo|mundos} en {m} {m=1:capa|capas}. Una capa tiene los mundos que requieren exactamente ese número de acciones; la primera es la número 0.",
    here: "Su lugar en la ejecución: capa {k}.",
    nowhere: "Su lugar en la ejecución no está entre ellos.",
    path: "La ejecución encontrada llega hasta la capa {k}.",
    partial: "No son todos: la búsqueda terminó antes de seguir adelante desde cada uno.",
    table: "Las capas en una tabla",
    actions: "Acciones",
    worlds: "Mundos",
};
