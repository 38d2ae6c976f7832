// swift-tools-version: 6.2
import PackageDescription

/// Settings that hold for every Swift target: a warning stops the build.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A room of the house: a Swift target whose data files are compiled in by its C companion
/// (`#embed`), so the package manager is told to leave them alone.
func room(_ name: String, uses dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// The tests of one room, in a folder named after it.
func tests(of name: String, with extra: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name)] + extra,
        path: "Tests/\(name)Tests",
        exclude: exclude,
        swiftSettings: strict)
}

let package = Package(
    name: "Tolmach",
    products: [
        .library(name: "Tolmach", targets: ["Tolmach"]),
        .executable(name: "tolmach", targets: ["TolmachCommand"]),
    ],
    targets: [
        // C libraries. Each is imported by the one Swift target below it and nowhere else.
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
        .target(name: "CMinizip", linkerSettings: [.linkedLibrary("minizip"), .linkedLibrary("z")]),

        // Loops in C, for an instruction that Swift can't ask for. Imported by the one room that runs them.
        .target(name: "CMemoryKernels"),
        .target(name: "CSegmentationKernels"),

        // Data files compiled in. Each is imported by the one room that owns the data.
        .target(name: "CLocalizationData"),
        .target(name: "CStemmingData"),
        .target(name: "CLanguageData"),
        .target(name: "CSegmentationData"),
        .target(name: "CMemoryData"),
        .target(name: "CTerminologyData"),
        .target(name: "CInflectionData"),
        .target(name: "CNamesData"),
        .target(name: "CInterchangeData"),
        .target(name: "CInterfaceData"),

        // The ground floor.
        room("LocalizationModel", uses: ["CLocalizationData"], exclude: ["Data"]),
        room("FileAccess", uses: ["LocalizationModel"]),
        room("Threads", uses: []),
        room("ICUText", uses: ["CICU", "LocalizationModel"]),
        room("XMLStream", uses: ["CLibXML2", "FileAccess", "LocalizationModel"]),
        room("Storage", uses: ["CSQLite", "LocalizationModel"]),
        room("Stemming", uses: ["CSnowball", "CStemmingData", "LocalizationModel"], exclude: ["Data"]),
        room("ZipArchive", uses: ["CMinizip", "LocalizationModel"]),

        // The rooms.
        room("LanguageRecognition", uses: ["CLanguageData", "LocalizationModel"], exclude: ["Data"]),
        room(
            "Segmentation", uses: ["CSegmentationData", "CSegmentationKernels", "ICUText", "LocalizationModel"],
            exclude: ["Data"]),
        room("Documents", uses: ["LanguageRecognition", "ICUText", "FileAccess", "LocalizationModel"]),
        room(
            "TranslationMemory",
            uses: [
                "CMemoryData", "CMemoryKernels", "Storage", "FileAccess", "Threads", "ICUText", "Stemming",
                "LocalizationModel",
            ],
            exclude: ["Data"]),
        room("Inflection", uses: ["CInflectionData", "LocalizationModel"], exclude: ["Data"]),
        room(
            "Terminology",
            uses: ["CTerminologyData", "Inflection", "Segmentation", "Stemming", "ICUText", "LocalizationModel"],
            exclude: ["Data"]),
        room(
            "Names", uses: ["CNamesData", "Inflection", "Terminology", "ICUText", "LocalizationModel"],
            exclude: ["Data"]),
        room(
            "Interchange",
            uses: [
                "CInterchangeData", "Documents", "Segmentation", "XMLStream", "ZipArchive", "ICUText", "FileAccess",
                "LocalizationModel",
            ],
            exclude: ["Data"]),

        // Makes the .model files in Sources/Names/Data, and measures them; no part of the program.
        .executableTarget(
            name: "NamesTraining", dependencies: ["Names", "FileAccess", "LocalizationModel"], swiftSettings: strict),

        // The facade and the command.
        room(
            "Tolmach",
            uses: [
                "Documents", "Segmentation", "TranslationMemory", "Inflection", "Terminology", "Interchange", "ICUText",
                "FileAccess", "Threads", "LocalizationModel",
            ]),
        .executableTarget(
            name: "TolmachCommand",
            dependencies: [
                "CInterfaceData", "Tolmach", "Documents", "LanguageRecognition", "TranslationMemory", "Terminology",
                "Inflection", "Names", "Interchange", "Segmentation", "ICUText", "FileAccess", "Threads",
                "LocalizationModel",
            ],
            exclude: ["Data"],
            swiftSettings: strict),

        // Measures; built by Tests/Benchmarks/run and never installed.
        .executableTarget(
            name: "tolmach-bench",
            dependencies: ["TranslationMemory", "Terminology", "Segmentation", "FileAccess", "LocalizationModel"],
            path: "Sources/TolmachBench",
            swiftSettings: strict),

        // Tests, a target a room; `CommandTests` runs the real binary.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        tests(of: "LocalizationModel"),
        tests(of: "FileAccess"),
        tests(of: "Threads"),
        tests(of: "ICUText"),
        tests(of: "XMLStream", with: ["TestSupport"]),
        tests(of: "Storage"),
        tests(of: "Stemming"),
        tests(of: "ZipArchive"),
        tests(of: "LanguageRecognition"),
        tests(of: "Segmentation", with: ["CSegmentationKernels"], exclude: ["cases.tsv"]),
        tests(of: "Documents", with: ["TestSupport"]),
        tests(of: "TranslationMemory", with: ["CMemoryKernels", "Storage", "FileAccess", "TestSupport"]),
        tests(of: "Inflection", exclude: ["forms.tsv", "full-names.tsv"]),
        tests(of: "Terminology", with: ["LanguageRecognition"], exclude: ["term-corpus.tsv"]),
        tests(
            of: "Names", with: ["Terminology"],
            exclude: ["Transliteration/cases.tsv", "Transliteration/recommendations.tsv"]),
        tests(
            of: "Interchange", with: ["Segmentation", "XMLStream", "FileAccess", "TestSupport"],
            exclude: [
                "SRX/cascade-cases.tsv", "Validation/official-suite.tsv", "Validation/xliff-2-cases.tsv", "Samples",
                "Wild",
            ]),
        tests(
            of: "Tolmach", with: ["Documents", "Interchange", "Terminology", "TranslationMemory"],
            exclude: ["slot-cases.tsv"]),
        .testTarget(
            name: "CommandTests",
            dependencies: ["TolmachCommand", "Storage", "TestSupport"],
            path: "Tests/CommandTests",
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)

// Fuzzing needs a compiler flag for every module, so its target is there only when it is asked for; see Tests/Fuzz/run.
if Context.environment["TOLMACH_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Fuzz", dependencies: ["Documents", "Interchange", "LocalizationModel"], path: "Tests/Fuzz",
            exclude: ["run", "Regressions"], swiftSettings: strict))
    package.products.append(.executable(name: "Fuzz", targets: ["Fuzz"]))
}
