#!/bin/sh
# The Chromium that unpack.mjs unpacked, with the libraries that come along and no font but the one that does.
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/node_modules/.chromium/al2023/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
export XDG_CACHE_HOME="$here/node_modules/.cache"
exec "$here/node_modules/.chromium/chromium" "$@"
