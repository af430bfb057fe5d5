import Care
import Desk
import HTML

/// The forms that say which two records are one person's, or that they are not.
enum LinkStep {
    static func link(in scene: Scene) async throws -> Step {
        let alike = try await alike(in: scene)
        return Step(PersonWord.link.title, button: "Link the records", saying: .linked) { asked in
            asked.radios(
                "Which record is this person’s too?",
                "other",
                alike.map { Choice($0.name.disclosed, value: $0.person.description, hint: Markup($0.recognisable)) }
                    + [Choice("Another one", value: "typed")]
            )
            asked.line(
                "If it is another one",
                "typed",
                hint: "Copy what the other record’s page shows under “This record”."
            )
            asked.area("Why are they the same person?", "why", rows: 3)
        } actions: { form in
            let isTyped = form.text("other") ?? "typed" == "typed"
            let other = form.id(isTyped ? "typed" : "other", of: Person.self, orElse: "Choose the other record.")
            let why = form.words("why", orElse: "Say why they are the same person.")
            guard let other, let why else { return nil }
            return [Link(other: other, why: why)]
        }
        .above { p { "Nothing is moved. Each record keeps what is its own, and a link can be undone." } }
    }

    /// Other records with the same number, or with the same name.
    private static func alike(in scene: Scene) async throws -> [FoundPerson] {
        guard let details = scene.details else { return [] }
        let texts = [details.nhsNumber?.disclosed.digits, details.name.disclosed].compactMap(\.self)
        var found: [FoundPerson] = []
        for text in texts {
            found += try await scene.desk.find(text, as: .worker(scene.worker), limit: 10)
        }
        var seen = scene.record.people.links.union([scene.record.id])
        return Array(found.filter { seen.insert($0.person).inserted }.prefix(8))
    }

    static func unlink(in scene: Scene) async throws -> Step {
        let others = try await scene.desk.people(scene.record.people.links).map { other in
            Choice(other.name.disclosed, value: other.person.description, hint: Markup(other.recognisable))
        }
        return Step(PersonWord.unlink.title, button: "Undo the link", saying: .unlinked) { asked in
            if others.isEmpty {
                p { "This record is linked with no other." }
            } else {
                asked.radios("Which record is not this person’s?", "other", others)
                asked.area("Why?", "why", rows: 3)
            }
        } actions: { form in
            let other = form.id("other", of: Person.self, orElse: "Choose the record.")
            let why = form.words("why", orElse: "Say why they are not the same person.")
            guard let other, let why else { return nil }
            return [Unlink(other: other, why: why)]
        }
    }
}

extension FoundPerson {
    /// What somebody is known by besides the name: born, NHS number, postcode.
    var recognisable: String {
        var parts: [String] = []
        if let born { parts.append("born \(EnglishTime.date(born.disclosed))") }
        if let nhsNumber { parts.append("NHS number \(nhsNumber.disclosed.grouped)") }
        if let postcode { parts.append(postcode.disclosed) }
        return parts.isEmpty ? "nothing else is known" : parts.joined(separator: ", ")
    }
}
