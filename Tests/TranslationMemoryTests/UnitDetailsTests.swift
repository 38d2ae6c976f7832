import LocalizationModel
import Testing

@testable import TranslationMemory

struct UnitDetailsTests {
    private static func details(_ change: (inout UnitDetails) -> Void) -> UnitDetails {
        var details = read("")
        change(&details)
        return details
    }

    private static func read(_ text: String) -> UnitDetails {
        var text = text
        return text.withUTF8 { UnitDetails(UnsafeRawBufferPointer($0)) }
    }

    @Test(arguments: [
        details { $0.id = "" },
        details {
            $0.id = "7"
            $0.notes = ["", "one\u{1D}\u{1D}", "\u{1D}"]
        },
        details { $0.context = SegmentContext(previous: "до", next: "\u{1D}", resourceID: "a\u{1D}b") },
        details {
            $0.origin = UnitOrigin(
                tool: "t", toolVersion: "v", createdBy: "c", changedBy: "m", createdAt: "20200101T000000Z",
                changedAt: "k")
        },
        details {
            $0.properties = [.init(name: "", value: ""), .init(name: "x\u{1F}", value: "\\\u{1E}\u{1D}\u{1D}k")]
        },
    ])
    func `What a unit says comes back, whatever characters it has`(_ details: UnitDetails) throws {
        #expect(Self.read(try #require(details.encoded())) == details)
    }

    @Test func `A unit that says nothing takes no room`() {
        #expect(Self.details { _ in }.encoded() == nil)
    }

    @Test(arguments: [("d1\u{1D}e2\u{1D}", "2"), ("d1\u{1D}", "1"), ("k1\u{1D}", ""), ("", ""), ("e", ""), ("e3", "3")])
    func `The date is that of the last change`(_ text: String, _ date: String) {
        var text = text
        #expect(text.withUTF8 { UnitDetails.date(UnsafeRawBufferPointer($0)) } == date)
    }

    @Test func `Damage is passed over`() {
        #expect(Self.read("\u{1D}").encoded() == nil)
        #expect(Self.read("pone\u{1D}").properties.isEmpty)
        #expect(Self.read("zq\u{1D}k1").id == "1")
    }
}
