extension Slip {
    /// Slips in what a pack tells of its workers, figures and money, and in what it leaves to the place.
    static let inPackTold: [Slip] = [
        Slip("means: pigeon", for: "means: phone", line: 37, "“means” is “pigeon”", "letter"),
        Slip("withinDays: -1", for: "withinDays: 2", line: 37, "“withinDays” is “-1”", "from 0"),
        Slip("value: 1,000", for: "value: 4", line: 39, "does not belong", "id, value"),
        Slip("value: four", for: "value: 4", line: 39, "“value” is “four”", "in digits"),
        Slip("value: nan", for: "value: 4", line: 39, "“value” is “nan”", "in digits"),
        Slip("quality: roughly", for: "quality: exact", line: 39, "“quality” is “roughly”", "about"),
        Slip(
            "",
            for: "      - { says: Five., source: [paper: page 6] }\n",
            line: 41,
            "needs two statements",
            "make it a fact"
        ),
        Slip(
            "- hours",
            for: "- { about: hours, note: None given. }",
            line: 47,
            "a silence is not a mapping",
            "about, note"
        ),
        Slip("number: eighteen", for: "number: 18", line: 49, column: 53, "“number” is “eighteen”", "whole number"),
        Slip(
            "what: The youngest age",
            for: "what: The youngest age, number: 18",
            line: 49,
            "one value to start",
            "number: 18"
        ),
        Slip("switch: no, number: 18", for: "number: 18", line: 49, "one value to start", "switch: yes"),
        Slip("number: 18", for: "number: 18, placeSets: Silent.", line: 49, "has no “source”", "Add “source:”"),
        Slip(
            "id: welcome-all, what: W, switch: maybe",
            for: "id: welcome-all, what: Whether all may come, switch: yes",
            line: 50,
            "“switch” is “maybe”",
            "yes or no"
        ),
        Slip(
            "id: youngest, what: Whether",
            for: "id: welcome-all, what: Whether",
            line: 50,
            "“youngest” is here twice",
            "Keep one"
        ),
        Slip(
            "setting: oldest",
            for: "setting: youngest",
            line: 53,
            column: 48,
            "“oldest” is no setting of this pack",
            "youngest"
        ),
        Slip(
            "setting: welcome-all } } }, { not",
            for: "setting: youngest } } }, { not",
            line: 53,
            "is a switch, and an age is a number",
            "number setting"
        ),
        Slip(
            "{ not: { setting: youngest } }",
            for: "{ not: { setting: welcome-all } }",
            line: 53,
            "is a number, and a condition is yes or no",
            "Name a switch"
        ),
        Slip(
            "{ not: anyone }",
            for: "{ not: { setting: welcome-all } }",
            line: 50,
            "No rule uses the setting “welcome-all”",
            "take it out"
        ),
        Slip("{ value: youngest }", for: "{ setting: youngest }", line: 53, "“value” does not belong", "setting"),
        Slip(
            "[English, urdu]",
            for: "[english, urdu]",
            line: 58,
            column: 31,
            "“language” is “English”",
            "small letters"
        ),
        Slip("language: []", for: "language: [english, urdu]", line: 58, "“language” holds no list", "at least one"),
        Slip("stops: everything", for: "stops: request", line: 63, "“stops” is “everything”", "request, offer"),
        Slip(
            "id: other-languages, what",
            for: "id: review, what",
            line: 63,
            "the id of another rule",
            "an id of its own"
        ),
        Slip(
            "stops: request, person",
            for: "stops: request, worker: A review., person",
            line: 63,
            "has no “worker”",
            "Add “worker:”"
        ),
        Slip("people: several", for: "people: 2", line: 65, "“people” is “several”", "in digits"),
        Slip("people: -2", for: "people: 2", line: 65, "“people” is “-2”", "in digits"),
        Slip(
            "{ quality: about, source",
            for: "{ registered: 9000, practices: 2, quality: about, source",
            line: 66,
            "says nothing",
            "registered, practices"
        ),
        Slip("registered: 9 000", for: "registered: 9000", line: 66, "“registered” is “9 000”", "whole number"),
        Slip("per: month", for: "per: year", line: 68, "“per” is “month”", "year, person, session"),
        Slip("pounds: £300", for: "pounds: 300", line: 68, "“pounds” is “£300”", "in digits"),
        Slip("how: often", for: "how: meeting", line: 70, "“how” is “often”", "jointAppointments"),
        Slip("kind: crises", for: "kind: crisis", line: 70, "“kind” is “crises”", "Did you mean “crisis”?"),
    ]
}
