#!/usr/bin/env bash
# Runs every check in scripts/checks/ and reports them all; fails if any of them does.
# With names ("make check" hands on none), runs only those: scripts/check.sh words clock
set -euo pipefail
source "$(dirname "$0")/common.sh"
source scripts/parts.sh

chosen() {
    local name=$1
    shift
    [ "$#" -eq 0 ] && return 0
    printf '%s\n' "$@" | grep -qx -- "$name"
}

for check in scripts/checks/[0-9]*; do
    name=$(basename "$check")
    name=${name#*-}
    name=${name%.*}
    budget=30
    [ "$name" = build ] && budget=900
    if chosen "$name" "$@"; then part "$name" "$budget" "$check"; fi
done
finish
