import Care
import Desk
import HTML

/// A page with one form about one person: what it asks, and what it makes of the answers.
///
/// A value made from a `Scene`; everything that such pages have in common is in `StaffVisit.take`.
struct Step: Sendable {
    let title: String
    let button: String
    var style = ButtonStyle.primary
    /// What the worker should have before their eyes.
    var above = Markup()
    /// What stands beside the form where there is room.
    var beside = Markup()
    /// What the form shows before anything was typed.
    var prefill = Form()
    var said = Said.done
    let fields: @Sendable (Asked) -> Markup
    /// The actions the answers come to; `nil` where an answer is missing.
    let actions: @Sendable (inout FormReader) -> [any Action]?

    init(
        _ title: String,
        button: String,
        saying said: Said = .done,
        @MarkupBuilder fields: @escaping @Sendable (Asked) -> Markup = { _ in Markup() },
        actions: @escaping @Sendable (inout FormReader) -> [any Action]?
    ) {
        self.title = title
        self.button = button
        self.said = said
        self.fields = fields
        self.actions = actions
    }

    func style(_ style: ButtonStyle) -> Step { with { $0.style = style } }

    func prefilled(_ pairs: [(name: String, value: String)]) -> Step { with { $0.prefill = Form(pairs) } }

    /// Puts something between the heading and the form.
    func above(@MarkupBuilder _ content: () -> Markup) -> Step { with { $0.above = content() } }

    /// Puts something beside the form.
    func beside(@MarkupBuilder _ content: () -> Markup) -> Step { with { $0.beside = content() } }

    private func with(_ change: (inout Step) -> Void) -> Step {
        var copy = self
        change(&copy)
        return copy
    }
}
