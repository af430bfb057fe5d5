package import Care

extension Group {
    /// A class on Wednesdays at two in the afternoon, from the day after `Instant.tuesdayMorning`.
    package static func madeUp(
        _ kind: Kind = .rolling,
        first: Day = .on("2026-03-04"),
        number: Int = 930,
        _ change: (inout Plan) -> Void = { _ in }
    ) -> Group {
        var plan = Plan(
            name: "Made-up class",
            about: "We talk and have tea.",
            kind: kind,
            setting: .hub,
            site: "Made-up hall",
            facilitators: [.ama],
            times: Times(first: first, from: 14 * 60, minutes: 90, sessions: kind == .fixed ? 6 : nil),
            capacity: 12
        )
        change(&plan)
        return Group(id: .number(number), plan: plan)
    }

    /// A session of it on a day when nothing is closed.
    package func session(on day: String) -> Session? { session(on: .on(day), closed: []) }
}
