import CPQ
import Foundation
import Journal

/// The least that a durable INSERT costs on PostgreSQL: a connection, a prepared statement, BEGIN, INSERT and COMMIT.
///
/// Unchecked: each writer has a connection of its own and uses it on one thread.
final class BarePostgres: @unchecked Sendable {
    private let connection: OpaquePointer?

    init(url: String) throws {
        connection = PQconnectdb(url)
        guard PQstatus(connection) == CONNECTION_OK else { throw BareFailure() }
        let sql = PortableSQL.numbered(RecordedEvent.insertSQL)
        try check(PQprepare(connection, "insert", sql, 0, nil), PGRES_COMMAND_OK)
    }

    deinit { PQfinish(connection) }

    /// Inserts a row in a transaction of its own, in three round trips.
    func insert(_ values: [SQLValue]) throws {
        try check(PQexec(connection, "BEGIN"), PGRES_COMMAND_OK)
        try withArguments(values) { count, arguments in
            try check(PQexecPrepared(connection, "insert", count, arguments, nil, nil, 0), PGRES_COMMAND_OK)
        }
        try check(PQexec(connection, "COMMIT"), PGRES_COMMAND_OK)
    }

    private func withArguments(
        _ values: [SQLValue],
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?) throws -> Void
    ) throws {
        let copies = values.map { value in
            switch value {
            case .null: UnsafeMutablePointer<CChar>?.none
            case .integer(let number): strdup(String(number))
            case .real(let number): strdup(String(number))
            case .text(let text): strdup(text)
            }
        }
        defer { for copy in copies { free(copy) } }
        let arguments = copies.map { UnsafePointer($0) }
        try arguments.withUnsafeBufferPointer { try body(Int32($0.count), $0.baseAddress) }
    }

    private func check(_ result: OpaquePointer?, _ wanted: ExecStatusType) throws {
        defer { PQclear(result) }
        guard PQresultStatus(result) == wanted else { throw BareFailure() }
    }
}
