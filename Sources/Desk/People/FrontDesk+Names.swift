package import Care
import Journal

extension FrontDesk {
    /// What lists show of some people, without opening a record; whoever is not known is left out.
    package func people(_ ids: some Collection<Person.ID>) async throws -> [FoundPerson] {
        guard !ids.isEmpty else { return [] }
        let marks = Array(repeating: "?", count: ids.count).joined(separator: ", ")
        let rows = try await store.rows(
            Statement(
                "SELECT id, name, born, nhs, practice, postcode, died FROM person WHERE place = ? "
                    + "AND id IN (\(marks)) ORDER BY name, id",
                [.text(place.code)] + ids.map { .text($0.description) }
            )
        )
        return rows.compactMap(FoundPerson.init)
    }
}
