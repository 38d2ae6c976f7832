import Testing

@testable import TranslationMemory

@Suite("What an analyzer has learnt of words")
struct WordTableTests {
    private func word(_ spelling: UInt64) -> WordTable.Word {
        WordTable.Word(spelling: spelling, form: 1, key: spelling &* 3, weight: 1, traits: [])
    }

    @Test("a word is found again after the table has grown")
    func growth() {
        var table = WordTable()
        #expect(table.find(7) == nil)
        // Spellings that fall on the same places as well as scattered ones.
        let forms = (1...6000 as ClosedRange<UInt64>).map {
            $0.isMultiple(of: 2) ? $0 << 20 : $0 &* 0x9E37_79B9_7F4A_7C15
        }
        for form in forms { table.insert(word(form)) }
        #expect(forms.allSatisfy { table.find($0)?.key == $0 &* 3 })
        #expect(table.find(0xDEAD_BEEF) == nil)
    }

    @Test("a full table is emptied and learns anew")
    func emptying() {
        var table = WordTable()
        for form in 1...70_000 as ClosedRange<UInt64> { table.insert(word(form)) }
        #expect(table.find(1) == nil)
        #expect(table.find(70_000) != nil)
    }

    @Test("the spelling that marks an open place is never found")
    func nought() {
        var table = WordTable()
        table.insert(word(0))
        #expect(table.find(0) == nil)
    }
}
