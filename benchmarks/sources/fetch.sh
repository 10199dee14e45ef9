#!/usr/bin/env bash
# Fetches the sources of the matcher's tables into benchmarks/target/name-sources, by npm and apt-get.
set -euo pipefail
into="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/target/name-sources"
mkdir -p "$into" && cd "$into"
npm pack --silent @mandel59/mojidata@1.8.1
echo "d51b41cc0164211090757eb2f5e74cd343a1cae82061b14082c4f436891b87b4  mandel59-mojidata-1.8.1.tgz" | sha256sum -c -
tar xzf mandel59-mojidata-1.8.1.tgz && mv package/dist/moji.db . && rm -r package
apt-get download enamdict
echo "8b5180f13164d160ee8e467231f4243341d18b4aae758ad2583d4ec86179e03f  $(ls enamdict_*.deb)" | sha256sum -c -
dpkg -x enamdict_*.deb enamdict.d && mv enamdict.d/usr/share/edict/enamdict . && rm -r enamdict.d
