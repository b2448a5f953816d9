//! English: the missions.

use crate::i18n::catalog::{Mission, Missions};

pub(super) const MISSIONS: Missions = Missions {
    lead: "Bring something about, in a run of your own; your other runs stay. The page judges it by the rules. A search to the end has shown that no run does better than the best score.",
    open: "open",
    solved: "solved: {own}; best: {best}",
    start: "Start",
    again: "Start again",
    give_up: "Show the best run",
    next: "Next mission",
    list: "All missions",
    hint: "Hint",
    plainer: "A plainer hint",
    terms: [
        "You choose the actions, and each one counts. The listings stay as they are.",
        "You change lines. Each change counts, and so does each line that you restore. The actions stay as they are.",
        "You may change one line, or one guard, and choose any actions. Each of these counts.",
        "You choose the actions. Only the rules that are broken count, by whomever. The listings stay as they are.",
    ],
    counts: ["{n} {n=1:move|moves}", "{n} broken {n=1:rule|rules}"],
    goals: "What is to be reached",
    reached: "reached",
    so_far: "So far: {score}. Best: {best}.",
    in_short: "{score}, goals: {n} of {m}",
    off: [
        "The player shows a run that is not this mission’s. Choose your run above the diagram, or start again.",
        "More of the listings is changed than this mission permits. Take the surplus changes back.",
        "In this mission the actions are fixed. Choose the run without the new one, or start again.",
    ],
    ends: [
        "Solved: {score}. It cannot be done with less.",
        "Solved: {score}. The best is {best}.",
        "This is a best run: {score}. Step through it.",
    ],
    lesson: "What it shows",
    here: "Where to do it",
    riddles: "What comes next?",
    ask: "Ask me before each step",
    stop_asking: "Stop asking",
    which_next: "Which call or return comes next? You can also step on without an answer.",
    no_riddle: "There is nothing to guess from here on.",
    right: "Right. In a row: {n}.",
    wrong: "No. This came next:",
    closed: "The client has given back its last reference to the store.",
    over: "MAPI is uninitialized.",
    clean: "Nothing is left behind.",
    lawful: "No rule is broken.",
    lawful_client: "The client breaks no rule.",
    twice: "`{what}` is called twice on one object.",
    never: "`{what}` is not called.",
    freed: "Freed: {what}.",
    kept: "The client still holds a reference: {what}.",
    hangs: "A call waits, and nobody can end that.",
    undefined: "Behaviour is undefined.",
    stays: "The line that is changed at the start stays changed.",
    only_back: "Lines are restored, and nothing else is changed.",
    opened: "Up to your first action, no rule is broken.",
    gone: "The first client holds nothing any more.",
    sent_later: "The message is sent after the client has let go of the store, and nothing is lost.",
    missions: [
        Mission {
            name: "Find the leaking line",
            brief: "Five lines of this provider are struck out. Four of them make no difference to this run; without the fifth, something leaks. Restore that one line.",
            hints: [
                "See under “State” who still holds what at the end. Two objects hold each other.",
                "The status object stays. `Logoff` releases it through a pointer, and one of the lines that are struck out takes that pointer.",
            ],
            lesson: "The logon and its status object hold each other, and only `Logoff` can open that circle. Of the other lines, some are needed as soon as a session ends with the store open: one path does not prove a line useless.",
        },
        Mission {
            name: "End clean",
            brief: "In `Logoff`, this provider gives the support object back first and cleans up after that. Find an order of calls in which this does no harm, and end everything.",
            hints: [
                "If the session ends with the store open, it calls `Logoff` itself. Come through the other door.",
                "Cancel the registration, release folder and store, and only then end the session, release it and uninitialize MAPI.",
            ],
            lesson: "When the client closes the store first, `Logoff` comes from inside the support object’s `Release`: there is nothing left to give back too early. The fault waits for the first client that ends its session with the store open.",
        },
        Mission {
            name: "Leave alone",
            brief: "Two clients share a session and its store. Let the first one leave with nothing in its hands. The second goes on, so `Logoff` must not come yet.",
            hints: [
                "The objects are shared. The references are not.",
                "The first client releases the store, ends the session without `MAPI_LOGOFF_SHARED`, and releases the session.",
            ],
            lesson: "`Release` gives back one client’s reference; store and logon live on for the other. `MAPI_LOGOFF_SHARED` would have ended the session for both.",
        },
        Mission {
            name: "Lose no mail",
            brief: "A message waits to be sent. Let the client let go of the store first, and have the message sent after that.",
            hints: [
                "If the client only releases the store, the store asks for `LOGOFF_ABORT`. Ask it to close yourself, with a flag that still sends.",
                "`StoreLogoff` with `LOGOFF_NO_WAIT`, then `Release`; then the transports begin to send, and finish.",
            ],
            lesson: "`LOGOFF_NO_WAIT` still sends what is ready: the spooler has a store object of its own for that. `LOGOFF_ORDERLY` would only finish what is on its way already.",
        },
        Mission {
            name: "Logoff never comes",
            brief: "See to it that the store is freed and `IMSLogon::Logoff` is not called. The client has to keep every rule.",
            hints: [
                "At the close of a store, `Logoff` comes from inside the support object’s last `Release`. Who makes that call?",
                "In `IMsgStore::Release`, strike out the line that releases the support object. Then cancel the registration and release folder and store.",
            ],
            lesson: "The provider’s reference to the support object is all that MAPI waits for. A store that goes without giving it back leaves the logon, its MAPIUIDs and its status row behind.",
        },
        Mission {
            name: "Logoff comes twice",
            brief: "Have `IMSLogon::Logoff` called twice on one and the same logon.",
            hints: [
                "Two doors lead to `Logoff`, and a guard remembers that one of them has been used.",
                "Remove guard 1, and end the session while the store is open.",
            ],
            lesson: "The session calls `Logoff`, and inside it the provider gives the support object back. Without the guard, that call leads to `Logoff` again. MAPI has to remember; the provider cannot know which door it came through.",
        },
        Mission {
            name: "A call without end",
            brief: "Make a call that can never return.",
            hints: [
                "`Logoff` neither waits nor refuses. A line that is left out would wait.",
                "In `IMSLogon::Logoff`, put in the line that waits for the folders. Then let `Logoff` come while the client’s folder is open.",
            ],
            lesson: "Whoever could close the folder is the caller that `Logoff` keeps waiting, so nobody can go on. What is still open is cut off, and not waited for.",
        },
        Mission {
            name: "A blameless client",
            brief: "Change one line so that a client that breaks no rule meets undefined behaviour.",
            hints: [
                "Something has to be freed while somebody still uses it. Which reference could be given back too early, or twice?",
                "In `IMsgStore::StoreLogoff`, put in the line that releases the support object. Then ask the store to close.",
            ],
            lesson: "A reference that is given back too early frees the object for everybody. `StoreLogoff` does not end the logon, for example: until the store’s last `Release`, the support object is needed.",
        },
        Mission {
            name: "Two wrongs",
            brief: "`Logon` takes its reference to the support object twice, and that has to stay. Change something else so that this run ends with nothing left.",
            hints: [
                "What is taken twice has to be given back twice. Where does this run give it back?",
                "In `IMsgStore::Release`, repeat the line that releases the support object.",
            ],
            lesson: "The count is even again, but on this path only: when the session calls `Logoff`, the support object is given back once. Two mistakes that hide each other are found last.",
        },
        Mission {
            name: "The kept folder",
            brief: "This client never releases its folder. End everything all the same, and break as few rules as you can.",
            hints: [
                "What is open at the end cannot be hidden; that is one rule. Look for the call that breaks only one more, whatever is open.",
                "End the session at once. Then release store and session, and uninitialize MAPI.",
            ],
            lesson: "When the session ends, the provider cuts off whatever is open, whoever holds it. So the client owes two things, and the provider none: it ended the session with things open, and the folder’s reference is never given back.",
        },
    ],
};
