#!/usr/bin/env bash
# Everything builds, without a warning, and every import is declared.
set -euo pipefail
source "$(dirname "$0")/../common.sh"

scripts/build.sh
