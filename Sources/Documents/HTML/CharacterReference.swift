/// Character references: `&amp;`, `&laquo;`, `&#8212;`, `&#x2014;`.
///
/// Source: the entity sets of HTML 4.01, section 24; numeric references as WHATWG HTML 13.2.5.80 reads them.
package enum CharacterReference {
    /// The reference that begins at an offset (at its `&`): its length and the text it stands for, or nil.
    package static func find(
        in source: [UInt8], at start: Int, before end: Int
    ) -> (length: Int, text: [UInt8])? {
        var position = start + 1
        guard position < end else { return nil }
        if source[position] == UInt8(ascii: "#") { return numeric(in: source, at: start, before: end) }
        while position < end, position - start <= longestName,
            source[position].isASCIILetter || source[position].isASCIIDigit
        {
            position += 1
        }
        guard position < end, source[position] == UInt8(ascii: ";"),
            let value = named[String(decoding: source[(start + 1)..<position], as: UTF8.self)]
        else { return nil }
        return (position + 1 - start, utf8(of: value))
    }

    /// Text with its references resolved.
    package static func decoded(_ source: [UInt8], _ range: Range<Int>) -> String {
        guard source[range].contains(UInt8(ascii: "&")) else { return String(decoding: source[range], as: UTF8.self) }
        var result: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if source[index] == UInt8(ascii: "&"), let found = find(in: source, at: index, before: range.upperBound) {
                result += found.text
                index += found.length
            } else {
                result.append(source[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func numeric(in source: [UInt8], at start: Int, before end: Int) -> (length: Int, text: [UInt8])? {
        var position = start + 2
        var value: UInt32 = 0
        let isHex = position < end && source[position] | 0x20 == UInt8(ascii: "x")
        if isHex { position += 1 }
        let first = position
        while position < end, position - first < 8,
            let digit = Character(Unicode.Scalar(source[position])).hexDigitValue, isHex || digit < 10
        {
            value = value &* (isHex ? 16 : 10) &+ UInt32(digit)
            position += 1
        }
        guard position > first, position < end, source[position] == UInt8(ascii: ";"), value > 0 else { return nil }
        // Numbers from 128 to 159 are meant as Windows-1252.
        if (0x80...0x9F).contains(value) { value = windows1252[Int(value - 0x80)] }
        return (position + 1 - start, utf8(of: value))
    }

    private static func utf8(of value: UInt32) -> [UInt8] {
        Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
    }

    private static let longestName = 10

    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]

    /// Names of U+00A0 to U+00FF in their order.
    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
        micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
        Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
        Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
        euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
        yacute thorn yuml
        """

    /// Names of U+0391 to U+03A9 and, in small letters, U+03B1 to U+03C9.
    private static let greek = """
        Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi \
        Chi Psi Omega
        """

    private static let others: [String: UInt32] = [
        "quot": 0x22, "amp": 0x26, "apos": 0x27, "lt": 0x3C, "gt": 0x3E, "OElig": 0x152, "oelig": 0x153,
        "Scaron": 0x160, "scaron": 0x161, "Yuml": 0x178, "fnof": 0x192, "circ": 0x2C6, "tilde": 0x2DC,
        "Gbreve": 0x11E, "gbreve": 0x11F, "Idot": 0x130, "imath": 0x131, "inodot": 0x131, "Scedil": 0x15E,
        "scedil": 0x15F, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E,
        "rlm": 0x200F, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A,
        "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "dagger": 0x2020, "Dagger": 0x2021, "bull": 0x2022,
        "hellip": 0x2026, "permil": 0x2030, "prime": 0x2032, "Prime": 0x2033, "lsaquo": 0x2039, "rsaquo": 0x203A,
        "oline": 0x203E, "frasl": 0x2044, "euro": 0x20AC, "numero": 0x2116, "trade": 0x2122, "larr": 0x2190,
        "uarr": 0x2191, "rarr": 0x2192, "darr": 0x2193, "harr": 0x2194, "crarr": 0x21B5, "lArr": 0x21D0, "rArr": 0x21D2,
        "hArr": 0x21D4, "forall": 0x2200, "part": 0x2202, "exist": 0x2203, "empty": 0x2205, "nabla": 0x2207,
        "isin": 0x2208, "notin": 0x2209, "ni": 0x220B, "prod": 0x220F, "sum": 0x2211, "minus": 0x2212,
        "lowast": 0x2217, "radic": 0x221A, "prop": 0x221D, "infin": 0x221E, "ang": 0x2220, "and": 0x2227, "or": 0x2228,
        "cap": 0x2229, "cup": 0x222A, "int": 0x222B, "there4": 0x2234, "sim": 0x223C, "cong": 0x2245, "asymp": 0x2248,
        "ne": 0x2260, "equiv": 0x2261, "le": 0x2264, "ge": 0x2265, "sub": 0x2282, "sup": 0x2283, "nsub": 0x2284,
        "sube": 0x2286, "supe": 0x2287, "oplus": 0x2295, "otimes": 0x2297, "perp": 0x22A5, "sdot": 0x22C5,
        "loz": 0x25CA, "spades": 0x2660, "clubs": 0x2663, "hearts": 0x2665, "diams": 0x2666, "check": 0x2713,
    ]

    private static let named: [String: UInt32] = {
        var names = others
        for (index, name) in latin1.split(separator: " ").enumerated() { names[String(name)] = 0xA0 + UInt32(index) }
        for (index, name) in greek.split(separator: " ").enumerated() where name != "-" {
            names[String(name)] = 0x391 + UInt32(index)
            names[name.lowercased()] = 0x3B1 + UInt32(index)
        }
        return names
    }()
}
