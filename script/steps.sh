# Sourced by the scripts beside it: where they run, how they speak, and what they remember.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
python=.venv/bin/python

# Some tools insist on a home they can write to.
[ -w "${HOME:-}" ] || { export HOME="$PWD/var/home"; mkdir -p "$HOME"; }

say() { printf '%s\n' "$*"; }
stop() { printf '\nStopped: %s\n' "$*" >&2; exit 1; }

# .env fills in what the environment leaves open. The tests never read it.
read_env() {
    local name value
    [ -f .env ] || return 0
    while IFS='=' read -r name value || [ -n "$name" ]; do
        [[ $name =~ ^[A-Z_]+$ ]] || continue
        value=${value%$'\r'} # written on Windows
        [[ $value =~ ^\"(.*)\"$ || $value =~ ^\'(.*)\'$ ]] && value=${BASH_REMATCH[1]}
        [ -n "${!name+set}" ] || export "$name=$value"
    done < .env
}

# A stamp holds the checksum of what a step was last done with: `is_new STAMP FILE...`, the step,
# `remember STAMP FILE...`. It lies inside what the step made, so it goes when that goes.
checksum() { find "$@" -type f ! -name '.*' -exec cksum {} + 2>/dev/null | sort | cksum; }
is_new() { local stamp=$1; shift; [ "$(cat "$stamp" 2>/dev/null)" != "$(checksum "$@")" ]; }
remember() { local stamp=$1; shift; checksum "$@" > "$stamp"; }

# Node 18 or newer from PATH, or else the one that script/setup put into the virtual environment.
has_node() {
    command -v node npm > /dev/null || return 1
    node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2> /dev/null
}
find_node() {
    has_node && return 0
    [ -x .venv/bin/node ] || return 1
    PATH="$PWD/.venv/bin:$PATH"
}
