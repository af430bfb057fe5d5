// swift-tools-version: 6.3
import PackageDescription

// The house, drawn in docs/architecture.md. A room may use only the rooms named here; CI checks that it does.
let package = Package(
    name: "footbridge",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "footbridge", targets: ["footbridge"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),  // the server
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),  // SQLite
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),  // packs and the place file
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),  // SHA-256, HMAC, scrypt
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),  // the command's words
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),  // settings, some secret
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),  // the log
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),  // the server's requests
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),  // the server's connections
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),  // TLS
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),  // stopping
    ],
    targets: [
        // What is true: no room of ours below these, no Foundation.
        .target(name: "Care"),
        .target(name: "Clinical"),
        .target(name: "Services", dependencies: ["Care"]),
        .target(name: "HTML"),

        // What if.
        .target(name: "Planner", dependencies: ["Services"]),

        // Knowledge as data.
        .target(
            name: "Packs",
            dependencies: ["Services", "Clinical", "Planner", .product(name: "Yams", package: "Yams")],
            resources: [.copy("Resources")]
        ),

        // What happened.
        .target(name: "Journal", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
        .target(
            name: "JournalSQLite",
            dependencies: [
                "Journal", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "JournalPostgres", dependencies: ["Journal", "CPQ"]),

        // The one way through, and who uses it.
        .target(
            name: "Desk",
            dependencies: [
                "Care", "Clinical", "Services", "Packs", "Journal",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "Exchange", dependencies: ["Care", "Desk", "CSimdjson"]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "Mail", dependencies: ["Care", "Desk", "CCurl"]),
        .target(
            name: "Web",
            dependencies: [
                "Care", "Services", "Planner", "Desk", "Exchange", "HTML",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(name: "Demonstration", dependencies: ["Care", "Services", "Desk", "Exchange"]),
        .executableTarget(
            name: "footbridge",
            dependencies: [
                "Care", "Clinical", "Services", "Packs", "Journal", "JournalSQLite", "JournalPostgres", "Desk",
                "Exchange", "HTML", "Mail", "Planner", "Web", "Demonstration",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),

        // Test kits.
        .target(name: "HTMLTesting", path: "Tests/Kits/HTMLTesting"),
        .target(name: "PropertyTesting", path: "Tests/Kits/PropertyTesting"),
        .target(name: "CareTesting", dependencies: ["Care"], path: "Tests/Kits/CareTesting"),
        .target(
            name: "JournalTesting",
            dependencies: ["Journal", "JournalSQLite", "JournalPostgres"],
            path: "Tests/Kits/JournalTesting"
        ),
        .target(
            name: "DeskTesting",
            dependencies: ["Care", "CareTesting", "Desk", "Journal", "JournalSQLite"],
            path: "Tests/Kits/DeskTesting"
        ),
        .target(
            name: "CrowdTesting",
            dependencies: ["Care", "CareTesting", "Desk", "Journal"],
            path: "Tests/Kits/CrowdTesting"
        ),
        .executableTarget(
            name: "journal-hammer",
            dependencies: ["Care", "CrowdTesting", "Desk", "Journal", "JournalSQLite", "JournalPostgres"],
            path: "Tests/Kits/JournalHammer"
        ),

        // Tests.
        .testTarget(name: "CareTests", dependencies: ["Care", "CareTesting", "PropertyTesting"]),
        .testTarget(name: "ClinicalTests", dependencies: ["CareTesting", "Clinical", "PropertyTesting"]),
        .testTarget(
            name: "ServicesTests",
            dependencies: ["CareTesting", "PropertyTesting", "Services", "Packs", "Planner", "Clinical", "Care"]
        ),
        .testTarget(name: "PlannerTests", dependencies: ["Planner", "PropertyTesting"]),
        .testTarget(name: "HTMLTests", dependencies: ["HTML", "HTMLTesting", "PropertyTesting"]),
        .testTarget(
            name: "JournalTests",
            dependencies: ["Journal", "JournalTesting", "JournalSQLite", "JournalPostgres"]
        ),
        .testTarget(
            name: "DeskTests",
            dependencies: [
                "Care", "CareTesting", "Clinical", "CrowdTesting", "Desk", "DeskTesting", "Journal", "JournalSQLite",
                "JournalPostgres", "JournalTesting", "PropertyTesting",
            ]
        ),
        .testTarget(
            name: "RobustnessTests",
            dependencies: [
                "Care", "CareTesting", "CrowdTesting", "Desk", "Journal", "JournalSQLite", "JournalPostgres",
                "JournalTesting", "Web", "journal-hammer",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .testTarget(name: "MailTests", dependencies: ["Care", "Desk", "DeskTesting", "Mail"]),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["Care", "Desk", "DeskTesting", "Exchange", "PropertyTesting"]
        ),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Care", "CareTesting", "Desk", "DeskTesting", "HTML", "HTMLTesting", "Journal", "JournalSQLite",
                "Packs",
                "Planner", "PropertyTesting", "Services", "Web",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]
        ),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

// Benchmarks are part of the package only where `make bench` asks for them.
if Context.environment["FOOTBRIDGE_BENCHMARKS"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Bench",
            dependencies: [
                "Care", "CPQ", "Desk", "Journal", "JournalPostgres", "JournalSQLite", "Packs", "Planner", "Services",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            path: "Benchmarks/Bench"
        )
    )
}

for target in package.targets where ![.plugin, .macro, .system].contains(target.type) {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .enableUpcomingFeature("InferIsolatedConformances"),
            .enableUpcomingFeature("ImmutableWeakCaptures"),
            .treatAllWarnings(as: .error),
            .treatWarning("DeprecatedDeclaration", as: .warning),
        ]
}
