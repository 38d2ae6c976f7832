extension FormatSample {
    static let lines = FormatSample(
        format: "lines", source: "Save\n\n  Отменить  \nA file. And another.\n",
        texts: ["Save", "Отменить", "A file. And another."], repeatable: "Сохранить всё и выйти ")
}
