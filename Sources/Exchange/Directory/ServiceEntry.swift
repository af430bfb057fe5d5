/// A service as Open Referral UK writes it, read as leniently as real feeds ask for.
///
/// Every one of the services in two real feeds fails the strict schema (shared/reference/fhir-and-data.md, section 6), so
/// nothing here is required, and a number where a text belongs is a text.
struct ServiceEntry: Decodable {
    let id: Lenient?
    let name: Lenient?
    let description: Lenient?
    let url: Lenient?
    let email: Lenient?
    let status: Lenient?
    let fees: Lenient?
    let assured: Lenient?
    let attendingType: Lenient?
    let attendingAccess: Lenient?
    let deliverable: Lenient?
    let organization: OrganisationEntry?
    let audiences: [String]
    let taxonomies: [String]

    private enum CodingKeys: String, CodingKey {
        case id, name, description, url, email, status, fees, organization
        case assured = "assured_date"
        case attendingType = "attending_type"
        case attendingAccess = "attending_access"
        case deliverable = "deliverable_type"
        case audiences = "pc_targetAudience"
        case oldTaxonomies = "service_taxonomys"
        case attributes
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) -> Lenient? { try? values.decode(Lenient.self, forKey: key) }
        id = text(.id)
        name = text(.name)
        description = text(.description)
        url = text(.url)
        email = text(.email)
        status = text(.status)
        fees = text(.fees)
        assured = text(.assured)
        attendingType = text(.attendingType)
        attendingAccess = text(.attendingAccess)
        deliverable = text(.deliverable)
        organization = try? values.decode(OrganisationEntry.self, forKey: .organization)
        audiences = (try? values.decode([AudienceEntry].self, forKey: .audiences))?.compactMap(\.audienceType) ?? []
        let old = (try? values.decode([TaxonomyEntry].self, forKey: .oldTaxonomies)) ?? []
        let new = (try? values.decode([TaxonomyEntry].self, forKey: .attributes)) ?? []
        taxonomies = (old + new).compactMap(\.name)
    }
}

struct OrganisationEntry: Decodable {
    let id: Lenient?
    let name: Lenient?
    let url: Lenient?
}

private struct AudienceEntry: Decodable {
    let audienceType: String?
}

/// A term of a vocabulary: `taxonomy` in version 1, `taxonomy_term` in version 3.
private struct TaxonomyEntry: Decodable {
    let name: String?

    private struct Term: Decodable { let name: String? }
    private enum CodingKeys: String, CodingKey {
        case taxonomy
        case term = "taxonomy_term"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let term = (try? values.decode(Term.self, forKey: .term)) ?? (try? values.decode(Term.self, forKey: .taxonomy))
        name = term?.name
    }
}

/// A text, or a number or a truth value in its place.
struct Lenient: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self.text = text
        } else if let number = try? container.decode(Int.self) {
            text = String(number)
        } else {
            text = String(try container.decode(Bool.self))
        }
    }
}
