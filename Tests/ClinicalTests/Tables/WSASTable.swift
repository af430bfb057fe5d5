import Clinical

extension Table {
    /// The first question is left out by those who do not work; the others then make the score.
    static let wsas = Table(
        .wsas,
        [
            Example("00000", "0 little held back"),
            Example("11111", "5 little held back"),
            Example("80000", "8 little held back"),
            Example("22221", "9 little held back"),
            Example("22222", "10 significantly held back"),
            Example("44444", "20 significantly held back"),
            Example("44445", "21 severely held back"),
            Example("88888", "40 severely held back"),
            Example("-0000", "0 little held back"),
            Example("-2222", "8 little held back"),
            Example("-3331", "10 significantly held back"),
            Example("-8888", "32 severely held back"),
            .refused("8888-"),
            .refused("8-888"),
            .refused("-----"),
            .refused("90000"),
        ]
    )
}
