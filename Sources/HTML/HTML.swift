// The goal of HTML is in docs/architecture.md.
