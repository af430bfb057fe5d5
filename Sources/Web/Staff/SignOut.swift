import Desk

/// Ends a session at once, on the server and in the browser.
enum SignOut {
    static func answer(_ staff: StaffVisit) async throws -> Reply {
        try await staff.desk.signOut(staff.session)
        return Reply.seeOther(.account(.signIn))
            .with("set-cookie", SessionCookie.clear(isSecure: staff.visit.site.configuration.isSecure))
    }
}
