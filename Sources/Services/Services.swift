// The goal of Services is in docs/architecture.md.
