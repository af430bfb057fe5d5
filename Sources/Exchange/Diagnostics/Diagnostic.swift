/// Something wrong with an input: where it is, what it is, what became of it, and how to mend it.
///
/// A diagnostic holds names of fields and numbers of lines, never what stood in them: it may be logged.
package struct Diagnostic: Hashable, Sendable {
    /// What became of the input that the diagnostic is about.
    package enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// The whole file, or what is left of it, was not read.
        case fileRefused
        /// One row, line or entry was left out.
        case rowRefused
        /// The row was taken, without the value that is wrong or with a reservation.
        case warning
    }

    /// The file as whoever asked for the import named it.
    package let file: String
    /// The line on which the row begins, counted from 1; 0 where the file as a whole is meant.
    package let line: Int
    package let fault: Fault

    package init(file: String, line: Int, fault: Fault) {
        self.file = file
        self.line = line
        self.fault = fault
    }

    package var outcome: Outcome { fault.outcome }
}

extension Diagnostic: CustomStringConvertible {
    /// `register.csv, line 7: the date of birth does not exist. Write it as …`.
    package var description: String {
        let place = line == 0 ? file : "\(file), line \(line)"
        return "\(place): \(fault.what). \(fault.remedy)."
    }
}

/// An input that could not be opened or read at all.
package struct UnreadableInput: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Code: String, Hashable, Sendable {
        case absent, notPermitted, isAFolder, failed
    }

    package let code: Code
    package let file: String

    package init(code: Code, file: String) {
        self.code = code
        self.file = file
    }

    package var description: String {
        switch code {
        case .absent: "\(file): there is no such file. Check the name and the folder."
        case .notPermitted: "\(file): the file may not be read. Give the account that runs Footbridge leave to read it."
        case .isAFolder: "\(file): this is a folder. Name the files in it."
        case .failed: "\(file): reading failed part of the way. Check the disk and try again."
        }
    }
}
