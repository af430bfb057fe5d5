// The goal of Journal is in docs/architecture.md.
