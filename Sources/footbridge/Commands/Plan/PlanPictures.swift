import Foundation
import Planner

/// Writes a plan's pictures into a folder: each as SVG, and the same as a table in CSV.
enum PlanPictures {
    static func write(_ scenario: Scenario, to folder: String) throws {
        guard case .network(let network, let span) = scenario.plan,
            let footage = Footage(network, span, seed: scenario.seed, replications: Footage.most)
        else {
            throw BadInput(
                sentence: "There are pictures of queues and places that have a length. Leave --pictures out."
            )
        }
        let place = URL(fileURLWithPath: folder, isDirectory: true)
        do {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for picture in footage.pictures(unit: scenario.unit) {
                try Data(picture.svg.utf8).write(to: place.appending(path: "\(picture.id).svg"))
                let rows = picture.table.map { $0.map(PlanText.field).joined(separator: ",") }
                let table = rows.joined(separator: "\n") + "\n"
                try Data(table.utf8).write(to: place.appending(path: "\(picture.id).csv"))
            }
        } catch {
            throw BadInput(sentence: "The folder \(folder) cannot be written. Name one that may be.")
        }
    }
}
