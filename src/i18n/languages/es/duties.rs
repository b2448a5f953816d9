//! Spanish: the rules, and the stories and readings that put them to the test.

use crate::i18n::catalog::*;

pub(super) const RULE_TITLES: [&str; 50] = [
    "MAPI se inicializa antes de cualquier otra llamada a MAPI.",
    "MAPI se cierra tantas veces como se inicializó.",
    "Nada de MAPI se llama tras el último `MAPIUninitialize`.",
    "Cada referencia tomada se libera exactamente una vez.",
    "Una sesión tiene un solo objeto proveedor por proveedor.",
    "`MSProviderInit` entrega un objeto proveedor propio.",
    "A cada carga de la DLL responde una descarga.",
    "El objeto proveedor lleva una lista de sus almacenes abiertos.",
    "Un inicio de sesión logrado toma una referencia al objeto de soporte.",
    "El proveedor conserva su puntero al objeto de soporte.",
    "Inicio de sesión y almacén se crean, se entregan y se destruyen juntos.",
    "El inicio de sesión registra sus MAPIUID.",
    "El inicio de sesión añade una fila a la tabla de estado.",
    "`Advise` da un número de conexión distinto de cero.",
    "El almacén tiene un receptor registrado hasta `Unadvise`.",
    "El cliente libera su propia referencia al receptor después de `Advise`.",
    "El cliente cancela cada registro.",
    "Inicio de sesión y objeto de estado se retienen mutuamente hasta que uno suelta, a tiempo.",
    "Las carpetas que sobreviven al almacén quedan separadas de él.",
    "`StoreLogoff` se pide con exactamente una marca.",
    "`StoreLogoff` no sustituye a `Release`.",
    "La marca del cliente se pasa sin cambios.",
    "A los transportes se les avisa exactamente una vez por cada cierre.",
    "Si el cliente no pidió nada, el último `Release` pide `LOGOFF_ABORT`.",
    "El almacén recuerda que los transportes ya están avisados.",
    "Tras `LOGOFF_COMPLETE` solo se llama a `Release` en el almacén.",
    "El último `Release` del almacén libera el objeto de soporte.",
    "El objeto de soporte no se libera mientras el almacén se usa.",
    "Los MAPIUID y la fila de estado se van antes de llamar a `Logoff`.",
    "`Logoff` recibe un puntero a un valor 0.",
    "`Logoff` suelta todo objeto abierto.",
    "`Logoff` no se niega.",
    "`Logoff`, llamado por una sesión, libera el objeto de soporte.",
    "El objeto de soporte se libera una vez, por la puerta que sea.",
    "`Logoff` se llama una vez por inicio de sesión.",
    "Liberar el objeto de soporte es lo último que hace `Logoff`.",
    "La memoria del almacén dura más que su llamada al `Release` del objeto de soporte.",
    "El inicio de sesión no tiene ninguna referencia contada al almacén.",
    "`Logoff` quita el almacén de la lista del proveedor.",
    "Los MAPIUID y la fila de estado se van con el objeto de soporte.",
    "El proveedor no destruye lo que ha entregado a `MakeInvalid`.",
    "Un objeto invalidado responde `MAPI_E_INVALID_OBJECT`.",
    "Todo se cierra antes de terminar la sesión.",
    "Tras el fin de sesión solo se llama a `Release`.",
    "La sesión se libera, después de su fin.",
    "`MAPI_LOGOFF_SHARED` no se pasa nunca.",
    "Cada inicio de sesión recibe su `Logoff`.",
    "Todos los inicios de sesión se liberan antes de `Shutdown`.",
    "`Shutdown` llega justo antes del último `Release` del objeto proveedor.",
    "La DLL permanece hasta el último `MAPIUninitialize`.",
];

