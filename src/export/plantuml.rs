//! The run as a sequence diagram of PlantUML.

use super::messages::{Kind, Messages};

/// The text of a diagram with its title.
pub fn plantuml(title: &str, messages: &Messages) -> String {
    let mut out = String::from("@startuml\nhide footbox\n");
    out.extend(["title ", &escaped(title), "\n"]);
    for one in &messages.participants {
        let name = escaped(&one.name.replace('"', "”"));
        out.extend(["participant \"", &name, "\" as ", &one.id, "\n"]);
    }
    for message in &messages.all {
        let text = format!("{}. {}", message.n, escaped(&message.text));
        let line = match message.kind {
            Kind::Call { from, to, made } => {
                let made = if made { " ++" } else { "" };
                format!("{} -> {}{made} : {text}", messages.id(from), messages.id(to))
            }
            Kind::Return { from, to, ends } => {
                let ends = if ends { " --" } else { "" };
                format!("{} --> {}{ends} : {text}", messages.id(from), messages.id(to))
            }
            Kind::Note { from, to } => format!("note over {} : {text}", messages.over(from, to)),
            Kind::Finding { from, to } => {
                format!("note over {} #FDECEC : ⚠ {text}", messages.over(from, to))
            }
        };
        out.extend([&line, "\n"]);
    }
    out.push_str("@enduml\n");
    out
}

/// With the sign of PlantUML that takes a letter as it is before what would begin a style, a tag, a
/// link, a variable or a new line.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut before = None;
    for letter in text.chars() {
        let twice = before == Some(letter) && matches!(letter, '*' | '/' | '_' | '-' | '"' | '[');
        if twice || matches!(letter, '~' | '<' | '\\' | '%' | '$') {
            out.push('~');
        }
        out.push(letter);
        before = Some(letter);
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
            participants: vec![participant("client", "Client"), participant("a", "I\"b\"")],
            all: vec![
                message(1, Kind::Call { from: 0, to: 1, made: true }, "Release()"),
                message(2, Kind::Note { from: 0, to: 1 }, "a **b** <c> \\n __d_e"),
                message(3, Kind::Finding { from: 1, to: 1 }, "R07"),
                message(4, Kind::Return { from: 1, to: 0, ends: true }, "0"),
                message(5, Kind::Call { from: 0, to: 1, made: false }, "Release()"),
            ],
            running: vec![1],
        };
        let wanted = "@startuml\nhide footbox\ntitle T\nparticipant \"Client\" as client\n\
                      participant \"I”b”\" as a\nclient -> a ++ : 1. Release()\n\
                      note over client,a : 2. a *~*b*~* ~<c> ~\\n _~_d_e\n\
                      note over a #FDECEC : ⚠ 3. R07\na --> client -- : 4. 0\n\
                      client -> a : 5. Release()\n@enduml\n";
        assert_eq!(plantuml("T", &messages), wanted);
    }
}
