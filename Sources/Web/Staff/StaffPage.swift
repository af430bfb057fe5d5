package import Care
package import Desk
package import Planner
package import Services

/// The pages of the signed-in part; each one has a session, and each form its token, before it is asked.
package enum StaffPage: PageFamily {
    /// Where a worker starts.
    case today
    case signOut
    case password
    case inbox
    case find
    case addPerson
    case person(Person.ID)
    /// Every form about one person.
    case step(Person.ID, PersonStep)
    case looks(Person.ID)
    /// What the person may read of their record, for reading it with them.
    case copy(Person.ID)
    case glass(Person.ID)
    case team
    case teamMember(Worker.ID)
    case offerOn(Request.ID)
    case rota
    case glassList
    /// The whole of whom somebody who is not here holds, and of what they owe.
    case away
    case owedByAbsent
    /// Messages that could not be sent.
    case unsent
    case gap
    case services
    case service(Slug<ServicePack>)
    case chasm
    case chasmCell(ChasmCellName)
    /// Reference places beside this one.
    case places
    case chasmOf(Slug<PlaceServices>)
    case accounts
    /// The private address of a worker's calendar.
    case calendar
    /// The records that may be one person's, and two of them side by side.
    case pairs
    case pair(Person.ID, Person.ID)
    /// Clinics: all of them, how one is set up, its week (by its Monday) and its day.
    case clinics
    case newClinic
    case clinicPlan(Clinic.ID)
    case clinicWeek(Clinic.ID, Day)
    case clinicDay(Clinic.ID, Day)
    /// Every open request that the worker may see, its file, the views they saved, and how much of the model is delivered.
    case caseload
    case caseloadFile
    case caseloadViews
    case delivery
    /// A time for somebody's request, and another one for what is booked.
    case findTime(Person.ID, Request.ID)
    case moveTime(Person.ID, Contact.ID)
    /// Who waits for a time, one of them, and how long times stood empty.
    case waitingList
    case wait(Person.ID, Request.ID)
    case emptyTimes
    /// Groups and classes: all of them, how one is set up, one of them, and the register of a day's session.
    case groups
    case newGroup
    case groupPlan(Group.ID)
    case group(Group.ID)
    case groupSession(Group.ID, Day)
    /// The groups that are open to somebody's request.
    case groupsFor(Person.ID, Request.ID)
    /// The case review: its agenda, one person on one screen, and the minutes of a review.
    case reviews
    case review(Person.ID, Request.ID)
    case minutes(Person.ID, Review.ID)
    case supervision
    /// The outcome figures of the last quarter that is over, or of another.
    case outcomes
    case outcomesOf(Quarter)
    /// The Planner: where to begin, one scenario with a few things changed, and a plan that was kept.
    case planner
    case planFrom(Slug<Scenario>)
    case plan(KeptPlan.ID)
    /// The same without looking again by itself.
    case planStill(KeptPlan.ID)
    case planFile(KeptPlan.ID)
    case planCompare
    case planReading

    package init?(_ parts: [String]) {
        if parts.count == 1, let page = StaffPage.single[parts[0]] {
            self = page
            return
        }
        guard let page = StaffPage.long(parts) else { return nil }
        self = page
    }

    private static let single: [String: StaffPage] = [
        "today": .today, "sign-out": .signOut, "password": .password, "inbox": .inbox, "find": .find, "team": .team,
        "gap": .gap, "services": .services, "chasm": .chasm, "places": .places, "accounts": .accounts, "pairs": .pairs,
        "calendar": .calendar, "caseload": .caseload,
        "clinics": .clinics,
        "waiting": .waitingList,
        "groups": .groups,
        "reviews": .reviews, "supervision": .supervision,
        "outcomes": .outcomes,
        "planner": .planner,
    ]

    private static func long(_ parts: [String]) -> StaffPage? {
        guard parts.count >= 2 else { return nil }
        switch parts[0] {
        case "people": return people(parts)
        case "outcomes" where parts.count == 2: return Quarter(parts[1]).map { .outcomesOf($0) }
        case "services" where parts.count == 2: return Slug(parts[1]).map { .service($0) }
        case "chasm" where parts.count == 3:
            return ChasmCellName(need: parts[1], complexity: parts[2]).map { .chasmCell($0) }
        case "places" where parts.count == 2: return Slug(parts[1]).map { .chasmOf($0) }
        case "places" where parts.count == 4:
            return ChasmCellName(need: parts[2], complexity: parts[3], place: parts[1]).map { .chasmCell($0) }
        case "pairs" where parts.count == 3: return pair(parts)
        case "clinics": return clinic(parts)
        case "waiting" where parts == ["waiting", "empty"]: return .emptyTimes
        case "groups": return group(parts)
        case "caseload" where parts == ["caseload", "file"]: return .caseloadFile
        case "caseload" where parts == ["caseload", "views"]: return .caseloadViews
        case "caseload" where parts == ["caseload", "delivery"]: return .delivery
        case "reviews" where parts.count == 3:
            guard let person = Person.ID(parts[1]), let request = Request.ID(parts[2]) else { return nil }
            return .review(person, request)
        case "planner": return planner(parts)
        case "team" where parts == ["team", "rota"]: return .rota
        case "team" where parts == ["team", "looks"]: return .glassList
        case "team" where parts == ["team", "away"]: return .away
        case "team" where parts == ["team", "owed"]: return .owedByAbsent
        case "team" where parts == ["team", "messages"]: return .unsent
        case "team" where parts.count == 2: return Worker.ID(parts[1]).map { .teamMember($0) }
        case "team" where parts.count == 3 && parts[1] == "requests": return Request.ID(parts[2]).map { .offerOn($0) }
        default: return nil
        }
    }

    private static func pair(_ parts: [String]) -> StaffPage? {
        guard let one = Person.ID(parts[1]), let other = Person.ID(parts[2]) else { return nil }
        return .pair(one, other)
    }

    private static func clinic(_ parts: [String]) -> StaffPage? {
        if parts == ["clinics", "set-up"] { return .newClinic }
        guard let clinic = Clinic.ID(parts[1]) else { return nil }
        switch parts.count {
        case 3 where parts[2] == "set-up": return .clinicPlan(clinic)
        case 4 where parts[2] == "weeks":
            return Day(parts[3]).flatMap { $0 == $0.monday && isKept($0) ? .clinicWeek(clinic, $0) : nil }
        case 4 where parts[2] == "days": return Day(parts[3]).flatMap { isKept($0) ? .clinicDay(clinic, $0) : nil }
        default: return nil
        }
    }

    private static func group(_ parts: [String]) -> StaffPage? {
        if parts == ["groups", "set-up"] { return .newGroup }
        guard let group = Group.ID(parts[1]) else { return nil }
        switch parts.count {
        case 2: return .group(group)
        case 3 where parts[2] == "set-up": return .groupPlan(group)
        case 4 where parts[2] == "sessions":
            return Day(parts[3]).flatMap { isKept($0) ? .groupSession(group, $0) : nil }
        default: return nil
        }
    }

    private static func planner(_ parts: [String]) -> StaffPage? {
        if parts == ["planner", "compare"] { return .planCompare }
        if parts == ["planner", "reading"] { return .planReading }
        guard parts.count >= 3 else { return nil }
        if parts[1] == "from", parts.count == 3 { return Slug(parts[2]).map { .planFrom($0) } }
        guard parts[1] == "plans", let plan = KeptPlan.ID(parts[2]) else { return nil }
        switch parts.count {
        case 3: return .plan(plan)
        case 4 where parts[3] == "still": return .planStill(plan)
        case 4 where parts[3] == "file": return .planFile(plan)
        default: return nil
        }
    }

    /// Years that a calendar of ours is for: what lies beyond is nobody's day.
    private static func isKept(_ day: Day) -> Bool { (2000...2199).contains(day.civil.year) }

    private static func people(_ parts: [String]) -> StaffPage? {
        if parts == ["people", "add"] { return .addPerson }
        guard let person = Person.ID(parts[1]) else { return nil }
        switch parts.count {
        case 2: return .person(person)
        case 3 where parts[2] == "looks": return .looks(person)
        case 3 where parts[2] == "copy": return .copy(person)
        case 3 where parts[2] == "reason": return .glass(person)
        case 4 where parts[2] == "reviews": return Review.ID(parts[3]).map { .minutes(person, $0) }
        case 5 where parts[2] == "requests" && parts[4] == "times":
            return Request.ID(parts[3]).map { .findTime(person, $0) }
        case 5 where parts[2] == "requests" && parts[4] == "waiting":
            return Request.ID(parts[3]).map { .wait(person, $0) }
        case 5 where parts[2] == "contacts" && parts[4] == "times":
            return Contact.ID(parts[3]).map { .moveTime(person, $0) }
        case 5 where parts[2] == "requests" && parts[4] == "groups":
            return Request.ID(parts[3]).map { .groupsFor(person, $0) }
        default: return PersonStep(parts.dropFirst(2)).map { .step(person, $0) }
        }
    }

    package var path: PagePath {
        switch self {
        case .today: "/today"
        case .signOut: "/sign-out"
        case .password: "/password"
        case .inbox: "/inbox"
        case .find: "/find"
        case .addPerson: "/people/add"
        case .person(let id): "/people/\(id)"
        case .step(let id, let step): step.path(of: id)
        case .looks(let id): "/people/\(id)/looks"
        case .copy(let id): "/people/\(id)/copy"
        case .glass(let id): "/people/\(id)/reason"
        case .team: "/team"
        case .teamMember(let id): "/team/\(id)"
        case .offerOn(let id): "/team/requests/\(id)"
        case .rota: "/team/rota"
        case .glassList: "/team/looks"
        case .away: "/team/away"
        case .owedByAbsent: "/team/owed"
        case .unsent: "/team/messages"
        case .gap: "/gap"
        case .services: "/services"
        case .service(let id): "/services/\(id)"
        case .chasm: "/chasm"
        case .chasmCell(let cell):
            if let place = cell.place {
                "/places/\(place)/\(cell.need)/\(cell.complexity)"
            } else {
                "/chasm/\(cell.need)/\(cell.complexity)"
            }
        case .places: "/places"
        case .chasmOf(let place): "/places/\(place)"
        case .accounts: "/accounts"
        case .calendar: "/calendar"
        case .pairs: "/pairs"
        case .pair(let one, let other): "/pairs/\(one)/\(other)"
        case .clinics: "/clinics"
        case .newClinic: "/clinics/set-up"
        case .clinicPlan(let id): "/clinics/\(id)/set-up"
        case .clinicWeek(let id, let monday): "/clinics/\(id)/weeks/\(monday)"
        case .clinicDay(let id, let day): "/clinics/\(id)/days/\(day)"
        case .caseload: "/caseload"
        case .caseloadFile: "/caseload/file"
        case .caseloadViews: "/caseload/views"
        case .delivery: "/caseload/delivery"
        case .findTime(let person, let id): "/people/\(person)/requests/\(id)/times"
        case .moveTime(let person, let id): "/people/\(person)/contacts/\(id)/times"
        case .waitingList: "/waiting"
        case .wait(let person, let id): "/people/\(person)/requests/\(id)/waiting"
        case .emptyTimes: "/waiting/empty"
        case .groups: "/groups"
        case .newGroup: "/groups/set-up"
        case .groupPlan(let id): "/groups/\(id)/set-up"
        case .group(let id): "/groups/\(id)"
        case .groupSession(let id, let day): "/groups/\(id)/sessions/\(day)"
        case .groupsFor(let person, let id): "/people/\(person)/requests/\(id)/groups"
        case .reviews: "/reviews"
        case .review(let person, let id): "/reviews/\(person)/\(id)"
        case .minutes(let person, let id): "/people/\(person)/reviews/\(id)"
        case .supervision: "/supervision"
        case .outcomes: "/outcomes"
        case .outcomesOf(let quarter): "/outcomes/\(quarter)"
        case .planner: "/planner"
        case .planFrom(let id): "/planner/from/\(id)"
        case .plan(let id): "/planner/plans/\(id)"
        case .planStill(let id): "/planner/plans/\(id)/still"
        case .planFile(let id): "/planner/plans/\(id)/file"
        case .planCompare: "/planner/compare"
        case .planReading: "/planner/reading"
        }
    }

    package var methods: PageMethods {
        switch self {
        case .today, .inbox, .person, .looks, .team, .glassList, .unsent, .away, .owedByAbsent, .gap, .services,
            .service, .chasm, .chasmCell, .places, .chasmOf, .pairs, .clinics, .waitingList, .emptyTimes, .groups,
            .caseload, .caseloadFile, .delivery, .reviews, .minutes, .outcomes, .outcomesOf, .planner, .planStill,
            .planFile, .planCompare, .planReading:
            .show
        case .signOut, .caseloadViews: .send
        case .password, .find, .addPerson, .step, .copy, .glass, .teamMember, .offerOn, .rota, .accounts, .calendar,
            .pair, .newClinic, .clinicPlan, .clinicWeek, .clinicDay, .findTime, .moveTime, .wait,
            .newGroup, .groupPlan, .group, .groupSession, .groupsFor, .review, .supervision, .planFrom, .plan:
            [.show, .send]
        }
    }

    /// Asked a visit: the one list of who answers what in the signed-in part.
    func answer(_ staff: StaffVisit) async throws -> Reply {
        switch self {
        case .today: try await TodayPage.answer(staff)
        case .signOut: try await SignOut.answer(staff)
        case .password: try await PasswordPage.answer(staff)
        case .inbox: try await InboxPage.answer(staff)
        case .find: try await FindPage.answer(staff)
        case .addPerson: try await AddPersonPage.answer(staff)
        case .person(let id): try await PersonPage.answer(staff, id)
        case .step(let id, let step): try await staff.take(step, of: id)
        case .looks(let id): try await LooksPage.answer(staff, id)
        case .copy(let id): try await CopyPage.answer(staff, id)
        case .glass(let id): try await GlassPage.answer(staff, id)
        case .team: try await TeamPage.answer(staff)
        case .teamMember(let id): try await TeamMemberPage.answer(staff, id)
        case .offerOn(let id): try await OfferOnPage.answer(staff, id)
        case .rota: try await RotaPage.answer(staff)
        case .glassList: try await GlassListPage.answer(staff)
        case .away: try await AbsentPage.away(staff)
        case .owedByAbsent: try await AbsentPage.owed(staff)
        case .unsent: try await UnsentPage.answer(staff)
        case .gap: try await GapPage.answer(staff)
        case .services: try await ServicesPage.answer(staff)
        case .service(let id): try await ServicePage.answer(staff, id)
        case .chasm: try await ChasmPage.answer(staff)
        case .chasmCell(let cell): try await ChasmCellPage.answer(staff, cell)
        case .places: try await PlacesPage.answer(staff)
        case .chasmOf(let place): try await ChasmPage.answer(staff, place)
        case .accounts: try await AccountsPage.answer(staff)
        case .calendar: try await CalendarPage.answer(staff)
        case .pairs: try await PairsPage.answer(staff)
        case .pair(let one, let other): try await PairPage.answer(staff, DoubtfulPair.ID(one, other))
        case .clinics: try await ClinicsPage.answer(staff)
        case .newClinic: try await ClinicPlanPage.answer(staff, nil)
        case .clinicPlan(let id): try await ClinicPlanPage.answer(staff, id)
        case .clinicWeek(let id, let monday): try await ClinicWeekPage.answer(staff, id, monday)
        case .clinicDay(let id, let day): try await ClinicDayPage.answer(staff, id, day)
        case .caseload: try await CaseloadPage.answer(staff)
        case .caseloadFile: try await CaseloadFile.answer(staff)
        case .caseloadViews: try await CaseloadViews.answer(staff)
        case .delivery: try await DeliveryPage.answer(staff)
        case .findTime(let person, let id): try await FindTimePage.answer(staff, person, .new(id))
        case .moveTime(let person, let id): try await FindTimePage.answer(staff, person, .moving(id))
        case .waitingList: try await WaitingListPage.answer(staff)
        case .wait(let person, let id): try await WaitPage.answer(staff, person, id)
        case .emptyTimes: try await EmptyTimesPage.answer(staff)
        case .groups: try await GroupsPage.answer(staff)
        case .newGroup: try await GroupPlanPage.answer(staff, nil)
        case .groupPlan(let id): try await GroupPlanPage.answer(staff, id)
        case .group(let id): try await GroupPage.answer(staff, id)
        case .groupSession(let id, let day): try await RegisterPage.answer(staff, id, day)
        case .groupsFor(let person, let id): try await GroupsForPage.answer(staff, person, id)
        case .reviews: try await AgendaPage.answer(staff)
        case .review(let person, let id): try await ReviewPage.answer(staff, person, id)
        case .minutes(let person, let id): try await MinutesPage.answer(staff, person, id)
        case .supervision: try await SupervisionPage.answer(staff)
        case .outcomes: try await OutcomesPage.answer(staff)
        case .outcomesOf(let quarter): try await OutcomesPage.answer(staff, quarter)
        case .planner: try await PlannerPage.answer(staff)
        case .planFrom(let scenario): try await PlanFromPage.answer(staff, scenario)
        case .plan(let id): try await PlanPage.answer(staff, id)
        case .planStill(let id): try await PlanPage.answer(staff, id, isStill: true)
        case .planFile(let id): try await PlanFile.answer(staff, id)
        case .planCompare: try await PlanComparePage.answer(staff)
        case .planReading: try await PlanReadingPage.answer(staff)
        }
    }
}
