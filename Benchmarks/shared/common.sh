# shellcheck shell=bash
# What the benches share: the executable that measures, and a folder for what is made once.
# Sourced after scripts/common.sh.

# Made once and kept: the file of people and the databases. About 5 GB for a million people; delete it as you like.
cache=${BENCH_CACHE:-"$root/.build-bench"}
mkdir -p "$cache"

bench_people=${BENCH_PEOPLE:-1000000}
python=${FOOTBRIDGE_PYTHON:-python3}

# The executable that measures, built for release.
bench_binary() {
    export FOOTBRIDGE_BENCHMARKS=1
    swift build -c release --product Bench >&2
    printf '%s/Bench' "$(swift build -c release --show-bin-path)"
}

# The file of made-up people, made once.
people_file() {
    local file="$cache/people-$bench_people.ndjson"
    if [ ! -f "$file" ]; then
        "$python" Benchmarks/make_people.py "$bench_people" "$file.part" >&2
        mv "$file.part" "$file"
    fi
    printf '%s' "$file"
}
