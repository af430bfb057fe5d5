/// What a page says once after something was done; a cookie carries the name of the case, never a value.
///
/// A capability adds its cases here, in the order of the folders.
package enum Said: String, CaseIterable, Sendable {
    case done
    case doneBefore = "done-before"
    case nothingToDo = "nothing-to-do"
    // Asking and reading.
    case asked, triaged, additionRead, kindChanged, wordsAdded
    // Holding.
    case handOverOffered, handOverAccepted, handOverDeclined, handOverWithdrawn, takenUp
    // Services and the meeting.
    case serviceAsked, serviceAskedAgain, serviceYes, serviceNo, serviceBack, serviceDone, broughtToMeeting, meetingSaid
    // Contacts, and reaching people again.
    case contactArranged, contactAttended, contactMissed, contactMoved, contactCancelled, contactMade, outcomeTakenBack
    case booked, cancellationUndone, clinicSaved, clinicDayChanged
    case toldOutside, waits, waitsNoMore, offerDeclined, declineUndone
    case groupSaved, groupEnded, groupTold, sessionCancelled, registerSaved, groupJoined, groupLeft
    case walkInAdded, waitsForPlace, waitsForNoPlace, placeDeclined
    case reachTried, talkedOver, gotInTouch
    // Keeping safe.
    case safetyOpened, safetyHeld, safetyTried, safetyFollowedUp, safetyPassedOn, safetyTaken
    case concernRaised, concernReferred, concernDecided, concernOutcome, concernTaken, concernClosed
    case handedToCrisis, crisisAnswered, crisisSeen, anotherWayFound
    // Notes and closing.
    case toldAnotherWay
    case noteWritten, noteCorrected, noteWithdrawn, noteHeldBack, noteReleased, closed, reopened
    // Measures.
    case followed, followingSaved, viewSaved, viewForgotten
    case measureAsked, measureNotAsked, measureAnswered, answersTakenBack
    case questionsSet, goalSaved, goalLetGo
    // Case reviews and supervision.
    case markedForDiscussion, markTakenAway, reviewSaved, proposalAccepted, proposalDeclined, proposalDone
    case supervisorSaved, supervisionSaved
    // People.
    case personAdded, detailsSaved, wishesSaved, linked, unlinked, deathRecorded, deathTakenBack, glassBroken
    // The team.
    case absenceSaved, backSaved, leftSaved, rotaSaved, limitSaved, accountAdded, accountDisabled, accountReset
    case passwordChanged, pairDecided, calendarStopped
    // Plans.
    case planKept, planLineFull, planStopped, planShared, planPrivate, planForgotten

    package var sentence: String { Said.sentences[self] ?? "Done." }
}
