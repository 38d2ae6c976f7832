import LocalizationModel
import Tolmach
import TranslationMemory

extension CommandSpecification {
    private static let regex = CommandOption("regex", short: "e")
    private static let side = CommandOption(
        "in", value: .text, choices: ConcordanceQuery.Side.allCases.map(\.rawValue), defaultValue: "both")
    private static let searchFormat = CommandOption.format.offering(["text", "json"], defaultValue: "text")

    static let memorySearch = CommandSpecification(
        "memory", "search", operands: [.some(.text)],
        options: [
            .memory, .from, side, regex, CommandOption.limit.offering([], defaultValue: "20"), searchFormat,
        ],
        examples: [
            "tolmach memory search ceasefire",
            "tolmach memory search '\"peace talks\" Antalya'",
            "tolmach memory search --in target 'перемир*'",
            "tolmach memory search --regex '\\d+ (km|miles)'",
        ]
    ) { session throws(TolmachError) in
        let output = OutputSink.standardOutput()
        let query = ConcordanceQuery(
            session.invocation.operands.joined(separator: " "), isRegularExpression: session.invocation.has(regex),
            side: session.invocation.value(side).flatMap { ConcordanceQuery.Side(rawValue: $0) } ?? .both,
            language: try session.language(.from), limit: try session.number(.limit, in: 1...1_000_000) ?? 20)
        let view = ConcordanceView(session)
        let isJSON = session.invocation.value(searchFormat) == "json"
        var shown = 0
        for member in try session.memories(names: []).members {
            for hit in try member.memory.search(query).prefix(query.limit - shown) {
                shown += 1
                try output.write(
                    isJSON ? view.object(hit, memory: member.memory.name) : view.text(hit, memory: member.memory.name))
            }
        }
        try output.finish()
        if shown == 0 { session.messages.note(session.strings["memory.nothing-found"]) }
        return .success
    }
}
