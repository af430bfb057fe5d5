package import Care

/// Who is asking the Desk, once it is known.
package enum Identity: Sendable, Equatable {
    /// A worker who has signed in.
    case worker(Worker)
    /// Somebody at the front door.
    case visitor
    /// The person themself, known by the private reference of their request.
    case person(Person.ID)
    /// Footbridge itself, or an operator at the command line, by name.
    case system(String)

    package var actor: Actor {
        switch self {
        case .worker(let worker): .worker(worker.id)
        case .visitor: .visitor
        case .person(let id): .person(id)
        case .system(let name): .system(name)
        }
    }

    package var worker: Worker? {
        guard case .worker(let worker) = self else { return nil }
        return worker
    }
}

/// Why the Desk does not do what it was asked; every case has a sentence for the person who sees it.
package enum Denial: Error, Sendable {
    /// Care's own answer: the facts do not allow it.
    case refused(any Refusal)
    /// The role does not include it.
    case notPermitted
    /// No relationship with this person; a worker may break the glass with a reason.
    case noRelationship(Person.ID)
    case notFound
    /// Somebody else changed the same thing again and again; trying later will do.
    case busy
    /// The form was already sent with other answers.
    case alreadySent

    package var sentence: String {
        switch self {
        case .refused(let refusal): refusal.sentence
        case .notPermitted: "Your role does not include this. Ask your team manager."
        case .noRelationship:
            "You do not look after this person. If you need to see their record, say why; the person and the manager "
                + "will see that you did."
        case .notFound: "We cannot find this. It may have been moved, or the address may be wrong."
        case .busy: "Somebody else is changing the same thing. Please try again in a moment."
        case .alreadySent: "This form was already sent with other answers. Look at the page again, then decide."
        }
    }
}
