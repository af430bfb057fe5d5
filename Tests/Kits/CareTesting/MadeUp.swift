package import Care

// People, workers and services that do not exist, called by the names a test reads well with.

extension ID {
    /// An identity that is the same in every run: the first, the second, the third.
    package static func number(_ number: Int) -> ID { ID(high: 0x7000, low: 0x8000_0000_0000_0000 | UInt64(number)) }
}

extension ID where Subject == Worker {
    /// On duty in every story unless it says otherwise.
    package static let ama = Worker.ID.number(1)
    package static let ben = Worker.ID.number(2)
    package static let chitra = Worker.ID.number(3)
    /// A worker who has left in stories that have somebody leave.
    package static let dot = Worker.ID.number(4)
    package static let everybody: [Worker.ID] = [.ama, .ben, .chitra, .dot]
}

extension ServiceCode {
    package static let talkingTherapies = ServiceCode(rawValue: "talking-therapies")
    package static let communityTeam = ServiceCode(rawValue: "community-team")
    package static let lift = ServiceCode(rawValue: "lift")
    package static let crisisService = ServiceCode(rawValue: "crisis-service")
    package static let everything: [ServiceCode] = [.talkingTherapies, .communityTeam, .lift]
}

extension Person.Details {
    /// Somebody made up, with wishes.
    package static func madeUp(_ name: String = "Robin Example", wishes: Person.Wishes = Person.Wishes()) -> Self {
        Person.Details(
            name: Personal(name),
            birthDate: Day(year: 1991, month: 4, day: 2).map { Personal($0) },
            nhsNumber: NHSNumber("999 000 0018").map { Personal($0) },
            email: Personal("robin@place.example"),
            wishes: wishes
        )
    }
}

extension Person.Wishes {
    /// Somebody who said that both a message and a letter are safe.
    package static let allSafe = Person.Wishes(messageIsSafe: true, letterIsSafe: true)
    /// Somebody who wants e-mail and for whom it is safe.
    package static let safeEmail = Person.Wishes(means: [.email], messageIsSafe: true)
    /// Somebody for whom neither is safe.
    package static let nothingSafe = Person.Wishes(messageIsSafe: false, letterIsSafe: false)
}

extension Day {
    /// A day of the calendar; stops the test if it is none.
    package static func on(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("not a day: \(text)") }
        return day
    }
}

extension Instant {
    /// Tuesday 3 March 2026, ten in the morning in London: when every story starts unless it says otherwise.
    package static let tuesdayMorning = Instant.london("2026-03-03", "10:00")

    /// A time on a London clock, such as `london("2026-03-29", "01:30")`; stops the test if it is none.
    package static func london(_ day: String, _ clock: String) -> Instant {
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2 else { preconditionFailure("not a time: \(clock)") }
        return London.instant(.on(day), minute: parts[0] * 60 + parts[1])
    }

    /// As a London clock shows it: `2026-03-03 10:00`.
    package var shown: String {
        let reading = London.reading(at: self)
        return "\(reading.day) \(reading.clock)"
    }
}
