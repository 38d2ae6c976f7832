import LocalizationModel

extension TMXUnit {
    /// Names what `tu` and `tuv` say of who made them and when, and no pair keeps, since a pair has one place for what the
    /// unit and two variants say: `tuv/@changeid`.
    func forEachOverwrittenAttribute(_ body: (String) -> Void) {
        let sayers = variants.count(where: \.hasOrigin)
        guard sayers > 1 || sayers == 1 && isOfOrigin, let source else { return }
        let sources = variants.indices.filter { variants[$0].language == source.language }
        let others = variants.indices.filter { variants[$0].language != source.language }

        func look(_ name: String, lastHolds: Bool, _ value: (UnitOrigin) -> String?) {
            let own = value(origin)
            let said = variants.map { value($0.origin) }
            guard said.contains(where: { $0 != nil }) else { return }
            var isOwnKept = own == nil
            var isKept = said.map { $0 == nil }
            for one in sources {
                for other in others {
                    // As `pairs` chooses.
                    let kept = lastHolds ? said[other] ?? said[one] ?? own : own ?? said[one] ?? said[other]
                    if own == kept { isOwnKept = true }
                    if said[one] == kept { isKept[one] = true }
                    if said[other] == kept { isKept[other] = true }
                }
            }
            if !isOwnKept { body("tu/@\(name)") }
            for place in isKept.indices where !isKept[place] { body("tuv/@\(name)") }
        }
        look("creationid", lastHolds: false, \.createdBy)
        look("creationdate", lastHolds: false, \.createdAt)
        // A program and its version go together.
        look("creationtool", lastHolds: false) { origin in
            origin.tool == nil && origin.toolVersion == nil
                ? nil : "\(origin.tool ?? "")\n\(origin.toolVersion ?? "")"
        }
        look("changeid", lastHolds: true, \.changedBy)
        look("changedate", lastHolds: true, \.changedAt)
    }

    /// Whether the unit itself says who made it or changed it, with what or when.
    private var isOfOrigin: Bool {
        origin.createdBy != nil || origin.createdAt != nil || origin.tool != nil || origin.toolVersion != nil
            || origin.changedBy != nil || origin.changedAt != nil
    }
}
