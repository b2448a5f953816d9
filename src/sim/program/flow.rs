//! Which operations direct the flow, and which do something.

use crate::sim::program::op::Op;

impl Op {
    /// Guards, loop heads, block heads and returns direct the flow; everything else is an effect.
    pub fn is_effect(self) -> bool {
        !matches!(
            self,
            Self::ReturnIfHeld
                | Self::ForEach(..)
                | Self::If(_)
                | Self::ReturnIf(..)
                | Self::Return(_)
                | Self::ReturnFailed
                | Self::ReturnResult
                | Self::ReturnZero
                | Self::ReturnNothing
        )
    }

    /// A return without a condition: it can be neither struck nor moved.
    pub fn is_return(self) -> bool {
        matches!(
            self,
            Self::Return(_) | Self::ReturnResult | Self::ReturnZero | Self::ReturnNothing
        )
    }

    /// `for` and `if` heads, whose block is the deeper lines that follow.
    pub fn is_head(self) -> bool {
        matches!(self, Self::ForEach(..) | Self::If(_))
    }
}
