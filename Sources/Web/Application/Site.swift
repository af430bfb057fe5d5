package import Desk
import HTML
import Logging

/// The pages of one place, ready to answer.
package struct Site: Sendable {
    package let desk: FrontDesk
    package let configuration: SiteConfiguration
    let doorKey: DoorKey
    let limits: SiteLimits
    let chasm: ChasmKeeper?
    let plans: PlanKeeper?
    /// What every page shows of the place.
    package let face: PlaceFace

    package init(desk: FrontDesk, configuration: SiteConfiguration = SiteConfiguration()) {
        self.desk = desk
        self.configuration = configuration
        doorKey = DoorKey(configuration.doorKey ?? desk.surroundings.bytes(32), place: desk.place.code)
        chasm = configuration.chasm.map(ChasmKeeper.init)
        plans = configuration.plans.map(PlanKeeper.init)
        limits = SiteLimits(sendingInAnHour: configuration.sendingInAnHour)
        face = PlaceFace(
            name: desk.place.name,
            crisis: configuration.crisis,
            leave: configuration.leave,
            footer: DoorPage.footer
        )
    }

    /// Asked one visit; every refusal and every fault comes out as a page.
    func reply(to visit: Visit, logger: Logger) async -> Reply {
        do {
            return try await visit.page.answer(visit)
        } catch {
            return Edge.reply(to: error, on: visit.page, in: self, requestID: visit.requestID, logger: logger)
        }
    }
}

extension Page {
    /// Asked a visit: the one list of who answers what.
    func answer(_ visit: Visit) async throws -> Reply {
        switch self {
        case .door(let page): return try await page.answer(visit)
        case .account(let page): return try await page.answer(visit)
        case .health(let page): return try await page.answer(visit)
        case .feed(let page): return try await page.answer(visit)
        case .staff(let page):
            let staff = try await StaffVisit(visit)
            do {
                return try await page.answer(staff)
            } catch let denial as Denial {
                return Edge.reply(to: denial, staff)
            }
        }
    }
}
