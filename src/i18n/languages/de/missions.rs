//! German: the missions.

use crate::i18n::catalog::{Mission, Missions};

pub(super) const MISSIONS: Missions = Missions {
    lead: "Führen Sie etwas herbei, in einem eigenen Lauf; Ihre anderen Läufe bleiben. Die Seite beurteilt ihn nach den Regeln. Eine vollständige Suche hat gezeigt, dass es nicht besser geht als der Bestwert.",
    open: "offen",
    solved: "gelöst: {own}; Bestwert: {best}",
    start: "Beginnen",
    again: "Noch einmal",
    give_up: "Besten Lauf zeigen",
    next: "Nächste Aufgabe",
    list: "Alle Aufgaben",
    hint: "Hinweis",
    plainer: "Deutlicherer Hinweis",
    terms: [
        "Sie wählen die Aktionen, und jede zählt. Die Listings bleiben, wie sie sind.",
        "Sie ändern Zeilen. Jede Änderung zählt, auch jede Zeile, die Sie wiederherstellen. Die Aktionen bleiben, wie sie sind.",
        "Sie dürfen eine Zeile oder einen Wächter ändern und beliebige Aktionen wählen. Alles davon zählt.",
        "Sie wählen die Aktionen. Es zählen nur die verletzten Regeln, gleich, wer sie verletzt. Die Listings bleiben, wie sie sind.",
    ],
    counts: ["{n} {n=1:Zug|Züge}", "{n} {n=1:verletzte Regel|verletzte Regeln}"],
    goals: "Was zu erreichen ist",
    reached: "erreicht",
    so_far: "Bisher: {score}. Bestwert: {best}.",
    in_short: "{score}, Ziele: {n} von {m}",
    off: [
        "Der Abspieler zeigt einen Lauf, der nicht zu dieser Aufgabe gehört. Wählen Sie über dem Schaubild Ihren Lauf, oder beginnen Sie noch einmal.",
        "An den Listings ist mehr geändert, als diese Aufgabe erlaubt. Nehmen Sie die überzähligen Änderungen zurück.",
        "In dieser Aufgabe stehen die Aktionen fest. Wählen Sie den Lauf ohne die neue Aktion, oder beginnen Sie noch einmal.",
    ],
    ends: [
        "Gelöst: {score}. Mit weniger geht es nicht.",
        "Gelöst: {score}. Bestwert: {best}.",
        "Das ist ein bester Lauf: {score}. Gehen Sie ihn Schritt für Schritt durch.",
    ],
    lesson: "Was sich daran zeigt",
    here: "Wo es geht",
    riddles: "Was kommt als Nächstes?",
    ask: "Vor jedem Schritt fragen",
    stop_asking: "Nicht mehr fragen",
    which_next: "Welcher Aufruf oder welche Rückkehr kommt als Nächstes? Sie können auch ohne Antwort weitergehen.",
    no_riddle: "Von hier an gibt es nichts mehr zu raten.",
    right: "Richtig. In Folge: {n}.",
    wrong: "Nein. Es kam:",
    closed: "Der Client hat seinen letzten Verweis auf den Speicher zurückgegeben.",
    over: "MAPI ist beendet.",
    clean: "Nichts bleibt zurück.",
    lawful: "Keine Regel ist verletzt.",
    lawful_client: "Der Client verletzt keine Regel.",
    twice: "`{what}` wird an einem Objekt zweimal aufgerufen.",
    never: "`{what}` wird nicht aufgerufen.",
    freed: "Zerstört: {what}.",
    kept: "Der Client hält noch einen Verweis: {what}.",
    hangs: "Ein Aufruf wartet, und niemand kann das beenden.",
    undefined: "Das Verhalten ist undefiniert.",
    stays: "Die Zeile, die zu Beginn geändert ist, bleibt geändert.",
    only_back: "Zeilen werden wiederhergestellt; sonst ist nichts geändert.",
    opened: "Bis zu Ihrer ersten Aktion ist keine Regel verletzt.",
    gone: "Der erste Client hält nichts mehr.",
    sent_later: "Die Nachricht wird gesendet, nachdem der Client den Speicher losgelassen hat, und nichts geht verloren.",
    missions: [
        Mission {
            name: "Die undichte Zeile",
            brief: "Bei diesem Anbieter sind fünf Zeilen gestrichen. Vier davon machen in diesem Lauf keinen Unterschied; ohne die fünfte entsteht ein Leck. Stellen Sie nur diese eine wieder her.",
            hints: [
                "Sehen Sie unter „Zustand“ nach, wer am Ende noch was hält. Zwei Objekte halten einander.",
                "Das Statusobjekt bleibt. `Logoff` gibt es über einen Zeiger frei, und eine der gestrichenen Zeilen holt diesen Zeiger.",
            ],
            lesson: "Anmeldeobjekt und Statusobjekt halten einander, und nur `Logoff` kann diesen Kreis öffnen. Von den anderen Zeilen werden manche gebraucht, sobald eine Sitzung bei offenem Speicher endet: Ein Weg allein beweist nicht, dass eine Zeile überflüssig ist.",
        },
        Mission {
            name: "Sauber beenden",
            brief: "Dieser Anbieter gibt in `Logoff` zuerst das Support-Objekt zurück und räumt erst danach auf. Finden Sie eine Reihenfolge von Aufrufen, in der das nicht schadet, und beenden Sie alles.",
            hints: [
                "Endet die Sitzung bei offenem Speicher, ruft sie `Logoff` selbst auf. Nehmen Sie die andere Tür.",
                "Melden Sie den Benachrichtigungsempfänger ab, geben Sie Ordner und Speicher frei, und beenden Sie erst dann die Sitzung, geben Sie sie frei, und beenden Sie MAPI.",
            ],
            lesson: "Schließt der Client zuerst den Speicher, kommt `Logoff` aus dem `Release` des Support-Objekts: Da ist nichts mehr, was man zu früh zurückgeben könnte. Der Fehler wartet auf den ersten Client, der seine Sitzung bei offenem Speicher beendet.",
        },
        Mission {
            name: "Allein gehen",
            brief: "Zwei Clients teilen sich eine Sitzung und deren Speicher. Der erste soll gehen und nichts mehr in der Hand haben. Der zweite macht weiter, `Logoff` darf also noch nicht kommen.",
            hints: [
                "Die Objekte sind gemeinsam. Die Verweise sind es nicht.",
                "Der erste Client gibt den Speicher frei, beendet die Sitzung ohne `MAPI_LOGOFF_SHARED` und gibt die Sitzung frei.",
            ],
            lesson: "`Release` gibt den Verweis eines einzigen Clients zurück; Speicher und Anmeldeobjekt leben für den anderen weiter. `MAPI_LOGOFF_SHARED` hätte die Sitzung für beide beendet.",
        },
        Mission {
            name: "Keine Post verlieren",
            brief: "Eine Nachricht wartet darauf, gesendet zu werden. Der Client soll den Speicher vorher loslassen, und danach soll sie hinausgehen.",
            hints: [
                "Gibt der Client den Speicher nur frei, verlangt der Speicher `LOGOFF_ABORT`. Bitten Sie ihn selbst zu schließen, mit einem Flag, unter dem noch gesendet wird.",
                "`StoreLogoff` mit `LOGOFF_NO_WAIT`, dann `Release`; danach beginnen die Transporte zu senden und werden fertig.",
            ],
            lesson: "Unter `LOGOFF_NO_WAIT` wird noch gesendet, was bereit ist: Der Spooler hat dafür ein eigenes Speicherobjekt. `LOGOFF_ORDERLY` würde nur zu Ende bringen, was schon unterwegs ist.",
        },
        Mission {
            name: "Logoff bleibt aus",
            brief: "Sorgen Sie dafür, dass der Speicher zerstört und `IMSLogon::Logoff` nicht aufgerufen wird. Der Client muss jede Regel einhalten.",
            hints: [
                "Wird ein Speicher geschlossen, kommt `Logoff` aus dem letzten `Release` des Support-Objekts. Wer ruft dieses auf?",
                "Streichen Sie in `IMsgStore::Release` die Zeile, die das Support-Objekt freigibt. Melden Sie dann den Benachrichtigungsempfänger ab, und geben Sie Ordner und Speicher frei.",
            ],
            lesson: "MAPI wartet auf nichts als den Verweis des Anbieters auf das Support-Objekt. Geht ein Speicher, ohne ihn zurückzugeben, bleiben Anmeldeobjekt, MAPIUIDs und Statuszeile zurück.",
        },
        Mission {
            name: "Logoff kommt zweimal",
            brief: "Lassen Sie `IMSLogon::Logoff` an ein und demselben Anmeldeobjekt zweimal aufrufen.",
            hints: [
                "Zwei Türen führen zu `Logoff`, und ein Wächter merkt sich, dass eine davon benutzt wurde.",
                "Entfernen Sie Wächter 1, und beenden Sie die Sitzung bei offenem Speicher.",
            ],
            lesson: "Die Sitzung ruft `Logoff` auf, und darin gibt der Anbieter das Support-Objekt zurück. Ohne den Wächter führt das noch einmal zu `Logoff`. MAPI muss es sich merken; der Anbieter kann nicht wissen, durch welche Tür der Aufruf kam.",
        },
        Mission {
            name: "Aufruf ohne Ende",
            brief: "Führen Sie einen Aufruf herbei, der nie zurückkehren kann.",
            hints: [
                "`Logoff` wartet nicht und weigert sich nicht. Eine Zeile, die weggelassen ist, würde warten.",
                "Setzen Sie in `IMSLogon::Logoff` die Zeile ein, die auf die Ordner wartet. Lassen Sie dann `Logoff` kommen, solange der Ordner des Clients offen ist.",
            ],
            lesson: "Wer den Ordner schließen könnte, ist eben der Aufrufer, den `Logoff` warten lässt: Niemand kommt weiter. Was noch offen ist, wird abgetrennt; darauf gewartet wird nicht.",
        },
        Mission {
            name: "Schuldlos getroffen",
            brief: "Ändern Sie eine Zeile so, dass ein Client, der keine Regel verletzt, in undefiniertes Verhalten gerät.",
            hints: [
                "Etwas muss zerstört werden, während es noch jemand benutzt. Welcher Verweis ließe sich zu früh oder zweimal zurückgeben?",
                "Setzen Sie in `IMsgStore::StoreLogoff` die Zeile ein, die das Support-Objekt freigibt. Bitten Sie dann den Speicher zu schließen.",
            ],
            lesson: "Ein Verweis, der zu früh zurückgegeben wird, zerstört das Objekt für alle. `StoreLogoff` etwa beendet die Anmeldung nicht: Bis zum letzten `Release` des Speichers wird das Support-Objekt gebraucht.",
        },
        Mission {
            name: "Zwei Fehler",
            brief: "`Logon` nimmt seinen Verweis auf das Support-Objekt zweimal, und das muss so bleiben. Ändern Sie etwas anderes, sodass dieser Lauf endet, ohne dass etwas übrig ist.",
            hints: [
                "Was zweimal genommen wird, muss zweimal zurückgegeben werden. Wo gibt dieser Lauf es zurück?",
                "Verdoppeln Sie in `IMsgStore::Release` die Zeile, die das Support-Objekt freigibt.",
            ],
            lesson: "Der Zähler geht wieder auf, aber nur auf diesem Weg: Ruft die Sitzung `Logoff` auf, wird das Support-Objekt nur einmal zurückgegeben. Zwei Fehler, die einander verdecken, findet man zuletzt.",
        },
        Mission {
            name: "Der behaltene Ordner",
            brief: "Dieser Client gibt seinen Ordner nie frei. Beenden Sie trotzdem alles, und verletzen Sie dabei so wenige Regeln wie möglich.",
            hints: [
                "Was am Ende offen ist, lässt sich nicht verbergen; das ist eine Regel. Suchen Sie den Aufruf, der nur eine weitere verletzt, gleich, was offen ist.",
                "Beenden Sie sofort die Sitzung. Geben Sie dann Speicher und Sitzung frei, und beenden Sie MAPI.",
            ],
            lesson: "Endet die Sitzung, trennt der Anbieter ab, was offen ist, gleich, wer es hält. So schuldet der Client zweierlei und der Anbieter nichts: Er hat die Sitzung beendet, während noch etwas offen war, und der Verweis auf den Ordner wird nie zurückgegeben.",
        },
    ],
};
