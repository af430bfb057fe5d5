#!/usr/bin/env bash
# Scripts are clean by shellcheck.
set -euo pipefail
source "$(dirname "$0")/../common.sh"

if ! have shellcheck; then
    say "   shellcheck is not here: run make setup"
    [ "${CI:-}" = true ] && exit 1
    exit 0
fi
{ files '*.sh' && echo .ci/run; } | xargs shellcheck --external-sources --source-path=SCRIPTDIR
