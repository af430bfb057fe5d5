#!/usr/bin/env bash
# What is true of a person's care, the field's published knowledge and the page writer import the standard library only.
# Matching and the chasm import Care alone: they can reach no record and no store.
# What simulates reaches nothing that reads or writes.
# A type never bears its module's name, for then neither can be named from outside.
set -euo pipefail
source "$(dirname "$0")/../common.sh"
source "$(dirname "$0")/refuse.sh"

refuse '^\s*((package|public|internal|private|@\w+) )*import ' "Care, Clinical and HTML import nothing" \
    'Sources/Care/*.swift' 'Sources/Clinical/*.swift' 'Sources/HTML/*.swift'
refuse '^\s*((package|public|internal|private|@\w+) )*import (?!Care$)' "Services imports Care alone" 'Sources/Services/*.swift'
refuse '^\s*((package|public|internal|private|@\w+) )*import (?!(Care|Services|Glibc|Synchronization|Dispatch)$)' \
    "Planner imports Services, the C library's mathematics and threads" 'Sources/Planner/*.swift'
for folder in Sources/*/ Tests/Kits/*/; do
    module=$(basename "$folder")
    refuse "\b(struct|class|enum|actor|protocol|typealias) $module\b" "a type bears the name of its module" "$folder*.swift"
done
verdict
