package import Care

/// A condition on one person's circumstances, as a pack writes it under `when`.
///
/// The whole language is below; `docs/packs.md` is its page. It is enough for what the reports describe and no more: it
/// cannot count, compare scores or add anything up, so no rule can grade a person.
package indirect enum Rule: Hashable, Sendable {
    /// Holds for everyone.
    case anyone
    /// Both ends are included; `nil` is an open end.
    case age(from: Bound?, through: Bound?)
    case registeredHere
    /// Registered with one of the practices that the service works with; with none listed, the same as `registeredHere`.
    case practiceServed(Set<PracticeCode>)
    case route(Set<Circumstances.Route>)
    /// At least one of these needs was named.
    case needs(NeedSet)
    /// At least one of these is a language in which the person wants to be met.
    case language(Set<Language>)
    /// At least one service of these kinds has declined the person.
    case declined(by: Set<ServiceKind>)
    /// A human has answered yes to the question.
    case answer(Question.ID)
    /// A yes or no that the place sets once, with the value it has; `ServicePack.settled` leaves none of them.
    case setting(Setting.ID, Bool)
    case all([Rule])
    case any([Rule])
    case not(Rule)

    /// Holds for nobody.
    package static let never = Rule.any([])

    /// An end of an age: a number, and the setting it comes from if the place sets it.
    package struct Bound: Hashable, Sendable, ExpressibleByIntegerLiteral {
        package let value: Int
        package let setting: Setting.ID?

        package init(_ value: Int, setting: Setting.ID? = nil) {
            self.value = value
            self.setting = setting
        }

        package init(integerLiteral value: Int) { self.init(value) }
    }
}

extension Rule {
    /// Whether the rule holds for a person, as far as is known.
    package func truth(for person: Circumstances) -> Truth {
        switch self {
        case .anyone: .yes
        case .age(let from, let through):
            Truth(person.age.map { $0 >= from?.value ?? .min && $0 <= through?.value ?? .max })
        case .registeredHere: person.registeredHere
        case .practiceServed(let practices): Rule.serves(practices, person)
        case .route(let routes): Truth(person.route.map(routes.contains))
        case .needs(let needs):
            !needs.isDisjoint(with: person.needs) ? .yes : person.needsAreWhole ? .no : .unknown
        case .language(let languages): Truth(person.languages.map { !languages.isDisjoint(with: $0) })
        case .declined(let kinds): Truth(!kinds.isDisjoint(with: person.declinedBy))
        case .answer(let question): Truth(person.answers[question])
        case .setting(_, let on): Truth(on)
        case .all(let rules): Rule.all(rules, for: person)
        case .any(let rules): Rule.any(rules, for: person)
        case .not(let rule): !rule.truth(for: person)
        }
    }

    // As `Truth.all` and `Truth.any`; a closure for each would take a copy of the person along.

    private static func all(_ rules: [Rule], for person: Circumstances) -> Truth {
        var result = Truth.yes
        for rule in rules {
            switch rule.truth(for: person) {
            case .no: return .no
            case .unknown: result = .unknown
            case .yes: break
            }
        }
        return result
    }

    private static func any(_ rules: [Rule], for person: Circumstances) -> Truth {
        var result = Truth.no
        for rule in rules {
            switch rule.truth(for: person) {
            case .yes: return .yes
            case .unknown: result = .unknown
            case .no: break
            }
        }
        return result
    }

    private static func serves(_ practices: Set<PracticeCode>, _ person: Circumstances) -> Truth {
        guard !practices.isEmpty, person.registeredHere != .no else { return person.registeredHere }
        return Truth(person.practice.map(practices.contains))
    }

    /// The facts to find out next for an undecided rule; empty when it is decided.
    package func missing(for person: Circumstances) -> Set<Fact> {
        guard truth(for: person) == .unknown else { return [] }
        return switch self {
        case .anyone, .declined, .setting: []
        case .age: [.age]
        case .registeredHere: [.registration]
        case .practiceServed(let practices): [practices.isEmpty ? .registration : .practice]
        case .route: [.route]
        case .needs: [.needs]
        case .language: [.language]
        case .answer(let question): [.answer(question)]
        // The parts of an all are asked one after the other: a no to the first spares the person the rest.
        case .all(let rules): rules.first { $0.truth(for: person) == .unknown }?.missing(for: person) ?? []
        case .any(let rules): rules.reduce(into: []) { $0.formUnion($1.missing(for: person)) }
        case .not(let rule): rule.missing(for: person)
        }
    }
}

/// Something about a person that is not known yet and that a rule turns on.
package enum Fact: Hashable, Comparable, Sendable {
    case needs, age, registration, practice, route, language
    case answer(Question.ID)
}
