import Care

extension Clinic.Booker {
    /// Who that is, in a sentence.
    var words: String {
        switch self {
        case .person: "the person"
        case .practice: "their practice"
        case .holder: "the holder"
        case .service: "the service"
        }
    }
}

extension Clinic.Setting {
    var words: String {
        switch self {
        case .surgery: "a surgery"
        case .hub: "a hub"
        case .school: "a school"
        case .home: "the person's home"
        case .phone: "by phone"
        case .video: "by video"
        }
    }
}

extension Clinic.Access {
    var words: String {
        switch self {
        case .stepFree: "step-free"
        case .hearingLoop: "a hearing loop"
        case .quietRoom: "a quiet room"
        case .parking: "parking nearby"
        }
    }
}

extension Slot.Opening {
    var words: String {
        switch self {
        case .ahead: "opens ahead"
        case .twoDays: "opens 48 hours before"
        case .onTheDay: "opens on the day"
        }
    }
}

extension Weekday {
    var words: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
