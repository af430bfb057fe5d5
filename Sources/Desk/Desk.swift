// The goal of Desk is in docs/architecture.md.
