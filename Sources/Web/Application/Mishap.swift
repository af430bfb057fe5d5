import Care

/// Why an address does not answer as asked; the edge turns each into a page.
enum Mishap: Error, Equatable {
    case unknownAddress
    case wrongMethod(allow: String)
    /// The body is larger than a form of ours can be.
    case tooLarge
    case wrongType
    case badForm(FormDecoder.Fault)
    /// The form's token is missing, forged or of another session.
    case formTooOld
    case tooOften(wait: Span)
    /// Nobody is signed in; where to go on afterwards, and whether a session has just ended.
    case signIn(returning: Page?, hasEnded: Bool)
}
