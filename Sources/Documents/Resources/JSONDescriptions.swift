import LocalizationModel

/// Makes notes of what JSON files say about their strings, instead of strings to translate.
///
/// `"title": {"message": "...", "description": "..."}` is how browser extensions write it;
/// `"title": "...", "@title": {"description": "..."}` how Flutter does.
enum JSONDescriptions {
    static func applied(to blocks: [TextBlock]) -> [TextBlock] {
        let keys = Set(blocks.compactMap(\.resourceID))
        var notes: [String: String] = [:]
        var kept: [TextBlock] = []
        for block in blocks {
            let key = block.resourceID ?? ""
            let parts = key.split(separator: ".", omittingEmptySubsequences: false)
            if parts.contains(where: { $0.hasPrefix("@") }) {
                let described = parts.dropLast().map { $0.hasPrefix("@") ? $0.dropFirst() : $0[...] }
                if parts.last == "description" { notes[described.joined(separator: ".")] = block.text.original }
            } else if let message = message(of: parts, keys) {
                if parts.last == "description" { notes[message] = block.text.original }
            } else {
                kept.append(block)
            }
        }
        for index in kept.indices { kept[index].note = kept[index].resourceID.flatMap { notes[$0] } }
        return kept
    }

    /// The key of the message that a description or a placeholder's example belongs to.
    private static func message(of parts: [Substring], _ keys: Set<String>) -> String? {
        let owner: ArraySlice<Substring>
        if parts.last == "description" {
            owner = parts.dropLast()
        } else if let place = parts.lastIndex(of: "placeholders"), place > 0 {
            owner = parts[..<place]
        } else {
            return nil
        }
        let key = (owner + ["message"]).joined(separator: ".")
        return keys.contains(key) ? key : nil
    }
}
