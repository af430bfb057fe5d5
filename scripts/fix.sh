#!/usr/bin/env bash
# Formats the sources and writes the generated pages anew.
set -euo pipefail
source "$(dirname "$0")/common.sh"

step "Formatting"
files '*.swift' | tr '\n' '\0' | xargs -0 swift format --in-place --parallel
scripts/docs.sh
