import Care
import Desk

/// The thousands of others, made up from lists of names that belong to nobody.
enum Crowd {
    struct Member {
        let id: Person.ID
        let details: Person.Details
        let age: Int
    }

    private static let given = [
        "Aaliyah", "Adam", "Agnes", "Alfie", "Amina", "Anika", "Arthur", "Ayesha", "Beatrice", "Ben", "Bethan",
        "Callum", "Chidi", "Chloe", "Clara", "Dafydd", "Dominic", "Edith", "Elena", "Ellis", "Esme", "Farah", "Finn",
        "Freya", "George", "Gwen", "Hamza", "Harriet", "Idris", "Imogen", "Isaac", "Ivy", "Jakub", "Jasmine", "Joel",
        "Kamal", "Keira", "Kofi", "Layla", "Leon", "Lowri", "Mabel", "Magda", "Mohan", "Nadia", "Noah", "Olivia",
        "Oscar", "Padma", "Poppy", "Rafael", "Rhys", "Rosa", "Ruth", "Sanjay", "Seren", "Stanley", "Tilly", "Uma",
        "Violet", "Walter", "Yusuf", "Zainab", "Zofia",
    ]
    private static let family = [
        "Abbott", "Achebe", "Ahmed", "Ashdown", "Banerjee", "Barlow", "Begum", "Bellweather", "Carrow", "Chaudhry",
        "Coppard", "Cross", "Davenport", "Dunmore", "Eastwood", "Ellery", "Farrow", "Fernandes", "Finch", "Gallow",
        "Greaves", "Haddon", "Hargreave", "Iqbal", "Jankowska", "Jessop", "Kaur", "Kettle", "Kowalczyk", "Lambourne",
        "Langley", "Mahmood", "Marchetti", "Merrick", "Mistry", "Nettleton", "Novak", "O'Dowd", "Okonkwo", "Osei",
        "Patel", "Pemberton", "Quill", "Ramsey", "Rashid", "Ravenscroft", "Rowntree", "Sadler", "Sharma", "Silva",
        "Stokoe", "Tamber", "Thorne", "Underhill", "Varga", "Wainwright", "Wetherby", "Whitlock", "Yarrow", "Zaman",
    ]

    static func member(
        _ number: Int,
        id: Person.ID,
        practices: [Practice],
        on today: Day,
        _ chance: inout Chance
    ) -> Member {
        let age = ages(&chance)
        let birth = today - (age * 365 + age / 4 + chance.number(0...364))
        let name = [chance.pick(given) ?? "Ada", chance.pick(family) ?? "Quill"].joined(separator: " ")
        let total = practices.reduce(0) { $0 + ($1.listSize ?? 1) }
        var point = chance.number(0...max(0, total - 1))
        let practice = practices.first { practice in
            point -= practice.listSize ?? 1
            return point < 0
        }
        let details = Person.Details(
            name: Personal(name),
            birthDate: Personal(birth),
            practice: practice?.code,
            phone: chance.happens(0.9) ? Personal("01632 96\(1000 + number % 9000)") : nil,
            wishes: Person.Wishes(
                means: [chance.pick([.phone, .text, .letter, .email]) ?? .phone],
                interpreter: chance.happens(0.04),
                messageIsSafe: chance.happens(0.85),
                letterIsSafe: chance.happens(0.8)
            )
        )
        return Member(id: id, details: details, age: birth.years(until: today))
    }

    private static func ages(_ chance: inout Chance) -> Int {
        switch chance.number(0...99) {
        case 0..<18: chance.number(8...17)
        case 18..<45: chance.number(18...39)
        case 45..<80: chance.number(40...64)
        default: chance.number(65...94)
        }
    }

    private static let stories: [(words: String, needs: [String], role: Role)] = [
        ("I can't stop worrying and it is getting in the way of everything.", ["anxiety"], .mentalHealthPractitioner),
        ("I don't enjoy anything any more and I sleep badly.", ["lowMood", "sleep"], .mentalHealthPractitioner),
        ("Since my dad died I can't settle.", ["bereavement", "lowMood"], .peerSupportWorker),
        ("I'm on my own most days and I'd like some company.", ["loneliness"], .linkWorker),
        ("We are behind with the rent and it keeps me awake.", ["housing", "money", "sleep"], .linkWorker),
        ("I want to get back to work but I'm scared of it.", ["work", "anxiety"], .linkWorker),
        ("The baby is lovely but I cry a lot.", ["perinatal", "lowMood"], .mentalHealthPractitioner),
        ("Old things that happened to me keep coming back.", ["complexTrauma", "anxiety"], .psychologist),
        ("My pain has no name and nobody knows what to do.", ["persistentPhysicalSymptoms"], .psychologist),
        ("I look after my mum and I am worn out.", ["caring", "lowMood"], .linkWorker),
        ("I'd like to ask about my tablets.", ["medicationQuestion", "bipolar"], .psychiatrist),
        ("I drink more than I want to.", ["substanceUse", "lowMood"], .mentalHealthPractitioner),
    ]

    static func part(of member: Member, _ chance: inout Chance) -> Part {
        let story = chance.pick(stories) ?? stories[0]
        let route = chance.pick([Request.Route.myself, .myself, .gp, .gp, .gp, .family, .professional]) ?? .myself
        var services: [(ServiceCode, DeclineReason?)] = []
        if story.needs.contains("complexTrauma") {
            services = [(ServiceCode(rawValue: "talking-therapies"), .tooComplex)]
            if chance.happens(0.5) { services.append((ServiceCode(rawValue: "community-team"), .notSevereEnough)) }
        } else if chance.happens(0.25) {
            let code = member.age < 18 ? "camhs" : "talking-therapies"
            let reasons: [DeclineReason?] = [nil, nil, nil, member.age < 18 ? .notSevereEnough : .noCapacity]
            services = [(ServiceCode(rawValue: code), chance.pick(reasons) ?? nil)]
        }
        return Part(
            person: member.id,
            route: route,
            words: story.words,
            needs: story.needs.map(NeedCode.init(rawValue:)),
            asker: asker(for: route, of: member),
            meetings: chance.number(2...6),
            services: services,
            role: story.role,
            isAdult: member.age >= 18
        )
    }

    private static func asker(for route: Request.Route, of member: Member) -> Request.Asker? {
        guard route == .family || route == .professional else { return nil }
        return Request.Asker(
            name: Personal(route == .family ? "Somebody in the family" : "A housing officer"),
            relation: Personal(route == .family ? "family" : "housing"),
            personKnows: true,
            mayBeTold: route == .family
        )
    }
}
