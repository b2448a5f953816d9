//! Spanish: sentences for services, windows, locks and notifications.

use crate::i18n::catalog::*;

pub(super) const FURTHER: Further = Further {
    logon_service: "El cliente es un servicio y así lo dice: `MAPILogonEx` con `MAPI_NT_SERVICE | MAPI_NO_MAIL` (0x18000).",
    logon_plain: "El cliente se identifica sin las marcas que debería pasar: `MAPILogonEx`.",
    session_logoff_ui: "El cliente termina su sesión y permite que MAPI muestre entretanto una ventana: `IMAPISession::Logoff` con `MAPI_LOGOFF_UI` (0x2).",
    session_logoff_reserved: "El cliente termina su sesión, pero `ulReserved` no es cero: `IMAPISession::Logoff`.",
    window: "MAPI muestra una ventana mientras cierra la sesión.",
    others: [
        "MAPI se dirige primero a los proveedores de transporte de la sesión: `{method}`.",
        "Después MAPI se dirige a los proveedores de libretas de direcciones de la sesión: `{method}`.",
    ],
    provider_fast_direct: "El cliente pasa por alto a MAPI y llama él mismo al objeto proveedor: `{method}`.",
    spool_no_mail: "El almacén está abierto, así que MAPI mira si el administrador de colas debe saberlo.",
    spooler_spared: "La sesión se inició con `MAPI_NO_MAIL`, así que el administrador de colas no sabe nada del almacén: `{result}` ({hex}).",
    act_logon_plain: "Iniciar sesión sin las marcas debidas",
    act_logoff_ui: "Terminar la sesión y permitir una ventana",
    act_logoff_reserved: "Terminar la sesión con `ulReserved` distinto de cero",
    act_provider_fast: "Hacer que el proveedor guarde sin pasar por MAPI",
    send: "Un mensaje debe salir, así que el administrador de colas se hace cargo de él.",
    lock: "Antes de que un transporte reciba el mensaje, el administrador de colas lo bloquea mediante su propio objeto de almacén: `{method}`.",
    lock_client: "El cliente intenta bloquear su mensaje, lo que corresponde solo al administrador de colas: `{method}`.",
    abort_submit: "El cliente quiere recuperar su mensaje: `{method}`.",
    sent_off: "El administrador de colas ha entregado el mensaje a un transporte.",
    unable: "El administrador de colas tiene bloqueado el mensaje, así que no se puede retirar: `{result}` ({hex}).",
    not_spoolers: "El objeto de almacén no es el del administrador de colas, así que se niega: `{result}` ({hex}).",
    act_abort: "Retirar el mensaje",
    act_lock: "Bloquear el mensaje, como solo puede el administrador de colas",
};
