package import Care
package import Desk
package import HTML

/// A visit by somebody who is signed in: what every staff page starts from.
///
/// There is none without a session that is still going, and none that sends a form without that session's own token.
/// Both are checked here, before any page of the signed-in part is asked.
package struct StaffVisit: Sendable {
    package let visit: Visit
    package let session: Session

    init(_ visit: Visit) async throws {
        let token = visit.cookies[SessionCookie.name(isSecure: visit.site.configuration.isSecure)]
        let found = if let token { try await visit.desk.session(token) } else { Session?.none }
        guard let session = found else {
            throw Mishap.signIn(returning: visit.page, hasEnded: token != nil)
        }
        if visit.isSending {
            let sent = visit.form[PostForm.tokenField] ?? ""
            guard constantTimeEqual(Array(sent.utf8), Array(session.formToken.utf8)) else { throw Mishap.formTooOld }
        }
        self.visit = visit
        self.session = session
    }

    package var desk: FrontDesk { visit.desk }
    package var now: Instant { visit.now }
    package var form: Form { visit.form }
    package var isSending: Bool { visit.isSending }
    package var worker: Worker { session.worker }
    package var identity: Identity { .worker(session.worker) }

    /// What every form of this worker's carries as its token.
    package var token: String { session.formToken }

    /// The name of the field whose value makes a form count once.
    package static let onceField = "once"

    /// A form of a staff page: it carries the session's token, and a name of its own by which it counts once.
    package func form(to page: Page, @MarkupBuilder content: () -> Markup) -> PostForm {
        PostForm(to: page.address, token: token) {
            HiddenField(name: StaffVisit.onceField, value: form[StaffVisit.onceField] ?? newOnce())
            content()
        }
    }

    /// A button with a form of its own, which counts once like any other form.
    package func button(
        _ text: String,
        to page: Page,
        style: ButtonStyle = .secondary,
        fields: [HiddenField] = []
    ) -> PostButton {
        PostButton(
            text,
            to: page.address,
            token: token,
            style: style,
            fields: fields + [HiddenField(name: StaffVisit.onceField, value: newOnce())]
        )
    }

    private func newOnce() -> String { Digest.hexadecimal(desk.surroundings.bytes(16)) }

    /// What makes the form that was sent count once; a form without the field came from no page of ours.
    package func once() throws -> Once {
        guard let key = form[StaffVisit.onceField], key.utf8.count == 32, key.utf8.allSatisfy(StaffVisit.isHexadecimal)
        else { throw Mishap.formTooOld }
        let content = form.digestible(without: [PostForm.tokenField, StaffVisit.onceField])
        return Once(key: "form/\(key)", of: "\(visit.page.path.text)\n\(content)")
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }

    /// Goes on to a page after a form was taken, and says there what was done.
    package func goOn(to page: Page, saying said: Said = .done) -> Reply {
        Reply.seeOther(page)
            .with("set-cookie", SessionCookie.say(said, isSecure: visit.site.configuration.isSecure))
    }

    /// Goes on to a page after an action, and says what became of it.
    package func goOn(to page: Page, after outcome: Acted, saying said: Said = .done) -> Reply {
        switch outcome {
        case .done: goOn(to: page, saying: said)
        case .doneBefore: goOn(to: page, saying: .doneBefore)
        case .nothingToDo: goOn(to: page, saying: .nothingToDo)
        }
    }

    /// A page of the signed-in part, with the way around and what was said.
    package func page(
        _ title: String,
        back: Page? = nil,
        errors: FormErrors = .none,
        status: Int? = nil,
        @MarkupBuilder content: () -> Markup
    ) -> Reply {
        let said = saidBefore
        let layout = StaffLayout(
            visit.site.face,
            items: StaffMenu.items(for: worker, on: visit.page, in: visit.site),
            account: StaffLayout.Account(
                name: worker.name,
                role: worker.role.title,
                signOut: Page.staff(.signOut).address,
                token: token
            ),
            back: back?.address,
            notice: said.map { Notice(.done, $0.sentence) },
            errors: errors
        )
        let reply = Reply.page(layout.page(title, content: content), status: status ?? (errors.isEmpty ? 200 : 422))
        guard said != nil else { return reply }
        return reply.with("set-cookie", SessionCookie.sayNothing(isSecure: visit.site.configuration.isSecure))
    }

    private var saidBefore: Said? {
        visit.cookies[SessionCookie.saidName(isSecure: visit.site.configuration.isSecure)].flatMap(Said.init)
    }
}
