# shellcheck shell=bash
# What the other scripts share: where we are, how we speak, how we show that something is under way.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1

say() { printf '%s\n' "$*" >&2; }
step() { printf '\n== %s\n' "$*" >&2; }
fail() {
    say "$*"
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# Runs a quiet command and shows that it is alive: a counter on a terminal, a line every fifteen seconds elsewhere.
# What the command prints is kept, and shown only when it fails.
working() {
    local what=$1 log began=$SECONDS code=0
    shift
    log=$(mktemp)
    "$@" >"$log" 2>&1 &
    local job=$!
    while kill -0 "$job" 2>/dev/null; do
        sleep 1
        show_progress "$what" $((SECONDS - began))
    done
    wait "$job" || code=$?
    [ -t 2 ] && printf '\r\033[K' >&2
    if [ "$code" -eq 0 ]; then
        say "   $what: done, $((SECONDS - began)) s"
    else
        tail -n 40 "$log" >&2
        say "   $what: failed with code $code"
    fi
    rm -f "$log"
    return "$code"
}

show_progress() {
    if [ -t 2 ]; then
        printf '\r   %s … %d s' "$1" "$2" >&2
    elif [ $(($2 % 15)) -eq 0 ] && [ "$2" -gt 0 ]; then
        say "   $1 … $2 s"
    fi
}

# Runs a command as the administrator, if there is a way.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif have sudo; then
        sudo "$@"
    else
        say "   not the administrator, and no sudo here: $*"
        return 1
    fi
}

# The browser of this machine, if it has one. FOOTBRIDGE_CHROMIUM names another.
find_chromium() {
    local name
    for name in "${FOOTBRIDGE_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
        if [ -n "$name" ] && have "$name"; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

# The folder of PostgreSQL's own programs (initdb, pg_ctl), newest version first.
find_postgres() {
    local folder
    folder=$(find /usr/lib/postgresql -maxdepth 3 -name initdb 2>/dev/null | sort -V | tail -n 1)
    [ -n "$folder" ] || folder=$(command -v initdb || true)
    [ -n "$folder" ] && dirname "$folder"
}

# Our own files of one kind, tracked or about to be, one on each line.
files() {
    git ls-files --cached --others --exclude-standard --deduplicate -- "$@" | while read -r file; do
        if [ -e "$file" ]; then printf '%s\n' "$file"; fi
    done
}

# The Python of the private environment that setup.sh makes.
python_of_venv() { printf '%s/.venv/bin/python' "$root"; }
