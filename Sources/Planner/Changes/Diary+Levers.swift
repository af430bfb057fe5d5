extension Diary {
    var levers: [Lever] {
        var all = [Lever(.requests, now: 100, in: 1...400)]
        for clinic in clinics {
            all.append(
                Set(clinic.times).count == 1
                    ? Lever(.times, clinic.name, now: clinic.times[0], in: 1...60)
                    : Lever(.staffing, clinic.name, now: 100, in: 10...400)
            )
        }
        for group in groups { all.append(Lever(.missed, group.name, now: hundredths(group.missed), in: 0...95)) }
        all.append(Lever(.keptForTheDay, now: hundredths(keptForTheDay), in: 0...90))
        all.append(Lever(.keptForTwoDays, now: hundredths(keptForTwoDays), in: 0...90))
        // Whoever can be seen from a day on only must be able to book it.
        if let horizon { all.append(Lever(.horizon, now: horizon, in: (groups.map(\.from).max() ?? 0)...260)) }
        all.append(Lever(.overbooked, now: overbooked, in: 0...4))
        return all
    }

    private func hundredths(_ share: Double) -> Int { Int((share * 100).rounded()) }

    mutating func move(_ lever: Lever, to value: Int) {
        let share = Double(value) / 100
        switch lever.what {
        case .requests: requestsPerDay *= share
        case .keptForTheDay: keptForTheDay = share
        case .keptForTwoDays: keptForTwoDays = share
        case .horizon: horizon = value
        case .overbooked: overbooked = value
        case .missed:
            for index in groups.indices where groups[index].name == lever.place { groups[index].missed = share }
        case .times:
            for index in clinics.indices where clinics[index].name == lever.place {
                clinics[index].times = clinics[index].times.map { _ in value }
            }
        case .staffing:
            for index in clinics.indices where clinics[index].name == lever.place {
                clinics[index].times = clinics[index].times.map { min(60, Int((Double($0) * share).rounded())) }
            }
        case .workers, .arrivals, .serviceTime: break
        }
    }

    /// What cannot be lived so, if anything.
    var refusal: ChangeRefusal? {
        if keptForUrgent + keptForTwoDays + keptForTheDay > 1 { return .keptTooMuch }
        for (index, clinic) in clinics.enumerated() where clinic.share > 0 && clinic.referredOn < 1 {
            for group in groups where (group.clinic ?? index) == index && group.share > 0 {
                let pool = clinic.mayGoTo.isEmpty ? [index] : clinic.mayGoTo
                let most = pool.map { self.most(at: $0, for: group) }.max() ?? 0
                if most < (group.doubles > 0 ? 2 : 1) { return .neverSeen(group: group.name, clinic: clinic.name) }
            }
        }
        return nil
    }

    /// The most times that a group can have on one day of a clinic, looking ahead as far as it books.
    package func most(at index: Int, for group: Group) -> Int {
        let isNear = group.from <= 2
        return clinics[index].times.map { times in
            let late = Int((Double(times) * keptForTwoDays).rounded(.toNearestOrEven))
            let same = Int((Double(times) * keptForTheDay).rounded(.toNearestOrEven))
            let urgent = Int((Double(times) * keptForUrgent).rounded(.toNearestOrEven))
            let mine = times - (group.isUrgent ? 0 : urgent) - (isNear || hasWaitingList ? 0 : late)
            return max(0, mine - (group.from == 0 || hasWaitingList ? 0 : same)) + overbooked
        }
        .max() ?? 0
    }
}
