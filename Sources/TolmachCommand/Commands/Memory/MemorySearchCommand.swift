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
        var hits: [(hit: ConcordanceHit, memory: String)] = []
        for member in try session.memories(names: []).members {
            hits += try member.memory.search(query).map { ($0, member.memory.name) }
        }
        // Of equals the one found first stays first.
        let best = hits.enumerated().sorted { one, other in
            if one.element.hit.isNearer(than: other.element.hit) { return true }
            return !other.element.hit.isNearer(than: one.element.hit) && one.offset < other.offset
        }
        .prefix(query.limit)
        for (hit, memory) in best.map(\.element) {
            try output.write(isJSON ? view.object(hit, memory: memory) : view.text(hit, memory: memory))
        }
        try output.finish()
        if best.isEmpty { session.messages.note(session.strings["memory.nothing-found"]) }
        return .success
    }
}
