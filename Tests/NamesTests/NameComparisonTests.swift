import ICUText
import Testing

@testable import Names

@Suite struct NameComparisonTests {
    let comparison = NameComparison()

    @Test(arguments: [
        ("Lavrov", "Лавров"), ("Lavrov", "Лавровым"), ("Kuleba", "Кулебой"), ("Çavuşoğlu", "Чавушоглу"),
        ("CAVUSOGLU", "ЧАВУШОГЛУ"), ("Zelensky", "Зеленского"), ("Schwarzenegger", "Шварценеггеру"),
        ("Macron", "Макроном"), ("Erdoğan", "Эрдогана"), ("Shevchenko", "Шевченко"), ("Nguyen", "Нгуен"),
        ("Kyrylo", "Кирило"), ("Mykhailo", "Михайло"), ("Serhiy", "Сергій"), ("Yevhen", "Євген"),
        ("Nagy", "Надь"), ("Haughey", "Хоги"),
    ])
    func aRenderingInAnyCaseIsLikely(name: String, rendering: String) {
        #expect(comparison.likelihood(name, rendering) > 0.5)
    }

    @Test(arguments: [
        ("Lavrov", "Кулеба"), ("Macron", "Меркель"), ("Zelensky", "Залужный"), ("Putin", "Байден"),
        ("Guillaume", "Гильермо"),
    ])
    func anotherNameIsNot(name: String, other: String) {
        #expect(comparison.likelihood(name, other) < 0.5)
    }

    @Test(arguments: [("Andrey", "Андрей"), ("Müller", "Мюллер"), ("Дмитрий", "Дмитрій")])
    func lettersAndTheirMarksMayStandApart(name: String, other: String) {
        let (left, right) = (TextNormalization.nfd.apply(to: name), TextNormalization.nfd.apply(to: other))
        #expect(comparison.likelihood(left, right) == comparison.likelihood(name, other))
    }

    @Test(arguments: [
        ("Vienna", "Вена"), ("Munich", "Мюнхене"), ("Warsaw", "Варшавой"), ("Germany", "Німеччини"),
        ("Egypt", "Єгипту"),
    ])
    func aListedPairIsOneInAnyCase(name: String, rendering: String) {
        #expect(comparison.likelihoodWithLists(name, rendering) > 0.9)
        #expect(comparison.likelihoodWithLists(rendering, name) > 0.9)
        #expect(comparison.likelihoodWithLists("Lisbon", rendering) < 0.5)
    }

    @Test func theNearerOfTwoSpellingsIsLikelier() {
        #expect(comparison.likelihood("Çavuşoğlu", "Чавушоглу") > comparison.likelihood("Çavuşoğlu", "Кавусоглу"))
    }

    @Test func wordsMayStandInAnotherOrder() {
        let straight = comparison.likelihood("Sergey Lavrov", "Сергей Лавров")
        #expect(straight == comparison.likelihood("Sergey Lavrov", "Лавров Сергей"))
        #expect(straight > comparison.likelihood("Sergey Lavrov", "Сергей Шойгу"))
        #expect(straight > comparison.likelihood("Sergey Lavrov", "Лавров"))
    }

    @Test func particlesAndHyphensCostLittle() {
        #expect(comparison.likelihood("Bashar al-Assad", "Башара Асада") > 0.9)
        #expect(comparison.likelihood("Jean-Pierre Raffarin", "Жан-Пьером Раффареном") > 0.9)
        #expect(comparison.likelihood("J. K. Rowling", "Джоан Роулинг") > 0.5)
    }

