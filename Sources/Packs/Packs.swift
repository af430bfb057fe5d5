// The goal of Packs is in docs/architecture.md.
