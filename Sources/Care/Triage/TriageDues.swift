extension Triage {
    /// What is owed because nobody has read a request, or what was added to it: a first look, by the holder.
    func dues(for request: Request, holder: Worker.ID, _ promises: Promises) -> [Due] {
        var dues: [Due] = []
        if unread.contains(request.id) {
            dues.append(
                Due(
                    .firstLook,
                    request: request.id,
                    subject: request.id.description,
                    owner: holder,
                    at: promises.end(of: promises.firstLook, from: request.began),
                    sentence: "Read this request and say what it needs",
                    source: promises.firstLook.source
                )
            )
        }
        if let added = additions[request.id] {
            dues.append(
                Due(
                    .firstLook,
                    request: request.id,
                    subject: "\(request.id)/addition",
                    owner: holder,
                    at: promises.end(of: promises.firstLook, from: added),
                    sentence: "Read what was added to this request",
                    source: promises.firstLook.source
                )
            )
        }
        return dues
    }
}
