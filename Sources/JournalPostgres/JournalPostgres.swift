// The goal of JournalPostgres is in docs/architecture.md.
