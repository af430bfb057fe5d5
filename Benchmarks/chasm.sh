#!/usr/bin/env bash
# chasm: every combination of England's population through a place of 25 services, against the same written plainly with
# NumPy; and one person matched to 500 services. Definitions and the last results are in docs/performance.md.
# BENCH_CHASM_RUNS: how often (5).
set -euo pipefail
source "$(dirname "$0")/../scripts/common.sh"
source Benchmarks/shared/common.sh

bench=${BENCH_BINARY:-$(bench_binary)}
folder=$(mktemp -d "$cache/chasm.XXXXXX")
trap 'rm -rf "$folder"' EXIT

{
    "$python" Benchmarks/chasm_bench.py "$bench" "$folder" "${BENCH_CHASM_RUNS:-5}"
    "$bench" match
} | "$python" Benchmarks/judge.py
