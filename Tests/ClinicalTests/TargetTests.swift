import Clinical
import Testing

struct `Treating to a target` {
    private let rules = TargetRules.collaborativeCare

    private func scores(_ points: [(day: Int, points: Int)], version: Int = 1) -> [Reading] {
        points.map { Reading(edition: Instrument.Edition("phq-9", version), day: $0.day, points: Points($0.points)) }
    }

    private func owed(_ kind: TargetRules.Kind, _ timeline: Timeline) -> Owed? {
        rules.owed(timeline).first { $0.kind == kind }
    }

    @Test func `asks for a contact within four weeks, of the start and of each contact`() {
        #expect(owed(.firstContact, Timeline(started: 100))?.by == 128)
        #expect(owed(.nextContact, Timeline(started: 100))?.by == nil)
        let met = Timeline(started: 100, contacts: [110, 104])
        #expect(owed(.firstContact, met) == nil)
        #expect(owed(.nextContact, met)?.by == 138)
        #expect(owed(.nextContact, met)?.isLate(on: 138) == false)
        #expect(owed(.nextContact, met)?.isLate(on: 139) == true)
    }

    @Test func `asks for advice by week 12 where no adequate change is shown by week 8`() throws {
        let failing = Timeline(started: 0, scores: scores([(0, 20), (56, 14)]))
        let advice = try #require(owed(.specialistAdvice, failing))
        #expect(advice.from == 56 && advice.by == 84)
        #expect(advice.why == "From 20 to 14. No adequate change by week 8: a specialist’s advice by week 12.")
        #expect(advice.reference.evidence == .found)
        #expect(owed(.specialistAdvice, Timeline(started: 0, scores: scores([(0, 20), (56, 10)]))) == nil)
        #expect(owed(.specialistAdvice, Timeline(started: 0, scores: scores([(0, 16), (56, 9)]))) == nil)
    }

    @Test func `asks for advice where nothing was measured, for that shows no change`() {
        #expect(owed(.specialistAdvice, Timeline(started: 0))?.why.hasPrefix("No two scores show a change.") == true)
        #expect(owed(.specialistAdvice, Timeline(started: 0, scores: scores([(0, 20)])))?.by == 84)
        // Two versions are not compared, so the older one shows no change either.
        let mixed = scores([(0, 20)]) + scores([(56, 4)], version: 2)
        #expect(owed(.specialistAdvice, Timeline(started: 0, scores: mixed))?.by == 84)
    }

    @Test func `is content with advice from week 8 on, and not with advice from before`() {
        let failing = scores([(0, 20), (56, 18)])
        #expect(owed(.specialistAdvice, Timeline(started: 0, scores: failing, advice: [55]))?.by == 84)
        #expect(owed(.specialistAdvice, Timeline(started: 0, scores: failing, advice: [56])) == nil)
        #expect(owed(.specialistAdvice, Timeline(started: 0, scores: failing, advice: [200])) == nil)
    }

    @Test func `asks anew where a response was lost again`() {
        let lost = scores([(0, 20), (50, 8), (150, 15)])
        let again = owed(.specialistAdvice, Timeline(started: 0, scores: lost, advice: [60]))
        #expect(again?.from == 150 && again?.by == 178)
        #expect(owed(.specialistAdvice, Timeline(started: 0, scores: lost, advice: [60, 151])) == nil)
    }

    @Test func `asks for a look at the treatment where a month brought less than five points`() {
        let little = Timeline(started: 0, scores: scores([(0, 20), (30, 16)]))
        #expect(owed(.treatmentLook, little)?.by == 44)
        #expect(owed(.treatmentLook, little)?.why.hasPrefix("From 20 to 16: better by 4.") == true)
        #expect(owed(.treatmentLook, little)?.reference.line.hasSuffix("to be verified") == true)
        let worse = Timeline(started: 0, scores: scores([(0, 12), (30, 16)]))
        #expect(owed(.treatmentLook, worse)?.why.hasPrefix("From 12 to 16: worse.") == true)
        #expect(owed(.treatmentLook, Timeline(started: 0, scores: scores([(0, 20), (30, 15)]))) == nil)
        #expect(owed(.treatmentLook, Timeline(started: 0, scores: scores([(0, 20), (20, 19)]))) == nil, "too early")
        let looked = Timeline(started: 0, scores: scores([(0, 20), (30, 16)]), treatmentLooks: [31])
        #expect(owed(.treatmentLook, looked) == nil)
    }

    @Test func `asks for a review each month, and each second month while the work is to stay well`() {
        #expect(owed(.review, Timeline(started: 10))?.by == 41)
        #expect(owed(.review, Timeline(started: 10, reviews: [35, 20]))?.by == 66)
        let well = Timeline(started: 10, phase: .prevention(since: 200), reviews: [])
        #expect(owed(.reviewInPrevention, well)?.by == 262)
        #expect(owed(.review, well) == nil && owed(.specialistAdvice, well) == nil)
        #expect(
            owed(.reviewInPrevention, Timeline(started: 10, phase: .prevention(since: 200), reviews: [210]))?.by == 272
        )
    }

    @Test func `says of each rule where it is written, and of what was recalled that it was`() {
        #expect(rules.rules.map(\.kind) == TargetRules.Kind.allCases)
        for rule in rules.rules {
            #expect(rule.from < rule.by && !rule.sentence.isEmpty)
        }
        #expect(rules.rule(.measure)?.reference.line.hasSuffix("to be verified") == true)
        #expect(rules.rule(.nextContact)?.reference.line.hasSuffix("our own choice") == true)
    }

    @Test func `lets a place set a rule of its own, with a reason that is shown`() throws {
        let own = try rules.setting(.nextContact, by: 14, because: "we see everybody fortnightly")
        let owed = own.owed(Timeline(started: 0, contacts: [3])).first { $0.kind == .nextContact }
        #expect(owed?.by == 17)
        #expect(owed?.reference.line == "This place, we see everybody fortnightly, set here, our own choice")
        #expect(own.rule(.review) == rules.rule(.review))
        #expect(throws: TargetRuleRefusal.noReason) { try rules.setting(.review, by: 20, because: "  ") }
        #expect(throws: TargetRuleRefusal.notADuration) { try rules.setting(.review, by: 0, because: "why") }
        #expect(throws: TargetRuleRefusal.notADuration) { try rules.setting(.review, by: 400, because: "why") }
        #expect(throws: TargetRuleRefusal.beforeItBegins) {
            try rules.setting(.specialistAdvice, by: 56, because: "why")
        }
    }
}
