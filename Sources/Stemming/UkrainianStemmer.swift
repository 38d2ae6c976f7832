/// Cuts the endings of Ukrainian nouns, adjectives and verbs.
///
/// The endings are those of the school grammar: noun cases of four declensions, adjective cases, verbs in
/// present, past, imperative and infinitive, with the reflexive `ся` or `сь` taken off first. The longest
/// ending that leaves at least three letters (two where the ending is one letter) goes, and after it a
/// final soft sign. Stems may still differ where sounds alternate (`рік`, `року`).
enum UkrainianStemmer {
    private static let endings: [[UInt8]] = {
        let list = """
            ями ами ові еві єві ах ях ам ям ою ею єю ом ем єм ів їв ей ій ям и і ї а я у ю о е є й ь
            ого ього ому ьому ими іми ими их іх ий ій ою ею єю ая яя ої ої ує юю еє ії
            увати ювати ати яти ити іти їти ути ти ть
            ував ювала увала увало ували ював ювали ала ало али яла яло яли ила ило или іла іло іли ула уло ули
            ав яв ив ів ув ла ло ли
            ую уєш ує уємо уєте ують юю юєш ює юємо юєте юють аю аєш ає аємо аєте ають яю яєш яє яємо яєте яють
            иш ить имо ите ать ять еш емо ете уть ють
            ний на не ні ного ному ним них ною ній ну ними
            ння нню нням нні ань
            """
        return Set(list.split { $0 == " " || $0 == "\n" }.map(String.init)).map { Array($0.utf8) }
            .sorted { $0.count > $1.count }
    }()

    private static let reflexive: [[UInt8]] = [Array("ся".utf8), Array("сь".utf8)]

    /// How many of the word's bytes make its stem.
    static func stemLength(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var length = word.count
        for ending in reflexive where length >= ending.count + 8 && ends(word, length, with: ending) {
            length -= ending.count
            break
        }
        for ending in endings {
            let kept = ending.count == 2 ? 4 : 6
            if length >= ending.count + kept && ends(word, length, with: ending) {
                length -= ending.count
                break
            }
        }
        // A soft sign, two bytes, goes with the ending.
        if length >= 8 && word[length - 2] == 0xD1 && word[length - 1] == 0x8C { length -= 2 }
        return length
    }

    private static func ends(_ word: UnsafeBufferPointer<UInt8>, _ length: Int, with ending: [UInt8]) -> Bool {
        var index = ending.count
        var position = length
        while index > 0 {
            index -= 1
            position -= 1
            if word[position] != ending[index] { return false }
        }
        return true
    }
}
