package import HTML

/// Every address there is: the same case routes what comes in and makes the links that go out.
///
/// A family of pages is an enum in the folder of its capability. Adding a page is adding a case there; the compiler then
/// asks for its path, its methods and its answer.
package enum Page: Hashable, Sendable {
    case door(DoorPage)
    case account(AccountPage)
    case staff(StaffPage)
    case health(HealthPage)
    case feed(FeedPage)

    /// Finds the page at a path; `nil` if there is none.
    package init?(path: some StringProtocol) {
        guard path.utf8.count <= 200, path.utf8.first == UInt8(ascii: "/") else { return nil }
        let parts = String(path).dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if let page = DoorPage(parts) {
            self = .door(page)
        } else if let page = AccountPage(parts) {
            self = .account(page)
        } else if let page = StaffPage(parts) {
            self = .staff(page)
        } else if let page = HealthPage(parts) {
            self = .health(page)
        } else if let page = FeedPage(parts) {
            self = .feed(page)
        } else {
            return nil
        }
    }

    private var family: any PageFamily {
        switch self {
        case .door(let page): page
        case .account(let page): page
        case .staff(let page): page
        case .health(let page): page
        case .feed(let page): page
        }
    }

    package var path: PagePath { family.path }
    package var methods: PageMethods { family.methods }
    package var address: WebAddress { path.address }
}

/// The pages of one capability.
package protocol PageFamily: Hashable, Sendable {
    /// Finds the page by the parts of its path, without the slashes; the front page has one empty part.
    init?(_ parts: [String])

    var path: PagePath { get }
    var methods: PageMethods { get }
}

extension PageFamily {
    package var address: WebAddress { path.address }
}

/// How a page may be asked for.
package struct PageMethods: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// It can be shown; `HEAD` comes with it.
    package static let show = PageMethods(rawValue: 1)
    /// It takes a form.
    package static let send = PageMethods(rawValue: 2)

    /// As the `Allow` header lists them.
    package var allow: String {
        [contains(.show) ? "GET, HEAD" : nil, contains(.send) ? "POST" : nil].compactMap(\.self).joined(separator: ", ")
    }
}
