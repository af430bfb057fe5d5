import Foundation
import Testing

/// The command's answers to good and bad files, as a script sees them.
struct `The import command` {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let kind: String
        let content: String
        let code: Int32
        /// What is said of it, somewhere on standard error.
        let says: String
        /// What stands on standard output.
        var counts = ""

        init(
            _ description: String,
            _ kind: String,
            _ content: String,
            _ code: Int32,
            says: String = "",
            counts: String = ""
        ) {
            testDescription = description
            self.kind = kind
            self.content = content
            self.code = code
            self.says = says
            self.counts = counts
        }
    }

    private static let good = ",Quill,Ada,1991-03-04,SN1 4GB,"

    static let files: [Case] = [
        Case("a good register", "people", register(good), 0, counts: "1 people registered, 0 known already, 0 refused"),
        Case("an empty file", "people", "", 65, says: "the file is empty. Check that the export finished."),
        Case("a header alone", "people", register(), 0, counts: "0 people registered"),
        Case("no header", "people", good + "\n" + good, 65, says: "does not name the columns"),
        Case("a column too few", "people", "family_name\nQuill\n", 65, says: "the column `date_of_birth` is missing"),
        Case("semicolons", "people", "family_name;date_of_birth\nQuill;1991-03-04\n", 65, says: "with commas"),
        Case(
            "one bad row among good ones",
            "people",
            register(good, "too,few", ",Novak,Bo,1950-01-01,,"),
            65,
            says: "line 3: the row has 2 fields where the header has 6",
            counts: "2 people registered"
        ),
        Case("a number without a name", "people", register("9990000018,,,1991-03-04,,"), 65, says: "no name"),
        Case("an open quotation mark", "people", register("\"Quill,Ada"), 65, says: "never closed"),
        Case(
            "a date that does not exist",
            "people",
            register(",Quill,Ada,1991-02-30,,"),
            0,
            says: "not a date that exists"
        ),
        Case(
            "a number that fails its check",
            "people",
            register("9990000019,Quill,Ada,1991-03-04,,"),
            0,
            says: "fails its check"
        ),
        Case("the number 0000000000", "people", register("0000000000,Quill,Ada,1991-03-04,,"), 0, says: "placeholder"),
        Case("a bare list", "people", "[1]", 65, says: "a bare JSON list"),
        Case("another resource", "people", "{\n\"resourceType\":\"Task\"}", 65, says: "one resource of type Task"),
        Case("a line that is no JSON", "people", "{\"resourceType\":\"Patient\"\n", 65, says: "Send"),
        Case(
            "SQL for a name",
            "people",
            register(",Robert'); DROP TABLE person;--,Ada,1991-03-04,,"),
            0,
            counts: "1 people"
        ),
        Case("no table of practices", "network", "a,b\n1,2\n", 65, says: "none of the tables"),
        Case("list sizes alone", "network", "practice_code,list_size\nZ00001,10\n", 65, says: "No active practice"),
        Case("an empty directory", "directory", "[]", 65, says: "."),
        Case("a directory that is a text", "directory", "cafés", 65, says: "."),
        Case(
            "a service without an id",
            "directory",
            #"[{"name":"Café"}]"#,
            65,
            says: "has no id",
            counts: "0 services"
        ),
        Case("a good service", "directory", #"[{"id":"1","name":"Café","status":"active"}]"#, 0, counts: "1 services"),
    ]

    @Test(arguments: files)
    func `answers a file with the right code, a clear message and no value of a person's`(_ file: Case) throws {
        try Command.withFolder { folder in
            let path = "\(folder)/given.csv"
            try file.content.write(toFile: path, atomically: true, encoding: .utf8)
            let outcome = try Command.run(
                ["import", file.kind, path, "--database", "sqlite:\(folder)/place.sqlite"]
            )
            #expect(outcome.code == file.code, "\(outcome.errors)")
            #expect(file.says.isEmpty || outcome.errors.contains(file.says), "\(outcome.errors)")
            #expect(file.counts.isEmpty || outcome.output.contains(file.counts), "\(outcome.output)")
            for value in ["Quill", "Novak", "Robert", "1991", "99900000", "SN1"] {
                #expect(!(outcome.output + outcome.errors).contains(value))
            }
        }
    }

    @Test func `tells of files that cannot be opened before anything is taken`() throws {
        try Command.withFolder { folder in
            let (good, database) = ("\(folder)/good.csv", "sqlite:\(folder)/place.sqlite")
            try register(Self.good).write(toFile: good, atomically: true, encoding: .utf8)
            for (missing, says) in [("\(folder)/none.csv", "there is no such file"), (folder, "this is a folder")] {
                let outcome = try Command.run(["import", "people", good, missing, "--database", database])
                #expect(outcome.code == 65)
                #expect(outcome.errors.contains(says))
            }
            let after = try Command.run(["import", "people", good, "--database", database])
            #expect(after.output.contains("1 people registered"))
        }
    }

    @Test func `takes two files in one go, says what became of each in JSON, and doubles nobody`() throws {
        try Command.withFolder { folder in
            let (one, two) = ("\(folder)/one.csv", "\(folder)/two.csv")
            try register(Self.good).write(toFile: one, atomically: true, encoding: .utf8)
            try register(Self.good, ",Novak,Bo,1950-01-01,,").write(toFile: two, atomically: true, encoding: .utf8)
            let arguments = [
                "import", "people", one, two, "--database", "sqlite:\(folder)/p.sqlite", "--format", "json",
            ]
            for (registered, known) in [([1, 1], [0, 1]), ([0, 0], [1, 2])] {
                let outcome = try Command.run(arguments)
                #expect(outcome.code == 0)
                let answers = try #require(
                    try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
                )
                let tallies = answers.compactMap { $0["tally"] as? [String: Int] }
                #expect(tallies.map { $0["registered"] } == registered)
                #expect(tallies.map { $0["known"] } == known)
            }
        }
    }

    @Test(arguments: [["import"], ["import", "people"], ["import", "network", "x.csv", "--on", "soon"]])
    func `answers wrong usage with code 64, or with its help`(_ arguments: [String]) throws {
        let outcome = try Command.run(arguments)
        #expect(outcome.code == (arguments.count == 1 ? 0 : 64), "\(outcome.errors)")
    }
}
