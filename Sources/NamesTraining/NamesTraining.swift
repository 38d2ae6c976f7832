import FileAccess
import LocalizationModel
import Names

/// Trains the model by which names in Latin and Cyrillic letters are compared, `Sources/Names/Data/pairs.model`.
///
///     swift run -c release NamesTraining PAIRS.tsv Sources/Names/Data/pairs.model
///     swift run -c release NamesTraining PAIRS.tsv /tmp/m.model --without HELD.tsv
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
                .invalidArgument, "wrong arguments", advice: "NamesTraining PAIRS.tsv OUTPUT [--without TABLE.tsv]")
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
        var file = try AtomicOutputFile(path: arguments[1])
        try file.write(ModelFile(pairs, trainer.weights).bytes)
        try file.commit()
    }

    private static func table(_ path: String) throws(TolmachError) -> [[String]] {
        String(decoding: try InputFile.bytes(ofFile: path), as: UTF8.self).split(separator: "\n")
            .map { $0.split(separator: "\t").map { String($0) } }.filter { $0.count >= 2 }
    }
}
