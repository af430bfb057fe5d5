import Care
import CareTesting
import Foundation
import PropertyTesting
import Testing

/// The journal keeps facts as JSON for good: their names and labels are final.
struct `The facts in the journal` {
    @Test func `have the kinds and the labels they always had, and random care makes every one of them`() throws {
        var shapes: Set<String> = []
        var seeds = SeededGenerator(seed: 2026)
        let known = Set(Self.known.split(separator: "\n").map(String.init))
        // Some facts need several things to happen in turn: a rare one is waited for, but not for ever.
        for number in 0..<4000 where number < Rounds.of(600) || !known.isSubset(of: shapes) {
            for occurrence in Self.history(seed: seeds.next()) { shapes.insert(try Self.shape(of: occurrence.fact)) }
        }
        #expect(shapes.subtracting(known).sorted() == [], "new facts: add them to the table")
        #expect(known.subtracting(shapes).sorted() == [], "renamed, removed, or never made by random care")
    }

    @Test func `come back from JSON as they went in`() throws {
        var seeds = SeededGenerator(seed: 7)
        for _ in 0..<Rounds.of(40) {
            for occurrence in Self.history(seed: seeds.next()) {
                switch occurrence.fact {
                case .people(let fact): try expectRoundTrip(fact)
                case .requests(let fact): try expectRoundTrip(fact)
                case .holding(let fact): try expectRoundTrip(fact)
                case .triage(let fact): try expectRoundTrip(fact)
                case .offers(let fact): try expectRoundTrip(fact)
                case .contacts(let fact): try expectRoundTrip(fact)
                case .reengagement(let fact): try expectRoundTrip(fact)
                case .safety(let fact): try expectRoundTrip(fact)
                case .safeguarding(let fact): try expectRoundTrip(fact)
                case .crisis(let fact): try expectRoundTrip(fact)
                case .notes(let fact): try expectRoundTrip(fact)
                case .copies(let fact): try expectRoundTrip(fact)
                case .measures(let fact): try expectRoundTrip(fact)
                case .messages(let fact): try expectRoundTrip(fact)
                case .booking(let fact): try expectRoundTrip(fact)
                case .waiting(let fact): try expectRoundTrip(fact)
                case .groups(let fact): try expectRoundTrip(fact)
                case .following(let fact): try expectRoundTrip(fact)
                case .questions(let fact): try expectRoundTrip(fact)
                case .reviews(let fact): try expectRoundTrip(fact)
                }
            }
        }
    }

    private func expectRoundTrip<Value: Codable & Equatable>(_ value: Value) throws {
        let data = try JSONEncoder().encode(value)
        #expect(try JSONDecoder().decode(Value.self, from: data) == value)
    }

    private static func history(seed: UInt64) -> [Occurrence] {
        var care = RandomCare(seed: seed)
        var story = Story.begun(wishes: care.wishes(), promises: Promises(telling: Telling()))
        for _ in 0..<60 {
            story.wait(care.timePasses())
            let action = care.action(on: story.record, at: story.now)
            _ = try? story.act(action, as: care.actor())
        }
        return story.occurrences
    }

    /// The kind of a fact and its labels, such as `holding.declined _0 _1 why`; what is nil is written with the rest.
    private static func shape(of fact: Fact) throws -> String {
        let capability = try #require(Mirror(reflecting: fact).children.first)
        let kind = try #require(Mirror(reflecting: capability.value).children.first)
        let labels =
            Mirror(reflecting: kind.value).displayStyle == .tuple
            ? Mirror(reflecting: kind.value).children.map { $0.label?.replacing(".", with: "_") ?? "" } : ["_0"]
        return (["\(capability.label ?? "").\(kind.label ?? "")"] + labels).joined(separator: " ")
    }

    private static let known = """
        booking.booked _0 _1 slots by
        booking.insideAgain _0 _1 clinic
        booking.outside _0 _1 clinic
        booking.pastLimit _0 _1 service most why
        booking.told _0 _1 words
        contacts.arranged _0 _1 with means at place
        contacts.attended _0 _1 late leftEarly summary
        contacts.cancelled _0 _1 by why
        contacts.made _0 _1 with means at summary
        contacts.missed _0 _1 words
        contacts.moved _0 _1 at means place by why
        contacts.takenBack _0 _1 why
        copies.answered paperIsSafe asked
        crisis.anotherWay _0 words
        crisis.answered _0 accepts by words
        crisis.handed _0 request to why owner respondBy
        crisis.seen _0 outcome
        following.activeAgain _0 why
        following.begun _0 target
        following.looked _0 kind with words
        following.planned _0 plan
        following.stopped _0 why
        groups.joined _0 _1 seat title kind by why
        groups.left _0 by why
        groups.placeDeclined _0
        groups.placeGone _0
        groups.placeOffered _0 keptUntil
        groups.session _0 _1 day
        groups.waits _0 _1 title by why
        groups.waitsNoMore _0 why
        holding.accepted _0 _1
        holding.declined _0 _1 why
        holding.named _0 holder why
        holding.offered _0 _1 to from why
        holding.withdrawn _0 _1
        measures.answered _0 request asked instrument day content worrying conversation
        measures.asked _0 request instrument by
        measures.notAsked _0 why
        measures.takenBack _0 why
        messages.failed _0 why
        messages.putOff _0 again
        messages.queued _0 kind request contact
        messages.sent _0
        messages.stopped _0 why
        messages.toldAnotherWay _0 words
        notes.corrected _0 words why
        notes.heldBack _0 reason why until
        notes.released _0 why
        notes.withdrawn _0 why
        notes.written _0 request words
        offers.accepted _0 service words
        offers.asked _0 service words
        offers.broughtToMeeting _0 on
        offers.declined _0 service reason words instead
        offers.discussed _0 outcome nextStep by
        offers.finished _0 service words
        offers.withdrawn _0 service why
        people.amended details why
        people.died on toldBy
        people.foundAlive why
        people.linked with why
        people.registered details origin
        people.unlinked from why
        questions.answered _0 request instrument question value worrying conversation
        questions.goalLetGo _0 why
        questions.goalPut _0 request instrument question words
        questions.scheduled _0 _1
        reengagement.ended _0 why
        reengagement.opened _0 contact
        reengagement.rungTried _0 rung outcome words
        reengagement.talkedOver _0 words again
        requests.added _0 words
        requests.askerMayBeTold _0 _1
        requests.closed _0 _1
        requests.kindChanged _0 to why
        requests.received _0 route kind asking
        requests.reopened _0 why
        reviews.accepted _0 by until
        reviews.declined _0 why
        reviews.flagged _0 why
        reviews.happened _0 _1 words
        reviews.reviewed _0 request with reasons summary proposals
        reviews.unflagged _0 why
        safeguarding.closed _0 words
        safeguarding.decided _0 reasons followUp
        safeguarding.outcome _0 words followUp
        safeguarding.raised _0 request subject about words owner
        safeguarding.referred _0 to at reference followUp
        safeguarding.taken _0 by
        safety.followedUp _0 summary agreed followUp
        safety.held _0 summary agreed followUp
        safety.opened _0 request why words owner by
        safety.passedOn _0 to why
        safety.taken _0 by
        safety.tried _0 words again
        triage.readAddition _0
        triage.triaged _0 summary needs answers reasons
        waiting.declineTakenBack _0
        waiting.declined _0
        waiting.ended _0 why
        waiting.joined _0 wishes
        waiting.left _0
        waiting.offered _0 _1 time keptUntil
        waiting.soonerWanted _0 than wishes
        waiting.wished _0 wishes
        """
}
