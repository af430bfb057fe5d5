// JournalTesting
