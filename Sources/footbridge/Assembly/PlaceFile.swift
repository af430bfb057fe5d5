import Care
import Clinical
import Configuration
import Desk
import Foundation
import HTML
import Packs
import Services
import Web
import Yams

/// What a place says of itself, in the YAML file that `FOOTBRIDGE_PLACE_FILE` names; everything has a default.
///
/// `docs/operations.md` shows a whole one.
struct PlaceFile: Decodable {
    struct Team: Decodable {
        var name: String?
        var telephone: String?
        var address: String?
    }

    struct Help: Decodable {
        var action: String
        var when: String
        var detail: String?
        var address: String?
    }

    struct Leave: Decodable {
        var name: String
        var address: String
    }

    struct Working: Decodable {
        var opens: String?
        var closes: String?
        var weekdays: [Weekday]?
    }

    struct Door: Decodable {
        /// How many requests are taken from one address in an hour.
        var requestsInAnHour: Int?

        enum CodingKeys: String, CodingKey { case requestsInAnHour = "requests-in-an-hour" }
    }

    /// A rule of treating to a target that the place sets for itself.
    struct OwnRule: Decodable {
        var days: Int
        var because: String
    }

    var code: String?
    var name: String?
    var team: Team?
    /// Where help is in a crisis, the most urgent first; replaces the national list as a whole.
    var crisis: [Help]?
    var leave: Leave?
    var door: Door?
    var working: Working?
    /// Bank holidays and other days on which nobody is at the door.
    var closed: [String]?
    /// What exists here: the id of a reference place, or the path of a file of the place's services.
    var services: String?
    /// Whom the chasm is worked out for: a population that comes along, or the path of a population file.
    var population: String?
    /// Paths of packs that the place has written itself.
    var packs: [String]?
    /// The organisation that serves the place, by its ODS code, as permissions for texts name it.
    var organisation: String?
    /// Paths of texts of instruments that the organisation has permission for.
    var texts: [String]?
    /// Rules of treating to a target that this place asks otherwise, by their names in `docs/instruments.md`.
    var targets: [String: OwnRule]?

    /// Where each practice reads what it is told of its patients: its code, and the address of a mailbox.
    var practices: [String: String]?

    init() {}

