import Care
import Services

extension Answers {
    /// What is wrong with the answers of one page, in kind words; what may be left out is never missed.
    func errors(in step: AskStep, practices: [PracticeChoice], today: Day) -> FormErrors {
        var errors = FormErrors()
        switch step {
        case .who: checkWho(&errors)
        case .words: checkWords(&errors)
        case .about: checkAbout(practices, today, &errors)
        case .reach: checkReach(&errors)
        case .meeting: checkMeeting(&errors)
        case .check: break
        }
        for field in step.fields where self[field].count > field.longest && errors[field.rawValue] == nil {
            errors.add("This is too long. Use \(field.longest) letters or fewer.", to: field.rawValue)
        }
        return errors
    }

    private func checkWho(_ errors: inout FormErrors) {
        guard WhoFor(rawValue: self[.who]) != nil else {
            return errors.add("Choose who the help is for.", to: AskField.who.rawValue)
        }
        if who == .work, role == nil { errors.add("Choose where you work.", to: AskField.role.rawValue) }
    }

    private func checkWords(_ errors: inout FormErrors) {
        if all(.needs).contains(where: { name in !NeedWords.offered.contains { $0.need.rawValue == name } }) {
            errors.add("Choose from the list on the page.", to: AskField.needs.rawValue)
        } else if self[.words].isEmpty, needs.isEmpty {
            errors.add("Write a few words, or tick one thing.", to: AskField.words.rawValue)
        }
    }

    private func checkAbout(_ practices: [PracticeChoice], _ today: Day, _ errors: inout FormErrors) {
        if who.isForAnother, self[.askerName].isEmpty {
            errors.add("Write your name, so that we know who asked.", to: AskField.askerName.rawValue)
        }
        if self[.called].isEmpty {
            let missing =
                who.isForAnother
                ? "Write the person's name, or what they are called."
                : "Write a name we can call you. It can be a first name."
            errors.add(missing, to: AskField.called.rawValue)
        }
        checkBirthday(today, &errors)
        if let practice = optional(.practice), PracticeAnswer(rawValue: practice) == nil,
            !practices.contains(where: { $0.code == practice })
        {
            errors.add("Choose from the list on the page.", to: AskField.practice.rawValue)
        }
        if let postcode = optional(.postcode), Answers.tidy(postcode: postcode) == nil {
            errors.add("Check the postcode, or leave it empty.", to: AskField.postcode.rawValue)
        }
        if let number = optional(.nhsNumber), NHSNumber(number) == nil {
            errors.add("Check the NHS number. It has 10 digits. Or leave it empty.", to: AskField.nhsNumber.rawValue)
        }
    }

    private func checkBirthday(_ today: Day, _ errors: inout FormErrors) {
        guard typedBirthday != TypedDate() else { return }
        let name = AskField.born.rawValue
        guard let day = birthday else {
            return errors.add("Check the date. Use numbers, like 27 3 1985. Or leave it empty.", to: name)
        }
        if day > today {
            errors.add("This date is in the future. Check the year.", to: name)
        } else if day.years(until: today) > 130 {
            errors.add("This date is more than 130 years ago. Check the year.", to: name)
        }
    }

    private func checkReach(_ errors: inout FormErrors) {
        if all(.means).contains(where: { Means(rawValue: $0) == nil }) {
            errors.add("Choose from the list on the page.", to: AskField.means.rawValue)
        }
        if means.contains(.phone) { checkPhone(&errors) }
        if means.contains(.email), optional(.email) == nil {
            errors.add("Write the e-mail address, or choose another way.", to: AskField.email.rawValue)
        } else if let email = optional(.email, ifChosen: .email), !Answers.isEmail(email) {
            errors.add("Check the e-mail address. It looks like name@example.org.", to: AskField.email.rawValue)
        }
        for field in [AskField.messageSafe, .letterSafe, .personKnows, .personAgrees] {
            if let answer = optional(field), YesOrNo(rawValue: answer) == nil {
                errors.add("Choose yes or no.", to: field.rawValue)
            }
        }
    }

    private func checkPhone(_ errors: inout FormErrors) {
        if optional(.phone) == nil {
            errors.add("Write the phone number, or choose another way.", to: AskField.phone.rawValue)
        } else if !Answers.isPhone(self[.phone]) {
            errors.add("Check the phone number. Use numbers only.", to: AskField.phone.rawValue)
        }
        if let use = optional(.phoneUse), PhoneUse(rawValue: use) == nil {
            errors.add("Choose one of the answers on the page.", to: AskField.phoneUse.rawValue)
        }
    }

    private func checkMeeting(_ errors: inout FormErrors) {
        if all(.places).count != places.count {
            errors.add("Choose from the list on the page.", to: AskField.places.rawValue)
        }
        if let answer = optional(.interpreter), YesOrNo(rawValue: answer) == nil {
            errors.add("Choose yes or no.", to: AskField.interpreter.rawValue)
        }
    }

    static func isPhone(_ text: String) -> Bool {
        let digits = text.utf8.filter { (48...57).contains($0) }.count
        return (6...15).contains(digits)
            && text.utf8.allSatisfy { (48...57).contains($0) || Array("+()- .".utf8).contains($0) }
    }

    static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
            && !parts[1].hasSuffix(".") && !text.contains(where: \.isWhitespace)
    }

    /// A postcode in capitals with its one space; `nil` if it cannot be one.
    static func tidy(postcode: String) -> String? {
        let kept = postcode.uppercased().utf8.filter { $0 != UInt8(ascii: " ") }
        guard (5...7).contains(kept.count), let first = kept.first, (65...90).contains(first),
            kept.allSatisfy({ (48...57).contains($0) || (65...90).contains($0) }),
            (48...57).contains(kept[kept.count - 3])
        else { return nil }
        return String(decoding: kept.dropLast(3), as: UTF8.self) + " " + String(decoding: kept.suffix(3), as: UTF8.self)
    }
}

/// A practice to choose.
struct PracticeChoice: Equatable, Sendable {
    let code: String
    let name: String
}
