import Care
import Desk

extension Director {
    /// After a meeting of somebody who is followed up: what they answered, and what follows from it.
    func follow(_ thread: Thread, as holder: Identity) async throws {
        guard let followed = thread.followed else { return }
        if thread.met == 1 { try await begin(thread, followed, as: holder) }
        try await write(followed.phq9(met: thread.met, &followChance), of: "phq-9", thread, as: holder)
        if followed.isAboutWorry || thread.met % 3 == 1 {
            try await write(followed.answers(7, met: thread.met, &followChance), of: "gad-7", thread, as: holder)
        }
        if thread.met % 3 == 1 {
            try await rate(thread, as: holder)
            try await lookAround(thread, followed, as: holder)
        }
        try await look(thread, followed, as: holder)
    }

    private func begin(_ thread: Thread, _ followed: Followed, as holder: Identity) async throws {
        let beginning = BeginFollowing(request: thread.request, target: followed.target)
        try await desk.act(beginning, on: thread.person, as: holder)
        let record = try await desk.chart(of: thread.person).record
        let services = desk.askingServices(for: thread.request, of: record, in: try await desk.team())
        let underWay = services.filter(\.isUnderWay).map(\.measures)
        // What a service does not ask stays as the form has it: goals are asked beside everything.
        let measures = [ScheduledMeasure].together(underWay, beside: Questionnaire.usual)
        try await desk.act(SetQuestions(request: thread.request, measures: measures), on: thread.person, as: holder)
        guard measures.contains(where: { $0.instrument == Questionnaire.ownGoals.edition }) else { return }
        let goals = ["Walk to the shop on my own", "Sleep through till six", "Go back to the choir", "Cook on Sundays"]
        let goal = PutGoal(
            goal: desk.surroundings.newID(),
            request: thread.request,
            instrument: Questionnaire.ownGoals.edition,
            question: 1,
            words: followChance.pick(goals) ?? goals[0]
        )
        try await desk.act(goal, on: thread.person, as: holder)
    }

    /// How close a goal is, where there is one.
    private func rate(_ thread: Thread, as holder: Identity) async throws {
        let record = try await desk.chart(of: thread.person).record
        guard !record.questions.goals(in: thread.request).isEmpty else { return }
        let closer = thread.followed?.way == .notBetter ? 0 : thread.met / 2
        try await write([1: min(10, 2 + closer + followChance.number(0...1))], of: "own-goals", thread, as: holder)
    }

    /// How life is besides: eleven areas of it for those of low mood, the four questions of the national survey for others.
    private func lookAround(_ thread: Thread, _ followed: Followed, as holder: Identity) async throws {
        let better = followed.way == .notBetter ? 0 : thread.met / 2
        // No chance is drawn for it: the rest of the year is lived as it was before these were asked.
        let around = { (question: Int) in 3 + better + (question * (followed.first + thread.met)) % 3 - 1 }
        if followed.isAboutWorry {
            let answers = [1: around(1) + 2, 2: around(2) + 2, 3: around(3) + 2, 4: 10 - around(4) - 2]
            return try await write(answers.mapValues { min(10, max(0, $0)) }, of: "ons-4", thread, as: holder)
        }
        let answers = Dictionary(uniqueKeysWithValues: (1...11).map { ($0, min(7, around($0))) })
        try await write(answers, of: "dialog", thread, as: holder)
    }

    private func write(_ answers: [Int: Int], of code: String, _ thread: Thread, as holder: Identity) async throws {
        let edition = InstrumentEdition(code: code, version: 1)
        guard let questionnaire = Questionnaire.edition(edition) else { throw Denial.notFound }
        let read = try questionnaire.reading(answers: answers, leftUnfinished: code == "own-goals")
        let conversation: SafetyConversation.ID = desk.surroundings.newID()
        let action = RecordAnswers(
            answered: desk.surroundings.newID(),
            request: thread.request,
            asked: nil,
            instrument: edition,
            day: London.day(at: time.now),
            content: read.content,
            worrying: read.worrying,
            conversation: conversation
        )
        try await desk.act(action, on: thread.person, as: holder)
        if !read.worrying.isEmpty { agenda.plan(.talkSafely(thread, conversation), at: time.now + .hours(2)) }
    }

    /// A look at the treatment where it helps too little, a specialist's advice, and the plan to stay well.
    private func look(_ thread: Thread, _ followed: Followed, as holder: Identity) async throws {
        switch (followed.way, thread.met) {
        case (.notBetter, 3), (.slowlyBetter, 4):
            let words = "It helps less than we hoped. We change how we go about it, and look again in a fortnight."
            let looking = RecordLook(request: thread.request, kind: .treatment, words: words)
            try await desk.act(looking, on: thread.person, as: holder)
        case (.notBetter, 5) where followChance.happens(0.6):
            let looking = RecordLook(
                request: thread.request,
                kind: .advice,
                with: "Dr Arjun Nair",
                words: "Asked whether a medicine might help beside the talking; they talk it over with the GP."
            )
            try await desk.act(looking, on: thread.person, as: holder)
        case (.better, thread.part.meetings - 1):
            let plan = Course.Plan(
                signs: "I stop answering my phone and lie awake.",
                helps: "Walking in the morning, and saying it aloud.",
                people: "My sister, and Tom from next door.",
                ifItComesBack: "I ring the team, and do not wait until it is bad."
            )
            try await desk.act(PlanToStayWell(request: thread.request, plan: plan), on: thread.person, as: holder)
        default: break
        }
    }
}
