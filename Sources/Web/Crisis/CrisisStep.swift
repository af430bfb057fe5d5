import Care
import Desk
import HTML
import Services

/// The form that hands somebody to the crisis service.
enum CrisisStep {
    static func hand(in scene: Scene) -> Step {
        let about = AboutRequest(scene)
        let handOver: CrisisHandOver.ID = scene.newID()
        let services = crisisServices(in: scene)
        return Step(PersonWord.crisis.title, button: "Hand over now", saying: .handedToCrisis) { asked in
            about.field(asked)
            if services.count == 1 {
                p { "To: \(services[0].text)" }
                HiddenField(name: "service", value: services[0].value)
            } else {
                asked.radios("To which service?", "service", services)
            }
            asked.area("What happened?", "why", hint: "In a few words, as you told the crisis service.")
        } actions: { form in
            let request = about.read(&form)
            let service: ServiceCode? = form.choice("service", orElse: "Choose the crisis service.")
            let why = form.words("why", orElse: "Say in a few words what happened.")
            guard let service, let why else { return nil }
            guard services.contains(where: { $0.value == service.rawValue }) else {
                form.errors.add("Choose one of the services on the page.", to: "service")
                return nil
            }
            return [HandToCrisis(handOver: handOver, request: request, service: service, why: why)]
        }
        .style(.grave)
        .above {
            Notice(.attention) {
                p { "Ring the crisis service first, then write it down here. If a life is in danger now, ring 999." }
                p { "Whoever holds the person goes on holding them." }
            }
        }
    }

    /// The crisis services of the place; where no pack describes one, there is still one to hand to.
    private static func crisisServices(in scene: Scene) -> [Choice] {
        let packs = scene.desk.place.services.inForce(on: scene.today).filter { $0.kind == .crisis }
        guard !packs.isEmpty else { return [Choice("The crisis service", value: "crisis")] }
        return packs.map { Choice($0.name, value: $0.id.name) }
    }
}
