/// What happens to a team.
package enum TeamFact: Hashable, Sendable, Codable {
    case joined(id: Worker.ID, name: String, role: Role, practice: PracticeCode?, services: Set<ServiceCode>)
    case changed(id: Worker.ID, name: String, role: Role, practice: PracticeCode?, services: Set<ServiceCode>)
    case away(id: Worker.ID, absence: Absence)
    case back(id: Worker.ID, day: Day)
    case left(id: Worker.ID, day: Day)
    case rotaSet(Rota)
    case limitSet(Int)
    case supervisorSet(id: Worker.ID, by: Worker.ID, every: Int)
    case supervised(Supervision)
}
