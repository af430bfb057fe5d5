import HTML

extension Gallery {
    static var publicPages: [(name: String, page: Markup)] {
        [
            ("public-start", start), ("public-words", words(PublicLayout(place, back: "/ask"))),
            ("public-meeting", meeting), ("public-errors", wrong), ("public-check", check), ("public-done", done),
        ]
    }

    private static var start: Markup {
        PublicLayout(place).page("Ask for help with your mental health") {
            h1 { "Ask for help with your mental health" }
            p(.class("lead")) {
                "Tell us in your own words what is going on. Somebody reads every request, and one named person stays "
                "with you until we agree that the help is done."
            }
            p { "It takes about five minutes. You can ask:" }
            ul {
                li { "for yourself" }
                li { "for your child, or somebody you look after" }
                li { "for somebody you know or work with" }
            }
            InsetText {
                p { "You do not need a GP, a fixed address, a phone or an e-mail to ask." }
            }
            ButtonRow { LinkButton("Start", to: "/ask/who") }
            h2 { "If you have asked already" }
            p { a(.href("/look-up")) { "Look up your request" } }
            Details("Who will see what I write?") {
                p {
                    "The mental health team of your practices. Your employer, school or landlord are told nothing unless you say so."
                }
            }
        }
    }

    private static func words(_ layout: PublicLayout) -> Markup {
        layout.page("What would you like help with?") {
            PostForm(to: "/ask/words", token: "made-up-token") {
                StepCount(2, of: 6)
                TextArea(
                    "What would you like help with?",
                    name: "words",
                    hint: "Write as much or as little as you like. There is no wrong way to say it.",
                    error: layout.errors["words"],
                    rows: 8
                )
                .asPageHeading()
                ButtonRow { SubmitButton("Continue") }
            }
        }
    }

    private static var meeting: Markup {
        PublicLayout(place, back: "/ask/words").page("How would you like to be met?") {
            PostForm(to: "/ask/meeting", token: "made-up-token") {
                StepCount(4, of: 6)
                Radios(
                    "How would you like to be met?",
                    name: "means",
                    choices: [
                        Choice("In a room", value: "room", hint: "At your practice or somewhere near you."),
                        Choice("By phone", value: "phone") {
                            TextField("Phone number", name: "phone").kind(.telephone).width(.half).autofill(.telephone)
                            Radios(
                                "Is it safe to leave a message?",
                                name: "message",
                                choices: [Choice("Yes", value: "yes"), Choice("No", value: "no")]
                            )
                            .inline()
                        },
                        Choice("By video", value: "video"),
                        Choice("At home", value: "home"),
                    ],
                    chosen: "phone"
                )
                .asPageHeading()
                ButtonRow { SubmitButton("Continue") }
            }
        }
    }

    private static var wrong: Markup {
        let errors: FormErrors = [
            "given": "Enter your first name",
            "born": "The date of birth must be a real date",
            "with": "Choose at least one thing, or “something else”",
        ]
        return PublicLayout(place, back: "/ask", errors: errors).page("About you") {
            PostForm(to: "/ask/you", token: "made-up-token") {
                StepCount(3, of: 6)
                h1 { "About you" }
                TextField("First name", name: "given", error: errors["given"]).kind(.name).width(.half)
                    .autofill(.givenName)
                TextField(
                    "Postcode",
                    name: "postcode",
                    value: "ZZ99 3VZ",
                    hint: "Leave it empty if you have no fixed address."
                )
                .width(.short).autofill(.postcode)
                DateField(
                    "Date of birth",
                    name: "born",
                    value: TypedDate(day: "31", month: "2", year: "1990"),
                    hint: "For example, 27 3 1990",
                    error: errors["born"]
                )
                .ownBirthday()
                Checkboxes(
                    "What is this about?",
                    name: "with",
                    choices: [
                        Choice("Feeling low or worried", value: "mood"),
                        Choice("Money, work or housing", value: "money"),
                        Choice("Loneliness", value: "lonely"),
                        Choice("Harm at home", value: "harm", hint: "We ask how it is safe to reach you."),
                        Choice("Something else", value: "other"),
                    ],
                    chosen: ["money"],
                    error: errors["with"]
                )
                SelectField(
                    "Language you would like to speak",
                    name: "language",
                    choices: ["English", "Polish", "Punjabi", "British Sign Language"].map { Choice($0, value: $0) },
                    chosen: "English"
                )
                ButtonRow { SubmitButton("Continue") }
            }
        }
    }

    private static var check: Markup {
        PublicLayout(place, back: "/ask/you").page("Check what you wrote") {
            h1 { "Check what you wrote" }
            SummaryList([
                .init("Name", "Rowan Example", change: "/ask/you"),
                .init("Date of birth", "27 March 1990", change: "/ask/you"),
                .init("In your words", change: "/ask/words") {
                    p { "I lost my job in the spring and I cannot sleep. I worry about the rent all day." }
                },
                .init("Phone", "", change: "/ask/meeting"),
            ])
            Notice(.attention, "Nobody reads requests at night. The team looks at them from 8am on working days.")
            PostForm(to: "/ask/send", token: "made-up-token") {
                ButtonRow { SubmitButton("Send to the team") }
            }
        }
    }

    private static var done: Markup {
        PublicLayout(place).page("We have your request") {
            Panel("We have your request") {
                p { "Your private reference" }
                p { code(.class("reference")) { "LARK-7Q4M-2KXD" } }
            }
            HeldBy("Ama Mensah", role: "link worker", detail: "until somebody else has agreed to take over")
            h2 { "What happens next" }
            p { "Ama will phone you by 5pm on Thursday 7 May 2026." }
            p { "Keep the reference. With it you can see where your request is, and nobody else can." }
            ButtonRow {
                LinkButton("See your request", to: "/look-up", style: .secondary)
            }
        }
    }
}
