//! What transports are to hear when a store is to be closed.

/// What the spooler has the transports do when a store is to be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Notice {
    /// `NOTIFY_END_INBOUND`: begin to receive nothing.
    EndInbound,
    /// `NOTIFY_END_OUTBOUND`: begin to send nothing.
    EndOutbound,
    /// `FlushQueues`
    Flush,
    /// `NOTIFY_CANCEL_MESSAGE`: stop what is in transit.
    Cancel,
}

impl Notice {
    /// Its place among the bits in which a call keeps what it has settled on.
    pub fn bit(self) -> u8 {
        1 << self as u8
    }
}
