//! Spanish: where the pages disagree.

use crate::i18n::catalog::{Compare, Reading};

pub(super) const READINGS: [Reading; 21] = [
    Reading {
        question: "¿Cuándo se pide a los transportes?",
        a: "`StoreLogoff` llama a `StoreLogoffTransports` enseguida.",
        b: "`StoreLogoff` guarda la marca; el último `Release` la pasa.",
        c: "",
    },
    Reading {
        question: "¿Cuántas veces se pide a los transportes?",
        a: "Tantas como se pida al almacén que se cierre; vale la última marca.",
        b: "Una: cualquier otra llamada es una falta.",
        c: "",
    },
    Reading {
        question: "¿`Shutdown` después o antes del `Release` del inicio de sesión?",
        a: "Después: antes se liberan todos los inicios de sesión.",
        b: "Antes: dentro del `Release` del objeto de soporte, como en los transportes.",
        c: "",
    },
    Reading {
        question: "¿Cuándo toca `Shutdown`?",
        a: "Cuando termina la sesión.",
        b: "Cuando se cierra el último almacén.",
        c: "",
    },
    Reading {
        question: "¿Qué devuelve como inicio de sesión la segunda apertura de un almacén abierto?",
        a: "`NULL`: solo se entrega otra vez el almacén.",
        b: "El objeto de inicio de sesión de la primera apertura, con una referencia.",
        c: "",
    },
    Reading {
        question: "¿Qué entrega `SpoolerLogon`?",
        a: "Un almacén y un inicio de sesión propios del administrador de colas.",
        b: "El almacén y el inicio de sesión del propio cliente, con una referencia al almacén.",
        c: "",
    },
    Reading {
        question: "¿Se rechaza `LOGOFF_ABORT` mientras hay un mensaje en tránsito?",
        a: "Sí: no se cierra la sesión y nada cambia.",
        b: "No: antes se detiene lo que está en tránsito.",
        c: "",
    },
    Reading {
        question: "¿Esperan `LOGOFF_NO_WAIT` y `LOGOFF_ORDERLY` a lo que está en tránsito?",
        a: "No: la llamada vuelve enseguida y el administrador de colas hace el resto.",
        b: "Sí: la llamada vuelve cuando todo está hecho.",
        c: "",
    },
    Reading {
        question: "¿Se vacían las colas de los transportes con `LOGOFF_PURGE`?",
        a: "Sí: se llama a `FlushQueues`.",
        b: "No: es un `LOGOFF_NO_WAIT` que espera hasta que todo se haya enviado.",
        c: "",
    },
    Reading {
        question: "¿Dice un `LOGOFF_QUIET` rechazado qué lo impide?",
        a: "Sí: las marcas devueltas nombran la actividad.",
        b: "No: no se devuelve ninguna marca.",
        c: "",
    },
    Reading {
        question: "¿Pasa `StoreLogoff` el `LOGOFF_COMPLETE` a quien lo llama?",
        a: "Sí: tal como vino de MAPI.",
        b: "No: su página solo enumera las otras tres marcas.",
        c: "",
    },
    Reading {
        question: "¿Puede llegar `Logoff` dos veces?",
        a: "No: una segunda llamada se señala.",
        b: "Sí: ninguna página dice «una vez»; `Logoff` tiene que soportarlo.",
        c: "",
    },
    Reading {
        question: "¿Qué se puede llamar en el almacén tras el fin de sesión?",
        a: "Solo `AddRef` y `Release`.",
        b: "Todo; lo invalidado responde `MAPI_E_INVALID_OBJECT`.",
        c: "",
    },
    Reading {
        question: "¿Funciona `QueryInterface` en un objeto invalidado?",
        a: "Sí: el sustituto tiene uno que funciona.",
        b: "No: falla como cualquier otro método.",
        c: "",
    },
    Reading {
        question: "¿De qué se avisa a los demás cuando una sesión compartida termina para todos?",
        a: "De un error crítico: `fnevCriticalError`.",
        b: "De un evento extendido: `fnevExtended`.",
        c: "",
    },
    Reading {
        question: "¿Quién puede pasar `MAPI_LOGOFF_SHARED`?",
        a: "Nadie: todos los clientes MAPI empezarían a cerrarse.",
        b: "Cualquier cliente que comparta la sesión.",
        c: "",
    },
    Reading {
        question: "¿Qué hace `MAPIFreeBuffer` con un bloque ya liberado?",
        a: "No está definido, como dicen las observaciones de su página.",
        b: "Nada: devuelve `S_OK`, como dice su página de los resultados.",
        c: "",
    },
    Reading {
        question: "¿Qué pasa con la marca de un usuario entre varios?",
        a: "Nada: el último `Release` pasa `LOGOFF_ABORT`, salvo que el último usuario también pida el cierre.",
        b: "Se guarda, y el último `Release` la pasa.",
        c: "",
    },
    Reading {
        question: "¿Qué devuelve `Logon` si falta la contraseña y no puede pedirla?",
        a: "`MAPI_E_FAILONEPROVIDER`: solo falla este almacén.",
        b: "`MAPI_E_LOGON_FAILED`: el servicio queda desactivado durante la sesión.",
        c: "`MAPI_E_UNCONFIGURED`: MAPI configura el servicio y llama a `Logon` otra vez.",
    },
    Reading {
        question: "Una carpeta sobrevive a la última referencia del cliente a su almacén. ¿Y entonces?",
        a: "El almacén se cierra e invalida la carpeta.",
        b: "La carpeta mantiene vivo el almacén, que se cierra con ella.",
        c: "",
    },
    Reading {
        question: "¿Puede `Logoff` devolver algo que no sea `S_OK`?",
        a: "No: su página no conoce otro resultado.",
        b: "Sí: devuelva lo que devuelva, el cierre sigue, como en los transportes.",
        c: "",
    },
];

