//! Spanish: the help.

use crate::i18n::catalog::*;

pub(super) const HELP: Help = Help {
    close: "Cerrar",
    keys: "Teclas",
    words: "Términos",
    samples: [
        "Un carril para cada parte: el cliente, MAPI, el objeto de soporte con código de MAPI y el proveedor de almacén.",
        "Un objeto. El número es su recuento de referencias.",
        "El recuento ha llegado a 0 y el objeto todavía no está destruido.",
        "Una referencia: el punto está en quien la tiene y la punta en lo que sujeta. La etiqueta dice quién tiene cuántas.",
        "Una referencia liberada desde que empezó la última llamada del cliente.",
        "Una referencia que ya nadie libera: quien la tiene está destruido, o lo que sujeta ha quedado ahí.",
        "La llamada de este paso. El número dice a qué profundidad está anidada.",
        "Una llamada de un paso anterior que sigue en curso.",
        "Una llamada que vuelve ahora, con su resultado; en rojo si falla.",
        "Una llamada que espera y una línea hacia lo que espera.",
        "Una llamada que infringe una regla; con trazo más grueso, una llamada que nunca podrá seguir.",
        "El objeto al que se llama ahora.",
        "Su código ha llamado a algo y espera el retorno.",
        "El objeto sigue en memoria, pero ya no se puede usar.",
        "El objeto está destruido. Su contorno se queda para que se vea qué apunta todavía ahí.",
        "Una fuga: no se liberaron a tiempo las referencias al objeto, así que se queda.",
        "Una tabla de MAPI. Punto: la fila está. Raya: se ha quitado. Rombo rojo: ya no debería estar.",
        "Uno de varios objetos de inicio de sesión, plegado en una tarjeta. Púlselo para abrirlo.",
        "Los signos de los pasos en el reproductor:",
    ],
    keyboard: [
        key("Tab", "Al control siguiente; con la tecla Mayús, al anterior."),
        key("← →", "En el diagrama y el reproductor: un paso atrás, un paso adelante."),
        key(
            "Inicio Fin",
            "En el diagrama y el reproductor: al principio o al final de la ejecución.",
        ),
        key(
            "Espacio",
            "En el diagrama y el reproductor: reproduce y detiene; en un botón, lo pulsa.",
        ),
        key("?", "En el diagrama, el reproductor y los paneles: abre esta ayuda."),
        key("← → Inicio Fin", "En el deslizador: paso a paso, o a los extremos."),
        key(
            "↑ ↓",
            "En el campo del escenario: abre la lista y se mueve por ella. Lo que escriba se busca.",
        ),
        key("Intro Esc", "En la lista de escenarios: toma el escenario marcado; cierra la lista."),
        key("← → Inicio Fin", "En las pestañas: a la vecina, a la primera, a la última."),
        key(
            "Tab Intro",
            "En el código: Tab llega a los botones que tachan, repiten o mueven una línea, o restauran una cambiada; Intro los pulsa.",
        ),
        key("Intro Espacio", "En un objeto de inicio de sesión plegado: lo abre y lo cierra."),
        key(
            "↑ ↓ ← → Intro",
            "En la secuencia: arriba y abajo, a otras filas; izquierda y derecha pliegan y despliegan una llamada; Intro va al paso.",
        ),
        key(
            "Ctrl+Z Ctrl+Mayús+Z",
            "En el diagrama, el reproductor y los paneles: deshace su último cambio o la eliminación de una ejecución; lo rehace. «Retirar» quita un solo cambio, sea cual sea su turno; «Retirar todo», todos.",
        ),
        key("Esc", "Cierra esta ayuda."),
        key(
            "Deslizar",
            "Con el dedo sobre el diagrama o la frase de debajo: a la izquierda, un paso adelante; a la derecha, un paso atrás.",
        ),
    ],
    terms: [
        term(
            "almacén de mensajes",
            "Contiene carpetas y mensajes. Para el cliente es el objeto de almacén, `IMsgStore`.",
        ),
        term(
            "proveedor de almacén",
            "La biblioteca que implementa un almacén de mensajes: el objeto proveedor, los objetos de inicio de sesión, los objetos de almacén y lo que se abre desde ellos.",
        ),
        term(
            "sesión",
            "La conexión de un cliente con MAPI, de `MAPILogonEx` a `IMAPISession::Logoff`. Por ella se abren los almacenes.",
        ),
        term(
            "objeto proveedor",
            "`IMSProvider`: con él MAPI inicia sesión en los almacenes. Una sesión tiene uno por proveedor, abra los almacenes que abra.",
        ),
        term(
            "objeto de soporte",
            "`IMAPISupport`: un objeto de MAPI, creado para un inicio de sesión y entregado al proveedor. Al liberarse su última referencia, MAPI cierra la sesión del almacén, si aún no lo ha hecho.",
        ),
        term(
            "objeto de inicio de sesión",
            "`IMSLogon`: lo que MAPI llama acerca de un almacén abierto. Se crea junto con el objeto de almacén.",
        ),
        term(
            "referencia",
            "Una parte en la vida de un objeto. Quien toma o recibe una la devuelve con `Release`; el objeto las cuenta.",
        ),
        term(
            "destruido",
            "La memoria del objeto ya no está. Llamarlo es comportamiento indefinido.",
        ),
        term(
            "invalidado",
            "El objeto sigue en memoria y se puede liberar; los demás métodos responden `MAPI_E_INVALID_OBJECT`.",
        ),
        term(
            "fuga",
            "Algo sigue ahí aunque su tiempo ha pasado, porque nunca se liberó una referencia a ello.",
        ),
        term("bloqueo", "Una llamada espera algo que ya no puede ocurrir."),
        term(
            "MAPIUID",
            "16 bytes que representan a un proveedor. MAPI guarda una lista de ellos para hallar el inicio de sesión al que pertenece un identificador de entrada.",
        ),
        term(
            "tabla de estado",
            "Una tabla de la sesión con filas para el subsistema MAPI, el administrador de colas y la libreta de direcciones, y filas que añaden los proveedores.",
        ),
        term(
            "objeto de estado",
            "`IMAPIStatus`: dice en qué estado está un proveedor. Él y el objeto de inicio de sesión tienen referencias el uno al otro; `Logoff` abre este círculo.",
        ),
        term(
            "receptor de notificaciones",
            "`IMAPIAdviseSink`: un objeto del cliente al que se avisa de los cambios por `OnNotify`. `Advise` lo registra y `Unadvise` cancela el registro.",
        ),
        term(
            "administrador de colas",
            "La parte de MAPI que hace enviar y recibir los mensajes. Abre un almacén con un inicio de sesión propio.",
        ),
        term(
            "proveedor de transporte",
            "La biblioteca que lleva mensajes a un sistema de correo y los trae, para el administrador de colas.",
        ),
        term(
            "cola de salida",
            "La tabla de los mensajes de un almacén que esperan a ser enviados. Solo la pide el administrador de colas.",
        ),
        term(
            "sección de perfil",
            "La parte del perfil donde un proveedor guarda su configuración.",
        ),
        term(
            "cierre rápido",
            "Un cliente que quiere terminar su proceso sin liberar nada hace que los proveedores guarden antes lo que podría perderse.",
        ),
        term(
            "lectura",
            "Una manera de entender páginas que se contradicen. Cuál vale es un interruptor del panel de código.",
        ),
        term(
            "hallazgo",
            "En esta ejecución se infringe una regla: en qué paso, con qué objetos y, si se sabe, por qué línea.",
        ),
        term(
            "veredicto",
            "En qué acaba una ejecución: no queda nada, queda algo, algo sigue abierto, un bloqueo o comportamiento indefinido.",
        ),
        term(
            "guarda",
            "Una comprobación que impide que algo ocurra dos veces: la de MAPI, `Logoff`; la del proveedor, el `Release` del objeto de soporte.",
        ),
    ],
    owes: ["Deberes del cliente", "Deberes de MAPI", "Deberes del proveedor de almacén"],
    whose: "De quién es el deber",
    everybody: "Todos",
    count: "{n} de {m} reglas",
    states: ["infringida", "cumplida", "no alcanzada"],
    documented: "Solo documentada: {why}.",
    if_broken: "Si se infringe: {what}",
    to_panel: "en esta ejecución; al panel de reglas",
    unchecked: [
        "MAPI no se inicializa ni se cierra desde `DllMain`, ni donde un hilo empieza o termina.",
        "Cada hilo que usa objetos de MAPI inicializa MAPI y lo cierra.",
        "`OleUninitialize` se llama antes que `MAPIUninitialize`.",
        "Un proveedor no se enlaza con la biblioteca de MAPI; usa los punteros que recibe.",
        "`Subscribe`, `Unsubscribe` y `Notify` se usan juntos o no se usan.",
        "Cada `Subscribe` tiene su `Unsubscribe`.",
        "Tras `Subscribe`, el proveedor libera su propia referencia al receptor de notificaciones.",
        "Un cliente tolera `OnNotify` también después de `Unadvise`, y en cualquier hilo.",
        "`OnNotify` no cambia ni libera las notificaciones que recibe.",
        "El bloqueo de un mensaje no tiene que durar más que el cierre del almacén.",
        "Cerrar un almacén no toca la sesión ni los demás almacenes.",
        "`MakeInvalid` se llama solo para objetos propios, de tamaño suficiente, con su recuento y su número de métodos verdaderos.",
        "El objeto de inicio de sesión y el objeto proveedor toleran un último `Release` sin `Logoff` o `Shutdown`, y actúan como si hubiera venido antes.",
        "`TransportLogoff` puede llegar en cualquier momento: el transporte deja de enviar y libera el objeto de soporte al final.",
    ],
};
