/// The events of one run in the columns that analysts' animation and process-mining tools read.
///
/// `entity_id, event_type, event, time, resource_id, run_number, pathway`, as vidigi and bupaR have them. Which worker served
/// is not something the engine knows, since they do the same work: whoever begins has the lowest number that is free.
package struct RunLog: Sendable {
    package struct Row: Sendable, Equatable {
        package enum Kind: String, Sendable {
            case arrivalDeparture = "arrival_departure"
            case queue
            case resourceUse = "resource_use"
            case resourceUseEnd = "resource_use_end"
        }

        package let person: UInt32
        package let kind: Kind
        package let event: String
        package let time: Double
        package let resource: Int?
        package let run: Int
        package let group: String

        /// The row as a line of CSV; names of stations and groups are ids, and need no quotes.
        package var line: String {
            "\(person),\(kind.rawValue),\(event),\(time),\(resource.map(String.init) ?? ""),\(run),\(group)"
        }
    }

    package static let header = "entity_id,event_type,event,time,resource_id,run_number,pathway"

    private let network: Network
    private let run: Int
    private var busy: [Set<Int>]
    private var held: [UInt32: Int] = [:]
    package private(set) var rows: [Row] = []

    /// Writes out what a run kept; there is something only where its span asked for a trace.
    package init(_ trace: Trace, of network: Network, run: Int) {
        self.network = network
        self.run = run
        busy = network.stations.map { _ in [] }
        for entry in trace.entries { add(entry) }
    }

    private mutating func add(_ entry: Trace.Entry) {
        let station = Int(entry.station)
        let name = network.stations[station].name
        switch entry.kind {
        case .arrived: write(entry, .arrivalDeparture, "arrival")
        case .waits:
            // A service that was broken off gives its worker back.
            if let worker = release(entry.person, station) { write(entry, .resourceUseEnd, "\(name)_end", worker) }
            write(entry, .queue, "\(name)_wait")
        case .begins:
            let worker = (1...).first { !busy[station].contains($0) } ?? 1
            busy[station].insert(worker)
            held[entry.person] = worker
            write(entry, .resourceUse, "\(name)_begin", worker)
        case .ends: write(entry, .resourceUseEnd, "\(name)_end", release(entry.person, station))
        case .gaveUp: write(entry, .queue, "\(name)_gave_up")
        case .turnedAway: write(entry, .queue, "\(name)_turned_away")
        case .left: write(entry, .arrivalDeparture, "depart")
        }
    }

    private mutating func release(_ person: UInt32, _ station: Int) -> Int? {
        guard let worker = held.removeValue(forKey: person) else { return nil }
        busy[station].remove(worker)
        return worker
    }

    private mutating func write(_ entry: Trace.Entry, _ kind: Row.Kind, _ event: String, _ worker: Int? = nil) {
        let group = network.groups[Int(entry.group)].name
        rows.append(
            Row(
                person: entry.person,
                kind: kind,
                event: event,
                time: entry.time,
                resource: worker,
                run: run,
                group: group
            )
        )
    }
}
