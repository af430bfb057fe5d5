import Care
import Desk

extension Director {
    func perform(_ step: Step) async throws {
        switch step {
        case .ask(let part): try await ask(part)
        case .triage(let thread): try await triage(thread)
        case .offerHandOver(let thread): try await offerHandOver(thread)
        case .answerHandOver(let thread, let handOver, let worker):
            try await answer(thread, handOver, by: worker)
        case .arrange(let thread): try await arrange(thread)
        case .meet(let thread, let contact): try await meet(thread, contact)
        case .reach(let thread): try await reach(thread)
        case .askService(let thread, let service): try await ask(service, for: thread)
        case .serviceAnswers(let thread, let service, let reason):
            try await answer(thread, from: service, declining: reason)
        case .talkSafely(let thread, let conversation): try await talk(thread, conversation)
        case .askHowTheyAre(let thread, let conversation): try await askHowTheyAre(thread, conversation)
        case .discuss(let thread): try await discuss(thread)
        case .close(let thread): try await close(thread)
        case .markForDiscussion: try await markForDiscussion()
        case .reviewCases: try await reviewCases()
        case .answerProposal(let person, let request, let proposal):
            try await answer(proposal, request, of: person)
        case .seeThrough(let person, let request, let proposal):
            try await seeThrough(proposal, request, of: person)
        case .supervise(let month): try await supervise(month)
        case .runClinics: try await runClinics()
        case .setUpGroups: try await setUpGroups()
        case .takeRegister(let group, let day): try await takeRegister(group, day)
        }
    }

    /// The person or somebody for them asks; the duty worker holds from then on.
    private func ask(_ part: Part) async throws {
        var part = part
        let followed = Followed.chosen(for: part, &followChance)
        if followed != nil { part.meetings += followChance.number(2...5) }
        let thread = Thread(part: part, request: desk.surroundings.newID(), followed: followed)
        let asking = Request.Asking(
            words: Personal(part.words),
            needs: part.needs,
            answers: part.answers,
            asker: part.asker
        )
        let asker = part.route == .gp ? workers["gp"].map(Identity.worker) : nil
        try await desk.act(
            Ask(request: thread.request, route: part.route, kind: .help, asking: asking),
            on: part.person,
            as: asker ?? .system("front-door")
        )
        agenda.plan(.triage(thread), at: workingHour(afterDays: 0...1))
    }

    private func triage(_ thread: Thread) async throws {
        let holder = try await holder(of: thread)
        try await desk.act(
            RecordTriage(
                request: thread.request,
                summary: "Read and talked through by phone.",
                needs: thread.part.needs,
                answers: thread.part.answers,
                reasons: "In the person's own words; what they ask for is within reach here."
            ),
            on: thread.person,
            as: holder
        )
        if thread.part.opensSafetyConversation, let owner = holder.worker?.id {
            let conversation: SafetyConversation.ID = desk.surroundings.newID()
            try await desk.act(
                OpenSafetyConversation(
                    conversation: conversation,
                    request: thread.request,
                    why: .ownWords,
                    words: nil,
                    owner: owner
                ),
                on: thread.person,
                as: holder
            )
            agenda.plan(.talkSafely(thread, conversation), at: time.now + .hours(2))
        }
        agenda.plan(.offerHandOver(thread), at: workingHour(afterDays: 1...2))
        var days = 2
        for (service, _) in thread.part.services {
            agenda.plan(.askService(thread, service), at: workingHour(afterDays: days...(days + 2)))
            days += 30
        }
    }

    private func offerHandOver(_ thread: Thread) async throws {
        guard try await isOpen(thread) else { return }
        let giver = try await holder(of: thread)
        let candidates = Cast.members.filter { $0.role == thread.part.role }.compactMap { workers[$0.username] }
        guard let taker = chance.pick(candidates), taker.id != giver.worker?.id else {
            agenda.plan(.arrange(thread), at: workingHour(afterDays: 1...3))
            return
        }
        let handOver: Holding.HandOver.ID = desk.surroundings.newID()
        try await desk.act(
            OfferHandOver(handOver: handOver, request: thread.request, to: taker.id, why: "Closest to what they ask."),
            on: thread.person,
            as: giver
        )
        agenda.plan(.answerHandOver(thread, handOver, taker.id), at: workingHour(afterDays: 1...3))
    }

