# Shared by the scripts: where the project is, and how to talk to whoever runs them. Sourced, never run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
stamps=$root/build/stamps
cd "$root"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# in_order NAME FILE…: was step NAME done for exactly this content of the files?
content() { sha256sum "$@" | sha256sum; }
in_order() { [ -f "$stamps/$1" ] && [ "$(cat "$stamps/$1")" = "$(content "${@:2}")" ]; }
now_in_order() { mkdir -p "$stamps" && content "${@:2}" >"$stamps/$1"; }

# quietly LOG COMMAND…: run it, and show what it said only when it fails.
quietly() {
    local log=$1
    mkdir -p "$(dirname "$log")"
    "${@:2}" >"$log" 2>&1 || { cat "$log" >&2; return 1; }
}

# build_preset NAME [OPTION…]: configure and build, quietly unless it fails; options such as --target cli.
build_preset() {
    say "Building $1 …"
    quietly "build/logs/$1-configure.log" cmake --preset "$1" || return 1
    quietly "build/logs/$1-build.log" cmake --build --preset "$@"
}
