#!/bin/sh
# Packages of the system, for what needs them: `install.sh REMARK PACKAGE...`. As root on Debian they are installed;
# elsewhere they are named as missing, with the remark.
set -eu
remark="$1"
shift
[ $# = 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing: $*"
    apt-get -qq update >/dev/null || true
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >/dev/null || true
else
    echo "missing: $*$remark" >&2
fi
