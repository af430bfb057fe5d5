import CPQ
import Foundation
import Journal

/// One connection to the server; lives on one thread and blocks it.
///
/// The only file that touches libpq's results. Everything goes through pipeline mode: a run of statements is sent at once,
/// and after an error the server skips the rest of the run.
final class PostgresLink {
    /// What a statement answered.
    struct Answer {
        var rows: [Row] = []
        var changed = 0
    }

    /// What a statement is prepared under.
    private struct Form: Hashable {
        let sql: String
        let types: [Oid]
    }

    private enum Step {
        case preparing(key: Form, for: Int)
        case statement(Int)
    }

    let canceller: PostgresCanceller
    private let connection: OpaquePointer
    private var names: [Form: String] = [:]
    private var longTexts: [String: String] = [:]
    private var count = 0
    /// How long the server may say nothing, in milliseconds; negative for as long as it likes.
    var patience: Int32 = 45_000

    /// Connects, or says why it cannot.
    init(url: String) throws {
        let settings = [
            ("connect_timeout", "5"), ("tcp_user_timeout", "20000"), ("keepalives_idle", "30"), ("dbname", url),
            ("client_encoding", "UTF8"), ("application_name", "footbridge"),
        ]
        let connected = Self.withCStrings(settings.map(\.0)) { names in
            Self.withCStrings(settings.map(\.1)) { PQconnectdbParams(names, $0, 1) }
        }
        guard let connected, PQstatus(connected) == CONNECTION_OK, let canceller = PostgresCanceller(connected) else {
            PQfinish(connected)
            throw LinkLost(index: 0)
        }
        connection = connected
        self.canceller = canceller
        // Notices can quote rows; nobody reads them.
        PQsetNoticeProcessor(connection, { _, _ in }, nil)
        try setUp()
    }

    deinit { PQfinish(connection) }

    private func setUp() throws {
        let result = PQexec(
            connection,
            """
            SET standard_conforming_strings = on; SET extra_float_digits = 1; SET statement_timeout = '30s';
            SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s';
            SET default_transaction_isolation = 'read committed'
            """
        )
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK, PQenterPipelineMode(connection) == 1 else {
            throw LinkLost(index: 0)
        }
    }

