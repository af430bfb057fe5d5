import HTML
import Planner

/// What a simulation can and cannot say, in plain words.
enum PlanReadingPage {
    static func answer(_ staff: StaffVisit) async throws -> Reply {
        _ = try PlanScene(staff)
        return staff.page("What a plan can say, and what it cannot", back: .staff(.planner)) { view }
    }

    static var view: Markup {
        Markup {
            h1 { "What a plan can say, and what it cannot" }
            p(.class("lead")) {
                "A plan is a service lived many times by made-up people, as quickly as a machine can. "
                "It counts who waited, how long, and who was turned away."
            }
            h2 { "What it can say" }
            ul {
                li {
                    "What follows if people come as described, are as patient as described, and workers work as described."
                }
                li { "Which of two ways is better, where the difference stands clear of chance." }
                li { "Whether a list only grows. That is arithmetic, and hardly ever wrong." }
            }
            h2 { "What it cannot say" }
            ul {
                li {
                    "How many people will come. Nobody knows what a new service does to those who never asked before."
                }
                li { "How well anybody is helped, or what is right for one person." }
                li {
                    "Anything about what was left out of it: a building that closes, a worker who is ill for half a year."
                }
                li { "What happens in your place, if its figures are of another place." }
            }
            h2 { "How to read a number" }
            p {
                "Each number has an interval. If the plan were right in everything, the interval would hold the true "
                "number 95 times of 100. It holds nothing of what is wrong in the plan itself."
            }
            p {
                "“No difference to see” means that what was lived cannot tell two plans apart. It does not mean that "
                "there is none."
            }
            h2 { "Before you decide" }
            ol {
                li { "Read what was assumed. It stands under each plan." }
                li {
                    "Change what you are least sure of, to what you fear and to what you hope. Look whether the answer holds."
                }
                li { "Ask somebody who does the work whether the plan lives as they do." }
                li { "Write down what you expect, and look after half a year whether it came." }
            }
        }
    }
}
