package import Care
package import Journal

/// Every time a service was asked for help with a request, and what it answered.
package enum EnquiryTable: Projection {
    package static let table = TableShape(
        "enquiry",
        keys: ["place", "request", "ordinal"],
        values: ["person", "service", "asked", "answer", "answered"]
    )

    package static func rows(of record: Record, _ setting: Setting) -> [[SQLValue]] {
        record.requests.all.keys.flatMap { request -> [[SQLValue]] in
            record.offers.standing(of: request).enquiries.enumerated().map { ordinal, enquiry in
                [
                    .text(setting.place),
                    .text(request.description),
                    .integer(Int64(ordinal + 1)),
                    .text(record.id.description),
                    .text(enquiry.service.rawValue),
                    SQLValue(enquiry.asked?.microseconds),
                    SQLValue(enquiry.answer?.rawValue),
                    SQLValue(enquiry.answered?.microseconds),
                ]
            }
        }
    }

    package static let inputs: Set<RecordPart> = [.offers, .requests]

    static let migration = Migration(
        part: "desk",
        number: 10,
        name: "enquiries",
        statements: [
            """
            CREATE TABLE enquiry (
                place TEXT NOT NULL, request TEXT NOT NULL, ordinal BIGINT NOT NULL, person TEXT NOT NULL,
                service TEXT NOT NULL, asked BIGINT, answer TEXT, answered BIGINT, PRIMARY KEY (place, request, ordinal))
            """,
            "CREATE INDEX enquiry_person ON enquiry (place, person)",
            "CREATE INDEX enquiry_answered ON enquiry (place, answered)",
        ]
    )
}
