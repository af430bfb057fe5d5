#!/usr/bin/env bash
# Writes the generated pages of docs/ anew: the index of decisions, the list of controls with no test.
set -euo pipefail
source "$(dirname "$0")/common.sh"

step "Generated pages"
python3 scripts/documents.py write
