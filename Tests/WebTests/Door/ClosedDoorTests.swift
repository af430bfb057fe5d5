import Care
import DeskTesting
import HTMLTesting
import Testing
import Web

struct `A door that is closed` {
    @Test func `says so before anything is sent, with when somebody reads it and where help is now`() async throws {
        let site = try await TestSite()
        #expect(!(try await site.get("/").text.contains("We are closed just now.")))
        site.place.clock.advance(.hours(30))
        let front = try await site.get("/")
        var asking = try await Asking(site)
        try await asking.reachCheck()
        #expect(asking.step == "check")
        for page in [front, asking.page] {
            #expect(page.text.contains("We are closed just now."))
            #expect(page.text.contains("Nobody reads it before 9am on Monday 23 November."))
            #expect(page.text.contains("Call NHS 111"))
            #expect(PageRules.broken(in: try page.page()) == [])
        }
    }
}
