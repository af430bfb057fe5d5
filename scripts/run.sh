#!/usr/bin/env bash
# Serves. What follows goes to footbridge serve: scripts/run.sh --database sqlite:place.sqlite --port 8080
set -euo pipefail
source "$(dirname "$0")/common.sh"

scripts/build.sh release
exec "$(swift build -c release --show-bin-path)/footbridge" serve "$@"
