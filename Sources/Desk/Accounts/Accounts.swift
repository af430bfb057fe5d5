package import Care
import Journal

/// The tables of accounts and sessions: not history, so not in the journal.
enum AccountTables {
    static let migration = Migration(
        part: "desk",
        number: 4,
        name: "accounts and sessions",
        statements: [
            """
            CREATE TABLE account (
                place TEXT NOT NULL, username TEXT NOT NULL, worker TEXT NOT NULL, password TEXT NOT NULL,
                disabled BIGINT NOT NULL, failures BIGINT NOT NULL, locked_until BIGINT NOT NULL,
                PRIMARY KEY (place, username))
            """,
            """
            CREATE TABLE session (
                place TEXT NOT NULL, digest TEXT NOT NULL, username TEXT NOT NULL, worker TEXT NOT NULL,
                form_token TEXT NOT NULL, began BIGINT NOT NULL, seen BIGINT NOT NULL, PRIMARY KEY (place, digest))
            """,
            "CREATE INDEX session_of_account ON session (place, username)",
        ]
    )
}

/// An account as an administrator sees it.
package struct Account: Sendable, Equatable {
    package let username: String
    package let worker: Worker.ID
    package let isDisabled: Bool
}

/// Somebody who is signed in, and the token that their forms must carry.
package struct Session: Sendable {
    package let worker: Worker
    package let username: String
    package let formToken: String
    package let digest: String
}

/// Why somebody could not be signed in, or an account not be made.
package enum AccountRefusal: Refusal {
    /// One sentence for a wrong name, a wrong password and a disabled account alike.
    case wrong
    case locked
    case nameTaken
    case nameNotAllowed
    case passwordTooShort
    /// The password one has now was not typed right, by somebody who wants another.
    case oldPasswordWrong
    case passwordNotNew
    case noSuchAccount
    case noSuchWorker

    package var sentence: String {
        switch self {
        case .wrong: "The name or the password is not right. Check both and try again."
        case .locked: "There were too many tries. Wait 15 minutes, or ask your administrator."
        case .nameTaken: "There is an account of that name. Choose another."
        case .nameNotAllowed: "A name has 2 to 64 letters, digits, dots or hyphens."
        case .passwordTooShort: "A password has at least 12 characters. Three words together make a good one."
        case .oldPasswordWrong: "This is not the password you have now. Check it and try again."
        case .passwordNotNew: "This is the password you have now. Choose another."
        case .noSuchAccount: "There is no account of that name."
        case .noSuchWorker: "Add the worker to the team first."
        }
    }
}

/// How long sessions last and how often a password may be tried.
package enum SignInLimits {
    /// A session nobody uses ends after this long.
    package static let idle = Span.minutes(30)
    /// A session ends after this long whatever happens.
    package static let whole = Span.hours(12)
    /// Wrong passwords in a row after which an account waits.
    package static let failures = 8
    package static let wait = Span.minutes(15)
}
