import CSimdjson
import Care

/// Reads the files of the Organisation Data Service and builds a network of practices from them.
///
/// Each file is known by its content, and the order of the files does not matter: what belongs to a practice is kept until
/// `finish` joins it.
package struct NetworkReader {
    package private(set) var diagnostics: [Diagnostic] = []
    /// Which file was read as which table.
    package private(set) var tables: [(file: String, table: NetworkTable, rows: Int)] = []

    private var network = CareNetwork()
    private var listSizes: [String: Int] = [:]
    private var deciles: [String: Int] = [:]
    private var met: [NetworkTable: Set<String>] = [:]

    package init() {}

    /// Reads a file; what is wrong in it is in `diagnostics`.
    package mutating func read(path: String) throws(UnreadableInput) {
        try read(FileBytes(path: path), name: path)
    }

    /// Reads what is in memory under a name for its diagnostics.
    package mutating func read(bytes: [UInt8], name: String) throws(UnreadableInput) {
        try read(MemoryBytes(bytes), name: name)
    }

    /// The network of everything read so far.
    package func finish() -> CareNetwork {
        var whole = network
        for (code, size) in listSizes { whole.practices[code]?.listSize = size }
        for (code, decile) in deciles { whole.practices[code]?.deprivationDecile = decile }
        return whole
    }

    private mutating func read(_ stream: any ByteStream, name: String) throws(UnreadableInput) {
        let window = Window(stream, padding: 0)
        _ = try window.more(limit: 1 << 20)
        switch Encoding(sniffing: window.bytes) {
        case .refused(let fault): return refuse(fault, name, 0)
        case .utf8(let mark): window.use(mark)
        }
        let scanner = TableScanner(window, limit: 1 << 16)
        guard let first = try scanner.next() else { return refuse(.empty, name, 0) }
        guard case .whole(let count, let line) = first else { return refuse(.unknownTable, name, 0) }
        let header = (0..<count).map(scanner.text)
        guard let table = NetworkTable(firstRow: header) else { return refuse(.unknownTable, name, 0) }
        let columns = Columns(table.hasHeader ? header : [], width: count)
        if !table.hasHeader { take(NetworkRow(header, columns: columns, file: name, line: line), of: table) }
        let rows = try readRows(of: table, from: scanner, columns: columns, name: name)
        tables.append((name, table, rows + (table.hasHeader ? 0 : 1)))
    }

    private mutating func readRows(
        of table: NetworkTable,
        from scanner: TableScanner,
        columns: Columns,
        name: String
    ) throws(UnreadableInput) -> Int {
        var rows = 0
        while let row = try scanner.next() {
            switch row {
            case .broken(let fault, let line): refuse(fault, name, line)
            case .whole(let count, let line):
                rows += 1
                guard count == columns.width else {
                    refuse(.fieldCount(found: count, wanted: columns.width), name, line)
                    continue
                }
                guard scanner.isUTF8 else {
                    refuse(.notUTF8, name, line)
                    continue
                }
                take(NetworkRow((0..<count).map(scanner.text), columns: columns, file: name, line: line), of: table)
            }
        }
        return rows
    }

    private mutating func refuse(_ fault: Fault, _ file: String, _ line: Int) {
        diagnostics.append(Diagnostic(file: file, line: line, fault: fault))
    }

    private mutating func refuse(_ fault: Fault, _ row: NetworkRow) { refuse(fault, row.file, row.line) }

    private mutating func take(_ row: NetworkRow, of table: NetworkTable) {
        switch table {
        case .practices: takePractice(row)
        case .members: takeMember(row)
        case .networks: takeNetwork(row)
        case .listSizes: takeListSize(row)
        case .deprivation: takeDecile(row)
        }
    }

    /// A code that is one and was not given before in a table of this kind.
    private mutating func newCode(_ text: String, field: String, in table: NetworkTable, _ row: NetworkRow) -> String? {
        guard CareNetwork.isCode(text) else {
            refuse(.unsoundCode(field: field), row)
            return nil
        }
        guard met[table, default: []].insert(text).inserted else {
            refuse(.duplicateRow(field: field), row)
            return nil
        }
        return text
    }

    /// A date of ODS, `20191001`; an empty one is none.
    private mutating func date(_ text: String, field: String, _ row: NetworkRow) -> Day? {
        guard !text.isEmpty else { return nil }
        guard text.utf8.count == 8, let number = Int(text),
            let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        else {
            refuse(.noSuchDate(field: field), row)
            return nil
        }
        return day
    }
}

// MARK: - Rows

