extension ServicePack {
    /// Something a service offers to a person it takes.
    package struct Offering: Equatable, Sendable {
        package let id: String
        package let name: String
        package let form: Form
        /// For whom among those the service takes.
        package var fits = Rule.anyone
        /// What comes before it, as a rule about the person.
        package var first = Rule.anyone
        /// Whether what comes first is only how it usually goes.
        package var usually = false
        /// Whom the sources commend it to, among those it fits.
        package var especially: Rule?
        /// The sessions there are, where the sources set a limit: from `sessionsFrom`, where they say, to `sessions`.
        package var sessionsFrom: Int?
        package var sessions: Int?
        /// The most weeks it goes on for.
        package var weeks: Int?
        package var minutes: Int?
        /// How many appointments come before it, where the sources count them.
        package var afterAppointments: Int?
        /// Whether it runs again and again, so that one can join at the next round.
        package var rolling = false
        /// Empty where the sources name none.
        package var languages: [Language] = []
        /// By which means people are met; empty where the sources name none.
        package var means: [Means] = []
        package var embargo: Embargo?
        package let sources: [Citation]

        package init(id: String, name: String, form: Form, sources: [Citation]) {
            self.id = id
            self.name = name
            self.form = form
            self.sources = sources
        }

        /// How people are met.
        package enum Means: String, Equatable, Sendable, CaseIterable { case room, phone, video, home, message, walk }

        /// Appointments kept back: for the day itself, or until so many hours before.
        package struct Embargo: Equatable, Sendable {
            package let day: Bool
            package let hours: Int?

            package init(day: Bool, hours: Int?) {
                self.day = day
                self.hours = hours
            }
        }

        package enum Form: String, Equatable, Sendable, CaseIterable {
            case oneToOne, `class`, group, activity, assessment, information, onward, joint, stepUp, stepDown
            case training, returning
            /// The sources name the offer and say nothing of its form.
            case unstated
        }
    }
}
