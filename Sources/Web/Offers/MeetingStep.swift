import Care
import HTML

/// The forms for the multidisciplinary meeting.
enum MeetingStep {
    static func bring(_ request: Request) -> Step {
        Step(RequestWord.meeting.title, button: "Bring it", saying: .broughtToMeeting) { asked in
            asked.day("On which day is the meeting?", "day")
        } actions: { form in
            guard let day = form.day("day", orElse: "Enter the day of the meeting.") else { return nil }
            return [BringToMeeting(request: request.id, day: day)]
        }
    }

    static func said(_ request: Request) -> Step {
        Step(RequestWord.meetingSaid.title, button: "Save what was said", saying: .meetingSaid) { asked in
            asked.area("What did the meeting say?", "outcome")
            asked.area("What happens next?", "step", hint: "Nobody leaves the meeting without a next step.", rows: 2)
            asked.moment("By when?", "by")
        } actions: { form in
            let outcome = form.words("outcome", orElse: "Write what the meeting said.")
            let next = form.words("step", orElse: "Write what happens next.")
            let by = form.moment("by", orElse: "Enter by when.")
            guard let outcome, let next, let by else { return nil }
            return [RecordMeeting(request: request.id, outcome: outcome, nextStep: next, by: by)]
        }
    }
}
