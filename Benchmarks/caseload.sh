#!/usr/bin/env bash
# caseload: the caseload page over 50,000 open requests that are followed up and measured, against an empty page; and the
# dues of everybody with an open request, against reading and decoding the same streams, in a place of 1,000,000 people.
# BENCH_PEOPLE, BENCH_CASELOAD: the size of the place. BENCH_PAGE_RUNS: how often each is measured.
set -euo pipefail
source "$(dirname "$0")/../scripts/common.sh"
source Benchmarks/shared/common.sh

bench=${BENCH_BINARY:-$(bench_binary)}
requests=${BENCH_CASELOAD:-50000}
place="$cache/caseload-$bench_people-$requests"

# Made once; a place that was not finished is begun anew.
if [ ! -f "$place.json" ]; then
    file=$(people_file)
    rm -f "$place".sqlite*
    say "   making a place of $bench_people people, $requests of them followed up; this takes some minutes"
    "$FOOTBRIDGE_BINARY" import people "$file" --database "sqlite:$place.sqlite" >&2
    "$bench" place --database "$place.sqlite" --requests "$requests" --followed >"$place.json.part"
    mv "$place.json.part" "$place.json"
fi

{
    "$python" Benchmarks/pages_bench.py "$FOOTBRIDGE_BINARY" "$bench" "$place" "${BENCH_PAGE_RUNS:-3}" caseload
    "$bench" dues --database "$place.sqlite" --runs "${BENCH_PAGE_RUNS:-3}"
} | "$python" Benchmarks/judge.py
