/// Anyone who asks for help or is registered with a practice.
package enum Person {
    package typealias ID = Care.ID<Person>

    /// What is known of who somebody is and how they want to be met.
    package struct Details: Hashable, Sendable, Codable {
        package var name: Personal<String>
        /// What they like to be called, where it is not the name.
        package var calledName: Personal<String>?
        package var birthDate: Personal<Day>?
        package var nhsNumber: Personal<NHSNumber>?
        /// Whether the number was checked against the national service; a sound check digit is not that.
        package var nhsNumberVerified: Bool
        package var practice: PracticeCode?
        package var postcode: Personal<String>?
        package var address: Personal<String>?
        package var phone: Personal<String>?
        package var email: Personal<String>?
        package var wishes: Wishes

        package init(
            name: Personal<String>,
            calledName: Personal<String>? = nil,
            birthDate: Personal<Day>? = nil,
            nhsNumber: Personal<NHSNumber>? = nil,
            nhsNumberVerified: Bool = false,
            practice: PracticeCode? = nil,
            postcode: Personal<String>? = nil,
            address: Personal<String>? = nil,
            phone: Personal<String>? = nil,
            email: Personal<String>? = nil,
            wishes: Wishes = Wishes()
        ) {
            self.name = name
            self.calledName = calledName
            self.birthDate = birthDate
            self.nhsNumber = nhsNumber
            self.nhsNumberVerified = nhsNumberVerified
            self.practice = practice
            self.postcode = postcode
            self.address = address
            self.phone = phone
            self.email = email
            self.wishes = wishes
        }
    }

    /// How, where, when and in what language somebody wants to be met, and what is safe for them.
    package struct Wishes: Hashable, Sendable, Codable {
        package enum Means: String, CaseIterable, Hashable, Sendable, Codable {
            case phone, text, email, letter, video, room, home, throughSomeone
        }

        package enum Where: String, CaseIterable, Hashable, Sendable, Codable {
            case surgery, school, home, phone, video, community
        }

        package var means: [Means]
        package var places: [Where]
        /// When suits them, in their words.
        package var times: Personal<String>?
        package var language: String?
        package var interpreter: Bool
        /// Whether a message may be left; `nil` if nobody has asked, which counts as no.
        package var messageIsSafe: Bool?
        /// Whether a letter may be sent; `nil` if nobody has asked, which counts as no.
        package var letterIsSafe: Bool?
        /// Anything that makes it easier: large print, easy read, a quiet room, somebody with them.
        package var access: Personal<String>?

        package init(
            means: [Means] = [],
            places: [Where] = [],
            times: Personal<String>? = nil,
            language: String? = nil,
            interpreter: Bool = false,
            messageIsSafe: Bool? = nil,
            letterIsSafe: Bool? = nil,
            access: Personal<String>? = nil
        ) {
            self.means = means
            self.places = places
            self.times = times
            self.language = language
            self.interpreter = interpreter
            self.messageIsSafe = messageIsSafe
            self.letterIsSafe = letterIsSafe
            self.access = access
        }
    }
}
