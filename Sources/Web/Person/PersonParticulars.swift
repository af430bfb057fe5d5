import Care
import HTML

/// Who somebody is, how to reach them, and what is safe: beside what happened.
struct PersonParticulars: Component {
    let model: PersonPage.Model

    init(_ model: PersonPage.Model) { self.model = model }

    var markup: Markup {
        Markup {
            h2 { "How to reach them" }
            SummaryList(reach)
            h2 { "Who they are" }
            SummaryList(who)
            if !model.linked.isEmpty {
                h2 { "Linked records" }
                ul {
                    for other in model.linked {
                        li {
                            a(.href(StaffPage.person(other.person).address)) { other.name }
                            ", \(other.known)"
                        }
                    }
                }
            }
            p { a(.href(StaffPage.looks(model.person).address)) { "Who looked at this record" } }
            if model.mayReadWithThem {
                p { a(.href(StaffPage.copy(model.person).address)) { "Their copy, to read with them" } }
            }
        }
    }

    private var reach: [SummaryList.Row] {
        let (details, wishes) = (model.details, model.details.wishes)
        var rows: [SummaryList.Row] = [
            .init("Phone") {
                if let phone = details.phone?.disclosed { a(.href(Self.call(phone))) { phone } } else { "None" }
                " "
                safety(wishes.messageIsSafe, "A message is safe", "Do not leave a message")
            },
            .init("Letter") {
                safety(wishes.letterIsSafe, "A letter is safe", "Do not send a letter")
            },
        ]
        if let email = details.email?.disclosed { rows.append(.init("E-mail", Markup(email))) }
        if let address = details.address?.disclosed { rows.append(.init("Address", Markup(address))) }
        rows.append(.init("Postcode", Markup(details.postcode?.disclosed ?? "")))
        for wish in MeetingWishes(wishes).wishes { rows.append(.init(wish.name, Markup(wish.words))) }
        return rows
    }

    private static func call(_ phone: String) -> WebAddress {
        WebAddress("tel:" + phone.filter { $0.isNumber || $0 == "+" })
    }

    /// Whether something is safe, as a word; nobody having asked counts as no.
    private func safety(_ truth: Bool?, _ yes: String, _ no: String) -> Markup {
        switch truth {
        case true?: StatusWord(yes, .settled).markup
        case false?: StatusWord(no, .late).markup
        case nil:
            Markup {
                StatusWord(no, .late); " Nobody has asked"
            }
        }
    }

    private var who: [SummaryList.Row] {
        let details = model.details
        let today = London.day(at: model.now)
        let number = details.nhsNumber.map {
            $0.disclosed.grouped + (details.nhsNumberVerified ? "" : ", not verified")
        }
        return [
            .init("Born", Markup(details.birthDate.map { PersonFace.born($0.disclosed, on: today) } ?? "")),
            .init("NHS number", Markup(number ?? "")),
            .init("Practice", Markup(model.practice ?? "")),
            .init("This record", Markup(model.person.description)),
        ]
    }
}
