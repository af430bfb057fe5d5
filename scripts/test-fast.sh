#!/usr/bin/env bash
# Runs the tests that need neither a database server nor a browser and are not slow; under a minute once built.
set -euo pipefail
source "$(dirname "$0")/common.sh"
source scripts/parts.sh

# A fifth of the random actions that `make test` carries out.
export FOOTBRIDGE_PROPERTY_ACTIONS=${FOOTBRIDGE_PROPERTY_ACTIONS:-20000}

quick_tests() { swift test --skip-build --disable-xctest --skip PostgreSQL --skip Slow "$@" >&2; }

part "build" 900 scripts/build.sh
if [ "$failed" -ne 0 ]; then finish; fi
part "quick tests" 60 quick_tests "$@"
finish
