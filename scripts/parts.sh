# shellcheck shell=bash
# Runs the parts of a larger work one after the other, each with a budget, and reports them all at the end.

failed=0
report=()

# part NAME SECONDS COMMAND…
part() {
    local name=$1 budget=$2 began=$SECONDS verdict=passed
    shift 2
    step "$name"
    "$@" || { verdict=FAILED && failed=1; }
    local took=$((SECONDS - began)) note=""
    if [ "$took" -gt "$budget" ]; then note=", OVER ITS BUDGET"; fi
    report+=("$(printf '%-24s %-7s %5d s of %d s%s' "$name" "$verdict" "$took" "$budget" "$note")")
}

finish() {
    step "Report"
    printf '   %s\n' "${report[@]}" >&2
    return "$failed"
}
