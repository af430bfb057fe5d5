import Care
import HTML

/// The forms for when somebody has died, and for when that was wrong.
enum DeathStep {
    static func died(in scene: Scene) -> Step {
        Step(PersonWord.died.title, button: "Record the death", saying: .deathRecorded) { asked in
            asked.day("When did they die?", "day", hint: "Leave empty if you do not know.")
            asked.line("Who told us?", "told-by")
        } actions: { form in
            let day = form.day("day")
            guard let told = form.text("told-by", orElse: "Write down who told us.") else { return nil }
            return [RecordDeath(day: day, toldBy: told)]
        }
        .style(.grave)
        .above { p { "Every reminder and every letter stops at once." } }
    }

    static func foundAlive(in scene: Scene) -> Step {
        Step(PersonWord.foundAlive.title, button: "Take it back", saying: .deathTakenBack) { asked in
            asked.area("What was wrong?", "why", rows: 3)
        } actions: { form in
            guard let why = form.words("why", orElse: "Say what was wrong.") else { return nil }
            return [TakeBackDeath(why: why)]
        }
        .above { p { "What was owed falls due again. Requests that were closed because of it are open again." } }
    }
}
