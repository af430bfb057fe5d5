import Clinical

extension Table {
    static let dialog = Table(
        .dialog,
        [
            Example("11111111111", ["life": "1", "help": "1", "part-1": "1 dissatisfied"]),
            Example("44444444444", ["life": "4", "help": "4", "part-8": "4 neutral"]),
            Example("77777777777", ["life": "7", "help": "7", "part-11": "7 satisfied"]),
            Example("12345671123", ["life": "3.63", "help": "2", "part-7": "7 satisfied"]),
            Example("55555555777", ["life": "5", "help": "7", "part-5": "5 satisfied"]),
            Example("11111112111", ["life": "1.13", "help": "1"]),
            Example("77777776776", ["life": "6.88", "help": "6.67"]),
            Example("33333333444", ["life": "3", "help": "4", "part-2": "3 dissatisfied"]),
            // A part that is not rated leaves the mean out, and the other parts in.
            Example("1-111111111", ["help": "1", "part-1": "1 dissatisfied"], absent: ["life", "part-2"]),
            Example("44444444---", ["life": "4"], absent: ["help", "part-9"]),
            Example("--------777", ["help": "7"], absent: ["life", "part-1"]),
            Example("4444444444-", ["life": "4", "part-10": "4 neutral"], absent: ["help", "part-11"]),
            .refused("-----------"),
            .refused("01111111111"),
            // An 8 for safety stands in some data and is no answer.
            .refused("11111118111"),
        ]
    )
}