    @Test(arguments: [
        ("Микола", "Николай"), ("Володимир", "Владимиром"), ("Дмитро", "Дмитрий"), ("Київ", "Киев"),
        ("Зеленський", "Зеленского"), ("Єрмак", "Ермака"), ("Сергій", "Сергею"), ("Олексій", "Алексей"),
        ("Микола Азаров", "Азаровым Николаем"), ("Ганна", "Анна"), ("Нікополь", "Никополь"), ("Ігор", "Игорь"),
        ("Shoigu", "Şoygu"), ("Prigozhin", "Prigojin"), ("Cavusoglu", "Çavuşoğlu"), ("Chubais", "Çubays"),
        ("Mykolaiv", "Mikolayiv"), ("Kharkiv", "Harkiv"),
    ])
    func aNameInTheSameScriptIsLikely(name: String, other: String) {
        #expect(comparison.likelihood(name, other) > 0.5)
        #expect(comparison.likelihood(name, other) == comparison.likelihood(other, name))
    }

    @Test(arguments: [
        ("Микола", "Сергей"), ("Володимир", "Дмитрий"), ("Київ", "Львов"), ("Зеленський", "Залужный"),
        ("Олексій", "Александр"), ("Харків", "Херсон"), ("Shoigu", "Lavrov"), ("Kharkiv", "Kırıkkale"),
    ])
    func anotherNameInTheSameScriptIsNot(name: String, other: String) {
        #expect(comparison.likelihood(name, other) < 0.5)
    }

    @Test func theArgumentsMayBeSwapped() {
        #expect(comparison.likelihood("Лавров", "Lavrov") == comparison.likelihood("Lavrov", "Лавров"))
    }

    @Test(arguments: [("", ""), ("", "Лавров"), ("Lavrov", ""), ("—", "…"), ("123", "456"), ("\u{0}", "\u{FFFD}")])
    func whatHasNoLettersIsNothing(name: String, other: String) {
        #expect(comparison.likelihood(name, other) == 0)
    }

    @Test func endlessWordsAreCutAndNotAnError() {
        let likelihood = comparison.likelihood(
            String(repeating: "lavrov", count: 10_000), String(repeating: "лавров ", count: 100))
        #expect((0...1).contains(likelihood))
    }
}

@Suite struct EditLatticeTests {
    /// Weights that differ from each other, made up.
    static let byteWeights: [Int8] = (0..<EditLattice.weightCount).map { Int8(truncatingIfNeeded: ($0 &* 7919) % 257) }
    /// The same in units of 1/64.
    static let weights: [Float] = byteWeights.map { Float($0) / 64 }

    static func number(_ letters: [UInt8]) -> LetterNumbers {
        var numbers = LetterNumbers()
        for letter in letters { numbers.append(letter) }
        return numbers
    }

    /// The best of all paths, each walked to its end.
    static func oracle(_ a: [UInt8], _ i: Int, _ b: [UInt8], _ j: Int) -> Float {
        let output = UnsafeMutablePointer<Int32>.allocate(capacity: EditFeatures.maximum)
        defer { output.deallocate() }
        func sum(_ count: Int) -> Float { (0..<count).reduce(0) { $0 + weights[Int(output[$1])] } }
        let (n, m) = (a.count - 4, b.count - 4)
        if i == n, j == m { return sum(EditFeatures.lengths(n, m, output)) }
        var best = -Float.infinity
        if i < n, j < m {
            best = max(best, sum(EditFeatures.replacement(a, i + 2, b, j + 2, output)) + oracle(a, i + 1, b, j + 1))
        }
        if i < n { best = max(best, sum(EditFeatures.omission(a, i + 2, b, j + 1, output)) + oracle(a, i + 1, b, j)) }
        if j < m { best = max(best, sum(EditFeatures.addition(a, i + 1, b, j + 2, output)) + oracle(a, i, b, j + 1)) }
        return best
    }

    @Test func theScoreIsThatOfTheBestOfAllPaths() {
        var state: UInt32 = 1
        func next(_ count: UInt32) -> UInt8 {
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8((state >> 16) % count)
        }
        let lattice = EditLattice()
        for _ in 0..<60 {
            let first = Self.number((0..<Int(next(5))).map { _ in next(6) + 1 })
            let second = Self.number((0..<Int(next(5))).map { _ in next(6) + 1 })
            let score = lattice.score(first, second, weights: Self.weights)
            #expect(abs(score - Self.oracle(first.padded, 0, second.padded, 0)) < 1e-3)
            #expect(lattice.score(first, second, weights: Self.byteWeights) == score * 64)
            var path: [Int32] = []
            lattice.features(ofBestPath: first, second, into: &path)
            #expect(abs(path.reduce(0) { $0 + Self.weights[Int($1)] } - score) < 1e-3)
        }
    }
}

