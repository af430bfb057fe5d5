// The goal of Exchange is in docs/architecture.md.
