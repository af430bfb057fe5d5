package import Care

extension RandomCare {
    mutating func people(_ record: Record, _ now: Instant) -> any Action {
        switch chance.number(below: 8) {
        case 0: Register(details: .madeUp(), origin: "test")
        case 1, 2: Amend(details: .madeUp(wishes: wishes()), why: words())
        case 3: Link(other: .number(2 + chance.number(below: 2)), why: words())
        case 4: Unlink(other: .number(2 + chance.number(below: 2)), why: words())
        case 5 where chance.oneIn(4): RecordDeath(day: London.day(at: now), toldBy: words())
        default: TakeBackDeath(why: words())
        }
    }

    mutating func asking(_ record: Record) -> any Action {
        let asker = Request.Asker(name: Personal(words()), relation: Personal("neighbour"), personKnows: flag())
        let asking = Request.Asking(words: Personal(words()), asker: flag() ? asker : nil)
        switch chance.number(below: 4) {
        case 0:
            return Ask(
                request: new(beside: record.requests.all.keys),
                route: chance.pick(Request.Route.allCases) ?? .myself,
                kind: chance.pick(Request.Kind.allCases) ?? .help,
                asking: asking
            )
        case 1:
            let kind = chance.pick(Request.Kind.allCases) ?? .help
            return ChangeKind(request: request(record), kind: kind, why: words())
        case 2: return LetAskerKnow(request: request(record), mayBeTold: flag())
        default: return AddWords(request: request(record), words: words())
        }
    }

    mutating func holding(_ record: Record) -> any Action {
        let request = request(record)
        let handOver =
            record.holding.handOvers[request].map { chance.oneIn(8) ? .number(999_999) : $0.id } ?? fresh()
        switch chance.number(below: 8) {
        case 0, 1: return OfferHandOver(handOver: fresh(), request: request, to: worker(), why: words())
        case 2, 3: return AnswerHandOver(handOver: handOver, request: request, answer: .accept)
        case 4: return AnswerHandOver(handOver: handOver, request: request, answer: .decline(why: words()))
        case 5: return WithdrawHandOver(handOver: handOver, request: request)
        case 6: return TakeUp(request: request)
        default:
            return RecordTriage(request: request, summary: words(), needs: [], answers: [:], reasons: words())
        }
    }

    mutating func services(_ record: Record, _ now: Instant) -> any Action {
        let request = request(record)
        let asked = record.offers.standing(of: request).asked.map(\.service)
        let service = asked.isEmpty || chance.oneIn(3) ? service() : (chance.pick(asked) ?? service())
        switch chance.number(below: 12) {
        case 0, 1: return AskService(request: request, service: service, words: words())
        case 2: return AskAgain(request: request, service: service, words: words())
        case 3...6:
            let reason = chance.pick(DeclineReason.allCases) ?? .other
            return RecordDecline(request: request, service: service, reason: reason, words: words(), instead: nil)
        case 7: return RecordAcceptance(request: request, service: service, words: words())
        case 8: return WithdrawAsking(request: request, service: service, why: words())
        case 9: return RecordFinish(request: request, service: service, words: words())
        case 10:
            return BringToMeeting(request: request, day: London.day(at: now) + chance.number(below: 40) - 2)
        default:
            return RecordMeeting(request: request, outcome: words(), nextStep: words(), by: time(near: now))
        }
    }

    mutating func meeting(_ record: Record, _ now: Instant) -> any Action {
        let means = chance.pick(Contact.Means.allCases) ?? .room
        let waiting = record.contacts.all.values.filter { $0.outcome == .arranged }.map(\.id)
        let contact = one(of: waiting.isEmpty || chance.oneIn(6) ? Array(record.contacts.all.keys) : waiting)
        switch chance.number(below: 12) {
        case 0...2:
            return ArrangeContact(
                contact: new(beside: record.contacts.all.keys),
                request: request(record),
                with: worker(),
                means: means,
                at: time(near: now)
            )
        case 3:
            let by = chance.pick(Contact.Party.allCases) ?? .person
            return MoveContact(
                contact: contact,
                at: time(near: now),
                means: means,
                place: nil,
                by: by,
                why: words()
            )
        case 4:
            let by = chance.pick(Contact.Party.allCases) ?? .person
            return CancelContact(contact: contact, by: by, why: words())
        case 5, 6: return RecordAttended(contact: contact, late: flag(), leftEarly: flag(), summary: words())
        case 7...9: return RecordMissed(contact: contact)
        case 10: return TakeBackOutcome(contact: contact, why: words())
        default:
            return RecordContact(
                contact: new(beside: record.contacts.all.keys),
                request: request(record),
                with: worker(),
                means: means,
                at: now - .hours(chance.number(below: 100)),
                summary: words()
            )
        }
    }

