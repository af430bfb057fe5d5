#!/usr/bin/env bash
# pages: Today with 40 rows and a Person with 60 events against an empty page through the same middleware, in a place of
# 1,000,000 people and 40,000 open requests. Definitions and the last results are in docs/performance.md.
# BENCH_PEOPLE, BENCH_REQUESTS: the size of the place. BENCH_PAGE_RUNS: how often each page is measured.
set -euo pipefail
source "$(dirname "$0")/../scripts/common.sh"
source Benchmarks/shared/common.sh

bench=${BENCH_BINARY:-$(bench_binary)}
requests=${BENCH_REQUESTS:-40000}
place="$cache/place-$bench_people-$requests"

# Made once; a place that was not finished is begun anew.
if [ ! -f "$place.json" ]; then
    file=$(people_file)
    rm -f "$place".sqlite*
    say "   making a place of $bench_people people and $requests open requests; this takes some minutes"
    "$FOOTBRIDGE_BINARY" import people "$file" --database "sqlite:$place.sqlite" >&2
    "$bench" place --database "$place.sqlite" --requests "$requests" >"$place.json.part"
    mv "$place.json.part" "$place.json"
fi

"$python" Benchmarks/pages_bench.py "$FOOTBRIDGE_BINARY" "$bench" "$place" "${BENCH_PAGE_RUNS:-3}" \
    | "$python" Benchmarks/judge.py
