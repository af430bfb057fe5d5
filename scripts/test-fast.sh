#!/usr/bin/env bash
# Runs the tests that need neither a database server nor a browser and are not slow; under a minute once built.
set -euo pipefail
source "$(dirname "$0")/common.sh"
source scripts/parts.sh

quick_tests() { swift test --skip-build --disable-xctest --skip PostgreSQL --skip Slow "$@" >&2; }

part "build" 900 scripts/build.sh
if [ "$failed" -ne 0 ]; then finish; fi
part "quick tests" 60 quick_tests "$@"
finish
