#!/usr/bin/env bash
# The format is that of .swift-format, strictly. Mend with: make fix
set -euo pipefail
source "$(dirname "$0")/../common.sh"

files '*.swift' | tr '\n' '\0' | xargs -0 swift format lint --strict --parallel
