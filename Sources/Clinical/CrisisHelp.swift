/// One way to get help now in a crisis, as it stands on every page.
///
/// These are the ways that hold all over England; a place adds its own line and may order them.
package struct CrisisHelp: Hashable, Sendable {
    package enum Means: String, Hashable, Sendable { case call, text }

    package let name: String
    package let means: Means
    /// The digits to dial or to text, without spaces.
    package let number: String
    /// The number in the groups in which people read it.
    package let grouped: String
    /// When to use it and what to do, in plain words.
    package let advice: String
    package let reference: Reference
}

extension CrisisHelp {
    /// When a life is in danger.
    package static let emergency = CrisisHelp(
        name: "Emergency services",
        means: .call,
        number: "999",
        grouped: "999",
        advice: "If someone’s life is in danger, call 999 or go to A&E.",
        reference: Reference(publisher: "NHS", title: "Where to get urgent help for mental health", evidence: .recalled)
    )

    /// The mental health option of NHS 111, for all ages, at all hours.
    package static let nhs111 = CrisisHelp(
        name: "NHS 111, mental health option",
        means: .call,
        number: "111",
        grouped: "111",
        advice: "Call 111 and select the mental health option. It is open day and night, for people of any age.",
        reference: Reference(
            publisher: "NHS England",
            title: "NHS 111 offering crisis mental health support",
            place: "27 August 2024",
            evidence: .found
        )
    )

    package static let samaritans = CrisisHelp(
        name: "Samaritans",
        means: .call,
        number: "116123",
        grouped: "116 123",
        advice: "Call Samaritans to talk to someone, day or night.",
        reference: Reference(publisher: "Samaritans", title: "How we can help", evidence: .recalled)
    )

    package static let shout = CrisisHelp(
        name: "Shout",
        means: .text,
        number: "85258",
        grouped: "85258",
        advice: "Text SHOUT to 85258 if you would rather write than speak.",
        reference: Reference(publisher: "Shout", title: "Text for free mental health support", evidence: .recalled)
    )

    /// The ways that hold all over England, in the order in which they are shown.
    package static let everywhere = [emergency, nhs111, samaritans, shout]
}
