import HTML

/// What a place sets about its pages; everything has a default that is right for England.
package struct SiteConfiguration: Sendable {
    /// How to reach the team by people rather than pages, as shown to the public.
    package struct Team: Sendable, Equatable {
        /// As it stands in a sentence: "Swindon primary care mental health team".
        package var name: String
        package var telephone: String?
        package var address: String?

        package init(
            name: String = "the primary care mental health team",
            telephone: String? = nil,
            address: String? = nil
        ) {
            self.name = name
            self.telephone = telephone
            self.address = address
        }
    }

    /// Where help is now.
    package var crisis: CrisisHelp
    /// An ordinary page elsewhere, for somebody who is watched.
    package var leave: PageLink
    package var team: Team
    /// Whether people reach us over TLS, here or at a named proxy: cookies are then `Secure`, and HSTS is sent.
    package var isSecure: Bool
    /// Whether a proxy of ours stands in front and names the client; without one, what a client says of itself is ignored.
    package var trustsProxy: Bool
    /// What the front door marks its forms with, 32 bytes or more; processes of one place share it.
    ///
    /// Drawn by chance at each start if it is not set; forms that are open then must be sent again.
    package var doorKey: [UInt8]?
    /// What the pages of the chasm are drawn from; without it there are none.
    package var chasm: ChasmMatter?
    /// What the pages of the Planner begin with; without it there are none.
    package var plans: PlanMatter?
    /// Where the pages are, without a slash at the end, as an address to copy says it.
    package var address: String?
    /// How many requests the front door takes from one address in an hour.
    package var sendingInAnHour: Int

    /// Enough for a library or a hostel whose visitors share one address, and still a brake.
    package static let usualSendingInAnHour = 60

    package init(
        crisis: CrisisHelp = .england,
        leave: PageLink = PageLink("BBC Weather", "https://www.bbc.co.uk/weather"),
        team: Team = Team(),
        isSecure: Bool = false,
        trustsProxy: Bool = false,
        doorKey: [UInt8]? = nil,
        sendingInAnHour: Int = SiteConfiguration.usualSendingInAnHour
    ) {
        self.crisis = crisis
        self.leave = leave
        self.team = team
        self.isSecure = isSecure
        self.trustsProxy = trustsProxy
        self.doorKey = doorKey
        self.sendingInAnHour = sendingInAnHour
    }
}