    mutating func reaching(_ record: Record, _ now: Instant) -> any Action {
        let open = record.reengagement.ladders.keys
        let request = open.isEmpty || chance.oneIn(3) ? request(record) : one(of: open)
        switch chance.number(below: 8) {
        case 0: return RecordInTouch(request: request)
        case 1: return TalkOver(request: request, words: words(), again: time(near: now))
        case 2: return MarkRead(request: request)
        default:
            let rung = chance.pick(Reengagement.Rung.allCases) ?? .ringSameDay
            let outcome = chance.pick(Reengagement.Outcome.allCases) ?? .noAnswer
            return RecordRung(request: request, rung: rung, outcome: outcome, words: words())
        }
    }

    mutating func safety(_ record: Record, _ now: Instant) -> any Action {
        let known = one(of: chance.oneIn(4) ? Array(record.safety.all.keys) : record.safety.open.map(\.id))
        let followUp = flag() ? time(near: now) : nil
        switch chance.number(below: 7) {
        case 0:
            return OpenSafetyConversation(
                conversation: new(beside: record.safety.all.keys),
                request: requestOrNone(record),
                why: flag() ? .worryingAnswer(question: words()) : .worker,
                owner: flag() ? worker() : nil,
                by: flag() ? time(near: now) : nil
            )
        case 1: return RecordSafetyAttempt(conversation: known, words: words(), again: time(near: now))
        case 2, 3:
            return RecordSafetyConversation(
                conversation: known,
                summary: words(),
                agreed: words(),
                followUp: followUp
            )
        case 4:
            return RecordSafetyFollowUp(conversation: known, summary: words(), agreed: words(), followUp: followUp)
        case 5: return PassOnSafetyConversation(conversation: known, to: worker(), why: words())
        default: return TakeSafetyConversation(conversation: known)
        }
    }

    mutating func harm(_ record: Record, _ now: Instant) -> any Action {
        flag() ? concern(record, now) : crisis(record)
    }

    private mutating func concern(_ record: Record, _ now: Instant) -> any Action {
        let known = one(of: chance.oneIn(4) ? Array(record.safeguarding.all.keys) : record.safeguarding.open.map(\.id))
        switch chance.number(below: 6) {
        case 0:
            return RaiseConcern(
                concern: new(beside: record.safeguarding.all.keys),
                request: requestOrNone(record),
                subject: flag() ? .child : .adult,
                about: words(),
                words: words(),
                owner: flag() ? worker() : nil
            )
        case 1: return ReferConcern(concern: known, to: words(), at: now, reference: nil, followUp: time(near: now))
        case 2: return DecideConcern(concern: known, reasons: words(), followUp: time(near: now))
        case 3: return RecordConcernOutcome(concern: known, words: words(), followUp: time(near: now))
        case 4: return TakeConcern(concern: known)
        default: return CloseConcern(concern: known, words: words())
        }
    }

    private mutating func crisis(_ record: Record) -> any Action {
        let known = one(of: chance.oneIn(4) ? Array(record.crisis.all.keys) : record.crisis.open.map(\.id))
        switch chance.number(below: 6) {
        case 0, 1:
            return HandToCrisis(
                handOver: new(beside: record.crisis.all.keys),
                request: requestOrNone(record),
                service: .crisisService,
                why: words()
            )
        case 2, 3: return RecordCrisisAnswer(handOver: known, accepts: flag(), by: words(), words: words())
        case 4: return RecordCrisisSeen(handOver: known, outcome: words())
        default: return RecordAnotherWay(handOver: known, words: words())
        }
    }

