extension Slip {
    /// Slips in what a pack asks people to answer, and how often.
    static let inPackAsking: [Slip] = [
        Slip("instrument: phq9", for: "instrument: phq-9", line: 72, "“phq9” is no questionnaire", "“phq-9”"),
        Slip("instrument: mycaw", for: "instrument: phq-9", line: 72, "“mycaw” is no questionnaire", "own-goals"),
        Slip("instrument: HADS", for: "instrument: phq-9", line: 72, "“HADS” may not be here: sold", "PHQ-9 and GAD-7"),
        Slip("instrument: ies-r", for: "instrument: phq-9", line: 72, "“IES-R” may not be here", "PCL-5 or ITQ"),
        Slip("", for: "instrument: phq-9, ", line: 72, "has no “instrument”", "Add “instrument:”"),
        Slip("often: everySesion", for: "often: everySession", line: 72, "“everySesion”", "“everySession”"),
        Slip("often: daily", for: "often: everySession", line: 72, "“often” is “daily”", "atStart, everySession"),
        Slip("", for: "often: everySession, ", line: 72, "has no “often”", "Add “often:”"),
        Slip("everySession, weeks: 4", for: "everySession", line: 72, "“weeks” belongs to “everyWeeks”", "Take it out"),
        Slip("everyWeeks, pl", for: "everyWeeks, weeks: 4, pl", line: 73, "not say how many", "weeks: 4"),
        Slip("weeks: 0", for: "weeks: 4", line: 73, "“weeks” is “0”", "from 1 to 52"),
        Slip("weeks: monthly", for: "weeks: 4", line: 73, "“weeks” is “monthly”", "whole number"),
        Slip("instrument: phq-9", for: "instrument: own-goals", line: 73, "“phq-9” is asked twice", "Say once"),
        Slip("id: mood", for: "id: goals", line: 73, "the id of another rule of asking", "an id of its own"),
        Slip("", for: ", source: [paper: page 9]", line: 72, "has no “source”", "Add “source:”"),
        Slip("source: [book: page 9]", for: "source: [paper: page 9]", line: 72, "“book” is no document", "paper"),
        Slip("frequency: often", for: "often: everySession", line: 72, "“frequency” does not belong", "It may hold"),
        Slip(
            "- phq-9",
            for: "- { id: mood, instrument: phq-9, often: everySession, source: [paper: page 9] }",
            line: 72,
            "what is asked is not a mapping",
            "id, instrument, often"
        ),
    ]
}
