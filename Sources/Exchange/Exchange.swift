// The goal of Exchange is that what other systems tell us arrives whole, once and understood, and that what cannot be
// understood is named, with its place and its remedy, and never with a person's values.
//
//   Reading      bytes into lines, rows and elements, in constant memory
//   Diagnostics  what was wrong with the input, where, and how to mend it
//   People       FHIR Patients and the practice register
//   Matching     whether a person who arrives is known already
//   Network      practices, primary care networks, list sizes, deprivation (ODS)
//   Directory    community services (Open Referral UK)
//   Measures     answers to questionnaires (FHIR QuestionnaireResponse)
