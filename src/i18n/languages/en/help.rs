//! English: the help.

use crate::i18n::catalog::*;

pub(super) const HELP: Help = Help {
    close: "Close",
    keys: "Keys",
    words: "Terms",
    samples: [
        "A lane for each party: the client, MAPI, the support object with MAPI’s code, and the store provider.",
        "An object. The number is its reference count.",
        "The count has reached 0, and the object is not freed yet.",
        "A reference: the dot is at its holder, the arrowhead at what is held. Its label says who holds how many.",
        "A reference that has been given back since the client’s last call began.",
        "A reference that nobody gives back any more: its holder has been freed, or what it holds is left over.",
        "The call of this step. The number says how deep it is nested.",
        "A call from an earlier step that is still running.",
        "A call that returns now, with its result; red if it fails.",
        "A call that waits, and a line to what it waits for.",
        "A call that breaks a rule; drawn thicker, a call that can never go on.",
        "The object that is called now.",
        "Its code has called something and waits for the return.",
        "The object is still in memory, but can no longer be used.",
        "The object has been freed. Its outline stays, so that you see what still points there.",
        "A leak: references to it were not given back in time, so it stays.",
        "A table of MAPI’s. Dot: the row is there. Stroke: it has been removed. Red diamond: it should be gone.",
        "One of several logons, folded into a card. Press it to open it.",
        "The signs of the steps in the player:",
    ],
    keyboard: [
        key("Tab", "On to the next control; with the Shift key, back."),
        key("← →", "In diagram and player: one step back, one step on."),
        key("Home End", "In diagram and player: to the start or the end of the run."),
        key("Space", "In diagram and player: plays and pauses; on a button, presses it."),
        key("?", "In diagram, player and panels: opens this help."),
        key("← → Home End", "On the slider: step by step, or to the ends."),
        key(
            "↑ ↓",
            "In the story’s field: opens the list and moves in it. What you type is searched for.",
        ),
        key("Enter Esc", "In the list of stories: takes the marked story; closes the list."),
        key("← → Home End", "On tabs: to the one beside, the first, the last."),
        key(
            "Tab Enter",
            "In code: Tab reaches the buttons that strike out, repeat or move a line, or restore a changed one; Enter presses them.",
        ),
        key("Enter Space", "On a folded logon: opens and closes it."),
        key(
            "↑ ↓ ← → Enter",
            "In the sequence: up and down to other rows; left and right fold and unfold a call; Enter goes to the step.",
        ),
        key(
            "Ctrl+Z Ctrl+Shift+Z",
            "In diagram, player and panels: undoes your last change, or removal of a run; redoes it. “Take back” removes one change, wherever it comes in their order; “Take all back” removes them all.",
        ),
        key("Esc", "Closes this help."),
        key(
            "Swipe",
            "With a finger across the diagram or the sentence below it: to the left one step on, to the right one step back.",
        ),
    ],
    terms: [
        term(
            "message store",
            "Holds folders and messages. To the client it is the store object, `IMsgStore`.",
        ),
        term(
            "store provider",
            "The library that implements a message store: the provider object, the logon objects, the store objects, and what is opened from them.",
        ),
        term(
            "session",
            "A client’s connection to MAPI, from `MAPILogonEx` to `IMAPISession::Logoff`. Stores are opened through it.",
        ),
        term(
            "provider object",
            "`IMSProvider`: through it MAPI logs on to stores. A session has one for each provider, however many stores it opens.",
        ),
        term(
            "support object",
            "`IMAPISupport`: MAPI’s own object, made for a logon and handed to the provider. When its last reference is given back, MAPI logs the store off, unless it has already.",
        ),
        term(
            "logon object",
            "`IMSLogon`: what MAPI calls about one open store. It is made together with the store object.",
        ),
        term(
            "reference",
            "A share in an object’s life. Whoever takes or is given one gives it back with `Release`; the object counts them.",
        ),
        term("freed", "The object’s memory is gone. A call on it is undefined behaviour."),
        term(
            "invalidated",
            "The object is still in memory and can be released; other methods answer `MAPI_E_INVALID_OBJECT`.",
        ),
        term(
            "leak",
            "Something is still there although its time is over, because a reference to it was never given back.",
        ),
        term("hang", "A call waits for something that can no longer happen."),
        term(
            "MAPIUID",
            "16 bytes that stand for a provider. MAPI keeps a list of them, to find the logon that an entry ID belongs to.",
        ),
        term(
            "status table",
            "A table of the session, with rows for the MAPI subsystem, the spooler and the address book, and rows that providers add.",
        ),
        term(
            "status object",
            "`IMAPIStatus`: tells what state a provider is in. It and the logon object hold references to each other; `Logoff` opens this circle.",
        ),
        term(
            "advise sink",
            "`IMAPIAdviseSink`: an object of the client’s that is told about changes through `OnNotify`. `Advise` registers it, `Unadvise` cancels that.",
        ),
        term(
            "spooler",
            "The part of MAPI that has messages sent and received. It opens a store through a logon of its own.",
        ),
        term(
            "transport provider",
            "The library that carries messages to and from a mail system, for the spooler.",
        ),
        term(
            "outgoing queue",
            "A store’s table of the messages that wait to be sent. Only the spooler asks for it.",
        ),
        term("profile section", "The part of the profile in which a provider keeps its settings."),
        term(
            "fast shutdown",
            "A client that wants to end its process without releasing anything has the providers save first what could be lost.",
        ),
        term(
            "reading",
            "One way to understand pages that disagree. Which one holds is a switch in the code panel.",
        ),
        term(
            "finding",
            "A rule is broken in this run: at which step, with which objects and, where it is known, by which line.",
        ),
        term(
            "verdict",
            "What a run comes to: all clean, something left over, something still open, a hang, or undefined behaviour.",
        ),
        term(
            "guard",
            "A check that keeps something from happening twice: MAPI’s guards `Logoff`, the provider’s the `Release` of the support object.",
        ),
    ],
    owes: ["The client owes", "MAPI owes", "The store provider owes"],
    whose: "Whose duty",
    everybody: "All",
    count: "{n} of {m} rules",
    states: ["broken", "kept", "not reached"],
    documented: "Documented only: {why}.",
    if_broken: "If broken: {what}",
    to_panel: "in this run; to the rules panel",
    unchecked: [
        "MAPI is neither initialized nor uninitialized from `DllMain`, nor where a thread starts or ends.",
        "Each thread that uses MAPI objects initializes MAPI and uninitializes it.",
        "`OleUninitialize` is called before `MAPIUninitialize`.",
        "A provider is not linked with MAPI’s library; it uses the pointers that it is handed.",
        "`Subscribe`, `Unsubscribe` and `Notify` are used together or not at all.",
        "Each `Subscribe` has its `Unsubscribe`.",
        "After `Subscribe`, the provider gives its own reference to the advise sink back.",
        "A client bears `OnNotify` after `Unadvise` too, and on any thread.",
        "`OnNotify` neither changes nor frees the notifications that it is handed.",
        "A message’s lock need not outlast the store’s shutdown.",
        "Closing one store leaves the session and the other stores alone.",
        "`MakeInvalid` is called for objects of one’s own only, that are large enough, with their true count and number of methods.",
        "Logon and provider object bear a last `Release` without `Logoff` or `Shutdown`, and act as if that had come first.",
        "`TransportLogoff` may come at any time: the transport stops sending and gives the support object back last.",
    ],
};
