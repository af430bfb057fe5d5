package import Care
import Clinical

extension Record {
    /// Everything owed to this person, the rules of treating to a target included, soonest first.
    ///
    /// A pure function of the record and the rules: what was written after an append stays right until the next one.
    package func owed(_ setting: Setting) -> [Due] {
        let dues = dues(setting.promises)
        guard people.died == nil, !following.courses.isEmpty else { return dues }
        let targets = requests.open.flatMap { targetDues(for: $0, beside: dues, setting) }
        guard !targets.isEmpty else { return dues }
        return (dues + targets).sorted { ($0.at, $0.kind.rawValue, $0.subject) < ($1.at, $1.kind.rawValue, $1.subject) }
    }

    private func targetDues(for request: Request, beside dues: [Due], _ setting: Setting) -> [Due] {
        guard let course = following.courses[request.id], let holder = holding.holder(of: request.id) else { return [] }
        return setting.targets.owed(timeline(of: course)).compactMap { owed -> Due? in
            let kind = owed.kind.due
            if course.target == nil, kind != .targetContact, kind != .targetReview { return nil }
            let at = London.instant(Day(number: owed.by), minute: setting.promises.working.closes)
            if kind == .targetContact, isPromised(request.id, by: at, dues) { return nil }
            return Due(
                kind,
                request: request.id,
                subject: request.id.description,
                owner: holder,
                at: at,
                sentence: owed.why,
                source: Source(setting.targets, owed.reference)
            )
        }
    }

    /// Whether a contact is arranged by then, or owed by then by a promise of the place: it is not owed twice.
    private func isPromised(_ request: Request.ID, by end: Instant, _ dues: [Due]) -> Bool {
        dues.contains { due in
            due.request == request && due.at <= end
                && [.contact, .firstContact, .nextContact, .reengage].contains(due.kind)
        }
    }

    /// What has happened in a course, as far as the rules of a target ask.
    func timeline(of course: Course) -> Clinical.Timeline {
        func day(_ instant: Instant) -> Int { London.day(at: instant).number }
        let met = contacts.of(course.request).filter { $0.isAttended && $0.at >= course.began }.map { day($0.at) }
        let reached = reengagement.lastReached[course.request].map { [day($0)] } ?? []
        return Clinical.Timeline(
            started: day(course.began),
            phase: course.phase.clinical,
            scores: readings(for: course),
            contacts: met + reached.filter { $0 >= day(course.began) },
            reviews: reviews(of: course.request).map(day),
            advice: course.looks(.advice).map(day),
            treatmentLooks: course.looks(.treatment).map(day)
        )
    }

    /// When the work of a request was talked over: the one place that says so.
    ///
    /// In a case review, or as its holder wrote down; since the course began, where there is one.
    package func reviews(of request: Request.ID) -> [Instant] {
        let course = following.courses[request]
        let all = reviews.of(request).map(\.at) + (course?.looks(.review) ?? [])
        return all.filter { $0 >= course?.began ?? $0 }.sorted()
    }

    /// The scores that a course is judged by: the last one before it began, and every one since.
    private func readings(for course: Course) -> [Reading] {
        guard let target = course.target else { return [] }
        let began = London.day(at: course.began).number
        let all = measures.standing.filter {
            ($0.request == nil || $0.request == course.request) && $0.instrument.code == target.instrument
        }.flatMap(\.readings).filter { $0.scale.rawValue == target.scale }
        let before = all.last { $0.day < began }.map { [$0] } ?? []
        return before + all.filter { $0.day >= began }
    }
}

extension Course.Phase {
    fileprivate var clinical: Clinical.Timeline.Phase {
        switch self {
        case .active: .active
        case .stayingWell(let since): .prevention(since: London.day(at: since).number)
        }
    }
}

extension TargetRules.Kind {
    fileprivate var due: Due.Kind {
        switch self {
        case .firstContact, .nextContact: .targetContact
        case .measure: .targetMeasure
        case .treatmentLook: .treatmentLook
        case .specialistAdvice: .specialistAdvice
        case .review, .reviewInPrevention: .targetReview
        }
    }
}

extension Source {
    /// The rule's source, with the pack of rules and its version.
    fileprivate init(_ rules: TargetRules, _ reference: Clinical.Reference) {
        let pack = "\(rules.name), version \(rules.version)"
        self.init(
            "\(reference.publisher), \(reference.title)",
            section: reference.place.isEmpty ? pack : "\(reference.place); \(pack)",
            evidence: reference.evidence.ofCare
        )
    }
}

extension Clinical.Evidence {
    fileprivate var ofCare: Source.Evidence {
        switch self {
        case .found: .found
        case .recalled: .recalled
        case .ours: .ours
        }
    }
}
