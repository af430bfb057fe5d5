extension Measures {
    /// What was asked for in a request and is not answered yet; the holder sees to it.
    func dues(for request: Request, holder: Worker.ID) -> [Due] {
        asked.values.filter { $0.request == request.id }.map { asked in
            Due(
                .measure,
                request: request.id,
                subject: asked.id.description,
                owner: holder,
                at: asked.by,
                sentence: "Have the questions answered that were asked for",
                source: .placeDefault
            )
        }
    }
}
