/// What can be wrong with an input.
///
/// A text that a case carries is a name of ours, of the standard's or of a column, never a value of a person's.
package enum Fault: Hashable, Sendable {
    // The file.
    case empty
    case notUTF8File(encoding: String)
    case compressed
    case unknownFormat
    case jsonList
    case notABundle
    case brokenDocument
    case truncatedDocument
    case outerTooLong(limit: Int)
    case resourceInstead(type: String)

    // A line or an entry of JSON.
    case lineTooLong(limit: Int)
    case notUTF8
    case notJSON
    case textNotClosed
    case rawControlCharacter
    case tooDeep(limit: Int)
    case notAnObject
    case noResourceType
    case duplicateKey(path: String)
    case tooManyValues
    case nestedBundle

    // A person.
    case nobodyNamed
    case noName
    case wrongShape(path: String)
    case noSuchDate(field: String)
    case dateInFuture(field: String)
    case tooOld(field: String)
    case deathBeforeBirth
    case deathDateUnclear
    case valueTooLong(field: String)
    case controlCharacters(field: String)
    case unsoundNHSNumber
    case placeholderNHSNumber
    case severalNHSNumbers
    case unknownVerification
    case unknownGender
    case unsoundPostcode
    case unsoundEmail
    case unsoundPracticeCode

    // A table.
    case noHeader
    case columnMissing(name: String)
    case columnTwice(name: String)
    case columnUnknown(position: Int)
    case otherSeparator(name: String)
    case fieldCount(found: Int, wanted: Int)
    case quoteNotClosed
    case quoteInside
    case textAfterQuote
    case rowTooLong(limit: Int)

    // A network.
    case unknownTable
    case unsoundCode(field: String)
    case unsoundNumber(field: String)
    case duplicateRow(field: String)
    case unknownSetting
    case unknownStatus
    case endsBeforeStart

    // A directory.
    case serviceWithoutID
    case serviceWithoutName
    case serviceIDTwice
    case unsoundURL
    case noAssuredDate
    case elementMalformed
}

extension Fault {
    /// What becomes of the input: see `Diagnostic.Outcome`.
    package var outcome: Diagnostic.Outcome {
        switch self {
        case .empty, .notUTF8File, .compressed, .unknownFormat, .jsonList, .notABundle, .brokenDocument,
            .truncatedDocument, .outerTooLong, .resourceInstead, .noHeader, .columnMissing, .columnTwice,
            .otherSeparator, .unknownTable:
            .fileRefused
        case .lineTooLong, .notUTF8, .notJSON, .textNotClosed, .rawControlCharacter, .tooDeep, .notAnObject,
            .noResourceType, .duplicateKey, .tooManyValues, .nestedBundle, .nobodyNamed, .noName, .fieldCount,
            .quoteNotClosed, .quoteInside, .textAfterQuote, .rowTooLong, .unsoundCode, .duplicateRow,
            .serviceWithoutID, .serviceIDTwice, .elementMalformed:
            .rowRefused
        case .wrongShape, .noSuchDate, .dateInFuture, .tooOld, .deathBeforeBirth, .deathDateUnclear, .valueTooLong,
            .controlCharacters, .unsoundNHSNumber, .placeholderNHSNumber, .severalNHSNumbers, .unknownVerification,
            .unknownGender, .unsoundPostcode, .unsoundEmail, .unsoundPracticeCode, .columnUnknown, .unsoundNumber,
            .unknownSetting, .unknownStatus, .endsBeforeStart, .serviceWithoutName,
            .unsoundURL, .noAssuredDate:
            .warning
        }
    }
}
