import Testing

@testable import Interchange

@Suite("Dates of TMX") struct TMXDateTests {
    @Test(
        arguments: [
            ("20200229T235960Z", "20200229T235960Z"), ("20200102", "20200102T000000Z"),
            ("2020-01-02", "20200102T000000Z"), ("2020-01-02T03:04:05Z", "20200102T030405Z"),
            ("2020-01-02T03:04:05.678z", "20200102T030405Z"), ("20200102t030405z", "20200102T030405Z"),
            ("20200102T0304", "20200102T030400Z"), ("2020-01-02 03:04:05", "20200102T030405Z"),
            ("garbage", nil), ("", nil), ("Z", nil), ("T", nil), ("20209999T999999Z", nil), ("20210229T000000Z", nil),
            ("20200431T000000Z", nil), ("20200102T240000Z", nil), ("20200102T006000Z", nil), ("00000101T000000Z", nil),
            ("20200002T000000Z", nil), ("20200100T000000Z", nil), ("2020", nil), ("202001020304", nil),
            ("20200102T03", nil), ("20200102T030405+0300", nil), ("20200102T030405ZZ", nil), ("20200102T030405Z ", nil),
            ("12345678901234567890", nil), ("20200102T030405123Z", nil), ("2020010２T030405Z", nil),
        ] as [(String, String?)])
    func datesAreToldFromOtherText(text: String, date: String?) {
        #expect(TMXDate.normalized(text) == date)
    }
}
