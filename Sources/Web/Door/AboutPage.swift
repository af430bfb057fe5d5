import HTML

/// What the service is, what is kept, who sees it, and what one can ask for.
enum AboutPage {
    struct Model: Equatable, Sendable {
        var place: PlaceFace
        var team: SiteConfiguration.Team
        /// Whether this place sends e-mail.
        var sendsEmail = false
    }

    static func view(_ model: Model) -> Markup {
        PublicLayout(model.place, back: DoorPage.front.address).page("Your information") {
            h1 { "This service and your information" }
            promises(model)
            kept
            seen
            if model.sendsEmail { letters }
            askers
            h2 { "What you can ask for" }
            ul {
                li { "to see what is written about you" }
                li { "to see who looked at it, when and why" }
                li { "to have something that is wrong put right: the old words stay, struck through" }
            }
            p {
                "You read it together with someone of the team. You can take it with you on paper if that is safe for you."
            }
            if model.team.canBeReached { model.team.lines } else { p { "Ask the person who holds your request." } }
        }
    }

    private static func promises(_ model: Model) -> Markup {
        Markup {
            h2 { "What we promise" }
            ul {
                li { "One named person holds your request until you both agree that the help is done." }
                li {
                    "If a service says no, the person who holds your request looks for another way. You do not start again."
                }
                li { "If you miss a meeting, we get in touch again. We do not close your request for it." }
                li { "Your words and your choices lead." }
            }
            p { "We do not give you a score or a label for how safe you are. If we are worried, we talk with you." }
        }
    }

    private static var kept: Markup {
        Markup {
            h2 { "What we keep" }
            p { "Nothing, until you press Send. Then we keep what you wrote, and what is done about it." }
            p {
                "The pages you see before you sign in set no cookies. They load nothing from other companies. Our own "
                "log says that a page was opened, not by whom and not what was in it."
            }
        }
    }

    private static var seen: Markup {
        Markup {
            h2 { "Who can see it" }
            p { "The mental health team, your own GP practice, and services that are asked to help you." }
            p {
                "Every time someone opens your record, we write down who, when and why they may. Someone who does not "
                "look after you must give a reason, and you can see it."
            }
            p { "People who plan services see counts only, never names, and no small numbers." }
        }
    }

    private static var letters: Markup {
        Markup {
            h2 { "If we e-mail you" }
            p {
                "We e-mail you only if you choose e-mail and tell us that a message is safe. We say that we have your "
                    + "request, and when you meet someone. We never say what it is about."
            }
            p { "If that stops being safe, tell us. We stop at once, and find another way." }
        }
    }

    private static var askers: Markup {
        Markup {
            h2 { "If you ask for someone else" }
            p {
                "We tell you that we have received it. We tell you more only if the person tells us that they agree. "
                "This holds for families, employers, schools and job centres."
            }
            h2 { "If you are under 18" }
            for sentence in WhoFor.young.whoIsTold { p { sentence } }
        }
    }
}
