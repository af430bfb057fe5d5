package import HTML

/// A column of a table: its heading, and what a row shows in it.
package struct Column<Row> {
    /// Figures stand to the right, so that they can be compared.
    package enum Kind: Sendable { case text, figures, rowHeading }

    let heading: String
    let kind: Kind
    let cell: (Row) -> Markup

    package init(_ heading: String, _ kind: Kind = .text, @MarkupBuilder cell: @escaping (Row) -> Markup) {
        self.heading = heading
        self.kind = kind
        self.cell = cell
    }
}

/// A table that becomes a list of labelled rows where the screen is narrow.
///
/// Browsers forget that a table is one when its rows are drawn as blocks; the roles remind them.
package struct Table: Component {
    package let markup: Markup

    /// Draws one line for each row, or says in a sentence that there is none.
    package init<Row>(
        _ caption: String,
        rows: [Row],
        empty: String = "There is nothing here.",
        columns: [Column<Row>],
        hidesCaption: Bool = false
    ) {
        guard !rows.isEmpty else {
            markup = div(.class("table-empty")) {
                p(.class("table-caption", hidesCaption ? "unseen" : nil)) { caption }
                p { empty }
            }
            return
        }
        markup = table(.class("table"), .role("table")) {
            HTML.caption(.class("table-caption", hidesCaption ? "unseen" : nil)) { caption }
            thead(.role("rowgroup")) { Self.head(columns) }
            tbody(.role("rowgroup")) {
                for row in rows { Self.line(row, columns) }
            }
        }
    }

    private static func head<Row>(_ columns: [Column<Row>]) -> Markup {
        tr(.role("row")) {
            for column in columns {
                th(.role("columnheader"), .scope(.col), .when(column.kind == .figures, .class("figures"))) {
                    column.heading
                }
            }
        }
    }

    private static func line<Row>(_ row: Row, _ columns: [Column<Row>]) -> Markup {
        tr(.role("row")) {
            for column in columns {
                switch column.kind {
                case .rowHeading:
                    th(.role("rowheader"), .scope(.row), .data("label", column.heading)) { column.cell(row) }
                case .figures:
                    td(.role("cell"), .class("figures"), .data("label", column.heading)) { column.cell(row) }
                case .text:
                    td(.role("cell"), .data("label", column.heading)) { column.cell(row) }
                }
            }
        }
    }
}
