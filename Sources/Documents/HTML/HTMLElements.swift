/// What each element of HTML means for finding text.
enum HTMLElements {
    /// Elements that stand inside a sentence; all others end the block around them.
    static let inline: Set<String> = [
        "a", "abbr", "acronym", "area", "audio", "b", "bdi", "bdo", "big", "canvas", "cite", "code", "data", "del",
        "dfn",
        "em", "font", "i", "img", "input", "ins", "kbd", "label", "map", "mark", "math", "meter", "nobr", "object",
        "output", "picture", "progress", "q", "rp", "rt", "rtc", "ruby", "s", "samp", "script", "small", "source",
        "span",
        "strike", "strong", "style", "sub", "sup", "svg", "time", "track", "tt", "u", "var", "video", "wbr",
    ]

    /// Elements without an end tag.
    static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]

    /// Elements whose inside is not translated, each with whether it stands for a word where it is in a sentence.
    static let untranslated: [String: Bool] = [
        "code": true, "kbd": true, "samp": true, "var": true, "tt": true, "math": true, "pre": false, "script": false,
        "style": false, "svg": false, "canvas": false, "object": false, "audio": false, "video": false,
        "template": false,
        "noscript": false, "textarea": false, "xmp": false, "iframe": false,
    ]

    /// Elements that end when another one of the same name begins.
    static let endedByNext: Set<String> = ["p", "li", "dt", "dd", "tr", "td", "th", "option"]
}
