import Names

/// The names' report as a page for a browser, one file that asks nothing of the network.
struct NamesPage {
    private static let style = """
        :root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:70em;margin:2em auto;padding:0 1em}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35em .7em;border-bottom:1px solid #8886}
        .error{color:#c22;font-weight:600}.note{opacity:.7;font-size:.9em}
        @media(prefers-color-scheme:dark){.error{color:#f77}}
        """
    private let strings: InterfaceStrings
    private let language: String

    init(_ session: CommandSession) {
        strings = session.strings
        language = session.strings.language.rawValue
    }

    func text(of findings: [NameFinding]) -> String {
        let errors = findings.filter(\.isError)
        let title = escape(strings["names.report.title"])
        var page = "<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n"
        page += "<meta name=\"viewport\" content=\"width=device-width\">\n<title>\(title)</title>\n"
        page += "<style>\n\(Self.style)\n</style>\n</head>\n<body>\n<h1>\(title)</h1>\n<p>"
        page += escape(strings.count("count.name-mentions", findings.count)) + ", "
        page += escape(strings.count("count.name-errors", errors.count)) + "</p>\n"
        if !errors.isEmpty {
            page += "<h2>\(escape(strings["names.report.errors"]))</h2>\n"
            page += table(
                ["place", "name", "found", "expected"],
                errors.map { error in
                    [
                        escape("\(error.location.file):\(error.location.line)"), escape(error.name),
                        mark(error.found ?? "", "error"), escape(error.expected.first ?? ""),
                    ]
                })
        }
        let names = RenderedName.all(in: findings)
        page += "<h2>\(escape(strings["names.report.names"]))</h2>\n"
        page += table(
            ["name", "renderings", "places"],
            zip(names, names.labels).map { name, label in
                let missing = name.missing.count
                let renderings =
                    name.renderings.map { cell(of: $0) }
                    + (missing == 0 ? [] : [mark("\(strings["names.verdict.missing"]) \(missing)", "note")])
                    + (name.undecidedCount > 1
                        ? [mark(strings.count("count.undecided-spellings", name.undecidedCount), "note")] : [])
                let places = PlaceList(name.renderings.flatMap(\.places) + name.missing).text
                return [escape(label), renderings.joined(separator: "<br>"), mark(places, "note")]
            })
        return page + "</body>\n</html>\n"
    }

    private func cell(of rendering: RenderedName.Rendering) -> String {
        let forms = rendering.forms.map { "\($0.text) \($0.count)" }.joined(separator: ", ")
        let systems = rendering.systems.isEmpty ? "" : " " + mark(rendering.systems.joined(separator: ", "), "note")
        return (rendering.isError ? mark(forms, "error") : escape(forms)) + systems
    }

    private func table(_ heads: [String], _ rows: [[String]]) -> String {
        let head = heads.map { "<th>\(escape(strings["names.report.\($0)"]))</th>" }.joined()
        let body = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>\n" }.joined()
        return "<table>\n<tr>\(head)</tr>\n\(body)</table>\n"
    }

    private func mark(_ text: String, _ kind: String) -> String { "<span class=\"\(kind)\">\(escape(text))</span>" }

    private func escape(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: if scalar.value >= 0x20 || scalar == "\t" { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }
}
