import Planner
import Yams

extension ScenarioReader {
    private static let diaryKeys = [
        "warmUp", "days", "daysAWeek", "requestsPerDay", "weekdays", "keptForUrgent", "keptForTwoDays",
        "keptForTheDay", "horizon", "waitingList", "overbooked", "clinics", "groups",
    ]
    private static let groupKeys = [
        "id", "share", "at", "urgent", "from", "doubles", "missed", "bookedAgain", "cancelled", "askAgain", "comesBack",
        "gap", "referredOn",
    ]

    /// Reads `diary:`: clinics with times, who asks for one, what is kept back, who comes.
    mutating func readDiary(_ node: Node) -> Plan? {
        guard let fields = page.fields(node, of: "“diary”", keys: ScenarioReader.diaryKeys) else { return nil }
        let warmUp = fields["warmUp"].flatMap { page.integer($0, "warmUp", in: 0...1_000_000) } ?? 0
        let days = page.required(fields, "days").flatMap { page.integer($0, "days", in: 1...1_000_000) }
        if let days, days <= warmUp {
            page.report(fields["days"], "It ends before the warm-up does.", "Let “days” be more than “warmUp”.")
        }
        let requests = positive(fields, "requestsPerDay")
        let clinicNodes = page.required(fields, "clinics") == nil ? [] : page.items(fields, "clinics")
        let clinics = readClinics(clinicNodes)
        let groupNodes = page.required(fields, "groups") == nil ? [] : page.items(fields, "groups")
        let groups = groupNodes.compactMap { readGroup($0, clinics.map(\.name)) }
        refuseTwice(groupNodes, groups.map(\.name), what: "groups")
        for (key, nodes) in [("clinics", clinicNodes), ("groups", groupNodes)] where nodes.isEmpty {
            if let node = fields[key] { page.report(node, "“\(key)” is empty.", "Name at least one.") }
        }
        guard let days, let requests, clinics.count == clinicNodes.count, groups.count == groupNodes.count,
            !clinics.isEmpty, !groups.isEmpty
        else { return nil }
        var diary = Diary(clinics: clinics, groups: groups, requestsPerDay: requests)
        readPolicy(fields, &diary)
        check(diary, clinicNodes, groupNodes, fields)
        return .diary(diary, DiarySpan(warmUp: warmUp, days: days))
    }

    private mutating func readPolicy(_ fields: Fields, _ diary: inout Diary) {
        diary.daysAWeek = fields["daysAWeek"].flatMap { page.integer($0, "daysAWeek", in: 1...7) } ?? 5
        diary.weekdays = factors(fields, "weekdays", count: diary.daysAWeek)
        diary.keptForUrgent = share(fields, "keptForUrgent")
        diary.keptForTwoDays = share(fields, "keptForTwoDays")
        diary.keptForTheDay = share(fields, "keptForTheDay")
        diary.horizon = fields["horizon"].flatMap { page.integer($0, "horizon", in: 0...20_000) }
        diary.hasWaitingList = fields["waitingList"].flatMap { page.answer($0, "waitingList") } ?? true
        diary.overbooked = fields["overbooked"].flatMap { page.integer($0, "overbooked", in: 0...4) } ?? 0
        if diary.keptForUrgent + diary.keptForTwoDays + diary.keptForTheDay > 1 {
            page.report(fields.node, "More is kept back than there is.", "Let the kept shares come to 1 at most.")
        }
    }

    private mutating func readClinics(_ nodes: [Node]) -> [Diary.Clinic] {
        let ids = nodes.map { $0.mapping?["id"].flatMap { page.words($0) } ?? "" }
        refuseTwice(nodes, ids, what: "clinics")
        return nodes.compactMap { node in
            let keys = ["id", "times", "share", "referredOn", "mayGoTo"]
            guard let fields = page.fields(node, of: "a clinic", keys: keys), let id = identifier(fields),
                page.required(fields, "times") != nil
            else { return nil }
            let times = page.items(fields, "times").compactMap { page.integer($0, "times", in: 0...60) }
            guard !times.isEmpty else {
                page.report(node, "The clinic has no days.", "Write its times for each day of a week: [4, 4, 4, 4, 4].")
                return nil
            }
            var clinic = Diary.Clinic(id, times: times)
            clinic.share = fields["share"].flatMap { page.number($0, "share", in: 0...1e6) } ?? 1
            clinic.referredOn = share(fields, "referredOn")
            clinic.mayGoTo = page.items(fields, "mayGoTo").compactMap { clinicIndex($0, ids) }
            return clinic
        }
    }

