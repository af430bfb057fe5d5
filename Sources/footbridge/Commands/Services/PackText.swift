import Services

/// A pack as lines of text, part by part, each line with where it is written.
struct PackText {
    let pack: ServicePack

    var lines: [String] {
        let parts: [(String, [String])] = [
            ("Asks for", pack.requires.map(rule)), ("Takes", pack.serves.map(rule)),
            ("Declines", pack.declines.map(rule)), ("Comes first", pack.before.map { $0.worker + written($0.sources) }),
            ("Offers", pack.offers.map { $0.line + written($0.sources) }),
            ("Promises", pack.promises.map { "\($0.person) \($0.clock)" + written($0.sources) }),
            ("After a missed contact", pack.ladder.map { $0.line + written($0.sources) }),
            ("Has people answer", pack.asks.map(asking)),
            (
                "A place sets",
                pack.settings.map { "\($0.what) (\($0.id.name): \($0.value.words))" + written($0.sources) }
            ),
            ("Who works there", pack.workforce.map { $0.line + written($0.sources) }),
            ("Reach", pack.footprint.map { [$0.line + written($0.sources)] } ?? []),
            ("Costs", pack.costs.map { $0.line + written($0.sources) }),
            ("Savings", pack.savings.map { $0.line + written($0.sources) }),
            ("Works with", pack.worksWith.map { "\($0.kind.words): \($0.says)" + written($0.sources) }),
            ("Figures", pack.figures.map { "\($0.line) (\($0.id))" + written($0.sources) }),
            ("Also told", pack.facts.map { $0.says + written($0.sources) }),
            ("Where sources disagree", pack.conflicts.map(conflict)),
            ("Not said", pack.silences.map { "\($0.about): \($0.note)" }),
        ]
        let beside = "It helps beside mental health care, and does not hold a need of the mind."
        return ["\(pack.name), \(pack.place)", pack.about] + (pack.isBeside ? [beside] : [])
            + parts.filter { !$0.1.isEmpty }.flatMap { ["", "\($0.0):"] + $0.1.map { "- " + $0 } }
    }

    private func rule(_ criterion: ServicePack.Criterion) -> String {
        let instead = criterion.instead.map(\.words).joined(separator: " or ")
        return criterion.worker + (instead.isEmpty ? "" : " Instead: \(instead).") + written(criterion.sources)
            + (criterion.basis.note.map { " Note: \($0)" } ?? "")
    }

    private func asking(_ asking: ServicePack.Asking) -> String {
        asking.line + written(asking.sources) + (asking.basis.note.map { " Note: \($0)" } ?? "")
    }

    private func conflict(_ conflict: ServicePack.Conflict) -> String {
        let told = conflict.statements.map { " \($0.says)" + written($0.sources) }.joined()
        return "\(conflict.about):\(told) Taken: \(conflict.taken)"
    }

    private func written(_ sources: [Citation]) -> String {
        sources.isEmpty ? "" : " [\(sources.map(\.line).joined(separator: "; "))]"
    }
}
