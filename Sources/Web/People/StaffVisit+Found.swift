import Care
import Desk
import HTML

/// How the form that asks for somebody knows that the worker found them, and did not just come by an address.
///
/// Anybody who works here may ask for anybody, and the form says whom it is about. An identifier alone must not be a
/// way to a name: whoever has no relationship with a person finds them first, by what they know of them.
extension StaffVisit {
    /// The name of the mark, in the address of the form and in the form.
    static let foundField = "found"

    /// What Find hands on: good for this person and this session, and nothing else.
    func foundMark(of person: Person.ID) -> String {
        visit.site.doorKey.seal("found/\(person)/\(session.digest)")
    }

    func hasFound(_ person: Person.ID) -> Bool {
        let sent = (isSending ? form[StaffVisit.foundField] : visit.query[StaffVisit.foundField]) ?? ""
        return constantTimeEqual(Array(sent.utf8), Array(foundMark(of: person).utf8))
    }

    /// The address of the form that asks for somebody who was found.
    func askAddress(of person: Person.ID) -> WebAddress {
        let path = StaffPage.step(person, .person(.ask)).path.text
        return WebAddress(path + "?" + StaffVisit.foundField + "=" + foundMark(of: person))
    }
}
