import Care
import HTML

/// Links to forms about a person, in one line.
struct StepLinks: Component {
    let person: Person.ID
    let steps: [PersonStep]

    init(_ steps: [PersonStep], of person: Person.ID) {
        self.steps = steps
        self.person = person
    }

    var markup: Markup {
        if steps.isEmpty {
            Markup()
        } else {
            ul(.class("steps")) {
                for step in steps {
                    li { a(.href(StaffPage.step(person, step).address)) { step.word.title } }
                }
            }
        }
    }
}
