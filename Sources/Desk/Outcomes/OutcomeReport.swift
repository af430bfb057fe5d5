import Clinical

/// Makes figures of counts, by the published definitions, and holds back what is too small to be shown.
struct OutcomeReport {
    /// Of requests that ended in the quarter.
    let ended: [OutcomeCount: Int]
    /// Of requests that were received in it.
    let received: [OutcomeCount: Int]
    let isHeldBack: Bool

    func outcomes(of quarter: Quarter) -> Outcomes {
        Outcomes(
            quarter: quarter,
            parts: [own, life, work, symptoms, collaborative, waits, clock],
            isHeldBack: isHeldBack
        )
    }

    /// What no publication says.
    private static func ours(_ title: String) -> Clinical.Reference {
        Clinical.Reference(publisher: "Footbridge", title: title, evidence: .ours)
    }

    private func count(_ count: OutcomeCount) -> Int { ended[count] ?? 0 }

    private func sum(_ counts: OutcomeCount...) -> Int { counts.reduce(0) { $0 + count($1) } }

    private func figure(_ name: String, _ count: Int, of whole: Int?, _ source: Clinical.Reference) -> Outcomes.Figure {
        let small = SmallNumbers.nhsEngland
        let rate = whole.map { Rate(count, of: $0) }
        let shown = isHeldBack ? rate.flatMap(small.shown) : rate
        return Outcomes.Figure(
            name: name,
            count: isHeldBack ? small.shown(count) : count,
            of: isHeldBack ? whole.flatMap(small.shown) : whole,
            rate: shown.flatMap { $0.denominator > 0 ? "\($0)" : nil },
            source: source.line
        )
    }

    /// Figures that are the parts of one whole: where one is held back, no other gives it away.
    private func parts(
        _ names: [String],
        _ counts: [Int],
        of whole: Int,
        _ source: Clinical.Reference
    ) -> [Outcomes.Figure] {
        guard isHeldBack else { return zip(names, counts).map { figure($0, $1, of: whole, source) } }
        let shown = SmallNumbers.nhsEngland.shown(parts: counts)
        return zip(zip(names, counts), shown).map { part, shown in
            guard shown != nil else {
                return Outcomes.Figure(name: part.0, count: nil, of: nil, rate: nil, source: source.line)
            }
            return figure(part.0, part.1, of: whole, source)
        }
    }

    private func moved(
        _ what: String,
        _ better: OutcomeCount,
        _ same: OutcomeCount,
        _ worse: OutcomeCount,
        _ source: Clinical.Reference
    ) -> [Outcomes.Figure] {
        parts(
            ["\(what): better", "\(what): neither", "\(what): worse"],
            [count(better), count(same), count(worse)],
            of: sum(better, same, worse),
            source
        )
    }
}

extension OutcomeReport {
    private var own: Outcomes.Part {
        Outcomes.Part(
            name: "What people set out to do",
            note:
                "Goals in people’s own words, each for itself, from the first rating to the last; three points of ten "
                + "count as a change.",
            figures: moved("Own goals", .goalsBetter, .goalsSame, .goalsWorse, CommunityMeasures.reference)
        )
    }

    private var life: Outcomes.Part {
        Outcomes.Part(
            name: "How life is",
            note:
                "DIALOG’s eight parts of life, each for itself (one point); how the help was rated is left out. ONS4 by any "
                + "difference, since no size of change is published.",
            figures: moved("DIALOG", .dialogBetter, .dialogSame, .dialogWorse, CommunityMeasures.reference)
                + moved(
                    "ONS4",
                    .ons4Better,
                    .ons4Same,
                    .ons4Worse,
                    OutcomeReport.ours("any difference of an answer counts")
                )
                + moved("ReQoL-10", .reqolBetter, .reqolSame, .reqolWorse, CommunityMeasures.reference)
        )
    }

