extension InlineText {
    /// From each code's number to its place among the numbers in the order of the text, from 1: texts that are alike but for
    /// where the numbering of their block had come to are equal when they are numbered by it.
    ///
    ///     text.renumbered(by: text.codeOrder)
    public var codeOrder: [Int: Int] {
        var order: [Int: Int] = [:]
        for placed in codes where order[placed.code.id] == nil { order[placed.code.id] = order.count + 1 }
        return order
    }

    /// The same text with its codes' numbers replaced; a number that is not among these stays.
    public func renumbered(by numbers: [Int: Int]) -> InlineText {
        InlineText(
            plain: plain,
            codes: codes.map { placed in
                var placed = placed
                placed.code.id = numbers[placed.code.id] ?? placed.code.id
                return placed
            })
    }
}
