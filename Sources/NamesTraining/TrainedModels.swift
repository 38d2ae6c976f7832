import Names

/// The files of all models that one set of pairs makes.
struct TrainedModels {
    let pairs: ModelFile
    let origins: ModelFile
    let frequencies: ModelFile

    /// - Parameter pairs: What to learn from.
    init(_ pairs: NamePairs) {
        let counted = pairs.all.filter { !$0.isFromList }
        var trainer = PairTrainer(pairs)
        trainer.leaveOutWhatDoesNotBelongTogether()
        print("\(trainer.pairs.all.count) pairs belong together")
        trainer.train()
        self.pairs = ModelFile(pairs, trainer.weights)
        let (others, strangers) = trainer.tellStrangers(among: counted)
        trainer.free()
        print("\(strangers.count) are different parts of a name")
        let frequencies = FrequencyTrainer(counted, strangers: strangers)
        self.frequencies = ModelFile(frequencies)
        origins = ModelFile(OriginTrainer(others, strangers: strangers, frequencies))
    }

    /// What the program would compare names by, had it these models.
    var comparison: NameComparison {
        NameComparison(
            pairs.bytes.withUnsafeBytes { NamePairModel($0) },
            origins.bytes.withUnsafeBytes { NameOriginModel($0) },
            frequencies.bytes.withUnsafeBytes { NameFrequencies($0) })
    }
}
