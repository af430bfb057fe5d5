extension Fault {
    /// What is wrong, for whoever sent the file; it begins small and ends without a stop.
    package var what: String { sentence.what }

    /// How to mend it, as an instruction without a stop.
    package var remedy: String { sentence.remedy }

    private var sentence: (what: String, remedy: String) {
        fileSentence ?? lineSentence ?? personSentence ?? tableSentence ?? networkSentence ?? directorySentence
            ?? ("the input is not understood", "Send it again from the system it comes from")
    }

    private var fileSentence: (what: String, remedy: String)? {
        switch self {
        case .empty: ("the file is empty", "Check that the export finished")
        case .notUTF8File(let encoding): ("the file is written in \(encoding)", "Save it as UTF-8")
        case .compressed: ("the file is compressed", "Unpack it first")
        case .unknownFormat:
            ("the file is neither FHIR nor a practice register", "Send FHIR NDJSON, a FHIR Bundle or a register in CSV")
        case .jsonList: ("the file is a bare JSON list", "Send one resource a line (NDJSON) or a FHIR Bundle")
        case .notABundle: ("the document is neither a Bundle nor a Patient", "Send a FHIR Bundle, a Patient or NDJSON")
        case .brokenDocument:
            ("the JSON document is broken here, and what follows cannot be read", "Mend the brackets and commas")
        case .truncatedDocument: ("the document ends before it is closed", "Send the whole file again")
        case .outerTooLong(let limit):
            ("the part of the document outside its entries is over \(limit) bytes", "Send it as NDJSON")
        case .resourceInstead(let type):
            ("the file holds one resource of type \(type), not people", "Send Patient resources")
        default: nil
        }
    }

    private var lineSentence: (what: String, remedy: String)? {
        switch self {
        case .lineTooLong(let limit):
            ("the line or entry is over \(limit) bytes", "Leave out photographs and attachments, or raise the limit")
        case .notUTF8: ("the text is not valid UTF-8", "Save it as UTF-8")
        case .notJSON: ("this is not JSON", "Write one whole JSON object on each line")
        case .textNotClosed: ("a text is not closed by a quotation mark", "Write one whole JSON object on each line")
        case .rawControlCharacter:
            ("a text holds a raw control character", "Write it as \\u and four digits, or drop it")
        case .tooDeep(let limit): ("the JSON is nested more than \(limit) deep", "Send plain FHIR resources")
        case .notAnObject: ("this is JSON but not an object", "Write one FHIR resource on each line")
        case .noResourceType: ("`resourceType` is missing or is not a text", "Say which FHIR resource this is")
        case .duplicateKey(let path): ("`\(path)` is given twice in one object", "Give it once, as a list if need be")
        case .tooManyValues: ("the Patient has more than 2,000 values", "Send current names, addresses and numbers")
        case .nestedBundle: ("a Bundle stands inside a Bundle", "Put the Patients directly into the outer Bundle")
        default: nil
        }
    }

    private var personSentence: (what: String, remedy: String)? {
        switch self {
        case .nobodyNamed: ("there is neither a name nor an NHS number", "Give at least one of them")
        case .noName: ("there is an NHS number but no name", "Give the name, or what the person is called")
        case .wrongShape(let path):
            ("`\(path)` is not of the kind that FHIR R4 gives it", "See the Patient resource in R4")
        case .noSuchDate(let field): ("\(field) is not a date that exists", "Write it as 1980-02-28 or 28/02/1980")
        case .dateInFuture(let field): ("\(field) is in the future", "Correct it at its source")
        case .tooOld(let field): ("\(field) is more than 130 years ago", "Correct it at its source")
        case .deathBeforeBirth: ("the death is dated before the birth", "Correct one of the dates at its source")
        case .deathDateUnclear: ("the person is marked as dead, but the date cannot be read", "Correct the date")
        case .valueTooLong(let field): ("\(field) is too long to be one", "Correct it at its source")
        case .controlCharacters(let field):
            ("\(field) held control characters, which were left out", "Clean the source")
        case .unsoundNHSNumber:
            ("the NHS number fails its check and was kept as an unverified identifier", "Trace the person's number")
        case .placeholderNHSNumber: ("the NHS number is a placeholder and was left out", "Trace the person's number")
        case .severalNHSNumbers: ("there is more than one current NHS number", "Mark the old one as old, or trace it")
        case .unknownVerification: ("the NHS number's verification status is unknown", "Use UK Core's codes 01 to 08")
        case .unknownGender: ("the gender or sex is in a code we do not know; it was kept as given", "Use FHIR's words")
        case .unsoundPostcode: ("the postcode is not one; it was kept as given", "Correct it at its source")
        case .unsoundEmail: ("the e-mail address is not one and was left out", "Correct it at its source")
        case .unsoundPracticeCode: ("the practice code is not an ODS code and was left out", "Give it as in `B81001`")
        default: nil
        }
    }

    private var tableSentence: (what: String, remedy: String)? {
        switch self {
        case .noHeader:
            ("the first row does not name the columns", "Begin with a row such as `nhs_number,family_name,…`")
        case .columnMissing(let name): ("the column `\(name)` is missing", "Add it to the header and to each row")
        case .columnTwice(let name): ("the column `\(name)` is there twice", "Keep one of them")
        case .columnUnknown(let position):
            ("column \(position) is not one we know and is passed over", "Check its name")
        case .otherSeparator(let name): ("the columns are separated by \(name)", "Save the file with commas")
        case .fieldCount(let found, let wanted):
            ("the row has \(found) fields where the header has \(wanted)", "Put values that hold a comma in quotes")
        case .quoteNotClosed:
            ("a quotation mark opens here and is never closed", "Close it, or double it inside a value")
        case .quoteInside:
            ("a quotation mark stands inside a value that is not quoted", "Quote the value, double the mark")
        case .textAfterQuote: ("there is text after a closing quotation mark", "Double quotation marks inside a value")
        case .rowTooLong(let limit): ("the row is over \(limit) bytes", "Look for a quotation mark that is not closed")
        default: nil
        }
    }

    private var networkSentence: (what: String, remedy: String)? {
        switch self {
        case .unknownTable:
            (
                "this is none of the tables of practices and networks that we know",
                "See docs/import.md for their columns"
            )
        case .unsoundCode(let field): ("\(field) is not an ODS code", "Correct it, or get the file from ODS again")
        case .unsoundNumber(let field): ("\(field) is not a number that can be right; it was left out", "Correct it")
        case .duplicateRow(let field): ("\(field) was given before; the first row holds", "Remove one of the rows")
        case .unknownSetting:
            ("the prescribing setting is unknown; the row counts as no practice", "Check the file's date")
        case .unknownStatus: ("the status is unknown; the practice counts as closed", "Check the file's date")
        case .endsBeforeStart: ("it ends before it starts; it counts as never current", "Correct the dates")
        default: nil
        }
    }

    private var directorySentence: (what: String, remedy: String)? {
        switch self {
        case .serviceWithoutID: ("the service has no id", "Give each service an id that stays the same")
        case .serviceWithoutName: ("the service has no name; it is kept and not shown", "Give it a name at its source")
        case .serviceIDTwice: ("a service with this id was read before; the first holds", "Remove one of them")
        case .unsoundURL: ("the web address is not one that begins with http or https and was left out", "Correct it")
        case .noAssuredDate: ("nobody has said when the service was last checked", "Ask the publisher to check it")
        case .elementMalformed: ("the service is not a JSON object we can read", "Mend it at its source")
        default: nil
        }
    }
}
