#!/usr/bin/env bash
# What we build on is pinned exactly, each with a reason beside it, and the C that we call is behind one door each.
set -euo pipefail
source "$(dirname "$0")/../common.sh"
source "$(dirname "$0")/refuse.sh"

refuse '\.package\((?!url: "[^"]+", exact: "[^"]+"\),  // \w)' "a dependency is pinned exactly and says why it is there" \
    Package.swift
refuse '^\s*((package|public|internal|private|@\w+) )*import CPQ\b' "libpq is called in one file" \
    'Sources/*.swift' ':!Sources/JournalPostgres/PostgresLink.swift'
refuse '^\s*((package|public|internal|private|@\w+) )*import CCurl\b' "libcurl is called in one file" \
    'Sources/*.swift' ':!Sources/Mail/SMTPSender.swift'
refuse '#\s*include\s*[<"]curl' "libcurl is behind one shim" 'Sources/*' ':!Sources/CCurl'
refuse '#\s*include\s*[<"]simdjson' "simdjson is behind one shim" 'Sources/*' ':!Sources/CSimdjson'
refuse '#\s*include\s*[<"](libpq-fe|postgres)' "libpq is behind one module" 'Sources/*' ':!Sources/CPQ'
verdict
