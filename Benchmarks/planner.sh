#!/usr/bin/env bash
# planner: how the engine's cost grows, a country in a year, and the general engine against a hand-written C program, SimPy and Ciw on the same models, in one run.
# Definitions and the last results are in docs/performance.md. BENCH_RUNS: how often each is measured.
set -euo pipefail
source "$(dirname "$0")/../scripts/common.sh"
source Benchmarks/shared/common.sh

bench=${BENCH_BINARY:-$(bench_binary)}
have cc || fail "   A C compiler is needed for the program that the engine is held against"
cc -O2 -o "$cache/queue" Benchmarks/peers/queue.c -lm

"$python" Benchmarks/planner_bench.py "$bench" "$cache/queue" "${BENCH_RUNS:-7}" | "$python" Benchmarks/judge.py