    /// Whether the server has closed an idle connection, or said something unasked, which is as good a reason to reconnect.
    var isStale: Bool {
        var socket = pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)
        return PQstatus(connection) != CONNECTION_OK || poll(&socket, 1, 0) != 0
    }

    /// Runs statements of portable SQL in one round trip.
    ///
    /// - Throws: `PostgresFault` for the first that is refused, `LinkLost` if the connection ends.
    func run(_ statements: [Statement]) throws -> [Answer] {
        if names.count >= 500 { try forgetStatements() }
        var steps: [Step] = []
        for (index, statement) in statements.enumerated() {
            // A plan kept from when its tables were small would read them whole when they are large.
            guard statement.arguments.count <= Statement.most else {
                try send(unprepared: statement)
                steps.append(.statement(index))
                continue
            }
            let name = try name(of: statement, index, &steps)
            steps.append(.statement(index))
            try send(statement.arguments) { PQsendQueryPrepared(connection, name, $0, $1, nil, nil, 0) }
        }
        guard PQpipelineSync(connection) == 1 else { throw LinkLost(index: nil) }
        return try collect(steps, count: statements.count)
    }

    private func send(unprepared statement: Statement) throws {
        let sql = longTexts[statement.sql] ?? PortableSQL.numbered(statement.sql)
        if longTexts.count < 20 { longTexts[statement.sql] = sql }
        let types = statement.arguments.map(\.type)
        try send(statement.arguments) { PQsendQueryParams(connection, sql, $0, types, $1, nil, nil, 0) }
    }

    private func forgetStatements() throws {
        names = [:]
        guard PQsendQueryParams(connection, "DEALLOCATE ALL", 0, nil, nil, nil, nil, 0) == 1,
            PQpipelineSync(connection) == 1
        else { throw LinkLost(index: 0) }
        _ = try collect([.statement(0)], count: 1)
    }

    /// The name under which a statement is prepared, sending for it if it is new.
    private func name(of statement: Statement, _ index: Int, _ steps: inout [Step]) throws -> String {
        let key = Form(sql: statement.sql, types: statement.arguments.map(\.type))
        if let name = names[key] { return name }
        count += 1
        let name = "s\(count)"
        let sql = PortableSQL.numbered(statement.sql)
        guard PQsendPrepare(connection, name, sql, Int32(key.types.count), key.types) == 1 else {
            throw LinkLost(index: nil)
        }
        names[key] = name
        steps.append(.preparing(key: key, for: index))
        return name
    }

    /// Lays arguments out as C strings.
    private func send(
        _ arguments: [SQLValue],
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?) -> Int32
    ) throws {
        var bytes: [UInt8] = []
        var starts: [Int?] = []
        for argument in arguments {
            guard let text = argument.text else {
                starts.append(nil)
                continue
            }
            try Text.check(text)
            starts.append(bytes.count)
            bytes += text.utf8
            bytes.append(0)
        }
        let sent = bytes.withUnsafeBytes { buffer in
            let base = buffer.bindMemory(to: CChar.self).baseAddress
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return body(Int32(pointers.count), pointers)
        }
        guard sent == 1 else { throw LinkLost(index: nil) }
    }

    private func collect(_ steps: [Step], count: Int) throws -> [Answer] {
        var answers = [Answer](repeating: Answer(), count: count)
        var fault: PostgresFault?
        for step in steps {
            let index =
                switch step {
                case .preparing(_, let index), .statement(let index): index
                }
            guard let result = try next(index) else { throw LinkLost(index: nil) }
            defer { PQclear(result) }
            switch (PQresultStatus(result), step) {
            case (PGRES_TUPLES_OK, .statement), (PGRES_COMMAND_OK, .statement): answers[index] = answer(result)
            case (PGRES_COMMAND_OK, .preparing): break
            case (_, .preparing(let key, _)):
                names[key] = nil
                fault = fault ?? self.fault(result, index)
            case (_, .statement): fault = fault ?? self.fault(result, index)
            }
            // Each statement's results end with an empty one.
            while let extra = try next(index) { PQclear(extra) }
        }
        if let late = try end(count) { fault = fault ?? late }
        if let fault { throw fault.isGone ? LinkLost(index: fault.index) : fault as any Error }
        return answers
    }

    /// Waits until the server is done with the run: a transaction that was not begun in so many words commits only here.
    private func end(_ index: Int) throws -> PostgresFault? {
        var fault: PostgresFault?
        while true {
            guard let result = try next(index) else { continue }
            defer { PQclear(result) }
            if PQresultStatus(result) == PGRES_PIPELINE_SYNC { return fault }
            fault = fault ?? self.fault(result, index)
        }
    }

    /// Waits for the next result; `index` is the statement it belongs to.
    private func next(_ index: Int) throws -> OpaquePointer? {
        while PQisBusy(connection) == 1 {
            var socket = pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)
            let ready = poll(&socket, 1, patience)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0, PQconsumeInput(connection) == 1 else { throw LinkLost(index: nil) }
        }
        let result = PQgetResult(connection)
        guard PQstatus(connection) == CONNECTION_OK else {
            // A state says that the server itself ended the statement; without one nobody knows how far it came.
            let isTold = result.map { !fault($0, index).state.isEmpty } ?? false
            PQclear(result)
            throw LinkLost(index: isTold ? index : nil)
        }
        return result
    }

    private func answer(_ result: OpaquePointer) -> Answer {
        let types = (0..<PQnfields(result)).map { PQftype(result, $0) }
        var answer = Answer()
        answer.rows.reserveCapacity(Int(PQntuples(result)))
        for row in 0..<PQntuples(result) {
            answer.rows.append(Row(types.enumerated().map { value(result, row, Int32($0), type: $1) }))
        }
        answer.changed = Int(String(cString: PQcmdTuples(result))) ?? 0
        return answer
    }

    private func value(_ result: OpaquePointer, _ row: Int32, _ column: Int32, type: Oid) -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let bytes = PQgetvalue(result, row, column) else { return .null }
        let length = Int(PQgetlength(result, row, column))
        let text = UnsafeRawBufferPointer(start: bytes, count: length)
        return SQLValue(type: type, text: String(decoding: text, as: UTF8.self))
    }

    private func fault(_ result: OpaquePointer, _ index: Int) -> PostgresFault {
        func field(_ name: Character) -> String {
            PQresultErrorField(result, Int32(name.asciiValue ?? 0)).map { String(cString: $0) } ?? ""
        }
        let state = field("C")
        let isAboutSchema = state.hasPrefix("42") || state == "P0001"
        return PostgresFault(
            state: state,
            constraint: field("n"),
            table: field("t"),
            message: isAboutSchema ? field("M") : "",
            index: index
        )
    }

    private static func withCStrings<Result>(
        _ texts: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { body($0.baseAddress) }
    }
}

/// Asks the server to stop what a connection is doing.
///
/// Unchecked: libpq's handle is a copy of address and key that nobody changes, and `PQcancel` may be called from any thread.
final class PostgresCanceller: @unchecked Sendable {
    private let handle: OpaquePointer

    init?(_ connection: OpaquePointer) {
        guard let handle = PQgetCancel(connection) else { return nil }
        self.handle = handle
    }

    deinit { PQfreeCancel(handle) }

    /// Blocks until the server has taken the wish.
    func cancel() {
        var message = [CChar](repeating: 0, count: 256)
        PQcancel(handle, &message, 256)
    }
}

extension SQLValue {
    /// The type an argument is declared with; an absent one takes its type from where it stands.
    fileprivate var type: Oid {
        switch self {
        case .null: 0
        case .integer: 20
        case .real: 701
        case .text: 25
        }
    }

    fileprivate var text: String? {
        switch self {
        case .null: nil
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        }
    }

    /// Reads what a column of a type holds; a sum of integers is an integer though the server calls it numeric.
    fileprivate init(type: Oid, text: String) {
        switch type {
        case 16: self = .integer(text == "t" ? 1 : 0)
        case 20, 21, 23, 26: self = Int64(text).map(SQLValue.integer) ?? .text(text)
        case 700, 701: self = Double(text).map(SQLValue.real) ?? .text(text)
        case 1700: self = Int64(text).map(SQLValue.integer) ?? Double(text).map(SQLValue.real) ?? .text(text)
        default: self = .text(text)
        }
    }
}
