import LocalizationModel
import Testing

@testable import Interchange

/// Glossaries for OmegaT: those of a job, and what their comments say.
struct OmegaTGlossaryTests {
    private static var concept: GlossaryConcept {
        var concept = GlossaryConcept(
            id: "lavrov", kind: .familyName, definition: "a minister",
            terms: [
                .init("Lavrov", language: .english, standing: .preferred, note: "not Lavroff"),
                .init("Лавров", language: .russian, standing: .preferred, note: "declines"),
            ])
        concept.properties = [
            GlossaryProperty(element: "note", category: "", value: "since 2004"),
            GlossaryProperty(element: "admin", category: "source", value: "a list"),
        ]
        concept.languageProperties["ru"] = [GlossaryProperty(element: "note", category: "", value: "of Russian")]
        return concept
    }

    private static var job: TranslationJob {
        let mention = TermMention(scalars: 0..<6, text: "Lavrov", term: concept.terms[0], concept: concept)
        let segment = Segment(
            block: 1, number: 1, language: .english, text: "Lavrov called.", range: 0..<14,
            location: SourceLocation(file: "t.txt", line: 1, column: 1))
        return TranslationJob(
            document: DocumentSkeleton(name: "t.txt", text: "", inputFormat: "text"),
            segments: [
                SuggestedSegment(
                    segment: segment, targetLanguage: .russian, names: [.init(mention: mention, targets: ["Лаврову"])])
            ])
    }

    private static let comment = "a minister; since 2004; of Russian; not Lavroff; declines"

    @Test func theGlossaryOfAJobHasDictionaryForms() {
        let bytes = OmegaTGlossary.write(Self.job, in: TranslationDirection(from: .english, to: .russian))
        #expect(String(decoding: bytes, as: UTF8.self) == "Lavrov\tЛавров\t\(Self.comment)\n")
    }

    @Test func xliff2SaysTheFormInANoteOfTheUnit() {
        let text = String(decoding: XLIFF2Writer.write(Self.job).first?.bytes ?? [], as: UTF8.self)
        #expect(text.contains("<gls:translation>Лавров</gls:translation>"))
        #expect(text.contains("<note category=\"name\">Lavrov → Лаврову</note>"))
    }

    @Test func aCommentHasAllNotesAndTheRestIsNamed() {
        #expect(
            OmegaTGlossaryTable.write([Self.concept], from: .english, to: .russian)
                == "Lavrov\tЛавров\t\(Self.comment)\n")
        #expect(OmegaTGlossaryTable.lostCategories([Self.concept], from: .english, to: .russian) == ["source"])
    }
}
