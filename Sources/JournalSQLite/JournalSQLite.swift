// The goal of JournalSQLite is in docs/architecture.md.
