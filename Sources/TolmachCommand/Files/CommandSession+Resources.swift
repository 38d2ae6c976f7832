import LocalizationModel
import Terminology
import Tolmach

/// The memories and glossaries that a command works with.
extension CommandSession {
    /// The glossaries that were named, else those that came with the program; none for `--glossary none`.
    func glossaryPaths() -> [String] {
        let named = invocation.all(.glossary)
        return named.isEmpty ? ProgramFiles(environment: environment).glossaries : named.filter { $0 != "none" }
    }

    func glossary() throws(TolmachError) -> Glossary {
        var glossary = Glossary()
        for path in glossaryPaths() { glossary.append(try GlossaryFile.read(path)) }
        return glossary
    }
}
