import LocalizationModel

/// The keys of words that are known to be names, or words of names that have a capital, worked out when the first pair of texts asks for them.
final class NameKeys {
    private let names: [String]
    private let analyzer: TextAnalyzer

    init(names: [String] = [], analyzer: TextAnalyzer) {
        self.names = names
        self.analyzer = analyzer
    }

    private lazy var keys: Set<UInt64> = {
        var keys: Set<UInt64> = []
        for name in names {
            for token in analyzer.analyze(InlineText(name)).tokens
            where token.kind == .word && token.traits.contains(.capitalised) && !token.traits.contains(.function) {
                keys.insert(token.key)
            }
        }
        return keys
    }()

    func contains(_ key: UInt64) -> Bool {
        !names.isEmpty && keys.contains(key)
    }
}
