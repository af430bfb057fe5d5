import Clinical

extension Table {
    /// As printed: on statements 2 and 3 the numbers run from 4 down, so what is kept is what counts.
    static let core10 = Table(
        .core10,
        [
            Example("0000000000", "0 below the clinical cut-off", isCase: false),
            Example("0440000000", "8 below the clinical cut-off"),
            Example("1111111111", "10 below the clinical cut-off", isCase: false),
            Example("1111111112", "11 mild", isCase: true),
            Example("2222111111", "14 mild"),
            Example("2222211111", "15 moderate"),
            Example("2222222201", "17 moderate"),
            Example("2222222221", "19 moderate"),
            Example("2222222222", "20 moderate to severe"),
            Example("3333222222", "24 moderate to severe"),
            Example("3333322222", "25 severe"),
            Example("4444444444", "40 severe", isCase: true),
            // One that is missing is the mean of the others.
            Example("111111111-", "10 below the clinical cut-off", isCase: false),
            Example("-211111111", "11.11 mild", isCase: true),
            Example("3-33333333", "30 severe"),
            .refused("11111111--"),
            .refused("----------"),
            .refused("5000000000"),
        ]
    )
}
