internal import CLibXML2
import LocalizationModel

extension XMLEventQueue {
    /// Runs libxml2's own set-up once a process.
    static let startLibrary: Void = {
        xmlInitParser()
        clibxml2_keep_quiet()
    }()

    /// The functions that libxml2 calls; each finds the queue in the pointer it is given.
    static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = {
            (context, localName, prefix, uri, namespaceCount, namespaces, attributeCount, _, attributes) in
            guard let queue = XMLEventQueue.from(context) else { return }
            queue.start(
                queue.number(localName, prefix, uri), declarations: Int(namespaceCount), namespaces,
                attributes: Int(attributeCount), attributes)
        }
        handler.endElementNs = { (context, localName, prefix, uri) in
            guard let queue = XMLEventQueue.from(context) else { return }
            queue.end(queue.number(localName, prefix, uri))
        }
        let characters: charactersSAXFunc = { (context, start, count) in
            XMLEventQueue.from(context)?.text(UnsafeBufferPointer(start: start, count: Int(count)))
        }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = { (context, start, count) in
            XMLEventQueue.from(context)?.characterData(UnsafeBufferPointer(start: start, count: Int(count)))
        }
        handler.comment = { (context, text) in
            XMLEventQueue.from(context)?.detail(
                .comment, .comment(text.map { String(cString: $0) } ?? ""))
        }
        handler.processingInstruction = { (context, target, data) in
            XMLEventQueue.from(context)?.detail(
                .instruction,
                .instruction(
                    target: target.map { String(cString: $0) } ?? "", data: data.map { String(cString: $0) } ?? ""))
        }
        handler.internalSubset = { (context, name, publicID, systemID) in
            XMLEventQueue.from(context)?.detail(
                .documentType,
                .documentType(
                    name: name.map { String(cString: $0) } ?? "", publicID: publicID.map { String(cString: $0) },
                    systemID: systemID.map { String(cString: $0) }))
        }
        handler.entityDecl = { (context, name, _, _, _, _) in
            XMLEventQueue.from(context)?.refuseEntity(name, advice: "write the text itself instead") {
                "the file declares the entity \($0)"
            }
        }
        handler.reference = { (context, name) in
            XMLEventQueue.from(context)?.refuseEntity(name, advice: "write the character itself instead") {
                "the file uses the undefined entity \($0)"
            }
        }
        // Asked for `&amp;` too (the parser's option for that is set). After a character that was left out the parser takes
        // the document for broken and drops every reference without a word, unless it is told otherwise.
        handler.getEntity = { (context, name) in
            XMLEventQueue.from(context)?.parser?.pointee.wellFormed = 1
            return xmlGetPredefinedEntity(name)
        }
        handler.serror = { (context, error) in
            guard let error else { return }
            XMLEventQueue.from(context)?.report(error.pointee)
        }
        return handler
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> XMLEventQueue? {
        context.map { Unmanaged<XMLEventQueue>.fromOpaque($0).takeUnretainedValue() }
    }

    private func refuseEntity(_ name: UnsafePointer<xmlChar>?, advice: String, _ message: (String) -> String) {
        guard let input = parser?.pointee.input else { return }
        fail(
            TolmachError(
                .malformedInput, message(name.map { String(cString: $0) } ?? ""),
                at: SourceLocation(file: file, line: Int(input.pointee.line), column: Int(input.pointee.col)),
                advice: advice))
    }
}
