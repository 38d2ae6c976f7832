import LocalizationModel

/// The renderings of one name, forms of one spelling together.
struct RenderingGroups {
    /// Forms of one spelling.
    struct Group {
        var forms: [(form: RenderedForm, count: Int)]
        /// How many mentions have one of the forms.
        var count: Int
        /// The dictionary form, once it is chosen.
        var lemma = ""
    }

    /// Mentions that a spelling must have before others are measured by it.
    static let enough = 2
    /// The same for names so short that one letter may make another word of them, and how long those are.
    private static let enoughForShort = 3
    private static let short = 3
    /// From these odds on a word is a likely rendering.
    private static let likely: Float = 4

    private(set) var groups: [Group] = []
    /// The group that most mentions have; nil without any.
    private(set) var main: Int?
    /// Whether two spellings that are near each other have most mentions, so that none is the usual one.
    private(set) var isTied = false

    /// - Parameters:
    ///   - counts: Every form with the number of its mentions.
    ///   - name: The name as the source has it.
    init(_ counts: [(form: RenderedForm, count: Int)], of name: String, in language: LanguageTag) {
        for (form, count) in counts.sorted(by: { ($1.count, $0.form.text) < ($0.count, $1.form.text) }) {
            let home = groups.firstIndex { $0.forms.contains { $0.form.agrees(with: form) } }
            if let home {
                groups[home].forms.append((form, count))
                groups[home].count += count
            } else {
                groups.append(Group(forms: [(form, count)], count: count))
            }
        }
        main = groups.indices.max {
            groups[$0].count < groups[$1].count || (groups[$0].count == groups[$1].count && $0 > $1)
        }
        guard let main else { return }
        isTied = groups.indices.contains { other in
            other != main && groups[other].count == groups[main].count
                && groups[other].forms.contains { one in
                    groups[main].forms.contains { $0.form.misspellingDistance(to: one.form) != nil }
                }
        }
        guard isTied || groups[main].count >= Self.enough else { return }
        let sound = NameSound(name)
        for index in groups.indices { groups[index].chooseLemma(for: sound, in: language) }
    }

    /// Whether one spelling is the usual one.
    var isSettled: Bool { main.map { groups[$0].count >= Self.enough && !isTied } ?? false }

    /// Spellings that as many mentions have as any other, where none is the usual one.
    var undecided: [Group] {
        guard isTied, let main else { return [] }
        let (usual, count) = (groups[main].forms.map(\.form), groups[main].count)
        let rivals = groups.enumerated().filter { index, group in
            index != main && group.count == count
                && !group.forms.contains { one in usual.contains { $0.isRelated(to: one.form) } }
                && group.forms.contains { one in
                    usual.contains { $0.misspellingDistance(to: one.form) != nil }
                }
        }
        return rivals.isEmpty ? [] : [groups[main]] + rivals.map(\.element)
    }

    /// The group that a form belongs to.
    func group(of form: RenderedForm) -> Int? {
        groups.firstIndex { $0.forms.contains { $0.form === form } }
            ?? groups.firstIndex { $0.forms.contains { $0.form.agrees(with: form) } }
    }

    /// The spelling that a form is a slip for: near to it, neither a form of it nor made of it, and commoner.
    ///
    /// - Parameters:
    ///   - count: How many mentions have the form's own spelling.
    ///   - odds: The odds that the form renders the name; two and more letters differ only in a likely rendering.
    func spelling(misspeltAs form: RenderedForm, count: Int, odds: Float) -> Group? {
        let candidates = groups.filter { group in
            let isShort = group.forms.allSatisfy { $0.form.stem.folded.count <= Self.short }
            guard group.count >= (isShort ? Self.enoughForShort : Self.enough), group.count > count else {
                return false
            }
            let forms = group.forms.map(\.form)
            if forms.contains(where: { $0.agrees(with: form) || $0.isRelated(to: form) }) { return false }
            // A command is no name: Форматировать, Форматирование.
            if form.stem.isVerb || forms.contains(where: \.stem.isVerb) { return false }
            return forms.contains { other in
                form.misspellingDistance(to: other).map { $0 <= 1 || odds >= Self.likely } ?? false
            }
        }
        return candidates.max { $0.count < $1.count }
    }
}
