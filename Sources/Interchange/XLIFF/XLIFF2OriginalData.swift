import LocalizationModel
import XMLStream

/// The `originalData` of a unit or match: each code's spelling once, with an id.
struct XLIFF2OriginalData {
    private var ids: [String: String] = [:]
    private var spellings: [String] = []

    init(_ texts: [InlineText]) {
        for text in texts {
            for placed in text.codes where !placed.code.original.isEmpty && ids[placed.code.original] == nil {
                spellings.append(placed.code.original)
                ids[placed.code.original] = "d\(spellings.count)"
            }
        }
    }

    func id(of code: InlineCode) -> String? { ids[code.original] }

    func write(to writer: inout XMLStreamWriter) {
        guard !spellings.isEmpty else { return }
        writer.start("originalData")
        for spelling in spellings { writer.element("data", [("id", ids[spelling])], text: spelling) }
        writer.end()
    }
}
