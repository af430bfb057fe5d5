// The goal of Web is in docs/architecture.md.
