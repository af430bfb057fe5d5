import Care

extension Group.Kind {
    /// What coming to a group of this kind is like.
    var words: String {
        switch self {
        case .fixed: "the same people from the first session to the last"
        case .rolling: "join at any session, and come back after any"
        case .dropIn: "whoever comes is welcome, and nobody is expected"
        }
    }

    var name: String {
        switch self {
        case .fixed: "Fixed run"
        case .rolling: "Rolling"
        case .dropIn: "Drop-in"
        }
    }
}

extension SessionMark {
    /// What is written, as the register says it.
    var words: String {
        switch self {
        case .attended: "Came"
        case .late: "Came late"
        case .leftEarly: "Left early"
        case .lateAndLeft: "Came late and left early"
        case .missed: "Missed it"
        case .excused: "Could not come, and told us"
        }
    }
}

extension Group.Session {
    /// When it is, on London's clocks.
    var when: String { EnglishTime.dayAndClock(at) }
}
