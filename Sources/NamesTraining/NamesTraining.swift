import FileAccess
import LocalizationModel
import Names

/// Trains the models by which names in Latin and Cyrillic letters are compared, `pairs.model` and `origins.model` in
/// `Sources/Names/Data`.
///
///     swift run -c release NamesTraining PAIRS.tsv Sources/Names/Data
///     swift run -c release NamesTraining PAIRS.tsv /tmp --without HELD.tsv
///
/// The table has a Latin and a Cyrillic spelling a line, small letters, one word each. The model that ships was
/// trained on the English and Russian labels of the people in Wikidata (CC0), cut into words and put together by
/// place. With `--without`, names in the first column of another table are left out, so that they may serve to
/// measure.
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
        guard arguments.count == 2 || (arguments.count == 4 && arguments[2] == "--without") else {
            throw TolmachError(
                .invalidArgument, "wrong arguments", advice: "NamesTraining PAIRS.tsv FOLDER [--without TABLE.tsv]")
        }
        let left = arguments.count == 4 ? Set(try table(arguments[3]).map { $0[0] }) : []
        let pairs = NamePairs(try table(arguments[0]).filter { !left.contains($0[0]) })
        print(
            "\(pairs.all.count) pairs, \(pairs.latinLetters.count) Latin and \(pairs.cyrillicLetters.count) Cyrillic letters"
        )
        var trainer = PairTrainer(pairs)
        trainer.leaveOutWhatDoesNotBelongTogether()
        print("\(trainer.pairs.all.count) pairs belong together")
        trainer.train()
        try write(ModelFile(pairs, trainer.weights), to: arguments[1] + "/pairs.model")
        print("\(trainer.strangers.count) pairs are different parts of a name")
        let origins = OriginTrainer(trainer.pairs.all, strangers: trainer.strangers)
        try write(ModelFile(origins), to: arguments[1] + "/origins.model")
    }

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
