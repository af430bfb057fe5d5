#!/usr/bin/env bash
# Links lead somewhere, named files and tests exist, generated pages are fresh. Mend the last with: make docs
set -euo pipefail
source "$(dirname "$0")/../common.sh"

python3 scripts/documents.py check
