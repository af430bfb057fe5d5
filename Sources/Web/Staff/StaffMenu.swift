import Care

/// The way around for somebody who is signed in: the places their role has.
enum StaffMenu {
    /// One place, and who has it.
    private struct Item {
        let text: String
        let page: StaffPage
        let isFor: @Sendable (Role) -> Bool
    }

    /// Every place, in the order of a day.
    private static let items = [
        Item(text: "Today", page: .today) { $0.mayHold }
    ]

    static func items(for worker: Worker, on current: Page) -> [StaffLayout.Item] {
        items.filter { $0.isFor(worker.role) }
            .map { StaffLayout.Item($0.text, $0.page.address, isCurrent: Page.staff($0.page) == current) }
    }
}
