#!/usr/bin/env bash
# Time and chance are arguments: only the command and the tests may take them from the air.
set -euo pipefail
source "$(dirname "$0")/../common.sh"
source "$(dirname "$0")/refuse.sh"

rooms=('Sources/*.swift' ':!Sources/footbridge')
refuse '\bDate\(\)|\bDate\.now\b|\bUUID\(\)|\btime\(nil\)|\bclock_gettime\b' \
    "time is an argument outside Sources/footbridge" "${rooms[@]}"
refuse '\.random\((?!.*\busing:)|SystemRandomNumberGenerator|\.randomElement\(\)|\.shuffled?\(\)' \
    "chance is an argument outside Sources/footbridge" "${rooms[@]}"
refuse '\b(Continuous|Suspending)Clock\b' "a pure room has no clock at all" \
    'Sources/Care/*.swift' 'Sources/Clinical/*.swift' 'Sources/Services/*.swift' 'Sources/Planner/*.swift'
verdict
