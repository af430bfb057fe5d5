import Care
import Desk
import HTML

/// Where somebody answers questions about themself before they come, with the private reference of their request.
///
/// Each answer is kept as it is given, so whoever stops goes on where they left; an answer that is sent twice counts
/// once. The reference comes with each form and is never part of an address.
enum OwnQuestionsPage {
    private enum Matter: String { case show, begin, answer, goOn }

    static func answer(_ visit: Visit) async throws -> Reply {
        guard visit.isSending else { return .page(OwnQuestionsView(visit, nil).asksForTheNumber()) }
        _ = try visit.doorToken()
        try visit.site.limits.check(visit.site.limits.ownQuestions, visit)
        let typed = (visit.form[LookUpPage.field] ?? "").trimmed
        guard let reference = Reference(typed: typed) else {
            var errors = FormErrors.none
            errors.add("Check the number. It has 12 letters and digits, like ABCD-2345-EFGH.", to: LookUpPage.field)
            return .page(OwnQuestionsView(visit, nil).asksForTheNumber(errors), status: 422)
        }
        let view = OwnQuestionsView(visit, reference)
        guard let own = try await visit.desk.ownQuestions(with: reference) else {
            try visit.site.limits.check(visit.site.limits.reference, visit)
            return .page(view.gone(), status: 404)
        }
        switch visit.form["matter"].flatMap(Matter.init) ?? .show {
        case .show: return .page(view.start(own))
        case .begin: return .page(view.next(own, in: nil))
        case .goOn: return .page(view.next(own, in: OwnPlace(visit.form)))
        case .answer: return try await take(visit, view, own)
        }
    }

    /// Keeps one answer, and shows what comes next.
    private static func take(_ visit: Visit, _ view: OwnQuestionsView, _ own: OwnQuestions) async throws -> Reply {
        guard let place = OwnPlace(visit.form), let number = visit.form["question"].flatMap({ Int($0) }) else {
            return .page(view.start(own))
        }
        guard let part = own.parts.first(where: { $0.questionnaire.edition == place.edition }) else {
            // It was completed by the same form, sent before; or it is not asked for any more.
            let value = visit.form["value"].flatMap { Int($0) }
            let worries = value.map { Questionnaire.edition(place.edition)?.worries($0, at: number) ?? false } ?? false
            if worries, let talk = own.talk(about: place.sitting) { return .page(view.cares(talk, place)) }
            return .page(view.next(own, in: place))
        }
        let passesOver = visit.form["pass"] != nil
        let value = passesOver ? nil : visit.form["value"].flatMap { Int($0) }
        guard passesOver || value.map({ part.questionnaire.allows($0, at: number) }) ?? false else {
            var errors = FormErrors.none
            errors.add("Choose one of the answers, or pass over this question.", to: "value")
            return .page(view.asks(number, of: part, in: place, errors), status: 422)
        }
        let sitting = part.sitting?.id ?? place.sitting
        do {
            try await visit.desk.answer(number, with: value, of: part.questionnaire, in: sitting, own: own)
        } catch Denial.refused(let refusal) {
            return .page(view.refused(refusal.sentence), status: 422)
        }
        guard let reference = view.reference, let after = try await visit.desk.ownQuestions(with: reference) else {
            return .page(view.gone(), status: 404)
        }
        let now = place.at(sitting)
        if let value, part.questionnaire.worries(value, at: number), let talk = after.talk(about: sitting) {
            return .page(view.cares(talk, now))
        }
        return .page(view.next(after, in: now))
    }
}

/// Which questionnaire a form of these pages is about, and the sitting in which it is answered.
struct OwnPlace: Equatable, Sendable {
    let edition: InstrumentEdition
    let sitting: Sitting.ID
    /// What shows that the sitting was begun on this page and not somewhere else; made by `seal(of:)`.
    let seal: String

    private init(edition: InstrumentEdition, sitting: Sitting.ID, seal: String) {
        self.edition = edition
        self.sitting = sitting
        self.seal = seal
    }

    /// A sitting that begins now, with its seal.
    static func fresh(_ edition: InstrumentEdition, _ visit: Visit) -> OwnPlace {
        let sitting: Sitting.ID = visit.desk.surroundings.newID()
        return OwnPlace(edition: edition, sitting: sitting, seal: seal(of: sitting, visit))
    }

    /// The place in a sitting that was begun before: without the seal, unless this page holds it.
    static func resumed(_ edition: InstrumentEdition, _ sitting: Sitting.ID, from known: OwnPlace?) -> OwnPlace {
        OwnPlace(edition: edition, sitting: sitting, seal: known?.sitting == sitting ? known?.seal ?? "" : "")
    }

    /// The same place in another sitting; a seal is of one sitting and goes no further.
    func at(_ sitting: Sitting.ID) -> OwnPlace { .resumed(edition, sitting, from: self) }

    /// Whether whoever sends this began the sitting, and so gave all of its answers here.
    func isWhole(_ visit: Visit) -> Bool { !seal.isEmpty && seal == OwnPlace.seal(of: sitting, visit) }

    private static func seal(of sitting: Sitting.ID, _ visit: Visit) -> String {
        visit.site.doorKey.seal("sitting/\(sitting)")
    }

    init?(_ form: Form) {
        guard let code = form["code"], let version = form["version"].flatMap({ Int($0) }),
            let sitting = form["sitting"].flatMap({ Sitting.ID($0) })
        else { return nil }
        self.init(
            edition: InstrumentEdition(code: code, version: version),
            sitting: sitting,
            seal: form["seal"] ?? ""
        )
    }
}