extension NetworkReader {
    private mutating func takePractice(_ row: NetworkRow) {
        guard let code = newCode(row[0], field: "organisation code", in: .practices, row) else { return }
        let roles = row[25].split(separator: "|")
        guard isPractice(roles, row) else {
            network.notPractices += 1
            return
        }
        let (opened, closed) = (date(row[10], field: "open date", row), date(row[11], field: "close date", row))
        if let opened, let closed, closed < opened { refuse(.endsBeforeStart, row) }
        network.practices[code] = CareNetwork.Practice(
            code: code,
            name: row[1],
            address: (4...8).map { row[$0] }.filter { !$0.isEmpty },
            postcode: row[9],
            phone: row[17].isEmpty ? nil : row[17],
            opened: opened,
            closed: closed,
            status: status(row),
            subICB: row[14].isEmpty ? nil : row[14],
            otherRoles: roles.filter { $0 != "RO76" && $0 != "4" }.map(String.init)
        )
    }

    /// Setting 4 until 2025 and `RO76` since is a GP practice; the others of the list are not.
    ///
    /// A row may have several roles, as in `RO76|RO268`: six practices had in February 2026, five of them active.
    private mutating func isPractice(_ roles: [Substring], _ row: NetworkRow) -> Bool {
        if roles.contains("RO76") || roles.contains("4") { return true }
        let known = roles.allSatisfy { role in
            Int(role).map { (0...99).contains($0) } ?? false || (role.hasPrefix("RO") && Int(role.dropFirst(2)) != nil)
        }
        if !known { refuse(.unknownSetting, row) }
        return false
    }

    private mutating func status(_ row: NetworkRow) -> CareNetwork.Practice.Status {
        switch row[12] {
        case "A", "ACTIVE": return .active
        case "C", "INACTIVE", "CLOSED": return .closed
        case "D", "DORMANT": return .dormant
        case "P", "PROPOSED": return .proposed
        default:
            refuse(.unknownStatus, row)
            return .closed
        }
    }

    private mutating func takeMember(_ row: NetworkRow) {
        let (practice, code) = (row.named("partner organisation code"), row.named("pcn code"))
        guard CareNetwork.isCode(practice), CareNetwork.isCode(code) else {
            return refuse(.unsoundCode(field: CareNetwork.isCode(code) ? "partner organisation code" : "pcn code"), row)
        }
        let starts = row.named("practice to pcn relationship start date")
        let ends = row.named("practice to pcn relationship end date")
        guard let start = date(starts, field: "start date", row) else {
            return starts.isEmpty ? refuse(.noSuchDate(field: "start date"), row) : ()
        }
        let end = date(ends, field: "end date", row)
        if end == nil, !ends.isEmpty { return }
        if let end, end < start { refuse(.endsBeforeStart, row) }
        network.memberships.append(
            .init(practice: practice, practiceName: row.named("partner name"), network: code, start: start, end: end)
        )
    }

    private mutating func takeNetwork(_ row: NetworkRow) {
        guard let code = newCode(row.named("pcn code"), field: "pcn code", in: .networks, row) else { return }
        let postcode = row.named("postcode")
        network.networks[code] = CareNetwork.PrimaryCareNetwork(
            code: code,
            name: row.named("pcn name"),
            subICB: row.named("current sub icb loc code"),
            opened: date(row.named("open date"), field: "open date", row),
            closed: date(row.named("close date"), field: "close date", row),
            postcode: postcode.isEmpty ? nil : postcode
        )
    }

    private mutating func takeListSize(_ row: NetworkRow) {
        guard let code = newCode(row.named("practice_code"), field: "practice_code", in: .listSizes, row) else {
            return
        }
        guard let size = Int(row.named("list_size")), (0...1_000_000).contains(size) else {
            return refuse(.unsoundNumber(field: "list_size"), row)
        }
        listSizes[code] = size
    }

    private mutating func takeDecile(_ row: NetworkRow) {
        guard let code = newCode(row.named("practice_code"), field: "practice_code", in: .deprivation, row) else {
            return
        }
        guard let decile = Int(row.named("imd_decile")), (1...10).contains(decile) else {
            return refuse(.unsoundNumber(field: "imd_decile"), row)
        }
        deciles[code] = decile
    }
}

/// The names of a table's columns and where they stand.
private struct Columns {
    let positions: [String: Int]
    let width: Int

    init(_ header: [String], width: Int) {
        self.width = width
        positions = Dictionary(
            header.enumerated().map { ($1.lowercased(), $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

/// One row of a table and where it stood.
private struct NetworkRow {
    let file: String
    let line: Int
    private let fields: [String]
    private let columns: Columns

    init(_ fields: [String], columns: Columns, file: String, line: Int) {
        self.fields = fields
        self.columns = columns
        self.file = file
        self.line = line
    }

    subscript(_ index: Int) -> String { fields[index] }

    func named(_ name: String) -> String { columns.positions[name].map { fields[$0] } ?? "" }
}
