import ArgumentParser
import Care
import Packs
import Services

/// `footbridge services show ID`: a pack, or a reference place, as its file tells it.
struct ServicesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract:
            "Show whom a service takes, whom it declines, what it promises, and where that is written; or a place."
    )

    @Argument(help: "The id of a pack or a place, as services list shows it.")
    var id: String

    func run() async throws {
        try await Exit.translating {
            if let pack = try ServicePacks.library().first(where: { $0.id.name == id }) {
                PackText(pack: pack).lines.forEach(Output.result)
            } else if let place = try Places.named(PlaceServices.ID(id)) {
                lines(of: place).forEach(Output.result)
            } else {
                Output.say("There is no pack and no place “\(id)”. See footbridge services list.")
                throw Exit.failed
            }
        }
    }

    private func lines(of place: PlaceServices) -> [String] {
        [place.name, place.about, "", "Services:"]
            + place.entries.map { entry in
                let set = entry.set.sorted { $0.key < $1.key }.map { "\($0.key.name): \($0.value.words)" }
                let practices = entry.practices.sorted().map(\.rawValue)
                let asks = entry.asks?.map(\.line).joined(separator: ", ")
                let told =
                    set + (practices.isEmpty ? [] : ["practices \(practices.joined(separator: ", "))"])
                    + (asks.map { ["asks \($0)"] } ?? [])
                return "- \(entry.pack.name) (\(entry.pack.id.name))"
                    + (told.isEmpty ? "" : "; " + told.joined(separator: "; "))
            }
    }
}
