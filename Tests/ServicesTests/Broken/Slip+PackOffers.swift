extension Slip {
    /// Slips in what a pack offers and promises.
    static let inPackOffers: [Slip] = [
        Slip("form: stroll", for: "form: activity", line: 28, "“form” is “stroll”", "oneToOne"),
        Slip("rolling: often", for: "rolling: yes", line: 28, "“rolling” is “often”", "yes or no"),
        Slip("sessions: six", for: "sessions: 6", line: 28, "“sessions” is “six”", "whole number"),
        Slip("starts: someday", for: "starts: requestReceived", line: 32, "“starts” is “someday”", "requestReceived"),
        Slip(
            "stops: requestReceived",
            for: "stops: firstContact",
            line: 33,
            "stops with what starts it",
            "keeps the promise"
        ),
        Slip("", for: "    stops: firstContact\n", line: 30, "has no “stops”", "Add “stops:”"),
        Slip(
            "",
            for: "    within: { atLeast: 1, atMost: 2, unit: weeks }\n",
            line: 30,
            "has no “within”",
            "Add “within:”"
        ),
        Slip("atLeast: 3", for: "atLeast: 1", line: 34, "No time is from 3 to 2", "earlier end"),
        Slip("unit: moons", for: "unit: weeks", line: 34, "“unit” is “moons”", "days"),
        Slip(
            "sessionsFrom: 9, sessions: 6",
            for: "sessions: 6",
            line: 28,
            "No number of sessions is from 9 to 6",
            "the fewest"
        ),
        Slip("sessionsFrom: 3", for: "sessions: 6", line: 28, "from 3 to an unknown end", "the most"),
        Slip(
            "usually: yes, sessions: 6",
            for: "sessions: 6",
            line: 28,
            "“usually” speaks of what comes first",
            "afterAppointments"
        ),
        Slip("means: [pigeon], sessions: 6", for: "sessions: 6", line: 28, "“means” is “pigeon”", "room"),
        Slip("languages: [Urdu], sessions: 6", for: "sessions: 6", line: 28, "“languages” is “Urdu”", "small letters"),
        Slip("embargo: {}, sessions: 6", for: "sessions: 6", line: 28, "keeps nothing back", "hours: 48"),
        Slip("weeks: 0, sessions: 6", for: "sessions: 6", line: 28, "“weeks” is “0”", "from 1 to 260"),
    ]
}
