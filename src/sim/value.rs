//! Values that calls carry: logoff flags and results, with MAPI's names and numbers.

use bitflags::bitflags;

bitflags! {
    /// The flags of `IMsgStore::StoreLogoff` and `IMAPISupport::StoreLogoffTransports`
    /// (`MAPIDefS.h`). Five are asked for, exactly one at a time; four are answers.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct LogoffFlags: u32 {
        const NO_WAIT = 0x0000_0001;
        const ORDERLY = 0x0000_0002;
        const PURGE = 0x0000_0004;
        const ABORT = 0x0000_0008;
        const QUIET = 0x0000_0010;
        const COMPLETE = 0x0001_0000;
        const INBOUND = 0x0002_0000;
        const OUTBOUND = 0x0004_0000;
        const OUTBOUND_QUEUE = 0x0008_0000;
        /// Whatever other bits a variable may contain.
        const _ = !0;
    }
}

impl LogoffFlags {
    /// What a caller may ask for.
    pub const INPUT: [Self; 5] =
        [Self::NO_WAIT, Self::ORDERLY, Self::PURGE, Self::ABORT, Self::QUIET];

    /// What a callee may answer with.
    pub const OUTPUT: Self = Self::from_bits_retain(
        Self::COMPLETE.bits()
            | Self::INBOUND.bits()
            | Self::OUTBOUND.bits()
            | Self::OUTBOUND_QUEUE.bits(),
    );

    /// What the debug build of a C++ compiler leaves in a variable that was never set.
    pub const UNSET: Self = Self::from_bits_retain(0xCCCC_CCCC);

    /// Exactly one input flag and nothing else (R65).
    pub fn is_one_input(self) -> bool {
        Self::INPUT.contains(&self)
    }

    /// An answer and nothing else, with which nobody can be asked (R66).
    pub fn is_answer(self) -> bool {
        !self.is_empty() && Self::OUTPUT.contains(self)
    }

    /// The names joined by ` | `, `0` for none, hex for bits without a name.
    pub fn names(self) -> String {
        const NAMED: [(LogoffFlags, &str); 9] = [
            (LogoffFlags::NO_WAIT, "LOGOFF_NO_WAIT"),
            (LogoffFlags::ORDERLY, "LOGOFF_ORDERLY"),
            (LogoffFlags::PURGE, "LOGOFF_PURGE"),
            (LogoffFlags::ABORT, "LOGOFF_ABORT"),
            (LogoffFlags::QUIET, "LOGOFF_QUIET"),
            (LogoffFlags::COMPLETE, "LOGOFF_COMPLETE"),
            (LogoffFlags::INBOUND, "LOGOFF_INBOUND"),
            (LogoffFlags::OUTBOUND, "LOGOFF_OUTBOUND"),
            (LogoffFlags::OUTBOUND_QUEUE, "LOGOFF_OUTBOUND_QUEUE"),
        ];
        if self.is_empty() {
            return String::from("0");
        }
        let known = NAMED.iter().fold(Self::empty(), |all, (flag, _)| all | *flag);
        if !known.contains(self) {
            return self.hex();
        }
        let mut names = String::new();
        for (_, name) in NAMED.iter().filter(|(flag, _)| self.contains(*flag)) {
            names.push_str(if names.is_empty() { "" } else { " | " });
            names.push_str(name);
        }
        names
    }

    /// The number as MAPI's headers write it.
    pub fn hex(self) -> String {
        format!("0x{:X}", self.bits())
    }
}

/// What a method answers, where it answers an `HRESULT`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HResult {
    Ok,
    Busy,
    InvalidObject,
    NotFound,
    NotInitialized,
    NoSupport,
    UnableToAbort,
    LogonFailed,
    UserCancel,
    Unconfigured,
    FailOneProvider,
    Version,
    InterfaceNotSupported,
    UnknownCpid,
    UnknownLcid,
    /// A success: what went wrong beside it can be asked for.
    ErrorsReturned,
}

impl HResult {
    pub const ALL: [Self; 16] = [
        Self::Ok,
        Self::Busy,
        Self::InvalidObject,
        Self::NotFound,
        Self::NotInitialized,
        Self::NoSupport,
        Self::UnableToAbort,
        Self::LogonFailed,
        Self::UserCancel,
        Self::Unconfigured,
        Self::FailOneProvider,
        Self::Version,
        Self::InterfaceNotSupported,
        Self::UnknownCpid,
        Self::UnknownLcid,
        Self::ErrorsReturned,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "S_OK",
            Self::Busy => "MAPI_E_BUSY",
            Self::InvalidObject => "MAPI_E_INVALID_OBJECT",
            Self::NotFound => "MAPI_E_NOT_FOUND",
            Self::NotInitialized => "MAPI_E_NOT_INITIALIZED",
            Self::NoSupport => "MAPI_E_NO_SUPPORT",
            Self::UnableToAbort => "MAPI_E_UNABLE_TO_ABORT",
            Self::LogonFailed => "MAPI_E_LOGON_FAILED",
            Self::UserCancel => "MAPI_E_USER_CANCEL",
            Self::Unconfigured => "MAPI_E_UNCONFIGURED",
            Self::FailOneProvider => "MAPI_E_FAILONEPROVIDER",
            Self::Version => "MAPI_E_VERSION",
            Self::InterfaceNotSupported => "MAPI_E_INTERFACE_NOT_SUPPORTED",
            Self::UnknownCpid => "MAPI_E_UNKNOWN_CPID",
            Self::UnknownLcid => "MAPI_E_UNKNOWN_LCID",
            Self::ErrorsReturned => "MAPI_W_ERRORS_RETURNED",
        }
    }

    /// The number (`MAPICode.h`).
    pub fn code(self) -> u32 {
        match self {
            Self::Ok => 0,
            Self::Busy => 0x8004_010B,
            Self::InvalidObject => 0x8004_0108,
            Self::NotFound => 0x8004_010F,
            Self::NotInitialized => 0x8004_0605,
            Self::NoSupport => 0x8004_0102,
            Self::UnableToAbort => 0x8004_0114,
            Self::LogonFailed => 0x8004_0111,
            Self::UserCancel => 0x8004_0113,
            Self::Unconfigured => 0x8004_011C,
            Self::FailOneProvider => 0x8004_011D,
            Self::Version => 0x8004_0110,
            Self::InterfaceNotSupported => 0x8000_4002,
            Self::UnknownCpid => 0x8004_011E,
            Self::UnknownLcid => 0x8004_011F,
            Self::ErrorsReturned => 0x0004_0380,
        }
    }

    pub fn hex(self) -> String {
        match self {
            Self::Ok => String::from("0x0"),
            _ => format!("0x{:08X}", self.code()),
        }
    }

    pub fn is_error(self) -> bool {
        self.code() & 0x8000_0000 != 0
    }
}

/// What a call gives back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    Result(HResult),
    /// `Release` answers the count that is left.
    Count(i8),
    /// A variable that was never set.
    Unset,
    /// A function without a result.
    Nothing,
}
