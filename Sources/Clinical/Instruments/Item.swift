/// One question of an instrument.
package struct Item: Hashable, Sendable {
    /// An answer that can be chosen, and what it counts.
    package struct Choice: Hashable, Sendable {
        /// The number printed beside the answer, or 1 for yes and 0 for no; this is what is kept.
        package let value: Int
        /// As printed; `nil` where the text may not be shipped, or where the number says it all.
        package let words: String?
        /// What it counts towards a score.
        package let points: Int

        package init(_ value: Int, _ words: String? = nil, points: Int? = nil) {
            self.value = value
            self.words = words
            self.points = points ?? value
        }
    }

    package let number: Int
    /// As published; `nil` where only the number may be shipped.
    package let words: String?
    package let choices: [Choice]
    /// Whether it is left out by those to whom it does not apply; leaving it out is then no missing answer.
    package let mayNotApply: Bool
    /// The answers that open a conversation about safety; no answer says how safe somebody is.
    package let opensSafetyConversation: Sourced<Set<Int>>?

    package init(
        _ number: Int,
        _ words: String? = nil,
        _ choices: [Choice],
        mayNotApply: Bool = false,
        opensSafetyConversation: Sourced<Set<Int>>? = nil
    ) {
        self.number = number
        self.words = words
        self.choices = choices
        self.mayNotApply = mayNotApply
        self.opensSafetyConversation = opensSafetyConversation
    }

    package func choice(_ value: Int) -> Choice? { choices.first { $0.value == value } }

    package func opensSafetyConversation(when value: Int) -> Bool {
        opensSafetyConversation?.value.contains(value) ?? false
    }
}

extension [Item.Choice] {
    /// The numbers of a range, with words for as many as are given, from the first on.
    package static func scale(_ range: ClosedRange<Int>, _ words: [String] = []) -> [Item.Choice] {
        range.enumerated().map { index, value in
            Item.Choice(value, index < words.count ? words[index] : nil)
        }
    }

    /// A scale whose words stand at its two ends only.
    package static func ends(_ range: ClosedRange<Int>, _ first: String, _ last: String) -> [Item.Choice] {
        range.map { value in
            let words = value == range.lowerBound ? first : value == range.upperBound ? last : nil
            return Item.Choice(value, words)
        }
    }

    /// The same words with the numbers running down, as forms print a statement that is good to agree with.
    package static func down(_ range: ClosedRange<Int>, _ words: [String]) -> [Item.Choice] {
        zip(range.reversed(), words).map { Item.Choice($0, $1) }
    }

    /// Yes and no, of which one counts a point.
    package static func yesNo(pointFor yes: Bool) -> [Item.Choice] {
        [Item.Choice(1, "Yes", points: yes ? 1 : 0), Item.Choice(0, "No", points: yes ? 0 : 1)]
    }
}

extension [Item] {
    /// Questions that share their answers, numbered from 1 or from elsewhere.
    package static func numbered(
        _ words: [String],
        from first: Int = 1,
        _ choices: [Item.Choice]
    ) -> [Item] {
        words.enumerated().map { Item(first + $0, $1, choices) }
    }

    /// Questions of which only the numbers are shipped.
    package static func unworded(_ numbers: ClosedRange<Int>, _ choices: [Item.Choice]) -> [Item] {
        numbers.map { Item($0, nil, choices) }
    }

    /// The same questions, one of which opens a safety conversation at these answers.
    package func openingSafetyConversation(
        at number: Int,
        when values: Set<Int>,
        _ reference: Reference
    ) -> [Item] {
        map { item in
            item.number != number
                ? item
                : Item(
                    item.number,
                    item.words,
                    item.choices,
                    mayNotApply: item.mayNotApply,
                    opensSafetyConversation: Sourced(values, reference)
                )
        }
    }
}
