import Care
import HTML

/// Links to forms about a person, in one line.
struct StepLinks: Component {
    let person: Person.ID
    let steps: [PersonStep]

    /// Whose steps they are, said unseen where one page has them for several people.
    let name: String?

    init(_ steps: [PersonStep], of person: Person.ID, for name: String? = nil) {
        self.steps = steps
        self.person = person
        self.name = name
    }

    var markup: Markup {
        if steps.isEmpty {
            Markup()
        } else {
            ul(.class("steps")) {
                for step in steps {
                    li {
                        a(.href(StaffPage.step(person, step).address)) {
                            step.word.title
                            if let name { span(.class("unseen")) { " for \(name)" } }
                        }
                    }
                }
            }
        }
    }
}
