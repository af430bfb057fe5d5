#!/usr/bin/env bash
# Words that must not be here: labels that sort people by risk, blame for a missed contact, unfinished work, one machine's
# paths. A comment may name what is forbidden to say of a person; code, text on a page and a pack may not.
set -euo pipefail
source "$(dirname "$0")/../common.sh"
source "$(dirname "$0")/refuse.sh"

refuse '(?i:risk[ _-]?(score|level|rating|band)|\b(high|medium|moderate|low)[ _-]risk|suicid[a-z]* score)|([Hh]igh|[Mm]edium|[Ll]ow)Risk' \
    "no score, no band and no label of risk (GLOSSARY.md)" 'Sources/*'
refuse '(?i:did not attend|didn.t attend|failed to attend|non-?attend)|\bDNA\b' \
    "a contact is missed; nobody is blamed for it" 'Sources/*'
refuse_anywhere '\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b|(?i:\bfor[ ]now\b|not[ ]implemented)' \
    "finish it, or say plainly in the documents that it is not there" \
    'Sources/*' 'Tests/*' 'docs/*' '*.md' 'scripts/*' Makefile
refuse_anywhere '(?<![\w./-])/(work|Users|root|tmp/skel|opt/wheels|home/[a-z]+)/' "a path of one machine" '*'
verdict
