import LocalizationModel

/// What people read of something that lowered a score.
///
/// A name that differs is told by the two names, `Lavrov → Kuleba`, and either may be lacking: half an arrow says nothing
/// to people, so that the words tell what happened.
public struct PenaltyWording: Equatable, Sendable {
    /// The key of the words: the reason, or `name-missing` and `name-added` where one text has a name that the other lacks.
    public let key: String
    /// The words of the text that it is about, or nil.
    public let detail: String?

    private static let arrow = " → "

    /// Finds the words.
    public init(_ penalty: Match.Penalty) {
        let detail = penalty.detail ?? ""
        if penalty.reason == "name", detail.hasSuffix(Self.arrow) {
            self.init(key: "name-missing", detail: String(detail.dropLast(Self.arrow.count)))
        } else if penalty.reason == "name", detail.hasPrefix(Self.arrow) {
            self.init(key: "name-added", detail: String(detail.dropFirst(Self.arrow.count)))
        } else {
            self.init(key: penalty.reason, detail: penalty.detail)
        }
    }

    private init(key: String, detail: String?) {
        self.key = key
        self.detail = detail
    }
}
