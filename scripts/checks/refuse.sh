# shellcheck shell=bash
# What the checks that look for a pattern share: say what is refused, and end with verdict.

found=0

# refuse PATTERN WHY PATHS…: names every line of our files that matches, unless it is a comment.
refuse() { refuse_matching '^[^:]+:[0-9]+:\s*(//|#)' "$@"; }

# The same, comments included.
refuse_anywhere() { refuse_matching '^$' "$@"; }

refuse_matching() {
    local except=$1 pattern=$2 why=$3 lines
    shift 3
    lines=$(files "$@" | xargs -r -d '\n' grep -nIP -- "$pattern" /dev/null | grep -vE -- "$except" || true)
    if [ -n "$lines" ]; then
        printf '   %s:\n%s\n' "$why" "$lines"
        found=1
    fi
}

verdict() { return "$found"; }
