import Clinical
import Foundation

/// The page `docs/instruments.md`: every instrument, what ships of it, where its numbers are written and how sure we are.
struct InstrumentsPage {
    static let file = SharedData.root.appending(path: "docs/instruments.md")

    var text: String {
        [head, instruments, numbers, safety, withheld, targets, outcomes].joined(separator: "\n\n") + "\n"
    }

    private var head: String {
        """
        # Instruments

        <!-- A test writes this page: FOOTBRIDGE_WRITE_PAGES=1 swift test --filter 'the page of instruments' -->

        What can be measured here, and by which rules: a value for each in `Sources/Clinical/Library/`, with a table of scored
        examples in `Tests/ClinicalTests/Tables/`. Why it is built so stands in [ADR 0070](adr/0070-instruments.md).

        **What ships.** *Text*: the questions as published, or in our own words where only the idea is used. *Numbers*: the
        numbers of the questions, with our scoring; whoever has permission installs the text as a text pack. *Scores*: no
        questions at all; a score worked out elsewhere is entered.

        **How sure.** *Read*: found in the publication or in public code that cites it. *To be verified*: written down from memory,
        and shown with those words beside the value. *Our own choice*: no publication says so; we took the careful side. No
        clinician has yet checked this page, and no owner of a text has been asked by us.
        """
    }

    private var instruments: String {
        let rows = Library.instruments.map { instrument in
            let cells = [
                "\(instrument.name) (`\(instrument.edition)`)", instrument.about, ages(instrument.ages.value),
                ships(instrument), "\(instrument.licence.owner): \(instrument.licence.terms)",
                instrument.licence.adopterMust ?? "", instrument.licence.reference.line, sureness(instrument),
            ]
            return "| \(cells.joined(separator: " | ")) |"
        }
        return """
            ## What there is

            | instrument | asks about | ages | ships | licence | an adopter must | source of the licence | how sure of its numbers |
            |---|---|---|---|---|---|---|---|
            \(rows.joined(separator: "\n"))
            """
    }

    private func ages(_ range: ClosedRange<Int>) -> String {
        switch (range.lowerBound, range.upperBound) {
        case (0, 120...): "any"
        case (let low, 120...): "\(low) and over"
        case (let low, let high): "\(low) to \(high)"
        }
    }

    private func ships(_ instrument: Instrument) -> String {
        let count = instrument.items.count
        return switch instrument.licence.ships {
        case .text: "text, \(count) questions"
        case .numbers: "numbers, \(count) questions"
        case .scores: "scores"
        }
    }

    private func sureness(_ instrument: Instrument) -> String {
        var counts: [Evidence: Int] = [:]
        for reference in instrument.references { counts[reference.evidence, default: 0] += 1 }
        return [(Evidence.found, "read"), (.recalled, "to be verified"), (.ours, "our own choice")].compactMap {
            evidence,
            words in counts[evidence].map { "\($0) \(words)" }
        }
        .joined(separator: ", ")
    }

    private var numbers: String {
        let rows = Library.instruments.flatMap { instrument in instrument.scales.map { row($0, of: instrument) } }
        return """
            ## Its numbers, and where they are written

            A change is *reliable* from the size on that measurement error alone seldom makes. Where no size is published, no change
            is called reliable. *Missing*: how many questions may be left open; they are then taken to be the mean of the others.

            | instrument | scale | range | better | missing | bands | cuts | reliable change |
            |---|---|---|---|---|---|---|---|
            \(rows.joined(separator: "\n"))
            """
    }

    private func row(_ scale: Scale, of instrument: Instrument) -> String {
        let missing = "\(scale.missing.value.allowed == 0 ? "none" : "up to \(scale.missing.value.allowed)")"
        let cells = [
            instrument.name, scale.name, "\(scale.lowest) to \(scale.highest)", scale.better.rawValue,
            scale.method == .entered ? "entered" : "\(missing) (\(scale.missing.reference.line))",
            scale.bands.map { bands in
                bands.value.map { "\($0.from) \($0.words)" }.joined(separator: ", ") + " (\(bands.reference.line))"
            } ?? "",
            scale.cuts.map { "\(threshold($0.threshold)) \($0.meaning) (\($0.reference.line))" }.joined(
                separator: "; "
            ),
            scale.reliableChange.map { "\($0.value) (\($0.reference.line))" }
                ?? (scale.isOutcome ? "none published" : "no outcome"),
        ]
        return "| \(cells.joined(separator: " | ")) |"
    }

