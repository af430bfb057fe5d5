/// What suits somebody who waits for a time; what is not said does not matter to them.
package struct WaitWishes: Hashable, Sendable, Codable {
    package var length: Clinic.Length
    package var from: Day?
    package var weekdays: [Weekday]
    package var parts: [TimeWish.Part]
    package var settings: [Clinic.Setting]
    package var language: String?
    package var gender: String?
    package var access: [Clinic.Access]
    package var interpreter: Bool
    package var with: Worker.ID?
    /// How many minutes before a time they must know of it, to be able to come.
    package var notice: Int

    package init(
        length: Clinic.Length = .single,
        from: Day? = nil,
        weekdays: Set<Weekday> = [],
        parts: Set<TimeWish.Part> = [],
        settings: Set<Clinic.Setting> = [],
        language: String? = nil,
        gender: String? = nil,
        access: Set<Clinic.Access> = [],
        interpreter: Bool = false,
        with: Worker.ID? = nil,
        notice: Int = WaitWishes.usualNotice
    ) {
        self.length = length
        self.from = from
        // Sets have no order of their own, and the same fact must always make the same bytes.
        self.weekdays = Weekday.allCases.filter(weekdays.contains)
        self.parts = TimeWish.Part.allCases.filter(parts.contains)
        self.settings = Clinic.Setting.allCases.filter(settings.contains)
        self.language = language
        self.gender = gender
        self.access = Clinic.Access.allCases.filter(access.contains)
        self.interpreter = interpreter
        self.with = with
        self.notice = notice
    }

    /// A day: somebody who was not asked is not rung an hour before.
    package static let usualNotice = 1440
    package static let longestNotice = 14 * 1440

    /// Whether it is said what would suit them, beside how soon they can come.
    package var saysSomething: Bool {
        from != nil || with != nil || language != nil || gender != nil || interpreter || !weekdays.isEmpty
            || !parts.isEmpty || !settings.isEmpty || !access.isEmpty
    }

    /// What is looked for on their behalf at a moment, as a booker and for a practice's people.
    package func wish(by booker: Clinic.Booker, practice: PracticeCode?, at now: Instant, least: Span) -> TimeWish {
        var wish = TimeWish(length: length, booker: booker, practice: practice)
        wish.from = from
        wish.weekdays = Set(weekdays)
        wish.parts = Set(parts)
        wish.settings = Set(settings)
        wish.language = language
        wish.gender = gender
        wish.access = Set(access)
        wish.interpreter = interpreter
        wish.with = with
        wish.notBefore = now + max(least, .minutes(notice))
        return wish
    }
}

/// How a place fills times that came free; a place without it leaves that to whoever looks.
package struct Filling: Hashable, Sendable {
    /// To how many who wait a time is offered at once: the first to say yes has it.
    package let atOnce: Int
    /// How long it is kept for them before others are asked too.
    package let kept: Span
    /// How soon before it begins a time is still offered.
    package let least: Span
    /// How long a place in a group is kept for those who wait for one.
    package let placeKept: Span
    package let source: Source

    package init(
        atOnce: Int = 3,
        kept: Span = .minutes(30),
        least: Span = .minutes(30),
        placeKept: Span = .hours(24),
        source: Source = .placeDefault
    ) {
        self.atOnce = atOnce
        self.kept = kept
        self.least = least
        self.placeKept = placeKept
        self.source = source
    }
}
