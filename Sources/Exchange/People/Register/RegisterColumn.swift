/// A column of a practice register; its raw value is its name in the header.
enum RegisterColumn: String, CaseIterable {
    case nhsNumber = "nhs_number"
    case familyName = "family_name"
    case givenNames = "given_names"
    case dateOfBirth = "date_of_birth"
    case sex
    case postcode
    case address
    case phone
    case email
    case practiceCode = "practice_code"

    /// Columns without which a register says too little to know a person by.
    static let required: [RegisterColumn] = [.familyName, .dateOfBirth]
}

/// Which field of a row is which column.
struct RegisterHeader {
    let positions: [(column: RegisterColumn, index: Int)]
    let width: Int
    /// Columns, counted from 1, that are none of ours.
    let unknown: [Int]

    /// Reads the first row; case, blanks around a name, and a space or a hyphen for the low line do not matter.
    init(_ names: [String]) throws(Refusal) {
        var positions: [(column: RegisterColumn, index: Int)] = []
        var unknown: [Int] = []
        for (index, name) in names.enumerated() {
            let plain = String(name.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 })
            guard let column = RegisterColumn(rawValue: plain) else {
                unknown.append(index + 1)
                continue
            }
            guard !positions.contains(where: { $0.column == column }) else {
                throw Refusal(fault: .columnTwice(name: column.rawValue))
            }
            positions.append((column, index))
        }
        try RegisterHeader.check(positions, names)
        self.positions = positions
        self.unknown = unknown
        width = names.count
    }

    struct Refusal: Error { let fault: Fault }

    private static func check(
        _ positions: [(column: RegisterColumn, index: Int)],
        _ names: [String]
    ) throws(Refusal) {
        if positions.isEmpty {
            if names.count == 1, let separator = otherSeparator(in: names[0]) {
                throw Refusal(fault: .otherSeparator(name: separator))
            }
            throw Refusal(fault: names.count == 1 ? .unknownFormat : .noHeader)
        }
        for column in RegisterColumn.required where !positions.contains(where: { $0.column == column }) {
            throw Refusal(fault: .columnMissing(name: column.rawValue))
        }
    }

    private static func otherSeparator(in header: String) -> String? {
        let known = header.lowercased().contains("family_name") || header.lowercased().contains("nhs_number")
        guard known else { return nil }
        if header.contains(";") { return "semicolons" }
        return header.contains("\t") ? "tabs" : header.contains("|") ? "upright strokes" : nil
    }
}
