package import Desk
import HTML

extension StaffVisit {
    /// The name under which an address says where a page of a list begins.
    package static let afterField = "after"

    /// Where the page of a list begins that was asked for; `nil` for its beginning.
    package func mark() throws -> ListMark? {
        guard let text = visit.query[StaffVisit.afterField] else { return nil }
        guard let mark = ListMark(text) else { throw Denial.notFound }
        return mark
    }

    /// The links to the rest of a list; the address holds a mark of the list and nothing of a person's.
    package func more(_ next: ListMark?) -> ListPages {
        let path = visit.page.path.text
        return ListPages(
            next: next.map { WebAddress(path + "?" + StaffVisit.afterField + "=" + $0.text) },
            first: visit.query[StaffVisit.afterField] == nil ? nil : WebAddress(path)
        )
    }
}
