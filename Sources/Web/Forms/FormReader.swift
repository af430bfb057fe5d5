package import Care

/// Reads a form field by field, and collects what is wrong in words for the person who filled it in.
///
/// Each reading answers `nil` for a field left empty; a field that must not be empty says so with `orElse`.
package struct FormReader {
    private let form: Form
    package var errors = FormErrors()

    package init(_ form: Form) { self.form = form }

    /// A text without spaces around it.
    package mutating func text(_ name: String, longest: Int = 200, orElse missing: String? = nil) -> String? {
        let text = (form[name] ?? "").trimmed
        guard !text.isEmpty else {
            if let missing { errors.add(missing, to: name) }
            return nil
        }
        guard text.count <= longest else {
            errors.add("This is too long. Use \(longest) characters or fewer.", to: name)
            return nil
        }
        return text
    }

    /// One of several answers of ours.
    package mutating func choice<Answer: RawRepresentable<String>>(
        _ name: String,
        as type: Answer.Type = Answer.self,
        orElse missing: String? = nil
    ) -> Answer? {
        guard let text = form[name], !text.isEmpty else {
            if let missing { errors.add(missing, to: name) }
            return nil
        }
        guard let answer = Answer(rawValue: text) else {
            errors.add("Choose one of the answers on the page.", to: name)
            return nil
        }
        return answer
    }

    /// Any number of answers of ours; each once, in the order in which they came.
    package mutating func choices<Answer: RawRepresentable<String> & Hashable>(
        _ name: String,
        as type: Answer.Type = Answer.self
    ) -> [Answer] {
        var seen: Set<Answer> = []
        var answers: [Answer] = []
        for text in form.all(name) where !text.isEmpty {
            guard let answer = Answer(rawValue: text) else {
                errors.add("Choose from the answers on the page.", to: name)
                return []
            }
            if seen.insert(answer).inserted { answers.append(answer) }
        }
        return answers
    }

    /// A yes or a no; `nil` if neither was chosen.
    package mutating func yesOrNo(_ name: String, orElse missing: String? = nil) -> Bool? {
        choice(name, as: YesOrNo.self, orElse: missing).map { $0 == .yes }
    }

    /// Whether a single box was ticked.
    package func isTicked(_ name: String) -> Bool { form[name].map { !$0.isEmpty } ?? false }

    /// Identities of things of ours; each once, in the order in which they came.
    package mutating func ids<Subject>(_ name: String, of subject: Subject.Type = Subject.self) -> [ID<Subject>] {
        var ids: [ID<Subject>] = []
        for text in form.all(name) where !text.isEmpty {
            guard let id = ID<Subject>(text) else {
                errors.add("Choose from the answers on the page.", to: name)
                return []
            }
            if !ids.contains(id) { ids.append(id) }
        }
        return ids
    }

    /// The identity of something of ours.
    package mutating func id<Subject>(
        _ name: String,
        of subject: Subject.Type = Subject.self,
        orElse missing: String? = nil
    ) -> ID<Subject>? {
        guard let text = form[name], !text.isEmpty else {
            if let missing { errors.add(missing, to: name) }
            return nil
        }
        guard let id = ID<Subject>(text) else {
            errors.add("Choose one of the answers on the page.", to: name)
            return nil
        }
        return id
    }

    /// What was typed into the three boxes of a date.
    package func typedDate(_ name: String) -> TypedDate {
        TypedDate(
            day: (form["\(name)-day"] ?? "").trimmed,
            month: (form["\(name)-month"] ?? "").trimmed,
            year: (form["\(name)-year"] ?? "").trimmed
        )
    }

    /// A date that exists.
    package mutating func day(_ name: String, orElse missing: String? = nil) -> Day? {
        let typed = typedDate(name)
        guard typed != TypedDate() else {
            if let missing { errors.add(missing, to: name) }
            return nil
        }
        func number(_ text: String, _ lengths: ClosedRange<Int>) -> Int? {
            lengths.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
        }
        guard let day = number(typed.day, 1...2), let month = number(typed.month, 1...2),
            let year = number(typed.year, 4...4), let date = Day(year: year, month: month, day: day)
        else {
            errors.add("Check the date. Use numbers, like 27 3 1985.", to: name)
            return nil
        }
        return date
    }
}

/// The two answers to a plain question.
package enum YesOrNo: String, CaseIterable, Sendable {
    case yes, no

    /// As choices on a page.
    package static let choices = [Choice("Yes", value: "yes"), Choice("No", value: "no")]
}
