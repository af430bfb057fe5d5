// The goal of Clinical is in docs/architecture.md.
