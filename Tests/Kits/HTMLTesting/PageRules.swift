/// What every page must keep, whatever it shows.
package enum PageRules {
    private static let controls: Set<String> = ["input", "select", "textarea"]
    private static let ranks = ["h1": 1, "h2": 2, "h3": 3, "h4": 4]

    /// Everything in a page that breaks a rule, each as a sentence; none is right.
    package static func broken(in page: PageElement) -> [String] {
        let all = page.all
        return ids(all) + labels(all) + references(all) + headings(all) + policy(all) + forms(all) + frame(all)
    }

    private static func ids(_ all: [PageElement]) -> [String] {
        let ids = all.compactMap { $0["id"] }
        let counts = Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.filter { $0.value > 1 }.keys.sorted().map { "id “\($0)” stands more than once" }
    }

    private static func labels(_ all: [PageElement]) -> [String] {
        let labelled = Set(all.filter { $0.name == "label" }.compactMap { $0["for"] })
        return
            all
            .filter { controls.contains($0.name) && $0["type"] != "hidden" }
            .filter { !labelled.contains($0["id"] ?? "") }
            .map { "control “\($0["name"] ?? "")” has no label" }
    }

    /// Labels, descriptions and links within the page must point at something.
    private static func references(_ all: [PageElement]) -> [String] {
        let ids = Set(all.compactMap { $0["id"] })
        return all.flatMap { element in
            var targets = element["for"].map { [$0] } ?? []
            for name in ["aria-describedby", "aria-labelledby"] {
                targets += element[name]?.split(separator: " ").map(String.init) ?? []
            }
            if let address = element["href"], address.hasPrefix("#") { targets.append(String(address.dropFirst())) }
            return targets.filter { !ids.contains($0) }.map {
                "<\(element.name)> points at “\($0)”, which is not there"
            }
        }
    }

    private static func headings(_ all: [PageElement]) -> [String] {
        let ranks = all.compactMap { Self.ranks[$0.name] }
        var broken: [String] = []
        if ranks.filter({ $0 == 1 }).count != 1 { broken.append("there must be one h1") }
        for (above, below) in zip(ranks, ranks.dropFirst()) where below > above + 1 {
            broken.append("an h\(below) follows an h\(above)")
        }
        if all.contains(where: { Self.ranks[$0.name] != nil && $0.text.isEmpty }) {
            broken.append("a heading says nothing")
        }
        return broken
    }

    /// The content security policy forbids styles and scripts within the page.
    private static func policy(_ all: [PageElement]) -> [String] {
        all.flatMap { element in
            var broken: [String] = []
            if element.name == "style" { broken.append("a style stands in the page") }
            if element.name == "script", element["src"] == nil || !element.text.isEmpty {
                broken.append("a script stands in the page")
            }
            for attribute in element.attributes where attribute.name == "style" || attribute.name.hasPrefix("on") {
                broken.append("<\(element.name)> has \(attribute.name)")
            }
            return broken
        }
    }

    /// A form that changes something carries its token; one that does not is a `get`.
    private static func forms(_ all: [PageElement]) -> [String] {
        all.filter { $0.name == "form" && $0["method"] == "post" }
            .filter { form in !form.all("input").contains { $0["name"] == "form-token" && $0["type"] == "hidden" } }
            .map { "the form to “\($0["action"] ?? "")” has no token" }
    }

    private static func frame(_ all: [PageElement]) -> [String] {
        var broken: [String] = []
        if all.first(where: { $0.name == "html" })?["lang"] != "en-GB" {
            broken.append("the page does not say its language")
        }
        if all.count(where: { $0.name == "main" }) != 1 { broken.append("there must be one main part") }
        let title = all.first { $0.name == "title" }
        if title?.text.hasSuffix(" – Footbridge") != true { broken.append("the title is not ours") }
        for element in all where element.name == "a" && element["href"] != nil && element.text.isEmpty {
            broken.append("a link says nothing")
        }
        let crisis = all.first { $0.name == "aside" && $0["class"] == "crisis" }
        if crisis == nil { broken.append("help now is not on the page") }
        return broken
    }
}
