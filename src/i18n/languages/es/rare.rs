//! Spanish: sentences for what happens in few stories only.

use crate::i18n::catalog::*;

pub(super) const RARE: Rare = Rare {
    call: "{Who} llama a `{method}`.",
    open_temporary: "El cliente abre el almacén de forma temporal, con `MDB_TEMPORARY` (0x20): `{method}`.",
    profile_left: "El almacén es temporal, así que la tabla de almacenes queda como está: `{result}` ({hex}).",
    open_foreign: "El cliente pide otra vez el almacén abierto, por una interfaz que el almacén no tiene: `{method}`.",
    query_foreign: "El cliente pide al almacén una interfaz que el almacén no tiene: `{method}`.",
    get_props: "El cliente pide al almacén algunas de sus propiedades: `{method}`.",
    props: "El cliente recibe las propiedades en un búfer que ahora le toca liberar: `{result}` ({hex}).",
    free_buffer: "{Who} ya no necesita un búfer y lo libera: `{method}`.",
    open_by_entry: "El cliente pide a su sesión una carpeta, solo con su identificador de entrada: `{method}`.",
    routed: "El identificador de entrada lleva un MAPIUID, y quien primero lo registró es {object}; allí va la petición: `{method}`.",
    passed_on: "El identificador de entrada es de otro almacén de este proveedor; la petición se pasa, y la recibe {object}: `{method}`.",
    logon_opens: "El objeto de inicio de sesión hace que su propio almacén abra la carpeta: `{method}`.",
    routed_back: "MAPI entrega la carpeta al cliente: `{result}` ({hex}).",
    buffer: "{Object} se reserva con `MAPIAllocateBuffer`; más tarde lo ha de liberar {holder}.",
    buffer_own: "{Object} viene de un montón propio del proveedor; quien lo ha de liberar es {holder}.",
    buffer_more: "{Object} se añade con `MAPIAllocateMore`: se va cuando se libera {holder}.",
    foreign_buffer: "{Who} libera con `MAPIFreeBuffer` lo que no viene de allí: {object}. Desde aquí puede pasar cualquier cosa.",
    wait_answered: "`{method}` muestra un cuadro de diálogo y espera una respuesta.",
    hangs_answered: "Nadie puede seguir: `{method}` espera que alguien responda a su cuadro de diálogo, y ante un servicio no hay nadie.",
    act_open_foreign: "Abrir el almacén por una interfaz que no tiene",
    act_query_foreign: "Pedir al almacén una interfaz que no tiene",
    act_get_props: "Pedir propiedades del almacén",
    act_free: "Liberar el búfer {n}",
    act_open_by_entry: "Abrir una carpeta del almacén {n} por su identificador de entrada",
};
