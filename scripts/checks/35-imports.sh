#!/usr/bin/env bash
# What is true of a person's care, the field's published knowledge and the page writer import the standard library only.
# A type never bears its module's name, for then neither can be named from outside.
set -euo pipefail
source "$(dirname "$0")/../common.sh"
source "$(dirname "$0")/refuse.sh"

refuse '^\s*((package|public|internal|private|@\w+) )*import ' "Care, Clinical and HTML import nothing" \
    'Sources/Care/*.swift' 'Sources/Clinical/*.swift' 'Sources/HTML/*.swift'
for folder in Sources/*/ Tests/Kits/*/; do
    module=$(basename "$folder")
    refuse "\b(struct|class|enum|actor|protocol|typealias) $module\b" "a type bears the name of its module" "$folder*.swift"
done
verdict