    private func answer(_ thread: Thread, _ handOver: Holding.HandOver.ID, by worker: Worker.ID) async throws {
        guard try await isOpen(thread), let taker = workers.values.first(where: { $0.id == worker }) else { return }
        try await desk.act(
            AnswerHandOver(handOver: handOver, request: thread.request, answer: .accept),
            on: thread.person,
            as: .worker(taker)
        )
        agenda.plan(.arrange(thread), at: workingHour(afterDays: 0...2))
    }

    private func arrange(_ thread: Thread) async throws {
        guard try await isOpen(thread) else { return }
        let holder = try await holder(of: thread)
        guard let worker = holder.worker else { return }
        let contact: Contact.ID = desk.surroundings.newID()
        let means = chance.pick([Contact.Means.room, .room, .phone, .phone, .video, .home, .walk]) ?? .room
        let at = workingHour(afterDays: thread.met == 0 ? 4...11 : 9...20)
        try await desk.act(
            ArrangeContact(contact: contact, request: thread.request, with: worker.id, means: means, at: at),
            on: thread.person,
            as: holder
        )
        agenda.plan(.meet(thread, contact), at: at + .minutes(55))
    }

    private func meet(_ thread: Thread, _ contact: Contact.ID) async throws {
        guard try await isOpen(thread) else { return }
        var thread = thread
        let holder = try await holder(of: thread)
        guard !chance.happens(0.13) else {
            try await desk.act(RecordMissed(contact: contact), on: thread.person, as: holder)
            agenda.plan(.reach(thread), at: time.now + .hours(2))
            return
        }
        thread.met += 1
        let talks = [
            "Talked about the week and what helped.", "Walked by the canal. Agreed one small thing to try.",
            "Went through the letters together and rang the housing office.",
            "Spoke about what matters most now and who else could help.",
        ]
        try await desk.act(
            RecordAttended(contact: contact, summary: chance.pick(talks) ?? talks[0]),
            on: thread.person,
            as: holder
        )
        try await follow(thread, as: holder)
        if thread.met < thread.part.meetings || thread.part.isOfTheEight {
            agenda.plan(.arrange(thread), at: time.now + .minutes(5))
        } else {
            agenda.plan(.close(thread), at: workingHour(afterDays: 1...4))
        }
    }

    /// A rung of the ladder after a missed contact; it goes on until the person is reached.
    private func reach(_ thread: Thread) async throws {
        let record = try await desk.chart(of: thread.person).record
        guard record.requests.isOpen(thread.request),
            let next = record.reengagement.nextStep(
                for: thread.request,
                wishes: record.people.details?.wishes ?? Person.Wishes(),
                desk.place.promises
            )
        else { return }
        let holder = try await holder(of: thread)
        guard next.step.rung != .talkItOver else {
            try await desk.act(
                TalkOver(
                    request: thread.request,
                    words: "Talked over in the team; we try again in a fortnight.",
                    again: workingHour(afterDays: 10...14)
                ),
                on: thread.person,
                as: holder
            )
            agenda.plan(.reach(thread), at: workingHour(afterDays: 14...16))
            return
        }
        let outcome: Reengagement.Outcome = chance.happens(0.55) ? .reached : .noAnswer
        try await desk.act(
            RecordRung(
                request: thread.request,
                rung: next.step.rung,
                outcome: outcome,
                words: outcome == .reached ? "Spoke; a new time suits better." : "No answer; we try another way."
            ),
            on: thread.person,
            as: holder
        )
        agenda.plan(outcome == .reached ? .arrange(thread) : .reach(thread), at: workingHour(afterDays: 1...2))
    }

    private func ask(_ service: ServiceCode, for thread: Thread) async throws {
        guard try await isOpen(thread) else { return }
        try await desk.act(
            AskService(request: thread.request, service: service, words: "Could you help with what they ask for?"),
            on: thread.person,
            as: holder(of: thread)
        )
        let answer = thread.part.services.first { $0.0 == service }?.1
        let wait = service.rawValue == "camhs" ? 58...60 : 3...12
        agenda.plan(.serviceAnswers(thread, service, answer), at: workingHour(afterDays: wait))
    }

