import Care
import Desk

/// The eight people of the report's examples, made up from what it tells of them.
///
/// Source: The King's Fund and Centre for Mental Health, *Mental health and primary care networks*, 2020, section 2.
/// The report says of the last that somebody called her risk low; no such label comes with her here.
enum Eight {
    struct Somebody {
        let name: String
        let age: Int
        let number: String
        let practice: Int
        var phone: String?

        func details(on today: Day) -> Person.Details {
            let (year, month, day) = today.civil
            let birth = Day(year: year - age, month: month, day: min(day, 28)).map { $0 - 90 }
            return Person.Details(
                name: Personal(name),
                birthDate: birth.map { Personal($0) },
                nhsNumber: NHSNumber(number).map { Personal($0) },
                nhsNumberVerified: true,
                practice: FictionalPlace.practices[practice - 1].code,
                phone: phone.map { Personal($0) },
                wishes: Person.Wishes(means: [.phone], messageIsSafe: true)
            )
        }
    }

    static let people: [Somebody] = [
        Somebody(name: "Callum Dwyer", age: 35, number: testNumber(1), practice: 12, phone: "01632 960011"),
        Somebody(name: "Theo Marlowe", age: 11, number: testNumber(2), practice: 1, phone: "01632 960012"),
        Somebody(name: "Edwin Thackeray", age: 80, number: testNumber(3), practice: 1, phone: "01632 960013"),
        Somebody(name: "Amara Sesay", age: 27, number: testNumber(4), practice: 1, phone: "01632 960014"),
        Somebody(name: "Ffion Pryce", age: 24, number: testNumber(5), practice: 16, phone: "01632 960015"),
        Somebody(name: "Darren Holt", age: 45, number: testNumber(6), practice: 15, phone: "01632 960016"),
        Somebody(name: "Victor Mbeki", age: 41, number: testNumber(7), practice: 16, phone: "01632 960017"),
        Somebody(name: "Hannah Lacey", age: 28, number: testNumber(8), practice: 3, phone: "01632 960018"),
    ]

    /// How each of the eight came to ask, and how long before the demonstration is looked at.
    static func parts(_ ids: [Person.ID]) -> [(part: Part, ago: Span)] {
        let tt = ServiceCode(rawValue: "talking-therapies")
        let team = ServiceCode(rawValue: "community-team")
        let camhs = ServiceCode(rawValue: "camhs")
        let stories: [(Part, Span)] = [
            (
                part(
                    ids[0],
                    .gp,
                    "I lost my job in the spring and I can't keep up with the rent. I feel sick with worry and flat "
                        + "at the same time. Things from when I was a boy keep coming back.",
                    ["complexTrauma", "anxiety", "lowMood", "work", "housing", "money"],
                    services: [(tt, .tooComplex), (team, .notSevereEnough)],
                    role: .psychologist
                ), .days(70)
            ),
            (
                part(
                    ids[1],
                    .family,
                    "I worry all the time and I'm not sleeping. I don't want to eat much. I run up and down until "
                        + "I'm tired. School goes past me.",
                    ["anxiety", "lowMood", "sleep", "eating", "school"],
                    services: [(camhs, .notSevereEnough), (tt, .outsideAge)],
                    role: .psychologist,
                    asker: Request.Asker(
                        name: Personal("Josie Marlowe"),
                        relation: Personal("his mother"),
                        reach: Personal("01632 960012"),
                        personKnows: true,
                        mayBeTold: true
                    )
                ), .days(95)
            ),
            (
                part(
                    ids[2],
                    .gp,
                    "My wife died a year ago. I don't sleep and I've stopped going to play cards. I forget things.",
                    ["bereavement", "sleep", "lowMood", "memoryWorry", "loneliness"],
                    role: .linkWorker
                ), .days(24)
            ),
            (
                part(
                    ids[3],
                    .gp,
                    "I'm pregnant and I've been well on my tablets for years. I want to know what is safest for the "
                        + "baby and for me.",
                    ["perinatal", "medicationQuestion", "stablePsychosis"],
                    role: .psychiatrist
                ), .days(9)
            ),
            (
                part(
                    ids[4],
                    .gp,
                    "My stomach burns every day. They looked with a camera and found nothing. My nan died. I keep "
                        + "missing work.",
                    ["persistentPhysicalSymptoms", "bereavement", "lowMood", "work"],
                    role: .psychologist
                ), .days(31)
            ),
            (
                part(
                    ids[5],
                    .myself,
                    "They told me I have diabetes and gave me a pile of leaflets. I can't take it in. I lie awake.",
                    ["longTermCondition", "lowMood", "sleep", "anxiety"],
                    role: .mentalHealthPractitioner
                ), .days(16)
            ),
            (
                part(
                    ids[6],
                    .professional,
                    "I've put on a lot of weight since the injections. I go to the gym. I don't feel ill, so I don't "
                        + "want more tablets.",
                    ["physicalHealthWithSMI", "stablePsychosis"],
                    role: .mentalHealthPractitioner
                ), .days(40)
            ),
            (
                part(
                    ids[7],
                    .gp,
                    "I never feel good enough. Training is too much. Sometimes I think about not being here. I had "
                        + "the talking course and the thoughts are still there.",
                    ["lowSelfEsteem", "work", "suicidalThoughts"],
                    role: .mentalHealthPractitioner,
                    opensSafetyConversation: true
                ), .days(20)
            ),
        ]
        return stories.map { (part: $0.0, ago: $0.1) }
    }

    private static func part(
        _ person: Person.ID,
        _ route: Request.Route,
        _ words: String,
        _ needs: [String],
        services: [(ServiceCode, DeclineReason?)] = [],
        role: Role,
        asker: Request.Asker? = nil,
        opensSafetyConversation: Bool = false
    ) -> Part {
        Part(
            person: person,
            route: route,
            words: words,
            needs: needs.map(NeedCode.init(rawValue:)),
            asker: asker,
            services: services,
            role: role,
            opensSafetyConversation: opensSafetyConversation,
            isOfTheEight: true
        )
    }
}

/// The `n`th NHS number of the range kept for tests whose check digit holds.
func testNumber(_ n: Int) -> String {
    var found = 0
    for candidate in 0..<1_000_000 {
        let nine = "999" + String(repeating: "0", count: 6 - String(candidate).count) + String(candidate)
        let values = nine.utf8.map { Int($0) - 48 }
        let sum = zip(values, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        let check = (11 - sum % 11) % 11
        guard check != 10 else { continue }
        found += 1
        if found == n { return nine + String(check) }
    }
    return ""
}
