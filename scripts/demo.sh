#!/usr/bin/env bash
# Makes the demonstration place and serves it on port 8080. What follows goes to footbridge demo.
set -euo pipefail
source "$(dirname "$0")/common.sh"

scripts/setup.sh
scripts/build.sh release
step "The demonstration place"
exec "$(swift build -c release --show-bin-path)/footbridge" demo "$@"
