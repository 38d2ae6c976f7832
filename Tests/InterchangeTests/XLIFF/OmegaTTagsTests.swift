import LocalizationModel
import Testing

@testable import Interchange

/// What OmegaT 3.6.0 itself wrote for units with these codes (`--mode=console-createpseudotranslatetmx`).
@Suite("OmegaT's way of showing codes") struct OmegaTTagsTests {
    /// `[1<b>]` opens, `[/1</b>]` closes, `[=1%s]` stands alone.
    static func text(_ written: String) -> InlineText {
        var text = InlineText()
        for piece in written.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
            guard piece.offset > 0, let end = piece.element.lastIndex(of: "]") else {
                text.append(String(piece.element))
                continue
            }
            var code = piece.element[..<end]
            let kind: InlineCode.Kind = code.first == "/" ? .close : code.first == "=" ? .standalone : .open
            if kind != .open { code.removeFirst() }
            let id = code.removeFirst().wholeNumberValue ?? 0
            text.append(InlineCode(kind, id: id, original: String(code)))
            text.append(String(piece.element[piece.element.index(after: end)...]))
        }
        return text
    }

    @Test(arguments: [
        ("No codes", "No codes"),
        ("Talks in [1<b>]Antalya[/1</b>] ended[=2<br/>] now.", "Talks in <b0>Antalya</b0> ended<b1/> now."),
        ("He [3<i>]said <so> it [7<b>]Antalya[/7</b>].", "He <i0>said <so> it <b1>Antalya</b1>."),
        ("And [=5%s] and [=9%d] [/3</i>].", "And <s0/> and <d1/> </i2>."),
        ("[=1%s] starts [2<b>]and ends[/2</b>]", "starts <b0>and ends</b0>"),
        ("[1<b>]All bold[/1</b>]", "All bold"),
        ("[=1%1$@]: first", ": first"),
        ("mid [=1%1$@] and [=2😀] and [=3\\n] x", "mid <f0/> and <f1/> and <n2/> x"),
        ("ends with [=1%s]", "ends with"),
        ("ends with [=1%s].", "ends with <s0/>."),
        ("[1<a href=\"x\">]Link[/1</a>] then [2<B>]one[/2</B>]", "<a0>Link</a0> then <b1>one</b1>"),
        ("[3<i>]Open italic text", "Open italic text"),
        ("Closed italic text[/3</i>]", "Closed italic text"),
        (
            "Crossed [1<b>]a [2<i>]b[/1</b>] c[/2</i>] end", "Crossed <b0>a <i1>b</b0> c</i1> end"
        ),
        ("In [4{]a[/4}] end", "In <f0>a</f0> end"),
        ("[1<b>][=2%s] Nested all bold[/1</b>]", "Nested all bold"),
        ("[=1%s]", "<s0/>"),
    ])
    func codesAreShownAsItDoes(source: String, shown: String) {
        #expect(OmegaTTags(Self.text(source)).text == shown)
    }

    @Test(arguments: [
        ("[=1%s] starts [2<b>]bold[/2</b>]", "[=1%s] начало [2<b>]жирное[/2</b>]", "начало <b0>жирное</b0>"),
        ("a [1<b>]b[/1</b>] [=2%s] c", "[=2%s] в [1<b>]б[/1</b>] а", "<s1/> в <b0>б</b0> а"),
        ("ends with [=1%s]", "[=1%s] в конце", nil), ("[=1%s] starts", "начало", nil), ("a", "а [=9%s]", nil),
    ])
    func translationHasTheSameTags(source: String, target: String, shown: String?) {
        #expect(OmegaTTags(Self.text(source)).text(ofTarget: Self.text(target)) == shown)
    }
}