    private var work: Outcomes.Part {
        let ours = OutcomeReport.ours("read from the request, and from who declined it")
        return Outcomes.Part(
            name: "What the work was",
            note: "A service that takes people whom others decline has other work than one that does not.",
            figures: [
                figure("Requests that ended", count(.ended), of: nil, ours),
                figure("With three needs or more", count(.threeNeeds), of: count(.ended), ours),
                figure(
                    "With housing, money, work, loneliness or caring among them",
                    count(.circumstances),
                    of: count(.ended),
                    ours
                ),
                figure("Declined by another service", count(.declinedElsewhere), of: count(.ended), ours),
                figure("Declined by two or more", count(.declinedTwice), of: count(.ended), ours),
            ]
        )
    }

    private var symptoms: Outcomes.Part {
        let (rates, finished) = (TalkingTherapies.rates, count(.finished))
        let couldRecover = finished - count(.notCase)
        return Outcomes.Part(
            name: "Low mood and worry, as NHS Talking Therapies counts",
            note:
                "They count only those who ended with two contacts or more, and say nothing of how complex somebody’s life "
                + "is; a change without a comparison also happens on a waiting list. Every contact that took place counts as "
                + "treatment here.",
            figures: [
                figure("Finished", finished, of: count(.ended), TalkingTherapies.finishing),
                figure("Ended earlier", count(.endedEarlier), of: count(.ended), TalkingTherapies.finishing),
                figure("Not a case at the start", count(.notCase), of: finished, TalkingTherapies.caseAtStart),
                figure("Recovery", count(.recovered), of: couldRecover, rates),
                figure("Reliable recovery", count(.reliablyRecovered), of: couldRecover, rates),
            ]
                + parts(
                    ["Reliable improvement", "No reliable change", "Reliable deterioration", "Not measured twice"],
                    [count(.improved), count(.unchanged), count(.deteriorated), count(.notMeasuredTwice)],
                    of: finished,
                    rates
                )
        )
    }

    private var collaborative: Outcomes.Part {
        Outcomes.Part(
            name: "Followed up to a target",
            note: "Of those who were followed up and began at 10 or above on PHQ-9.",
            figures: [
                figure("Response", count(.responded), of: count(.entered), CollaborativeCare.unpacking),
                figure("Remission", count(.remitted), of: count(.entered), CollaborativeCare.remissionReference),
            ]
        )
    }

    private var waits: Outcomes.Part {
        let reference = TalkingTherapies.Waits.standard.reference
        return Outcomes.Part(
            name: "How long they waited",
            note: "Counted for those who finished, as is published; the four-week clock below counts everybody.",
            figures: [
                figure("First contact within six weeks", count(.withinSixWeeks), of: count(.finished), reference),
                figure(
                    "First contact within eighteen weeks",
                    count(.withinEighteenWeeks),
                    of: count(.finished),
                    reference
                ),
            ]
        )
    }

    /// The four-week wait of those who asked in the quarter, and what the clocks that still run lack.
    private var clock: Outcomes.Part {
        func count(_ count: OutcomeCount) -> Int { received[count] ?? 0 }
        let whole = count(.clockStopped) + count(.clockRuns)
        let (running, reference) = (count(.clockRuns), AccessClock.fourWeekWait.reference)
        return Outcomes.Part(
            name: "The four-week wait of those who asked in this quarter",
            note:
                "It stops with two contacts, an assessment, a first measure and a plan or help that has begun. Here the "
                + "first meeting after the request was read is the assessment; a rated goal or work towards a target is the plan.",
            figures: [
                figure("Stopped within four weeks", count(.clockInTime), of: whole, reference),
                figure("Stopped", count(.clockStopped), of: whole, reference),
                figure("Runs still", running, of: whole, reference),
                figure("Lacks contacts", count(.lacksContacts), of: running, reference),
                figure("Lacks the assessment", count(.lacksAssessment), of: running, reference),
                figure("Lacks a first measure", count(.lacksMeasure), of: running, reference),
                figure("Lacks a plan", count(.lacksPlan), of: running, reference),
            ]
        )
    }
}
