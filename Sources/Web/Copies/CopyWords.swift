import Care
import Desk

/// The sentences of a copy, in words that somebody of nine to eleven reads.
enum CopyWords {
    /// Who hears a complaint: the Information Commissioner's Office, *Service standards* (ico.org.uk).
    static let commissionerTelephone = "0303 123 1113"
    static let commissionerPage = "ico.org.uk"

    static func day(_ instant: Instant) -> String { EnglishTime.date(London.day(at: instant)) }

    static func next(_ kind: Due.Kind) -> String {
        kind == .firstLook ? "Someone reads what was asked for" : NextWords.words(for: kind)
    }

    static func who(_ actor: Actor, _ team: Team) -> String {
        switch actor {
        case .worker(let id): team.name(of: id)
        case .person: "You"
        case .visitor: "Someone who asked here"
        case .system: "The computer"
        }
    }

    static func wrote(_ words: TheirCopy.Words, _ team: Team) -> String {
        "\(who(words.by, team)) wrote this on \(day(words.at))."
    }

    static func agreed(_ words: TheirCopy.Words, _ team: Team) -> String {
        "You agreed this with \(who(words.by, team)) on \(day(words.at))."
    }

    /// What became of a contact, and the words that were written of it.
    static func met(_ contact: TheirCopy.Met, _ team: Team, now: Instant) -> (String, Personal<String>?) {
        let whom = team.name(of: contact.with)
        let place = contact.place.map { ", \($0.disclosed)" } ?? ""
        let when = "\(EnglishTime.clock(London.reading(at: contact.at).minute)) on \(day(contact.at))"
        let how = "\(contact.means.staffWords)\(place)"
        switch contact.outcome {
        case .arranged where contact.at > now: return ("You meet \(whom) at \(when), \(how).", nil)
        case .arranged:
            return ("You were to meet \(whom) at \(when), \(how). Nobody has written down how it went.", nil)
        case .attended(_, _, let summary): return ("You met \(whom) at \(when), \(how).", summary)
        case .missed: return ("You and \(whom) were to meet at \(when), \(how), and did not meet.", nil)
        case .cancelled(let by, let why):
            return ("You were to meet \(whom) at \(when), \(how). \(party(by)) called it off.", why)
        }
    }

    private static func party(_ party: Contact.Party) -> String {
        switch party {
        case .person: "You"
        case .worker: "They"
        case .service: "We"
        }
    }

    /// When a service was asked, and what it said.
    static func asked(_ asked: TheirCopy.Asked, _ name: String) -> String {
        let question = asked.asked.map { "We asked \(name) on \(day($0))." } ?? "We spoke with \(name)."
        guard let answer = asked.answer, let at = asked.answered else { return "\(question) They have not said yet." }
        switch answer {
        case .yes: return "\(question) They said yes on \(day(at))."
        case .no:
            let reason = asked.said?.reason.map { ": \($0.title)" } ?? ""
            return "\(question) They said no on \(day(at))\(reason)."
        case .withdrawn: return "\(question) We stopped asking them on \(day(at))."
        }
    }

    /// Why somebody was allowed to look.
    static func why(_ look: CopyLook) -> String {
        let words =
            switch look.relationship {
            case .heldByMe: "They help you"
            case .offeredToMe: "They were asked to help you"
            case .registeredAtMyPractice: "They work at your surgery"
            case .inMyService: "They work in the team that helps you"
            case .bookedWithMe: "You have a time with them"
            case .inMyGroup: "They lead a group that you come to"
            case .brokeGlass: "They gave a reason"
            case .comparesRecords: "They checked if two records are both yours"
            }
        return look.reason.map { "\(words): \($0)" } ?? words
    }
}
