internal import CNamesData

/// The trained weights by which a Latin and a Cyrillic spelling are compared; loaded when first asked for.
///
/// The file `pairs.model` begins with lines of text, `key: value`, that say where it comes from and what its letters
/// are; behind an empty line stands a byte for each weight, in units of 1/`scale`.
package struct NamePairModel: @unchecked Sendable {
    /// The model that is compiled in; nil only where the file is not what it should be.
    package static let builtIn: NamePairModel? = {
        let file = cnamesdata_pairs()
        return NamePairModel(UnsafeRawBufferPointer(start: file.bytes, count: file.count))
    }()
    /// Ukrainian and Belarusian letters by what Russian, which the model was trained on, has in their place.
    package static let cyrillicLikeness: [Unicode.Scalar: Unicode.Scalar] = [
        "і": "и", "ї": "и", "є": "е", "ґ": "г", "ў": "у", "ј": "й", "ѓ": "г", "ќ": "к",
    ]

    package let latin: NameAlphabet
    package let cyrillic: NameAlphabet
    /// In units of 1/`scale`, as they fit into the processor's cache so. Never freed, as the model lives as long as the
    /// program; never written to.
    private let weights: UnsafePointer<Int8>
    private let scale: Float

    /// Reads the file's bytes; nil where they are not what the doc comment says.
    package init?(_ bytes: UnsafeRawBufferPointer) {
        guard let end = (1..<max(1, bytes.count)).first(where: { bytes[$0] == 0x0A && bytes[$0 - 1] == 0x0A }),
            bytes.count - end - 1 == EditLattice.weightCount
        else { return nil }
        var values: [Substring: Substring] = [:]
        let header = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[..<end]), as: UTF8.self)
        for line in header.split(separator: "\n") {
            guard let colon = line.firstRange(of: ": ") else { continue }
            values[line[..<colon.lowerBound]] = line[colon.upperBound...]
        }
        guard let latin = values["latin"], let cyrillic = values["cyrillic"],
            let scale = values["scale"].flatMap({ Float($0) }), scale > 0
        else { return nil }
        self.latin = NameAlphabet(letters: String(latin))
        self.cyrillic = NameAlphabet(letters: String(cyrillic), likeness: Self.cyrillicLikeness)
        self.scale = scale
        let weights = UnsafeMutablePointer<Int8>.allocate(capacity: EditLattice.weightCount)
        for index in 0..<EditLattice.weightCount {
            (weights + index).initialize(to: Int8(bitPattern: bytes[end + 1 + index]))
        }
        self.weights = UnsafePointer(weights)
    }

    /// The logarithm of the odds that a Latin and a Cyrillic word belong together, by their letters.
    func score(_ latin: LetterNumbers, _ cyrillic: LetterNumbers, by lattice: EditLattice) -> Float {
        lattice.score(latin, cyrillic, weights: weights) / scale
    }
}
