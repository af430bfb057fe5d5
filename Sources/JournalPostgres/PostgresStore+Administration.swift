import Journal

extension PostgresStore {
    /// Runs statements one by one, each in a transaction of its own, in the role of the URL.
    ///
    /// For making and dropping databases and for tests that do what nobody else may.
    package static func administer(url: String, _ statements: [String]) async throws {
        let pool = PostgresPool(size: 1) { try PostgresLink(url: url) }
        defer { pool.close() }
        try await pool.perform { link in
            link.patience = -1
            for sql in statements { _ = try link.run([Statement(sql)]) }
        }
    }
}
