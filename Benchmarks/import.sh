#!/usr/bin/env bash
# import: people from NDJSON into an empty SQLite database, against a straightforward Python script that writes the same
# rows and indexes. Definitions and the last results are in docs/performance.md.
# BENCH_PEOPLE: how many people (1,000,000). BENCH_IMPORT_RUNS: how often (3).
set -euo pipefail
source "$(dirname "$0")/../scripts/common.sh"
source Benchmarks/shared/common.sh

file=$(people_file)
folder=$(mktemp -d "$cache/import.XXXXXX")
trap 'rm -rf "$folder"' EXIT

"$python" Benchmarks/import_bench.py "$FOOTBRIDGE_BINARY" "$file" "$folder" "${BENCH_IMPORT_RUNS:-3}" \
    | "$python" Benchmarks/judge.py