pub(super) const COMPARE: Compare = Compare {
    compare: "Comparar las posiciones en esta ejecución",
    alike: "Aquí no hay diferencia: la ejecución es la misma.",
    differs: "Difieren desde el paso {n}.",
    differs_before: "Difieren ya antes del paso 1.",
    here: "{side}, esta ejecución",
    there: "{side}, las mismas órdenes",
    breaks: "Infringe {rules}.",
    open: "Abrir en el paso {n}",
};

/// In the order of `ConflictId::NOTES`.
pub(super) const NOTES: [&str; 24] = [
    "Una página encarga al proveedor retirar los MAPIUID y la fila de estado; otras, a MAPI. El proveedor no tiene llamada para ello, así que aquí lo hace MAPI.",
    "Dos páginas hablan de `ulFlags` donde el parámetro es `lpulFlags`.",
    "`Logoff` y `Shutdown` reciben un puntero a un valor 0. Una página dice de tal puntero que debe ser cero; qué significaría `NULL` no se dice.",
    "De un objeto invalidado, una página hace que MAPI libere la memoria en el último `Release`, como aquí; otra, que se libere enseguida todo menos la tabla de métodos. Las páginas difieren también en si se limpia primero, como hace el proveedor según las reglas, o se invalida primero, como hace el apresurado.",
    "`DeinitMapiUtil` va después de `MAPIUninitialize`, o en su lugar. Atañe a clientes que usan las utilidades de MAPI.",
    "Cuándo se descarga la DLL se cuenta de tres maneras. Aquí es con el último `MAPIUninitialize`, cuando según las tres ya no queda nada del proveedor que llamar.",
    "Unas páginas exigen una fila de estado a todo proveedor, otras lo dejan abierto. Según las reglas hay una; el estilo mínimo no tiene ninguna.",
    "En una página, la función que libera memoria viene con el objeto de soporte; en otra, de `MSProviderInit`.",
    "Una página hace que el proveedor conserve el receptor y que lo libere tras `Advise`: lo primero sin `Subscribe`, lo segundo con él.",
    "El tipo del número de conexión cambia de una página a otra; en el encabezado es `ULONG_PTR`.",
    "Una página dice que `StoreLogoff` cierra un proveedor. Lo que se cierra es uno de sus inicios de sesión.",
    "El proveedor toma su referencia al objeto de soporte al principio, al final o en medio. Cuando `Logon` tiene éxito, el recuento es el mismo; cuando falla, quien la tomó primero tiene que devolverla, y eso es lo que omite una línea tenue de `Logon`.",
    "En una página el objeto de inicio de sesión retiene el objeto de soporte; en otra, el almacén. Aquí lo retiene el almacén.",
    "Las marcas de `TransportLogoff` están reservadas en su propia página y significan algo en otra.",
    "La página de `SpoolerLogon` llama punteros a dos valores.",
    "La página de `FlushQueues` trueca entrada y salida.",
    "Una página sobre un ejemplo hace que el administrador de colas llame a `Shutdown`. En las demás, y aquí, lo hace MAPI.",
    "Una página entrega el objeto proveedor al iniciar sesión. Viene antes, de `MSProviderInit`.",
    "Una página atribuye a MAPI el `Release` del almacén. Habla del que es del objeto de soporte.",
    "`MDB_NO_MAIL` y `MAPI_NO_MAIL` tienen el mismo efecto, para un almacén y para una sesión.",
    "`LOGOFF_COMPLETE` para un almacén que otro proceso tiene abierto no significa que el administrador de colas lo haya soltado.",
    "Ninguna página dice en qué hilo se ejecuta `Logoff`. Aquí ocurre una cosa tras otra.",
    "Ninguna página dice en qué orden se cierran los inicios de sesión al terminar una sesión. Aquí es el orden en que comenzaron.",
    "Ninguna página dice qué responden los transportes por un almacén sin correo. Aquí es `LOGOFF_COMPLETE`, enseguida.",
];