    private mutating func clinicIndex(_ node: Node, _ ids: [String]) -> Int? {
        let name = page.words(node) ?? ""
        if let index = ids.firstIndex(of: name) { return index }
        let near = page.suggestion(for: name, in: ids)
        page.report(
            node,
            "There is no clinic \(page.quoted(node)).",
            near ?? "There are: \(ids.joined(separator: ", "))."
        )
        return nil
    }

    private mutating func readGroup(_ node: Node, _ clinics: [String]) -> Diary.Group? {
        guard let fields = page.fields(node, of: "a group", keys: ScenarioReader.groupKeys),
            let id = identifier(fields)
        else { return nil }
        var group = Diary.Group(id)
        group.share = fields["share"].flatMap { page.number($0, "share", in: 0...1e6) } ?? 1
        group.clinic = fields["at"].flatMap { clinicIndex($0, clinics) }
        group.isUrgent = page.flag(fields, "urgent")
        group.from = fields["from"].flatMap { page.integer($0, "from", in: 0...1_000) } ?? 0
        group.doubles = share(fields, "doubles")
        group.missed = share(fields, "missed")
        group.bookedAgain = share(fields, "bookedAgain", usual: 1)
        group.cancelled = share(fields, "cancelled")
        group.askAgain = share(fields, "askAgain", usual: 1)
        group.gap = fields["gap"].flatMap { page.integer($0, "gap", in: 0...1_000) } ?? 0
        group.referredOn = share(fields, "referredOn")
        if let node = fields["comesBack"], let inner = page.fields(node, of: "“comesBack”", keys: ["first", "later"]) {
            group.comesBackFirst = share(inner, "first")
            group.comesBackLater = share(inner, "later")
            if group.comesBackLater >= 1 {
                page.report(node, "Who comes a second time comes for ever.", "Let “later” be below 1.")
            }
        }
        if group.missed >= 1, group.bookedAgain >= 1 {
            page.report(node, "Everybody misses every time, and is never seen.", "Let “missed” be below 1.")
        }
        return group
    }

    /// What can be said before a day is lived: who can never be seen, and whether the lists only grow.
    private mutating func check(_ diary: Diary, _ clinics: [Node], _ groups: [Node], _ fields: Fields) {
        if let horizon = diary.horizon, let node = fields["horizon"] {
            for group in diary.groups where group.from > horizon {
                page.report(
                    node,
                    "“\(group.name)” can never be booked: seen from day \(group.from) on, but only \(horizon) ahead.",
                    "Let the horizon be \(group.from) or more."
                )
            }
        }
        for (group, node) in zip(diary.groups, groups) {
            for (index, clinic) in diary.clinics.enumerated()
            where (group.clinic ?? index) == index && clinic.share > 0 && clinic.referredOn < 1 {
                let pool = clinic.mayGoTo.isEmpty ? [index] : clinic.mayGoTo
                let most = pool.map { diary.most(at: $0, for: group) }.max() ?? 0
                let needed = group.doubles > 0 ? 2 : 1
                if most < needed {
                    page.report(
                        node,
                        "“\(group.name)” of clinic “\(clinic.name)” can never be seen: no day has \(needed) for them.",
                        "Give the clinic times that are not kept for others, or let its people go elsewhere."
                    )
                }
            }
        }
        warnOfLoad(diary, fields)
    }

    private mutating func warnOfLoad(_ diary: Diary, _ fields: Fields) {
        guard diary.hasWaitingList else { return }
        let times = diary.clinics.reduce(0.0) {
            $0 + Double($1.times.reduce(0, +) + diary.overbooked * $1.times.count) / Double($1.times.count)
        }
        let shares = (diary.groups.reduce(0) { $0 + $1.share }, diary.clinics.reduce(0) { $0 + $1.share })
        let kept = diary.clinics.reduce(0) { $0 + $1.share * (1 - $1.referredOn) } / shares.1
        let wanted = diary.groups.reduce(0.0) { $0 + $1.share / shares.0 * $1.timesNeeded }
        let load = diary.requestsPerDay * kept * wanted
        if load > times {
            let (need, have) = ((load * 10).rounded() / 10, (times * 10).rounded() / 10)
            warn(
                fields.node,
                "\(need) times a day are wanted and there are \(have): the list only grows.",
                "That may be what you want to see; waits then depend on how long the plan is lived."
            )
        }
    }
}

extension Diary.Group {
    /// How many times one request comes to, with what is missed and those who come again.
    var timesNeeded: Double {
        let visits = 1 + comesBackFirst / max(0.001, 1 - comesBackLater)
        return visits * (1 + doubles) / max(0.001, 1 - missed * bookedAgain)
    }
}
