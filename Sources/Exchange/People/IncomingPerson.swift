package import Care

/// A person as another system describes them, before anybody has decided whether they are known here.
package struct IncomingPerson: Hashable, Sendable {
    /// Where the description stood.
    package let source: Source
    /// What the sending system calls its record; unique within that system only.
    package var recordID: String?
    package var name: Personal<Name>?
    package var otherNames: [Personal<Name>] = []
    package var birthDate: Personal<PartialDate>?
    package var gender: Gender?
    package var nhsNumber: IncomingNHSNumber?
    /// Every identifier but a sound NHS number.
    package var identifiers: [Personal<OutsideIdentifier>] = []
    package var address: Personal<Address>?
    package var otherAddresses: [Personal<Address>] = []
    package var phones: [Personal<Phone>] = []
    package var emails: [Personal<String>] = []
    /// A BCP 47 tag such as `en` or `bfi` (British Sign Language).
    package var language: String?
    package var interpreterWanted = false
    /// The ODS code of the practice where the person is registered.
    package var practiceCode: String?
    package var death: Death?
    /// The sending system no longer uses the record.
    package var isInactive = false
    /// The national record of the person is restricted: where they live must not be told on.
    package var isRestricted = false

    package init(source: Source) { self.source = source }
}

extension IncomingPerson {
    /// A file and a line in it.
    package struct Source: Hashable, Sendable {
        package let file: String
        package let line: Int

        package init(file: String, line: Int) {
            self.file = file
            self.line = line
        }
    }

    package struct Name: Hashable, Sendable {
        package var family: String
        /// Given names with a space between them.
        package var given: String
        /// What the name is for, as given, such as `official`, `usual`, `maiden` or `old`.
        package var use: String?

        package init(family: String, given: String, use: String? = nil) {
            self.family = family
            self.given = given
            self.use = use
        }
    }

    /// Gender or sex in the words of whoever sent it.
    package enum Gender: Hashable, Sendable {
        case female, male, other, unknown
        /// Words that are none of FHIR's four.
        case asGiven(Personal<String>)
    }

    /// An identifier that is not a sound NHS number.
    package struct OutsideIdentifier: Hashable, Sendable {
        /// A URI that says whose identifier it is.
        package var system: String?
        package var value: String

        package init(system: String?, value: String) {
            self.system = system
            self.value = value
        }
    }

    package struct Address: Hashable, Sendable {
        /// The lines, the town and the district, one below the other.
        package var lines: String
        package var postcode: String?
        package var use: String?

        package init(lines: String, postcode: String?, use: String? = nil) {
            self.lines = lines
            self.postcode = postcode
            self.use = use
        }
    }

    package struct Phone: Hashable, Sendable {
        package var number: String
        /// `home`, `mobile`, `work` … as given.
        package var use: String?

        package init(number: String, use: String? = nil) {
            self.number = number
            self.use = use
        }
    }

    package enum Death: Hashable, Sendable {
        case on(Personal<PartialDate>)
        case dateUnknown
    }
}

/// A sound NHS number and how far the sender says it was checked.
package struct IncomingNHSNumber: Hashable, Sendable {
    package var number: Personal<NHSNumber>
    package var verification: Verification

    package init(number: Personal<NHSNumber>, verification: Verification) {
        self.number = number
        self.verification = verification
    }

    /// UK Core's code system `UKCore-NHSNumberVerificationStatusEngland`, STU2.
    package enum Verification: String, Hashable, Sendable, CaseIterable {
        case verified = "01"
        case presentNotTraced = "02"
        case traceRequired = "03"
        case traceFailed = "04"
        case traceNeedsToBeResolved = "05"
        case traceInProgress = "06"
        case notPresent = "07"
        case postponed = "08"
        /// The sender says nothing about it.
        case notStated = ""
    }
}
