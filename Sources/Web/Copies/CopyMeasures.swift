import Care
import Desk
import HTML

/// What somebody set out to do and what they answered, with what it means, as they read it themself.
struct CopyMeasures: Component {
    let goals: [TheirCopy.SetOut]
    let answers: [OwnAnswers]

    init(_ model: CopyView.Model) {
        goals = model.opened.copy.goals
        answers = model.opened.answers
    }

    var markup: Markup {
        Markup {
            if !goals.isEmpty { h2 { "What you want to come closer to" } }
            for goal in goals {
                OwnWords(goal.words.disclosed, said: goal.isOver ? "This is no longer a goal of yours." : "")
                for rating in goal.ratings { p { CopyMeasures.rating(rating) } }
                if goal.ratings.isEmpty { p { "You have not yet said how near you are." } }
            }
            if !answers.isEmpty {
                h2 { "What you answered" }
                p { "A number is not you. Ask us what it means for you." }
            }
            for answer in answers {
                h3 { "\(answer.name), \(EnglishTime.date(answer.day))" }
                for meaning in answer.meanings { p { meaning } }
                if !answer.lines.isEmpty {
                    SummaryList(answer.lines.map { line in SummaryList.Row(line.question) { line.answer } })
                }
            }
        }
    }

    private static func rating(_ rating: Goal.Rating) -> String {
        "On \(EnglishTime.date(rating.day)) you said \(rating.value.disclosed). 0 is far away, and 10 is there."
    }
}

/// When they were talked over, by whom, and what was then done for them.
struct CopyReviews: Component {
    let reviews: [TheirCopy.TalkedOver]
    let team: Team

    init(_ model: CopyView.Model) {
        reviews = model.opened.copy.reviews
        team = model.team
    }

    var markup: Markup {
        Markup {
            if !reviews.isEmpty {
                h2 { "When we talked about how to help you" }
                p { "The team meets to think about how to help. It is one way to see that you get what you need." }
            }
            for review in reviews {
                p {
                    "On \(CopyWords.day(review.at)) \(review.by.map(team.name).joined(separator: ", ")) talked about it. "
                    if review.agreed.isEmpty { "Nothing changed." }
                }
                for agreed in review.agreed { OwnWords(agreed.words.disclosed, said: CopyReviews.said(agreed)) }
            }
        }
    }

    private static func said(_ agreed: TheirCopy.Agreed) -> String {
        switch agreed.happened {
        case nil: "We want to do this."
        case true?: "We did this."
        case false?: "We wanted to do this. It did not happen."
        }
    }
}
