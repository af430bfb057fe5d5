/// The tables of practices and networks that we know, told apart by what is in their first row.
package enum NetworkTable: String, Hashable, Sendable, CaseIterable {
    /// ODS `epraccur`: no header row, 27 columns.
    case practices
    /// ODS `ePCN`, "PCN Core Partner Details".
    case members
    /// ODS `ePCN`, "PCNDetails".
    case networks
    case listSizes
    case deprivation

    /// Knows a table by its first row; `nil` for any other.
    init?(firstRow fields: [String]) {
        let names = Set(fields.map { $0.lowercased() })
        if fields.count == 27, CareNetwork.isCode(fields[0]), !names.contains("organisation code") {
            self = .practices
        } else if names.isSuperset(of: MemberColumn.allCases.map(\.rawValue)) {
            self = .members
        } else if names.isSuperset(of: NetworkColumn.allCases.map(\.rawValue)) {
            self = .networks
        } else if names.contains("practice_code"), names.contains("imd_decile") {
            self = .deprivation
        } else if names.contains("practice_code"), names.contains("list_size"), !names.contains("register") {
            self = .listSizes
        } else {
            return nil
        }
    }

    /// Where a file of several tables is read, in what order they mean most: practices first.
    var hasHeader: Bool { self != .practices }

    enum MemberColumn: String, CaseIterable {
        case practice = "partner organisation code"
        case practiceName = "partner name"
        case network = "pcn code"
        case start = "practice to pcn relationship start date"
        case end = "practice to pcn relationship end date"
    }

    enum NetworkColumn: String, CaseIterable {
        case code = "pcn code"
        case name = "pcn name"
        case subICB = "current sub icb loc code"
        case opened = "open date"
        case closed = "close date"
        case postcode
    }
}

extension CareNetwork {
    /// Whether a text has the form of an ODS code: three to ten capital letters and digits.
    static func isCode(_ text: String) -> Bool {
        (3...10).contains(text.utf8.count)
            && text.utf8.allSatisfy { ASCII.isDigit($0) || (ASCII.isLetter($0) && $0 & 0x20 == 0) }
    }
}
