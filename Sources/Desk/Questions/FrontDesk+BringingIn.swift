package import Care
import Journal

/// Whose record has an NHS number.
package enum NumberHolder: Sendable, Equatable {
    case nobody
    /// It stands on a record, but nobody checked it: it is not enough to go by.
    case notVerified
    case one(Person.ID)
}

/// What became of answers that another system sent.
package enum BroughtIn: Sendable, Equatable {
    case taken(opensConversation: Bool)
    case known
    case refused(String)
}

extension FrontDesk {
    /// Finds whose verified number it is; a number that nobody checked names nobody.
    package func whoHas(_ number: Personal<NHSNumber>) async throws -> NumberHolder {
        let digits = SQLValue.text(number.disclosed.digits)
        let verified = try await store.rows(
            Statement(
                "SELECT person FROM identifier WHERE place = ? AND system = 'nhs' AND value = ?",
                [.text(place.code), digits]
            )
        )
        if let person = verified.first.flatMap({ Person.ID($0.text(0)) }) { return .one(person) }
        let known = try await store.rows(
            Statement("SELECT id FROM person WHERE place = ? AND nhs = ? LIMIT 1", [.text(place.code), digits])
        )
        return known.isEmpty ? .nobody : .notVerified
    }

    /// Keeps answers that another system sent; what it calls them makes a second time change nothing.
    ///
    /// They belong to the person's one open request, or to none where there are several or none. An answer that worries
    /// opens a conversation as it does everywhere, however old it is: nobody here may have talked about it.
    package func bringIn(
        _ answers: Personal<[Int: Int]>,
        of edition: InstrumentEdition,
        on day: Day,
        calling identity: String,
        for person: Person.ID
    ) async throws -> BroughtIn {
        guard let questionnaire = Questionnaire.edition(edition) else { return .refused("no such questionnaire") }
        let read: Questionnaire.Reading
        do { read = try questionnaire.reading(answers: answers.disclosed) } catch { return .refused(error.sentence) }
        let record = try await chart(of: person).record
        let open = record.requests.open
        let id = AnsweredMeasure.ID(calling: "\(place.code)/\(person)/\(edition.code)/\(identity)")
        if record.measures.answered[id] != nil { return .known }
        let action = RecordAnswers(
            answered: id,
            request: open.count == 1 ? open.first?.id : nil,
            asked: nil,
            instrument: edition,
            day: day,
            content: read.content,
            worrying: read.worrying,
            conversation: surroundings.newID()
        )
        do {
            try await act(action, on: person, as: .system("import-measures"))
        } catch Denial.refused(MeasureRefusal.alreadyRecorded) {
            return .known
        } catch Denial.refused(let refusal) {
            return .refused(refusal.sentence)
        }
        return .taken(opensConversation: !read.worrying.isEmpty)
    }
}

extension ID {
    /// The identity of something that has a name elsewhere: the same name gives the same identity.
    fileprivate init(calling name: String) {
        let hex = Digest.hex(of: name)
        self.init(
            high: UInt64(hex.prefix(16), radix: 16) ?? 0,
            low: UInt64(hex.dropFirst(16).prefix(16), radix: 16) ?? 0
        )
    }
}
