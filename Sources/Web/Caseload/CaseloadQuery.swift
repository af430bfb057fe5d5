import Care
import Desk
import HTML

/// How somebody wants to see the caseload, as an address says it: words of ours and identifiers, nothing of a person.
struct CaseloadQuery: Equatable, Sendable {
    var wish: CaseloadWish
    var columns: [CaseloadColumn]

    init(_ wish: CaseloadWish = CaseloadWish(), columns: [CaseloadColumn] = CaseloadColumn.usual) {
        self.wish = wish
        self.columns = columns
    }

    /// Reads an address; whatever it does not know means nothing.
    init(_ form: Form, for worker: Worker) {
        let chosen = Set(form.all("show").compactMap(CaseloadColumn.init))
        columns = chosen.isEmpty ? CaseloadColumn.usual : CaseloadColumn.allCases.filter(chosen.contains)
        wish = CaseloadWish(
            holder: form["holder"] == "me" ? worker.id : form["holder"].flatMap { Worker.ID($0) },
            state: form["state"].flatMap(CaseloadState.init),
            kind: form["kind"].flatMap(Request.Kind.init),
            flags: Set(form.all("flag").compactMap(CaseloadWish.Flag.init)),
            order: form["sort"].flatMap(CaseloadWish.Order.init) ?? .due,
            isFalling: form["falling"] == "yes",
            group: form["group"].flatMap(CaseloadWish.Group.init)
        )
    }

    /// The same as it stands behind a question mark; empty for the caseload as it is at first.
    var text: String {
        var pairs: [(String, String)] = []
        if let holder = wish.holder { pairs.append(("holder", holder.description)) }
        if let state = wish.state { pairs.append(("state", state.rawValue)) }
        if let kind = wish.kind { pairs.append(("kind", kind.rawValue)) }
        for flag in CaseloadWish.Flag.allCases where wish.flags.contains(flag) { pairs.append(("flag", flag.rawValue)) }
        if wish.order != .due { pairs.append(("sort", wish.order.rawValue)) }
        if wish.isFalling { pairs.append(("falling", "yes")) }
        if let group = wish.group { pairs.append(("group", group.rawValue)) }
        if columns != CaseloadColumn.usual { pairs += columns.map { ("show", $0.rawValue) } }
        return pairs.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    }

    func address(of page: StaffPage, after mark: ListMark? = nil) -> WebAddress {
        let parts = [text, mark.map { "\(StaffVisit.afterField)=\($0.text)" } ?? ""].filter { !$0.isEmpty }
        return WebAddress(page.path.text + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&")))
    }
}