pub(super) const WAITS: [&str; 15] = [
    "trata de hilos, de `DllMain` o del interior de `OnNotify`; nada de aquí lo representa",
    "trata de búferes y asignadores, que nada de aquí maneja",
    "trata de las versiones de dos programas que se encuentran",
    "necesita un almacén que se abre por segunda vez",
    "necesita un inicio de sesión que falla, pregunta al usuario o configura",
    "necesita el inicio de sesión propio del administrador de colas",
    "trata de cómo inicia sesión un cliente que es un servicio",
    "necesita notificaciones por `IMAPISupport::Subscribe`",
    "necesita un segundo cliente, o uno que reutiliza su variable de marcas",
    "necesita mensajes en tránsito",
    "necesita un segundo almacén del mismo proveedor",
    "trata de conexiones con un servidor, que nada de aquí tiene",
    "necesita un MAPI que libera un inicio de sesión sin cerrarlo",
    "trata de un argumento que las acciones de aquí siempre pasan bien",
    "necesita el cierre rápido de un proceso",
];

pub(super) const CONSEQUENCES: [&str; 9] = [
    "fuga",
    "uso tras destrucción",
    "doble liberación",
    "bloqueo",
    "reentrada",
    "pérdida de datos",
    "objeto invalidado",
    "fallo",
    "destino equivocado",
];

pub(super) const SCENARIOS: [Scenario; 5] = [
    Scenario {
        name: "Cierre del almacén",
        look: "La liberación del objeto de soporte llama a `Logoff`.",
    },
    Scenario {
        name: "Solo Release",
        look: "El cliente no pide nada, así que el almacén pide `LOGOFF_ABORT`.",
    },
    Scenario {
        name: "Fin de sesión, almacén abierto",
        look: "`Logoff` llega primero y libera el objeto de soporte.",
    },
    Scenario {
        name: "Fin de sesión, almacén cerrado",
        look: "`Logoff` ya llegó antes; la sesión no encuentra ningún inicio de sesión.",
    },
    Scenario {
        name: "Llamadas tras el fin de sesión",
        look: "La cáscara del almacén responde `MAPI_E_INVALID_OBJECT`.",
    },
];

pub(super) const READINGS: [Reading; 9] = [
    Reading {
        question: "¿Cuándo se avisa a los transportes?",
        a: "`StoreLogoff` llama a `StoreLogoffTransports` enseguida.",
        b: "`StoreLogoff` guarda la marca; el último `Release` la pasa.",
    },
    Reading {
        question: "¿`Shutdown` después o antes del `Release` del inicio de sesión?",
        a: "Después: antes se liberan todos los inicios de sesión.",
        b: "Antes: dentro del `Release` del objeto de soporte, como en los transportes.",
    },
    Reading {
        question: "¿Cuándo toca `Shutdown`?",
        a: "Cuando termina la sesión.",
        b: "Cuando se cierra el último almacén.",
    },
    Reading {
        question: "Does `LOGOFF_ABORT` refuse while a message is in transit?",
        a: "Yes: the logoff does not occur and nothing changes.",
        b: "No: what is in transit is stopped first.",
    },
    Reading {
        question: "Do `LOGOFF_NO_WAIT` and `LOGOFF_ORDERLY` wait for what is in transit?",
        a: "No: control comes back at once, and the spooler finishes.",
        b: "Yes: control comes back when it is complete.",
    },
    Reading {
        question: "¿Puede llegar `Logoff` dos veces?",
        a: "No: una segunda llamada se señala.",
        b: "Sí: ninguna página dice «una vez»; `Logoff` tiene que soportarlo.",
    },
    Reading {
        question: "¿Qué se puede llamar en el almacén tras el fin de sesión?",
        a: "Solo `AddRef` y `Release`.",
        b: "Todo; lo invalidado responde `MAPI_E_INVALID_OBJECT`.",
    },
    Reading {
        question: "¿Funciona `QueryInterface` en un objeto invalidado?",
        a: "Sí: el sustituto tiene uno que funciona.",
        b: "No: falla como cualquier otro método.",
    },
    Reading {
        question: "What does a logon answer that lacks a password and may not ask?",
        a: "`MAPI_E_FAILONEPROVIDER`: this store only.",
        b: "`MAPI_E_LOGON_FAILED`: the service is disabled for the session.",
    },
];
