//! The call that a command makes, as its author would write it.

use crate::sim::command::{Act, Command, Extra};
use crate::sim::event::{Change, SessionFlags};
use crate::sim::ids::MethodId;

impl Command {
    /// The call that it makes, without arguments that the page offers beside it. The same in every
    /// language.
    pub fn call(self) -> String {
        match self.act {
            Act::Initialize => String::from("MAPIInitialize"),
            Act::LogonPlain => String::from("MAPILogonEx(0)"),
            Act::SessionLogoff(SessionFlags::Ui) => {
                String::from("IMAPISession::Logoff(MAPI_LOGOFF_UI)")
            }
            Act::SessionLogoff(SessionFlags::Reserved) => {
                String::from("IMAPISession::Logoff(ulReserved = 1)")
            }
            Act::ProviderFast => MethodId::ProviderDoFast.name(),
            Act::Logon => String::from("MAPILogonEx"),
            Act::OpenStore(_) => String::from("IMAPISession::OpenMsgStore"),
            Act::OpenStatus(_) => String::from("IMAPISession::OpenEntry"),
            Act::Advise(_) => String::from("IMsgStore::Advise"),
            Act::OpenFolder(_) => String::from("IMsgStore::OpenEntry"),
            Act::Unadvise(..) => String::from("IMsgStore::Unadvise"),
            Act::StoreLogoff(..) => String::from("IMsgStore::StoreLogoff"),
            Act::SessionLogoff(SessionFlags::None) => String::from("IMAPISession::Logoff"),
            Act::SessionLogoff(SessionFlags::Shared) => {
                String::from("IMAPISession::Logoff(MAPI_LOGOFF_SHARED)")
            }
            Act::AddRef(id) => format!("{}::AddRef", id.kind.interface()),
            Act::QueryInterface(id) => format!("{}::QueryInterface", id.kind.interface()),
            Act::Release(id) => format!("{}::Release", id.kind.interface()),
            Act::Uninitialize => String::from("MAPIUninitialize"),
            Act::QueryFast => MethodId::SessionQueryFast.name(),
            Act::NotifyFast => MethodId::SessionNotifyFast.name(),
            Act::DoFast => MethodId::SessionDoFast.name(),
            Act::Exit => String::from("ExitProcess"),
            Act::Submit(_) => String::from("IMessage::SubmitMessage"),
            Act::SpoolerLogon(_) => String::from("IMSProvider::SpoolerLogon"),
            Act::SpoolerLogoff(_) => String::from("IMsgStore::StoreLogoff"),
            Act::Notify(_) => MethodId::StoreNotifySinks.name(),
            Act::Answer => MethodId::SinkOnNotify.name(),
            Act::AbortSubmit(_) => String::from("IMsgStore::AbortSubmit"),
            Act::LockMessage(_) => String::from("IMsgStore::SetLockState"),
            Act::Mail(_, Change::Receiving | Change::Lost) => {
                String::from("IXPLogon::StartMessage")
            }
            Act::Extra(extra) => extra_call(extra),
            Act::Mail(_, Change::Sending) => String::from("IXPLogon::SubmitMessage"),
            Act::Mail(_, Change::Received | Change::Sent) => String::from("IXPLogon::EndMessage"),
            Act::Mail(..) => String::from("IXPLogon::TransportNotify"),
        }
    }

    /// The same with the flags of `StoreLogoff`.
    pub fn whole_call(self) -> String {
        let call = self.call();
        match self.act {
            Act::StoreLogoff(_, flags) => format!("{call}({})", flags.names()),
            _ => call,
        }
    }
}

fn extra_call(extra: Extra) -> String {
    let call = match extra {
        Extra::OpenForeign(_) => "IMAPISession::OpenMsgStore",
        Extra::QueryForeign(_) => "IMsgStore::QueryInterface",
        Extra::GetProps(_) => "IMsgStore::GetProps",
        Extra::Free(_) => "MAPIFreeBuffer",
        Extra::OpenByEntry(_) => "IMAPISession::OpenEntry",
        Extra::Queue(_) => return MethodId::StoreEnqueue.name(),
        Extra::Deliver(_) => return MethodId::StoreDeliver.name(),
        Extra::Discard(_) => "delete pSink",
    };
    call.to_owned()
}
