/// Which steps of the schema are still to be taken.
package enum MigrationPlan {
    /// A step that a database says it has taken.
    package struct Taken: Sendable {
        package let part: String
        package let number: Int
        package let digest: String

        /// Reads a row of `SELECT part, number, digest FROM schema_migrations`.
        package init(row: Row) {
            part = row.text(0)
            number = Int(row.integer(1))
            digest = row.text(2)
        }
    }

    package static let tableSQL = """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            part TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL,
            PRIMARY KEY (part, number))
        """
    package static let takenSQL = "SELECT part, number, digest FROM schema_migrations ORDER BY part, number"

    /// The steps of `migrations` that are not yet taken, in their order.
    ///
    /// - Throws: `JournalError` with code `newerSchema` if the database has steps that are not known here, `refused` if a
    ///   step was changed after it was taken or the numbers of a part have a gap.
    package static func missing(_ migrations: [Migration], taken: [Taken]) throws -> [Migration] {
        var next: [String: Int] = [:]
        for migration in migrations {
            guard migration.number == next[migration.part, default: 1] else {
                throw JournalError(
                    .refused,
                    "migration \(migration.part) \(migration.number) is out of order; number them from 1"
                )
            }
            next[migration.part] = migration.number + 1
        }
        for step in taken {
            guard let end = next[step.part] else { continue }
            guard step.number < end else {
                throw JournalError(
                    .newerSchema,
                    "the database has step \(step.part) \(step.number), this program knows \(end - 1); use a newer one"
                )
            }
        }
        return try migrations.filter { migration in
            guard let step = taken.first(where: { $0.part == migration.part && $0.number == migration.number }) else {
                return true
            }
            guard step.digest == migration.digest else {
                throw JournalError(
                    .refused,
                    "migration \(migration.part) \(migration.number) was changed after it was taken; add a new one"
                )
            }
            return false
        }
    }
}

extension Migration {
    /// A digest of its statements, to notice one that was changed after it was shipped.
    var digest: String {
        var digest = Digest()
        for statement in statements { digest.text(statement) }
        return digest.hexadecimal()
    }

    /// Records that it was taken.
    package var record: Statement {
        Statement(
            "INSERT INTO schema_migrations (part, number, name, digest) VALUES (?, ?, ?, ?)",
            [.text(part), SQLValue(number), .text(name), .text(digest)]
        )
    }
}
