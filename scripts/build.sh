#!/usr/bin/env bash
# Builds everything, tests included. Warnings are errors (Package.swift), and a target may import only what it declares.
# With "release" builds only the command, optimised.
set -euo pipefail
source "$(dirname "$0")/common.sh"

declared=(--explicit-target-dependency-import-check error)

case ${1:-debug} in
    debug)
        step "Building (the first time takes about ten minutes on two cores)"
        swift build --build-tests "${declared[@]}" >&2
        ;;
    release)
        step "Building for release (the first time takes about fifteen minutes on two cores)"
        swift build -c release --product footbridge "${declared[@]}" >&2
        ;;
    *)
        say "usage: scripts/build.sh [debug | release]"
        exit 64
        ;;
esac
