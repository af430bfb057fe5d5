/// What became of the people of a file.
package struct ImportTally: Hashable, Sendable, Encodable {
    /// Put on the record as somebody new.
    package var registered = 0
    /// Of these, how many may be somebody known: pairs that wait for a person's decision.
    package var doubtful = 0
    /// On the record already.
    package var known = 0
    /// Of these, how many had something filled in that was missing.
    package var filled = 0
    /// Of these, how many are described otherwise in the file; the record stays as it is.
    package var differing = 0
    /// Deaths that were recorded: reminders and letters stop.
    package var deaths = 0
    /// People whose national record is restricted: where they live was left out.
    package var restricted = 0
    /// Rows that their own system no longer uses and that brought nobody in.
    package var inactive = 0

    package init() {}
}

/// Something that an operator must see to by hand, with the line that it is about; never a person's values.
package struct ImportRemark: Hashable, Sendable, CustomStringConvertible {
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// A row that is no longer used says that somebody died who may be one of several.
        case deathOfSomebodyUnclear
        /// A restricted person is known here with other ways to reach them than the file's.
        case restrictedPersonIsReachable

        var sentence: String {
            switch self {
            case .deathOfSomebodyUnclear:
                "the row is no longer used and says that somebody died who may be known here; nothing was recorded. "
                    + "Look the person up and record the death"
            case .restrictedPersonIsReachable:
                "the person's national record is restricted, and here is an address, a telephone or an e-mail of "
                    + "theirs that this file did not bring. Look whether it may stay"
            }
        }
    }

    package let file: String
    package let line: Int
    package let kind: Kind

    package var description: String { "\(file), line \(line): \(kind.sentence)." }
}
