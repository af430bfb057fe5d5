#!/usr/bin/env bash
# Installs what is missing to build, test and run. Changes nothing that is already there.
set -euo pipefail
source "$(dirname "$0")/common.sh"

# Package, and the program or file that shows it is there.
wanted=(
    "git git" "make make" "curl curl" "pkg-config pkg-config" "python3 python3" "shellcheck shellcheck"
    "libpq-dev pc:libpq" "libsqlite3-dev pc:sqlite3" "libsimdjson-dev pc:simdjson"
    "libcurl4-openssl-dev pc:libcurl" "python3-venv py:ensurepip"
    "tzdata file:/usr/share/zoneinfo/Europe/London"
    "postgresql fn:find_postgres" "chromium fn:find_chromium" "chromium-driver fn:find_driver"
    "fonts-liberation fn:find_fonts"
)

find_fonts() { find /usr/share/fonts /usr/local/share/fonts -name '*.[to]tf' -print -quit 2>/dev/null | grep -q .; }
find_driver() { have chromedriver || have chromium.chromedriver; }

is_there() {
    case $1 in
        pc:*) have pkg-config && pkg-config --exists "${1#pc:}" ;;
        py:*) have python3 && python3 -c "import ${1#py:}" 2>/dev/null ;;
        file:*) [ -e "${1#file:}" ] ;;
        fn:*) "${1#fn:}" >/dev/null ;;
        *) have "$1" ;;
    esac
}

list_missing() {
    local line
    for line in "${wanted[@]}"; do
        is_there "${line#* }" || printf '%s\n' "${line%% *}"
    done
}

# Ubuntu has Chromium under other names.
name_here() {
    if [ "$(. /etc/os-release && echo "${ID:-}")" = ubuntu ]; then
        case $1 in chromium) echo chromium-browser && return ;; chromium-driver) echo chromium-chromedriver && return ;; esac
    fi
    echo "$1"
}

install_packages() {
    mapfile -t missing < <(list_missing)
    if [ "${#missing[@]}" -eq 0 ]; then
        say "   system packages: all here"
        return
    fi
    if ! have apt-get; then
        say "   This is neither Debian nor Ubuntu. Please install what these packages hold: ${missing[*]}"
        return
    fi
    say "   missing: ${missing[*]}"
    local package
    as_root true || return 0
    working "apt-get update" as_root apt-get -q update || say "   going on with the lists this machine has"
    for package in "${missing[@]}"; do
        working "install $package" as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get -q -y --no-install-recommends install "$(name_here "$package")" \
            || say "   $package could not be installed; what needs it will say so"
    done
}

check_swift() {
    have swift || fail "   Swift 6.3 or newer is needed and is not on the PATH: see https://www.swift.org/install/linux/"
    local version
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    if [ "$(printf '6.3\n%s\n' "$version" | sort -V | head -n 1)" != 6.3 ]; then
        fail "   Swift 6.3 or newer is needed, this is ${version:-unknown}: see https://www.swift.org/install/linux/"
    fi
    say "   Swift $version"
}

# The environment is rebuilt when its list of pins changes, and left alone otherwise.
make_venv() {
    local pins=Tests/Journeys/requirements.txt stamp=.venv/pins python
    python=$(python_of_venv)
    if [ -x "$python" ] && "$python" -c '' 2>/dev/null && cmp -s "$pins" "$stamp"; then
        say "   Python test tools: all here"
        return
    fi
    if ! is_there py:ensurepip; then
        say "   Python's venv module is missing: the browser journeys cannot run"
        return
    fi
    working "make .venv" python3 -m venv --clear .venv
    working "install Python test tools" "$python" -m pip install --quiet --requirement "$pins"
    cp "$pins" "$stamp"
}

step "Setting up"
check_swift
install_packages
make_venv
find_chromium >/dev/null || say "   No Chromium here: the browser journeys cannot run. FOOTBRIDGE_CHROMIUM can name one."
find_postgres >/dev/null || say "   No PostgreSQL here: the tests on it cannot run."
