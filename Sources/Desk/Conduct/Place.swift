package import Care
package import Clinical
package import Services

/// One place that Footbridge serves: its name, its own team, its promises, and where help is in a crisis.
package struct Place: Sendable {
    /// Opaque and stable; every row carries it.
    package let code: String
    package let name: String
    /// The service whose team takes what arrives.
    package let home: ServiceCode
    package let promises: Promises
    /// The rules of treating to a target, with those that the place has set for itself.
    package let targets: TargetRules
    /// What exists here: every pack in force.
    package let services: ServiceDirectory
    /// The texts of instruments that it may show by permissions of its own.
    package let texts: InstalledTexts

    package init(
        code: String,
        name: String,
        home: ServiceCode = ServiceCode(rawValue: "primary-care-mental-health"),
        promises: Promises = Promises(),
        targets: TargetRules = .collaborativeCare,
        services: ServiceDirectory = ServiceDirectory(packs: []),
        texts: InstalledTexts = InstalledTexts()
    ) {
        self.code = code
        self.name = name
        self.home = home
        self.promises = promises.knowing(services)
        self.targets = targets
        self.services = services
        self.texts = texts
    }
}

/// Where time and chance come from; only the command gives the real ones.
package struct Surroundings: Sendable {
    package let now: @Sendable () -> Instant
    /// Random bits; must be cryptographically sound in service, and may be seeded in tests and demonstrations.
    package let chance: @Sendable () -> UInt64

    package init(now: @escaping @Sendable () -> Instant, chance: @escaping @Sendable () -> UInt64) {
        self.now = now
        self.chance = chance
    }

    /// A generator that draws from this chance.
    package struct Chance: RandomNumberGenerator {
        let draw: @Sendable () -> UInt64
        package mutating func next() -> UInt64 { draw() }
    }

    package func newID<Subject>() -> ID<Subject> {
        var chance = Chance(draw: self.chance)
        return ID(at: now(), using: &chance)
    }

    /// Random bytes, as many as asked for.
    package func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count { withUnsafeBytes(of: chance()) { bytes.append(contentsOf: $0) } }
        return Array(bytes.prefix(count))
    }
}
