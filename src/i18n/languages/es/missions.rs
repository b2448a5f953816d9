//! Spanish: the missions.

use crate::i18n::catalog::{Mission, Missions};

pub(super) const MISSIONS: Missions = Missions {
    lead: "Consiga que algo ocurra, en una ejecución propia; las demás se conservan. La página la juzga según las reglas. Que no se puede bajar de la mejor marca está comprobado con una búsqueda completa.",
    open: "pendiente",
    solved: "resuelto: {own}; mejor marca: {best}",
    start: "Empezar",
    again: "Empezar de nuevo",
    give_up: "Mostrar la mejor ejecución",
    next: "Reto siguiente",
    list: "Todos los retos",
    hint: "Pista",
    plainer: "Una pista más clara",
    terms: [
        "Usted elige las acciones, y cada una cuenta. El código queda como está.",
        "Usted cambia líneas. Cuenta cada cambio, y también cada línea que restaure. Las acciones quedan como están.",
        "Puede cambiar una línea o una guarda, y elegir las acciones que quiera. Todo ello cuenta.",
        "Usted elige las acciones. Solo cuentan las reglas infringidas, por quien sea. El código queda como está.",
    ],
    counts: ["{n} {n=1:jugada|jugadas}", "{n} {n=1:regla infringida|reglas infringidas}"],
    goals: "Qué hay que conseguir",
    reached: "conseguido",
    so_far: "Hasta ahora: {score}. Mejor marca: {best}.",
    in_short: "{score}, objetivos: {n} de {m}",
    off: [
        "El reproductor muestra una ejecución que no es de este reto. Elija la suya encima del diagrama o empiece de nuevo.",
        "Hay en el código más cambios de los que permite este reto. Retire los cambios que sobran.",
        "En este reto las acciones son fijas. Elija la ejecución sin la acción nueva o empiece de nuevo.",
    ],
    ends: [
        "Resuelto: {score}. Con menos no se puede.",
        "Resuelto: {score}. Mejor marca: {best}.",
        "Esta es una de las mejores ejecuciones: {score}. Recórrala paso a paso.",
    ],
    lesson: "Lo que muestra",
    here: "Dónde se hace",
    riddles: "¿Qué viene ahora?",
    ask: "Preguntar antes de cada paso",
    stop_asking: "Dejar de preguntar",
    which_next: "¿Qué llamada o qué retorno viene ahora? También puede avanzar sin responder.",
    no_riddle: "A partir de aquí no hay nada que adivinar.",
    right: "Correcto. Aciertos seguidos: {n}.",
    wrong: "No. Vino esto:",
    closed: "El cliente ha devuelto su última referencia al almacén.",
    over: "MAPI está cerrado.",
    clean: "No queda nada atrás.",
    lawful: "No se infringe ninguna regla.",
    lawful_client: "El cliente no infringe ninguna regla.",
    twice: "Se llama dos veces a `{what}` en un mismo objeto.",
    never: "No se llama a `{what}`.",
    freed: "Destruido: {what}.",
    kept: "El cliente conserva una referencia: {what}.",
    hangs: "Una llamada espera, y nadie puede ponerle fin.",
    undefined: "El comportamiento es indefinido.",
    stays: "La línea que está cambiada al principio sigue cambiada.",
    only_back: "Se restauran líneas y no se cambia nada más.",
    opened: "Hasta su primera acción no se infringe ninguna regla.",
    gone: "El primer cliente ya no tiene nada en su poder.",
    sent_later: "El mensaje se envía después de que el cliente haya soltado el almacén, y no se pierde nada.",
    missions: [
        Mission {
            name: "La línea de la fuga",
            brief: "Este proveedor tiene cinco líneas tachadas. Cuatro de ellas no cambian nada en esta ejecución; sin la quinta hay una fuga. Restaure solo esa.",
            hints: [
                "Mire en «Estado» quién sigue teniendo qué al final. Dos objetos se retienen el uno al otro.",
                "El objeto de estado se queda. `Logoff` lo libera mediante un puntero, y una de las líneas tachadas toma ese puntero.",
            ],
            lesson: "El objeto de inicio de sesión y su objeto de estado se retienen el uno al otro, y solo `Logoff` puede abrir ese círculo. De las otras líneas, algunas hacen falta en cuanto una sesión termina con el almacén abierto: un solo camino no prueba que una línea sobre.",
        },
        Mission {
            name: "Terminar en limpio",
            brief: "En `Logoff`, este proveedor devuelve primero el objeto de soporte y limpia después. Encuentre un orden de llamadas en el que eso no haga daño, y termine todo.",
            hints: [
                "Si la sesión termina con el almacén abierto, ella misma llama a `Logoff`. Entre por la otra puerta.",
                "Cancele el registro, libere la carpeta y el almacén, y solo entonces termine la sesión, libérela y cierre MAPI.",
            ],
            lesson: "Si el cliente cierra antes el almacén, `Logoff` llega desde dentro del `Release` del objeto de soporte: ya no queda nada que devolver demasiado pronto. El fallo espera al primer cliente que termine su sesión con el almacén abierto.",
        },
        Mission {
            name: "Irse solo",
            brief: "Dos clientes comparten una sesión y su almacén. Haga que el primero se vaya sin nada en su poder. El segundo continúa, así que `Logoff` no debe llegar todavía.",
            hints: [
                "Los objetos se comparten. Las referencias, no.",
                "El primer cliente libera el almacén, termina la sesión sin `MAPI_LOGOFF_SHARED` y libera la sesión.",
            ],
            lesson: "`Release` devuelve la referencia de un solo cliente; el almacén y su objeto de inicio de sesión siguen vivos para el otro. `MAPI_LOGOFF_SHARED` habría terminado la sesión para los dos.",
        },
        Mission {
            name: "No perder correo",
            brief: "Un mensaje espera a ser enviado. Haga que el cliente suelte antes el almacén y que el mensaje salga después.",
            hints: [
                "Si el cliente solo libera el almacén, este pide `LOGOFF_ABORT`. Pídale usted que se cierre, con una marca que todavía permita enviar.",
                "`StoreLogoff` con `LOGOFF_NO_WAIT`, luego `Release`; después los transportes empiezan a enviar y terminan.",
            ],
            lesson: "Con `LOGOFF_NO_WAIT` todavía se envía lo que está listo: el administrador de colas tiene para ello su propio objeto de almacén. `LOGOFF_ORDERLY` solo acabaría lo que ya está en camino.",
        },
        Mission {
            name: "Logoff no llega",
            brief: "Consiga que el almacén se destruya y que no se llame a `IMSLogon::Logoff`. El cliente debe cumplir todas las reglas.",
            hints: [
                "Al cerrar un almacén, `Logoff` llega desde dentro del último `Release` del objeto de soporte. ¿Quién hace esa llamada?",
                "En `IMsgStore::Release`, tache la línea que libera el objeto de soporte. Después cancele el registro y libere la carpeta y el almacén.",
            ],
            lesson: "Lo único que MAPI espera es la referencia del proveedor al objeto de soporte. Un almacén que se va sin devolverla deja atrás el objeto de inicio de sesión, sus MAPIUID y su fila de estado.",
        },
        Mission {
            name: "Logoff llega dos veces",
            brief: "Haga que se llame dos veces a `IMSLogon::Logoff` en un mismo objeto de inicio de sesión.",
            hints: [
                "Dos puertas llevan a `Logoff`, y una guarda recuerda que una ya se ha usado.",
                "Quite la guarda 1 y termine la sesión con el almacén abierto.",
            ],
            lesson: "La sesión llama a `Logoff`, y dentro de él el proveedor devuelve el objeto de soporte. Sin la guarda, eso lleva otra vez a `Logoff`. Es MAPI quien debe recordarlo; el proveedor no puede saber por qué puerta llegó la llamada.",
        },
        Mission {
            name: "Una llamada sin fin",
            brief: "Provoque una llamada que no pueda volver nunca.",
            hints: [
                "`Logoff` ni espera ni se niega. Hay una línea omitida que esperaría.",
                "En `IMSLogon::Logoff`, ponga la línea que espera a las carpetas. Después haga que llegue `Logoff` mientras la carpeta del cliente está abierta.",
            ],
            lesson: "Quien podría cerrar la carpeta es el mismo que llama y al que `Logoff` hace esperar: nadie puede seguir. Lo que aún está abierto se separa, no se espera.",
        },
        Mission {
            name: "Un cliente sin culpa",
            brief: "Cambie una línea para que un cliente que no infringe ninguna regla se encuentre con un comportamiento indefinido.",
            hints: [
                "Algo tiene que destruirse mientras alguien lo usa todavía. ¿Qué referencia podría devolverse demasiado pronto, o dos veces?",
                "En `IMsgStore::StoreLogoff`, ponga la línea que libera el objeto de soporte. Después pida al almacén que se cierre.",
            ],
            lesson: "Una referencia que se devuelve demasiado pronto destruye el objeto para todos. `StoreLogoff`, por ejemplo, no pone fin al inicio de sesión: el objeto de soporte hace falta hasta el último `Release` del almacén.",
        },
        Mission {
            name: "Dos errores",
            brief: "`Logon` toma dos veces su referencia al objeto de soporte, y eso tiene que quedar así. Cambie otra cosa para que esta ejecución termine sin dejar nada.",
            hints: [
                "Lo que se toma dos veces hay que devolverlo dos veces. ¿Dónde lo devuelve esta ejecución?",
                "En `IMsgStore::Release`, repita la línea que libera el objeto de soporte.",
            ],
            lesson: "El recuento vuelve a cuadrar, pero solo por este camino: cuando es la sesión quien llama a `Logoff`, el objeto de soporte se devuelve una sola vez. Dos errores que se tapan son los últimos que se encuentran.",
        },
        Mission {
            name: "La carpeta retenida",
            brief: "Este cliente nunca libera su carpeta. Termine todo de todas formas e infrinja las menos reglas posibles.",
            hints: [
                "Lo que queda abierto al final no se puede ocultar; esa es una regla. Busque la llamada que solo infringe una más, esté abierto lo que esté.",
                "Termine la sesión de inmediato. Después libere el almacén y la sesión, y cierre MAPI.",
            ],
            lesson: "Cuando la sesión termina, el proveedor separa lo que está abierto, lo tenga quien lo tenga. Así el cliente debe dos cosas, y el proveedor ninguna: terminó la sesión con cosas abiertas, y la referencia a la carpeta no se devuelve nunca.",
        },
    ],
};
