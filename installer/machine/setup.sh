# Brings a Debian 12 or Ubuntu 24.04 with nothing installed to where Tallystick builds. Sourced after say.sh.
# Every function is quick when there is nothing to do, and never asks a question.

export DEBIAN_FRONTEND=noninteractive

# The tools work in one locale; the program that is started at the end gets the caller's back.
tally_callers_locale=${LC_ALL-}
export LC_ALL=C.UTF-8
callers_locale() { if [ -n "$tally_callers_locale" ]; then LC_ALL=$tally_callers_locale; else unset LC_ALL; fi; }

# A service or a container may have no HOME; a home that cannot be written to has no room for what the tools keep: then
# it is kept in the tree.
if [ -z "${HOME:-}" ]; then
    HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
    export HOME=${HOME:-/nonexistent}
fi
if ! mkdir -p "${XDG_CACHE_HOME:-$HOME/.cache}" 2>/dev/null || [ ! -w "${XDG_CACHE_HOME:-$HOME/.cache}" ]; then
    export XDG_CACHE_HOME=$TALLY_ROOT/build/.cache
    export CCACHE_DIR=$XDG_CACHE_HOME/ccache npm_config_cache=$XDG_CACHE_HOME/npm
fi

# locked COMMAND…: one at a time installs into this tree or builds it; a `check` waits for a `run` that does, and so on.
locked() {
    mkdir -p "$TALLY_ROOT/build"
    exec 9>"$TALLY_ROOT/build/.lock"
    if ! flock -n 9; then
        say "      another run or check is installing or building in this tree: waiting for it"
        flock 9
    fi
    "$@"
    exec 9>&-
}

# wanted_packages WANTER…: the packages that these want, one a line; optional ones keep their question mark.
wanted_packages() {
    local wanters=" $* " name rest wanter
    while read -r name rest; do
        case $name in '' | '#'*) continue ;; esac
        for wanter in $rest; do
            case $wanters in *" $wanter "*)
                printf '%s\n' "$name"
                break
                ;;
            esac
        done
    done <"$TALLY_ROOT/installer/machine/packages.txt"
}

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# A Node.js that is already on the PATH is used as it is: Debian's packages would clash with it.
missing_packages() {
    local name
    for name in $(wanted_packages "$@"); do
        is_installed "${name%\?}" || printf '%s\n' "$name"
    done
    command -v node >/dev/null || printf 'nodejs\n'
    command -v npm >/dev/null || printf 'npm\n'
}

apt_install() {
    local as_root=$1 names=() name try
    shift
    for try in 1 2 3; do
        if $as_root apt-get -o DPkg::Lock::Timeout=600 update; then break; fi
        [ "$try" -lt 3 ] || return 1
        sleep 5
    done
    for name in "$@"; do
        case $name in *\?)
            name=${name%\?}
            apt-cache show "$name" >/dev/null 2>&1 || continue
            ;;
        esac
        names+=("$name")
    done
    [ ${#names[@]} -gt 0 ] || return 0
    for try in 1 2 3; do
        if $as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y --no-install-recommends "${names[@]}"; then
            return 0
        fi
        sleep 5
    done
    return 1
}

# install_packages WANTER…: installs what is missing; without the right to, prints the one line that does it.
install_packages() {
    command -v dpkg-query >/dev/null || die "This script installs with apt: it knows Debian 12 and Ubuntu 24.04. Elsewhere, install what installer/machine/packages.txt names and build with CMake."
    local missing as_root=
    missing=$(missing_packages "$@" | tr '\n' ' ')
    local needed=
    local name
    for name in $missing; do
        case $name in *\?) [ -e "$TALLY_ROOT/build/.optional-${name%\?}" ] || needed=1 ;; *) needed=1 ;; esac
    done
    if [ -z "$needed" ]; then
        step "Packages: all installed"
        return
    fi
    if [ "$(id -u)" -ne 0 ]; then
        local line="apt-get update && apt-get install -y --no-install-recommends ${missing//\?/}"
        if ! command -v sudo >/dev/null; then
            die "These packages are missing, and installing them takes root. As root, run:"$'\n\n'"  $line"
        fi
        if ! sudo -n true 2>/dev/null; then
            if [ ! -t 0 ] || ! sudo -v; then
                die "These packages are missing, and installing them takes root. Run:"$'\n\n'"  sudo sh -c '$line'"
            fi
        fi
        as_root="sudo -n"
    fi
    # shellcheck disable=SC2086
    must_job "Install packages" 3600 apt_install "$as_root" $missing
    hash -r
    for name in $missing; do
        case $name in *\?) is_installed "${name%\?}" || : >"$TALLY_ROOT/build/.optional-${name%\?}" ;; esac
    done
}

# npm packages: the Solidity compiler, anvil, forge, the SQLCipher amalgamation; again only when the lock file changed.
npm_stamp() {
    cat "$TALLY_ROOT/package.json" "$TALLY_ROOT/package-lock.json" | sha256sum | cut -d' ' -f1
}

npm_install() {
    local try
    for try in 1 2 3; do
        if (cd "$TALLY_ROOT" && npm ci --ignore-scripts --no-audit --no-fund); then
            npm_stamp >"$TALLY_ROOT/node_modules/.tallystick-stamp"
            return 0
        fi
        sleep 5
    done
    return 1
}

install_npm_packages() {
    local major
    major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
    [ "$major" -ge 18 ] || die "Node.js on the PATH is too old ($(node --version 2>/dev/null || echo none)): 18 or newer is needed."
    if [ "$(cat "$TALLY_ROOT/node_modules/.tallystick-stamp" 2>/dev/null)" = "$(npm_stamp)" ]; then
        step "npm packages: as locked"
        return
    fi
    must_job "Install npm packages" 1800 npm_install
    [ -x "$TALLY_ROOT/node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil" ] ||
        die "npm installed no anvil for this machine ($(uname -s) $(uname -m)): Tallystick builds on Linux on x86-64."
}

# configure PRESET: writes build/PRESET. Extra CMake arguments may follow.
configure() {
    local preset=$1
    shift
    (cd "$TALLY_ROOT" && cmake --preset "$preset" "$@")
}

# build PRESET TARGET…
build() {
    local preset=$1
    shift
    cmake --build "$TALLY_ROOT/build/$preset" --target "$@"
}

# configure_and_build PRESET [CMake option…] -- TARGET…
configure_and_build() { locked configure_and_build_now "$@"; }

configure_and_build_now() {
    # What one clone has compiled, another need not: paths below the tree count as relative ones.
    export CCACHE_BASEDIR=$TALLY_ROOT CCACHE_NOHASHDIR=1
    local preset=$1
    shift
    local options=()
    while [ "$1" != -- ]; do
        options+=("$1")
        shift
    done
    shift
    configure "$preset" "${options[@]}"
    build "$preset" "$@"
}
