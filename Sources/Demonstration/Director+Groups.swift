import Care
import Desk

extension Director {
    /// Sets up a class that goes on and on and a drop-in, after Swindon's, and lets people who are held join them.
    func setUpGroups() async throws {
        guard let psychologist = workers["psychologist"], let walker = workers["linkworker"], let peer = workers["peer"]
        else { return }
        let first = London.day(at: time.now) + 2
        let anger = Group.Plan(
            name: "Living with anger",
            about: "We look at what makes us angry and try out what helps. Nobody has to speak.",
            kind: .rolling,
            offering: Group.Offering(service: "swindon-lift", id: "anger-class"),
            setting: .hub,
            site: "Ferrybank Hall, Mill Lane",
            facilitators: [psychologist.id],
            peers: [peer.id],
            times: Group.Times(first: first, from: 14 * 60, minutes: 90),
            capacity: 14
        )
        let walk = Group.Plan(
            name: "Canal walk",
            about: "An easy walk of an hour along the canal, with tea afterwards. Come when you like.",
            kind: .dropIn,
            offering: Group.Offering(service: "swindon-lift", id: "walking-group"),
            setting: .hub,
            site: "The lock gates, Canal Side",
            facilitators: [walker.id],
            peers: [peer.id],
            times: Group.Times(first: first + 1, from: 10 * 60 + 30, minutes: 75),
            capacity: 20
        )
        // The last session before somebody looks is left to them.
        for (plan, leader, people) in [(anger, psychologist, 9), (walk, walker, 6)] {
            let group: Group.ID = desk.surroundings.newID()
            try await desk.act(.setUp(group, plan), on: group, as: .worker(leader))
            try await fill(group, with: people)
            for week in 0..<4 {
                let day = plan.times.first + 7 * week
                agenda.plan(.takeRegister(group, day), at: London.instant(day, minute: plan.times.from + 120))
            }
        }
    }

    /// Gives people a place whom somebody holds: whoever they spoke with says why.
    private func fill(_ group: Group.ID, with people: Int) async throws {
        let system = Identity.system("demonstration")
        let held = try await desk.held(byAnyOf: workers.values.map(\.id).sorted(), as: system, size: 40)
        for line in held.lines.filter({ _ in groupChance.happens(0.5) }).prefix(people) {
            _ = try await desk.join(
                group,
                for: line.request,
                of: line.person,
                by: .worker,
                why: "Talked about it together; they would like to come.",
                as: system
            )
        }
    }

    /// Whoever leads a group writes down who came, at the end of a session.
    func takeRegister(_ id: Group.ID, _ day: Day) async throws {
        let group = try await desk.group(id)
        guard let leader = workers.values.first(where: { $0.id == group.plan.facilitators.first }),
            let session = group.session(on: day, closed: desk.place.promises.working.closed), session.isHeld
        else { return }
        let lines = try await desk.register(of: group, on: day, as: .worker(leader))
        for line in lines where line.mark == nil {
            let mark: SessionMark =
                switch groupChance.number(1...20) {
                case 1...2: .missed
                case 3: .excused
                case 4: .late
                case 5: .leftEarly
                default: .attended
                }
            _ = try await desk.write(mark, nil, of: line.person, in: group, on: day, as: .worker(leader))
        }
    }
}
