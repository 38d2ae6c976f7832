import Names

/// The bytes of a model's file, as `NamePairModel`, `NameOriginModel` or `NameFrequencies` reads them.
struct ModelFile {
    private static let scale: Float = 32
    let bytes: [UInt8]

    /// `origins.model`.
    init(_ origins: OriginTrainer) {
        let header = """
            # How names from one language are known by their letters; written by Sources/NamesTraining.
            # Trained on the English and Russian labels of people in Wikidata (CC0).
            scale: \(Self.originScale)
            shares: \(Self.list(origins.shares))
            together: \(Self.list(origins.together))


            """
        bytes =
            Array(header.utf8)
            + [(origins.latin, origins.latinLeans), (origins.cyrillic, origins.cyrillicLeans)].flatMap {
                groups, leans in
                leans.indices.flatMap { slot in
                    groups[slot * NameOriginModel.groups..<(slot + 1) * NameOriginModel.groups] + [leans[slot]]
                }
            }
            .map { Self.byte($0 * Self.originScale) }
    }

    /// `frequencies.model`.
    init(_ frequencies: FrequencyTrainer) {
        let header = """
            # How many people bear a name in Cyrillic letters; written by Sources/NamesTraining.
            # Counted in the Russian labels of people in Wikidata (CC0).
            worths: \(Self.list(frequencies.worths))


            """
        bytes =
            Array(header.utf8) + frequencies.entries.flatMap { entry in (0..<4).map { UInt8(entry >> ($0 * 8) & 255) } }
    }

    private static func list(_ values: [Float]) -> String {
        values.map { String(($0 * 1000).rounded() / 1000) }.joined(separator: " ")
    }

    private static let originScale: Float = 40

    private static func byte(_ value: Float) -> UInt8 { UInt8(bitPattern: Int8(min(max(value.rounded(), -127), 127))) }

    /// `pairs.model`.
    init(_ pairs: NamePairs, _ weights: UnsafePointer<Float>) {
        let header = """
            # Weights by which names in Latin and Cyrillic letters are compared; written by Sources/NamesTraining.
            # Trained on the English and Russian labels of people in Wikidata (CC0).
            latin: \(pairs.latinLetters)
            cyrillic: \(pairs.cyrillicLetters)
            scale: \(Self.scale)


            """
        bytes =
            Array(header.utf8)
            + (0..<EditLattice.weightCount).map { Self.byte(weights[$0] * Self.scale) }
    }
}
