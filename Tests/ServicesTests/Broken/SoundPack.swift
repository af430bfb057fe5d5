/// A pack in which nothing is wrong; each case breaks it in one place.
enum SoundPack {
    static let text = """
        format: 1
        id: example
        version: 1
        name: An example
        kind: linkWorker
        place: Nowhere
        about: An example.
        author: Tester
        approvedBy: nobody
        holdsFrom: 2026-01-01
        documents:
          paper: { title: A paper, publisher: A press, year: 2020 }
        questions:
          - { id: wants-it, ask: Does the person want it? }
        requires:
          - id: adults
            when: { age: { from: 18, through: 99 } }
            worker: Is for adults.
            person: It is for adults.
            source: [paper: page 1]
        serves:
          - id: lonely
            when: { any: [{ needs: [loneliness] }, { answer: wants-it }] }
            worker: Serves the lonely.
            person: It is for people who are lonely.
            source: [paper: page 2]
        offers:
          - { id: walk, name: A walk, form: activity, rolling: yes, sessions: 6, source: [paper: page 3] }
        promises:
          - id: soon
            person: You will be seen soon.
            starts: requestReceived
            stops: firstContact
            within: { atLeast: 1, atMost: 2, unit: weeks }
            source: [paper: page 4]
        ladder:
          - { means: phone, withinDays: 2, source: [paper: page 4] }
        figures:
          - { id: staff, value: 4, unit: people, quality: exact, source: [paper: page 5] }
        conflicts:
          - about: Staff
            statements:
              - { says: Four., source: [paper: page 5] }
              - { says: Five., source: [paper: page 6] }
            taken: Four.
        silences:
          - { about: hours, note: None given. }
        settings:
          - { id: youngest, what: The youngest age, number: 18, placeSets: Silent. }
          - { id: welcome-all, what: Whether all may come, switch: yes, source: [paper: page 7] }
        declines:
          - id: not-here
            when: { any: [{ age: { through: { setting: youngest } } }, { not: { setting: welcome-all } }] }
            worker: Not for them.
            person: Not for you.
            source: [paper: page 7]
          - id: other-languages
            when: { not: { language: [english, urdu] } }
            worker: English and Urdu only.
            person: In English and Urdu.
            source: [paper: page 7]
        before:
          - { id: review, what: A review., stops: request, worker: A review., person: A look., source: [paper: page 8] }
        workforce:
          - { id: leaders, who: leaders, people: 2, wholeTime: 1.5, source: [paper: page 8] }
        footprint: { registered: 9000, practices: 2, quality: about, source: [paper: page 8] }
        costs:
          - { id: running, pounds: 300, per: year, says: Tea., source: [paper: page 8] }
        worksWith:
          - { id: joint, kind: crisis, how: meeting, says: They meet., source: [paper: page 8] }
        asks:
          - { id: mood, instrument: phq-9, often: everySession, source: [paper: page 9] }
          - { id: goals, instrument: own-goals, often: everyWeeks, weeks: 4, placeSets: Silent. }

        """
}
