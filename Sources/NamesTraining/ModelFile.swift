import Names

/// The bytes of `pairs.model`, as `NamePairModel` reads them.
struct ModelFile {
    private static let scale: Float = 32
    let bytes: [UInt8]

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
            + (0..<EditLattice.weightCount).map { index in
                UInt8(bitPattern: Int8(min(max((weights[index] * Self.scale).rounded(), -127), 127)))
            }
    }
}
