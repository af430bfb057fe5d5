#!/usr/bin/env bash
# A private PostgreSQL in a temporary folder on a free port, for tests and benches; nothing else on the machine is touched.
#
#   scripts/postgres.sh start             prints the folder and the URL, one on each line
#   scripts/postgres.sh stop FOLDER       stops it at once and deletes the folder
#   scripts/postgres.sh restart FOLDER    stops it at once and starts it again on the same port
set -euo pipefail
source "$(dirname "$0")/common.sh"

bin=$(find_postgres) || fail "PostgreSQL is not installed: run make setup"

# Its programs refuse the administrator, so they run as somebody with no rights.
user=nobody
id postgres >/dev/null 2>&1 && user=postgres
unprivileged() {
    if [ "$(id -u)" -eq 0 ]; then runuser -u "$user" -- "$@"; else "$@"; fi
}

free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

launch() {
    local folder=$1 port=$2
    unprivileged "$bin/pg_ctl" --pgdata "$folder/data" --log "$folder/log" --wait --timeout 60 \
        --options "-p $port -k $folder -h 127.0.0.1 -c max_connections=200" start >/dev/null
}

start() {
    local folder port
    folder=$(mktemp -d "${TMPDIR:-/tmp}/footbridge-postgres.XXXXXX")
    if [ "$(id -u)" -eq 0 ]; then chown "$user" "$folder"; fi
    cd "$folder"
    unprivileged "$bin/initdb" --pgdata "$folder/data" --auth trust --username footbridge --locale C --encoding UTF8 \
        --no-instructions >/dev/null
    # Somebody else may take the free port before we do: try again a few times.
    for _ in 1 2 3 4 5; do
        port=$(free_port)
        if launch "$folder" "$port"; then
            echo "$port" >"$folder/port"
            printf '%s\npostgresql://footbridge@127.0.0.1:%s/postgres\n' "$folder" "$port"
            return
        fi
    done
    tail -n 20 "$folder/log" >&2
    rm -rf "$folder"
    fail "PostgreSQL did not start"
}

# Only ever a folder that start made.
ours() {
    if [ ! -f "$1/port" ] || [ ! -d "$1/data" ]; then fail "not a folder of scripts/postgres.sh: ${1:-none given}"; fi
}

stop() {
    ours "$1"
    cd "$1"
    unprivileged "$bin/pg_ctl" --pgdata "$1/data" --mode immediate --wait stop >/dev/null || true
    cd /
    rm -rf "$1"
}

restart() {
    ours "$1"
    cd "$1"
    unprivileged "$bin/pg_ctl" --pgdata "$1/data" --mode immediate --wait stop >/dev/null || true
    launch "$1" "$(cat "$1/port")"
}

case ${1:-} in
    start) start ;;
    stop) stop "${2:-}" ;;
    restart) restart "${2:-}" ;;
    *)
        say "usage: scripts/postgres.sh start | stop FOLDER | restart FOLDER"
        exit 64
        ;;
esac
