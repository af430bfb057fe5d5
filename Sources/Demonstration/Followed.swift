import Care
import Desk

/// How somebody who is followed up to a target gets on, made up before it is lived.
struct Followed {
    /// What helps whom, in the course of the meetings.
    enum Way { case better, slowlyBetter, notBetter }

    let way: Way
    /// The total of the nine questions at the first meeting.
    let first: Int
    /// Whether somebody mentions once, in an answer, that they think of not being here.
    let worriesOnce: Bool
    let isAboutWorry: Bool

    /// Some of the adults who ask because of low mood or worry; whoever is made up of others is followed by nobody.
    static func chosen(for part: Part, _ chance: inout Chance) -> Followed? {
        let needs = Set(part.needs.map(\.rawValue))
        let fits = part.isAdult && (part.role == .mentalHealthPractitioner || part.role == .psychologist)
        guard fits, !needs.isDisjoint(with: ["lowMood", "anxiety"]), chance.happens(0.45) else { return nil }
        return Followed(
            way: chance.pick([.better, .better, .better, .slowlyBetter, .notBetter]) ?? .better,
            first: chance.number(11...22),
            worriesOnce: chance.happens(0.06),
            isAboutWorry: !needs.contains("lowMood")
        )
    }

    /// Points from one meeting to the next.
    private var gain: Double {
        switch way {
        case .better: 2.2
        case .slowlyBetter: 1
        case .notBetter: 0.1
        }
    }

    var target: Course.Target { Course.Target(instrument: isAboutWorry ? "gad-7" : "phq-9") }

    /// The answers to the first questions of a form, each from 0 to 3, as they come to a total after so many meetings.
    func answers(_ questions: Int, met: Int, _ chance: inout Chance) -> [Int: Int] {
        let share = Double(questions) / 9
        let helped: Double = gain * Double(met - 1)
        let wanted: Double = (Double(first) - helped) * share + Double(chance.number(-1...1))
        var left: Int = min(3 * questions - 3, max(1, Int(wanted.rounded())))
        var answers: [Int: Int] = [:]
        for question in 1...questions { answers[question] = 0 }
        while left > 0 {
            let question = chance.number(1...questions)
            guard let given = answers[question], given < 3 else { continue }
            answers[question] = given + 1
            left -= 1
        }
        return answers
    }

    /// PHQ-9 as somebody answers it: the ninth question is asked for itself, and the tenth stands beside the total.
    func phq9(met: Int, _ chance: inout Chance) -> [Int: Int] {
        var given = answers(8, met: met, &chance)
        given[9] = worriesOnce && met == 2 ? 1 : 0
        given[10] = min(3, given.values.reduce(0, +) / 7)
        return given
    }
}
