import HTML

extension Gallery {
    static var staffPages: [(name: String, page: Markup)] {
        [
            ("staff-today", today), ("staff-person", person), ("staff-triage", triage), ("staff-sign-in", signIn),
            ("staff-empty", empty),
        ]
    }

    private struct Due {
        var person: String
        var what: String
        var by: String
        var word: StatusWord
        var days: Int
    }

    private static let dues = [
        Due(person: "Rowan Example", what: "First contact", by: "9:30, by phone", word: .init("Today"), days: 2),
        Due(
            person: "Sam Specimen",
            what: "Ring again after a missed contact",
            by: "Yesterday",
            word: .init("Late", .late),
            days: 41
        ),
        Due(
            person: "Kit Placeholder",
            what: "Hand-over to accept from Jo Sample",
            by: "Noon",
            word: .init("Waiting", .waiting),
            days: 1
        ),
        Due(
            person: "Alex Madeup",
            what: "Review of the plan",
            by: "15:00, in a room",
            word: .init("Agreed", .settled),
            days: 96
        ),
    ]

    private static var today: Markup {
        var layout = staff
        layout.notice = Notice(.done, "The contact with Rowan Example is recorded.")
        return layout.page("Today") {
            h1 { "Today, Tuesday 5 May" }
            Table(
                "In the order of the day",
                rows: dues,
                columns: [
                    Column("Person", .rowHeading) { due in a(.href("/people/1")) { due.person } },
                    Column("What is due") { due in due.what },
                    Column("When") { due in due.by },
                    Column("State") { due in due.word },
                    Column("Days held", .figures) { due in due.days },
                    Column("Next") { due in
                        a(.href("/people/1/contact")) {
                            "Record"
                            span(.class("unseen")) { " for \(due.person)" }
                        }
                    },
                ]
            )
            ListPages(next: "/today?after=n4", first: nil)
            Table("Hand-overs you offered", rows: [Due](), empty: "You have offered none.", columns: [])
        }
    }

    private static var person: Markup {
        var layout = staff
        layout.back = "/today"
        return layout.page("Rowan Example") {
            h1 { "Rowan Example" }
            HeldBy("Ama Mensah", role: "link worker", detail: "since 3 May 2026. First contact today at 9:30.")
            Beside {
                h2 { "In their words" }
                OwnWords(
                    "I lost my job in the spring and I cannot sleep.\nI worry about the rent all day.",
                    said: "Asked for by Rowan, 3 May 2026"
                )
                h2 { "What happened" }
                Timeline(events)
            } and: {
                h2 { "What you can do next" }
                ButtonRow {
                    LinkButton("Record a contact", to: "/people/1/contact")
                    LinkButton("Offer a hand-over", to: "/people/1/hand-over", style: .secondary)
                    PostButton("Take back the offer", to: "/people/1/take-back", token: "made-up-token", style: .quiet)
                }
                h2 { "Particulars" }
                SummaryList([
                    .init("Born", "27 March 1990, 36 years"), .init("NHS number", "999 000 0018"),
                    .init("Practice", "Larkmead Surgery"), .init("Reach by", "Phone, messages are safe"),
                ])
                Details("Hand over to the crisis service") {
                    PostForm(to: "/people/1/crisis", token: "made-up-token") {
                        TextArea("What has happened?", name: "why", rows: 3)
                        SubmitButton("Hand over now", style: .grave)
                    }
                }
            }
        }
    }

    private static var events: [Timeline.Entry] {
        [
            .init(when: "4 May 2026, 16:05", instant: "2026-05-04T16:05", what: "Declined", who: "Talking therapies") {
                p { "“Needs more than we can offer in six sessions.” Ama still holds Rowan." }
            },
            .init(
                when: "4 May 2026, 9:12",
                instant: "2026-05-04T09:12",
                what: "Note",
                who: "Ama Mensah",
                corrected: "written in the wrong record. Ama Mensah, 4 May 2026, 9:20"
            ) { p { "Spoke to the landlord." } },
            .init(when: "3 May 2026, 10:20", instant: "2026-05-03T10:20", what: "Asked for help", who: "Rowan Example"),
        ]
    }

    private static var triage: Markup {
        var layout = staff
        layout.back = "/inbox"
        return layout.page("Triage") {
            h1 { "What should happen first?" }
            Beside {
                PostForm(to: "/requests/1/triage", token: "made-up-token") {
                    Radios(
                        "First contact",
                        name: "first",
                        choices: [
                            Choice("Today", value: "today"), Choice("Within three working days", value: "soon"),
                            Choice("Within two weeks", value: "weeks"),
                        ]
                    )
                    TextArea("Your reasons", name: "reasons", hint: "Rowan can read this.", rows: 4)
                    ButtonRow {
                        SubmitButton("Record")
                        SubmitButton("Ask a colleague", name: "then", value: "ask", style: .secondary)
                    }
                }
            } and: {
                h2 { "In their words" }
                OwnWords("I lost my job in the spring and I cannot sleep.", said: "Rowan, 3 May 2026")
                Notice(.information) {
                    p { "Two services here would accept Rowan." }
                }
            }
        }
    }

    private static var signIn: Markup {
        var errors = FormErrors()
        errors.add("The name or the password is not right. Check both and try again.")
        return StaffLayout(place, errors: errors).page("Sign in") {
            h1 { "Sign in" }
            PostForm(to: "/sign-in", token: "made-up-token") {
                TextField("User name", name: "user").kind(.name).width(.half).autofill(.username)
                TextField("Password", name: "password").kind(.password).width(.half).autofill(.currentPassword)
                ButtonRow { SubmitButton("Sign in") }
            }
        }
    }

    private static var empty: Markup {
        staff.page("Inbox") {
            h1 { "Inbox" }
            Table("New requests", rows: [Due](), empty: "Nobody is waiting to be read.", columns: [])
            ListPages(next: nil, first: "/inbox")
        }
    }
}
