package import Care

/// A service in the community as its directory describes it: a café, a helpline, a walking group.
package struct CommunityService: Hashable, Sendable {
    /// The publisher's identity of the service.
    package let id: String
    /// The name; empty where the publisher gave none, and then the service is not for showing.
    package var name: String
    package var organisation: Organisation?
    /// What it is, as plain text with empty lines between paragraphs.
    package var summary: String
    /// A web address that begins with http or https.
    package var url: String?
    package var email: String?
    package var fees: String?
    /// Whether the publisher calls it active.
    package var isActive: Bool
    /// When somebody last said that the entry is right.
    package var assured: Day?
    /// Whom it is for, in the publisher's words.
    package var audiences: [String]
    /// What kind of service it is, in the publisher's words.
    package var taxonomies: [String]
    /// How one takes part: in person, by phone, by appointment and the like.
    package var access: [String]

    package struct Organisation: Hashable, Sendable {
        package let id: String?
        package var name: String
        package var url: String?

        package init(id: String?, name: String, url: String?) {
            self.id = id
            self.name = name
            self.url = url
        }
    }

    /// Whether it may be shown to people: it has a name and is active.
    package var isShowable: Bool { isActive && !name.isEmpty }
}

extension CommunityService {
    /// How long ago somebody last said that the entry is right.
    package enum Assurance: Hashable, Sendable {
        case never
        case days(Int)

        /// The age in words for a page: `checked 3 months ago`.
        package var sentence: String {
            switch self {
            case .never: "nobody has said when this was last checked"
            case .days(0): "checked today"
            case .days(1): "checked yesterday"
            case .days(let days) where days < 60: "checked \(days) days ago"
            case .days(let days) where days < 730: "checked \(days * 12 / 365) months ago"
            case .days(let days): "checked \(days * 4 / 1461) years ago"
            }
        }
    }

    /// The age of the entry on a day; a date to come counts as that day.
    package func assurance(on day: Day) -> Assurance {
        assured.map { .days(max(0, day - $0)) } ?? .never
    }
}
