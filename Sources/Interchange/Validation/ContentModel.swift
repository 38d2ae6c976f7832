/// Which children an element may have, in which order.
///
/// The models of schemas and document type definitions are deterministic: the next child alone says which
/// branch is meant. So one pass without going back decides.
indirect enum ContentModel: Sendable {
    case name(String)
    /// Any element of another namespace than the parent's.
    case other
    case any
    case sequence([ContentModel])
    case choice([ContentModel])
    case repeated(ContentModel, isOptional: Bool, isMany: Bool)

    /// A child as the matcher sees it.
    struct Child {
        /// The name with the grammar's prefix, or nil in a namespace that it doesn't know.
        var name: String?
        var isOther: Bool
    }

    /// Reads the notation of document type definitions: `(a, b?, (c | d)*, ##other*)`; nil where it is none.
    init?(_ notation: Substring) {
        var rest = notation[...]
        guard let model = Self.parseItem(&rest, depth: 0), rest.isEmpty else { return nil }
        self = model
    }

    private static func parseItem(_ text: inout Substring, depth: Int) -> ContentModel? {
        guard depth < 20 else { return nil }
        var model: ContentModel
        if text.first == "(" {
            text.removeFirst()
            var parts: [ContentModel] = []
            var isChoice = false
            while let part = parseItem(&text, depth: depth + 1) {
                parts.append(part)
                guard let sign = text.popFirst() else { return nil }
                if sign == ")" { break }
                if sign == "|" { isChoice = true }
            }
            model = isChoice ? .choice(parts) : .sequence(parts)
        } else {
            let name = text.prefix { !"(),|?*+".contains($0) }
            guard !name.isEmpty else { return nil }
            text.removeFirst(name.count)
            model = name == "##other" ? .other : name == "##any" ? .any : .name(String(name))
        }
        if let sign = text.first, "?*+".contains(sign) {
            text.removeFirst()
            model = .repeated(model, isOptional: sign != "+", isMany: sign != "?")
        }
        return model
    }

    /// The first child that doesn't fit (the number of children where one is missing) and what was expected
    /// there; nil where all fit.
    func mismatch(in children: [Child]) -> (child: Int, expected: [String])? {
        var matcher = Matcher(children: children)
        let end = matcher.match(self, at: 0)
        if end == children.count { return nil }
        return (matcher.furthest, matcher.expected.sorted())
    }

    private struct Matcher {
        let children: [Child]
        var furthest = 0
        var expected: Set<String> = []

        init(children: [Child]) {
            self.children = children
        }

        mutating func match(_ model: ContentModel, at position: Int) -> Int? {
            switch model {
            case .name(let name):
                if position < children.count, children[position].name == name { return position + 1 }
                expect("<\(name)>", at: position)
                return nil
            case .other:
                return position < children.count && children[position].isOther ? position + 1 : nil
            case .any:
                return position < children.count ? position + 1 : nil
            case .sequence(let parts):
                var current = position
                for part in parts {
                    guard let next = match(part, at: current) else { return nil }
                    current = next
                }
                return current
            case .choice(let parts):
                var isEmptyAllowed = false
                for part in parts {
                    guard let end = match(part, at: position) else { continue }
                    if end > position { return end }
                    isEmptyAllowed = true
                }
                return isEmptyAllowed ? position : nil
            case .repeated(let inner, let isOptional, let isMany):
                guard var end = match(inner, at: position) else { return isOptional ? position : nil }
                while isMany, let next = match(inner, at: end), next > end { end = next }
                return end
            }
        }

        private mutating func expect(_ name: String, at position: Int) {
            if position > furthest {
                furthest = position
                expected = []
            }
            if position == furthest { expected.insert(name) }
        }
    }
}
