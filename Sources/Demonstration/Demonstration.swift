// The goal of Demonstration is in docs/architecture.md.
