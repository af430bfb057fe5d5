import ArgumentParser
import Care
import Desk
import Exchange
import Journal
import Packs

/// The command's exit codes, as scripts rely on them.
enum Exit {
    static let failed = ExitCode(1)
    static let doesNotHold = ExitCode(2)
    static let badInput = ExitCode(65)
    static let unavailable = ExitCode(69)

    /// Runs a command's work and translates what goes wrong, once, into a sentence and an exit code.
    static func translating<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let denial as Denial {
            Output.say(denial.sentence)
            throw failed
        } catch let error as JournalError {
            Output.say(error.message)
            throw code(of: error)
        } catch let unsound as ServicePacks.Unsound {
            Output.say(unsound.description)
            throw badInput
        } catch let unreadable as UnreadableInput {
            Output.say(unreadable.description)
            throw badInput
        } catch let input as BadInput {
            Output.say(input.sentence)
            throw badInput
        }
    }

    private static func code(of error: JournalError) -> ExitCode {
        switch error.code {
        case .unavailable: unavailable
        case JournalError.Code.badFile: badInput
        case JournalError.Code.damaged: doesNotHold
        default: failed
        }
    }
}

/// Input that cannot be used: what, where, and how to mend it.
struct BadInput: Error {
    let sentence: String
}
