/// The questions of the six pages, as each asker reads them.
enum AskWords {
    static func title(of step: AskStep, for who: WhoFor) -> String {
        switch step {
        case .who: "Who is the help for?"
        case .words: who.isForAnother ? "What is going on?" : "What would you like help with?"
        case .about: who.isForAnother ? "About them, and about you" : "About you"
        case .reach: who.isForAnother ? "How can we reach them?" : "How can we reach you?"
        case .meeting: who.isForAnother ? "How would they like to meet?" : "How would you like to meet?"
        case .check: "Check your answers"
        }
    }
}
