//! The sign of a proof: a dashed ring while there is none, a filled one with a tick once there is.

use yew::prelude::*;

use super::element::el;
pub fn proof_sign(shown: bool) -> Html {
    let class = if shown { "proof-mark proof-mark-shown" } else { "proof-mark" };
    el!(
        "svg",
        ["class" = class, "viewBox" = "0 0 14 14", "aria-hidden" = "true", "focusable" = "false"],
        [
            el!("circle", ["cx" = "7", "cy" = "7", "r" = "5.5"], []),
            if shown {
                el!("path", ["d" = "M4.400 7.200l1.800 1.800 3.400-3.800"], [])
            } else {
                Html::default()
            }
        ]
    )
}
