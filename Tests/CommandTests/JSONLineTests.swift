import Foundation
import Testing

@testable import TolmachCommand

struct JSONLineTests {
    @Test(arguments: [
        "plain", "", "Привет, \"мир\"", "a\\b", "tab\tline\nreturn\r", "\u{0}\u{1F}\u{7F}", "🇹🇷 e\u{301}", "</script>",
    ])
    func stringsSurvive(text: String) throws {
        var line = JSONLine()
        line.begin()
        line.field("text", text)
        line.end()
        let object = try JSONSerialization.jsonObject(with: Data(line.bytes)) as? [String: String]
        #expect(object == ["text": text])
    }

    @Test func keysKeepTheirOrder() {
        var line = JSONLine()
        for _ in 0..<2 {
            line.begin()
            line.field("b", 1)
            line.field("a", nil)
            line.field("list", ["x", "y"])
            line.array("empty") { _ in }
            line.array("objects") { array in
                for number in [1, 2] { array.element { $0.field("n", number) } }
            }
            line.object("o") { $0.field("d", 0.5) }
            line.field("flag", true)
            line.end()
        }
        #expect(
            String(decoding: line.bytes, as: UTF8.self)
                == #"{"b":1,"a":null,"list":["x","y"],"empty":[],"objects":[{"n":1},{"n":2}],"o":{"d":0.5},"flag":true}"#
                + "\n")
    }
}
