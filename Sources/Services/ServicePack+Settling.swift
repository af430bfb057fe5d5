package import Care

extension ServicePack {
    /// The pack as one place has it: what it set and whom it works with, folded into rules that mention no setting.
    ///
    /// What the place leaves alone keeps the pack's own value. A rule that the settings leave with nothing to say falls
    /// away: a `requires` that everybody meets, a `serves` or `declines` that nobody meets. Settings the pack does not
    /// have are passed over here; reading a place file tells of them.
    package func settled(
        _ values: [Setting.ID: Setting.Value] = [:],
        practices: Set<PracticeCode> = []
    ) -> ServicePack {
        var chosen = Dictionary(settings.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        for (id, value) in values where chosen[id]?.isAlike(value) == true { chosen[id] = value }
        let settle = { (rule: Rule) in rule.settled(chosen, practices: practices) }
        var pack = self
        pack.decided += settings.map { setting in
            Setting.Decided(
                setting: setting,
                value: chosen[setting.id] ?? setting.value,
                isSetHere: values[setting.id].map(setting.value.isAlike) ?? false
            )
        }
        pack.settings = []
        pack.requires = requires.compactMap { $0.settled(settle, unless: .anyone) }
        pack.serves = serves.compactMap { $0.settled(settle, unless: .never) }
        // A service that the place leaves with nobody to serve still says whom it would have served.
        if pack.serves.isEmpty { pack.serves = serves.compactMap { $0.settled(settle, unless: nil) } }
        pack.declines = declines.compactMap { $0.settled(settle, unless: .never) }
        pack.offers = offers.compactMap { $0.settled(settle) }
        return pack
    }
}

extension ServicePack.Criterion {
    /// The criterion without settings; `nil` when settling it has left the rule that says nothing.
    fileprivate func settled(_ settle: (Rule) -> Rule, unless nothing: Rule?) -> Self? {
        let rule = settle(rule)
        guard rule == self.rule || rule != nothing else { return nil }
        return Self(
            id: id,
            rule: rule,
            worker: worker,
            person: person,
            sources: sources,
            basis: basis,
            instead: instead
        )
    }
}

extension ServicePack.Offering {
    /// The offer without settings; `nil` when the place has it for nobody.
    fileprivate func settled(_ settle: (Rule) -> Rule) -> Self? {
        var offer = self
        offer.fits = settle(fits)
        offer.first = settle(first)
        offer.especially = especially.map(settle)
        return offer.fits == .never && fits != .never ? nil : offer
    }
}

extension Rule {
    /// The rule with the place's values in the place of settings, and nothing in it that is decided by them.
    func settled(_ values: [Setting.ID: Setting.Value], practices: Set<PracticeCode>) -> Rule {
        switch self {
        case .setting(let id, let on): on.settled(by: id, values) ? .anyone : .never
        case .age(let from, let through):
            .age(from: from?.settled(values), through: through?.settled(values)).narrowed
        case .practiceServed(let own):
            practices.isEmpty && own.isEmpty ? .registeredHere : .practiceServed(practices.isEmpty ? own : practices)
        case .all(let rules): Rule.allFolded(rules.map { $0.settled(values, practices: practices) })
        case .any(let rules): Rule.anyFolded(rules.map { $0.settled(values, practices: practices) })
        case .not(let rule): rule.settled(values, practices: practices).negated
        case .anyone, .registeredHere, .route, .needs, .language, .declined, .answer: self
        }
    }

    /// An age that no number can have is never met.
    private var narrowed: Rule {
        guard case .age(let from?, let through?) = self, from.value > through.value else { return self }
        return .never
    }

    private var negated: Rule {
        switch self {
        case .anyone: .never
        case .never: .anyone
        default: .not(self)
        }
    }

    private static func allFolded(_ rules: [Rule]) -> Rule {
        if rules.contains(.never) { return .never }
        let rest = rules.filter { $0 != .anyone }
        return rest.isEmpty ? .anyone : rest.count == 1 ? rest[0] : .all(rest)
    }

    private static func anyFolded(_ rules: [Rule]) -> Rule {
        if rules.contains(.anyone) { return .anyone }
        let rest = rules.filter { $0 != .never }
        return rest.isEmpty ? .never : rest.count == 1 ? rest[0] : .any(rest)
    }
}

extension Bool {
    fileprivate func settled(by id: Setting.ID, _ values: [Setting.ID: Setting.Value]) -> Bool {
        if case .switch(let on) = values[id] { on } else { self }
    }
}

extension Rule.Bound {
    fileprivate func settled(_ values: [Setting.ID: Setting.Value]) -> Rule.Bound {
        guard let setting, case .number(let number) = values[setting] else { return Rule.Bound(value) }
        return Rule.Bound(number)
    }
}
