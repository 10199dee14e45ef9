#!/usr/bin/env bash
# Fetches the sources of the matcher's tables by npm and apt-get, for GeneratedTablesTest and MakeTables.
# What is there already is kept; what cannot be had is told in one line, with exit code 1.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
kept="${XDG_CACHE_HOME:-$HOME/.cache}/mamori/name-sources"
seconds=180

main() {
    local missing=""
    mkdir -p "$kept" "$here/../target"
    has moji.db || characters >/dev/null 2>&1 || missing="the npm package @mandel59/mojidata"
    has enamdict || names >/dev/null 2>&1 || missing="${missing:+$missing and }the Debian package enamdict"
    rm -rf "$here/../target/name-sources"
    ln -s "$kept" "$here/../target/name-sources"
    if [ -n "$missing" ]; then
        echo "The matcher's tables are not made anew in this run: $missing cannot be had here." >&2
        return 1
    fi
}

has() {
    [ -e "$kept/$1" ]
}

characters() (
    in_a_folder_of_its_own
    limited npm pack --silent @mandel59/mojidata@1.8.1 </dev/null &&
        is d51b41cc0164211090757eb2f5e74cd343a1cae82061b14082c4f436891b87b4 mandel59-mojidata-1.8.1.tgz &&
        tar xzf mandel59-mojidata-1.8.1.tgz package/dist/moji.db &&
        mv package/dist/moji.db "$kept/"
)

names() (
    in_a_folder_of_its_own
    { limited apt-get download enamdict || { limited apt-get update -q && limited apt-get download enamdict; }; } &&
        is 8b5180f13164d160ee8e467231f4243341d18b4aae758ad2583d4ec86179e03f enamdict_*.deb &&
        dpkg -x enamdict_*.deb . &&
        mv usr/share/edict/enamdict "$kept/"
)

in_a_folder_of_its_own() {
    folder="$(mktemp -d "$kept/fetch.XXXXXX")"
    trap 'rm -rf "$folder"' EXIT
    cd "$folder"
}

limited() {
    if command -v timeout >/dev/null; then timeout "$seconds" "$@"; else "$@"; fi
}

is() {
    echo "$1  $2" | sha256sum -c -
}

main
