import Clinical

extension Table {
    static let wemwbs = Table(
        .wemwbs,
        [
            Example("11111111111111", "14"), Example("11111111111115", "18"), Example("22222222222222", "28"),
            Example("12345123451234", "40"), Example("33333333333333", "42"), Example("11111115555555", "42"),
            Example("54321543215432", "44"), Example("33333334444444", "49"), Example("44444444444444", "56"),
            Example("55555554444444", "63"), Example("55555555555551", "66"), Example("55555555555555", "70"),
            .refused("3333333333333-"), .refused("-1111111111111"), .refused("01111111111111"),
        ]
    )

    static let swemwbs = Table(
        .swemwbs,
        [
            Example("1111111", "7 low"), Example("1111112", "9.51 low"), Example("2222222", "15.32 low"),
            Example("3333321", "17.43 low"), Example("3333333", "19.25 low"), Example("3333334", "19.98 middle"),
            Example("4444444", "25.03 middle"), Example("5444444", "26.02 middle"), Example("5544444", "27.03 middle"),
            Example("5554444", "28.13 high"), Example("5555554", "32.55 high"), Example("5555555", "35 high"),
            .refused("333333-"), .refused("-333333"), .refused("6333333"),
        ]
    )
}