    private func answer(_ thread: Thread, from service: ServiceCode, declining reason: DeclineReason?) async throws {
        guard try await isOpen(thread) else { return }
        let holder = try await holder(of: thread)
        guard let reason else {
            try await desk.act(
                RecordAcceptance(request: thread.request, service: service, words: "They will see them."),
                on: thread.person,
                as: holder
            )
            return
        }
        try await desk.act(
            RecordDecline(request: thread.request, service: service, reason: reason, words: reason.title),
            on: thread.person,
            as: holder
        )
        let record = try await desk.chart(of: thread.person).record
        if record.offers.standing(of: thread.request).gapSince != nil, !thread.part.isOfTheEight {
            agenda.plan(.discuss(thread), at: workingHour(afterDays: 3...8))
        }
    }

    private func talk(_ thread: Thread, _ conversation: SafetyConversation.ID) async throws {
        try await desk.act(
            RecordSafetyConversation(
                conversation: conversation,
                summary: "Talked openly about the thoughts, what brings them and what keeps them away.",
                agreed: "Whom to ring, what to do first, and that we speak again.",
                followUp: workingHour(afterDays: 6...8)
            ),
            on: thread.person,
            as: holder(of: thread)
        )
        if thread.followed != nil { agenda.plan(.askHowTheyAre(thread, conversation), at: time.now + .days(6)) }
    }

    /// The follow-up that was agreed in a conversation about safety.
    private func askHowTheyAre(_ thread: Thread, _ conversation: SafetyConversation.ID) async throws {
        try await desk.act(
            RecordSafetyFollowUp(
                conversation: conversation,
                summary: "The thoughts come less often; they told their sister of them.",
                agreed: "We ask at each meeting, and they know whom to ring.",
                followUp: nil
            ),
            on: thread.person,
            as: holder(of: thread)
        )
    }

    private func discuss(_ thread: Thread) async throws {
        guard try await isOpen(thread) else { return }
        try await desk.act(
            RecordMeeting(
                request: thread.request,
                outcome: "Nobody here takes this alone; we do it together.",
                nextStep: "The psychologist joins the next meeting.",
                by: workingHour(afterDays: 7...14)
            ),
            on: thread.person,
            as: holder(of: thread)
        )
    }

    private func close(_ thread: Thread) async throws {
        guard try await isOpen(thread) else { return }
        do {
            try await desk.act(
                Close(
                    request: thread.request,
                    reason: .helpDone,
                    agreed: "We agreed that this is enough at present.",
                    wayBack: "Ring us or use your reference; you do not need to start again."
                ),
                on: thread.person,
                as: holder(of: thread)
            )
        } catch Denial.refused {
            // Something is still owed, such as a follow-up or a service's help: later, then.
            agenda.plan(.arrange(thread), at: workingHour(afterDays: 3...6))
        }
    }

    func isOpen(_ thread: Thread) async throws -> Bool {
        try await desk.chart(of: thread.person).record.requests.isOpen(thread.request)
    }

    func holder(of thread: Thread) async throws -> Identity { try await holder(of: thread.request, thread.person) }

    func holder(of request: Request.ID, _ person: Person.ID) async throws -> Identity {
        let record = try await desk.chart(of: person).record
        let id = record.holding.holder(of: request)
        return id.flatMap { id in workers.values.first { $0.id == id } }.map(Identity.worker)
            ?? .system("demonstration")
    }

    /// A moment in working hours, so many days on.
    func workingHour(afterDays days: ClosedRange<Int>) -> Instant {
        let working = desk.place.promises.working
        let later = working.nextOpen(from: time.now + .days(chance.number(days)) + .minutes(30))
        let reading = London.reading(at: later)
        let slots = max(1, (working.closes - working.opens - 60) / 15)
        let minute = working.opens + 15 * chance.number(0...(slots - 1))
        return max(London.instant(reading.day, minute: minute), time.now + .minutes(10))
    }
}
