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

# Three runs, so that what measures time is not beside what burns it.
units() { tests units --skip PostgreSQL --skip Slow; }
contracts() { tests contracts --filter PostgreSQL --skip Slow; }
slow_tests() { tests slow --filter Slow --no-parallel; }

tests() {
    local name=$1
    shift
    swift test --skip-build --disable-xctest --xunit-output "artefacts/$name.xml" "$@" >&2
}

# Some have servers of their own and wait for them, the others share one: side by side they take half as long.
journeys() {
    journeys_that waiting waits &
    local waiting=$!
    journeys_that browsing "not waits" || { wait "$waiting" || true; return 1; }
    wait "$waiting"
}

journeys_that() {
    FOOTBRIDGE_BINARY="$(swift build --show-bin-path)/footbridge" \
        "$(python_of_venv)" -m pytest Tests/Journeys -m "$2" --junit-xml "artefacts/$1.xml" >&2
}

part "build" 900 scripts/build.sh
if [ "$failed" -ne 0 ]; then finish; fi
start_postgres
part "units" 150 units
part "contracts on PostgreSQL" 90 contracts
part "slow tests, one at a time" 300 slow_tests
part "journeys" 900 journeys
part "nothing skipped" 5 python3 scripts/skipped.py artefacts/units.xml artefacts/contracts.xml artefacts/slow.xml artefacts/browsing.xml artefacts/waiting.xml
finish
