import LocalizationModel
import Terminology
import Tolmach
import TranslationMemory

/// The memories and glossaries that a command works with.
extension CommandSession {
    /// The glossaries that were named, else the project's, else those that came with the program; none for
    /// `--glossary none`.
    func glossary() throws(TolmachError) -> Glossary {
        let named = invocation.all(.glossary)
        var paths = named.filter { $0 != "none" }
        if named.isEmpty { paths = ProjectFolder().glossaries }
        if named.isEmpty, paths.isEmpty {
            paths = ProgramFiles(environment: environment).glossaries
            if paths.isEmpty { messages.note(strings["data.no-glossary"]) }
        }
        var glossary = Glossary()
        let (from, to) = (try language(.from), try language(.to))
        for path in paths {
            let concepts = try GlossaryFile.read(path, from: from, to: to)
            if concepts.isEmpty { messages.warning(strings.text("glossary.empty", ["file": path])) }
            glossary.append(concepts)
        }
        return glossary
    }

    /// The memories that were named, each with its penalty, else the project's, else those that came with the
    /// program; none for `--memory none`.
    func memoryReferences() -> [MemoryReference] {
        let named = invocation.all(.memory)
        if !named.isEmpty { return named.filter { $0 != "none" }.map { MemoryReference($0) } }
        var paths = ProjectFolder().memories
        if paths.isEmpty {
            paths = ProgramFiles(environment: environment).memories
            if paths.isEmpty { messages.note(strings["data.no-memory"]) }
        }
        return paths.map { MemoryReference(path: $0) }
    }

    /// Where memories in other formats are kept as databases: `TOLMACH_CACHE`, else the user's cache folder; nil where
    /// there is none.
    private var memoryCache: MemoryCache? {
        let own = environment["TOLMACH_CACHE"]
        let user = environment["XDG_CACHE_HOME"] ?? environment["HOME"].map { $0 + "/.cache" }
        guard let folder = own ?? user.map({ $0 + "/tolmach" }), folder.hasPrefix("/") else { return nil }
        let session = self
        return MemoryCache(folder: folder) { path in
            session.messages.note(session.strings.text("memory.indexing", ["file": path]))
        }
    }

    /// The memories that were named, opened.
    ///
    /// - Parameter names: Names of people and places, whose change caps a score.
    func memories(names: [String]) throws(TolmachError) -> MemorySet {
        var members: [MemorySet.Member] = []
        for reference in memoryReferences() { members.append(try reference.open(names: names, cache: memoryCache)) }
        return MemorySet(members, penalties: try penalties())
    }

    /// What `--penalty` takes off for where a match comes from.
    private func penalties() throws(TolmachError) -> MatchPenalties {
        var penalties = MatchPenalties.standard
        for written in invocation.all(.penalty) {
            let parts = written.split(separator: "=", maxSplits: 1).map { String($0) }
            guard parts.count == 2, let points = Int(parts[1]), (0...100).contains(points) else {
                throw notAPenalty(written)
            }
            switch parts[0] {
            case "machine": penalties.machine = points
            case "aligned": penalties.aligned = points
            case "draft": penalties.draft = points
            case "region": penalties.region = points
            case "age": penalties.age = AgePenalty(pointsPerYear: points, today: environment.date)
            default: throw notAPenalty(written)
            }
        }
        return penalties
    }

    private func notAPenalty(_ written: String) -> TolmachError {
        TolmachError(
            .invalidArgument, strings.text("error.not-a-penalty", ["value": written]),
            advice: strings["error.not-a-penalty.advice"])
    }

    /// What `--from`, `--to`, `--memory`, `--glossary`, `--min-score` and `--limit` ask for.
    func suggester() throws(TolmachError) -> Suggester {
        let glossary = try glossary()
        let names = glossary.concepts.filter(\.isName).flatMap { $0.terms.map(\.text) }
        return Suggester(
            memories: try memories(names: names), glossary: glossary,
            route: TranslationRoute(from: try language(.from), to: try language(.to)),
            minimumScore: try number(.minScore, in: 0...102) ?? 70, limit: try number(.limit, in: 1...1000) ?? 5)
    }
}
