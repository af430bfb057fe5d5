import Care
import HTML

/// What a clinic is set up with: the usual pattern first, and what only some clinics need behind headings.
///
/// A heading is open where something in it is wrong, or is not as it is in most clinics; so nothing that was said is hidden,
/// and it all works without script.
struct ClinicPlanFields {
    let asked: Asked
    /// What the form of a new clinic begins with.
    let usual: Form

    @MarkupBuilder func markup(_ workers: [Choice]) -> Markup {
        asked.line("What is it called?", "name")
        asked.select("Who holds it?", "practitioner", workers)
        asked.radios("Where are people met?", "setting", Clinic.Setting.choices).inline()
        asked.line("The place, as people read it", "site", hint: "Such as the surgery and its street.")
        h2 { "The usual pattern" }
        asked.boxes("On which days?", "weekdays", Weekday.choices).inline()
        fieldset(.class("field", "hours")) {
            legend { "When?" }
            asked.line("From", "usual-from", hint: "Such as 9:00.").width(.short)
            asked.line("Until", "usual-until", hint: "Such as 12:30.").width(.short)
        }
        asked.line("Minutes for one", "minutes", hint: "A double is two in a row.").kind(.digits).width(.tiny)
        h2 { "More, if this clinic needs it" }
        hours
        more("Which weeks, and from when until when", ["weeks", "first", "last", "bank-holidays"]) {
            asked.line("Every how many weeks?", "weeks").kind(.digits).width(.tiny)
            asked.day("First day", "first")
            asked.day("Last day", "last", hint: "Leave empty if it goes on.")
            asked.boxes("On bank holidays", "bank-holidays", [Choice("It is held then too", value: "yes")])
        }
        more("A room, travel and time for notes", ["room", "before", "after"]) {
            asked.line("Room", "room", hint: "Nobody is booked twice into a room. Leave empty if there is none.")
            asked.line("Minutes of travel before each", "before").kind(.digits).width(.tiny)
            asked.line("Minutes for notes after each", "after").kind(.digits).width(.tiny)
        }
        keptBack
        booking
        meeting
    }

    private var hours: Markup {
        let names = Weekday.allCases.flatMap { day in
            ["", "-2"].flatMap { ["\(day.rawValue)\($0)-from", "\(day.rawValue)\($0)-until"] }
        }
        return more("Other hours on some days, or a break", names) {
            p { "What you say of a day here counts for it instead. Times are London’s, such as 14:30." }
            for weekday in Weekday.allCases { day(weekday) }
        }
    }

    private func day(_ weekday: Weekday) -> Markup {
        fieldset(.class("field", "hours")) {
            legend { weekday.words }
            asked.line("From", "\(weekday.rawValue)-from").width(.short)
            asked.line("Until", "\(weekday.rawValue)-until").width(.short)
            asked.line("And from", "\(weekday.rawValue)-2-from").width(.short)
            asked.line("And until", "\(weekday.rawValue)-2-until").width(.short)
        }
    }

    private var keptBack: Markup {
        more("Times kept back for whoever needs one soon", ["on-the-day", "two-days"]) {
            p { "So that somebody who needs a time soon finds one. What is kept back is spread over the day." }
            asked.line("Of a hundred, how many open on the day, at 8am?", "on-the-day").kind(.digits).width(.tiny)
            asked.line("Of a hundred, how many open 48 hours before?", "two-days").kind(.digits).width(.tiny)
        }
    }

    private var booking: Markup {
        more("Who may book, and how far ahead", ["bookers", "practices", "ahead"]) {
            asked.boxes(
                "Who may book these times?",
                "bookers",
                Clinic.Booker.allCases.map { Choice($0.words.capitalizedFirst, value: $0.rawValue) }
            )
            asked.line(
                "Only for people of these practices",
                "practices",
                hint: "Their codes; leave empty for everybody."
            )
            asked.line("How many days ahead?", "ahead").kind(.digits).width(.tiny)
        }
    }

    private var meeting: Markup {
        more("Languages, access and an interpreter", ["languages", "gender", "access", "interpreter"]) {
            asked.line("Languages spoken", "languages", hint: "With commas between them.")
            asked.line("Gender, if the practitioner says it", "gender").width(.half)
            asked.boxes(
                "What does the place have?",
                "access",
                Clinic.Access.allCases.map { Choice($0.words.capitalizedFirst, value: $0.rawValue) }
            )
            asked.boxes("Interpreter", "interpreter", [Choice("An interpreter can be there", value: "yes")])
        }
    }

    /// A part that is open where it has something to say.
    private func more(_ title: String, _ fields: [String], @MarkupBuilder _ content: () -> Markup) -> Markup {
        let isOpen = fields.contains { field in
            asked.errors[field] != nil
                || ["", "-day", "-month", "-year"].contains { part in
                    said(asked.form, field + part) != said(usual, field + part)
                }
        }
        return Details(title, isOpen: isOpen, content: content).markup
    }

    /// What was answered, whatever its order; a box that is left empty says nothing.
    private func said(_ form: Form, _ field: String) -> Set<String> { Set(form.all(field).filter { !$0.isEmpty }) }
}
