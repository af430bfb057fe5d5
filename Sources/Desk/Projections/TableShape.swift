import Journal
import Synchronization

/// A projection's table: its columns, of which the first `keys` make the primary key.
package struct TableShape: Sendable {
    package let name: String
    package let columns: [String]
    package let keys: Int
    /// The texts that write one row, two rows, and so on to as many as one statement takes.
    private let upserts: [String]
    private let byKey: String
    private let byEnd: String
    private let updates = UpdateTexts()

    /// A claim is a key that can belong to one row only: writing it for another is refused by the database.
    package init(_ name: String, keys: [String], values: [String], isClaim: Bool = false) {
        self.name = name
        columns = keys + values
        self.keys = keys.count
        let marks = "(" + TableShape.marks(columns.count) + ")"
        let updates = values.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        let insert = "INSERT INTO \(name) (\(columns.joined(separator: ", "))) VALUES "
        let conflict =
            " ON CONFLICT (\(keys.joined(separator: ", "))) DO "
            + (values.isEmpty ? "NOTHING" : "UPDATE SET \(updates)")
        upserts = (1...max(1, Statement.most / columns.count)).map { count in
            insert + Array(repeating: marks, count: count).joined(separator: ", ") + (isClaim ? "" : conflict)
        }
        byKey = keys.map { "\($0) = ?" }.joined(separator: " AND ")
        byEnd = keys.dropLast().map { "\($0) = ? AND " }.joined() + (keys.last ?? "")
    }

    private static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }

    /// The statements that turn one set of rows into another: what goes, what differs, then what is new in its order.
    func changes(from before: [[SQLValue]], to after: [[SQLValue]]) -> [Statement] {
        guard !before.isEmpty else { return adding(after[...]) }
        // A person has few rows in a table: looking through them is quicker than hashing their keys.
        var isKept = [Bool](repeating: false, count: before.count)
        var changed: [Statement] = []
        var new: [[SQLValue]] = []
        for row in after {
            guard let index = before.indices.first(where: { !isKept[$0] && isSameKey(before[$0], row) }) else {
                new.append(row)
                continue
            }
            isKept[index] = true
            if let update = update(from: before[index], to: row) { changed.append(update) }
        }
        return removing(before.indices.filter { !isKept[$0] }.map { before[$0] }[...]) + changed + adding(new[...])
    }

    /// Keys differ at their end, if they do.
    private func isSameKey(_ one: [SQLValue], _ other: [SQLValue]) -> Bool {
        (0..<keys).reversed().allSatisfy { one[$0] == other[$0] }
    }

    /// Writes new rows, as many with each statement as it takes: a statement costs about as much as a row does.
    private func adding(_ rows: ArraySlice<[SQLValue]>) -> [Statement] {
        var statements: [Statement] = []
        var left = rows
        while !left.isEmpty {
            let some = left.prefix(upserts.count)
            statements.append(
                Statement(upserts[some.count - 1], some.count == 1 ? left[left.startIndex] : Array(some.joined()))
            )
            left = left.dropFirst(some.count)
        }
        return statements
    }

    /// Deletes rows; neighbours whose keys differ at their end only go together.
    private func removing(_ rows: ArraySlice<[SQLValue]>) -> [Statement] {
        var statements: [Statement] = []
        var left = rows
        while let first = left.first {
            let start = first.prefix(keys - 1)
            let some = left.prefix(Statement.most - keys + 1).prefix { $0.prefix(keys - 1) == start }
            let test = some.count == 1 ? " = ?" : " IN (\(TableShape.marks(some.count)))"
            statements.append(
                Statement("DELETE FROM \(name) WHERE \(byEnd)\(test)", start + some.map { $0[keys - 1] })
            )
            left = left.dropFirst(some.count)
        }
        return statements
    }

    /// Writes the columns that differ, if any: an index of which no column is named need not be touched.
    private func update(from before: [SQLValue], to after: [SQLValue]) -> Statement? {
        var arguments: [SQLValue] = []
        var changed: UInt64 = 0
        for column in keys..<columns.count where before[column] != after[column] {
            arguments.append(after[column])
            changed |= 1 << column
        }
        return changed == 0 ? nil : Statement(updates.text(of: changed, self), arguments + after.prefix(keys))
    }

    fileprivate func updating(_ changed: UInt64) -> String {
        let named = columns.indices.filter { changed & (1 << $0) != 0 }
        let list = named.map { "\(columns[$0]) = ?" }.joined(separator: ", ")
        return "UPDATE \(name) SET \(list) WHERE \(byKey)"
    }
}

/// The texts of a table's updates, made once: which columns change is one of few sets.
private final class UpdateTexts: Sendable {
    private let texts = Mutex<[UInt64: String]>([:])

    /// The update of the columns whose bits are set.
    func text(of changed: UInt64, _ table: TableShape) -> String {
        texts.withLock { texts in
            if let text = texts[changed] { return text }
            let text = table.updating(changed)
            texts[changed] = text
            return text
        }
    }
}
