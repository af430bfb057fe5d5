#!/usr/bin/env bash
# booking: finding ten times among 200 practitioners with 300,000 times booked, and taking one against a bare durable INSERT.
# Definitions and the last results are in docs/performance.md. BENCH_BOOKED: how many times are booked.
set -euo pipefail
source "$(dirname "$0")/../scripts/common.sh"
source Benchmarks/shared/common.sh

bench=${BENCH_BINARY:-$(bench_binary)}
folder=$(mktemp -d "$cache/booking.XXXXXX")
mapfile -t server < <(scripts/postgres.sh start)
trap 'scripts/postgres.sh stop "${server[0]}"; rm -rf "$folder"' EXIT

{
    "$bench" booking --database "sqlite:$folder" --booked "${BENCH_BOOKED:-300000}"
    "$bench" booking --database "${server[1]}" --booked "${BENCH_BOOKED:-300000}"
} | "$python" Benchmarks/judge.py