    private func threshold(_ threshold: Cut.Threshold) -> String {
        switch threshold {
        case .atLeast(let points): "from \(points)"
        case .above(let points): "above \(points)"
        case .below(let points): "below \(points)"
        }
    }

    private var safety: String {
        let rows = Library.instruments.flatMap { instrument in
            instrument.safetyItems.compactMap { item in
                item.opensSafetyConversation.map { opens in
                    let answers = opens.value.sorted().map(String.init).joined(separator: ", ")
                    return "| \(instrument.name) | \(item.number) | \(answers) | \(opens.reference.line) |"
                }
            }
        }
        return """
            ## Answers that open a safety conversation

            A person talks with them about it, named and with a time. No answer is graded, nothing is added up, and nobody is sorted by
            it. It opens although the rest of the questionnaire is open or wrong. Where only scores are entered there is no answer to
            see: whoever worked the score out has seen it, and opens the conversation.

            | instrument | question | answers | source |
            |---|---|---|---|
            \(rows.joined(separator: "\n"))
            """
    }

    private var withheld: String {
        let rows = Withheld.all.map { "| \($0.name) | \($0.why) | \($0.instead) | \($0.reference.line) |" }
        return """
            ## What is not here, and may not be added

            | instrument | why | instead | source |
            |---|---|---|---|
            \(rows.joined(separator: "\n"))
            """
    }

    private var targets: String {
        let rules = TargetRules.collaborativeCare
        let rows = rules.rules.map { "| `\($0.kind.rawValue)` | \($0.sentence) | \($0.by) | \($0.reference.line) |" }
        return """
            ## Rules of treating to a target: \(rules.name), version \(rules.version)

            A place may set another number of days, with a reason; the reason then stands where the source stood.

            | rule | what it says | days | source |
            |---|---|---|---|
            \(rows.joined(separator: "\n"))
            """
    }

    private var outcomes: String {
        """
        ## Outcome figures

        | figure | counted | of | source |
        |---|---|---|---|
        | finished a course | ended, with two treatment contacts or more | – | \(TalkingTherapies.finishing.line) |
        | case at start | at or above the cut of either measure | – | \(TalkingTherapies.caseAtStart.line) |
        | recovery | case at start, and below both cuts at the end | finished, without those not a case at start | \(TalkingTherapies.rates.line) |
        | reliable recovery | recovery, and reliable improvement | finished, without those not a case at start | \(TalkingTherapies.rates.line) |
        | reliable improvement | reliably better on either measure and reliably worse on neither (\(TalkingTherapies.change.line)) | finished | \(TalkingTherapies.rates.line) |
        | reliable deterioration | reliably worse on either measure and reliably better on neither (\(TalkingTherapies.change.line)) | finished | \(TalkingTherapies.rates.line) |
        | community measures | first valid score against the last in the period, each measure for itself | measured twice | \(CommunityMeasures.reference.line) |
        | response | PHQ-9 at least halved, or below \(CollaborativeCare.entry.value) | started at \(CollaborativeCare.entry.value) or above | \(CollaborativeCare.unpacking.line) |
        | remission | below \(CollaborativeCare.remission.value) on PHQ-9, or on GAD-7 | – | \(CollaborativeCare.remission.reference.line) |

        The first six come out of the counts that NHS England published for 2024-25, group by group
        (`Tests/ClinicalTests/EnglandTests.swift`). Counts under \(SmallNumbers.nhsEngland.smallest) are not shown to whoever may
        not see people, the rest are rounded to \(SmallNumbers.nhsEngland.roundedTo), and a rate is shown where both its numbers may
        be (\(SmallNumbers.nhsEngland.reference.line)). What a difference of two shown counts gives away is not hidden by this.
        """
    }
}
