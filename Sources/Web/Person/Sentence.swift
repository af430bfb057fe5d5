import Care
import Desk
import HTML

/// One thing that happened, as a worker reads it: what, and the words that were written.
struct Sentence: Equatable, Sendable {
    var what: String
    var words: [String] = []

    init(_ what: String, _ words: String?...) {
        self.what = what
        self.words = words.compactMap(\.self).filter { !$0.isBlank }
    }
}

/// Turns every kind of fact into a sentence; the compiler asks for each new one.
struct Sentences: Sendable {
    let team: Team
    let service: @Sendable (ServiceCode) -> String
    /// How linked records are called.
    let other: @Sendable (Person.ID) -> String

    func sentence(_ fact: Fact) -> Sentence {
        switch fact {
        case .people(let fact): people(fact)
        case .requests(let fact): requests(fact)
        case .holding(let fact): holding(fact)
        case .triage(let fact): triage(fact)
        case .offers(let fact): offers(fact)
        case .contacts(let fact): contacts(fact)
        case .reengagement(let fact): reengagement(fact)
        case .safety(let fact): safety(fact)
        case .safeguarding(let fact): safeguarding(fact)
        case .crisis(let fact): crisis(fact)
        case .notes(let fact): notes(fact)
        case .copies(let fact): copies(fact)
        case .measures(let fact): measures(fact)
        case .messages(let fact): messages(fact)
        case .booking(let fact): booking(fact)
        case .waiting(let fact): waiting(fact)
        case .groups(let fact): groups(fact)
        case .following(let fact): following(fact)
        case .questions(let fact): questions(fact)
        case .reviews(let fact): reviews(fact)
        }
    }

    func name(_ worker: Worker.ID) -> String { team.name(of: worker) }

    private func people(_ fact: PeopleFact) -> Sentence {
        switch fact {
        case .registered(_, let origin): Sentence("Came onto the record\(Sentences.origin(origin))")
        case .amended(_, let why): Sentence("Details changed", why)
        case .linked(let id, let why): Sentence("Linked with another record: \(other(id))", why.disclosed)
        case .unlinked(let id, let why): Sentence("Link undone with another record: \(other(id))", why.disclosed)
        case .died(let day, let toldBy):
            Sentence("Died\(day.map { " on \(EnglishTime.date($0))" } ?? "")", "Told by \(toldBy.disclosed)")
        case .foundAlive(let why): Sentence("The death was recorded in error", why.disclosed)
        }
    }

    /// Where somebody came from, where that says something to a worker.
    private static func origin(_ origin: String) -> String {
        switch origin {
        case "front-door": " from the front door"
        case "worker": ", added by a worker"
        case "register": " from the practice’s register"
        default: ""
        }
    }

    private func requests(_ fact: RequestFact) -> Sentence {
        switch fact {
        case .received(_, let route, let kind, let asking):
            Sentence("Asked for \(kind.staffWords), by \(route.staffWords)", asking.words.disclosed)
        case .kindChanged(_, let kind, let why):
            Sentence("What is asked for is now \(kind.staffWords)", why.disclosed)
        case .added(_, let words): Sentence("Added to the request", words.disclosed)
        case .askerMayBeTold(_, let mayBeTold):
            Sentence(
                mayBeTold
                    ? "Whoever asked may be told how it goes on" : "Whoever asked is told only that it was received"
            )
        case .closed(_, let closing):
            Sentence(
                "Closed by agreement: \(closing.reason.staffWords)",
                closing.agreed.disclosed,
                closing.wayBack.disclosed.isBlank ? nil : "Way back: \(closing.wayBack.disclosed)"
            )
        case .reopened(_, let why): Sentence("Opened again", why.disclosed)
        }
    }

    private func holding(_ fact: HoldingFact) -> Sentence {
        switch fact {
        case .named(_, let holder, let why):
            switch why {
            case .onDuty: Sentence("Held by \(name(holder)), who was on duty")
            case .accepted: Sentence("Held by \(name(holder)), who accepted")
            case .tookUp: Sentence("Taken up by \(name(holder))")
            case .reopened: Sentence("Held by \(name(holder)) again")
            }
        case .offered(_, _, let to, let from, let why):
            Sentence("\(name(from)) was holding; \(name(to)) is asked to take over", why.disclosed)
        case .accepted: Sentence("The hand-over was accepted")
        case .declined(_, _, let why):
            Sentence("The hand-over was not accepted; the holder goes on holding", why.disclosed)
        case .withdrawn: Sentence("The hand-over was taken back; the holder goes on holding")
        }
    }

    private func triage(_ fact: TriageFact) -> Sentence {
        switch fact {
        case .triaged(_, let summary, _, _, let reasons):
            Sentence("The request was read", summary.disclosed, "Reasons: \(reasons.disclosed)")
        case .readAddition: Sentence("What was added was read")
        }
    }

    private func copies(_ fact: CopyFact) -> Sentence {
        switch fact {
        case .answered(let paperIsSafe, let asked):
            Sentence(
                "Opened what they may read, which they asked for on \(EnglishTime.date(asked))",
                paperIsSafe ? "They say that paper is safe for them." : "Not on paper: it is not safe for them."
            )
        }
    }

    private func booking(_ fact: BookingFact) -> Sentence {
        switch fact {
        case .booked(_, _, let slots, let by):
            Sentence(
                "Booked in a clinic: \(slots.first.map { EnglishTime.dayAndClock($0.at) } ?? "")",
                "With \(slots.map { name($0.worker) }.joined(separator: " and ")); booked by \(by.words)."
            )
        case .pastLimit(_, _, let service, let most, let why):
            Sentence("Booked past the \(most) sessions of \(self.service(service))", why.disclosed)
        case .outside: Sentence("The clinic is not held when they are booked: another time is owed to them")
        case .insideAgain: Sentence("The clinic is held again when they are booked")
        case .told(_, _, let words): Sentence("Told about the clinic that is not held", words.disclosed)
        }
    }

    private func notes(_ fact: NoteFact) -> Sentence {
        switch fact {
        case .written(_, _, let words): Sentence("Note", words.disclosed)
        case .corrected(_, let words, _): Sentence("Note, corrected", words.disclosed)
        case .withdrawn(_, let why): Sentence("Note withdrawn", why.disclosed)
        case .heldBack(_, let reason, let why, let until):
            Sentence(
                "Note held back from the person\(until.map { " until \(EnglishTime.date($0))" } ?? "")",
                "\(reason.staffWords.capitalizedFirst). \(why.disclosed)"
            )
        case .released(_, let why): Sentence("Note can be read by the person again", why.disclosed)
        }
    }
}
