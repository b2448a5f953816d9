//! Spanish: the names of stories, and what to look at in each.

use crate::i18n::languages::{Scenario, looks, names};

pub(super) const GROUPS: [&str; 10] = [
    "Los caminos documentados",
    "Varios clientes",
    "Varios almacenes",
    "Correo en tránsito",
    "Inicios de sesión fallidos",
    "Errores de proveedores",
    "Otros proveedores",
    "Cierre rápido",
    "Clases de sesiones",
    "Notificaciones y servidores",
];

pub(super) const SCENARIOS: [&str; 73] = names(&STORIES);
pub(super) const LOOKS: [&str; 73] = looks(&STORIES);

const STORIES: [Scenario; 73] = [
    Scenario {
        name: "Cierre del almacén",
        look: "La liberación del objeto de soporte llama a `Logoff`.",
    },
    Scenario {
        name: "Solo Release",
        look: "El cliente no pide nada, así que el almacén pide `LOGOFF_ABORT`. Las infracciones son del cliente: no libera la carpeta ni cancela su registro.",
    },
    Scenario {
        name: "Fin de sesión, almacén abierto",
        look: "`Logoff` llega primero y libera el objeto de soporte. La infracción es del cliente: termina la sesión con su almacén abierto.",
    },
    Scenario {
        name: "Fin de sesión, almacén cerrado",
        look: "`Logoff` ya llegó antes; la sesión no encuentra ningún objeto de inicio de sesión.",
    },
    Scenario {
        name: "Llamadas tras el fin de sesión",
        look: "La cáscara del almacén responde `MAPI_E_INVALID_OBJECT`.",
    },
    Scenario {
        name: "Dos clientes, una sesión",
        look: "El primer `Release` no destruye nada; el segundo cliente cierra el almacén.",
    },
    Scenario {
        name: "Cerrar lo que otro usa",
        look: "`StoreLogoff` mientras otro cliente usa el almacén: no se pide nada a ningún transporte.",
    },
    Scenario {
        name: "Dejar una sesión compartida",
        look: "Un cliente cierra su sesión; para el otro, la sesión continúa.",
    },
    Scenario {
        name: "Fin de sesión para todos",
        look: "El otro cliente lo sabe por su receptor y encuentra invalidado su almacén.",
    },
    Scenario {
        name: "Dos sesiones, un proceso",
        look: "Cada sesión tiene su propio objeto proveedor; una termina, la otra continúa.",
    },
    Scenario {
        name: "Abierto en otro proceso",
        look: "Está saliendo un mensaje y, aun así, MAPI responde `LOGOFF_COMPLETE`.",
    },
    Scenario {
        name: "Tres clientes",
        look: "Dos clientes comparten una sesión; el tercero tiene la suya en otro proceso.",
    },
    Scenario {
        name: "Segunda apertura",
        look: "`Logon` entrega otra vez el almacén, sin un segundo objeto de inicio de sesión.",
    },
    Scenario {
        name: "Dos almacenes, uno primero",
        look: "Un almacén se cierra; el objeto proveedor sigue para el otro.",
    },
    Scenario {
        name: "Dos almacenes, fin de sesión",
        look: "`Logoff` llega una vez para cada uno de los dos almacenes abiertos.",
    },
    Scenario {
        name: "Tres almacenes, fin de sesión",
        look: "Un almacén ya está cerrado; `Logoff` llega para los otros dos.",
    },
    Scenario {
        name: "Interfaz que no existe",
        look: "`Logon` y `QueryInterface` la rechazan; nada se cuenta ni se entrega.",
    },
    Scenario {
        name: "Almacén temporal",
        look: "`ModifyProfile` se cumple sin añadir nada a la tabla de almacenes.",
    },
    Scenario {
        name: "Dos inicios, un MAPIUID",
        look: "MAPI pregunta al que se registró primero, y este pasa la petición.",
    },
    Scenario {
        name: "Búfer tras la sesión",
        look: "La sesión acabó, pero el búfer no: lo libera el propio cliente, y con él su segundo bloque.",
    },
    Scenario {
        name: "Búfer retenido",
        look: "El fin de la sesión no libera ningún búfer: este sigue ahí cuando lo demás ya no está.",
    },
    Scenario {
        name: "Nada en tránsito",
        look: "El administrador de colas no tiene nada que hacer y suelta el almacén enseguida.",
    },
    Scenario {
        name: "Envío, ORDERLY",
        look: "`StoreLogoff` vuelve mientras el mensaje aún está saliendo.",
    },
    Scenario { name: "Cola, NO_WAIT", look: "El mensaje sale después de cerrarse el almacén." },
    Scenario { name: "Cola, PURGE", look: "`StoreLogoff` no vuelve hasta que todo ha salido." },
    Scenario {
        name: "Envío, ABORT",
        look: "`StoreLogoff` se rechaza; lo que aún esté saliendo con el último `Release` del almacén se detiene.",
    },
    Scenario {
        name: "Envío, QUIET",
        look: "`StoreLogoff` se rechaza hasta que el mensaje ha salido.",
    },
    Scenario {
        name: "Recepción, NO_WAIT",
        look: "El mensaje aún llega después de cerrarse el almacén.",
    },
    Scenario {
        name: "Recepción, solo Release",
        look: "Nadie pidió nada, así que el último `Release` del almacén transmite `LOGOFF_ABORT`: lo que aún esté entrando se descarta.",
    },
    Scenario {
        name: "PURGE sin servidor",
        look: "`StoreLogoff` tiene que esperar a que el transporte conecte con su servidor.",
    },
    Scenario {
        name: "Credenciales para las colas",
        look: "Lo que el proveedor pasa lo libera MAPI, antes de que entre el administrador de colas.",
    },
    Scenario {
        name: "El administrador de colas sale antes",
        look: "El administrador de colas suelta el almacén; el cliente aún lo tiene abierto.",
    },
    Scenario {
        name: "Fin de sesión en pleno envío",
        look: "`Logoff` detiene el mensaje que está saliendo; queda en la cola.",
    },
    Scenario {
        name: "Correo que queda en la cola",
        look: "`LOGOFF_ORDERLY` no empieza nada nuevo, así que el mensaje no llega a salir.",
    },
    Scenario {
        name: "Retirar lo que se está enviando",
        look: "`AbortSubmit` falla porque el administrador de colas tiene bloqueado el mensaje.",
    },
    Scenario {
        name: "Un cliente bloquea un mensaje",
        look: "Un objeto de almacén propio del cliente lo rechaza: solo puede hacerlo el administrador de colas. Uno compartido no puede saber quién lo pide.",
    },
    Scenario {
        name: "Inicio de sesión fallido",
        look: "El servicio queda desactivado durante la sesión: el segundo intento no llega a ningún proveedor.",
    },
    Scenario {
        name: "Inicio tras configurar",
        look: "Faltan datos en el perfil: MAPI hace configurar el servicio y lo intenta otra vez.",
    },
    Scenario {
        name: "Falta la contraseña",
        look: "No se puede preguntar a nadie; solo falla este almacén y el segundo intento llega al proveedor.",
    },
    Scenario {
        name: "Inicio de sesión cancelado",
        look: "El usuario cancela; `Logon` responde `MAPI_E_USER_CANCEL` y no deja nada atrás.",
    },
    Scenario {
        name: "Inicio fallido con detalles",
        look: "El proveedor dice en un búfer qué falló, y MAPI libera el búfer.",
    },
    Scenario {
        name: "MAPI demasiado antiguo",
        look: "`MSProviderInit` responde `MAPI_E_VERSION`; no se crea ningún objeto proveedor.",
    },
    Scenario {
        name: "Proveedor demasiado antiguo",
        look: "MAPI libera enseguida el objeto proveedor, sin `Shutdown`.",
    },
    Scenario {
        name: "Inicio fallido con referencia",
        look: "El proveedor toma su referencia antes de comprobar y la olvida cuando la comprobación falla.",
    },
    Scenario {
        name: "Círculo con el de estado",
        look: "`Logoff` no libera el objeto de estado, así que el de inicio de sesión también queda.",
    },
    Scenario {
        name: "Inicio que retiene el almacén",
        look: "El último `Release` del almacén no llega nunca, porque su inicio de sesión lo retiene.",
    },
    Scenario {
        name: "Objeto de soporte retenido",
        look: "El almacén retiene el objeto de soporte, así que `Logoff` no llega nunca.",
    },
    Scenario {
        name: "Segundo soporte retenido",
        look: "La segunda apertura toma una referencia que nadie libera.",
    },
    Scenario {
        name: "Petición no pasada",
        look: "Los dos inicios de sesión comparten un MAPIUID; el primero abre en su lugar una carpeta de su almacén.",
    },
    Scenario {
        name: "Memoria de otro montón",
        look: "MAPI libera los detalles del fallo con `MAPIFreeBuffer`, pero vienen de otro lugar.",
    },
    Scenario {
        name: "Diálogo en un servicio",
        look: "`Logon` pregunta a un usuario, pero el cliente es un servicio: nadie responde, y la llamada no vuelve nunca.",
    },
    Scenario {
        name: "Logoff que espera",
        look: "`Logoff` espera para siempre una carpeta que tiene quien lo llamó.",
    },
    Scenario {
        name: "Mínimo, cierre del almacén",
        look: "`Logoff` no hace nada; la cadena de liberaciones lo destruye todo igualmente.",
    },
    Scenario {
        name: "Mínimo, fin de sesión",
        look: "`Logoff` no hace nada y el receptor de notificaciones queda.",
    },
    Scenario {
        name: "Apresurado, fin de sesión",
        look: "`Logoff` libera primero el objeto de soporte, con trabajo aún por hacer.",
    },
    Scenario {
        name: "Cierre rápido",
        look: "El proveedor está de acuerdo; no se libera nada antes de que termine el proceso.",
    },
    Scenario {
        name: "Cierre rápido desconocido",
        look: "El proveedor no conoce el cierre rápido; de forma predeterminada, eso no es una objeción.",
    },
    Scenario {
        name: "Todos deben estar de acuerdo",
        look: "El Registro exige el acuerdo de todos los proveedores, y este no puede darlo.",
    },
    Scenario {
        name: "Cierre rápido rechazado",
        look: "El proveedor se niega y el cliente lo cierra todo paso a paso.",
    },
    Scenario {
        name: "Rechazo ignorado",
        look: "El proveedor se niega y el cliente cierra rápidamente de todos modos.",
    },
    Scenario {
        name: "Cierre rápido desactivado",
        look: "El Registro desactiva el cierre rápido; no se pregunta a ningún proveedor.",
    },
    Scenario {
        name: "Cierre con ventana",
        look: "MAPI muestra una ventana porque el cliente pasa `MAPI_LOGOFF_UI`.",
    },
    Scenario {
        name: "Terminada para todos, sin compartir",
        look: "Al receptor del propio cliente no se le avisa: no hay nadie más a quien avisar.",
    },
    Scenario {
        name: "Un servicio",
        look: "La sesión no mueve correo, así que el administrador de colas no recibe ningún objeto de almacén propio.",
    },
    Scenario {
        name: "La sesión equivocada",
        look: "Sin `MAPI_NEW_SESSION`, el segundo cliente recibe la sesión del primero.",
    },
    Scenario {
        name: "Unadvise con el receptor en curso",
        look: "`Unadvise` espera hasta que `OnNotify` haya vuelto; solo entonces se libera el receptor de notificaciones.",
    },
    Scenario {
        name: "Notificación después de Unadvise",
        look: "La notificación estaba en cola antes de `Unadvise` y llega después; hasta entonces el almacén conserva el receptor de notificaciones.",
    },
    Scenario {
        name: "Notificación que nunca llega",
        look: "La notificación aún espera cuando llega `Logoff`, que vacía la cola y libera el receptor de notificaciones.",
    },
    Scenario {
        name: "Receptor eliminado demasiado pronto",
        look: "Después de `Unadvise`, el cliente elimina su receptor de notificaciones; la notificación en cola llega de todos modos.",
    },
    Scenario {
        name: "Release con el receptor en curso",
        look: "`Logoff` encuentra ocupado el receptor de notificaciones y espera hasta que `OnNotify` haya vuelto.",
    },
    Scenario {
        name: "Descarga con el receptor en curso",
        look: "`Logoff` no espera a `OnNotify`, que vuelve cuando ya no queda nada.",
    },
    Scenario {
        name: "Notificación en respuesta a Advise",
        look: "`Notify` espera al cliente, y el cliente está dentro de `Advise`.",
    },
    Scenario {
        name: "Un almacén en un servidor",
        look: "`Logoff` cierra la conexión que `Logon` ha abierto.",
    },
];
