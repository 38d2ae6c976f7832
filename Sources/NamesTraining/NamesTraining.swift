import FileAccess
import LocalizationModel
import Names

/// Trains the models by which names in Latin and Cyrillic letters are compared, `pairs.model`, `origins.model` and
/// `frequencies.model` in `Sources/Names/Data`, or measures what such models are worth.
///
///     swift run -c release NamesTraining PAIRS.tsv Sources/Names/Data
///     swift run -c release NamesTraining PAIRS.tsv /tmp --spellings persons.txt --without HELD.tsv
///     swift run -c release NamesTraining PAIRS.tsv measure --folds 10 --parts 3 --held spellings
///
/// The table has a Latin and a Cyrillic spelling a line, small letters, one word each, and how many people bear it: the
/// English and Russian labels of the people in Wikidata (CC0), cut into words and put together by place. The models
/// that ship are made of it alone. `--spellings` adds a list of all spellings of a name a line, in any scripts:
/// `persons.txt` of the Python package rigour (rigour/data/names in version 1.2.0; MIT, from Wikidata's items of names,
/// CC0). With `--without`, names in the first two columns of another table are left out, so that they may serve to
/// measure; rows whose third column is 0 count by the first.
///
/// With `measure` instead of a folder nothing is written: the rows are dealt into `--folds` parts, of which `--parts`
/// are judged by models that were trained on the others (`CrossValidation`).
@main
enum NamesTraining {
    static func main() {
        do throws(TolmachError) {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            print("NamesTraining: \(error)")
        }
    }

    private static func run(_ arguments: [String]) throws(TolmachError) {
        let options = stride(from: 2, to: arguments.count, by: 2).map { ($0, arguments[$0]) }
        let known = ["--spellings", "--without", "--folds", "--parts", "--held"]
        guard arguments.count >= 2, arguments.count.isMultiple(of: 2), options.allSatisfy({ known.contains($0.1) })
        else { throw wrongArguments }
        func values(_ option: String) -> [String] { options.filter { $0.1 == option }.map { arguments[$0.0 + 1] } }
        var left: (latin: Set<String>, cyrillic: Set<String>) = ([], [])
        for file in values("--without") {
            for row in try table(file) {
                left.latin.insert(row[0])
                if row.count < 3 || row[2] != "0" { left.cyrillic.insert(row[1]) }
            }
        }
        let isWanted = { (row: [String]) in !left.latin.contains(row[0]) && !left.cyrillic.contains(row[1]) }
        let rows = try table(arguments[0]).filter(isWanted)
        if arguments[1] == "measure" {
            guard let folds = Int(values("--folds").last ?? "10"), folds > 1,
                let most = Int(values("--parts").last ?? "\(folds)"),
                let holding = CrossValidation.Holding(rawValue: values("--held").last ?? "rows")
            else { throw wrongArguments }
            _ = CrossValidation(rows, folds: folds, most: most, holding: holding)
            return
        }
        var spellings: [[String]] = []
        for file in values("--spellings") {
            spellings += SpellingList.pairs(in: String(decoding: try InputFile.bytes(ofFile: file), as: UTF8.self))
        }
        var seen = Set(rows.map { [$0[0], $0[1]] })
        let pairs = NamePairs(rows, also: spellings.filter { isWanted($0) && seen.insert($0).inserted })
        print(
            "\(pairs.all.count) pairs, \(pairs.latinLetters.count) Latin and \(pairs.cyrillicLetters.count) Cyrillic letters"
        )
        let models = TrainedModels(pairs)
        try write(models.pairs, to: arguments[1] + "/pairs.model")
        try write(models.origins, to: arguments[1] + "/origins.model")
        try write(models.frequencies, to: arguments[1] + "/frequencies.model")
    }

    private static let wrongArguments = TolmachError(
        .invalidArgument, "wrong arguments",
        advice: """
            NamesTraining PAIRS.tsv FOLDER [--spellings LIST.txt]... [--without TABLE.tsv]...
            NamesTraining PAIRS.tsv measure [--folds N] [--parts N] [--held rows|spellings]
            """)

    private static func write(_ model: ModelFile, to path: String) throws(TolmachError) {
        var file = try AtomicOutputFile(path: path)
        try file.write(model.bytes)
        try file.commit()
    }

    private static func table(_ path: String) throws(TolmachError) -> [[String]] {
        String(decoding: try InputFile.bytes(ofFile: path), as: UTF8.self).split(separator: "\n")
            .map { $0.split(separator: "\t").map { String($0) } }.filter { $0.count >= 2 }
    }
}