    /// Reads the file that the environment names, or gives the defaults.
    static func fromEnvironment() throws(BadInput) -> PlaceFile {
        let reader = ConfigReader(provider: EnvironmentVariablesProvider())
        guard let path = reader.string(forKey: "footbridge.place.file") else { return PlaceFile() }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw BadInput(sentence: "FOOTBRIDGE_PLACE_FILE names a file that cannot be read. Check the path.")
        }
        do {
            return try YAMLDecoder().decode(PlaceFile.self, from: data)
        } catch {
            throw BadInput(
                sentence: "The file of the place does not have its form; docs/operations.md shows a whole one."
            )
        }
    }

    /// The place that the file describes; `telling` is `nil` where no messages are sent.
    func place(packs: [ServicePack], telling: Telling? = nil) throws(BadInput) -> Place {
        Place(
            code: code ?? "here",
            name: name ?? "Your local practices",
            promises: Promises(working: try workingTime(), telling: telling),
            targets: try targetRules(),
            services: ServiceDirectory(packs: packs),
            texts: try installedTexts()
        )
    }

    /// The texts of instruments that the file names; a broken one is refused before anything is served.
    func installedTexts() throws(BadInput) -> InstalledTexts {
        guard let texts, !texts.isEmpty else { return InstalledTexts(organisation: organisation ?? "") }
        guard let organisation, !organisation.isEmpty else {
            throw BadInput(
                sentence: "The file of the place: texts need “organisation”, its ODS code, since a permission names it."
            )
        }
        let (packs, diagnostics) = TextPacks.read(files: texts.map { URL(fileURLWithPath: $0) })
        if let first = diagnostics.first {
            throw BadInput(
                sentence:
                    "The file of the place: a text is broken: \(first.description) See footbridge instruments check."
            )
        }
        return InstalledTexts(organisation: organisation, packs: packs)
    }

    /// How people and practices are told things, where the place sends e-mail.
    func telling() throws(BadInput) -> Telling {
        var addresses: [PracticeCode: EmailAddress] = [:]
        for (code, text) in practices ?? [:] {
            guard let address = EmailAddress(text) else {
                throw BadInput(
                    sentence: "The file of the place: practices: what stands for \(code) is not one e-mail address."
                )
            }
            addresses[PracticeCode(rawValue: code)] = address
        }
        return Telling(practices: addresses)
    }

    private func targetRules() throws(BadInput) -> TargetRules {
        var rules = TargetRules.collaborativeCare
        for (name, own) in (targets ?? [:]).sorted(by: { $0.key < $1.key }) {
            let set: TargetRules?
            do {
                set = try Targets.setting(rules, name, days: own.days, because: own.because)
            } catch {
                throw BadInput(sentence: "The file of the place: \(name): \(error.sentence)")
            }
            guard let set else {
                let names = Targets.ruleNames.joined(separator: ", ")
                throw BadInput(sentence: "The file of the place: there is no rule “\(name)”. There are \(names).")
            }
            rules = set
        }
        return rules
    }

    /// What the pages of the chasm are drawn from.
    func chasm() throws -> ChasmMatter {
        let library = try Locality.library(and: packs ?? [])
        let asked = Set(library.flatMap(\.questions).map(\.id))
        return ChasmMatter(
            population: try people(asked),
            library: try Locality.services(of: nil).candidates(library),
            places: try Places.builtIn()
        )
    }

    private func people(_ asked: Set<Question.ID>) throws -> Population {
        let name = population ?? PopulationFiles.usual
        if name.hasSuffix(".yaml") { return try PopulationFiles.load(file: URL(filePath: name), asked: asked) }
        guard let known = try PopulationFiles.builtIn(name, asked: asked) else {
            let names = try PopulationFiles.builtIn().joined(separator: ", ")
            throw BadInput(
                sentence: "The file of the place: there is no population “\(name)”. “population” is one of \(names), "
                    + "or the path of a file."
            )
        }
        return known
    }

    private func workingTime() throws(BadInput) -> WorkingTime {
        let usual = WorkingTime.officeHours
        var days: Set<Day> = []
        for text in closed ?? [] {
            guard let day = Day(text) else {
                throw BadInput(sentence: "The file of the place: “\(text)” is not a date, such as 2026-12-25.")
            }
            days.insert(day)
        }
        return WorkingTime(
            opens: try minute(working?.opens, orElse: usual.opens),
            closes: try minute(working?.closes, orElse: usual.closes),
            weekdays: working?.weekdays.map(Set.init) ?? usual.weekdays,
            closed: days
        )
    }

    private func minute(_ clock: String?, orElse usual: Int) throws(BadInput) -> Int {
        guard let clock else { return usual }
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else {
            throw BadInput(sentence: "The file of the place: “\(clock)” is not a time, such as 09:00.")
        }
        return parts[0] * 60 + parts[1]
    }

    func site(
        named placeName: String,
        isSecure: Bool,
        trustsProxy: Bool,
        doorKey: [UInt8]?
    ) throws(BadInput) -> SiteConfiguration {
        var site = SiteConfiguration(isSecure: isSecure, trustsProxy: trustsProxy, doorKey: doorKey)
        site.team = SiteConfiguration.Team(
            name: team?.name ?? "the \(placeName) primary care mental health team",
            telephone: team?.telephone,
            address: team?.address
        )
        if let crisis, !crisis.isEmpty {
            site.crisis = CrisisHelp(
                crisis.map { help in
                    CrisisHelp.Way(
                        help.action,
                        when: help.when,
                        detail: help.detail ?? "",
                        address: help.address.map { WebAddress($0) }
                    )
                }
            )
        }
        if let limit = door?.requestsInAnHour {
            guard (1...10_000).contains(limit) else {
                throw BadInput(sentence: "The file of the place: requests-in-an-hour is a number from 1 to 10000.")
            }
            site.sendingInAnHour = limit
        }
        if let leave { site.leave = PageLink(leave.name, WebAddress(leave.address)) }
        return site
    }
}
