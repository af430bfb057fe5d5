/// What a page says once after something was done; a cookie carries the name of the case, never a value.
///
/// A capability adds its cases here, in the order of the folders.
package enum Said: String, CaseIterable, Sendable {
    case done
    case doneBefore = "done-before"
    case nothingToDo = "nothing-to-do"

    package var sentence: String {
        switch self {
        case .done: "Done."
        case .doneBefore: "This was already done. Nothing was done twice."
        case .nothingToDo: "It was already so. Nothing was changed."
        }
    }
}