@Suite struct NameAlphabetTests {
    let alphabet = NameAlphabet(letters: "abcş", likeness: ["q": "c"])

    @Test func caseAndMarksOfUnlistedLettersMakeNoDifference() {
        #expect(alphabet.numbers(of: "AbC") == alphabet.numbers(of: "abc"))
        #expect(alphabet.numbers(of: "áb̌ć") == alphabet.numbers(of: "abc"))
        #expect(alphabet.numbers(of: "ş") != alphabet.numbers(of: "s"))
        #expect(alphabet.numbers(of: "q") == alphabet.numbers(of: "c"))
    }

    @Test func whatIsNoLetterIsLeftOut() {
        #expect(alphabet.numbers(of: "a'b-c 1").count == 3)
        #expect(alphabet.numbers(of: "жщ").isEmpty)
    }
}

@Suite struct NameOriginModelTests {
    private func affinity(_ name: String, _ other: String) throws -> Float {
        let model = try #require(NameOriginModel.builtIn)
        let letters = try #require(NamePairModel.builtIn)
        return model.affinity(letters.latin.numbers(of: name), letters.cyrillic.numbers(of: other))
    }

    @Test(arguments: [
        ("Kurosawa", "Хироюки", "Вальтер"), ("Takahashi", "Нобунага", "Фридрих"),
        ("Yoshimura", "Кацумото", "Макдональд"),
    ])
    func namesFromOneLanguageGoTogether(name: String, same: String, other: String) throws {
        #expect(try affinity(name, same) > 0.5)
        #expect(try affinity(name, other) < -0.5)
    }

    @Test func ofWordsUnlikeInLettersThoseFromOneLanguageAreLikelier() {
        let comparison = NameComparison()
        let same = comparison.likelihood("Kurosawa", "Хироюки")
        #expect(same > comparison.likelihood("Kurosawa", "Вальтер"))
        #expect(same < 0.5 && comparison.likelihood("Kurosawa", "Куросаве") > 0.8)
    }

    @Test func wordsOfNoLettersAndOneDoNoHarm() throws {
        let model = try #require(NameOriginModel.builtIn)
        var one = LetterNumbers()
        #expect(model.affinity(one, one).isFinite)
        one.append(255)
        #expect(model.affinity(one, one).isFinite)
    }

    @Test(arguments: ["", "\n", "\n\n", "scale: 1\n\n", "shares: 1\nscale: 0\ntogether: 2\n\n"])
    func aBrokenFileIsNoModel(text: String) {
        let bytes = Array(text.utf8)
        #expect(bytes.withUnsafeBytes { NameOriginModel($0) } == nil)
        let padded = bytes + [UInt8](repeating: 0, count: 2 * NameOriginModel.slots * NameOriginModel.groups)
        #expect(padded.withUnsafeBytes { NameOriginModel($0) } == nil)
    }
}

@Suite struct NamePairModelTests {
    @Test func theBuiltInModelIsWhole() { #expect(NamePairModel.builtIn != nil) }

    @Test(arguments: ["", "\n", "\n\n", "latin: abc\n\n", "latin: a\ncyrillic: б\nscale: 0\n\n"])
    func aBrokenFileIsNoModel(text: String) {
        let bytes = Array(text.utf8)
        #expect(bytes.withUnsafeBytes { NamePairModel($0) } == nil)
        let padded = bytes + [UInt8](repeating: 0, count: EditLattice.weightCount)
        #expect(padded.withUnsafeBytes { NamePairModel($0) } == nil)
    }
}
