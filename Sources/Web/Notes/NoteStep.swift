import Care
import HTML

/// The form that writes a note.
enum NoteStep {
    static func write(in scene: Scene) -> Step {
        let about = AboutRequest(scene)
        let note: Note.ID = scene.newID()
        return Step(PersonWord.note.title, button: "Save the note", saying: .noteWritten) { asked in
            about.field(asked)
            asked.area("What do you want to write?", "words", hint: "The person can read this.", rows: 10)
        } actions: { form in
            let request = about.read(&form)
            guard let words = form.words("words", orElse: "Write something first.") else { return nil }
            return [WriteNote(note: note, request: request, words: words)]
        }
    }
}
