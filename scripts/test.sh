#!/usr/bin/env bash
# Runs everything: units, contracts on memory, SQLite and PostgreSQL, and journeys in a real browser.
# Each part has a budget in seconds (CONTRIBUTING.md, "Tests"). A skipped test is named; in CI it is a failure.
set -euo pipefail
source "$(dirname "$0")/common.sh"
source scripts/parts.sh

scripts/setup.sh
mkdir -p artefacts
rm -f artefacts/*.xml

# FOOTBRIDGE_TEST_POSTGRES may name a server to use instead of a private one.
start_postgres() {
    [ -z "${FOOTBRIDGE_TEST_POSTGRES:-}" ] || return 0
    find_postgres >/dev/null || return 0
    local started
    started=$(scripts/postgres.sh start)
    postgres=$(sed -n 1p <<<"$started")
    trap 'scripts/postgres.sh stop "$postgres"' EXIT
    export FOOTBRIDGE_TEST_POSTGRES FOOTBRIDGE_TEST_POSTGRES_FOLDER=$postgres
    FOOTBRIDGE_TEST_POSTGRES=$(sed -n 2p <<<"$started")
}

swift_tests() {
    swift test --skip-build --disable-xctest --xunit-output artefacts/swift.xml >&2
}

journeys() {
    FOOTBRIDGE_BINARY="$(swift build --show-bin-path)/footbridge" \
        "$(python_of_venv)" -m pytest Tests/Journeys --junit-xml artefacts/journeys.xml >&2
}

part "build" 900 scripts/build.sh
if [ "$failed" -ne 0 ]; then finish; fi
start_postgres
part "units and contracts" 600 swift_tests
part "journeys" 600 journeys
part "nothing skipped" 5 python3 scripts/skipped.py artefacts/swift.xml artefacts/journeys.xml
finish
