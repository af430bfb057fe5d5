/// One combination of a population's values: a kind of person, and nobody in particular.
package struct Profile: Hashable, Sendable {
    /// The number of the value of each dimension, in the order of `Population.dimensions`.
    package let values: [Int]

    package init(values: [Int]) { self.values = values }
}

extension Population {
    /// How many people the combination stands for.
    package func people(in profile: Profile) -> Double {
        var people = groups[profile.values[0]].value
        for (axis, dimension) in dimensions.enumerated().dropFirst() {
            let row = dimension.shares.first { row in
                row.when.allSatisfy { id, wanted in
                    guard let given = dimensions.firstIndex(where: { $0.id == id }) else { return false }
                    let value = dimensions[given].values[profile.values[given]]
                    return wanted.contains(value.id) || wanted.contains(value.band)
                }
            }
            people *= row?.shares[profile.values[axis]] ?? 0
        }
        return people
    }

    /// What rules may ask about such a person; the needs have been gone through, and nobody has declined yet.
    package func circumstances(of profile: Profile) -> Circumstances {
        var person = Circumstances(needsAreWhole: true)
        for (axis, dimension) in dimensions.enumerated() {
            let traits = dimension.values[profile.values[axis]].traits
            person.needs.formUnion(traits.needs)
            person.answers.merge(traits.answers) { first, _ in first }
            if let ages = traits.ages { person.age = ages.lowerBound }
            if let registered = traits.registered { person.registeredHere = Truth(registered) }
            if let practice = traits.practice { person.practice = practice }
            if let route = traits.route { person.route = route }
            if let languages = traits.languages { person.languages = languages }
        }
        return person
    }

    /// What the combination is, a few words for each dimension.
    package func words(of profile: Profile) -> [String] {
        zip(dimensions, profile.values).map { $0.values[$1].words }
    }
}

extension Grid {
    /// The combination that a bit of a cell stands for.
    func profile(cell: Int, bit: Int) -> Profile {
        var values = [Int](repeating: 0, count: axes.count)
        (values[0], values[1]) = (cell / complexities, cell % complexities)
        let row = bit / (wordsPerRow * 64)
        let within = bit % (wordsPerRow * 64)
        for axis in axes.indices.dropFirst(2) {
            let (isInner, step, count) = stride(of: axis)
            values[axis] = (isInner ? within : row) / step % count
        }
        return Profile(values: values)
    }

    /// The cell and the bit of a combination.
    func place(of profile: Profile) -> (cell: Int, bit: Int) {
        var (row, within) = (0, 0)
        for axis in axes.indices.dropFirst(2) {
            let (isInner, step, _) = stride(of: axis)
            if isInner { within += profile.values[axis] * step } else { row += profile.values[axis] * step }
        }
        return (cell(profile.values[0], profile.values[1]), row * wordsPerRow * 64 + within)
    }
}
