package import Care
package import Desk

/// One request as a page sees it: read, measured and decoded.
package struct Visit: Sendable {
    package let site: Site
    package let page: Page
    /// Whether a form was sent, rather than a page asked for.
    package let isSending: Bool
    /// What the form says; empty where none was sent.
    package let form: Form
    /// What stands after the question mark; only words of ours, and never anything personal.
    package let query: Form
    package let cookies: [String: String]
    /// Who asks, as far as limits need it: an address, or the network of one.
    package let client: String
    /// Names this request in the log and on a page that says what went wrong.
    package let requestID: String

    package var desk: FrontDesk { site.desk }
    package var now: Instant { site.desk.now }

    /// Reads the token that a form of the front door, or of signing in, must carry.
    func doorToken() throws(Mishap) -> DoorKey.Token {
        guard case .sound(let token) = site.doorKey.read(form[PostForm.tokenField] ?? "", at: now) else {
            throw .formTooOld
        }
        return token
    }

    /// A fresh token for a form that needs no session.
    func newDoorToken() -> String { site.doorKey.token(from: desk.surroundings).text }
}
