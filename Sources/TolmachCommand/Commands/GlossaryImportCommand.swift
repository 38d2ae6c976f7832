import Glibc
import LocalizationModel
import Terminology
import Tolmach

extension CommandSpecification {
    private static let target = CommandOption.glossary.once().required()

    static let glossaryImport = CommandSpecification(
        "glossary", "import", operands: [.some(.file)], options: [target, .from, .to],
        examples: [
            "tolmach glossary import terms.csv client.tbx --glossary my.tbx",
            "tolmach glossary import omegat/glossary.txt --from en --to ru --glossary my.tbx",
        ]
    ) { session throws(TolmachError) in
        let path = session.invocation.value(target) ?? ""
        let (from, to) = (try session.language(.from), try session.language(.to))
        let format = try GlossaryFile.Format.named(nil, path: path)
        var glossary = Glossary()
        var matter = GlossaryMatter()
        var form: GlossaryTableForm?
        if access(path, F_OK) == 0 {
            if let separator = format.separator { form = try GlossaryTableForm(path: path, separator: separator) }
            glossary.append(try GlossaryFile.read(path, from: from, to: to, matter: &matter))
        }
        for file in session.invocation.operands {
            let concepts = try GlossaryFile.read(file, from: from, to: to, matter: &matter)
            session.warnOfLosses(concepts, format, from: from, to: to)
            // Known is what says the same as an entry of the glossary, which may be a table.
            let report = glossary.merge(try GlossaryFile.reduced(concepts, to: format, from: from, to: to))
            session.messages.note(
                "\(file): " + session.strings.count("count.concepts-added", report.added) + ", "
                    + session.strings.count("count.concepts-known", report.known))
        }
        var bytes = try GlossaryFile.bytes(
            of: glossary.concepts, format, from: from, to: to, matter: matter, separator: form?.separator)
        if let form {
            let encoded = form.encoded(bytes)
            bytes = encoded.bytes
            if !encoded.isWhole {
                session.messages.warning(
                    session.strings.text(
                        "glossary.now-utf8", ["file": path, "encoding": form.encoding.name]))
            }
        }
        let output = try OutputSink.named(path)
        try output.write(bytes: bytes)
        try output.finish()
        return .success
    }
}
