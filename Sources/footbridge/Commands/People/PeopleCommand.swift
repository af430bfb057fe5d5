import ArgumentParser
import Care
import Desk
import Journal

/// `footbridge people …`: finds people and shows what is held, for the operator.
struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Find people, or show who holds one and what is due.",
        subcommands: [PeopleFindCommand.self, PeopleShowCommand.self]
    )
}

/// `footbridge people find TEXT`.
struct PeopleFindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "find", abstract: "Find people by name or number.")

    @Argument(help: "Parts of names, a date of birth, a postcode or an NHS number.")
    var text: [String]
    @OptionGroup var database: DatabaseOption
    @Option(help: "text or json") var format = Format.text

    func run() async throws {
        try await Exit.translating {
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: [])
            let found = try await desk.find(text.joined(separator: " "), as: .operatorAtCommandLine)
            await store.close()
            guard !found.isEmpty else {
                Output.say("Nobody was found.")
                throw Exit.failed
            }
            switch format {
            case .text: found.forEach { Output.result("\($0.person)  \($0.name.disclosed)") }
            case .json: try Output.json(found.map { ["id": $0.person.description, "name": $0.name.disclosed] })
            }
        }
    }
}

/// `footbridge people show ID`.
struct PeopleShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show who holds a person's requests and what is due; never what was written."
    )

    @Argument(help: "The person's identifier.")
    var id: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await Exit.translating {
            guard let id = Person.ID(id) else { throw BadInput(sentence: "“\(id)” is not an identifier.") }
            let store = try await database.open()
            let desk = try await Assembly.desk(on: store, packs: [])
            let record = try await desk.chart(of: id).record
            let team = try await desk.team()
            await store.close()
            guard record.people.details != nil else { throw Denial.notFound }
            for request in record.requests.open {
                let holder = record.holding.holder(of: request.id).flatMap { team.workers[$0] }
                Output.result("request \(request.id): held by \(holder?.name ?? "somebody no longer listed")")
            }
            for due in desk.owed(on: record) {
                let at = London.reading(at: due.at)
                Output.result("due \(at.day) \(at.clock): \(due.sentence)")
            }
        }
    }
}
