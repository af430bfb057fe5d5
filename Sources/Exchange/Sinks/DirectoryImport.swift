package import Care
package import Desk

/// The services of a directory as the Desk keeps them.
package struct DirectoryImport: Sendable {
    package let entries: [DirectoryEntry]
    /// Services that are not for showing: withdrawn, or without a name.
    package let withdrawn: [String]
    package let tally: DirectoryTally

    package init(_ services: [CommunityService], on today: Day) {
        let shown = services.filter(\.isShowable)
        entries = shown.map { service in
            DirectoryEntry(
                id: service.id,
                name: service.name,
                organisation: service.organisation?.name,
                about: service.summary,
                url: service.url,
                assured: service.assured
            )
        }
        withdrawn = services.filter { !$0.isShowable }.map(\.id)
        var tally = DirectoryTally()
        tally.services = entries.count
        tally.notShowable = withdrawn.count
        tally.neverAssured = shown.count { $0.assured == nil }
        tally.assuredLongAgo = shown.count { service in
            service.assured.map { today - $0 > DirectoryTally.longAgo } ?? false
        }
        self.tally = tally
    }
}

/// What a directory came to.
package struct DirectoryTally: Hashable, Sendable, Encodable {
    /// Two years, in days: an entry that nobody has looked at since says so.
    package static let longAgo = 730

    package var services = 0
    package var notShowable = 0
    package var neverAssured = 0
    package var assuredLongAgo = 0
}
