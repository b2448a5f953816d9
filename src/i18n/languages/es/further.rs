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
};
