extension Triage {
    /// What is owed because nobody has read a request, or what was added to it: a first look, by the holder.
    ///
    /// A request with a safety conversation that is not held is read by the time of that conversation at the latest.
    func dues(for request: Request, holder: Worker.ID, safety: Safety, _ promises: Promises) -> [Due] {
        var dues: [Due] = []
        if unread.contains(request.id) {
            dues.append(
                Due(
                    .firstLook,
                    request: request.id,
                    subject: request.id.description,
                    owner: holder,
                    at: safety.soonest(for: request.id, promises.end(of: promises.firstLook, from: request.began)),
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