    package mutating func notes(_ record: Record, _ now: Instant) -> any Action {
        let known = one(of: record.notes.all.keys)
        switch chance.number(below: 6) {
        case 0, 1:
            let note: Note.ID = new(beside: record.notes.all.keys)
            return WriteNote(note: note, request: requestOrNone(record), words: words())
        case 2: return CorrectNote(note: known, words: flag() ? words() : "better words", why: words())
        case 3 where chance.oneIn(4): return WithdrawNote(note: known, why: words())
        case 4:
            let day = flag() ? London.day(at: now) + chance.number(below: 9) - 1 : nil
            let reason = chance.pick(Note.HoldBackReason.allCases) ?? .thirdParty
            return HoldBackNote(note: known, reason: reason, why: words(), until: day)
        default: return ReleaseNote(note: known, why: words())
        }
    }

    mutating func copies(_ now: Instant) -> any Action {
        AnswerAboutPaper(paperIsSafe: flag(), asked: London.day(at: now) - chance.number(below: 9) + 1)
    }

    mutating func measures(_ record: Record, _ now: Instant) -> any Action {
        let asked = record.measures.asked.keys
        let instrument = InstrumentEdition(code: flag() ? "phq-9" : "gad-7", version: 1)
        switch chance.number(below: 8) {
        case 0, 1:
            return AskMeasure(
                asked: new(beside: asked),
                request: request(record),
                instrument: instrument,
                by: time(near: now)
            )
        case 2: return WithdrawMeasure(asked: one(of: asked), why: words())
        case 3: return TakeBackAnswers(answered: one(of: record.measures.answered.keys), why: words())
        default: return answering(record, now, instrument)
        }
    }

    private mutating func answering(_ record: Record, _ now: Instant, _ instrument: InstrumentEdition) -> any Action {
        let wanted = flag() ? record.measures.asked[one(of: record.measures.asked.keys)] : nil
        let count = chance.number(below: 4)
        return RecordAnswers(
            answered: new(beside: record.measures.answered.keys),
            request: wanted?.request ?? requestOrNone(record),
            asked: wanted?.id,
            instrument: wanted?.instrument ?? instrument,
            day: London.day(at: now) + 1 - chance.number(below: 9),
            content: AnsweredMeasure.Content(
                answers: (0..<count).map { AnsweredMeasure.Answer(question: $0 + 1, value: 1) },
                scores: chance.oneIn(4) ? [AnsweredMeasure.Score(scale: "total", numerator: 7, denominator: 2)] : []
            ),
            worrying: chance.oneIn(3) ? [9] : [],
            conversation: new(beside: record.safety.all.keys)
        )
    }

    mutating func messages(_ record: Record) -> any Action {
        let waiting = record.messages.waiting.map(\.id)
        let known = one(of: waiting.isEmpty || chance.oneIn(3) ? Array(record.messages.all.keys) : waiting)
        switch chance.number(below: 8) {
        case 0: return RecordSent(message: known)
        case 1, 2: return RecordNotTaken(message: known)
        case 3: return RecordRefused(message: known)
        case 4, 5: return PutAside(message: known)
        default:
            return RecordToldAnotherWay(message: one(of: record.messages.failed.map(\.id)), words: words())
        }
    }

    mutating func closing(_ record: Record) -> any Action {
        let request = request(record)
        guard !flag() else { return Reopen(request: request, why: words()) }
        let reason = chance.pick(Closing.Reason.allCases) ?? .helpDone
        return Close(request: request, reason: reason, agreed: words(), wayBack: words())
    }
}

extension RandomCare {
    package mutating func following(_ record: Record) -> any Action {
        let request = request(record)
        switch chance.number(below: 9) {
        case 0...3:
            let target = Course.Target(instrument: flag() ? "phq-9" : "gad-7")
            return BeginFollowing(request: request, target: chance.oneIn(5) ? nil : target)
        case 4, 5:
            let kind = chance.pick(Course.Look.Kind.allCases) ?? .review
            return RecordLook(request: request, kind: kind, with: flag() ? "" : words(), words: words())
        case 6:
            let plan = Course.Plan(signs: words(), helps: words(), people: words(), ifItComesBack: words())
            return PlanToStayWell(request: request, plan: plan)
        case 7: return ReturnToActive(request: request, why: words())
        default: return StopFollowing(request: request, why: words())
        }
    }
}
