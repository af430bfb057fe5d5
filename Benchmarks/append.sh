#!/usr/bin/env bash
# append: the journal's append, alone and with projections and dues, and a Desk's act, against a bare loop of the same INSERT in its own durable transaction.
# Definitions and the last results are in docs/performance.md. BENCH_APPENDS: how many appends in a measurement.
set -euo pipefail
source "$(dirname "$0")/../scripts/common.sh"
source Benchmarks/shared/common.sh

bench=${BENCH_BINARY:-$(bench_binary)}
folder=$(mktemp -d "$cache/append.XXXXXX")
mapfile -t server < <(scripts/postgres.sh start)
trap 'scripts/postgres.sh stop "${server[0]}"; rm -rf "$folder"' EXIT

{
    "$bench" append --database "sqlite:$folder" --count "${BENCH_APPENDS:-1600}"
    "$bench" append --database "${server[1]}" --count "${BENCH_APPENDS:-1600}"
} | "$python" Benchmarks/judge.py
