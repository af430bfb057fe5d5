import Care
import Desk
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `Changing one's password` {
    private static let new = "four quite new words"

    private func typed(_ old: String, _ new: String, _ again: String) -> [(String, String)] {
        [("old-password", old), ("new-password", new), ("new-password-again", again)]
    }

    @Test func `lets the new one in, ends the other sessions, and keeps this one`() async throws {
        let site = try await TestSite()
        let elsewhere = try await StaffJourney(site, as: "gp")
        let here = try await StaffJourney(site, as: "gp")
        let page = try await here.open("/password")
        #expect(PageRules.broken(in: try page.page()) == [])
        let sent = try await here.send("/password", typed(TestSite.password, Self.new, Self.new))
        #expect(sent.header("location") == "/today")
        #expect(try await here.open("/today").status == 200)
        #expect(try await elsewhere.open("/today").header("location")?.hasPrefix("/sign-in") == true)
        await #expect(throws: Denial.self) { try await site.place.desk.signIn("gp", password: TestSite.password) }
        _ = try await site.place.desk.signIn("gp", password: Self.new)
        #expect(!site.log.text.contains(Self.new))
    }

    @Test(arguments: [
        ("wrong words here", "four quite new words", "four quite new words", "This is not the password you have now."),
        (TestSite.password, "short", "short", "A password has at least 12 characters."),
        (TestSite.password, "four quite new words", "four other new words", "The two new passwords are not the same."),
        (TestSite.password, TestSite.password, TestSite.password, "This is the password you have now."),
        ("", "four quite new words", "four quite new words", "Enter the password you have now."),
        (TestSite.password, "", "", "Enter a new password."),
    ])
    func `is refused with a sentence, and nothing typed comes back`(
        old: String,
        new: String,
        again: String,
        says: String
    ) async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "gp")
        let answer = try await worker.send("/password", typed(old, new, again))
        #expect(answer.status == 422)
        #expect(answer.text.contains(says))
        for field in ["old-password", "new-password", "new-password-again"] {
            #expect(try answer.value(field) ?? "" == "")
        }
        _ = try await site.place.desk.signIn("gp", password: TestSite.password)
    }

    @Test func `is no way to try passwords from a session that was left open`() async throws {
        let site = try await TestSite()
        let worker = try await StaffJourney(site, as: "gp")
        for number in 1...SignInLimits.failures {
            try await worker.send("/password", typed("wrong guess number \(number)", Self.new, Self.new))
        }
        let answer = try await worker.send("/password", typed(TestSite.password, Self.new, Self.new))
        #expect(answer.status == 422)
        #expect(answer.text.contains(AccountRefusal.locked.sentence))
    }
}
