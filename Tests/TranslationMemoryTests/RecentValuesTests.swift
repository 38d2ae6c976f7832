import Testing

@testable import TranslationMemory

/// Values that are kept while they are asked for.
struct RecentValuesTests {
    @Test func `What is asked for stays, and no more is kept than was agreed`() {
        var values = RecentValues<Int>(kept: 10)
        for number in 0..<100 {
            values[UInt32(number)] = number * 2
            #expect(values[0] == 0)
            #expect(values[UInt32(number)] == number * 2)
        }
        #expect((0..<100).count { values[UInt32($0)] != nil } <= 10)
        values.removeAll()
        #expect(values[0] == nil)
    }
}
