//! The run as a `sequenceDiagram` of Mermaid.

use super::messages::{Kind, Messages};

/// The text of a diagram with its title.
pub fn mermaid(title: &str, messages: &Messages) -> String {
    let mut out = String::from("sequenceDiagram\n");
    let title = escaped(title);
    out.extend(["  accTitle: ", &title, "\n  title ", &title, "\n"]);
    for one in &messages.participants {
        out.extend(["  participant ", &one.id, " as ", &escaped(&one.name), "\n"]);
    }
    for message in &messages.all {
        let text = format!("{}. {}", message.n, escaped(&message.text));
        let line = match message.kind {
            Kind::Call { from, to, made } => {
                let made = if made { "+" } else { "" };
                format!("{}->>{made}{}: {text}", messages.id(from), messages.id(to))
            }
            Kind::Return { from, to, ends } => {
                let ends = if ends { "-" } else { "" };
                format!("{}-->>{ends}{}: {text}", messages.id(from), messages.id(to))
            }
            Kind::Note { from, to } => format!("Note over {}: {text}", messages.over(from, to)),
            Kind::Finding { from, to } => {
                format!("Note over {}: ⚠ {text}", messages.over(from, to))
            }
        };
        out.extend(["  ", &line, "\n"]);
    }
    // Bars are drawn when they end: a call that runs for ever runs to the end of the picture.
    for at in &messages.running {
        out.extend(["  deactivate ", messages.id(*at), "\n"]);
    }
    out
}

/// What means something to Mermaid, as the numbers by which it knows letters.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if matches!(letter, '#' | ';' | '<' | '>' | '"' | '%' | '{' | '}' | '\\' | '`') {
            out.push_str(&format!("#{};", u32::from(letter)));
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::messages::{Message, Participant};

    #[test]
    fn arrows_notes_and_signs() {
        let participant =
            |id: &str, name: &str| Participant { id: id.to_owned(), name: name.to_owned() };
        let message = |n, kind, text: &str| Message { n, kind, text: text.to_owned() };
        let messages = Messages {
            participants: vec![participant("client", "Client #1"), participant("a", "IMsgStore")],
            all: vec![
                message(1, Kind::Call { from: 0, to: 1, made: true }, "Release()"),
                message(2, Kind::Note { from: 0, to: 1 }, "x; <y>"),
                message(3, Kind::Finding { from: 1, to: 1 }, "R07"),
                message(4, Kind::Return { from: 1, to: 0, ends: true }, "0"),
                message(5, Kind::Call { from: 0, to: 1, made: false }, "Release()"),
            ],
            running: vec![1],
        };
        let wanted = "sequenceDiagram\n  accTitle: T#59; #35;\n  title T#59; #35;\n  \
                      participant client as Client #35;1\n  participant a as IMsgStore\n  \
                      client->>+a: 1. Release()\n  Note over client,a: 2. x#59; #60;y#62;\n  \
                      Note over a: ⚠ 3. R07\n  a-->>-client: 4. 0\n  client->>a: 5. Release()\n  \
                      deactivate a\n";
        assert_eq!(mermaid("T; #", &messages), wanted);
    }
}
