#!/usr/bin/env bash
# Measures: runs every Benchmarks/*.sh in order against a release build and reports them all.
# Each prints what it measured and fails when a threshold beside it is missed. With names, runs only those.
set -euo pipefail
source "$(dirname "$0")/common.sh"
source scripts/parts.sh

shopt -s nullglob
benches=(Benchmarks/*.sh)
if [ "$#" -gt 0 ]; then benches=("${@/#/Benchmarks/}") && benches=("${benches[@]/%/.sh}"); fi
if [ "${#benches[@]}" -eq 0 ]; then fail "   There is no bench in Benchmarks/"; fi

scripts/setup.sh
part "build" 1800 scripts/build.sh release
if [ "$failed" -ne 0 ]; then finish; fi

FOOTBRIDGE_BINARY="$(swift build -c release --show-bin-path)/footbridge"
FOOTBRIDGE_PYTHON=$(python_of_venv)
export FOOTBRIDGE_BINARY FOOTBRIDGE_PYTHON

for bench in "${benches[@]}"; do part "$(basename "$bench" .sh)" 3600 "$bench"; done
finish
