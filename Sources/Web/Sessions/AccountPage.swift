import Care
import Desk
import HTML

/// The way into the signed-in part.
package enum AccountPage: PageFamily {
    case signIn

    package init?(_ parts: [String]) {
        guard parts == ["sign-in"] else { return nil }
        self = .signIn
    }

    package var path: PagePath { "/sign-in" }
    package var methods: PageMethods { [.show, .send] }

    /// Where somebody who is not signed in is sent, with the page to return to.
    static func signInLocation(returning page: Page?, hasEnded: Bool) -> String {
        let path = AccountPage.signIn.path.text
        var query = hasEnded ? ["ended=yes"] : []
        // The path of a page holds words of ours and identifiers; it needs no encoding.
        if let page, page.methods.contains(.show) { query.append("next=\(page.path.text)") }
        return query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))"
    }

    func answer(_ visit: Visit) async throws -> Reply {
        visit.isSending ? try await SignIn.signIn(visit) : SignIn.show(visit)
    }
}
