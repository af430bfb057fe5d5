import Services
import Testing

struct `Rules` {
    @Test func `an age counts at both ends, and is not guessed when nobody knows it`() {
        let rule = Rule.age(from: 16, through: 65)
        #expect(rule.truth(for: Circumstances(age: 15)) == .no)
        #expect(rule.truth(for: Circumstances(age: 16)) == .yes)
        #expect(rule.truth(for: Circumstances(age: 65)) == .yes)
        #expect(rule.truth(for: Circumstances(age: 66)) == .no)
        #expect(rule.truth(for: Circumstances()) == .unknown)
        #expect(rule.missing(for: Circumstances()) == [.age])
    }

    @Test func `a need that was not named is unknown until the needs have been gone through`() {
        let rule = Rule.needs([.bereavement])
        #expect(rule.truth(for: Circumstances(needs: [.anxiety])) == .unknown)
        #expect(rule.truth(for: Circumstances(needs: [.anxiety], needsAreWhole: true)) == .no)
        #expect(rule.truth(for: Circumstances(needs: [.anxiety, .bereavement])) == .yes)
    }

    @Test func `a question that nobody answered is neither yes nor no, even with not before it`() {
        let rule = Rule.not(.answer("safe"))
        #expect(rule.truth(for: Circumstances()) == .unknown)
        #expect(rule.truth(for: Circumstances(answers: ["safe": true])) == .no)
        #expect(rule.truth(for: Circumstances(answers: ["safe": false])) == .yes)
        #expect(rule.missing(for: Circumstances()) == [.answer("safe")])
    }

    @Test func `one part that fails decides an all, and nothing more is asked`() {
        let rule = Rule.all([.age(from: 18, through: nil), .answer("safe")])
        #expect(rule.truth(for: Circumstances(age: 12)) == .no)
        #expect(rule.missing(for: Circumstances(age: 12)).isEmpty)
        #expect(rule.missing(for: Circumstances(age: 20)) == [.answer("safe")])
    }

    @Test func `one part that holds decides an any`() {
        let rule = Rule.any([.route([.gp]), .answer("safe")])
        #expect(rule.truth(for: Circumstances(route: .gp)) == .yes)
        #expect(rule.truth(for: Circumstances(route: .school)) == .unknown)
    }

    @Test func `the routes and the services that declined count when they are among those named`() {
        #expect(Rule.route([.gp, .school]).truth(for: Circumstances(route: .school)) == .yes)
        #expect(Rule.route([.gp]).truth(for: Circumstances(route: .person)) == .no)
        #expect(Rule.declined(by: [.talkingTherapies]).truth(for: Circumstances()) == .no)
        let declined = Circumstances(declinedBy: [.talkingTherapies])
        #expect(Rule.declined(by: [.talkingTherapies]).truth(for: declined) == .yes)
    }

    @Test func `a rule for one need is narrower than one for two, and that than one for anyone`() {
        #expect(Rule.needs([.anger]).breadth < Rule.needs([.anxiety, .lowMood]).breadth)
        #expect(Rule.needs([.anxiety, .lowMood]).breadth < Rule.anyone.breadth)
    }

    @Test(arguments: Truth.allCases, Truth.allCases)
    func `all and any follow Kleene, and not exchanges them`(left: Truth, right: Truth) {
        #expect(!Truth.all([left, right]) == Truth.any([!left, !right]))
        #expect(Truth.all([left, right]) == Truth.all([right, left]))
    }
}
